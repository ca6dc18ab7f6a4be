import { fail, ok, type Result } from '#units';

/** Columns of numbers; an empty cell is NaN and means not recorded. Words (dates, arms) are kept apart. */
export interface Table {
  readonly rows: number;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The first `rows` rows; nothing after them is seen. */
export function firstRows(table: Table, rows: number): Table {
  if (rows >= table.rows) return table;
  return {
    rows,
    numbers: Object.fromEntries(Object.entries(table.numbers).map(([k, v]) => [k, v.subarray(0, rows)])),
    words: Object.fromEntries(Object.entries(table.words).map(([k, v]) => [k, v.slice(0, rows)])),
  };
}

const EMPTY = new Set(['', 'NA']);

function splitLine(line: string): string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function parseRow(cells: readonly string[], where: Target): Result<null> {
  for (const [index, name] of where.names.entries()) {
    const cell = cells[index] ?? '';
    const words = where.words[name];
    if (words !== undefined) {
      words.push(cell);
      continue;
    }
    const value = EMPTY.has(cell) ? Number.NaN : Number(cell);
    if (Number.isNaN(value) && !EMPTY.has(cell))
      return fail({ path: `${name}[${where.row}]`, message: `expected a number or nothing, got "${cell}"` });
    if (Math.abs(value) === Number.POSITIVE_INFINITY)
      return fail({ path: `${name}[${where.row}]`, message: 'expected a finite number' });
    (where.numbers[name] as Float64Array)[where.row] = value;
  }
  return ok(null);
}

interface Target {
  readonly names: readonly string[];
  readonly words: Record<string, string[]>;
  readonly numbers: Record<string, Float64Array>;
  readonly row: number;
}

/** Reads comma-separated text with a head line. `wordColumns` hold words, all others numbers. Rows count from 0 in errors. */
export function parseTable(text: string, wordColumns: readonly string[] = ['date']): Result<Table> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const names = splitLine(lines[0] ?? '');
  if (names.length < 2) return fail({ path: '', message: 'expected a table with a head line and commas' });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return fail({ path: twice, message: 'this column stands twice in the head line' });
  const rows = lines.length - 1;
  const words: Record<string, string[]> = {};
  const numbers: Record<string, Float64Array> = {};
  for (const name of names) {
    if (wordColumns.includes(name)) words[name] = [];
    else numbers[name] = new Float64Array(rows);
  }
  for (let row = 0; row < rows; row += 1) {
    const cells = splitLine(lines[row + 1] ?? '');
    if (cells.length !== names.length)
      return fail({ path: `row[${row}]`, message: `expected ${names.length} cells, got ${cells.length}` });
    const parsed = parseRow(cells, { names, words, numbers, row });
    if (!parsed.ok) return parsed;
  }
  return ok({ rows, numbers, words });
}
