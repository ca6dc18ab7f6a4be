import type { Kysely, Transaction } from 'kysely';

/**
 * Lists of foods that the person added. They are other makers' data, can be had again, and stay apart from the
 * diary: with SQLite in a file of their own. Products of Open Food Facts have a table of their own, because its
 * licence (ODbL) asks that a database made with it be shared alike.
 */
export interface FoodTables {
  readonly food_migrations: { name: string; at: number };
  readonly food_imports: FoodImportsTable;
  readonly foods: FoodsTable;
  readonly open_food_facts: FoodsTable;
  readonly food_terms: FoodTermsTable;
}

/** The tables that hold foods. */
export const FOOD_TABLES = ['foods', 'open_food_facts'] as const;
export type FoodTable = (typeof FOOD_TABLES)[number];

export interface FoodImportsTable {
  id: string;
  /** 1, 2, 3 … in the order of coming. */
  seq: number;
  at: number;
  /** `fdc`, `openfoodfacts`. */
  format: string;
  maker: string;
  attribution: string;
  licence: string;
  /** Hash of the file and of what was asked of it. */
  fingerprint: string;
  country: string | null;
  added: number;
  refused: number;
}

export interface FoodsTable {
  /** Place in the order of candidates: see `foods-number.ts`. */
  number: number;
  import_id: string;
  source: string;
  id: string;
  name: string;
  brand: string | null;
  gtin: string | null;
  /** Folded, stemmed words of name, brand and aliases, parted by blanks. */
  words: string;
  /** The food as JSON. */
  body: string;
  /** The later import that stands in for this row; null while it stands. */
  superseded_by: string | null;
}

/** Words of an import and in how many of its foods they stand, for telling a slip from a word. */
export interface FoodTermsTable {
  import_id: string;
  word: string;
  uses: number;
}

/** A database for foods. */
export interface FoodDatabase {
  readonly kind: 'sqlite' | 'postgres';
  readonly reading: Kysely<FoodTables>;
  writing<T>(work: (tx: Transaction<FoodTables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
