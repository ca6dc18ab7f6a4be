/** Arbitrary entries of every kind, read off FIELDS; for property tests here and in other workspaces. */
import * as fc from 'fast-check';
import { ENTRY_KINDS, type Entry, type EntryKind } from './entry.ts';
import { contradiction } from './entry-limits.ts';
import type { Field, Fields } from './field.ts';
import { documentFields } from './parse-entry.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];
const ID_CHARACTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:-'];

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 30) })
    .filter((s) => !s.includes('\u0000') && s.isWellFormed() && s.length <= maxLength);

function valueArbitrary(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return field.integer
        ? fc.integer({ min: field.min, max: field.max })
        : fc.double({ min: field.min, max: field.max, noNaN: true }).map((n) => n + 0);
    case 'text':
      if (field.format === 'zone') return fc.constantFrom(...ZONES);
      if (field.format === 'date') return fc.constantFrom('1984', '1984-02-29', '2001-12-31');
      if (field.format === 'id')
        return fc.string({ unit: fc.constantFrom(...ID_CHARACTERS), minLength: 1, maxLength: 20 });
      return text(field.maxLength);
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'boolean':
      return fc.boolean();
    case 'instant':
      return fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2150, 0, 1) });
    case 'nested':
      return recordArbitrary(field.fields);
    case 'list':
      return fc.array(valueArbitrary(field.of), { maxLength: 3 });
  }
}

function recordArbitrary(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  const always: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = valueArbitrary(field);
    model[name] = field.nullable ? fc.oneof({ weight: 3, arbitrary: value }, fc.constant(null)) : value;
    if (field.required || field.nullable) always.push(name);
  }
  // fast-check makes objects without a prototype now and then; documents are plain.
  return fc.record(model, { requiredKeys: always, noNullPrototype: true });
}

export const entryOf = (kind: EntryKind): fc.Arbitrary<Entry> =>
  recordArbitrary(documentFields(kind))
    .map((record) => ({ ...record, kind }) as unknown as Entry)
    .filter((entry) => contradiction(entry) === null);

export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(...ENTRY_KINDS.map(entryOf));
