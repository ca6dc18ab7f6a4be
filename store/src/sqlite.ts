import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, type SqliteDatabase, SqliteDialect, sql, type Transaction } from 'kysely';
import { type Database, StoreError } from './database.ts';
import { type Dialect, migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

export const SQLITE_FILE = 'tonus.sqlite';
const SQLITE_BUSY = 5;
const BUSY_PATIENCE_MS = 30_000;

/** SQLite compares text byte by byte unless told otherwise. */
const DIALECT: Dialect = { bytes: sql`text` };

/** What Kysely asks of a database, over the one that comes with Node; a write takes its lock at once. */
export const adapted = (db: DatabaseSync): SqliteDatabase => ({
  close: () => db.close(),
  prepare: (text) => {
    const statement = db.prepare(text === 'begin' ? 'begin immediate' : text);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as [])),
      run: (parameters) => statement.run(...(parameters as [])),
      iterate: (parameters) => statement.iterate(...(parameters as [])),
    };
  },
});

function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  // WAL lets readers go on beside the writer; FULL makes every commit reach the disk before it is acknowledged.
  db.exec('pragma journal_mode = wal; pragma synchronous = full;');
  return db;
}

const codeOf = (error: unknown): number => (error as { errcode?: number }).errcode ?? 0;

/** Result codes (sqlite.org/rescode.html) that are the place's fault; extended codes carry them in their low byte. */
const PLACE: { readonly [code: number]: string } = {
  8: 'it may not be written here',
  10: 'the disk fails',
  11: 'its file is damaged',
  13: 'the disk is full',
  26: 'its file is no database',
};

function whyNotWritten(error: unknown): unknown {
  const why = PLACE[codeOf(error) & 0xff];
  return why === undefined ? error : new StoreError(`the diary cannot be written: ${why}`);
}

/** Runs one after another in this process; waits, without blocking it, for a writer in another. */
function writerOf(db: Kysely<Tables>): Database['writing'] {
  let last: Promise<unknown> = Promise.resolve();
  async function attempt<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    const deadline = Date.now() + BUSY_PATIENCE_MS;
    for (;;) {
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if ((codeOf(error) & 0xff) !== SQLITE_BUSY) throw whyNotWritten(error);
        if (Date.now() > deadline) throw new StoreError('another program holds the diary; try again');
        await pause(5 + Math.random() * 20);
      }
    }
  }
  return (work) => {
    const turn = last.then(() => attempt(work));
    last = turn.catch(() => undefined);
    return turn;
  };
}

function opened(dataDir: string): readonly [DatabaseSync, DatabaseSync] {
  const file = join(dataDir, SQLITE_FILE);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const writer = openFile(file);
    // The person's own and nobody else's: the journal files take over the mode of the database.
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    writer.exec('pragma busy_timeout = 20');
    const reader = openFile(file);
    reader.exec('pragma query_only = 1');
    return [writer, reader];
  } catch (error) {
    const why = (error as Error).message.split('\n')[0];
    throw new StoreError(`the diary in ${dataDir} cannot be opened: ${why}`);
  }
}

/** The diary in a folder, made when it is not there yet. */
export async function openSqlite(dataDir: string): Promise<Database> {
  const [writer, reader] = opened(dataDir).map(
    (db) => new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(db) }) }),
  ) as [Kysely<Tables>, Kysely<Tables>];
  const writing = writerOf(writer);
  await writing((tx) => migrate(tx, DIALECT));
  return {
    reading: reader,
    dialect: DIALECT,
    writing,
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
