import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { type Food, shippedFoods } from '@tonus/engine/foods';
import { DATABASES, type TestDatabase } from './databases.fixture.ts';
import { type FoodStore, larderOf, openFoods, openFoodsIfAny } from './foods.ts';
import { FOODS_FILE } from './foods-database.ts';
import type { FoodImportInfo } from './foods-import.ts';

const food = (id: string, name: string, more: Partial<Food> = {}): Food => ({
  id,
  source: 'fdc-sr-legacy',
  name,
  per: '100 g',
  nutrients: { potassium_mg: Number(id) },
  ...more,
});

const info = (id: string, more: Partial<FoodImportInfo> = {}): FoodImportInfo => ({
  id,
  format: 'fdc',
  maker: 'a maker',
  attribution: 'thanks',
  licence: 'CC0 1.0',
  fingerprint: `of ${id}`,
  country: null,
  ...more,
});

async function* each(foods: readonly Food[], fault?: Error): AsyncGenerator<Food> {
  yield* foods;
  if (fault !== undefined) throw fault;
}

const add = (store: FoodStore, id: string, foods: readonly Food[]) =>
  store.add(info(id), { foods: each(foods), at: 1, refused: () => 0 });
const names = async (store: FoodStore, query: string): Promise<readonly string[]> =>
  (await store.find(query, { limit: 10 })).map((hit) => hit.food.name);

const KITCHEN = [
  'Milk, whole',
  'Bananas, raw',
  'Fish, salmon, raw',
  'Broccoli, raw',
  'Crème fraîche',
  'Zucchini, raw',
].map((name, i) => food(String(100 + i), name));

