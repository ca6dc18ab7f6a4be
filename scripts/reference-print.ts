/** Prints a checked table as a typed module, column by column. */
import type { Column, TableSpec } from './reference-columns.ts';
import { type Cell, property, type Read } from './reference-table.ts';

/** Words that return are written once and pointed at. */
function packed(cells: readonly Cell[]): string {
  const isText = cells.every((cell) => cell === null || typeof cell === 'string');
  const words = [...new Set(cells)];
  if (!isText || words.length > cells.length / 2) return JSON.stringify(cells);
  return JSON.stringify({ words, at: cells.map((cell) => words.indexOf(cell)) });
}

const cellType = (column: Column, cells: readonly Cell[]): string => {
  const nullable = column.required ? '' : ' | null';
  if (column.type === 'id') return cells.map((cell) => JSON.stringify(cell)).join(' | ');
  if (column.type === 'number' || column.type === 'range') return `number${nullable}`;
  if (column.type === 'list') return 'readonly string[]';
  return column.type === 'choice'
    ? column.of.map((c) => JSON.stringify(c)).join(' | ') + nullable
    : `string${nullable}`;
};

const isShown = ([name, column]: readonly [string, Column], spec: TableSpec, part: Part): boolean =>
  column.type !== 'hidden' &&
  column.type !== 'source-keys' &&
  (part === 'main'
    ? !column.detail
    : column.detail === true || spec.key.includes(name) || name === 'provenance');

export type Part = 'main' | 'detail';
export const partsOf = (spec: TableSpec): readonly Part[] =>
  Object.values(spec.columns).some((column) => column.detail) ? ['main', 'detail'] : ['main'];

export function printTable(
  name: string,
  { spec, part }: { spec: TableSpec; part: Part },
  read: Read,
): string {
  const shown = Object.entries(spec.columns).filter((entry) => isShown(entry, spec, part));
  const named = shown.flatMap(([column, c]) =>
    (c.type === 'range' ? ['Low', 'High'] : ['']).map((end) => [property(column, c) + end, c] as const),
  );
  const fields = named.map(([field, c]) => `  readonly ${field}: ${cellType(c, read.values[field] ?? [])};`);
  const columns = named.map(([field]) => `    ${field}: ${packed(read.values[field] ?? [])},`);
  const row = part === 'main' ? spec.row : spec.row.replace('Row', 'DetailRow');
  return [
    `// Made from reference/${name}.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference`,
    "import type { Packed } from './packed.ts';\n",
    `export interface ${row} {\n${fields.join('\n')}\n}\n`,
    `export const packed: Packed = {\n  length: ${read.length},\n  columns: {\n${columns.join('\n')}\n  },\n};\n`,
  ].join('\n');
}
