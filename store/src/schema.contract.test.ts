import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, type TestContext, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { DATABASES, type TestDatabase } from './databases.fixture.ts';
import { note } from './entries.fixture.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import { openStore } from './open-store.ts';
import type { Tables } from './tables.ts';

type Snapshot = { readonly [table: string]: { readonly [column: string]: string } };

const snapshotFile = new URL('../schema.snapshot.json', import.meta.url);
const snapshot = JSON.parse(readFileSync(snapshotFile, 'utf8')) as Snapshot;

const TYPES: { readonly [type: string]: string } = { int8: 'bigint' };

async function schemaOf(db: Kysely<Tables>): Promise<Snapshot> {
  const tables = (await db.introspection.getTables()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    tables
      .filter((table) => Object.hasOwn(snapshot, table.name) || !/food|sqlite/.test(table.name))
      .map((table) => [
        table.name,
        Object.fromEntries(
          table.columns.map((c) => {
            const type = c.dataType.toLowerCase();
            return [c.name, `${TYPES[type] ?? type}${c.isNullable ? '' : ' not null'}`];
          }),
        ),
      ]),
  );
}

/** What a migration may do to a table that is there: nothing but add to it. */
const ADDS = /^(create (table|(unique )?index)|alter table \S+ add column(?!.*not null)|insert into)/i;

function suite(database: TestDatabase): void {
  const on = (title: string, body: (place: Parameters<typeof openStore>[0]) => Promise<void>): void =>
    void test(title, async (t: TestContext) => {
      if (database.absent !== undefined) return t.skip(database.absent);
      const fresh = await database.fresh();
      try {
        await body(fresh.place);
      } finally {
        await fresh.remove();
      }
    });

  on('the migrations make the schema that is written down', async (place) => {
    const store = await openStore(place);
    const made = await schemaOf(store.database.reading);
    await store.close();
    assert.deepEqual(made, snapshot);
  });

  on('every migration only adds', async (place) => {
    const store = await openStore(place);
    const run: string[] = [];
    await store.database
      .writing(async (tx) => {
        await sql`drop table migrations`.execute(tx);
        for (const name of Object.keys(snapshot).filter((table) => table !== 'migrations'))
          await tx.schema.dropTable(name).execute();
        const listening = tx.withPlugin({
          transformQuery: ({ node }) => {
            run.push(tx.getExecutor().compileQuery(node, { queryId: 'listen' } as never).sql);
            return node;
          },
          transformResult: async ({ result }) => result,
        });
        await migrate(listening as typeof tx, store.database.dialect);
        throw new Error('only looking');
      })
      .catch((error: Error) => assert.equal(error.message, 'only looking'));
    await store.close();
    const changes = run.filter((text) => !text.startsWith('select'));
    assert.ok(changes.length >= MIGRATIONS.length);
    for (const text of changes) assert.match(text, ADDS);
  });

  on('a database made by a newer program is used as it is', async (place) => {
    const newer = await openStore(place);
    await newer.database.writing(async (tx) => {
      await sql`alter table revisions add column colour text`.execute(tx);
      await tx.insertInto('migrations').values({ name: '9999-colour', at: 1 }).execute();
    });
    await newer.close();
    const store = await openStore(place);
    await store.ledger.write([{ id: 'a', entry: note('a', 'one') }]);
    assert.equal((await store.ledger.history('a')).length, 1);
    await store.close();
  });

  on('programs that open a fresh place at the same moment make it once', async (place) => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(place)));
    assert.equal(new Set(stores.map((store) => store.ledger.device)).size, 1);
    for (const store of stores) await store.close();
  });
}

for (const database of DATABASES) describe(`the schema on ${database.name}`, () => suite(database));

test('migrations are numbered without a gap, and none that was written down is missing', () => {
  assert.deepEqual(
    MIGRATIONS.map((m) => m.name.slice(0, 4)),
    MIGRATIONS.map((_, i) => String(i + 1).padStart(4, '0')),
  );
});
