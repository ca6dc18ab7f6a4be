import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { UnreadableFile } from '@tonus/contract';
import type { Food } from '@tonus/engine/foods';
import * as fc from 'fast-check';
import {
  csvOf,
  type Files,
  fdcCsv,
  fdcJson,
  jsonLines,
  jsonNutrient,
  PORTION_HEADER,
  readFiles,
  SAMPLES,
  tabs,
  zipOf,
} from './food-lists.fixture.ts';

const numbers = Array.from({ length: 30 }, (_, i) => i + 1);
const CSV = fdcCsv(
  numbers.map((id) => ({
    id,
    name: `Food "${id}", raw`,
    amounts: [
      [1092, id],
      [1093, id * 2],
      [1008, id * 3],
    ] as const,
  })),
  {
    'food_portion.csv': csvOf(
      PORTION_HEADER,
      numbers.map((id) => [id, id, 1, '1.0', 9999, '', 'cup', 100 + id, '', '', '']),
    ),
  },
);
const LIST = fdcJson(
  'SurveyFoods',
  numbers.map((fdcId) => ({
    fdcId,
    description: `Food ${fdcId}`,
    dataType: 'Survey (FNDDS)',
    foodNutrients: [jsonNutrient(1092, fdcId)],
  })),
);
const LINES = jsonLines(
  numbers.map((n) => ({
    code: String(4_000_000_000_000 + n),
    product_name: `Café ${n}`,
    countries_tags: ['en:france'],
    nutriments: { fat_100g: n / 2, sodium_100g: '0.01' },
  })),
);
const TABS = tabs(
  ['code', 'product_name', 'countries_tags', 'fat_100g', 'salt_100g'],
  numbers.map((n) => [String(4_000_000_000_000 + n), `Café ${n}`, 'en:france', String(n / 2), '1']),
);
const first = (files: Files): Buffer => Buffer.from(Object.values(files)[0] ?? '');

/** One file of each layout and packing; the samples of the real ones where they are there. */
const WHOLE: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['csv.zip', zipOf(CSV)],
  ['list.json', first(LIST)],
  ['list.zip', zipOf(LIST)],
  ['lines.jsonl', first(LINES)],
  ['lines.jsonl.gz', gzipSync(first(LINES))],
  ['tabs.csv', first(TABS)],
  ...(existsSync(SAMPLES)
    ? [
        'fdc_json/sr_legacy.sample.json',
        'off/en.openfoodfacts.org.products.sample.csv',
        'off/product-schema1003.synthetic.json',
      ].map((path) => ['sample', readFileSync(join(SAMPLES, path))] as const)
    : []),
];
if (existsSync(SAMPLES)) {
  const folder = join(SAMPLES, 'fdc_csv');
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
  (WHOLE as (readonly [string, Buffer])[]).push(['sample.zip', zipOf(Object.fromEntries(files))]);
}

type Change = (bytes: Buffer) => Buffer;
const place = (bytes: Buffer, share: number): number =>
  Math.min(bytes.length - 1, Math.floor(bytes.length * share));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const change: fc.Arbitrary<Change> = fc.oneof(
  share.map(
    (at): Change =>
      (bytes) =>
        bytes.subarray(0, place(bytes, at)),
  ),
  fc.tuple(share, fc.nat(255)).map(
    ([at, value]): Change =>
      (bytes) => {
        const out = Buffer.from(bytes);
        out[place(bytes, at)] = value;
        return out;
      },
  ),
  fc.tuple(share, share).map(
    ([from, to]): Change =>
      (bytes) => {
        const [a, b] = [place(bytes, Math.min(from, to)), place(bytes, Math.max(from, to))];
        return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]);
      },
  ),
  fc
    .tuple(
      share,
      fc.constantFrom('"', '\n', '\t', '{', '}', '[', ',', '\0', '\uFEFF', '1e999', '-1', 'null', '\xff'),
    )
    .map(
      ([at, text]): Change =>
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, place(bytes, at)),
            Buffer.from(text),
            bytes.subarray(place(bytes, at)),
          ]),
    ),
  fc.tuple(share, share).map(
    ([from, to]): Change =>
      (bytes) => {
        const [a, b] = [place(bytes, Math.min(from, to)), place(bytes, Math.max(from, to))];
        return Buffer.concat([bytes.subarray(0, b), bytes.subarray(a)]);
      },
  ),
);

function checkFood(food: Food): void {
  assert.ok(food.name.trim() !== '' && food.id !== '');
  for (const [nutrient, amount] of Object.entries(food.nutrients))
    assert.ok(Number.isFinite(amount) && amount >= 0, nutrient);
  for (const portion of food.portions ?? []) assert.ok(portion.grams > 0 && portion.label !== '');
}

// Seeded, so that a failure is the same failure tomorrow; 3,000 broken files.
test('a file broken in up to three places gives sound foods, refusals by line, or one clear line: never a crash', async () => {
  const tally = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WHOLE),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async ([name, bytes], changes) => {
        const broken = changes.reduce<Buffer>((b, each) => (b.length === 0 ? b : each(b)), bytes);
        try {
          const { foods } = await readFiles({ [name]: broken });
          foods.forEach(checkFood);
          tally.read++;
        } catch (error) {
          assert.ok(error instanceof UnreadableFile, String((error as Error).stack ?? error));
          assert.match(error.message, /^[^\n]{5,300}$/);
          tally.refused++;
        }
      },
    ),
    { numRuns: 3000, seed: 20260105 },
  );
  assert.ok(tally.read > 300 && tally.refused > 300, JSON.stringify(tally));
});
