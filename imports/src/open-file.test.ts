import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { UnreadableFile } from '@tonus/contract';
import { detect } from './detect.ts';
import {
  csvOf,
  fdcCsv,
  fdcJson,
  jsonLines,
  jsonNutrient,
  readFiles,
  withFiles,
  zipOf,
} from './food-lists.fixture.ts';
import { headOf, LIMITS, openFile, openStream } from './open-file.ts';
import { linesOf, textOf } from './text.ts';

const LIST = fdcCsv([{ id: 1, amounts: [[1092, 358]] }]);
const JSON_LIST = fdcJson('FoundationFoods', [
  { fdcId: 1, description: 'Crème', dataType: 'Foundation', foodNutrients: [jsonNutrient(1092, 358)] },
]);
const LINES = jsonLines([
  { code: '7622210288257', product_name: 'Café', countries_tags: [], nutriments: { fat_100g: 1 } },
]);
const textIn = (files: Readonly<Record<string, string | Uint8Array>>): string =>
  String(Object.values(files)[0]);

/** The one line that a broken file answers with. */
async function fault(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => assert.fail('it was read'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof UnreadableFile, String(error));
  assert.doesNotMatch(error.message, /\n/);
  return error.message;
}

test('one list reads the same plain, gzipped, zipped and unpacked', async () => {
  const plain = (await readFiles(JSON_LIST)).foods;
  assert.equal(plain[0]?.name, 'Crème');
  assert.deepEqual((await readFiles({ 'foods.json.gz': gzipSync(textIn(JSON_LIST)) })).foods, plain);
  assert.deepEqual((await readFiles({ 'foods.zip': zipOf(JSON_LIST) })).foods, plain);
  assert.deepEqual(
    (
      await readFiles({
        'x.zip': zipOf({
          'folder/food.csv': LIST['food.csv'] ?? '',
          'folder/food_nutrient.csv': LIST['food_nutrient.csv'] ?? '',
        }),
      })
    ).foods,
    (await readFiles(LIST)).foods,
  );
});

test('what a file is called says nothing of what it is', async () => {
  assert.equal((await readFiles({ 'holiday.jpg': zipOf(LIST) })).format, 'fdc');
  assert.equal((await readFiles({ 'notes.txt': textIn(JSON_LIST) })).format, 'fdc');
  assert.equal((await readFiles({ 'food.csv': textIn(LINES) })).format, 'openfoodfacts');
  assert.equal((await readFiles({ 'food.json': 'Dear diary' })).format, null);
  await withFiles({ a: textIn(LINES) }, async (folder) => {
    const found = await detect(join(folder, 'a'));
    assert.equal(found?.kind, 'foods');
  });
});

test('a byte order mark, UTF-16 of either order, and line ends of any kind are read', async () => {
  const text = textIn(LINES);
  const big = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  for (const bytes of [
    `\uFEFF${text}`,
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    big,
    text.replaceAll('\n', '\r\n'),
  ])
    assert.equal((await readFiles({ 'a.jsonl': bytes })).foods[0]?.name, 'Café');
  const crlf = Object.fromEntries(
    Object.entries(LIST).map(([name, t]) => [name, String(t).replaceAll('\n', '\r\n')]),
  );
  assert.deepEqual((await readFiles(crlf)).foods, (await readFiles(LIST)).foods);
});

test('another encoding is refused in one line that says what to do', async () => {
  const latin = Buffer.from(textIn(LINES), 'latin1');
  assert.match(
    await fault(readFiles({ 'a.jsonl': latin })),
    /^a\.jsonl: line 1 or one after it is not UTF-8 text; save the file as UTF-8$/,
  );
});

test('an empty file, one that is not there and a binary one say so', async () => {
  assert.match(await fault(readFiles({ 'a.csv': '' })), /a\.csv: the file is empty/);
  assert.match(await fault(openFile('/nowhere/a.csv')), /a\.csv: there is no such file/);
  const binary = Buffer.concat([Buffer.from(textIn(LINES)), Buffer.alloc(2000)]);
  assert.match(await fault(readFiles({ a: binary })), /a: this is not a text file/);
});

test('a gzip file or ZIP archive that is cut off anywhere is refused in one line', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ id: i + 1, amounts: [[1092, i % 97]] as const }));
  const zip = zipOf(fdcCsv(rows));
  const gzip = gzipSync(
    textIn(
      jsonLines(
        Array.from({ length: 300 }, (_, i) => ({
          code: String(7622210288257 + i),
          product_name: `P ${i}`,
          nutriments: { fat_100g: 1 },
        })),
      ),
    ),
  );
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    const cut = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));
    assert.match(
      await fault(readFiles({ 'a.zip': cut(zip) })),
      /a\.zip.*the ZIP archive is cut off or damaged/,
    );
    // A few bytes may be too few to recognise a format by; then nothing is read at all.
    const read = await readFiles({ 'a.jsonl.gz': cut(gzip) }).catch((error: unknown) => error);
    if (read instanceof UnreadableFile) assert.match(read.message, /a\.jsonl\.gz: the file is cut off/);
    else assert.equal((read as { format: null }).format, null);
  }
});

