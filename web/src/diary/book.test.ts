import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '@tonus/engine/diary';
import { fail, ok } from '@tonus/engine/units';
import fc from 'fast-check';
import type { Change, EntryPort, PortError } from '../entries/entry-port.ts';
import { COFFEE, RUN } from '../screens/today/day.fixture.ts';
import { createBook } from './book.ts';

/** Stands for the network: it keeps what it is given, or answers as it is told to. */
function place(answer: () => PortError | null = () => null) {
  const kept = new Map<string, Entry>();
  const acts: string[] = [];
  const port: EntryPort = {
    lasting: true,
    query: async () => ok([]),
    person: async () => ok(null),
    history: async () => ok([]),
    append: async (changes: readonly Change[], act) => {
      const error = answer();
      if (error !== null) return fail(error);
      acts.push(act);
      for (const { id, entry } of changes) {
        if (entry === null) kept.delete(id);
        else kept.set(id, entry);
      }
      return ok(null);
    },
  };
  let last = 0;
  const book = createBook(port, () => {
    last += 1;
    return `act ${last}`;
  });
  return { book, kept, acts };
}

const add = (entry: Entry) => ({
  what: `added ${entry.id}`,
  steps: [{ id: entry.id, before: null, after: entry }],
});
const settled = () => new Promise((resolve) => setImmediate(resolve));
const ids = (entries: Iterable<Entry>) => [...entries].map(({ id }) => id).sort();

test('an entry is on the screen before the server has answered', async () => {
  const { book, kept } = place();
  book.perform(add(COFFEE));
  assert.deepEqual(ids(book.entries.value), ['coffee']);
  assert.equal(book.box.unsent.value.has('coffee'), true);
  await settled();
  assert.equal(book.box.unsent.value.size, 0);
  assert.deepEqual([...kept.keys()], ['coffee']);
});

test('undo takes back an edit and a deletion as well as an addition', async () => {
  const { book, kept } = place();
  book.perform(add(COFFEE));
  const bigger = { ...COFFEE, remark: 'bigger' } as Entry;
  book.perform({ what: 'changed', steps: [{ id: 'coffee', before: COFFEE, after: bigger }] });
  book.perform({ what: 'deleted', steps: [{ id: 'coffee', before: bigger, after: null }] });
  book.undo((what) => what);
  assert.equal(book.find('coffee')?.remark, 'bigger');
  book.undo((what) => what);
  assert.equal(book.find('coffee')?.remark, undefined);
  book.redo((what) => what);
  assert.equal(book.find('coffee')?.remark, 'bigger');
  await settled();
  assert.equal(kept.get('coffee')?.remark, 'bigger');
});

test('what the server refuses leaves the screen and says why in one line', async () => {
  const { book } = place(() => ({ kind: 'refused', message: 'entries[0].volume_ml: expected a number' }));
  book.perform(add(COFFEE));
  await settled();
  assert.deepEqual(book.entries.value, []);
  assert.equal(book.problem.value, 'entries[0].volume_ml: expected a number');
  assert.equal(book.canUndo.value, false);
});

test('while the server is away everything is kept, and the same act goes out again', async () => {
  let away = true;
  const { book, kept, acts } = place(() => (away ? { kind: 'unreachable' } : null));
  book.perform(add(COFFEE));
  await settled();
  assert.equal(book.box.unreachable.value, true);
  book.perform(add(RUN));
  assert.deepEqual(ids(book.entries.value), ['coffee', 'run']);
  await settled();
  away = false;
  book.box.retry();
  await settled();
  await settled();
  assert.deepEqual([...kept.keys()], ['coffee', 'run']);
  assert.deepEqual(acts, ['act 1', 'act 2']);
  assert.equal(book.box.unreachable.value, false);
  book.box.stop();
});

test('what is read anew does not overwrite what is not stored yet', () => {
  const { book } = place(() => ({ kind: 'unreachable' }));
  book.perform(add({ ...COFFEE, remark: 'mine' } as Entry));
  book.hold([{ ...COFFEE, remark: 'older' } as Entry]);
  assert.equal(book.find('coffee')?.remark, 'mine');
  book.box.stop();
});

test('any run of acts followed by as many undos leaves the book as it was', async () => {
  const act = fc.constantFrom('add', 'edit', 'delete');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const { book, kept } = place();
      acts.forEach((what, at) => {
        const [known] = book.entries.value;
        if (what === 'add') book.perform(add({ ...COFFEE, id: `c${at}` }));
        else if (known === undefined) book.perform(add({ ...COFFEE, id: `c${at}` }));
        else
          book.perform({
            what,
            steps: [
              { id: known.id, before: known, after: what === 'edit' ? { ...known, remark: `${at}` } : null },
            ],
          });
      });
      const after = JSON.stringify(book.entries.value);
      for (let i = 0; i < acts.length; i += 1) book.undo((what) => what);
      assert.deepEqual(book.entries.value, []);
      for (let i = 0; i < acts.length; i += 1) book.redo((what) => what);
      assert.equal(JSON.stringify(book.entries.value), after);
      await settled();
      await settled();
      assert.deepEqual(ids(kept.values()), ids(book.entries.value));
    }),
    { numRuns: 60 },
  );
});
