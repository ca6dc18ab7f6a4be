type Cell = string | number | null | readonly string[];
type Column = readonly Cell[] | { readonly words: readonly Cell[]; readonly at: readonly number[] };

/** A table by column, repeated words written once: half the bytes on the way to a browser. */
export interface Packed {
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** A row whose figures nobody has yet checked in their source carries that mark wherever it goes. */
export type Cited<Row> = Row & { readonly recalled: boolean };

const cellAt = (column: Column, row: number): Cell | undefined =>
  'words' in column ? column.words[column.at[row] ?? -1] : column[row];

/** Unpacks a generated table; the generator has already held every cell against its column. */
export function rowsOf<Row extends { readonly provenance: string }>(packed: Packed): readonly Cited<Row>[] {
  const columns = Object.entries(packed.columns);
  return Array.from({ length: packed.length }, (_, row) => {
    const cells = Object.fromEntries(columns.map(([name, column]) => [name, cellAt(column, row)]));
    return { ...cells, recalled: cells.provenance === 'recalled' } as unknown as Cited<Row>;
  });
}
