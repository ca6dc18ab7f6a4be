import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Activity, Entry } from '#diary';
import type { Person } from '#person';
import { type Estimate, IONS, instant } from '#units';
import { type Exposure, expose } from './index.ts';

const NOON = Date.parse('2026-07-03T12:00:00Z');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const activity: fc.Arbitrary<Activity> = fc
  .record({
    id: fc.uuid(),
    at: fc.integer({ min: NOON, max: NOON + 86_400_000 }),
    type: fc.constantFrom('running', 'walking', 'cycling', 'swimming', 'sauna', 'chess'),
    duration_min: fc.option(number(1, 600)),
    distance_km: maybe(number(0.1, 100)),
    intensity: maybe(
      fc.oneof(
        fc.record({ by: fc.constant('met' as const), value: number(1, 20) }),
        fc.record({ by: fc.constant('heart-rate' as const), value: number(40, 220) }),
        fc.record({ by: fc.constant('power' as const), value: number(0, 500) }),
        fc.record({ by: fc.constant('feel' as const), value: number(0, 10) }),
      ),
    ),
    air_c: maybe(number(-10, 45)),
    relativeHumidity: maybe(number(0, 1)),
    massBefore_kg: maybe(number(40, 120)),
    massAfter_kg: maybe(number(40, 120)),
    drunk_ml: maybe(number(0, 4000)),
    urine_ml: maybe(number(0, 1000)),
    vendorSweat_ml: maybe(number(0, 5000)),
  })
  .map(
    (fields) =>
      ({
        ...defined(fields),
        kind: 'activity',
        zone: 'Europe/Berlin',
        enteredAt: instant(NOON),
      }) as unknown as Activity,
  );
const person: fc.Arbitrary<Person> = fc
  .record({
    sex: maybe(fc.constantFrom('female' as const, 'male' as const)),
    age_y: maybe(fc.integer({ min: 18, max: 90 })),
    mass_kg: maybe(number(40, 150)),
    height_cm: maybe(number(140, 205)),
  })
  .map((fields) => defined(fields) as Person);

const isOrdered = ({ low, best, high }: Estimate): boolean =>
  low >= 0 &&
  Number.isFinite(low) &&
  low <= (best ?? low) + 1e-9 &&
  (best ?? low) <= (high ?? Number.POSITIVE_INFINITY) + 1e-9;

test('whatever was done, every loss is a finite, ordered, non-negative range', () => {
  fc.assert(
    fc.property(activity, person, (one, who) => {
      const { sweatings, inflows } = expose([one], who);
      for (const sweating of sweatings) {
        assert.ok(isOrdered(sweating.volume_l), JSON.stringify(sweating.volume_l));
        assert.ok(isOrdered(sweating.met), JSON.stringify(sweating.met));
        for (const ion of IONS) assert.ok(isOrdered(sweating.ions_mmol[ion]), ion);
      }
      for (const { water_l } of inflows) assert.ok(isOrdered(water_l));
    }),
  );
});

test('twice as long at the same work is twice the estimated sweat', () => {
  fc.assert(
    fc.property(number(10, 200), number(3, 12), number(5, 40), (minutes, met, air_c) => {
      const litres = (duration_min: number) => {
        const one = {
          id: 'a',
          kind: 'activity',
          at: instant(NOON),
          zone: 'UTC',
          enteredAt: instant(NOON),
          type: 'running',
          intensity: { by: 'met', value: met },
          duration_min,
          air_c,
        } as const;
        return expose([one], { mass_kg: 70, height_cm: 175 }).sweatings[0]?.volume_l.best ?? 0;
      };
      assert.ok(Math.abs(litres(2 * minutes) - 2 * litres(minutes)) < 1e-9);
    }),
  );
});

test('a climate or a body that is told never widens the band', () => {
  const width = ({ sweatings: [one] }: Exposure) => (one?.volume_l.high ?? 0) - (one?.volume_l.low ?? 0);
  const told = (fields: Partial<Activity>, who: Person): Exposure =>
    expose(
      [
        {
          id: 'a',
          kind: 'activity',
          at: instant(NOON),
          zone: 'UTC',
          enteredAt: instant(NOON),
          type: 'running',
          duration_min: 60,
          ...fields,
        },
      ],
      who,
    );
  const nothing = width(told({}, {}));
  const climate = width(told({ air_c: 21, relativeHumidity: 0.5 }, {}));
  const both = width(told({ air_c: 21, relativeHumidity: 0.5 }, { mass_kg: 70, height_cm: 170 }));
  assert.ok(nothing > climate && climate > both);
});

test('the order of entries does not matter, nor does shifting them all in time', () => {
  fc.assert(
    fc.property(fc.array(activity, { maxLength: 6 }), fc.integer({ min: -1e9, max: 1e9 }), (list, shift) => {
      const forth = expose(list, {});
      assert.deepEqual(expose([...list].reverse(), {}), forth);
      const moved = list.map((one): Entry => ({ ...one, at: instant(one.at + shift) }));
      const volumes = (exposure: Exposure) =>
        exposure.sweatings.map(({ entry, volume_l }) => [entry, volume_l]);
      assert.deepEqual(volumes(expose(moved, {})), volumes(forth));
    }),
  );
});
