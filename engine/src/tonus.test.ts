import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#diary';
import type { FoodSnapshot } from '#foods';
import { addDays, type Instant, instant, instantOf } from '#units';
import { BALANCED, today } from './tonus.ts';

const ZONE = 'Europe/Berlin';
const clock = (day: string, time: number | readonly [number, number], zone = ZONE): Instant => {
  const [hour, minute] = typeof time === 'number' ? [time, 0] : time;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour, minute }, zone);
};
const banana: FoodSnapshot = {
  id: 'banana',
  source: 'starter',
  name: 'Banana',
  per: '100 g',
  group: 'fruit',
  nutrients: {
    energy_kcal: 89,
    water_g: 74.91,
    sodium_mg: 1,
    potassium_mg: 358,
    calcium_mg: 5,
    magnesium_mg: 27,
    caffeine_mg: 0,
    alcohol_g: 0,
  },
};
const eat = (id: string, at: Instant, zone = ZONE): Entry => ({
  id,
  at,
  zone,
  enteredAt: at,
  kind: 'food',
  food: banana,
  mass_g: 100,
});
const near = (actual: number | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${actual} is not ${expected}`);
const ask = (entries: readonly Entry[], date: string, more: Partial<Parameters<typeof today>[0]> = {}) =>
  today({ entries, person: {}, date, zone: ZONE, now: clock(date, [23, 59]), ...more });

test('an empty diary asks for its first entry and claims nothing', () => {
  const day = ask([], '2026-07-03');
  assert.deepEqual(day.next, { kind: 'first-entry' });
  assert.deepEqual(day.intake.water_ml, { known: 0, low: 0, high: null, unknownShare: 1 });
  assert.equal(day.completeness.water_ml.share, 0);
});

test('a run alone is an entry: the gap it leaves is what was drunk', () => {
  const run: Entry = {
    id: 'run',
    at: clock('2026-07-03', 9),
    zone: ZONE,
    enteredAt: clock('2026-07-03', 9),
    kind: 'activity',
    type: 'running',
    duration_min: 60,
  };
  assert.deepEqual(ask([run], '2026-07-03').next, {
    kind: 'unknown',
    of: 'water_ml',
    unknownShare: 1,
    entries: [],
  });
});

test('an entry belongs to the calendar day where it was written', () => {
  // 23:30 in New York is 05:30 the next day in Berlin.
  const late = eat('a', clock('2026-07-03', [23, 30], 'America/New_York'), 'America/New_York');
  near(ask([late], '2026-07-03').intake.potassium_mg.known, 358);
  assert.equal(ask([late], '2026-07-04').intake.potassium_mg.known, 0);
});

test('the hour that comes twice in autumn holds what was eaten in both', () => {
  const first = instant(Date.parse('2026-10-25T02:30:00+02:00'));
  const second = instant(Date.parse('2026-10-25T02:30:00+01:00'));
  const day = ask([eat('a', first), eat('b', second)], '2026-10-25');
  near(day.hourly.potassium_mg[2]?.known, 716);
});

test('a scheduled mineral counts the doses that are due by now, and no later one', () => {
  const tablet: Entry = {
    id: 'm',
    at: clock('2026-07-01', 8),
    zone: ZONE,
    enteredAt: clock('2026-07-01', 8),
    kind: 'medicine',
    name: 'Magnesium',
    atc: 'A12CC05',
    dose_mg: 100,
    schedule: { every_h: 12, until: null },
  };
  const high = (hour: number) =>
    ask([tablet], '2026-07-03', { now: clock('2026-07-03', hour) }).intake.magnesium_mg.high;
  const one = high(9) ?? 0;
  assert.ok(Math.abs((high(21) ?? 0) - 2 * one) < 1e-9);
  assert.ok(Math.abs(one - 60.3) < 1e-9);
});

test('what is furthest under its minimum comes next, but never sodium', () => {
  const day = ask([eat('a', clock('2026-07-03', 9))], '2026-07-03', { person: { sex: 'male', age_y: 40 } });
  assert.deepEqual(day.next, {
    kind: 'below-target',
    of: 'calcium_mg',
    known: day.intake.calcium_mg.known,
    low: 1000,
  });
});

test('a nutrient that the record says little of is not called short', () => {
  const silent: Entry = {
    ...eat('a', clock('2026-07-03', 9)),
    food: { ...banana, nutrients: { energy_kcal: 89, water_g: 80 } },
  } as Entry;
  const { next } = ask([silent], '2026-07-03', { person: { sex: 'male', age_y: 40 } });
  assert.equal(next.kind, 'below-target');
  assert.equal(next.kind === 'below-target' && next.of, 'water_ml');
});

test('potassium is never pointed at while a medicine holds it in the body', () => {
  const allButPotassium: FoodSnapshot = {
    ...banana,
    nutrients: {
      energy_kcal: 2000,
      water_g: 100,
      sodium_mg: 2000,
      potassium_mg: 0,
      calcium_mg: 1500,
      magnesium_mg: 600,
    },
  };
  const feast: Entry = { ...eat('a', clock('2026-07-03', 9)), food: allButPotassium, mass_g: 5000 } as Entry;
  const nextOf = (medicines: readonly { name: string; atc: string }[]) =>
    ask([feast], '2026-07-03', { person: { sex: 'male', age_y: 40, medicines } }).next;
  assert.equal(nextOf([]).kind, 'below-target');
  assert.deepEqual(nextOf([{ name: 'Ramipril', atc: 'C09AA05' }]), { kind: 'within' });
});

test('a clinician’s matter is asked, not applied', () => {
  const day = ask([], '2026-07-03', { person: { sex: 'male', age_y: 60, conditions: ['I50.0'] } });
  assert.ok(day.asks.some(({ rule, of }) => rule === 'hf-fluid' && of === 'water_ml'));
  assert.equal(day.targets.water_ml?.low, null);
  assert.equal(day.targets.water_ml?.high, null);
});

test('moving everything by whole weeks changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
        { maxLength: 6 },
      ),
      fc.integer({ min: -20, max: 60 }),
      (times, weeks) => {
        const on = (day: string) =>
          ask(
            times.map(({ hour, minute }, i) => eat(`${i}`, clock(day, [hour, minute], 'UTC'), 'UTC')),
            day,
            { zone: 'UTC', now: clock(day, [22, 0], 'UTC') },
          );
        const [here, there] = [on('2026-07-03'), on(addDays('2026-07-03', weeks * 7))];
        assert.deepEqual({ ...there, date: '' }, { ...here, date: '' });
      },
    ),
    { numRuns: 40 },
  );
});

test('the same day told in another zone, entries and reader alike, is the same day', () => {
  const inZone = (zone: string) =>
    ask(
      [eat('a', clock('2026-07-03', [9, 0], zone), zone), eat('b', clock('2026-07-03', [22, 0], zone), zone)],
      '2026-07-03',
      {
        zone,
        now: clock('2026-07-03', [23, 0], zone),
      },
    );
  const berlin = inZone(ZONE);
  for (const zone of [
    'Asia/Tokyo',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
  ])
    assert.deepEqual({ ...inZone(zone), zone: '' }, { ...berlin, zone: '' });
});

test('every day’s hours add up to the day', () => {
  const day = ask([eat('a', clock('2026-07-03', 9)), eat('b', clock('2026-07-03', 13))], '2026-07-03');
  for (const of of BALANCED) {
    const sum = day.hourly[of].reduce((total, { known }) => total + known, 0);
    assert.ok(Math.abs(sum - day.intake[of].known) < 1e-9, of);
  }
});
