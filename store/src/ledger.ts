import type { Entry, EntryKind } from '@tonus/engine/diary';
import type { Instant } from '@tonus/engine/units';
import type { Revision } from './merge.ts';
import type { Stamp } from './stamp.ts';

/** `entry: null` deletes. */
export interface Change {
  readonly id: string;
  readonly entry: Entry | null;
}

export interface EntryRange {
  /** Inclusive. */
  readonly from?: Instant;
  /** Exclusive. */
  readonly to?: Instant;
  readonly kinds?: readonly EntryKind[];
  /** The latest so many. */
  readonly limit?: number;
}

/** What an import brings: an entry with the key of its row, or with the stamp under which it was exported. */
export interface Incoming {
  readonly entry: Entry;
  readonly rowKey?: string;
  readonly stamp?: Stamp;
}

export interface ImportRecord {
  readonly id: string;
  readonly at: Instant;
  readonly format: string;
  readonly added: number;
  readonly undone: boolean;
}

export interface Undone {
  readonly act: string;
  readonly removed: number;
  readonly restored: number;
  /** Changed since by another act, and therefore left alone. */
  readonly kept: number;
}

/** Where a reader of changes stands; opaque to the reader. */
export type Cursor = string;

/**
 * The port: entries as an append-only ledger of revisions. Whatever changes the ledger is an act (a line
 * logged, an edit, an import, an undo); an act is stored whole or not at all, and its promise settles only
 * once it is durable. Nothing is ever overwritten: deleting writes a tombstone.
 */
export interface Ledger {
  /** This store among the person's devices. */
  readonly device: string;
  /** `act`, where given, makes a repeated call (a retry after a lost answer) change nothing. */
  write(changes: readonly Change[], act?: string): Promise<readonly Revision[]>;
  /** Revisions of another device; those already known are passed over. */
  merge(revisions: readonly Revision[]): Promise<{ readonly added: number }>;
  /** Current entries in the order of when they happened, then of id. */
  entries(range: EntryRange): Promise<readonly Entry[]>;
  entry(id: string): Promise<Entry | null>;
  /** The current entry of this kind that happened last (before `before`, where given). */
  latest(kind: EntryKind, before?: Instant): Promise<Entry | null>;
  /** Everything that was ever written about an entry, oldest first. */
  history(id: string): Promise<readonly Revision[]>;
  /** Current entries with their stamps, by time and then by id: the order depends on the entries alone. */
  all(): AsyncIterable<Revision & { readonly entry: Entry }>;
  /** Revisions in the order in which this store learnt of them. */
  since(
    cursor: Cursor | null,
    limit: number,
  ): Promise<{ readonly revisions: readonly Revision[]; readonly cursor: Cursor; readonly more: boolean }>;
  importAll(
    importId: string,
    format: string,
    incoming: readonly Incoming[],
  ): Promise<{ readonly added: number; readonly already: number }>;
  /** How many of these `importAll` would pass over. */
  alreadyThere(incoming: readonly Incoming[]): Promise<number>;
  /** Latest first. */
  imports(): Promise<readonly ImportRecord[]>;
  /** Takes back an act, or the last one that still stands; null when there is none. */
  undo(act?: string): Promise<Undone | null>;
}
