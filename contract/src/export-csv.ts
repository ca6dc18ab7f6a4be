import {
  ENTRY_KINDS,
  entryDocument,
  FIELDS,
  type Field,
  type Fields,
  HEAD_FIELDS,
} from '@tonus/engine/diary';
import type { Diary } from './tools.ts';

/** A column of the export: a field by its path, and of which kinds it is. */
interface Column {
  readonly name: string;
  readonly field: Field;
  readonly kinds: readonly string[];
}

/** Nested fields become columns of their own: `food.nutrients.sodium_mg`. */
function* leaves(fields: Fields, prefix = ''): Generator<readonly [string, Field]> {
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'nested') yield* leaves(field.fields, `${prefix}${name}.`);
    else yield [`${prefix}${name}`, field];
  }
}

const EVERY = ['every kind'];

function columns(): readonly Column[] {
  const { id, at, zone, enteredAt, origin, remark } = HEAD_FIELDS;
  const kind: Field = { type: 'choice', choices: ENTRY_KINDS, required: true };
  const made = new Map<string, Column>();
  for (const [name, field] of leaves({ id, kind, at, zone, enteredAt }))
    made.set(name, { name, field, kinds: EVERY });
  for (const [of, fields] of Object.entries(FIELDS))
    for (const [name, field] of leaves(fields as Fields)) {
      const known = made.get(name);
      made.set(name, { name, field: known?.field ?? field, kinds: [...(known?.kinds ?? []), of] });
    }
  for (const [name, field] of leaves({ origin, remark })) made.set(name, { name, field, kinds: EVERY });
  return [...made.values()];
}

/** A spreadsheet takes text that begins like this for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Text that could be taken for a formula gets a leading apostrophe; numbers are written as they are. */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  const text = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const row = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function at(document: unknown, path: string): unknown {
  let value = document;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined | null)?.[key];
  return value;
}

/** One row per entry, one column per field; an empty cell is unknown, never zero. */
export async function* csvRows(diary: Diary): AsyncGenerator<string> {
  const all = columns();
  yield row(all.map((column) => column.name));
  for await (const { entry } of diary.all()) {
    const document = entryDocument(entry);
    yield row(all.map((column) => at(document, column.name)));
  }
}

function described(field: Field): readonly unknown[] {
  switch (field.type) {
    case 'number':
      return [field.integer ? 'whole number' : 'number', field.unit, field.min, field.max, field.why];
    case 'choice':
      return ['choice', '', '', '', field.choices.join(' | ')];
    case 'instant':
      return ['time', '', '', '', 'ISO 8601 with an offset'];
    case 'list':
      return ['list', '', '', '', 'JSON'];
    default:
      return [field.type, '', '', '', ''];
  }
}

/** What each column means, in the same form. */
export async function* csvDictionary(): AsyncGenerator<string> {
  yield row(['column', 'kinds', 'type', 'unit', 'least', 'most', 'note']);
  for (const { name, field, kinds } of columns()) yield row([name, kinds.join(' | '), ...described(field)]);
}
