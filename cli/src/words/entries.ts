import { clock, dayOf } from './amounts.ts';
import { entryLine, entryWords } from './entry.ts';

type Document = { readonly [field: string]: unknown };

/** What `entries`, `history`, `edit`, `delete` and `person` say. */
export const ENTRIES = {
  date: 'the day, 2026-01-05; today when left out',
  from: 'from this moment on',
  to: 'up to this moment',
  listed: ({ entries }: { readonly entries: readonly Document[] }): string =>
    entries.length === 0
      ? 'Nothing was written down then.'
      : entries
          .map((entry) => `${String(entry.id)}  ${dayOf(entry.at)} ${entryLine(entry, dayOf(entry.at))}`)
          .join('\n'),
  history: ({
    revisions,
  }: {
    readonly revisions: readonly { stamp: string; entry: Document | null }[];
  }): string =>
    revisions.length === 0
      ? 'There was never such an entry.'
      : revisions
          .map(({ stamp, entry }) => {
            const was =
              entry === null ? 'deleted' : `${dayOf(entry.at)} ${clock(entry.at)}  ${entryWords(entry)}`;
            return `${stamp.slice(0, 19)}Z  ${was}`;
          })
          .join('\n'),
  edited: ({ entry }: { readonly entry: Document }): string =>
    `Now: ${dayOf(entry.at)} ${entryLine(entry, dayOf(entry.at))}`,
  deleted: ({ deleted }: { readonly deleted: readonly string[] }): string =>
    `Deleted: ${deleted.join(', ')}. tonus undo brings it back.`,
  fieldForm: (text: string): string => `expected field=value such as volume_ml=300, got "${text}"`,
  noPerson: 'Nothing is known about you yet: tonus person set FILE',
  person: (person: Document): string =>
    Object.entries(person)
      .map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join('\n'),
  personAction: 'set a new one from FILE or -, or show the one that stands',
};
