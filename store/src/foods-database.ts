import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { StoreError } from './database.ts';
import { migrateFoods } from './foods-migrations.ts';
import type { FoodDatabase, FoodTables } from './foods-tables.ts';
import type { StorePlace } from './open-store.ts';
import { adapted } from './sqlite.ts';

export const FOODS_FILE = 'foods.sqlite';
const INT8 = 20;
/** Any number that is ours alone: "foods" in ASCII. */
const MIGRATION_LOCK = 0x666f6f6473;

/** Whether anything was ever added here; a search does not make an empty database. */
export const hasFoods = (place: StorePlace): boolean =>
  place.databaseUrl !== undefined || existsSync(join(place.dataDir, FOODS_FILE));

function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 10_000 });
  // 64 MB of pages: a search walks the same few lists again and again.
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;');
  return db;
}

/**
 * The text index numbers its own rows beyond 2^53, and Node refuses to say such a number as the last one inserted:
 * a change is run as a question, and only its count is asked for.
 */
function countingChanges(db: DatabaseSync): SqliteDatabase {
  const plain = adapted(db);
  const changes = db.prepare('select changes() as n');
  return {
    ...plain,
    prepare: (text) => {
      const statement = plain.prepare(text);
      return {
        ...statement,
        run: (parameters) => {
          statement.all(parameters);
          return { changes: Number(changes.get()?.n ?? 0), lastInsertRowid: 0 };
        },
      };
    },
  };
}

const kysely = (db: DatabaseSync): Kysely<FoodTables> =>
  new Kysely<FoodTables>({ dialect: new SqliteDialect({ database: countingChanges(db) }) });

async function openSqliteFoods(dataDir: string): Promise<FoodDatabase> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, FOODS_FILE);
    const [writer, reader] = [openFile(file), openFile(file)];
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    const [writing, reading] = [kysely(writer), kysely(reader)];
    await writing.transaction().execute((tx) => migrateFoods(tx, 'sqlite'));
    return {
      kind: 'sqlite',
      reading,
      writing: (work) => writing.transaction().execute(work),
      close: async () => {
        await reading.destroy();
        await writing.destroy();
      },
    };
  } catch (error) {
    throw new StoreError(
      `the foods in ${dataDir} cannot be opened: ${(error as Error).message.split('\n')[0]}`,
    );
  }
}

async function openPostgresFoods(url: string): Promise<FoodDatabase> {
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: 3,
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8 ? (Number as never) : types.getTypeParser(oid as never, format as never),
    },
  });
  pool.on('error', () => undefined);
  const db = new Kysely<FoodTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
      await migrateFoods(tx, 'postgres');
    });
  } catch (error) {
    await db.destroy();
    throw new StoreError(
      `the database of foods cannot be opened: ${(error as Error).message.split('\n')[0]}`,
    );
  }
  return {
    kind: 'postgres',
    reading: db,
    writing: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

/** The database of foods, made when it is not there yet; throws StoreError with one line for the person. */
export const openFoodDatabase = ({ dataDir, databaseUrl }: StorePlace): Promise<FoodDatabase> =>
  databaseUrl === undefined ? openSqliteFoods(dataDir) : openPostgresFoods(databaseUrl);
