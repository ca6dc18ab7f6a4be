import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#diary';
import { expose, type Inflow } from '#exposure';
import type { FoodSnapshot, Nutrients } from '#foods';
import { instant } from '#units';
import { hourlyIntake, intake, unknownShare, upperLimits } from './index.ts';

const NOON = instant(Date.parse('2026-07-03T12:00:00+02:00'));
const head = { at: NOON, zone: 'Europe/Berlin', enteredAt: NOON };
const food = (nutrients: Nutrients, more: Partial<FoodSnapshot> = {}): FoodSnapshot => ({
  id: 'x',
  source: 'own',
  name: 'x',
  per: '100 g',
  nutrients,
  ...more,
});
const eaten = (id: string, what: FoodSnapshot, mass_g: number | null): Entry => ({
  ...head,
  id,
  kind: 'food',
  food: what,
  mass_g,
});
const drunk = (id: string, what: FoodSnapshot, volume_ml: number): Entry => ({
  ...head,
  id,
  kind: 'drink',
  food: what,
  volume_ml,
});
const dose = (id: string, elemental_mg: number | null): Entry => ({
  ...head,
  id,
  kind: 'supplement',
  mineral: 'magnesium',
  compound: null,
  elemental_mg,
  saltMass_mg: null,
  route: 'oral',
});
const inflows = (...entries: readonly Entry[]): readonly Inflow[] => expose(entries, {}).inflows;
const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

const oats = food({ energy_kcal: 600, magnesium_mg: 100 });
const bar = food({ energy_kcal: 400 });

test('a day whose magnesium is 40 % unknown says 0.4: 400 of 1000 kcal come from what does not tell', () => {
  const day = inflows(eaten('a', oats, 100), eaten('b', bar, 100));
  near(unknownShare(day, 'magnesium_mg'), 0.4);
  const { magnesium_mg } = intake(day);
  near(magnesium_mg.known, 100);
  assert.equal(magnesium_mg.high, null);
});

test('an item without energy is weighed by its mass, at the day’s mean energy density', () => {
  const plain = food({});
  const day = inflows(eaten('a', oats, 100), eaten('b', plain, 50));
  // 600 kcal against 50 g · 6 kcal/g.
  near(unknownShare(day, 'magnesium_mg'), 300 / 900);
});

test('a day of nothing but an untold food is unknown altogether', () => {
  assert.deepEqual(intake(inflows(eaten('a', food({}), 200))).magnesium_mg, {
    known: 0,
    low: 0,
    high: null,
    unknownShare: 1,
  });
});

test('two litres of a water that does not tell its magnesium are not nothing', () => {
  const silent = food({ energy_kcal: 0 }, { per: '100 mL' });
  const day = inflows(eaten('a', oats, 300), drunk('b', silent, 2000));
  // 1800 kcal against 2000 g · 0.1 kcal/g.
  near(unknownShare(day, 'magnesium_mg'), 0.1);
  assert.ok((intake(day).magnesium_mg.high ?? 0) > 375);
});

test('for water an item weighs its mass: a bar that does not tell its water darkens little of a day with a litre drunk', () => {
  const water = food({ energy_kcal: 0, water_g: 99.9 }, { per: '100 mL', density_g_ml: 1 });
  const day = inflows(eaten('a', bar, 50), drunk('w', water, 950));
  near(unknownShare(day, 'water_ml'), 0.05);
  // The bar may hold up to its own mass.
  near(intake(day).water_ml.high ?? 0, 950 + 50);
});

test('a supplement of known strength tells all; one of unknown strength weighs as much as the mean item', () => {
  near(unknownShare(inflows(eaten('a', oats, 100), dose('s', 200)), 'magnesium_mg'), 0);
  near(unknownShare(inflows(eaten('a', oats, 100), dose('s', null)), 'magnesium_mg'), 0.5);
  near(unknownShare(inflows(eaten('a', oats, 100), dose('s', null)), 'sodium_mg'), 1);
  assert.equal(intake(inflows(dose('s', null))).magnesium_mg.unknownShare, 1);
});

test('a food of unknown amount weighs as much as the mean item', () => {
  near(unknownShare(inflows(eaten('a', oats, 100), eaten('b', oats, null)), 'magnesium_mg'), 0.5);
});

test('a day without entries is unknown, not zero', () => {
  assert.deepEqual(intake([]).potassium_mg, { known: 0, low: 0, high: null, unknownShare: 1 });
});

test('hours are those of the writer’s own clock, and an hour without entries holds nothing', () => {
  const abroad: Entry = { ...eaten('a', oats, 100), zone: 'Asia/Tokyo' } as Entry;
  const hours = hourlyIntake(inflows(abroad)).magnesium_mg;
  // Noon in Berlin in summer is 19:00 in Tokyo.
  assert.equal(hours.length, 24);
  near(hours[19]?.known ?? 0, 100);
  assert.deepEqual(hours[12], { known: 0, low: 0, high: 0, unknownShare: 0 });
});

test('NASEM’s magnesium limit counts supplements only, EFSA’s also the salts in water', () => {
  const mineralWater = food(
    { energy_kcal: 0, magnesium_mg: 11 },
    { per: '100 mL', group: 'mineral water', source: 'drinks' },
  );
  const day = inflows(eaten('a', oats, 300), dose('s', 200), drunk('w', mineralWater, 1000));
  const taken = (authority: 'NASEM' | 'EFSA') =>
    upperLimits(day, { sex: 'male', age_y: 40, authority }, '2026-07-03').find(
      (limit) => limit.of === 'magnesium_mg' && limit.kind === 'upperLevel',
    );
  near(taken('NASEM')?.taken.known ?? 0, 200);
  near(taken('EFSA')?.taken.known ?? 0, 310);
  assert.deepEqual([taken('NASEM')?.high, taken('EFSA')?.high], [350, 250]);
});
