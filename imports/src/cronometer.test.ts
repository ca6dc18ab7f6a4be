import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ImportedEntry, type ImportedRow, UnreadableFile } from '@tonus/contract';
import { countedOnce, type Entry, entryDocument, parseEntry } from '@tonus/engine/diary';
import type { Nutrient } from '@tonus/engine/foods';
import { instant, isoWithOffset } from '@tonus/engine/units';
import * as fc from 'fast-check';
import { cronometer } from './cronometer.ts';
import { numberOf } from './cronometer-columns.ts';
import { dailySummaryFile, type Switches, servingsFile, totalOf } from './cronometer-files.fixture.ts';

const ZONE = 'Europe/Berlin';
const context = {
  zone: ZONE,
  now: instant(Date.UTC(2026, 10, 1)),
  importId: 'i1',
  progress: () => undefined,
};

async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'tonus-test-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
    const names = Object.keys(files);
    return await use(names.length === 1 ? join(dir, names[0] ?? '') : dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const rowsOf = (files: Readonly<Record<string, string>>): Promise<readonly ImportedRow[]> =>
  withFiles(files, async (path) => {
    const rows: ImportedRow[] = [];
    for await (const row of cronometer.read({ name: 'export.csv', path, size: 1 }, context)) rows.push(row);
    return rows;
  });
const servings = (switches: Switches = {}): Promise<readonly ImportedRow[]> =>
  rowsOf({ 'servings.csv': servingsFile(switches) });

const isEntry = (row: ImportedRow): row is ImportedEntry => 'draft' in row;
const refusals = (rows: readonly ImportedRow[]): readonly string[] =>
  rows.flatMap((row) => ('refused' in row ? [`${row.line} ${row.refused}`] : []));

/** As they would be stored, every one within the limits of the possible. */
function entriesOf(rows: readonly ImportedRow[]): readonly Entry[] {
  return rows.filter(isEntry).map((row, i) => {
    const entry = { ...row.draft, id: `e${i}`, enteredAt: context.now } as Entry;
    assert.deepEqual(parseEntry(entryDocument(entry)), { ok: true, value: entry });
    return entry;
  });
}

/** What all entries hold of a nutrient. */
function held(entries: readonly Entry[], nutrient: Nutrient): number {
  return entries.reduce((all, entry) => {
    if (entry.kind !== 'food' && entry.kind !== 'drink') return all;
    const amount = entry.kind === 'food' ? entry.mass_g : entry.volume_ml;
    return all + ((entry.food.nutrients[nutrient] ?? 0) * (amount ?? 0)) / 100;
  }, 0);
}
const near = (got: number, want: number): void =>
  assert.ok(Math.abs(got - want) <= 1e-6 * Math.max(1, want), `${got}, not ${want}`);

test('servings with nutrients bring exactly what the file says', async () => {
  const rows = await servings();
  assert.deepEqual(refusals(rows), []);
  const entries = entriesOf(rows);
  assert.equal(entries.length, 10);
  near(held(entries, 'sodium_mg'), totalOf('Sodium (mg)'));
  near(held(entries, 'energy_kcal'), totalOf('Energy (kcal)'));
  near(held(entries, 'alcohol_g'), totalOf('Alcohol (g)'));
  near(held(entries, 'vitaminD_ug'), totalOf('Vitamin D (IU)') / 40);
});

const TRAPS: Readonly<Record<string, Switches>> = {
  'a byte order mark': { bom: true },
  'Windows line ends': { crlf: true },
  'semicolons and decimal commas': { semicolons: true },
  'columns in another order': { reordered: true },
  'columns that nobody knows': { extra: true },
  'headers in capitals': { upperCase: true },
  'energy in kilojoules': { kilojoules: true },
  'a blank behind the time': { blankAfterTime: true },
  'the unit in a column of its own': { unitColumn: true },
  'all of it at once': {
    bom: true,
    crlf: true,
    semicolons: true,
    reordered: true,
    extra: true,
    upperCase: true,
    kilojoules: true,
    blankAfterTime: true,
    unitColumn: true,
  },
};
for (const [trap, switches] of Object.entries(TRAPS))
  test(`servings with ${trap} say the same`, async () => {
    const [plain, trapped] = [entriesOf(await servings()), entriesOf(await servings(switches))];
    const facts = (entries: readonly Entry[]): readonly unknown[] =>
      entries.map(({ at, kind, ...entry }) => [at, kind, 'food' in entry && entry.food.name]);
    assert.deepEqual(facts(trapped), facts(plain));
    for (const nutrient of ['energy_kcal', 'water_g', 'sodium_mg', 'magnesium_mg'] as const)
      assert.ok(Math.abs(held(trapped, nutrient) / held(plain, nutrient) - 1) < 1e-4);
  });

test('rows are known again whatever the layout of the file', async () => {
  const keys = async (switches: Switches): Promise<readonly unknown[]> =>
    (await servings(switches)).filter(isEntry).map((row) => row.rowKey);
  const plain = await keys({});
  assert.equal(new Set(plain).size, plain.length);
  assert.deepEqual(await keys({}), plain);
  assert.deepEqual(await keys({ layout: 'L2', crlf: true, bom: true }), plain);
});

test('two equal rows of one day are two', async () => {
  const once = (await servings()).filter(isEntry).map((row) => row.rowKey);
  const twice = (await servings({ twice: true })).filter(isEntry).map((row) => row.rowKey);
  assert.equal(new Set(twice).size, 2 * once.length);
  assert.ok(once.every((key) => twice.includes(key)));
});

test('an empty cell is unknown and a zero is zero', async () => {
  const [banana] = entriesOf(await servings({ emptyMagnesium: 5 }));
  assert.ok(banana?.kind === 'food');
  assert.equal('magnesium_mg' in banana.food.nutrients, false);
  assert.equal(banana.food.nutrients.caffeine_mg, 0);
});

test('without a time the day stands at noon and says so, whatever the meal is called', async () => {
  const file = 'Day,Time,Group,Food Name,Amount,Category\n2026-08-14,,Breakfast,Toast,50.00 g,Baked\n';
  const [entry] = entriesOf(await rowsOf({ 'servings.csv': file }));
  assert.equal(entry && isoWithOffset(entry.at, ZONE), '2026-08-14T12:00:00+02:00');
  assert.equal(entry?.precision, 'day');
  assert.equal(entry?.kind === 'food' && entry.meal, 'Breakfast');
});

test('times are read in either clock, with a blank behind them', async () => {
  const file = `Day,Time,Group,Food Name,Amount,Category
2026-08-14,9:39 PM,,Toast,1.00 g,
2026-08-14,08:15 ,,Toast,1.00 g,
2012-9-10,12:05 AM,,Toast,1.00 g,
`;
  const entries = entriesOf(await rowsOf({ 'servings.csv': file }));
  assert.deepEqual(
    entries.map((entry) => isoWithOffset(entry.at, ZONE)),
    ['2026-08-14T21:39:00+02:00', '2026-08-14T08:15:00+02:00', '2012-09-10T00:05:00+02:00'],
  );
});

test('water by the fluid ounce is a drink', async () => {
  const file = 'Day,Time,Group,Food Name,Amount,Category\n2026-08-14,9:00 AM,,Water,8.00 fl oz,Beverages\n';
  const [water] = entriesOf(await rowsOf({ 'servings.csv': file }));
  assert.ok(water?.kind === 'drink');
  near(water.volume_ml ?? 0, 236.588_236_5);
  assert.equal(water.food.nutrients.water_g, 100);
});

test('a container that names its mass is weighed, a recipe weighs what its parts do, a bare name stays unknown', async () => {
  const file = `Day,Time,Group,Food Name,Amount,Energy (kcal),Water (g),Protein (g),Carbs (g),Fat (g),Sodium (mg),Category
2026-08-14,,,Yogurt,1.00 container - each 5.3 oz,80,130,15,6,0,60,
2026-08-14,,,Stew,1.00 full recipe,900,1500,60,80,40,3200,
2026-08-14,,,Stew of old,1.00 full recipe,,,,,,,
`;
  const [yogurt, stew, old] = entriesOf(await rowsOf({ 'servings.csv': file }));
  assert.ok(yogurt?.kind === 'food' && stew?.kind === 'food' && old?.kind === 'food');
  near(yogurt.mass_g ?? 0, 150.252_472_562_5);
  assert.equal(stew.mass_g, 1683);
  near(held([stew], 'sodium_mg'), 3200);
  assert.match(stew.remark ?? '', /reckoned/);
  assert.equal(old.mass_g, null);
  assert.equal(old.portion, '1.00 full recipe');
});

test('each bad row is refused by its line, without a word of what it held', async () => {
  const file = `Day,Time,Group,Food Name,Amount,Energy (kcal),Water (g),Sodium (mg),Category
14/08/2026,,,Toast,1.00 g,1,1,1,
2026-02-30,,,Toast,1.00 g,1,1,1,
2026-08-14,25:00,,Toast,1.00 g,1,1,1,
2026-08-14,,,,1.00 g,1,1,1,
2026-08-14,,,Toast,a lot,1,1,1,
2026-08-14,,,Toast,-5 g,1,1,1,
2026-08-14,,,Toast,1.00 g,1,secret,1,
2026-08-14,,,Toast,1.00 g,1,1,-7,
2026-08-14,,,Toast,1.00 g,1,1,1,
`;
  const rows = await rowsOf({ 'servings.csv': file });
  assert.deepEqual(refusals(rows), [
    '2 the day is no date like 2026-08-14',
    '3 the day is no date like 2026-08-14',
    '4 the time is no time of day',
    '5 the food has no name',
    '6 the amount holds no number ≥ 0',
    '7 the amount holds no number ≥ 0',
    '8 the column for water holds no number',
    '9 the column for sodium is negative',
  ]);
  assert.equal(rows.filter(isEntry).length, 1);
});

test('a column whose unit nobody knows is left out and named', async () => {
  const file = 'Day,Food Name,Amount,Sodium (mg),Calcium (% DV)\n2026-08-14,Toast,50.00 g,200,4\n';
  const rows = await rowsOf({ 'servings.csv': file });
  assert.deepEqual(refusals(rows), [
    '1 the unit of the column "Calcium (% DV)" is not known; the column is left out',
  ]);
  const [toast] = entriesOf(rows);
  assert.ok(toast?.kind === 'food');
  assert.deepEqual(toast.food.nutrients, { sodium_mg: 400 });
});

test('translated headers are understood', async () => {
  const file =
    'Tag;Uhrzeit;Gruppe;Lebensmittel;Menge;Energie (kJ);Natrium (mg)\n2026-08-14;08:00;;Brot;50,00 g;500;200,5\n';
  const [bread] = entriesOf(await rowsOf({ 'servings.csv': file }));
  assert.ok(bread?.kind === 'food');
  near(held([bread], 'sodium_mg'), 200.5);
  near(held([bread], 'energy_kcal'), 500 / 4.184);
});

test('a day’s total enters as one food at noon, only for days without servings of their own', async () => {
  const alone = entriesOf(await rowsOf({ 'dailysummary.csv': dailySummaryFile() }));
  assert.equal(alone.length, 2);
  near(held(alone, 'potassium_mg'), totalOf('Potassium (mg)'));
  assert.equal(alone[0]?.precision, 'day');
  assert.match(alone[1]?.remark ?? '', /not marked complete/);
  const both = entriesOf(
    await rowsOf({
      'dailysummary.csv': dailySummaryFile({ days: 3 }),
      'servings.csv': servingsFile({ days: 2 }),
    }),
  );
  assert.equal(both.filter((entry) => entry.kind === 'food' && entry.food.id === 'day-total').length, 1);
});

test('a day on which nothing was written is no day of fasting', async () => {
  const file =
    'Date,Energy (kcal),Water (g),Protein (g),Sodium (mg),Completed\n2026-08-14,0,0,0,0,false\n2026-08-15,,,,,true\n';
  assert.deepEqual(refusals(await rowsOf({ 'dailysummary.csv': file })), [
    '2 the day holds nothing',
    '3 the day holds nothing',
  ]);
});

test('nothing is counted twice, whichever of the two files came first', async () => {
  const total = totalOf('Sodium (mg)');
  const days = entriesOf(await rowsOf({ 'dailysummary.csv': dailySummaryFile() }));
  const weighed = entriesOf(await servings());
  const bare = entriesOf(await servings({ layout: 'L2' }));
  for (const entries of [
    [...days, ...weighed],
    [...weighed, ...days],
    [...bare, ...days],
  ])
    near(held(countedOnce(entries), 'sodium_mg'), total);
  assert.equal(countedOnce([...bare, ...days]).length, days.length);
  assert.equal(countedOnce(bare).length, bare.length);
});

test('a file without the columns of either kind is refused in one line', async () => {
  await assert.rejects(rowsOf({ 'x.csv': 'a,b\n1,2\n' }), UnreadableFile);
  await assert.rejects(rowsOf({ 'x.csv': 'Day,Food Name,Amount\n"2026-08-14,Toast' }), UnreadableFile);
});

test('a file is recognised by its columns, and nothing else is', async () => {
  const is = (text: string): Promise<boolean> =>
    withFiles({ 'x.csv': text }, async (path) =>
      cronometer.recognises({ name: 'x.csv', path, size: 1 }, new Uint8Array()),
    );
  assert.equal(await is(servingsFile({ layout: 'L2', semicolons: true, bom: true })), true);
  assert.equal(await is(dailySummaryFile({ reordered: true })), true);
  assert.equal(await is('Date,Meal,Calories,Fat (g)\n'), false);
  assert.equal(await is('{"a":1}'), false);
});

test('numbers are read as they are written', () => {
  const cases: readonly [string, number | null][] = [
    ['', null],
    [' 12 ', 12],
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['1,234', 1234],
  ];
  for (const [cell, value] of cases) assert.equal(numberOf(cell), value, cell);
  assert.equal(numberOf('219,742', true), 219.742);
  assert.equal(numberOf('1.234,5', true), 1234.5);
  assert.ok(Number.isNaN(numberOf('1e9')));
  assert.ok(Number.isNaN(numberOf('=1+1')));
});

test('any text is read or refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.string(), { maxLength: 7 }), { maxLength: 6 }), async (cells) => {
      const lines = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      const text = ['Day,Time,Group,Food Name,Amount,Sodium (mg),Water (g)', ...lines].join('\n');
      try {
        entriesOf(await rowsOf({ 'x.csv': text }));
      } catch (error) {
        assert.ok(error instanceof UnreadableFile, String(error));
      }
    }),
    { numRuns: 60 },
  );
});