function suite(database: TestDatabase): void {
  const on = (title: string, body: (store: FoodStore, t: TestContext) => Promise<void>): void =>
    void test(title, async (t: TestContext) => {
      if (database.absent !== undefined) return t.skip(database.absent);
      const fresh = await database.fresh();
      const store = await openFoods(fresh.place);
      try {
        await body(store, t);
      } finally {
        await store.close();
        await fresh.remove();
      }
    });

  on(
    'an added food is found by name, other name, slip, half a word and without its accents',
    async (store) => {
      await add(store, 'a', KITCHEN);
      for (const [query, name] of [
        ['milk', 'Milk, whole'],
        ['banana', 'Bananas, raw'],
        ['salmon', 'Fish, salmon, raw'],
        ['brocoli', 'Broccoli, raw'],
        ['creme fraiche', 'Crème fraîche'],
        ['courgette', 'Zucchini, raw'],
        ['zucch', 'Zucchini, raw'],
        ['raw bananas', 'Bananas, raw'],
      ] as const)
        assert.equal((await names(store, query))[0], name, query);
    },
  );

  on('a found food comes back whole', async (store) => {
    const whole = food('7', 'Oat drink', {
      source: 'open-food-facts',
      per: '100 mL',
      gtin: '07394376616501',
      brand: 'A brand',
      below: { sodium_mg: 4 },
      portions: [{ label: 'glass', grams: 200 }],
    });
    await add(store, 'a', [whole]);
    assert.deepEqual((await store.find('oat drink', { limit: 1 }))[0]?.food, whole);
  });

  on('a barcode finds its product, a brand its products', async (store) => {
    await add(store, 'a', [food('1', 'Oat drink', { gtin: '07394376616501', brand: 'Havremjölk' })]);
    assert.deepEqual(await names(store, '7394376616501'), ['Oat drink']);
    assert.deepEqual(await names(store, 'havremjolk'), ['Oat drink']);
  });

  on('a fault in the middle of a list leaves nothing of it behind', async (store) => {
    const many = Array.from({ length: 1200 }, (_, i) => food(String(i), `Food number ${i}`));
    const broken = store.add(info('a'), { foods: each(many, new Error('cut off')), at: 1, refused: () => 0 });
    await assert.rejects(broken, /cut off/);
    assert.deepEqual(await names(store, 'food'), []);
    assert.deepEqual(await store.imports(), []);
  });

  on('a later official row stands in for the earlier one until its list is taken away', async (store) => {
    await add(store, 'a', [food('1', 'Milk, whole')]);
    const { added, replaced } = await add(store, 'b', [food('1', 'Milk, whole, 3.25%')]);
    assert.deepEqual({ added, replaced }, { added: 1, replaced: 1 });
    assert.deepEqual(await names(store, 'milk'), ['Milk, whole, 3.25%']);
    assert.deepEqual(await store.remove('b'), { removed: 1 });
    assert.deepEqual(await names(store, 'milk'), ['Milk, whole']);
  });

  on('of two listings of one packet the newer number stands', async (store) => {
    const packet = (id: string, name: string) =>
      food(id, name, { source: 'fdc-branded', gtin: '00077034085228' });
    await add(store, 'a', [packet('999', 'Nut mix, old label'), packet('1000', 'Nut mix, new label')]);
    assert.deepEqual(await names(store, 'nut mix'), ['Nut mix, new label']);
  });

  on('the same number in one list is taken once', async (store) => {
    assert.equal((await add(store, 'a', [food('1', 'Milk'), food('1', 'Milk')])).added, 1);
  });

  on('taking a list away leaves no word of it', async (store) => {
    await add(store, 'a', KITCHEN);
    await add(store, 'b', [food('1', 'Kohlrabi, raw')]);
    assert.equal(await store.remove('nothing'), null);
    await store.remove('b');
    assert.deepEqual(await names(store, 'kohlrabi'), []);
    assert.deepEqual(await names(store, 'kohlrbi'), []);
    assert.equal((await names(store, 'milk')).length, 1);
  });

  on('lists that came one after another go one after another, in any order', async (store) => {
    const lists = ['a', 'b', 'c', 'd'];
    for (const [n, id] of lists.entries())
      await add(
        store,
        id,
        Array.from({ length: 300 }, (_, i) => food(`${n}${i}`, `Food of list ${id}, kind ${i}`)),
      );
    for (const id of ['c', 'a', 'd', 'b']) assert.deepEqual(await store.remove(id), { removed: 300 });
    assert.deepEqual(await store.imports(), []);
    assert.deepEqual(await names(store, 'food'), []);
  });

  on('the lists that were added are remembered with what their maker asks to be said', async (store) => {
    await store.add(info('a', { attribution: 'the contributors', licence: 'ODbL 1.0' }), {
      foods: each(KITCHEN),
      at: 5,
      refused: () => 3,
    });
    const [listed] = await store.imports();
    assert.equal(listed?.attribution, 'the contributors');
    assert.equal(listed?.added, KITCHEN.length);
    assert.equal(listed?.refused, 3);
    assert.equal((await store.same('of a'))?.id, 'a');
    assert.equal(await store.same('of b'), undefined);
  });

  on('generic foods come before a thousand packets that say the word', async (store) => {
    const packets = Array.from({ length: 1000 }, (_, i) =>
      food(String(5000 + i), `Milk ${i}`, { source: 'open-food-facts', brand: 'Brand' }),
    );
    await add(store, 'a', [...packets, food('1', 'Milk, reduced fat, fluid, 2% milkfat')]);
    assert.equal((await names(store, 'milk'))[0], 'Milk, reduced fat, fluid, 2% milkfat');
  });

  on('no query makes the search fail', async (store) => {
    await add(store, 'a', KITCHEN);
    for (const query of [
      '',
      ' ',
      '"',
      "' or 1=1 --",
      'a*b',
      '^milk',
      'milk AND',
      'NEAR(',
      '\\',
      '%',
      '🥛',
      'milk\0',
      'a'.repeat(5000),
    ])
      assert.ok(Array.isArray(await store.find(query, { limit: 5 })), query);
  });

  on('a shipped food takes over its official figures and is not shown twice', async (store) => {
    const banana = shippedFoods().find((f) => f.name === 'Banana');
    assert.ok(banana?.fdcId);
    await add(store, 'a', [
      food(banana.fdcId, 'Bananas, raw', { fdcId: banana.fdcId, nutrients: { potassium_mg: 361 } }),
    ]);
    const larder = await larderOf(shippedFoods(), store);
    const hits = await larder.find('banana', { limit: 5 });
    assert.equal(hits[0]?.food.name, 'Banana');
    assert.equal(hits[0]?.food.nutrients.potassium_mg, 361);
    assert.ok(!hits.some((hit) => hit.food.name === 'Bananas, raw'));
  });
}

for (const database of DATABASES) describe(`added foods on ${database.name}`, () => suite(database));

test('looking for foods makes no file', async () => {
  const fresh = await DATABASES[0]?.fresh();
  assert.ok(fresh);
  assert.equal(await openFoodsIfAny(fresh.place), null);
  assert.equal(existsSync(join(fresh.place.dataDir, FOODS_FILE)), false);
  await fresh.remove();
});

test('the words of Open Food Facts stand in a table of their own', async () => {
  const fresh = await DATABASES[0]?.fresh();
  assert.ok(fresh);
  const store = await openFoods(fresh.place);
  await add(store, 'a', [food('1', 'Milk'), food('2', 'Oat drink', { source: 'open-food-facts' })]);
  await store.close();
  const { openFoodDatabase } = await import('./foods-database.ts');
  const database = await openFoodDatabase(fresh.place);
  const count = async (table: 'foods' | 'open_food_facts') =>
    (await database.reading.selectFrom(table).select('id').execute()).map((row) => row.id);
  assert.deepEqual(await count('foods'), ['1']);
  assert.deepEqual(await count('open_food_facts'), ['2']);
  await database.close();
  await fresh.remove();
});
