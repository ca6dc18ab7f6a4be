import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft, Entry } from '#diary';
import type { FoodSnapshot, Nutrients } from '#foods';
import { addDays, instant, type LocalDay } from '#units';
import { diaryForm } from './from-entries.ts';
import { learn } from './learn.ts';

const ZONE = 'Europe/Berlin';
const FIRST = '2026-01-05';
const at = (day: LocalDay, hour: number) =>
  instant(Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+01:00`));

let count = 0;
const written = (
  draft: Omit<Draft, 'at' | 'zone'> & Record<string, unknown>,
  when: Entry['at'],
  enteredAt = when,
): Entry => {
  count += 1;
  return { id: `e${count}`, zone: ZONE, at: when, enteredAt, ...draft } as unknown as Entry;
};
const food = (nutrients: Nutrients): FoodSnapshot => ({
  id: 'x',
  source: 'own',
  name: 'x',
  per: '100 mL',
  nutrients,
});
const beer = (day: LocalDay, enteredAt = at(day, 21)): Entry =>
  written(
    { kind: 'drink', food: food({ alcohol_g: 4, water_g: 92 }), volume_ml: 700 } as never,
    at(day, 20),
    enteredAt,
  );
const water = (day: LocalDay, volume_ml = 1500): Entry =>
  written({ kind: 'drink', food: food({ water_g: 100, alcohol_g: 0 }), volume_ml } as never, at(day, 12));
const episode = (day: LocalDay, hour = 6, more: object = {}): Entry =>
  written({ kind: 'episode', muscle: 'calf', side: 'left', ...more } as never, at(day, hour));

const form = (entries: readonly Entry[], to: LocalDay) => diaryForm(entries, { zone: ZONE, to });
const column = (made: ReturnType<typeof form>, name: string): readonly number[] => [
  ...(made.table.numbers[name] as Float64Array),
];

test('two beers are two standard drinks on their day and none on the next', () => {
  const made = form([beer(FIRST), water(FIRST), water(addDays(FIRST, 1))], addDays(FIRST, 1));
  const drinks = column(made, 'alcohol_drinks');
  assert.ok(Math.abs((drinks[0] ?? 0) - 2) < 0.01, String(drinks));
  assert.equal(drinks[1], 0);
});

test('a day without any entry is unknown, not a day without an episode', () => {
  const made = form([water(FIRST), water(addDays(FIRST, 2))], addDays(FIRST, 2));
  assert.deepEqual(column(made, 'logged'), [1, 0, 1]);
  assert.ok(Number.isNaN(column(made, 'spasm')[1]) && Number.isNaN(column(made, 'alcohol_drinks')[1]));
});

test('a check-in makes a silent day a day without an episode', () => {
  const next = addDays(FIRST, 1);
  const made = diaryForm([water(FIRST)], { zone: ZONE, to: next, checkIns: new Set([next]) });
  assert.deepEqual(column(made, 'spasm'), [0, 0]);
});

test('a drink filled in after the cramp it may explain is named and not counted; written down in time it is', () => {
  const next = addDays(FIRST, 1);
  const filledIn = beer(FIRST, at(next, 8));
  const made = form([water(FIRST), filledIn, episode(next)], next);
  assert.deepEqual(made.late, [filledIn.id]);
  assert.equal(column(made, 'alcohol_drinks')[0], 0);
  const inTime = form([water(FIRST), beer(FIRST), episode(next)], next);
  assert.deepEqual(inTime.late, []);
});

test('a drink filled in three days later is late whether or not a cramp came: lateness never depends on the outcome', () => {
  const filledIn = beer(FIRST, at(addDays(FIRST, 3), 8));
  assert.deepEqual(form([water(FIRST), filledIn], addDays(FIRST, 3)).late, [filledIn.id]);
});

test('while an episode lingers the person is not at risk of a new one', () => {
  const next = addDays(FIRST, 1);
  const made = form(
    [water(FIRST), episode(FIRST, 20, { lingering_h: 30 }), water(next), water(addDays(FIRST, 2))],
    addDays(FIRST, 2),
  );
  assert.deepEqual(column(made, 'at_risk'), [1, 0, 1]);
  assert.deepEqual(column(made, 'spasm'), [1, 0, 0]);
});

test('minerals of a partly logged day are unknown, never low', () => {
  const made = form([water(FIRST)], FIRST);
  assert.ok(Number.isNaN(column(made, 'sodium_g')[0]));
});

test('an empty diary has no rows and no triggers', () => {
  const made = form([], FIRST);
  assert.equal(made.table.rows, 0);
  assert.deepEqual(made.spec.triggers, {});
  assert.ok(learn(made.table, made.spec, { draws: 1000, seed: 1 }).ok);
});

test('a year of entries can be learnt from, and beer before cramps is found', () => {
  const entries: Entry[] = [];
  const roll = (d: number, k: number): number => Math.abs(Math.sin(d * k) * 10_000) % 1;
  for (let d = 0; d < 364; d += 1) {
    const day = addDays(FIRST, d);
    entries.push(water(day, 500 + Math.round(3000 * roll(d, 78.233))));
    if (roll(d, 12.9898) > 0.7) entries.push(beer(day));
    if (d > 0 && roll(d, 5.1) < (roll(d - 1, 12.9898) > 0.7 ? 0.45 : 0.05)) entries.push(episode(day));
  }
  const made = form(entries, addDays(FIRST, 363));
  const evidence = learn(made.table, made.spec, { draws: 4000, seed: 1 });
  assert.ok(evidence.ok);
  assert.equal(evidence.value.exposures.find((e) => e.name === 'alcohol')?.called, 'trigger');
});

test('with states of the body the fit is about these alone', () => {
  const states = {
    low_plasma_sodium: new Map([
      [FIRST, 139],
      [addDays(FIRST, 1), 141],
    ]),
  };
  const made = diaryForm([water(FIRST), water(addDays(FIRST, 1))], {
    zone: ZONE,
    to: addDays(FIRST, 1),
    states,
  });
  assert.deepEqual(Object.keys(made.spec.triggers), ['low_plasma_sodium']);
  assert.deepEqual(column(made, 'plasma_sodium_mmol_l'), [139, 141]);
});
