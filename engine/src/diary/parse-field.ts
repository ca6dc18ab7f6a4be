import { type FieldError, fail, type Instant, isZone, ok, type Result } from '#units';
import type { Field, Fields, NumberField, TextField } from './field.ts';
import { instantFromIso, isoFromInstant } from './iso-instant.ts';

type Json = Record<string, unknown>;

const refuse = (path: string, message: string): Result<never> => fail({ path, message });
export const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** What was found, short enough for one line. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberWord = (field: NumberField): string => (field.integer ? 'a whole number' : 'a number');
const unitAfter = (field: NumberField): string => (field.unit === '' ? '' : ` ${field.unit}`);

function parseNumber(field: NumberField, value: unknown, path: string): Result<number> {
  const expected = `expected ${numberWord(field)} ≥ ${field.min}`;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < field.min)
    return refuse(path, `${expected}, got ${shown(value)}`);
  if (field.integer && !Number.isInteger(value)) return refuse(path, `${expected}, got ${value}`);
  if (value > field.max)
    return refuse(path, `expected at most ${field.max}${unitAfter(field)}, got ${value} (${field.why})`);
  // Adding zero turns -0, which JSON cannot tell apart, into 0.
  return ok(value + 0);
}

const ID = /^[A-Za-z0-9._:-]+$/;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;

function parseText(field: TextField, value: unknown, path: string): Result<string> {
  const { format } = field;
  if (typeof value !== 'string' || value === '') return refuse(path, `expected text, got ${shown(value)}`);
  if (value.length > field.maxLength)
    return refuse(path, `expected at most ${field.maxLength} characters, got ${value.length}`);
  // Databases refuse both, so neither may enter.
  if (value.includes('\u0000') || !value.isWellFormed())
    return refuse(path, 'expected text, got characters that are none');
  if (format === 'zone' && !isZone(value))
    return refuse(path, `expected an IANA time zone such as "Europe/Berlin", got ${shown(value)}`);
  if (format === 'id' && !ID.test(value))
    return refuse(path, `expected an id of letters, digits and . _ : -, got ${shown(value)}`);
  if (format === 'date' && !DATE.test(value))
    return refuse(path, `expected a date YYYY-MM-DD or a year, got ${shown(value)}`);
  return ok(value);
}

function parseInstant(value: unknown, path: string): Result<Instant> {
  const at = typeof value === 'string' ? instantFromIso(value) : null;
  return at === null
    ? refuse(path, `expected a time like 2026-01-05T08:00:00+01:00, got ${shown(value)}`)
    : ok(at);
}

function parseList(field: Extract<Field, { type: 'list' }>, value: unknown, path: string): Result<unknown> {
  if (!Array.isArray(value)) return refuse(path, `expected a list, got ${shown(value)}`);
  if (value.length > field.maxLength)
    return refuse(path, `expected at most ${field.maxLength} items, got ${value.length}`);
  const items: unknown[] = [];
  for (const [index, element] of value.entries()) {
    const item = parseValue(field.of, element, `${path}[${index}]`);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}

/** One present value against its description. */
function parseValue(field: Field, value: unknown, path: string): Result<unknown> {
  switch (field.type) {
    case 'number':
      return parseNumber(field, value, path);
    case 'text':
      return parseText(field, value, path);
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? ok(value)
        : refuse(path, `expected one of ${field.choices.join(', ')}, got ${shown(value)}`);
    case 'boolean':
      return typeof value === 'boolean'
        ? ok(value)
        : refuse(path, `expected true or false, got ${shown(value)}`);
    case 'instant':
      return parseInstant(value, path);
    case 'nested':
      return parseRecord(field.fields, value, path);
    case 'list':
      return parseList(field, value, path);
  }
}

function unknownField(fields: Fields, document: Json, path: string): FieldError | null {
  const stray = Object.keys(document).find((name) => !Object.hasOwn(fields, name) && !name.startsWith('x-'));
  return stray === undefined ? null : { path: within(path, stray), message: 'is not a known field' };
}

/**
 * A document's object against its fields. Null and absent both mean unknown: a nullable field becomes null,
 * an optional one stays away, a required one is refused. Fields under `x-` are the writer's own and left out.
 */
export function parseRecord(fields: Fields, document: unknown, path: string): Result<Json> {
  if (!isRecord(document)) return refuse(path, `expected an object, got ${shown(document)}`);
  const stray = unknownField(fields, document, path);
  if (stray !== null) return fail(stray);
  const record: Json = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if ((value === undefined || value === null) && field.required !== true) {
      if (field.nullable) record[name] = null;
      continue;
    }
    const parsed = parseValue(field, value, within(path, name));
    if (!parsed.ok) return parsed;
    record[name] = parsed.value;
  }
  return ok(record);
}

function printValue(field: Field, value: unknown, zone: string): unknown {
  if (value === null) return null;
  if (field.type === 'instant') return isoFromInstant(value as Instant, zone);
  if (field.type === 'nested') return printRecord(field.fields, value as Json, zone);
  if (field.type === 'list') return (value as unknown[]).map((item) => printValue(field.of, item, zone));
  return value;
}

/** The object as a document, its fields in the order of their description. */
export function printRecord(fields: Fields, record: object, zone: string): Json {
  const document: Json = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = (record as Json)[name];
    if (value !== undefined) document[name] = printValue(field, value, zone);
  }
  return document;
}
