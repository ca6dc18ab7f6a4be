/**
 * What every column of `reference/*.csv` may hold. Bounds are those of the possible: a sodium of
 * 38,900 mg/100 g is table salt, one of 389,000 is a slip of the unit.
 */
export type Column = { readonly as?: string; readonly required?: true; readonly detail?: true } & (
  | { readonly type: 'text' | 'list' | 'hidden' | 'source-keys' | 'id' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'number' | 'range'; readonly min: number; readonly max: number }
);
export interface TableSpec {
  readonly row: string;
  readonly constant: string;
  /** Column or columns that together name a row once. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Only rows whose cell is one of these go to the engine; the others wait in the CSV for a reader. */
  readonly rows?: { readonly column: string; readonly of: readonly string[] };
}

export const text: Column = { type: 'text' };
export const must: Column = { type: 'text', required: true };
/** Names its row; the typed module lists every id, so that a misspelt one does not compile. */
export const id: Column = { type: 'id', required: true };
/** Goes to a table of its own, `<name>-detail.table.ts`, so that the first screen need not carry it. */
export const detail: Column = { type: 'text', detail: true };
/** Checked, kept in the CSV, not sent to the browser. */
export const hidden: Column = { type: 'hidden' };
export const list: Column = { type: 'list' };
export const choice = (...of: readonly string[]): Column => ({ type: 'choice', of, required: true });
export const maybe = (...of: readonly string[]): Column => ({ type: 'choice', of });
export const number = (min: number, max: number, as?: string): Column => ({
  type: 'number',
  min,
  max,
  ...(as === undefined ? {} : { as }),
});
const PROVENANCES = ['seen', 'recalled', 'expert-set', 'computed'] as const;
export const cited = {
  source_key: { type: 'source-keys', required: true },
  source: must,
  provenance: choice(...PROVENANCES),
} as const satisfies Record<string, Column>;
export const CONFIDENCE = ['high', 'medium', 'low'] as const;
export const IONS = ['sodium', 'potassium', 'calcium', 'magnesium'] as const;
