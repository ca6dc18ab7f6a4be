import type { Entry } from '@tonus/engine/diary';
import type { Stamp } from './stamp.ts';

/** One thing that was written about an entry: what it became, or null where it was deleted. */
export interface Revision {
  readonly entryId: string;
  readonly stamp: Stamp;
  /** Who wrote it; the stamp ends with the same eight digits. */
  readonly device: string;
  readonly entry: Entry | null;
}

/** Of two revisions of one entry the later stands; a stamp names one revision, so equal stamps are one writing. */
export const standing = (a: Revision, b: Revision): Revision => (b.stamp > a.stamp ? b : a);

/** Two sets of revisions as one, each writing once, in the order of their stamps. */
export function merged(a: readonly Revision[], b: readonly Revision[]): readonly Revision[] {
  const byWriting = new Map([...a, ...b].map((r) => [`${r.stamp} ${r.entryId}`, r]));
  return [...byWriting.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, r]) => r);
}

/** The entries that stand after all revisions, deleted ones left out. */
export function current(revisions: readonly Revision[]): ReadonlyMap<string, Entry> {
  const last = new Map<string, Revision>();
  for (const revision of revisions) {
    const before = last.get(revision.entryId);
    last.set(revision.entryId, before === undefined ? revision : standing(before, revision));
  }
  const entries = new Map<string, Entry>();
  for (const [id, { entry }] of last) if (entry !== null) entries.set(id, entry);
  return entries;
}
