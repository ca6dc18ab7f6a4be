import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Food, FoodSource } from './food.ts';

/** The shared folder beside the checkout (or TONUS_SHARED): tables of other makers that stay outside the project. */
const SHARED = process.env.TONUS_SHARED ?? resolve(import.meta.dirname, '../../../../shared');
export const SHARED_FOODDATA = resolve(SHARED, 'fooddata');
export const SHARED_ABSENT = existsSync(SHARED_FOODDATA)
  ? null
  : 'the shared folder beside the checkout is absent: its food tables are not part of the project';

/** Rows of a small RFC 4180 file, by column name. */
export function csvRows(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  for (const [, comma, quoted, plain] of text.matchAll(/(,|\r?\n|^)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (comma !== ',' && comma !== '') lines.push([]);
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  const [header = [], ...rows] = lines;
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const tables: readonly (readonly [string, FoodSource])[] = [
  ['usda_sr_legacy_foods.csv', 'fdc-sr-legacy'],
  ['usda_fndds_2021_2023_foods.csv', 'fdc-survey'],
];

/** The 13,185 foods of SR Legacy and FNDDS, names only. */
export const sharedFoods = (): readonly Food[] =>
  tables.flatMap(([file, source]) =>
    csvRows(readFileSync(resolve(SHARED_FOODDATA, file), 'utf8')).map((row) => ({
      id: row.fdc_id ?? '',
      source,
      name: row.description ?? '',
      per: '100 g' as const,
      nutrients: {},
    })),
  );

/** Queries with the descriptions that answer them. */
export const sharedGold = (): readonly (readonly [string, RegExp])[] =>
  csvRows(readFileSync(resolve(SHARED_FOODDATA, 'samples/search-gold.csv'), 'utf8')).map((row) => [
    row.query ?? '',
    new RegExp(row.acceptable_description_regex ?? ''),
  ]);
