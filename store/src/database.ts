import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from './migrations.ts';
import type { Tables } from './tables.ts';

/** A real database behind the ledger. */
export interface Database {
  /** For questions; never sees half an act. */
  readonly reading: Kysely<Tables>;
  readonly dialect: Dialect;
  /** One writer at a time, across processes too; all or nothing; settles once it is durable. */
  writing<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The diary cannot be opened or written; the message is one line for a person and names no health matter. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
