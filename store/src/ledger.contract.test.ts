import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { ENTRY_KINDS, type Entry } from '@tonus/engine/diary';
import { instant } from '@tonus/engine/units';
import * as fc from 'fast-check';
import { anyEntry } from '../../engine/src/diary/entry-arbitrary.fixture.ts';
import { DATABASES, type TestDatabase } from './databases.fixture.ts';
import { NOON, note, textOf, weight } from './entries.fixture.ts';
import { openStore, type Store } from './open-store.ts';

const HOUR = 3_600_000;
const STAMP = '2026-01-05T08:00:00.000Z-0000-0badcafe';

async function collected<T>(from: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

function suite(database: TestDatabase): void {
  const on = (title: string, body: (store: Store, again: () => Promise<Store>) => Promise<void>): void =>
    void test(title, async (t: TestContext) => {
      if (database.absent !== undefined) return t.skip(database.absent);
      const fresh = await database.fresh();
      const opened: Store[] = [];
      const open = async (): Promise<Store> => {
        const store = await openStore(fresh.place);
        opened.push(store);
        return store;
      };
      try {
        await body(await open(), open);
      } finally {
        for (const store of opened) await store.close();
        await fresh.remove();
      }
    });

  on('what was written is there for another who opens the same place', async ({ ledger }, again) => {
    await ledger.write([{ id: 'a', entry: note('a', 'one') }]);
    assert.deepEqual(await (await again()).ledger.entry('a'), note('a', 'one'));
  });

  on('an empty place answers every question', async ({ ledger }) => {
    assert.deepEqual(await ledger.entries({}), []);
    assert.equal(await ledger.entry('a'), null);
    assert.equal(await ledger.latest('person'), null);
    assert.deepEqual(await ledger.history('a'), []);
    assert.deepEqual(await collected(ledger.all()), []);
    assert.deepEqual(await ledger.since(null, 10), { revisions: [], cursor: '0', more: false });
    assert.deepEqual(await ledger.imports(), []);
    assert.equal(await ledger.undo(), null);
    assert.deepEqual(await ledger.write([]), []);
  });

  on('a time range takes its start and leaves its end', async ({ ledger }) => {
    const notes = [0, 1, 2, 3].map((h) => note(`n${h}`, `${h}`, NOON + h * HOUR));
    await ledger.write(notes.map((entry) => ({ id: entry.id, entry })));
    const found = await ledger.entries({ from: instant(NOON + HOUR), to: instant(NOON + 3 * HOUR) });
    assert.deepEqual(found.map(textOf), ['1', '2']);
  });

  on('entries come by time, then by id, and a limit keeps the last of them', async ({ ledger }) => {
    const notes = [note('b', 'b'), note('a', 'a'), note('c', 'c', NOON - 1), note('Z', 'Z')];
    await ledger.write(notes.map((entry) => ({ id: entry.id, entry })));
    assert.deepEqual((await ledger.entries({})).map(textOf), ['c', 'Z', 'a', 'b']);
    assert.deepEqual((await ledger.entries({ limit: 2 })).map(textOf), ['a', 'b']);
  });

  on('kinds can be asked for, and the latest of a kind before a moment', async ({ ledger }) => {
    await ledger.write([
      { id: 'n', entry: note('n', 'n') },
      { id: 'w1', entry: weight('w1', 70, NOON) },
      { id: 'w2', entry: weight('w2', 71, NOON + HOUR) },
    ]);
    assert.deepEqual(
      (await ledger.entries({ kinds: ['weight'] })).map((e) => e.id),
      ['w1', 'w2'],
    );
    assert.deepEqual(await ledger.entries({ kinds: [] }), []);
    assert.equal((await ledger.latest('weight'))?.id, 'w2');
    assert.equal((await ledger.latest('weight', instant(NOON + HOUR)))?.id, 'w1');
  });

  on('an edit moves the entry and keeps what it was', async ({ ledger }) => {
    await ledger.write([{ id: 'a', entry: note('a', 'old') }]);
    await ledger.write([{ id: 'a', entry: note('a', 'new', NOON + HOUR) }]);
    assert.deepEqual((await ledger.entries({ to: instant(NOON + 1) })).length, 0);
    assert.deepEqual(
      (await ledger.history('a')).map((r) => textOf(r.entry)),
      ['old', 'new'],
    );
  });

  on('a deleted entry is gone from the day and stays in the history', async ({ ledger }) => {
    await ledger.write([{ id: 'a', entry: note('a', 'one') }]);
    await ledger.write([{ id: 'a', entry: null }]);
    assert.equal(await ledger.entry('a'), null);
    assert.deepEqual(await ledger.entries({}), []);
    assert.deepEqual(
      (await ledger.history('a')).map((r) => r.entry === null),
      [false, true],
    );
  });

  on(
    'writing what already stands adds nothing, and so does deleting what is not there',
    async ({ ledger }) => {
      await ledger.write([{ id: 'a', entry: note('a', 'one') }]);
      assert.deepEqual(await ledger.write([{ id: 'a', entry: note('a', 'one') }]), []);
      assert.deepEqual(await ledger.write([{ id: 'b', entry: null }]), []);
      assert.equal((await ledger.history('a')).length, 1);
    },
  );

  on('a call repeated under the same act changes nothing, even after a later edit', async ({ ledger }) => {
    await ledger.write([{ id: 'a', entry: note('a', 'first') }], 'act-1');
    await ledger.write([{ id: 'a', entry: note('a', 'second') }], 'act-2');
    assert.deepEqual(await ledger.write([{ id: 'a', entry: note('a', 'first') }], 'act-1'), []);
    assert.equal(textOf(await ledger.entry('a')), 'second');
  });

  on('two revisions of one entry in one act leave the last standing', async ({ ledger }) => {
    const both = [note('a', 'one'), note('a', 'two')].map((entry) => ({ id: 'a', entry }));
    assert.equal((await ledger.write(both)).length, 2);
    assert.equal(textOf(await ledger.entry('a')), 'two');
  });

  on('an act that fails in the middle leaves nothing behind', async ({ ledger, database: db }) => {
    await assert.rejects(
      db.writing(async (tx) => {
        await tx.updateTable('clock').set({ seq: 99 }).execute();
        throw new Error('power cut');
      }),
    );
    const [one] = await ledger.write([{ id: 'a', entry: note('a', 'one') }]);
    assert.ok(one);
    assert.deepEqual((await ledger.since(null, 10)).cursor, '1');
  });

  on(
    'writers at the same moment, in two programs, all get through and never share a stamp',
    async (store, again) => {
      const other = await again();
      const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
      await Promise.all(
        ids.map((id, i) => (i % 2 === 0 ? store : other).ledger.write([{ id, entry: note(id, id) }])),
      );
      const { revisions } = await store.ledger.since(null, 100);
      assert.equal(new Set(revisions.map((r) => r.stamp)).size, 40);
      assert.deepEqual(
        revisions.map((r) => r.stamp),
        revisions.map((r) => r.stamp).toSorted((a, b) => (a < b ? -1 : 1)),
      );
    },
  );

  on('a reader of changes pages through all of them, each once', async ({ ledger }) => {
    for (let i = 0; i < 7; i++) await ledger.write([{ id: `n${i}`, entry: note(`n${i}`, `${i}`) }]);
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more; ) {
      const page = await ledger.since(cursor, 3);
      seen.push(...page.revisions.map((r) => r.entryId));
      ({ cursor, more } = page);
    }
    assert.deepEqual(seen, ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']);
    assert.deepEqual((await ledger.since(cursor, 3)).revisions, []);
  });

  on('of two devices the later writing stands, whichever arrives first', async ({ ledger }) => {
    const early = { entryId: 'a', stamp: STAMP, device: '0badcafe', entry: note('a', 'early') };
    const late = { ...early, stamp: STAMP.replace('08:00', '09:00'), entry: note('a', 'late') };
    assert.deepEqual(await ledger.merge([late]), { added: 1 });
    assert.deepEqual(await ledger.merge([early]), { added: 1 });
    assert.equal(textOf(await ledger.entry('a')), 'late');
    assert.deepEqual(
      (await ledger.history('a')).map((r) => textOf(r.entry)),
      ['early', 'late'],
    );
    assert.deepEqual(await ledger.merge([early, late]), { added: 0 });
  });

  on('after a merge this store writes later than what it has seen', async ({ ledger }) => {
    const stamp = new Date(Date.now() + 60_000).toISOString().concat('-0000-0badcafe');
    await ledger.merge([{ entryId: 'a', stamp, device: '0badcafe', entry: note('a', 'theirs') }]);
    await ledger.write([{ id: 'a', entry: note('a', 'mine') }]);
    assert.equal(textOf(await ledger.entry('a')), 'mine');
  });

  on(
    'the same file twice adds nothing; rows that look alike in one file are all kept',
    async ({ ledger }) => {
      const rows = ['k1', 'k2', 'k3'].map((rowKey, i) => ({ rowKey, entry: note(`x${i}`, 'water') }));
      assert.equal(await ledger.alreadyThere(rows), 0);
      assert.deepEqual(await ledger.importAll('i1', 'cronometer', rows), { added: 3, already: 0 });
      const again = rows.map((row, i) => ({ ...row, entry: note(`y${i}`, 'water') }));
      assert.equal(await ledger.alreadyThere(again), 3);
      assert.deepEqual(await ledger.importAll('i2', 'cronometer', again), { added: 0, already: 3 });
      assert.equal((await ledger.entries({})).length, 3);
      assert.deepEqual(
        (await ledger.imports()).map((i) => [i.id, i.format, i.added, i.undone]),
        [['i1', 'cronometer', 3, false]],
      );
    },
  );

  on('an imported row that was deleted by hand does not come back with the same file', async ({ ledger }) => {
    const rows = [{ rowKey: 'k1', entry: note('x', 'water') }];
    await ledger.importAll('i1', 'cronometer', rows);
    await ledger.write([{ id: 'x', entry: null }]);
    assert.deepEqual(await ledger.importAll('i2', 'cronometer', rows), { added: 0, already: 1 });
  });

  on(
    'an import is undone as a whole, keeps what was edited by hand, and can be done again',
    async ({ ledger }) => {
      const rows = ['k1', 'k2', 'k3'].map((rowKey, i) => ({ rowKey, entry: note(`x${i}`, 'water') }));
      await ledger.write([{ id: 'own', entry: note('own', 'mine') }]);
      await ledger.importAll('i1', 'cronometer', rows);
      await ledger.write([{ id: 'x1', entry: note('x1', 'tea, in truth') }]);
      assert.deepEqual(await ledger.undo('i1'), { act: 'i1', removed: 2, restored: 0, kept: 1 });
      assert.deepEqual((await ledger.entries({})).map(textOf), ['mine', 'tea, in truth']);
      assert.equal((await ledger.imports())[0]?.undone, true);
      assert.equal(await ledger.undo('i1'), null);
      const again = rows.map((row, i) => ({ ...row, entry: note(`y${i}`, 'water') }));
      assert.deepEqual(await ledger.importAll('i2', 'cronometer', again), { added: 3, already: 0 });
    },
  );

  on(
    'a Tonus export keeps its stamps, twice adds nothing, and never overrules a later edit',
    async ({ ledger }) => {
      const exported = [{ entry: note('a', 'exported'), stamp: STAMP }];
      assert.deepEqual(await ledger.importAll('i1', 'tonus', exported), { added: 1, already: 0 });
      assert.equal((await collected(ledger.all()))[0]?.stamp, STAMP);
      await ledger.write([{ id: 'a', entry: note('a', 'edited since') }]);
      assert.deepEqual(await ledger.importAll('i2', 'tonus', exported), { added: 0, already: 1 });
      assert.equal(textOf(await ledger.entry('a')), 'edited since');
    },
  );

  on('a Tonus export comes back after its import was undone', async ({ ledger }) => {
    const exported = [{ entry: note('a', 'exported'), stamp: STAMP }];
    await ledger.importAll('i1', 'tonus', exported);
    await ledger.undo('i1');
    assert.deepEqual(await ledger.importAll('i2', 'tonus', exported), { added: 1, already: 0 });
    assert.equal(textOf(await ledger.entry('a')), 'exported');
  });

  on('undo walks back act by act: an edit, a deletion, the first writing', async ({ ledger }) => {
    await ledger.write([{ id: 'a', entry: note('a', 'one') }]);
    await ledger.write([{ id: 'a', entry: note('a', 'two') }]);
    await ledger.write([{ id: 'a', entry: null }]);
    const told = (u: Awaited<ReturnType<typeof ledger.undo>>): unknown =>
      u && [u.removed, u.restored, u.kept];
    assert.deepEqual(told(await ledger.undo()), [0, 1, 0]);
    assert.equal(textOf(await ledger.entry('a')), 'two');
    assert.deepEqual(told(await ledger.undo()), [0, 1, 0]);
    assert.equal(textOf(await ledger.entry('a')), 'one');
    assert.deepEqual(told(await ledger.undo()), [1, 0, 0]);
    assert.equal(await ledger.entry('a'), null);
    assert.equal(await ledger.undo(), null);
    assert.equal((await ledger.history('a')).length, 6);
  });

  on('thousands of rows go in at once and come out in order', async ({ ledger }) => {
    const rows = Array.from({ length: 1700 }, (_, i) => note(`n${i}`, `${i}`, NOON + ((i * 7919) % 1700)));
    await ledger.importAll(
      'i1',
      'cronometer',
      rows.map((entry, i) => ({ entry, rowKey: `k${i}` })),
    );
    const ats = (await collected(ledger.all())).map((r) => r.entry.at);
    assert.equal(ats.length, 1700);
    assert.deepEqual(
      ats,
      ats.toSorted((a, b) => a - b),
    );
    assert.equal((await ledger.undo('i1'))?.removed, 1700);
  });

  on('every kind of entry, whatever is in it, comes back as it was', async ({ ledger }) => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 20 }), async (drawn) => {
        const written = drawn.map((entry): Entry => ({ ...entry, id: `${entry.id}${n++}` }));
        await ledger.write(written.map((entry) => ({ id: entry.id, entry })));
        for (const entry of written)
          assert.deepEqual(await ledger.entry(entry.id), JSON.parse(JSON.stringify(entry)));
      }),
      { numRuns: 20, seed: 5 },
    );
    assert.ok(ENTRY_KINDS.length > 0 && n > 0);
  });
}

for (const database of DATABASES) describe(`the ledger on ${database.name}`, () => suite(database));
