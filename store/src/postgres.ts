import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { type Database, StoreError } from './database.ts';
import { type Dialect, migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** The database may be set up to compare by a language's rules; stamps and ids must compare byte by byte. */
const DIALECT: Dialect = { bytes: sql`text collate "C"` };
const INT8 = 20;
/** Any number will do, as long as it is ours: "tonus" in ASCII. */
const MIGRATION_LOCK = 0x746f6e7573;
const CONNECT_PATIENCE_MS = 10_000;

function poolOf(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: CONNECT_PATIENCE_MS,
    // A server set to answer before it has written would break the promise that an acknowledged act is durable.
    options: '-c synchronous_commit=on',
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8 ? (Number as never) : types.getTypeParser(oid as never, format as never),
    },
  });
  // An idle connection that the server closes is replaced by the pool; unheard, the event would end the program.
  pool.on('error', () => undefined);
  return pool;
}

/** Connection exceptions and shutdowns (PostgreSQL, appendix A), and the network's own. */
const isAway = (error: unknown): boolean =>
  /^(08|57P0|53[123]00|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/.test((error as { code?: string }).code ?? '') ||
  /^(Connection terminated|timeout exceeded)/.test((error as Error).message);

/** The diary in a PostgreSQL database, its tables made when they are not there yet. */
export async function openPostgres(url: string): Promise<Database> {
  if (!URL.canParse(url)) throw new StoreError('the database URL is not one: postgres://user@host/name');
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(url) }) });
  try {
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
      await migrate(tx, DIALECT);
    });
  } catch (error) {
    await db.destroy();
    const { hostname, pathname } = new URL(url);
    const why = ((error as Error).message || (error as { code?: string }).code || 'no answer').split('\n')[0];
    throw new StoreError(`the database ${hostname}${pathname} cannot be opened: ${why}`);
  }
  return {
    reading: db,
    dialect: DIALECT,
    writing: (work) =>
      db
        .transaction()
        .execute(work)
        .catch((error: unknown) => {
          throw isAway(error) ? new StoreError('the database does not answer') : error;
        }),
    close: () => db.destroy(),
  };
}
