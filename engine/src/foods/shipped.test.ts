import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRINKS, STARTER_FOODS } from '#reference';
import {
  findFoods,
  foodKey,
  formulaHolds,
  indexFoods,
  NUTRIENTS,
  shippedFoods,
  withOfficial,
} from './index.ts';

const FOODS = shippedFoods();
const named = (name: string) => {
  const found = FOODS.find((food) => food.name === name);
  assert.ok(found, name);
  return found;
};

test('every shipped food has a key of its own and at least one known nutrient', () => {
  assert.equal(new Set(FOODS.map(foodKey)).size, FOODS.length);
  for (const food of FOODS) assert.ok(Object.keys(food.nutrients).length > 0, food.name);
});

test('no food names a nutrient outside the list or an amount that is not a number ≥ 0', () => {
  for (const food of FOODS)
    for (const [nutrient, amount] of Object.entries(food.nutrients)) {
      assert.ok((NUTRIENTS as readonly string[]).includes(nutrient));
      assert.ok(Number.isFinite(amount) && amount >= 0, `${food.name} ${nutrient}`);
    }
});

test('a starter food keeps its table: banana 358 mg potassium per 100 g (SR Legacy 173944)', () => {
  assert.equal(named('Banana').nutrients.potassium_mg, 358);
  assert.equal(named('Banana').fdcId, '173944');
});

test('a nutrient the table leaves empty is absent, not zero', () => {
  const row = STARTER_FOODS.find((r) => r.phosphorus_mg === null || r.sugar_g === null);
  if (row === undefined) return;
  const food = FOODS.find((f) => f.fdcId === row.fdcId && f.source === 'starter');
  if (food === undefined) return;
  assert.equal('sugar_g' in food.nutrients, row.sugar_g !== null);
  assert.equal('phosphorus_mg' in food.nutrients, row.phosphorus_mg !== null);
});

test('a drink is given per 100 mL: a tenth of its litre', () => {
  const row = DRINKS.find((r) => r.name === 'Evian');
  const food = named('Evian');
  assert.equal(food.per, '100 mL');
  assert.equal(food.nutrients.calcium_mg, (row?.calcium_mg_l ?? 0) / 10);
});

test('a drink of both tables stands once, with the everyday name and portion', () => {
  const water = FOODS.filter((food) => food.fdcId === '2710707');
  assert.equal(water.length, 1);
  assert.equal(water[0]?.name, 'Water, tap');
  assert.equal(water[0]?.source, 'drinks');
  assert.equal(water[0]?.portions?.[0]?.grams, 360);
});

test('a salt holds its element and, by its formula, none of the others', () => {
  const salt = FOODS.find((food) => food.id === 'potassium-chloride');
  assert.ok(Math.abs((salt?.nutrients.potassium_mg ?? 0) - 52_440) < 100);
  assert.equal(salt?.nutrients.sodium_mg, 0);
  assert.equal(salt?.nutrients.magnesium_mg, 0);
});

test('carbon is not calcium and sodium is not nitrogen', () => {
  assert.equal(formulaHolds('C6H5Na3O7', 'Na'), true);
  assert.equal(formulaHolds('KCl', 'K'), true);
  assert.equal(formulaHolds('C4H6O4', 'Ca'), false);
  assert.equal(formulaHolds('MgCl2', 'Ca'), false);
});

test('nothing applied to the skin is offered as food', () => {
  assert.ok(!FOODS.some((food) => food.name.includes('spray')));
});

test('everyday words find everyday things among the shipped foods', () => {
  const index = indexFoods(FOODS);
  for (const [query, name] of [
    ['banana', 'Banana'],
    ['coffee', 'Coffee, brewed'],
    ['water', 'Water, tap'],
    ['porridge', 'Oatmeal'],
    ['coke', 'Cola'],
    ['prawns', 'Shrimp'],
    ['lager', 'Beer'],
    ['yoghurt', 'Yogurt, plain, whole'],
    ['table salt', 'Table salt'],
    ['tea', 'Tea, black'],
    ['milk', 'Milk, whole'],
    ['espresso', 'Espresso'],
  ] as const)
    assert.equal(findFoods(index, query, { limit: 1 })[0]?.food.name, name, query);
  assert.equal(findFoods(index, 'magnesium glycinate', { limit: 1 })[0]?.food.id, 'magnesium-bisglycinate');
});

test('an official row lends its figures to ours, and ours keeps what it does not report', () => {
  const ours = named('Banana');
  const official = {
    ...ours,
    source: 'fdc-sr-legacy' as const,
    name: 'Bananas, raw',
    nutrients: { potassium_mg: 360 },
  };
  const both = withOfficial(ours, official);
  assert.equal(both.name, 'Banana');
  assert.equal(both.nutrients.potassium_mg, 360);
  assert.equal(both.nutrients.sodium_mg, ours.nutrients.sodium_mg);
});

test('an official row per 100 g is poured through the density of a drink', () => {
  const ours = named('Milk, whole');
  const official = { ...ours, per: '100 g' as const, nutrients: { calcium_mg: 100 } };
  assert.ok(Math.abs((withOfficial(ours, official).nutrients.calcium_mg ?? 0) - 103.1) < 0.01);
});
