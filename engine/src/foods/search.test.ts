import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Food, findFoods, indexFoods, isGtinSound } from './index.ts';

const make = (name: string, more: Partial<Food> = {}): Food => ({
  id: name,
  source: 'fdc-survey',
  name,
  per: '100 g',
  nutrients: {},
  ...more,
});
const search = (foods: readonly Food[], query: string): readonly string[] =>
  findFoods(indexFoods(foods), query, { limit: 10 }).map((hit) => hit.food.name);

test('milk is milk before it is a biscuit, a chocolate, a baby food or a powder', () => {
  const foods = [
    'Pillsbury Golden Layer Buttermilk Biscuits, refrigerated dough',
    'Babyfood, cereal, mixed, with whole milk',
    'Milk chocolate',
    'Milk, dry, whole',
    'Milk, whole',
  ].map((n) => make(n));
  const found = search(foods, 'milk');
  assert.equal(found[0], 'Milk, whole');
  assert.ok(!found.includes('Pillsbury Golden Layer Buttermilk Biscuits, refrigerated dough'));
});

test('a shelf before the name does not hide the food', () => {
  const foods = ['Salmon nuggets, breaded', 'Fish, salmon, raw'].map((n) => make(n));
  assert.equal(search(foods, 'salmon')[0], 'Fish, salmon, raw');
});

test('raw and plain come before canned and dried', () => {
  const foods = ['Peas, green, canned', 'Peas, dried', 'Peas, green, raw'].map((n) => make(n));
  assert.equal(search(foods, 'peas')[0], 'Peas, green, raw');
});

test('a form that was asked for is no longer a fault', () => {
  const foods = ['Tuna, raw', 'Tuna, canned'].map((n) => make(n));
  assert.equal(search(foods, 'tinned tuna')[0], 'Tuna, canned');
});

test('a brand in capitals stands behind the plain food, and first when it was asked for', () => {
  const foods = ['Snacks, pretzels, ROLD GOLD', 'Pretzels, hard, plain'].map((n) => make(n));
  assert.equal(search(foods, 'pretzels')[0], 'Pretzels, hard, plain');
  assert.equal(search(foods, 'rold gold')[0], 'Snacks, pretzels, ROLD GOLD');
});

test('British and American names find the same food', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['courgette', 'Zucchini, raw'],
    ['aubergine', 'Eggplant, cooked'],
    ['porridge', 'Oatmeal'],
    ['yoghurt', 'Yogurt, plain'],
    ['prawns', 'Shrimp, boiled'],
    ['crisps', 'Potato chips, plain'],
    ['rocket', 'Arugula, raw'],
    ['coriander', 'Cilantro, raw'],
    ['mince', 'Ground beef, cooked'],
    ['fizzy drink', 'Soft drink, NFS'],
    ['arugula', 'Rocket'],
    ['zucchini', 'Courgette'],
    ['shrimp', 'Prawns'],
  ];
  for (const [query, name] of pairs)
    assert.deepEqual(search([make(name), make('Bread, white')], query), [name], query);
});

test('an ambiguous name offers both foods', () => {
  assert.equal(
    search(
      ['Potato chips', 'French fries', 'Apple'].map((n) => make(n)),
      'chips',
    ).length,
    2,
  );
});

test('accents are folded both ways', () => {
  assert.deepEqual(search([make('Crème fraîche')], 'creme fraiche'), ['Crème fraîche']);
  assert.deepEqual(search([make('Peppers, jalapeno')], 'jalapeño'), ['Peppers, jalapeno']);
});

test('a half-typed last word completes, also one that is known under another name', () => {
  assert.deepEqual(search([make('Strawberries, raw')], 'strawberri'), ['Strawberries, raw']);
  assert.deepEqual(search([make('Zucchini, raw')], 'courg'), ['Zucchini, raw']);
});

test('a slip of the fingers is mended, and the hit says that it is not sure', () => {
  const index = indexFoods([make('Broccoli, raw')]);
  const [hit] = findFoods(index, 'brocoli', { limit: 1 });
  assert.equal(hit?.food.name, 'Broccoli, raw');
  assert.equal(hit?.sure, false);
  assert.equal(findFoods(index, 'broccoli', { limit: 1 })[0]?.sure, true);
  assert.equal(findFoods(index, 'brocc', { limit: 1 })[0]?.sure, false);
});

test('words that were run together or apart are the same', () => {
  assert.deepEqual(search([make('Soy milk')], 'soymilk'), ['Soy milk']);
  assert.deepEqual(search([make('Broadbeans, raw')], 'broad beans'), ['Broadbeans, raw']);
});

test('what is not there is not found', () => {
  assert.deepEqual(search([make('Bread, white')], 'qqqq zzzz'), []);
  assert.deepEqual(search([make('Bread, white')], ''), []);
  assert.deepEqual(search([], 'milk'), []);
});

test('what the person ate lately comes first, the latest before the earlier', () => {
  const foods = ['Coffee, brewed', 'Coffee, espresso', 'Coffee, instant'].map((n) => make(n));
  const hits = findFoods(indexFoods(foods), 'coffee', {
    limit: 3,
    recent: ['fdc-survey:Coffee, instant', 'fdc-survey:Coffee, espresso'],
  });
  assert.deepEqual(
    hits.map((hit) => hit.food.name),
    ['Coffee, instant', 'Coffee, espresso', 'Coffee, brewed'],
  );
});

test('a recent food that does not answer the words stays away', () => {
  const foods = ['Coffee, brewed', 'Tea, hot'].map((n) => make(n));
  const hits = findFoods(indexFoods(foods), 'coffee', { limit: 3, recent: ['fdc-survey:Tea, hot'] });
  assert.equal(hits.length, 1);
});

test("the person's own food stands before a table's", () => {
  const foods = [make('Granola, plain'), make("Mum's granola", { source: 'own', id: '1' })];
  assert.equal(search(foods, 'granola')[0], "Mum's granola");
});

test('a barcode typed into the same box finds its product with or without leading zeros', () => {
  const foods = [make('Bread, white'), make('Oat drink', { gtin: '07394376616501' })];
  assert.deepEqual(search(foods, '7394376616501'), ['Oat drink']);
  assert.deepEqual(search(foods, '0007394376616501'), ['Oat drink']);
  assert.deepEqual(search(foods, '7394376616502'), []);
});

test('an alias finds its food', () => {
  assert.deepEqual(search([make('Beet juice', { aliases: ['beetroot juice'] })], 'beetroot juice'), [
    'Beet juice',
  ]);
});

test('a brand is searched with the name', () => {
  assert.deepEqual(search([make('Cashew butter', { brand: "Justin's" })], 'justins cashew'), [
    'Cashew butter',
  ]);
});

test('the check digit of a barcode is verified by weights 3 and 1', () => {
  assert.equal(isGtinSound('07622210288257'), true);
  assert.equal(isGtinSound('07622210288258'), false);
});
