import { type Kysely, type RawBuilder, sql } from 'kysely';
import { FOOD_TABLES, type FoodDatabase, type FoodTables } from './foods-tables.ts';

type Kind = FoodDatabase['kind'];

interface FoodMigration {
  readonly name: string;
  up(db: Kysely<FoodTables>, kind: Kind): Promise<void>;
}

/** Text that compares byte by byte, whatever the database's own language is. */
const bytesOf = (kind: Kind): RawBuilder<unknown> =>
  kind === 'postgres' ? sql`text collate "C"` : sql`text`;

/** Name of the text index over a table of foods. */
export const wordsTable = (table: string): string => `${table}_words`;

/**
 * SQLite: an FTS5 index of its own, without a copy of the text. PostgreSQL: a table of words and the numbers under
 * which they stand, because its own text index cannot be walked in an order and stopped early.
 */
async function addTextIndex(db: Kysely<FoodTables>, table: string, kind: Kind): Promise<void> {
  if (kind === 'sqlite') {
    await sql`create virtual table ${sql.table(wordsTable(table))} using fts5(
      words, content='', contentless_delete=1, prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 2")`.execute(
      db,
    );
    return;
  }
  await db.schema
    .createTable(wordsTable(table))
    .addColumn('word', bytesOf(kind), (c) => c.notNull())
    .addColumn('number', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${wordsTable(table)}_key`, ['word', 'number'])
    .execute();
}

/** Only ever longer, and each only adds. */
export const FOOD_MIGRATIONS: readonly FoodMigration[] = [
  {
    name: '0001-foods',
    async up(db, kind) {
      const bytes = bytesOf(kind);
      await db.schema
        .createTable('food_imports')
        .addColumn('id', bytes, (c) => c.primaryKey().notNull())
        .addColumn('seq', 'bigint', (c) => c.notNull().unique())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .addColumn('format', bytes, (c) => c.notNull())
        .addColumn('maker', 'text', (c) => c.notNull())
        .addColumn('attribution', 'text', (c) => c.notNull())
        .addColumn('licence', 'text', (c) => c.notNull())
        .addColumn('fingerprint', bytes, (c) => c.notNull())
        .addColumn('country', bytes)
        .addColumn('added', 'bigint', (c) => c.notNull())
        .addColumn('refused', 'bigint', (c) => c.notNull())
        .execute();
      for (const table of FOOD_TABLES) {
        await db.schema
          .createTable(table)
          .addColumn('number', kind === 'sqlite' ? 'integer' : 'bigint', (c) => c.primaryKey().notNull())
          .addColumn('import_id', bytes, (c) => c.notNull())
          .addColumn('source', bytes, (c) => c.notNull())
          .addColumn('id', bytes, (c) => c.notNull())
          .addColumn('name', 'text', (c) => c.notNull())
          .addColumn('brand', 'text')
          .addColumn('gtin', bytes)
          .addColumn('words', bytes, (c) => c.notNull())
          .addColumn('body', 'text', (c) => c.notNull())
          .addColumn('superseded_by', bytes)
          .execute();
        await db.schema.createIndex(`${table}_id`).on(table).columns(['id', 'source', 'import_id']).execute();
        await db.schema.createIndex(`${table}_gtin`).on(table).column('gtin').execute();
        await db.schema.createIndex(`${table}_import`).on(table).column('import_id').execute();
        // Nearly every row stands: an index over all of them would only lead the planner astray.
        await sql`create index ${sql.raw(`${table}_superseded`)} on ${sql.table(table)} (superseded_by)
          where superseded_by is not null`.execute(db);
        await addTextIndex(db, table, kind);
      }
      await db.schema
        .createTable('food_terms')
        .addColumn('import_id', bytes, (c) => c.notNull())
        .addColumn('word', bytes, (c) => c.notNull())
        .addColumn('uses', 'bigint', (c) => c.notNull())
        .addPrimaryKeyConstraint('food_terms_word', ['word', 'import_id'])
        .execute();
      await db.schema.createIndex('food_terms_import').on('food_terms').column('import_id').execute();
    },
  },
];

/** Brings the tables up to date. Must run inside one transaction that only one program can be in. */
export async function migrateFoods(db: Kysely<FoodTables>, kind: Kind): Promise<void> {
  await db.schema
    .createTable('food_migrations')
    .ifNotExists()
    .addColumn('name', bytesOf(kind), (c) => c.primaryKey().notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  const done = new Set(
    (await db.selectFrom('food_migrations').select('name').execute()).map((row) => row.name),
  );
  for (const migration of FOOD_MIGRATIONS) {
    if (done.has(migration.name)) continue;
    await migration.up(db, kind);
    await db.insertInto('food_migrations').values({ name: migration.name, at: Date.now() }).execute();
  }
}
