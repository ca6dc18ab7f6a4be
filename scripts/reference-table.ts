/** Checks one table against its columns; pure, so that its refusals can be tested. */

import type { Column, TableSpec } from './reference-columns.ts';
import { parseCsv } from './reference-csv.ts';

export type Cell = string | number | null | readonly string[];
type Values = Record<string, Cell[]>;

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** `portion_g` and `energy_kcal_l` keep their unit; `portion_label` becomes `portionLabel`. */
export const property = (name: string, column: Column): string =>
  column.as ?? (column.type === 'number' || column.type === 'range' ? name : camel(name));

const NUMBER = /^-?\d+(\.\d+)?$/;

function numberFault(text: string, min: number, max: number): string | null {
  if (!NUMBER.test(text)) return `expected a number, got "${text}"`;
  return Number(text) < min || Number(text) > max ? `${text} lies outside ${min} to ${max}` : null;
}

function cellFault(text: string, column: Column, keys: ReadonlySet<string>): string | null {
  if (text === '') return column.required ? 'is empty' : null;
  switch (column.type) {
    case 'choice':
      return column.of.includes(text) ? null : `"${text}" is none of ${column.of.join(', ')}`;
    case 'number':
      return numberFault(text, column.min, column.max);
    case 'range': {
      const [low = '', high = low, ...rest] = text.split('-');
      if (rest.length > 0 || Number(high) < Number(low)) return `"${text}" is no range`;
      return numberFault(low, column.min, column.max) ?? numberFault(high, column.min, column.max);
    }
    case 'source-keys': {
      const unknown = text.split(';').find((key) => !keys.has(key));
      return unknown === undefined ? null : `"${unknown}" is not in sources.bib`;
    }
    default:
      return text.trim() === text ? null : 'begins or ends with a space';
  }
}

function put(values: Values, [name, column]: readonly [string, Column], text: string): void {
  const at = (suffix: string): Cell[] => (values[property(name, column) + suffix] ??= []);
  if (column.type === 'hidden' || column.type === 'source-keys') return;
  if (column.type === 'number') at('').push(text === '' ? null : Number(text));
  else if (column.type === 'list') at('').push(text === '' ? [] : text.split(';').map((part) => part.trim()));
  else if (column.type === 'range') {
    const [low, high = low] = text.split('-');
    at('Low').push(text === '' ? null : Number(low));
    at('High').push(text === '' ? null : Number(high));
  } else at('').push(text === '' ? null : text);
}

export interface Read {
  readonly values: Values;
  readonly length: number;
  readonly faults: readonly string[];
}

/** Reads a table; every fault is `file:line: column: what`. */
export function readTable(
  file: string,
  csv: string,
  about: { spec: TableSpec; keys: ReadonlySet<string> },
): Read {
  const [header, ...records] = parseCsv(csv);
  const columns = Object.entries(about.spec.columns);
  const names = header?.cells ?? [];
  const wrong = columns.filter(([n]) => !names.includes(n)).map(([n]) => `no column ${n}`);
  wrong.push(...names.filter((n) => about.spec.columns[n] === undefined).map((n) => `unknown column ${n}`));
  if (wrong.length > 0) return { values: {}, length: 0, faults: wrong.map((what) => `${file}:1: ${what}`) };
  const faults: string[] = [];
  const values: Values = {};
  const seen = new Map<string, number>();
  let length = 0;
  for (const { line, cells } of records) {
    if (cells.length !== names.length) {
      faults.push(`${file}:${line}: ${cells.length} cells where the header has ${names.length}`);
      continue;
    }
    const cellOf = (name: string): string => cells[names.indexOf(name)] ?? '';
    const wanted =
      about.spec.rows === undefined || about.spec.rows.of.includes(cellOf(about.spec.rows.column));
    if (wanted) length++;
    for (const [name, column] of columns) {
      const fault = cellFault(cellOf(name), column, about.keys);
      if (fault !== null) faults.push(`${file}:${line}: ${name}: ${fault}`);
      if (wanted) put(values, [name, column], cellOf(name));
    }
    const key = about.spec.key.map(cellOf).join(' | ');
    if (seen.has(key)) faults.push(`${file}:${line}: "${key}" stands already in line ${seen.get(key)}`);
    seen.set(key, line);
  }
  return { values, length, faults };
}
