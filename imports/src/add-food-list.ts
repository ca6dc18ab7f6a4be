import { createHash } from 'node:crypto';
import { UnreadableFile } from '@tonus/contract';
import type { Food } from '@tonus/engine/foods';
import { foodReaderFor } from './food-list.ts';
import type { FoodOptions, FoodReader, FoodRow } from './food-reader.ts';
import type { OpenFile } from './open-file.ts';

export interface FoodListInfo {
  readonly id: string;
  readonly format: string;
  readonly maker: string;
  readonly attribution: string;
  readonly licence: string;
  /** Hash of the file and of what was asked of it. */
  readonly fingerprint: string;
  readonly country: string | null;
}

/** Where added lists are kept; the store's foods are one. */
export interface FoodShelf {
  /** All or nothing: a list that breaks off leaves nothing behind. */
  add(
    info: FoodListInfo,
    from: { readonly foods: AsyncIterable<Food>; readonly at: number; readonly refused: () => number },
  ): Promise<{ readonly added: number; readonly replaced: number }>;
  same(fingerprint: string): Promise<{ readonly id: string; readonly added: number } | undefined>;
}

export interface FoodListAsked extends FoodOptions {
  /** An opened file; left open. */
  readonly file: OpenFile;
  readonly format?: string;
  readonly dryRun?: boolean;
}

export interface FoodListAnswer {
  /** To take it away by; null when nothing was stored. */
  readonly import_id: string | null;
  readonly format: string;
  readonly maker: string;
  readonly attribution: string;
  readonly licence: string;
  readonly added: number;
  /** Foods of earlier lists that these stand in for. */
  readonly replaced: number;
  /** Foods of the same file, which was added before. */
  readonly already: number;
  /** The first few. */
  readonly refused: readonly { readonly where: string; readonly reason: string }[];
  readonly refused_count: number;
  readonly dry_run: boolean;
}

export const MOST_REFUSALS_SHOWN = 20;
const EVERY = 25_000;

async function fingerprintOf(file: OpenFile, asked: FoodListAsked): Promise<string> {
  const hash = createHash('sha256');
  for (const part of file.parts) {
    hash.update(part.name);
    for await (const chunk of part.bytes()) hash.update(chunk);
  }
  return `${hash.digest('hex')} ${asked.country ?? ''} ${asked.prepared === true ? 'prepared' : ''}`.trim();
}

interface Refusals {
  readonly shown: { readonly where: string; readonly reason: string }[];
  count: number;
}

/** Passes the foods on and keeps what was refused. */
async function* foodsOf(
  rows: AsyncIterable<FoodRow>,
  refusals: Refusals,
  { name, progress }: { readonly name: string; readonly progress: (line: string) => void },
): AsyncGenerator<Food> {
  let read = 0;
  for await (const row of rows) {
    if ('food' in row) {
      read += 1;
      if (read % EVERY === 0) progress(`${read} foods read…`);
      yield row.food;
      continue;
    }
    refusals.count += 1;
    if (refusals.shown.length < MOST_REFUSALS_SHOWN)
      refusals.shown.push({ where: row.where, reason: row.refused });
  }
  if (read === 0) throw new UnreadableFile(`${name}: ${nothingIn(refusals)}`);
}

const nothingIn = ({ shown: [first] }: Refusals): string =>
  first === undefined
    ? 'there is no food in it'
    : `no food in it can be used (${first.where} ${first.reason})`;

async function count(foods: AsyncIterable<Food>): Promise<number> {
  const seen = new Set<string>();
  for await (const food of foods) seen.add(`${food.source}:${food.id}`);
  return seen.size;
}

interface Surroundings {
  readonly shelf: () => Promise<FoodShelf>;
  readonly now: number;
  readonly newId: () => string;
  readonly progress: (line: string) => void;
}

/** Adds an official list of foods. Throws UnreadableFile with one line where it cannot be used. */
export async function addFoodList(asked: FoodListAsked, around: Surroundings): Promise<FoodListAnswer> {
  const { file } = asked;
  const reader = await foodReaderFor(file, asked.format);
  if (reader === null) throw new UnreadableFile(`${file.name}: this is no list of foods that is known here`);
  return addWith(reader, asked, around);
}

async function addWith(
  reader: FoodReader,
  asked: FoodListAsked,
  around: Surroundings,
): Promise<FoodListAnswer> {
  const { file } = asked;
  const refusals: Refusals = { shown: [], count: 0 };
  const { format, name: maker, attribution, licence } = reader;
  const answer = (more: Partial<FoodListAnswer>): FoodListAnswer => ({
    import_id: null,
    format,
    maker,
    attribution,
    licence,
    added: 0,
    replaced: 0,
    already: 0,
    refused: refusals.shown,
    refused_count: refusals.count,
    dry_run: asked.dryRun === true,
    ...more,
  });
  const foods = foodsOf(reader.read(file, asked), refusals, {
    name: file.name,
    progress: around.progress,
  });
  if (asked.dryRun === true) return answer({ added: await count(foods) });
  const shelf = await around.shelf();
  const fingerprint = await fingerprintOf(file, asked);
  const known = await shelf.same(fingerprint);
  if (known !== undefined) return answer({ already: known.added });
  const id = `foods-${around.newId()}`;
  const info = { id, format, maker, attribution, licence, fingerprint, country: asked.country ?? null };
  const { added, replaced } = await shelf.add(info, { foods, at: around.now, refused: () => refusals.count });
  return answer({ import_id: id, added, replaced });
}
