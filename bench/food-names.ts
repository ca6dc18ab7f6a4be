/**
 * Foods and queries for the races: real names (SR Legacy and FNDDS, from the shared folder beside the checkout,
 * TONUS_SHARED), and packets made by joining their parts under invented brands. The same seed, the same list.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Food, shippedFoods } from '@tonus/engine/foods';
import Papa from 'papaparse';

const SHARED = process.env.TONUS_SHARED ?? resolve(import.meta.dirname, '../../shared');
const TABLES = [
  ['usda_sr_legacy_foods.csv', 'fdc-sr-legacy'],
  ['usda_fndds_2021_2023_foods.csv', 'fdc-survey'],
] as const;

type CsvRow = { readonly [column: string]: string };
const csv = (file: string): readonly CsvRow[] =>
  Papa.parse<CsvRow>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** 13,185 real names, or the shipped ones where the shared folder is absent; `real` says which. */
export function genericFoods(): { readonly foods: readonly Food[]; readonly real: boolean } {
  if (!existsSync(resolve(SHARED, 'fooddata'))) return { foods: shippedFoods(), real: false };
  const foods = TABLES.flatMap(([file, source]) =>
    csv(resolve(SHARED, 'fooddata', file)).map(
      (row): Food => ({
        id: row.fdc_id ?? '',
        source,
        name: row.description ?? '',
        per: '100 g',
        nutrients: { energy_kcal: Number(row.energy_kcal), sodium_mg: Number(row.sodium_mg) },
      }),
    ),
  );
  return { foods, real: true };
}

/** mulberry32: small, seeded, good enough to shuffle words. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bo ca co da de fa fe ga go ka ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se so ta te ti va vi'.split(
    ' ',
  );

/** Packets: parts of two real names in a row, under one of 4,000 invented brands; one half shouts, as labels do. */
export function* packets(count: number, generics: readonly Food[]): Generator<Food> {
  const random = randomFrom(20260105);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const parts = generics.map((food) => food.name.split(/, /).map((part) => part.replace(/[()]/g, '')));
  const brands = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join(''),
  );
  for (let i = 0; i < count; i++) {
    const [one, other] = [pick(parts), pick(parts)];
    const words = [pick(other), one[0] ?? '', ...(random() < 0.5 ? [pick(one)] : [])].join(' ');
    const shouts = i % 2 === 0;
    yield {
      id: String(3_000_000 + i),
      source: shouts ? 'fdc-branded' : 'open-food-facts',
      name: shouts ? words.toUpperCase() : words,
      per: '100 g',
      nutrients: { energy_kcal: i % 900, sodium_mg: i % 2000 },
      brand: pick(brands),
      gtin: String(10_000_000 + i * 7).padStart(14, '0'),
    };
  }
}

const EVERYDAY =
  'milk,yogurt,apple,eggs,banana,chicken breast,carrot,spinach,salmon,rice,bread,butter,cheese,coffee,tea,water'.split(
    ',',
  );

/** Everyday queries, the same with one slip in a word of five letters or more, and every beginning of them. */
export function queries(): {
  readonly whole: readonly string[];
  readonly slips: readonly string[];
  readonly halves: readonly string[];
} {
  const gold = resolve(SHARED, 'fooddata/samples/search-gold.csv');
  const whole = existsSync(gold) ? csv(gold).map((row) => row.query ?? '') : EVERYDAY;
  const random = randomFrom(7);
  const slips = whole
    .filter((query) => query.length >= 5)
    .map((query) => {
      const at = 1 + Math.floor(random() * (query.length - 2));
      return query.slice(0, at) + query.slice(at + 1);
    });
  const halves = whole.flatMap((query) =>
    Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)),
  );
  return { whole, slips, halves: [...new Set(halves)] };
}
