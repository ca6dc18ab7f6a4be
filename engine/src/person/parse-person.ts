import { type FieldError, fail, isZone, ok, type Result } from '#units';
import { AUTHORITIES, type CurrentMedicine, type Person, SEXES } from './person.ts';
import { ANCHOR_RANGES, type Bounds, HABIT_RANGES, PERSON_RANGES } from './person-ranges.ts';

type Json = Readonly<Record<string, unknown>>;
type Reader = (value: unknown, path: string) => FieldError | null;
type Readers = Readonly<Record<string, Reader>>;

const error = (path: string, message: string): FieldError => ({ path, message });
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, short enough for one line. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return value === null ? 'nothing' : 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

const number =
  ({ min, max, unit, why }: Bounds): Reader =>
  (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min)
      return error(path, `expected a number ≥ ${min}, got ${shown(value)}`);
    return value <= max
      ? null
      : error(path, `expected at most ${max}${unit === '' ? '' : ` ${unit}`}, got ${value} (${why})`);
  };
const choice =
  (of: readonly string[]): Reader =>
  (value, path) =>
    of.includes(value as string) ? null : error(path, `expected ${of.join(' or ')}, got ${shown(value)}`);
const flag: Reader = (value, path) =>
  typeof value === 'boolean' ? null : error(path, `expected true or false, got ${shown(value)}`);
const text =
  (maxLength: number, says: { matches: (value: string) => boolean; expected: string }): Reader =>
  (value, path) =>
    typeof value === 'string' && value !== '' && value.length <= maxLength && says.matches(value)
      ? null
      : error(path, `expected ${says.expected}, got ${shown(value)}`);
const words = (maxLength: number): Reader =>
  text(maxLength, { matches: () => true, expected: `text of at most ${maxLength} characters` });

const list =
  (of: Reader): Reader =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > 100)
      return error(path, `expected a list of at most 100, got ${shown(value)}`);
    for (const [i, item] of value.entries()) {
      const wrong = of(item, `${path}[${i}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };

const record =
  (readers: Readers, required: readonly string[] = []): Reader =>
  (value, path) => {
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    if (!isRecord(value)) return error(path, `expected an object, got ${shown(value)}`);
    for (const name of required)
      if (value[name] === undefined || value[name] === null) return error(at(name), 'is missing');
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('x-')) continue;
      const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (reader === undefined) return error(at(name), 'is not a known field');
      // Missing may be left out or written as null; both mean unknown.
      const wrong = inner === null ? null : reader(inner, at(name));
      if (wrong !== null) return wrong;
    }
    return null;
  };
const numbers = (ranges: Readonly<Record<string, Bounds>>): Readers =>
  Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, number(range)]));

function isBirthday(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)-(\d\d))?$/.exec(value) ?? [];
  if (year === undefined || Number(year) < 1890) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

const MEDICINE: { readonly [K in keyof CurrentMedicine]-?: Reader } = {
  name: words(200),
  atc: words(10),
  dose: words(100),
  since: words(40),
};
const PERSON: { readonly [K in keyof Person]-?: Reader } = {
  sex: choice(SEXES),
  born: text(10, { matches: isBirthday, expected: 'a date YYYY-MM-DD or a year' }),
  ...(numbers(PERSON_RANGES) as Record<keyof typeof PERSON_RANGES, Reader>),
  conditions: list(words(20)),
  medicines: list(record(MEDICINE, ['name'])),
  allergies: list(words(100)),
  lactating: flag,
  habits: record(numbers(HABIT_RANGES)),
  anchors: record(numbers(ANCHOR_RANGES)),
  authority: choice(AUTHORITIES),
  zone: text(64, { matches: isZone, expected: 'an IANA time zone such as "Europe/Berlin"' }),
  locale: words(35),
};

/** Nulls and `x-` fields left out, all the way down. */
function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => inner !== null && inner !== undefined && !name.startsWith('x-'))
      .map(([name, inner]) => [name, cleaned(inner)]),
  );
}

const ATC = /^[A-Z]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?$/;

/** A medicine may be written as its ATC code or its name alone, as a plan's document does. */
function withMedicinesSpelledOut(document: unknown): unknown {
  if (!isRecord(document) || !Array.isArray(document.medicines)) return document;
  const medicines = document.medicines.map((one: unknown) => {
    if (typeof one !== 'string') return one;
    return ATC.test(one) ? { name: one, atc: one } : { name: one };
  });
  return { ...document, medicines };
}

/**
 * Who the diary is about, from a JSON document; everything may be missing. The first fault is answered with
 * its path, `person.habits.fluid_l_d`; unknown fields are refused unless they begin with `x-`.
 */
export function parsePerson(document: unknown, path = ''): Result<Person> {
  const spelledOut = withMedicinesSpelledOut(document);
  const wrong = record(PERSON)(spelledOut, path);
  return wrong === null ? ok(cleaned(spelledOut) as Person) : fail(wrong);
}
