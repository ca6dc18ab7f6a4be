import {
  checkDraft,
  type Draft,
  type Entry,
  type EntryKind,
  type Field,
  type Fields,
  fieldsOf,
} from '@tonus/engine/diary';
import { fail, instant, instantOf, ok, type Result, wallTime } from '@tonus/engine/units';
import { numberWords, type Phrasing } from '../../words/phrasing.ts';

/** One input of a form, read off the diary's own description of the field. */
export interface Input {
  /** Where the value stands: `mass_g`, `schedule.every_h`, `helped[0].what`. */
  readonly path: string;
  /** Last part of the path: the key of the label. */
  readonly name: string;
  readonly field: Field;
  readonly required: boolean;
  /** Shown at once; the others wait behind "More". */
  readonly first: boolean;
}

/** What stands in the inputs, by path; an empty text means not given. */
export type Values = { readonly [path: string]: string };
export type Problems = { readonly [path: string]: string };

const FEW = 5;
/** Optional, but what people come for. */
const WANTED: { readonly [K in EntryKind]?: readonly string[] } = {
  episode: ['severity', 'grip', 'duration_s', 'trigger'],
  activity: ['air_c', 'massBefore_kg', 'massAfter_kg', 'drunk_ml'],
  lab: ['referenceLow', 'referenceHigh'],
};
/** Edited by a part of its own. */
const BY_PICKER = ['food', 'person'];

/** Inputs of a kind, nested fields laid flat; lists have as many rows as there are values, and one more. */
export function inputsOf(kind: EntryKind, values: Values): readonly Input[] {
  const fields = fieldsOf(kind);
  const few = Object.keys(fields).length <= FEW;
  const inputs: Input[] = [];
  const add = (name: string, field: Field, at: { prefix: string; top: string; needed: boolean }): void => {
    const path = `${at.prefix}${name}`;
    if (field.type === 'nested')
      return addAll(field.fields, { prefix: `${path}.`, top: at.top, needed: field.required === true });
    if (field.type === 'list') return addRows(field.of, path);
    const required = field.required === true && at.needed;
    const given = (values[path] ?? '') !== '';
    const alone = at.prefix === '';
    const wanted = few || field.nullable === true || (WANTED[kind]?.includes(at.top) ?? false);
    const first = required || given || (alone && wanted);
    inputs.push({ path, name, field, required, first });
  };
  const addAll = (of: Fields, at: { prefix: string; top: string; needed: boolean }): void => {
    for (const [name, field] of Object.entries(of))
      add(name, field, { ...at, top: at.top === '' ? name : at.top });
  };
  const addRows = (of: Field, path: string): void => {
    const rows = rowCount(values, path);
    for (let row = 0; row <= rows; row += 1) {
      if (of.type === 'nested') addAll(of.fields, { prefix: `${path}[${row}].`, top: path, needed: false });
    }
  };
  for (const [name, field] of Object.entries(fields))
    if (!BY_PICKER.includes(name)) add(name, field, { prefix: '', top: name, needed: true });
  return inputs;
}

const rowCount = (values: Values, path: string): number =>
  new Set(
    Object.entries(values)
      .filter(([key, value]) => key.startsWith(`${path}[`) && value !== '')
      .map(([key]) => key.slice(path.length + 1, key.indexOf(']', path.length))),
  ).size;

const pad = (n: number): string => String(n).padStart(2, '0');

/** `2026-01-05T08:30` as the browser's own date-time input reads it, by the clocks of the zone. */
export function wallText(at: number, zone: string): string {
  const w = wallTime(instant(at), zone);
  return `${String(w.year).padStart(4, '0')}-${pad(w.month)}-${pad(w.day)}T${pad(w.hour)}:${pad(w.minute)}`;
}

export function wallInstant(text: string, zone: string): number | null {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)?.map(Number) ?? [];
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined
  )
    return null;
  return instantOf({ year, month, day, hour, minute }, zone);
}

function textOf(value: unknown, field: Field, zone: string): string {
  if (value === undefined || value === null) return '';
  if (field.type === 'instant') return wallText(Number(value), zone);
  return String(value);
}

/** The values of a draft as texts, for the inputs. */
export function valuesOf(draft: Draft): Values {
  const values: Record<string, string> = {};
  const read = (record: Readonly<Record<string, unknown>>, fields: Fields, prefix: string): void => {
    for (const [name, field] of Object.entries(fields)) {
      const value = record[name];
      if (BY_PICKER.includes(name) || value === undefined || value === null) continue;
      if (field.type === 'nested') read(value as Record<string, unknown>, field.fields, `${prefix}${name}.`);
      else if (field.type === 'list' && field.of.type === 'nested') {
        const { fields: inner } = field.of;
        (value as readonly Record<string, unknown>[]).forEach((row, at) =>
          read(row, inner, `${prefix}${name}[${at}].`),
        );
      } else values[`${prefix}${name}`] = textOf(value, field, draft.zone);
    }
  };
  read(draft as unknown as Record<string, unknown>, fieldsOf(draft.kind), '');
  return { ...values, at: wallText(draft.at, draft.zone), remark: draft.remark ?? '' };
}

