/** The tables as the queries see them; `migrations.ts` makes them. Instants are epoch milliseconds. */
export interface Tables {
  readonly revisions: RevisionsTable;
  readonly current_entries: CurrentEntriesTable;
  readonly acts: ActsTable;
  readonly clock: ClockTable;
  readonly migrations: MigrationsTable;
}

/** Append-only: everything that was ever written. */
export interface RevisionsTable {
  /** The order in which this store learnt of it. */
  seq: number;
  entry_id: string;
  stamp: string;
  act: string;
  /** The act whose writing this shows: another than `act` when an undo brought it back, null when nothing was there. */
  stands_for: string | null;
  /** Key of the imported row it came from. */
  row_key: string | null;
  /** The entry as JSON; null is a tombstone. */
  body: string | null;
}

/** Which revision of each entry stands; can be rebuilt from `revisions` at any time. */
export interface CurrentEntriesTable {
  entry_id: string;
  seq: number;
  stamp: string;
  /** Null for a deleted entry, as is `at`. */
  kind: string | null;
  at: number | null;
}

export type ActKind = 'write' | 'merge' | 'import' | 'undo';

export interface ActsTable {
  id: string;
  /** Of its first revision; an act's place among the others. */
  seq: number;
  kind: ActKind;
  at: number;
  /** Of an import. */
  format: string | null;
  added: number;
  undone_at: number | null;
}

/** One row: the hybrid logical clock and the last sequence number; locked by whoever writes. */
export interface ClockTable {
  id: number;
  device: string;
  stamp: string | null;
  seq: number;
}

export interface MigrationsTable {
  name: string;
  at: number;
}
