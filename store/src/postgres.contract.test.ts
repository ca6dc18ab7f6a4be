import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { DATABASES } from './databases.fixture.ts';
import { note } from './entries.fixture.ts';
import { openStore } from './open-store.ts';

const postgres = DATABASES.find((database) => database.name === 'PostgreSQL');

test('connections that the database ends are replaced, and nothing that was acknowledged is lost', async (t: TestContext) => {
  if (postgres === undefined || postgres.absent !== undefined) return t.skip(postgres?.absent);
  const fresh = await postgres.fresh();
  const store = await openStore(fresh.place);
  const other = await openStore(fresh.place);
  try {
    await store.ledger.write([{ id: 'a', entry: note('a', 'one') }]);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.database.reading);
    // The pool hears of it a moment later than the database.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await store.ledger.write([{ id: 'b', entry: note('b', 'two') }]);
    assert.deepEqual(
      (await store.ledger.entries({})).map((e) => e.id),
      ['a', 'b'],
    );
  } finally {
    await store.close();
    await other.close();
    await fresh.remove();
  }
});

test('stamps and ids compare byte by byte, whatever language the database sorts by', async (t: TestContext) => {
  if (postgres === undefined || postgres.absent !== undefined) return t.skip(postgres?.absent);
  const fresh = await postgres.fresh();
  const store = await openStore(fresh.place);
  try {
    const { rows } = await sql<{ column_name: string; collation_name: string | null }>`
      select column_name, collation_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and column_name <> 'body'`.execute(
      store.database.reading,
    );
    assert.ok(rows.length > 8);
    assert.deepEqual(
      rows.filter((row) => row.collation_name !== 'C'),
      [],
    );
  } finally {
    await store.close();
    await fresh.remove();
  }
});

test('a password in the address of a database is not said when it cannot be reached', async () => {
  const unreachable = openStore({
    dataDir: '/nowhere',
    databaseUrl: 'postgres://me:secret@127.0.0.1:1/none',
  });
  await assert.rejects(unreachable, (error: Error) => {
    assert.match(error.message, /^the database 127\.0\.0\.1\/none cannot be opened: [^\n]+$/);
    return !error.message.includes('secret');
  });
  await assert.rejects(openStore({ dataDir: '/nowhere', databaseUrl: 'not a url' }), { name: 'StoreError' });
});
