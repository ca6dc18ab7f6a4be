import type { Database } from './database.ts';
import type { Ledger } from './ledger.ts';
import { sqlLedger } from './sql-ledger.ts';

export interface StorePlace {
  /** Holds the SQLite database and whatever else is the person's own. */
  readonly dataDir: string;
  /** `postgres://…`; the diary is kept there instead. */
  readonly databaseUrl?: string;
}

export interface Store {
  readonly ledger: Ledger;
  readonly database: Database;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Each database's driver is loaded only where it is used. */
async function databaseAt({ dataDir, databaseUrl }: StorePlace): Promise<Database> {
  if (databaseUrl === undefined) return (await import('./sqlite.ts')).openSqlite(dataDir);
  return (await import('./postgres.ts')).openPostgres(databaseUrl);
}

/** Opens the diary, making it when it is not there; throws StoreError with one line for the person. */
export async function openStore(place: StorePlace): Promise<Store> {
  const database = await databaseAt(place);
  return {
    ledger: await sqlLedger(database),
    database,
    dataDir: place.dataDir,
    close: () => database.close(),
  };
}
