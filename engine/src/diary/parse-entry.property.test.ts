import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ENTRY_KINDS } from './entry.ts';
import { anyEntry, entryOf } from './entry-arbitrary.fixture.ts';
import type { Field } from './field.ts';
import { documentFields, entryDocument, parseEntry } from './parse-entry.ts';

for (const kind of ENTRY_KINDS) {
  test(`an entry of kind ${kind} comes back from its document unchanged`, () => {
    fc.assert(
      fc.property(entryOf(kind), (entry) => {
        const document: unknown = JSON.parse(JSON.stringify(entryDocument(entry)));
        assert.deepEqual(parseEntry(document), { ok: true, value: entry });
      }),
      { numRuns: 60 },
    );
  });
}

/** A value that no field of this type can take. */
function corrupted(field: Field): unknown {
  if (field.type === 'number') return field.max * 2 + 1;
  if (field.type === 'text') return 42;
  if (field.type === 'boolean') return 'yes';
  if (field.type === 'instant') return '2026-01-05T08:00:00';
  return field.type === 'choice' ? 'no such choice' : 'no object';
}

test('a corrupted field is always refused by its own name', () => {
  fc.assert(
    fc.property(anyEntry, fc.nat(), (entry, pick) => {
      const fields = Object.entries(documentFields(entry.kind));
      const [name, field] = fields[pick % fields.length]!;
      const parsed = parseEntry({ ...entryDocument(entry), [name]: corrupted(field) });
      assert.equal(parsed.ok, false);
      assert.equal(parsed.error.path, name);
    }),
  );
});

test('a required field that is missing is refused by its own name', () => {
  fc.assert(
    fc.property(anyEntry, fc.nat(), (entry, pick) => {
      const required = Object.entries(documentFields(entry.kind)).filter(([, field]) => field.required);
      const [name] = required[pick % required.length]!;
      const parsed = parseEntry({ ...entryDocument(entry), [name]: null }, 'entries[2]');
      assert.equal(parsed.ok, false);
      assert.equal(parsed.error.path, `entries[2].${name}`);
    }),
  );
});

test('any JSON value is answered without a throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...ENTRY_KINDS), (value, kind) => {
      parseEntry(value);
      const parsed = parseEntry(typeof value === 'object' ? { ...value, kind } : { kind, at: value });
      assert.equal(parsed.ok, false);
    }),
  );
});