interface Reading {
  readonly values: Values;
  readonly zone: string;
  readonly phrasing: Phrasing;
  readonly problems: Record<string, string>;
}

function readNumber(
  text: string,
  field: Extract<Field, { type: 'number' }>,
  { phrasing }: Reading,
): Result<number, string> {
  const { words, locale } = phrasing;
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return fail(words.sheet.notNumber);
  if (value < field.min || value > field.max)
    return fail(
      words.sheet.outOf(numberWords(field.min, locale, 2), numberWords(field.max, locale, 2), field.unit),
    );
  return ok(value);
}

function readOne(text: string, field: Field, reading: Reading): Result<unknown, string> {
  switch (field.type) {
    case 'number':
      return readNumber(text, field, reading);
    case 'instant': {
      const at = wallInstant(text, reading.zone);
      return at === null ? fail(reading.phrasing.words.sheet.required) : ok(at);
    }
    case 'boolean':
      return ok(text === 'true');
    default:
      return ok(text);
  }
}

type Place = { readonly prefix: string; readonly needed: boolean };

/** One field's value; undefined when it is not given and may be left out. */
function readField(name: string, field: Field, at: Place & { readonly reading: Reading }): unknown {
  const { reading } = at;
  const path = `${at.prefix}${name}`;
  if (field.type === 'nested')
    return readRecord(field.fields, { prefix: `${path}.`, needed: field.required === true, reading });
  if (field.type === 'list') return readList(field, path, reading);
  const text = (reading.values[path] ?? '').trim();
  if (text === '') {
    if (field.required === true && at.needed) reading.problems[path] = reading.phrasing.words.sheet.required;
    return field.nullable === true ? null : undefined;
  }
  const read = readOne(text, field, reading);
  if (!read.ok) reading.problems[path] = read.error;
  return read.ok ? read.value : undefined;
}

function readList(field: Extract<Field, { type: 'list' }>, path: string, reading: Reading): unknown {
  if (field.of.type !== 'nested') return undefined;
  const { fields } = field.of;
  const rows = Array.from({ length: rowCount(reading.values, path) + 1 }, (_, row) =>
    readRecord(fields, { prefix: `${path}[${row}].`, needed: false, reading }),
  ).filter((row) => row !== undefined);
  return rows.length === 0 ? undefined : rows;
}

function readRecord(
  fields: Fields,
  at: Place & { readonly reading: Reading },
): Record<string, unknown> | undefined {
  const given = Object.entries(at.reading.values).some(
    ([path, value]) => path.startsWith(at.prefix) && value.trim() !== '',
  );
  if (!at.needed && !given) return undefined;
  const record: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (BY_PICKER.includes(name)) continue;
    const value = readField(name, field, { ...at, needed: true });
    if (value !== undefined) record[name] = value;
  }
  return record;
}

/** What the inputs say as a draft, or what is wrong by path. `base` gives what no input shows: kind, zone, food. */
export function draftFrom(values: Values, base: Draft, phrasing: Phrasing): Result<Draft, Problems> {
  const problems: Record<string, string> = {};
  const reading = { values, zone: base.zone, phrasing, problems };
  const own = readRecord(fieldsOf(base.kind), { prefix: '', needed: true, reading }) ?? {};
  const at = wallInstant(values.at ?? '', base.zone);
  if (at === null) problems.at = phrasing.words.sheet.required;
  if (Object.keys(problems).length > 0 || at === null) return fail(problems);
  const remark = (values.remark ?? '').trim();
  const { origin } = base;
  const kept = Object.fromEntries(
    BY_PICKER.filter((name) => name in base).map((name) => [
      name,
      (base as unknown as Record<string, unknown>)[name],
    ]),
  );
  // Minutes are all an input shows; an untouched time keeps its seconds.
  const when = values.at === wallText(base.at, base.zone) ? base.at : at;
  const draft = {
    ...kept,
    ...own,
    kind: base.kind,
    at: when,
    zone: base.zone,
    ...(origin === undefined ? {} : { origin }),
    ...(remark === '' ? {} : { remark }),
  } as Draft;
  const checked = checkDraft(draft);
  return checked.ok ? checked : fail({ [checked.error.path]: checked.error.message });
}

/** An entry without what the act of storing added. */
export function draftOf(entry: Entry): Draft {
  const { id: _id, enteredAt: _enteredAt, ...draft } = entry;
  return draft as Draft;
}
