import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  csvOf,
  fdcCsv,
  fdcJson,
  jsonNutrient,
  PORTION_HEADER,
  readAll,
  readFiles,
  SAMPLES,
  SAMPLES_ABSENT,
} from './food-lists.fixture.ts';

const K = 1092;
const NA = 1093;

test('trap 1: an archive of survey foods writes the legacy number where others write the id, even 269.3', async () => {
  const survey = {
    id: 1,
    type: 'survey_fndds_food',
    amounts: [
      [307, 262],
      [306, 466],
      [269.3, 0.4],
    ] as const,
  };
  const { foods } = await readFiles(fdcCsv([survey]));
  assert.deepEqual(foods[0]?.nutrients, { sodium_mg: 262, potassium_mg: 466, sugar_g: 0.4 });
});

test('trap 2: without 1008 the energy is 2048, then 2047, then kilojoules by 4.184', async () => {
  const { foods } = await readFiles(
    fdcCsv([
      {
        id: 1,
        amounts: [
          [2047, 90],
          [2048, 91],
          [1008, 92],
        ],
      },
      {
        id: 2,
        amounts: [
          [2047, 90],
          [2048, 91],
        ],
      },
      {
        id: 3,
        amounts: [
          [2047, 90],
          [1062, 418.4],
        ],
      },
      { id: 4, amounts: [[1062, 418.4]] },
    ]),
  );
  assert.deepEqual(
    foods.map((food) => food.nutrients.energy_kcal),
    [92, 91, 90, 100],
  );
});

test('trap 3: without 2000 the sugars are 1063', async () => {
  const { foods } = await readFiles(
    fdcCsv([
      { id: 1, amounts: [[1063, 2.5]] },
      {
        id: 2,
        amounts: [
          [1063, 2.5],
          [2000, 3],
        ],
      },
    ]),
  );
  assert.deepEqual(
    foods.map((food) => food.nutrients.sugar_g),
    [2.5, 3],
  );
});

test('trap 4: a nutrient given twice or thrice for one food is averaged', async () => {
  const { foods } = await readFiles(
    fdcCsv([
      {
        id: 1,
        amounts: [
          [K, 100],
          [K, 200],
        ],
      },
      {
        id: 2,
        amounts: [
          [K, 1],
          [K, 2],
          [K, 6],
        ],
      },
    ]),
  );
  assert.deepEqual(
    foods.map((food) => food.nutrients.potassium_mg),
    [150, 3],
  );
  const json = await readFiles(
    fdcJson('SRLegacyFoods', [
      {
        fdcId: 1,
        description: 'x',
        dataType: 'SR Legacy',
        foodNutrients: [jsonNutrient(K, 100), jsonNutrient(K, 200)],
      },
    ]),
  );
  assert.equal(json.foods[0]?.nutrients.potassium_mg, 150);
});

test('trap 5: measures of survey foods stand in the description, of SR in the modifier, of Foundation in a unit', async () => {
  const portions = csvOf(PORTION_HEADER, [
    [1, 1, 1, '', 9999, '1 cup', '10205', 244, '', '', ''],
    [2, 1, 2, '', 9999, 'Quantity not specified', '90000', 180, '', '', ''],
    [3, 1, 3, '', 9999, 'Guideline amount per cup of hot cereal', '63546', 61, '', '', ''],
    [4, 1, 4, '', 9999, '1 piece', '60343', 0, '', '', ''],
    [5, 1, 5, '', 9999, '1 fl oz', '30000', 30.5, '', '', ''],
    [6, 2, 1, '0.5', 9999, '', 'breast, bone removed', 98, '', '', ''],
    [7, 2, 2, '1.0', 9999, '', 'cup slices', 150, '', '', ''],
    [8, 3, '', '2.0', 1001, '', '', 35.8, 1, '', ''],
  ]);
  const { foods } = await readFiles(
    fdcCsv(
      [
        { id: 1, type: 'survey_fndds_food', amounts: [[306, 1]] },
        { id: 2, amounts: [[K, 1]] },
        { id: 3, type: 'foundation_food', amounts: [[K, 1]] },
      ],
      {
        'food_portion.csv': portions,
        'measure_unit.csv': csvOf('id,name', [
          [1001, 'tablespoon'],
          [9999, 'undetermined'],
        ]),
      },
    ),
  );
  assert.deepEqual(foods[0]?.portions, [
    { label: 'cup', grams: 244 },
    { label: 'usual amount', grams: 180 },
    { label: 'fl oz', grams: 30.5 },
  ]);
  assert.equal(foods[0]?.density_g_ml, 1.031);
  assert.deepEqual(foods[1]?.portions, [
    { label: 'breast, bone removed', grams: 196 },
    { label: 'cup slices', grams: 150 },
  ]);
  assert.deepEqual(foods[2]?.portions, [{ label: 'tablespoon', grams: 17.9 }]);
});

