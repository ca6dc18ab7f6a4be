/** How fast official food lists are read: files made here in the official layouts, from disk, without storing. */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { foodReaderFor, openFile } from '@tonus/imports';
import { randomFrom } from './food-names.ts';
import { type BenchRow, median } from './row.ts';

const FOODS = 20_000;
const NUTRIENTS = [
  1003, 1004, 1005, 1008, 1018, 1051, 1057, 1063, 1079, 1087, 1089, 1090, 1091, 1092, 1093, 1095, 1098, 1104,
  1105, 1106, 1114, 1162, 1165, 1166, 1167, 1175, 1178, 1185, 1253, 1258,
];
const RUNS = 3;

type Lines = Generator<string>;

function* foodCsv(): Lines {
  yield '"fdc_id","data_type","description","food_category_id","publication_date"\n';
  for (let i = 1; i <= FOODS; i++)
    yield `"${i}","sr_legacy_food","Food number ${i}, raw, ""as sold""","9","2019-04-01"\n`;
}

function* nutrientCsv(): Lines {
  const random = randomFrom(1);
  yield '"id","fdc_id","nutrient_id","amount","data_points","derivation_id","min","max","median","loq","footnote","min_year_acquired"\n';
  for (let i = 1; i <= FOODS; i++)
    for (const n of NUTRIENTS)
      yield `"${i * 100 + (n % 100)}","${i}","${n}","${(random() * 90).toFixed(2)}","1","49","","","","","",""\n`;
}

function* fdcJson(): Lines {
  const random = randomFrom(2);
  yield '{"SRLegacyFoods":[';
  for (let i = 1; i <= FOODS / 4; i++) {
    const foodNutrients = NUTRIENTS.map((id) => ({
      type: 'FoodNutrient',
      id: i * 100,
      nutrient: {
        id,
        number: '1',
        name: `Nutrient ${id}`,
        rank: 1,
        unitName: id === 1008 ? 'kcal' : id === 1114 ? 'µg' : 'mg',
      },
      dataPoints: 1,
      foodNutrientDerivation: { code: 'A', description: 'Analytical' },
      amount: Number((random() * 90).toFixed(2)),
    }));
    const food = {
      foodClass: 'FinalFood',
      description: `Food ${i}`,
      foodNutrients,
      dataType: 'SR Legacy',
      fdcId: i,
      foodPortions: [],
    };
    yield `${i === 1 ? '' : ','}\n${JSON.stringify(food)}`;
  }
  yield ']}';
}

const OFF_FIELDS = 170;

function* offTabs(): Lines {
  const random = randomFrom(3);
  const known = [
    'code',
    'product_name',
    'brands',
    'countries_tags',
    'quantity',
    'energy-kcal_100g',
    'salt_100g',
    'calcium_100g',
  ];
  const filler = Array.from({ length: OFF_FIELDS - known.length }, (_, i) => `column_${i}`);
  yield `${[...known, ...filler].join('\t')}\n`;
  const rest = filler.map((_, i) => (i % 5 === 0 ? 'some text of a product' : '')).join('\t');
  for (let i = 1; i <= FOODS * 2; i++)
    yield `${3_000_000_000_000 + i}\tProduct ${i}\tBrand\ten:france\t250 g\t${Math.floor(random() * 800)}\t${random().toFixed(3)}\t\t${rest}\n`;
}

function* offLines(): Lines {
  const random = randomFrom(4);
  const filler = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`field_${i}`, ['some text', 'of a product']]),
  );
  for (let i = 1; i <= FOODS; i++)
    yield `${JSON.stringify({
      code: String(3_000_000_000_000 + i),
      product_name: `Product ${i}`,
      countries_tags: ['en:france'],
      ...filler,
      nutriments: { 'energy-kcal_100g': Math.floor(random() * 800), sodium_100g: random(), fat_100g: '3.2' },
    })}\n`;
}

const write = (path: string, lines: Lines): Promise<void> =>
  pipeline(Readable.from(lines), createWriteStream(path));

async function read(
  path: string,
): Promise<{ readonly seconds: number; readonly foods: number; readonly peak: number }> {
  const started = performance.now();
  const file = await openFile(path);
  const reader = await foodReaderFor(file);
  let foods = 0;
  let peak = 0;
  for await (const row of reader?.read(file, {}) ?? []) {
    if ('food' in row && ++foods % 1000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  await file.close();
  return { seconds: (performance.now() - started) / 1000, foods, peak };
}

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-bench-'));
  const rows: BenchRow[] = [];
  try {
    const csv = join(folder, 'fdc');
    mkdirSync(csv);
    await write(join(csv, 'food.csv'), foodCsv());
    await write(join(csv, 'food_nutrient.csv'), nutrientCsv());
    await write(join(folder, 'list.json'), fdcJson());
    await write(join(folder, 'products.csv'), offTabs());
    await write(join(folder, 'products.jsonl'), offLines());
    const lists = {
      'FDC CSV': [csv, join(csv, 'food_nutrient.csv')],
      'FDC JSON': [join(folder, 'list.json'), join(folder, 'list.json')],
      'Open Food Facts TSV': [join(folder, 'products.csv'), join(folder, 'products.csv')],
      'Open Food Facts JSONL': [join(folder, 'products.jsonl'), join(folder, 'products.jsonl')],
    } as const;
    for (const [name, [path, main]] of Object.entries(lists)) {
      const megabytes = statSync(main).size / 1e6;
      const times: number[] = [];
      let last = { foods: 0, peak: 0 };
      for (let i = 0; i < RUNS; i++) {
        const one = await read(path);
        times.push(one.seconds);
        last = one;
      }
      rows.push({
        name: `reading ${name}`,
        value: megabytes / median(times),
        unit: 'MB/s',
        note: `${megabytes.toFixed(0)} MB made here, ${last.foods} foods, peak ${(last.peak / 2 ** 20).toFixed(0)} MiB; median of ${RUNS}`,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
