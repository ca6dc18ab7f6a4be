import assert from 'node:assert/strict';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { temporaryFolder } from './databases.fixture.ts';
import { note } from './entries.fixture.ts';
import { openStore } from './open-store.ts';
import { defaultDataDir } from './place.ts';

test('the diary is its owner’s alone, and every commit reaches the disk', async (t) => {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  const dataDir = join(folder.path, 'new');
  const store = await openStore({ dataDir });
  await store.ledger.write([{ id: 'a', entry: note('a', 'one') }]);
  assert.equal(statSync(dataDir).mode & 0o077, 0);
  for (const name of ['tonus.sqlite', 'tonus.sqlite-wal', 'tonus.sqlite-shm'])
    assert.equal(statSync(join(dataDir, name)).mode & 0o077, 0, name);
  await store.close();
  assert.ok(!existsSync(join(dataDir, 'tonus.sqlite-wal')), 'closing leaves one whole file');
});

test('a file that is no database, and a place that is a file, are said in one line', async (t) => {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  mkdirSync(join(folder.path, 'bad'));
  writeFileSync(join(folder.path, 'bad', 'tonus.sqlite'), 'no database at all'.repeat(100));
  const said = /^the diary in [^\n]* cannot be opened: [^\n]+$/;
  await assert.rejects(openStore({ dataDir: join(folder.path, 'bad') }), {
    name: 'StoreError',
    message: said,
  });
  writeFileSync(join(folder.path, 'file'), '');
  await assert.rejects(openStore({ dataDir: join(folder.path, 'file') }), {
    name: 'StoreError',
    message: said,
  });
});

test('a full disk is said, and what was there stays', async (t) => {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  const store = await openStore({ dataDir: folder.path });
  await store.ledger.write([{ id: 'a', entry: note('a', 'one') }]);
  await store.database.writing(async (tx) => {
    const { sql } = await import('kysely');
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(tx);
    // The connection's own limit stands in for a disk that is full.
    await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count ?? 0}`).execute(tx);
  });
  const big = Array.from({ length: 200 }, (_, i) => note(`b${i}`, 'x'.repeat(2000)));
  await assert.rejects(store.ledger.write(big.map((entry) => ({ id: entry.id, entry }))), {
    name: 'StoreError',
    message: 'the diary cannot be written: the disk is full',
  });
  assert.deepEqual(
    (await store.ledger.entries({})).map((e) => e.id),
    ['a'],
  );
  await store.close();
});

test('another program that writes is waited for without holding this one up', async (t) => {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  const store = await openStore({ dataDir: folder.path });
  const other = new DatabaseSync(join(folder.path, 'tonus.sqlite'));
  other.exec('begin immediate');
  const writing = store.ledger.write([{ id: 'a', entry: note('a', 'one') }]);
  assert.deepEqual(await store.ledger.entries({}), [], 'reading goes on meanwhile');
  other.exec('commit');
  other.close();
  assert.equal((await writing).length, 1);
  await store.close();
});

test('data lies where the system keeps it for a person', () => {
  assert.equal(defaultDataDir({ XDG_DATA_HOME: '/data' }, 'linux'), '/data/tonus');
  assert.match(defaultDataDir({}, 'linux'), /\/\.local\/share\/tonus$/);
  assert.match(defaultDataDir({ XDG_DATA_HOME: 'relative' }, 'linux'), /\/\.local\/share\/tonus$/);
});
