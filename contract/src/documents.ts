import {
  type Entry,
  entryDocument,
  entryJsonSchema,
  instantFromIso,
  objectSchema,
  PERSON_FIELDS,
  parseEntry,
} from '@tonus/engine/diary';
import type { Person } from '@tonus/engine/person';
import { parsePerson } from '@tonus/engine/person';
import { type Instant, instant, isZone, type Result } from '@tonus/engine/units';
import { z } from 'zod';
import { shown } from './fault.ts';

/** A document that the engine itself parses; its faults keep the names of their fields. */
function parsedBy<T>(
  parse: (document: unknown) => Result<T>,
  described: Record<string, unknown>,
): z.ZodType<T, unknown> {
  return z
    .unknown()
    .meta(described)
    .transform((document, context): T => {
      const result = parse(document);
      if (result.ok) return result.value;
      const { path, message } = result.error;
      context.issues.push({ code: 'custom', input: document, message, path: path === '' ? [] : [path] });
      return z.NEVER;
    });
}

const { $schema: _, ...entrySchema } = entryJsonSchema();

/** One entry of the diary. */
export const entry = parsedBy<Entry>((document) => parseEntry(document), { id: 'Entry', ...entrySchema });

/** Who the diary is about; everything may be missing. */
export const person = parsedBy<Person>((document) => parsePerson(document), {
  id: 'Person',
  title: 'Person',
  ...objectSchema(PERSON_FIELDS),
});

/** An entry as it goes out; the store holds nothing that was not parsed on its way in. */
export const entryOut = entry;
export const printed = (one: Entry): Record<string, unknown> => entryDocument(one);

function textAs<T>(read: (text: string) => T | null, words: string, format: Record<string, unknown> = {}) {
  return z
    .string()
    .meta({ description: words, ...format })
    .transform((text, context): T => {
      const value = read(text);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', input: text, message: `expected ${words}, got ${shown(text)}` });
      return z.NEVER;
    });
}

export const zone = textAs<string>(
  (text) => (isZone(text) ? text : null),
  'a time zone such as "Europe/Berlin"',
);

export const moment = textAs<Instant>(
  instantFromIso,
  'a time with its offset such as "2026-01-05T08:00:00+01:00"',
  { format: 'date-time' },
);

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The end of a stretch of time may lie where no entry can. */
export const boundary = textAs<Instant>(
  (text) =>
    ISO_WITH_OFFSET.test(text) && !Number.isNaN(Date.parse(text)) ? instant(Date.parse(text)) : null,
  'a time with its offset such as "2026-01-05T08:00:00+01:00"',
  { format: 'date-time' },
);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text) &&
  text >= '1900-01-01' &&
  text < '2200-01-01';

export const day = textAs<string>((text) => (isDay(text) ? text : null), 'a date such as "2026-01-05"', {
  format: 'date',
});

/** Ids are made by the devices that write. */
export const id = textAs<string>(
  (text) => (/^[\w.:-]{1,128}$/.test(text) ? text : null),
  'an id of letters, digits and . _ : -',
);
/** As the person calls it: shown back to them, never used as a path. */
export const fileName = textAs<string>(
  (text) => (/^[^\p{C}]{1,255}$/u.test(text) ? text : null),
  'the name of a file',
);

export const text = (maxLength: number): z.ZodString => z.string().min(1).max(maxLength);
