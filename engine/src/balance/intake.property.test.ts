import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#diary';
import { expose, type Inflow } from '#exposure';
import type { FoodSnapshot } from '#foods';
import { instant, type Spread } from '#units';
import { BALANCED, intake } from './index.ts';

const NOON = Date.parse('2026-07-03T12:00:00+02:00');
const amount = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: undefined });
const nutrients = fc
  .record({
    energy_kcal: amount(900),
    water_g: amount(100),
    sodium_mg: amount(2000),
    potassium_mg: amount(1500),
    calcium_mg: amount(1500),
    magnesium_mg: amount(600),
    caffeine_mg: amount(100),
    alcohol_g: amount(40),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
const food: fc.Arbitrary<FoodSnapshot> = fc.record({
  id: fc.constant('x'),
  source: fc.constantFrom('own', 'starter', 'fdc-survey', 'open-food-facts'),
  name: fc.constant('x'),
  per: fc.constantFrom('100 g', '100 mL'),
  nutrients,
  group: fc.constantFrom('fruit', 'dishes', 'nowhere', 'soft drink'),
});
const mass = fc.option(fc.double({ min: 1, max: 1000, noNaN: true }));
const entry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.uuid(),
    fc.integer({ min: 0, max: 86_399_999 }),
    fc.oneof(
      fc.record({ kind: fc.constant('food' as const), food, mass_g: mass }),
      fc.record({ kind: fc.constant('drink' as const), food, volume_ml: mass }),
      fc.record({
        kind: fc.constant('supplement' as const),
        mineral: fc.constantFrom('magnesium', 'calcium', 'potassium', 'sodium'),
        compound: fc.constantFrom(null, 'citrate', 'carbonate', 'chloride'),
        elemental_mg: mass,
        saltMass_mg: mass,
        route: fc.constantFrom('oral', 'skin'),
      }),
    ),
  )
  .map(
    ([id, after, body]) =>
      ({ id, at: instant(NOON + after), enteredAt: instant(NOON), zone: 'Europe/Berlin', ...body }) as Entry,
  );
const entries = fc.array(entry, { minLength: 1, maxLength: 12 });
const inflowsOf = (list: readonly Entry[]): readonly Inflow[] => expose(list, {}).inflows;
const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const same = (a: Spread, b: Spread): boolean =>
  close(a.known, b.known) &&
  close(a.low, b.low) &&
  close(a.high, b.high) &&
  close(a.unknownShare, b.unknownShare);

test('known lies between low and high, and the unknown share between 0 and 1', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const taken = intake(inflowsOf(list));
      for (const of of BALANCED) {
        const { known, low, high, unknownShare } = taken[of];
        assert.ok(low >= 0 && unknownShare >= 0 && unknownShare <= 1 + 1e-12);
        assert.ok(high === null || low <= high + 1e-9);
        if (unknownShare === 0) assert.ok(low <= known + 1e-9 && (high === null || known <= high + 1e-9));
        assert.ok(Object.values(taken[of]).every((value) => value === null || Number.isFinite(value)));
      }
    }),
  );
});

test('the order of entries does not matter', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const forth = intake(inflowsOf(list));
      const back = intake(inflowsOf([...list].reverse()));
      for (const of of BALANCED) assert.ok(same(forth[of], back[of]), of);
    }),
  );
});

test('the intake of two lists together is the sum of the two', () => {
  fc.assert(
    fc.property(entries, entries, (a, b) => {
      const [one, two, both] = [a, b, [...a, ...b]].map((list) => intake(inflowsOf(list)));
      for (const of of BALANCED) {
        const [x, y, sum] = [one?.[of], two?.[of], both?.[of]];
        assert.ok(x && y && sum);
        assert.ok(close(x.known + y.known, sum.known) && close(x.low + y.low, sum.low));
        assert.ok(close(x.high === null || y.high === null ? null : x.high + y.high, sum.high));
      }
    }),
  );
});

test('one more entry, known or not, never lowers what may have been taken in', () => {
  fc.assert(
    fc.property(entries, entry, (list, more) => {
      const before = intake(inflowsOf(list));
      const after = intake(inflowsOf([...list, more]));
      for (const of of BALANCED) {
        assert.ok(after[of].low >= before[of].low - 1e-9 && after[of].known >= before[of].known - 1e-9);
        const [high, was] = [after[of].high, before[of].high];
        assert.ok(high === null || (was !== null && high >= was - 1e-9), of);
      }
    }),
  );
});

test('a nutrient left out by every item stays unknown and never becomes zero', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: 1 }), (masses) => {
      const list = masses.map(
        (mass_g, i): Entry => ({
          id: `${i}`,
          kind: 'food',
          at: instant(NOON),
          enteredAt: instant(NOON),
          zone: 'Europe/Berlin',
          food: { id: 'x', source: 'own', name: 'x', per: '100 g', nutrients: { energy_kcal: 100 } },
          mass_g,
        }),
      );
      assert.deepEqual(intake(inflowsOf(list)).magnesium_mg, {
        known: 0,
        low: 0,
        high: null,
        unknownShare: 1,
      });
    }),
  );
});

test('twice of everything is twice the intake and the same unknown share', () => {
  const twice = (one: Entry): Entry => {
    if (one.kind === 'food') return { ...one, mass_g: one.mass_g === null ? null : one.mass_g * 2 };
    if (one.kind === 'drink') return { ...one, volume_ml: one.volume_ml === null ? null : one.volume_ml * 2 };
    if (one.kind !== 'supplement') return one;
    const doubled = (mg: number | null): number | null => (mg === null ? null : mg * 2);
    return { ...one, elemental_mg: doubled(one.elemental_mg), saltMass_mg: doubled(one.saltMass_mg) };
  };
  fc.assert(
    fc.property(entries, (list) => {
      const one = intake(inflowsOf(list));
      const two = intake(inflowsOf(list.map(twice)));
      for (const of of BALANCED) {
        const expected = {
          known: one[of].known * 2,
          low: one[of].low * 2,
          high: one[of].high === null ? null : one[of].high * 2,
          unknownShare: one[of].unknownShare,
        };
        assert.ok(same(two[of], expected), of);
      }
    }),
  );
});

test('a composition given per 100 mL and per 100 g of density 1 is the same composition', () => {
  fc.assert(
    fc.property(food, fc.double({ min: 1, max: 1000, noNaN: true }), (what, volume_ml) => {
      const drink = (per: FoodSnapshot['per']): Entry => ({
        id: 'a',
        kind: 'drink',
        at: instant(NOON),
        enteredAt: instant(NOON),
        zone: 'Europe/Berlin',
        food: { ...what, per, density_g_ml: 1 },
        volume_ml,
      });
      const [grams, millilitres] = [
        intake(inflowsOf([drink('100 g')])),
        intake(inflowsOf([drink('100 mL')])),
      ];
      for (const of of BALANCED) assert.ok(same(grams[of], millilitres[of]), of);
    }),
  );
});
