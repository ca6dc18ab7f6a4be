/** Food lists in the official layouts, made here: small ones for a trap each, seeded ones of any size. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Food } from '@tonus/engine/foods';
import { foodReaderFor } from './food-list.ts';
import type { FoodOptions, FoodRow } from './food-reader.ts';
import { openFile } from './open-file.ts';

const SHARED = process.env.TONUS_SHARED ?? resolve(import.meta.dirname, '../../../shared');
/** Samples of the official layouts in the shared folder beside the checkout. */
export const SAMPLES = resolve(SHARED, 'fooddata/samples');
export const SAMPLES_ABSENT =
  'the shared folder beside the checkout is absent: its samples are not part of the project';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A ZIP archive of these files (APPNOTE 6.3: local headers, central directory, end record). */
export function zipOf(files: Files): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, label]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** Puts files into a temporary folder for the time of the work. */
export async function withFiles<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-foods-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Read {
  readonly format: string | null;
  readonly foods: readonly Food[];
  readonly refused: readonly string[];
}

/** Reads whatever is at a path with the reader that recognises it. */
export async function readAll(path: string, options: FoodOptions = {}): Promise<Read> {
  const file = await openFile(path);
  try {
    const reader = await foodReaderFor(file);
    const rows: FoodRow[] = [];
    if (reader !== null) for await (const row of reader.read(file, options)) rows.push(row);
    return {
      format: reader?.format ?? null,
      foods: rows.flatMap((row) => ('food' in row ? [row.food] : [])),
      refused: rows.flatMap((row) => ('refused' in row ? [`${row.where} ${row.refused}`] : [])),
    };
  } finally {
    await file.close();
  }
}

/** The same from files made on the spot: one alone, several as a folder. */
export const readFiles = (files: Files, options: FoodOptions = {}): Promise<Read> =>
  withFiles(files, (folder) => {
    const [only, more] = Object.keys(files);
    return readAll(more === undefined ? join(folder, only ?? '') : folder, options);
  });

const quoted = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');
/** Lines of the official CSV: every cell quoted. */
export const csvOf = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${[header.split(','), ...rows].map(quoted).join('\n')}\n`;

export interface CsvFood {
  readonly id: number;
  readonly type?: string;
  readonly name?: string;
  readonly category?: string;
  /** nutrient_id and amount. */
  readonly amounts: readonly (readonly [number, number | string])[];
}

const FOOD_HEADER = 'fdc_id,data_type,description,food_category_id,publication_date';
const NUTRIENT_HEADER =
  'id,fdc_id,nutrient_id,amount,data_points,derivation_id,min,max,median,loq,footnote,min_year_acquired';
export const PORTION_HEADER =
  'id,fdc_id,seq_num,amount,measure_unit_id,portion_description,modifier,gram_weight,data_points,footnote,min_year_acquired';

/** `food.csv` and `food_nutrient.csv` of these foods. */
export const fdcCsv = (foods: readonly CsvFood[], more: Files = {}): Files => ({
  'food.csv': csvOf(
    FOOD_HEADER,
    foods.map((f) => [
      f.id,
      f.type ?? 'sr_legacy_food',
      f.name ?? `Food ${f.id}`,
      f.category ?? '',
      '2019-04-01',
    ]),
  ),
  'food_nutrient.csv': csvOf(
    NUTRIENT_HEADER,
    foods.flatMap((f) =>
      f.amounts.map(([nutrient, amount], i) => [
        f.id * 100 + i,
        f.id,
        nutrient,
        amount,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ]),
    ),
  ),
  ...more,
});

/** A document of the official JSON. */
export const fdcJson = (list: string, foods: readonly object[]): Files => ({
  'foods.json': JSON.stringify({ [list]: foods }, null, 1),
});

export const jsonNutrient = (id: number, amount: number | undefined, unitName = 'mg'): object => ({
  type: 'FoodNutrient',
  nutrient: { id, number: '', name: '', rank: 1, unitName },
  foodNutrientDerivation: {},
  ...(amount === undefined ? {} : { amount }),
});

/** Lines of the JSON dump. */
export const jsonLines = (products: readonly object[]): Files => ({
  'products.jsonl': `${products.map((product) => JSON.stringify(product)).join('\n')}\n`,
});

/** A tab-separated dump of these columns. */
export const tabs = (header: readonly string[], rows: readonly (readonly string[])[]): Files => ({
  'products.csv': `${[header, ...rows].map((row) => row.join('\t')).join('\n')}\n`,
});
