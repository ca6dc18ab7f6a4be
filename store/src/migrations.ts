import type { Kysely, RawBuilder } from 'kysely';
import { newDevice } from './id.ts';
import type { Tables } from './tables.ts';

/** What a migration may know of the database it runs on. */
export interface Dialect {
  /** Text that compares byte by byte, whatever the database's own language is. */
  readonly bytes: RawBuilder<unknown>;
}

export interface Migration {
  readonly name: string;
  up(db: Kysely<Tables>, dialect: Dialect): Promise<void>;
}

/**
 * Only ever longer, and each only adds: every device runs its own version, so an older program must go on
 * working on a newer database. The result is written down in `schema.snapshot.json`.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-ledger',
    async up(db, { bytes }) {
      await db.schema
        .createTable('revisions')
        .addColumn('seq', 'bigint', (c) => c.primaryKey().notNull())
        .addColumn('entry_id', bytes, (c) => c.notNull())
        .addColumn('stamp', bytes, (c) => c.notNull())
        .addColumn('act', bytes, (c) => c.notNull())
        .addColumn('stands_for', bytes)
        .addColumn('row_key', bytes)
        .addColumn('body', 'text')
        .execute();
      await db.schema
        .createIndex('revisions_entry_stamp')
        .unique()
        .on('revisions')
        .columns(['entry_id', 'stamp'])
        .execute();
      await db.schema.createIndex('revisions_act').on('revisions').column('act').execute();
      await db.schema.createIndex('revisions_stands_for').on('revisions').column('stands_for').execute();
      await db.schema.createIndex('revisions_row_key').on('revisions').column('row_key').execute();
      await db.schema
        .createTable('current_entries')
        .addColumn('entry_id', bytes, (c) => c.primaryKey().notNull())
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .addColumn('stamp', bytes, (c) => c.notNull())
        .addColumn('kind', bytes)
        .addColumn('at', 'bigint')
        .execute();
      await db.schema.createIndex('current_at').on('current_entries').column('at').execute();
      await db.schema.createIndex('current_kind_at').on('current_entries').columns(['kind', 'at']).execute();
      await db.schema
        .createTable('acts')
        .addColumn('id', bytes, (c) => c.primaryKey().notNull())
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .addColumn('kind', bytes, (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
        .addColumn('format', bytes)
        .addColumn('added', 'bigint', (c) => c.notNull())
        .addColumn('undone_at', 'bigint')
        .execute();
      await db.schema.createIndex('acts_seq').on('acts').column('seq').execute();
    },
  },
  {
    name: '0002-clock',
    async up(db, { bytes }) {
      await db.schema
        .createTable('clock')
        .addColumn('id', 'bigint', (c) => c.primaryKey().notNull())
        .addColumn('device', bytes, (c) => c.notNull())
        .addColumn('stamp', bytes)
        .addColumn('seq', 'bigint', (c) => c.notNull())
        .execute();
      await db.insertInto('clock').values({ id: 1, device: newDevice(), stamp: null, seq: 0 }).execute();
    },
  },
];

/** Brings the database up to date. Must run inside one transaction that holds the migration lock. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', dialect.bytes, (c) => c.primaryKey().notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  const done = new Set((await db.selectFrom('migrations').select('name').execute()).map((row) => row.name));
  for (const migration of MIGRATIONS) {
    if (done.has(migration.name)) continue;
    await migration.up(db, dialect);
    await db.insertInto('migrations').values({ name: migration.name, at: Date.now() }).execute();
  }
}