test('a ZIP archive with a flipped bit is refused by its checksum', async () => {
  const stored = zipOf(
    fdcCsv(Array.from({ length: 50 }, (_, i) => ({ id: i + 1, amounts: [[1092, i]] as const }))),
  );
  const damaged = Buffer.from(stored);
  const at = Math.floor(damaged.length * 0.4);
  damaged[at] = (damaged[at] ?? 0) ^ 0x10;
  assert.match(
    await fault(readFiles({ 'a.zip': damaged })),
    /ZIP archive is cut off or damaged|compressed data is damaged|missing/,
  );
});

test('a JSON document that is cut off or malformed says after which record', async () => {
  const text = textIn(
    fdcJson(
      'SRLegacyFoods',
      Array.from({ length: 20 }, (_, i) => ({
        fdcId: i,
        description: 'x',
        dataType: 'SR Legacy',
        foodNutrients: [jsonNutrient(1092, i)],
      })),
    ),
  );
  assert.match(
    await fault(readFiles({ 'a.json': text.slice(0, -30) })),
    /a\.json: the file is cut off after \d+ records/,
  );
  assert.match(
    await fault(readFiles({ 'a.json': text.replace('"fdcId": 7', '"fdcId": oops') })),
    /a\.json: the JSON is malformed after record 7/,
  );
  assert.match(
    await fault(readFiles({ 'a.json': `${text} {"more": []}` })),
    /a\.json: (something follows|the JSON is malformed)/,
  );
});

test('a table whose quotation mark is never closed is refused', async () => {
  const files = { ...LIST, 'food.csv': `${LIST['food.csv']}"2","sr_legacy_food","never closed,"",""\n` };
  assert.match(
    await fault(readFiles(files)),
    /food\.csv: line 3 or one after it: a quotation mark is never closed/,
  );
});

test('a line that never ends is refused before it fills the memory', async () => {
  async function* endless(): AsyncGenerator<string> {
    for (;;) yield 'x'.repeat(1000);
  }
  const work = (async () => {
    for await (const line of linesOf(endless(), 'a.jsonl', 1_000_000)) assert.fail(line.slice(0, 10));
  })();
  assert.match(await fault(work), /a\.jsonl: line 1 is longer than any line/);
});

test('a bomb is not unpacked: by its ratio, by its total, by files that share their bytes', async () => {
  const zeros = gzipSync(Buffer.alloc(40 * 2 ** 20));
  await withFiles({ 'a.gz': zeros }, async (folder) => {
    const work = async (limits = LIMITS) => {
      const file = await openFile(join(folder, 'a.gz'), { limits });
      for await (const chunk of file.parts[0]?.bytes() ?? []) assert.ok(chunk.length > 0);
    };
    assert.match(await fault(work()), /a\.gz: unpacks to more than 200 times its size; it is not read/);
    assert.match(
      await fault(work({ ...LIMITS, total_bytes: 1000 })),
      /a\.gz: unpacks to more than 1000 bytes; it is not read/,
    );
  });
  const zip = zipOf({ 'a.csv': 'x'.repeat(5000), 'b.csv': 'y'.repeat(5000) });
  // Both entries of the directory point at the first file, whose packed size is told as the whole archive's.
  const central = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const second = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'), central + 4);
  for (const entry of [central, second]) zip.writeUInt32LE(zip.length, entry + 20);
  assert.match(await fault(readFiles({ 'a.zip': zip })), /overlap|cut off or damaged/);
});

test('a stream is read like a file, and its temporary copy goes away', async () => {
  await withFiles({ 'a.zip': zipOf(LIST) }, async (folder) => {
    const file = await openStream(createReadStream(join(folder, 'a.zip')), 'a.zip');
    assert.deepEqual(
      file.parts.map((part) => part.name),
      ['food.csv', 'food_nutrient.csv'],
    );
    const [part] = file.parts;
    assert.ok(part);
    assert.match(Buffer.from(await headOf(part, 20)).toString(), /^"fdc_id"/);
    await file.close();
  });
});

test('characters cut by the edge of a piece are whole again', async () => {
  const bytes = Buffer.from('ä🥛€\r\nß');
  async function* oneByOne(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }
  let text = '';
  for await (const piece of textOf(oneByOne(), 'a')) text += piece;
  assert.equal(text, 'ä🥛€\nß');
});

test('a cell with a line break in it does not shift the line that a refusal names', async () => {
  const food = csvOf('fdc_id,data_type,description', [
    [1, 'sr_legacy_food', 'two\nlines'],
    [2, 'sr_legacy_food', ''],
  ]);
  const { refused } = await readFiles({ ...fdcCsv([{ id: 2, amounts: [[1092, 1]] }]), 'food.csv': food });
  assert.deepEqual(refused, ['food.csv:2 no known nutrient', 'food.csv:4 the food has no name']);
});
