import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonLines, readAll, readFiles, SAMPLES, SAMPLES_ABSENT, tabs } from './food-lists.fixture.ts';

const CODE = '7622210288257';
const product = (nutriments: object, more: object = {}): object => ({
  code: CODE,
  product_name: 'Cocoa',
  countries_tags: ['en:france'],
  nutriments,
  ...more,
});
const set = (nutrients: object, more: object = {}): object => ({
  preparation: 'as_sold',
  per: '100g',
  nutrients,
  ...more,
});

test('trap 10: minerals are in grams, as numbers or as text', async () => {
  const { foods } = await readFiles(
    jsonLines([
      product({
        sodium_100g: 0.04,
        potassium_100g: '0.0319999992847444',
        calcium_100g: '0,12',
        magnesium_100g: '',
      }),
    ]),
  );
  assert.deepEqual(foods[0]?.nutrients, { sodium_mg: 40, potassium_mg: 32, calcium_mg: 120 });
});

test('trap 11: prepared, serving and plain values are not the amounts per 100 g as sold', async () => {
  const [line] = [
    product({ sodium_prepared_100g: 1, sodium_serving: 2, sodium_value: 3, sodium_unit: 'mg', fat_100g: 1 }),
  ];
  assert.deepEqual((await readFiles(jsonLines([line ?? {}]))).foods[0]?.nutrients, { fat_g: 1 });
  assert.equal(
    (await readFiles(jsonLines([line ?? {}]), { prepared: true })).foods[0]?.nutrients.sodium_mg,
    1000,
  );
});

test('trap 12: sodium is salt divided by 2.5 where sodium is missing, and never where it is given', async () => {
  const { foods } = await readFiles(
    jsonLines([
      product({ salt_100g: 1 }),
      product({ salt_100g: 1, sodium_100g: 0.3 }, { code: '7622210288258' }),
    ]),
  );
  assert.deepEqual(
    foods.map((food) => food.nutrients.sodium_mg),
    [400, 300],
  );
});

test('trap 13: sodium above 40 g, potassium above 10 g, magnesium above 5 g, calcium above 40 g are refused by line', async () => {
  const { foods, refused } = await readFiles(
    jsonLines([
      product({ sodium_100g: 40.1 }),
      product({ potassium_100g: 10.1 }),
      product({ magnesium_100g: 5.1 }),
      product({ calcium_100g: 40.1 }),
      product({ salt_100g: 101 }),
      product({ fat_100g: -1 }),
    ]),
  );
  assert.deepEqual(foods, []);
  assert.deepEqual(refused, [
    'products.jsonl:1 sodium_mg above 40000 per 100',
    'products.jsonl:2 potassium_mg above 10000 per 100',
    'products.jsonl:3 magnesium_mg above 5000 per 100',
    'products.jsonl:4 calcium_mg above 40000 per 100',
    'products.jsonl:5 sodium_mg above 40000 per 100',
    'products.jsonl:6 fat_g is not an amount ≥ 0 per 100',
  ]);
});

test('trap 14: schema 1003 keeps its sets apart: as sold before prepared, per 100 before a serving', async () => {
  const sold = set({ sodium: { value: 0.1, unit: 'g' } });
  const prepared = set({ sodium: { value: 0.2, unit: 'g' } }, { preparation: 'prepared' });
  const serving = set({ sodium: { value: 0.3, unit: 'g' } }, { per: 'serving' });
  const line = (nutrition: object): object => ({
    code: CODE,
    product_name: 'x',
    schema_version: 1003,
    nutrition,
  });
  const read = async (nutrition: object, options = {}) =>
    (await readFiles(jsonLines([line(nutrition)]), options)).foods[0]?.nutrients.sodium_mg;
  assert.equal(await read({ aggregated_set: sold, input_sets: [prepared, serving] }), 100);
  assert.equal(await read({ aggregated_set: prepared, input_sets: [serving, sold] }), 100);
  assert.equal(await read({ aggregated_set: prepared, input_sets: [serving] }), undefined);
  assert.equal(await read({ aggregated_set: prepared }, { prepared: true }), 200);
  assert.equal(await read({ aggregated_set: serving }), undefined);
});

test('trap 15: "<" is an upper bound, not an amount, and the unit is the one written', async () => {
  const nutrition = {
    aggregated_set: set(
      {
        potassium: { value: 0.5, unit: 'mg', modifier: '<' },
        magnesium: { value: 11.9, unit: 'mg' },
        calcium: { value: 5, unit: 'g', modifier: '>' },
      },
      { per: '100ml' },
    ),
  };
  const { foods } = await readFiles(jsonLines([{ code: CODE, product_name: 'Water', nutrition }]));
  assert.deepEqual(foods[0]?.nutrients, { magnesium_mg: 11.9 });
  assert.deepEqual(foods[0]?.below, { potassium_mg: 0.5 });
  assert.equal(foods[0]?.per, '100 mL');
});

test('trap 16: alcohol is % vol: 5 % of a drink given per 100 mL is 3.945 g', async () => {
  const beer = product(
    { alcohol_100g: 5 },
    { categories_tags: ['en:beverages', 'en:beers'], quantity: '33 cl' },
  );
  const { foods } = await readFiles(
    jsonLines([beer, product({ alcohol_100g: 5, fat_100g: 1 }, { code: '7622210288258' })]),
  );
  assert.deepEqual(foods[0]?.nutrients, { alcohol_g: 3.945 });
  assert.deepEqual(foods[1]?.nutrients, { fat_g: 1 });
});

