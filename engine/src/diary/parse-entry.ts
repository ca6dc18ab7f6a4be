import type { Person } from '#person';
import { fail, type Instant, ok, type Result } from '#units';
import { type Draft, ENTRY_KINDS, type Entry, type EntryKind } from './entry.ts';
import { contradiction } from './entry-limits.ts';
import type { Fields } from './field.ts';
import { fieldsOf, HEAD_FIELDS } from './fields.ts';
import { parseRecord, printRecord, within } from './parse-field.ts';
import { PERSON_FIELDS } from './person-fields.ts';

const KIND_FIELD = { type: 'choice', choices: ENTRY_KINDS, required: true } as const;

/** All fields of a kind's document, in the order in which they are printed. */
export const documentFields = (kind: EntryKind): Fields => {
  const { id, at, precision, zone, enteredAt, origin, remark } = HEAD_FIELDS;
  return { id, kind: KIND_FIELD, at, precision, zone, enteredAt, ...fieldsOf(kind), origin, remark };
};

const isKind = (kind: unknown): kind is EntryKind => (ENTRY_KINDS as readonly unknown[]).includes(kind);

/**
 * A JSON document as an entry, or the first fault by name: `volume_ml: expected a number ≥ 0, got "lots"`.
 * `path` is put before the field's name. The future is not judged here, see `checkAgainstClock`.
 */
export function parseEntry(document: unknown, path = ''): Result<Entry> {
  const kind =
    typeof document === 'object' && document !== null && 'kind' in document ? document.kind : undefined;
  if (!isKind(kind)) {
    // Only the kind is at fault: without it the other fields cannot be judged.
    const isObject = typeof document === 'object' && !Array.isArray(document);
    const judged = parseRecord({ kind: KIND_FIELD }, isObject ? { kind } : document, path);
    return judged.ok ? fail({ path, message: 'expected an entry' }) : judged;
  }
  const record = parseRecord(documentFields(kind), document, path);
  if (!record.ok) return record;
  // The record was built field by field from this kind's own description, which is checked against its type.
  const entry = record.value as unknown as Entry;
  const clash = contradiction(entry);
  return clash === null ? ok(entry) : fail({ ...clash, path: within(path, clash.path) });
}

/** The entry as a JSON document; `parseEntry` gives the same entry back. */
export const entryDocument = (entry: Entry): Record<string, unknown> =>
  printRecord(documentFields(entry.kind), entry, entry.zone);

/** A person as in `simulate` and `person set`, nulls allowed for what is unknown. */
export function parsePerson(document: unknown, path = ''): Result<Person> {
  const record = parseRecord(PERSON_FIELDS, document, path);
  return record.ok ? ok(record.value as Person) : record;
}

/** The same checks for what has not been stored yet. */
export function checkDraft(draft: Draft): Result<Draft> {
  const entry = { ...draft, id: 'draft', enteredAt: draft.at } as Entry;
  const parsed = parseEntry(entryDocument(entry));
  return parsed.ok ? ok(draft) : parsed;
}

const DAY_MS = 86_400_000;

/** The engine has no clock: whoever has one refuses what would happen more than a day from now. */
export function checkAgainstClock(entry: Entry, now: Instant, path = ''): Result<Entry> {
  for (const name of ['at', 'enteredAt'] as const)
    if (entry[name] > now + DAY_MS)
      return fail({ path: within(path, name), message: 'expected a time that is not in the future' });
  return ok(entry);
}
