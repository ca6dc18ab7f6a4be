import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HELD_OUT } from './held-out.fixture.ts';
import { type FoodIndex, findFoods, indexFoods } from './index.ts';
import { SHARED_ABSENT, sharedFoods, sharedGold } from './shared-tables.fixture.ts';

type Gold = readonly (readonly [query: string, acceptable: RegExp])[];

function grade(index: FoodIndex, gold: Gold): { first: number; topFive: number; missed: string[] } {
  const grades = { first: 0, topFive: 0, missed: [] as string[] };
  for (const [query, acceptable] of gold) {
    const place = findFoods(index, query, { limit: 5 }).findIndex((hit) => acceptable.test(hit.food.name));
    if (place === 0) grades.first++;
    if (place >= 0) grades.topFive++;
    else grades.missed.push(query);
  }
  return grades;
}

let built: FoodIndex | undefined;
const index = (): FoodIndex => {
  built ??= indexFoods(sharedFoods());
  return built;
};

test('the tables have the 13,185 foods they are said to have', (t) => {
  if (SHARED_ABSENT !== null) return t.skip(SHARED_ABSENT);
  assert.equal(index().foods.length, 13_185);
});

test('of 62 everyday queries at least 58 are answered in the first five and 50 first', (t) => {
  if (SHARED_ABSENT !== null) return t.skip(SHARED_ABSENT);
  const gold = sharedGold();
  const { first, topFive, missed } = grade(index(), gold);
  t.diagnostic(`first ${first}, in the first five ${topFive}, of ${gold.length}`);
  assert.equal(gold.length, 62);
  assert.ok(topFive >= 58, `missed: ${missed.join(', ')}`);
  assert.ok(first >= 50);
});

test('of the queries held out of tuning nine in ten are answered in the first five and eight in ten first', (t) => {
  if (SHARED_ABSENT !== null) return t.skip(SHARED_ABSENT);
  const { first, topFive, missed } = grade(index(), HELD_OUT);
  t.diagnostic(`first ${first}, in the first five ${topFive}, of ${HELD_OUT.length}`);
  assert.ok(topFive >= 0.9 * HELD_OUT.length, `missed: ${missed.join(', ')}`);
  assert.ok(first >= 0.8 * HELD_OUT.length);
});

test('milk brings no buttermilk biscuits, yogurt no candy coating and no baby food', (t) => {
  if (SHARED_ABSENT !== null) return t.skip(SHARED_ABSENT);
  for (const [query, wrong] of [
    ['milk', /biscuit|waffle/i],
    ['yogurt', /candy|coating|baby/i],
    ['eggs', /^(?!Egg)/],
    ['carrot', /juice|dehydrated|cake/i],
    ['apple', /croissant|juice|strudel/i],
  ] as const)
    for (const hit of findFoods(index(), query, { limit: 5 }))
      assert.doesNotMatch(hit.food.name, wrong, query);
});

test('typing a name letter by letter never loses it: from the fourth letter on it is among twenty', (t) => {
  if (SHARED_ABSENT !== null) return t.skip(SHARED_ABSENT);
  for (const [word, name] of [
    ['spinach', /^Spinach/],
    ['avocado', /^Avocado/],
    ['almonds', /[Aa]lmond/],
    ['courgette', /[Zz]ucchini/],
  ] as const)
    for (let typed = 4; typed <= word.length; typed++) {
      const hits = findFoods(index(), word.slice(0, typed), { limit: 20 });
      assert.ok(
        hits.some((hit) => name.test(hit.food.name)),
        word.slice(0, typed),
      );
    }
});