test('trap 17: the energy is kcal where given, else kJ by 4.184', async () => {
  const { foods } = await readFiles(
    jsonLines([
      product({ 'energy-kcal_100g': 99, energy_100g: 418.4 }),
      product({ energy_100g: '418.4' }, { code: '7622210288258' }),
    ]),
  );
  assert.deepEqual(
    foods.map((food) => food.nutrients.energy_kcal),
    [99, 100],
  );
});

test('trap 18: the columns of the tab-separated file are found by name; a quotation mark is a letter', async () => {
  const { foods } = await readFiles(
    tabs(
      ['magnesium_100g', 'unknown_new_column', 'product_name', 'code', 'countries_tags', 'salt_100g'],
      [['0.156', '', '12" "pizza', CODE, 'en:france,en:belgium', '1']],
    ),
  );
  assert.equal(foods[0]?.name, '12" "pizza');
  assert.deepEqual(foods[0]?.nutrients, { sodium_mg: 400, magnesium_mg: 156 });
});

test('trap 18: a row with a column too few or too many is refused, not read sideways', async () => {
  const { foods, refused } = await readFiles(
    tabs(
      ['code', 'product_name', 'fat_100g'],
      [
        [CODE, 'a'],
        [CODE, 'b', '1', '2'],
        [CODE, 'c', '1'],
      ],
    ),
  );
  assert.deepEqual(
    foods.map((food) => food.name),
    ['c'],
  );
  assert.deepEqual(refused, [
    'products.csv:2 expected 3 columns, got 2',
    'products.csv:3 expected 3 columns, got 4',
  ]);
});

test('trap 19: nutrients may be missing altogether, and so may the name and the code', async () => {
  const { foods, refused } = await readFiles(
    jsonLines([
      { code: CODE, product_name: 'Nothing known' },
      { code: CODE, nutriments: { fat_100g: 1 } },
      { code: '12', product_name: 'x', nutriments: { fat_100g: 1 } },
    ]),
  );
  assert.deepEqual(foods, []);
  assert.deepEqual(refused, [
    'products.jsonl:1 no known nutrient',
    'products.jsonl:2 the product has no name',
    'products.jsonl:3 code: expected a barcode',
  ]);
});

test('trap 20: a water whose label rounds sodium to 0 has unknown sodium, not none', async () => {
  const water = product(
    { sodium_100g: 0, calcium_100g: 0.041 },
    { categories_tags: ['en:beverages', 'en:waters', 'en:mineral-waters'], quantity: '1 L' },
  );
  assert.deepEqual((await readFiles(jsonLines([water]))).foods[0]?.nutrients, { calcium_mg: 41 });
});

test('a country keeps only the products sold there, in both files', async () => {
  const lines = [
    product({ fat_100g: 1 }),
    product({ fat_100g: 1 }, { code: '1234567890128', countries_tags: ['en:germany', 'en:france'] }),
  ];
  assert.deepEqual(
    (await readFiles(jsonLines(lines), { country: 'en:germany' })).foods.map((food) => food.gtin),
    ['01234567890128'],
  );
  const table = tabs(
    ['code', 'product_name', 'countries_tags', 'fat_100g'],
    [
      [CODE, 'a', 'en:france', '1'],
      [CODE, 'b', 'en:germany', '1'],
    ],
  );
  assert.deepEqual(
    (await readFiles(table, { country: 'en:germany' })).foods.map((food) => food.name),
    ['b'],
  );
});

test('a broken line among good ones is refused by its number', async () => {
  const good = JSON.stringify(product({ fat_100g: 1 }));
  const { foods, refused } = await readFiles({
    'products.jsonl': `${good}\n{"code": \n[1]\n\n${good.replace(CODE, '7622210288258')}\n`,
  });
  assert.equal(foods.length, 2);
  assert.deepEqual(refused, [
    'products.jsonl:2 the line is not a JSON object',
    'products.jsonl:3 the line is not a JSON object',
  ]);
});

test('the official samples are read alike from both files', async (t) => {
  if (!existsSync(SAMPLES)) return t.skip(SAMPLES_ABSENT);
  const byTabs = await readAll(join(SAMPLES, 'off/en.openfoodfacts.org.products.sample.csv'));
  const byLines = await readAll(join(SAMPLES, 'off/openfoodfacts-products.sample.jsonl'));
  assert.equal(byTabs.foods.length, 7);
  assert.deepEqual(byTabs.foods, byLines.foods);
  assert.equal(
    byTabs.foods.find((food) => food.name.includes('Puits St Georges'))?.nutrients.sodium_mg,
    undefined,
  );
  assert.equal(byTabs.foods[0]?.nutrients.magnesium_mg, 156);
});

test('a single product over many lines, as the site answers for a barcode, is read', async (t) => {
  if (!existsSync(SAMPLES)) return t.skip(SAMPLES_ABSENT);
  const text = readFileSync(join(SAMPLES, 'off/product-schema1003.synthetic.json'), 'utf8').replace(
    '0000000000000',
    CODE,
  );
  const { foods } = await readFiles({ 'product.json': text });
  assert.deepEqual(foods[0]?.below, { potassium_mg: 0.5 });
  assert.equal(foods[0]?.per, '100 mL');
});
