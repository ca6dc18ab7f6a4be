import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DiarySpec, parseSpec } from './spec.ts';
import { parseTable, type Table } from './table.ts';

/** Reference data live in the shared folder beside the checkout; tests that need them skip where it is absent. */
const shared = process.env['TONUS_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared');
export const stats = resolve(shared, 'stats');
export const absent: string | false = existsSync(stats)
  ? false
  : 'the shared folder beside the checkout is absent';

export const DIARIES = [
  'd01',
  'd02',
  'd03',
  'd04',
  'd05',
  'd06',
  'd07',
  'd08',
  'd09',
  'd10',
  'd11',
  'd12',
] as const;
export const TRIALS = ['t01', 't02', 't03', 't04', 't05', 't06'] as const;

export const readText = (file: string): string => readFileSync(resolve(stats, file), 'utf8');
// Reference answers are deep documents whose shape each test knows.
// oxlint-disable-next-line typescript/no-explicit-any
export const readJson = (file: string): any => JSON.parse(readText(file));

export function tableOf(file: string, words?: readonly string[]): Table {
  const parsed = parseTable(readText(file), words);
  if (!parsed.ok) throw new Error(`${file}: ${parsed.error.path} ${parsed.error.message}`);
  return parsed.value;
}

export function diaryOf(id: string): { readonly table: Table; readonly spec: DiarySpec } {
  const spec = parseSpec(readJson(`diaries/${id}.spec.json`));
  if (!spec.ok) throw new Error(`${id}: ${spec.error.path} ${spec.error.message}`);
  return { table: tableOf(`diaries/${id}.csv`), spec: spec.value };
}
