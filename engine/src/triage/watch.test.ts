import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft, Entry } from '#diary';
import { type Instant, instant, isoWithOffset } from '#units';
import {
  combinedEffects,
  crampLink,
  effectsOf,
  findMedicine,
  followUps,
  separationsOf,
  watch,
} from './index.ts';

const NOW = instant(Date.UTC(2026, 5, 30, 12));
const DAY = 86_400_000;
let counter = 0;
const on = (days_ago: number, draft: Omit<Draft, 'at' | 'zone'>): Entry =>
  ({
    ...draft,
    id: `e${counter++}`,
    at: instant(NOW - days_ago * DAY),
    zone: 'Europe/Berlin',
    enteredAt: NOW,
  }) as Entry;
const episode = (days_ago: number): Entry =>
  on(days_ago, { kind: 'episode', muscle: 'calf', side: 'left' } as never);
const symptom = (days_ago: number, name: string): Entry =>
  on(days_ago, { kind: 'symptom', symptom: name } as never);
const watched = (entries: readonly Entry[], age_y = 60): ReturnType<typeof watch> =>
  watch({ entries, person: { age_y }, now: NOW });

test('T53 night pain on three nights raises the level, by age', () => {
  const nights = [1, 3, 5].map((day) => symptom(day, 'Night pain'));
  assert.equal(watched(nights).level, 'within-days');
  assert.equal(watched(nights, 30).level, 'routine');
  assert.equal(watched(nights.slice(1)).level, 'self-care');
});

test('T53 morning stiffness on ten days, new weakness, and weight lost', () => {
  assert.equal(
    watched(Array.from({ length: 10 }, (_, i) => symptom(i * 3 + 1, 'Morning stiffness over 30 min'))).level,
    'routine',
  );
  assert.equal(watched([symptom(2, 'Leg weakness')]).level, 'same-day');
  assert.equal(watched([symptom(2, 'Weakness')]).level, 'within-days');
  assert.equal(watched([symptom(2, 'Weakness'), symptom(60, 'Weakness')]).level, 'self-care');
  const weight = (days_ago: number, mass_kg: number): Entry =>
    on(days_ago, { kind: 'weight', mass_kg } as never);
  assert.equal(watched([weight(100, 80), weight(1, 75.5)]).level, 'within-days');
  assert.equal(watched([weight(100, 75.5), weight(1, 80)]).level, 'self-care');
});

test('T53 episodes that came with a new medicine', () => {
  const start = on(30, { kind: 'medicine', name: 'salmeterol', atc: 'R03AC12', dose_mg: null } as never);
  const run = watched([start, episode(20), episode(10), episode(2)]);
  assert.equal(run.level, 'routine');
  assert.equal(run.found[0]?.rule, 'watch-new-medicine');
  assert.equal(watched([start, episode(20), episode(50), episode(55)]).level, 'self-care');
});

test('T54 recurrence alone is counted and raises nothing', () => {
  const run = watched(Array.from({ length: 20 }, (_, i) => episode(i)));
  assert.equal(run.level, 'self-care');
  assert.equal(run.recurrence.last28d, 20);
});

test('a follow-up comes after half an hour and the next morning at eight where the writer was', () => {
  const [soon, morning] = followUps({
    id: 'a',
    kind: 'episode',
    muscle: null,
    side: null,
    at: NOW,
    zone: 'Europe/Berlin',
    enteredAt: NOW,
  });
  assert.equal((soon?.at ?? 0) - NOW, 30 * 60_000);
  assert.equal(isoWithOffset(morning?.at as Instant, 'Europe/Berlin'), '2026-07-01T08:00:00+02:00');
  const night = instant(Date.UTC(2026, 5, 30, 1));
  const [, sameMorning] = followUps({
    id: 'b',
    kind: 'episode',
    muscle: null,
    side: null,
    at: night,
    zone: 'Europe/Berlin',
    enteredAt: night,
  });
  assert.equal(isoWithOffset(sameMorning?.at as Instant, 'Europe/Berlin'), '2026-06-30T08:00:00+02:00');
});

test('a medicine is found by name, class and code, with what it does and its cramp ratio', () => {
  assert.ok(findMedicine('furosemide').some((row) => row.ion === 'K' && row.direction === 'down'));
  assert.ok(findMedicine('thiazide').length > 0 && findMedicine('C03CA01').length > 0);
  assert.deepEqual(findMedicine(''), []);
  assert.equal(crampLink({ name: 'salmeterol', atc: 'R03AC12' })?.ratio?.value, 2.42);
  assert.equal(crampLink({ name: 'budesonide and formoterol', atc: 'R03AK07' })?.ratio?.value, 2.42);
  assert.equal(crampLink({ name: 'paracetamol', atc: 'N02BE01' }), null);
  assert.equal(effectsOf('').length, 0);
  assert.deepEqual(
    combinedEffects(['A02BC01', 'C03AA03']).map((row) => row.id),
    ['ppi-diuretic'],
  );
});

test('separation hours stand by medicine', () => {
  assert.deepEqual(
    separationsOf({ name: 'levothyroxine', atc: 'H03AA01' }).map((one) => one.hours),
    [4],
  );
});