test('trap 6: the category of a survey row is a WWEIA code, not an SR group', async () => {
  const { foods } = await readFiles(
    fdcCsv(
      [
        { id: 1, type: 'survey_fndds_food', category: '9', amounts: [[306, 1]] },
        { id: 2, category: '9', amounts: [[K, 1]] },
        { id: 3, type: 'survey_fndds_food', amounts: [[306, 1]] },
      ],
      {
        'food_category.csv': csvOf('id,code,description', [[9, '0900', 'Fruits and Fruit Juices']]),
        'wweia_food_category.csv': csvOf('wweia_food_category,wweia_food_category_description', [
          [9, 'Milk, whole'],
          [6004, 'Bananas'],
        ]),
        'survey_fndds_food.csv': csvOf('id,fdc_id,food_code,wweia_category_code', [[1, 3, 63107410, 6004]]),
      },
    ),
  );
  assert.deepEqual(
    foods.map((food) => food.group),
    ['Milk, whole', 'Fruits and Fruit Juices', 'Bananas'],
  );
});

test('trap 7: units are G, MG, UG, KCAL, kJ in CSV and g, mg, µg, kcal, kJ in JSON', async () => {
  const units = csvOf('id,name,unit_name,nutrient_nbr,rank', [
    [1093, 'Sodium, Na', 'G', 307, 1],
    [1114, 'Vitamin D', 'UG', 328, 1],
    [1008, 'Energy', 'kJ', 208, 1],
  ]);
  const csv = await readFiles(
    fdcCsv(
      [
        {
          id: 1,
          amounts: [
            [NA, 0.4],
            [1114, 5],
            [1008, 41.84],
          ],
        },
      ],
      { 'nutrient.csv': units },
    ),
  );
  assert.deepEqual(csv.foods[0]?.nutrients, { energy_kcal: 10, sodium_mg: 400, vitaminD_ug: 5 });
  const json = await readFiles(
    fdcJson('FoundationFoods', [
      {
        fdcId: 1,
        description: 'x',
        dataType: 'Foundation',
        foodNutrients: [
          jsonNutrient(NA, 0.4, 'g'),
          jsonNutrient(1114, 5, 'µg'),
          jsonNutrient(1062, 41.84, 'kJ'),
        ],
      },
    ]),
  );
  assert.deepEqual(json.foods[0]?.nutrients, { energy_kcal: 10, sodium_mg: 400, vitaminD_ug: 5 });
});

test('trap 7: a unit that cannot be this nutrient refuses the food and names the line', async () => {
  const units = csvOf('id,name,unit_name,nutrient_nbr,rank', [[1093, 'Sodium, Na', 'KCAL', 307, 1]]);
  const { foods, refused } = await readFiles(
    fdcCsv([{ id: 1, amounts: [[NA, 1]] }], { 'nutrient.csv': units }),
  );
  assert.deepEqual(foods, []);
  assert.deepEqual(refused, ['food_nutrient.csv:2 the unit is not one of this nutrient']);
});

test('trap 8: a barcode that lost or gained leading zeros is one number of 14 digits', async () => {
  const header =
    'fdc_id,brand_owner,brand_name,subbrand_name,gtin_upc,ingredients,serving_size,serving_size_unit,household_serving_fulltext';
  const { foods } = await readFiles(
    fdcCsv(
      [1, 2].map((id) => ({ id, type: 'branded_food', amounts: [[NA, 1]] as const })),
      {
        'branded_food.csv': csvOf(header, [
          [1, 'Owner', '', '', '77034085228', '', 28, 'g', '1 ONZ'],
          [2, 'Owner', 'Brand', '', '0077034085228', '', 240, 'ml', '1 cup'],
        ]),
      },
    ),
  );
  assert.deepEqual(
    foods.map((food) => food.gtin),
    ['00077034085228', '00077034085228'],
  );
  assert.deepEqual(
    foods.map((food) => food.brand),
    ['Owner', 'Brand'],
  );
  assert.deepEqual(
    foods.map((food) => food.per),
    ['100 g', '100 mL'],
  );
  assert.deepEqual(foods[0]?.portions, [{ label: 'onz', grams: 28 }]);
});

test('trap 9: samples, acquisitions and experiments are not foods', async () => {
  const types = [
    'sub_sample_food',
    'sample_food',
    'market_acquistion',
    'agricultural_acquisition',
    'experimental_food',
    'foundation_food',
  ];
  const { foods, refused } = await readFiles(
    fdcCsv(types.map((type, i) => ({ id: i + 1, type, amounts: [[K, 1]] }))),
  );
  assert.deepEqual(
    foods.map((food) => food.id),
    ['6'],
  );
  assert.deepEqual(refused, []);
});

test('a packet in JSON is per 100 g, never the label of a serving', async () => {
  const { foods } = await readFiles(
    fdcJson('BrandedFoods', [
      {
        fdcId: 534358,
        description: "NUT 'N BERRY MIX",
        dataType: 'Branded',
        gtinUpc: '077034085228',
        servingSize: 28,
        servingSizeUnit: 'g',
        labelNutrients: { sodium: { value: 5 } },
        foodNutrients: [jsonNutrient(NA, 18)],
      },
    ]),
  );
  assert.equal(foods[0]?.nutrients.sodium_mg, 18);
});

test('a nutrient without an amount is unknown, one with 0 is none', async () => {
  const { foods } = await readFiles(
    fdcJson('SurveyFoods', [
      {
        fdcId: 1,
        description: 'x',
        dataType: 'Survey (FNDDS)',
        foodNutrients: [jsonNutrient(NA, undefined), jsonNutrient(K, 0)],
      },
    ]),
  );
  assert.deepEqual(foods[0]?.nutrients, { potassium_mg: 0 });
  const csv = await readFiles(
    fdcCsv([
      {
        id: 1,
        amounts: [
          [NA, ''],
          [K, 0],
        ],
      },
    ]),
  );
  assert.deepEqual(csv.foods[0]?.nutrients, { potassium_mg: 0 });
});

test('SR writes 1.06E+3', async () => {
  const text =
    '{"SRLegacyFoods":[{"fdcId":1,"description":"x","dataType":"SR Legacy","foodNutrients":[{"nutrient":{"id":1093,"unitName":"mg"},"amount":1.06E+3}]}]}';
  assert.equal((await readFiles({ 'sr.json': text })).foods[0]?.nutrients.sodium_mg, 1060);
});

test('columns are found by name in any order, with columns that nobody knows', async () => {
  const files = {
    'food.csv':
      'new,description,publication_date,data_type,fdc_id\n1,"A, quoted ""name""",2019,sr_legacy_food,1\n',
    'food_nutrient.csv': 'amount,nutrient_id,fdc_id\n7,1092,1\n',
  };
  const { foods } = await readFiles(files);
  assert.equal(foods[0]?.name, 'A, quoted "name"');
  assert.equal(foods[0]?.nutrients.potassium_mg, 7);
});

test('amounts that nothing edible can hold are refused by line, without echoing the cell', async () => {
  const { foods, refused } = await readFiles(
    fdcCsv([
      { id: 1, amounts: [[NA, 40_001]] },
      { id: 2, amounts: [[K, -3]] },
      { id: 3, amounts: [[1090, 'lots']] },
      { id: 4, amounts: [[1051, 250]] },
      { id: 5, amounts: [[NA, 38_758]] },
    ]),
  );
  assert.deepEqual(
    foods.map((food) => food.id),
    ['5'],
  );
  assert.deepEqual(refused, [
    'food_nutrient.csv:4 the amount is not a number',
    'food.csv:2 sodium_mg above 40000 per 100',
    'food.csv:3 potassium_mg is not an amount ≥ 0 per 100',
    'food.csv:5 water_g above 105 per 100',
  ]);
});

test('a list without its nutrients says which file is missing', async () => {
  const { 'food.csv': alone = '' } = fdcCsv([{ id: 1, amounts: [] }]);
  await assert.rejects(
    readFiles({ 'food.csv': alone }),
    /food\.csv: food_nutrient\.csv is missing; give the whole archive/,
  );
});

test('the official samples are read: RED BULL has 29 mg caffeine, sub-samples are left out', async (t) => {
  if (!existsSync(SAMPLES)) return t.skip(SAMPLES_ABSENT);
  const { format, foods } = await readAll(join(SAMPLES, 'fdc_csv'));
  assert.equal(format, 'fdc');
  assert.equal(foods.find((food) => food.id === '173210')?.nutrients.caffeine_mg, 29);
  assert.equal(foods.find((food) => food.id === '2343808')?.nutrients.sodium_mg, 597);
  assert.equal(foods.find((food) => food.source === 'fdc-foundation')?.nutrients.energy_kcal, 297.417);
  for (const name of ['branded', 'foundation', 'sr_legacy', 'survey_fndds']) {
    const read = await readAll(join(SAMPLES, 'fdc_json', `${name}.sample.json`));
    assert.equal(read.format, 'fdc', name);
    assert.ok(read.foods.length > 0, name);
  }
});
