import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { sentence } from '@tonus/engine/units';
import { deleteEntries, editEntry, entries, historyOfEntry, queryEntries, undo } from './entries.ts';
import { setPerson, showPerson } from './person.ts';
import { type Bench, bench } from './tools.fixture.ts';
import { answer, type Verb } from './verb.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.remove());

const note = {
  id: 'a',
  kind: 'note',
  at: '2026-01-05T08:00:00+01:00',
  zone: 'Europe/Berlin',
  enteredAt: '2026-01-05T08:00:00+01:00',
  text: 'x',
};

async function done<O>(verb: Verb<never, O>, document: unknown): Promise<O> {
  const given = await answer(verb, document, at.tools);
  assert.ok(given.ok, given.ok ? '' : sentence(given.error));
  assert.ok(verb.output.safeParse(given.value).success, 'the answer keeps to its own schema');
  return given.value;
}
async function refused(verb: Verb, document: unknown): Promise<string> {
  const given = await answer(verb, document, at.tools);
  assert.ok(!given.ok);
  return `${given.error.kind}: ${sentence(given.error)}`;
}

test('what was written comes back in its own zone', async () => {
  assert.deepEqual(await done(entries, { entries: [note] }), { stored: 1, ids: ['a'] });
  assert.deepEqual(await done(queryEntries, { from: '2026-01-05T06:00:00Z', to: '2026-01-05T08:00:00Z' }), {
    entries: [note],
  });
  assert.deepEqual(await done(queryEntries, { from: '2026-01-05T07:00:01Z' }), { entries: [] });
  assert.deepEqual(await done(queryEntries, { kinds: ['drink'] }), { entries: [] });
});

test('one wrong entry keeps the others out', async () => {
  const second = { ...note, id: 'b', text: '' };
  assert.match(await refused(entries, { entries: [note, second] }), /^wrong: entries\[1\]\.text: /);
  assert.deepEqual(await done(queryEntries, {}), { entries: [] });
});

test('an entry from beyond tomorrow is refused', async () => {
  const late = { ...note, at: '2026-01-07T08:00:00+01:00' };
  assert.match(
    await refused(entries, { entries: [late] }),
    /^wrong: entries\[0\]\.at: expected a time that is not in the future/,
  );
  assert.deepEqual(await done(queryEntries, {}), { entries: [] });
});

test('an edit changes what it names, keeps the rest and is checked like anything else', async () => {
  await done(entries, { entries: [{ ...note, remark: 'r' }] });
  const { entry } = await done(editEntry, { id: 'a', set: { text: 'y', remark: null } });
  assert.deepEqual(entry, { ...note, text: 'y' });
  assert.match(await refused(editEntry, { id: 'a', set: { text: 5 } }), /^wrong: set\.text: expected text/);
  assert.match(await refused(editEntry, { id: 'a', set: { kind: 'drink' } }), /^wrong: set\.kind: /);
  assert.match(await refused(editEntry, { id: 'b', set: { text: 'y' } }), /^cannot: id: there is no entry b/);
  assert.equal((await done(historyOfEntry, { id: 'a' })).revisions.length, 2);
});

test('a deletion names what it cannot find and then deletes nothing', async () => {
  await done(entries, { entries: [note] });
  assert.match(await refused(deleteEntries, { ids: ['a', 'b'] }), /^cannot: ids\[1\]: there is no entry b/);
  assert.equal((await done(queryEntries, {})).entries.length, 1);
  await done(deleteEntries, { ids: ['a'] });
  assert.equal((await done(queryEntries, {})).entries.length, 0);
  assert.deepEqual((await done(undo, {})).restored, 1);
  assert.equal((await done(queryEntries, {})).entries.length, 1);
});

test('undo says when there is nothing to undo', async () => {
  assert.match(await refused(undo, {}), /^cannot: there is nothing to undo/);
  assert.match(await refused(undo, { act: 'x' }), /^cannot: act: there is nothing under x/);
});

test('of the person the latest stands, and unknown stays unknown', async () => {
  assert.deepEqual(await done(showPerson, {}), { person: null, entry_id: null });
  await done(setPerson, { age_y: 30, sex: null });
  await done(setPerson, {
    sex: 'female',
    zone: 'Asia/Tokyo',
    habits: { sodium_mmol_d: 150, fluid_l_d: null },
  });
  const { person } = await done(showPerson, {});
  assert.deepEqual(person, { sex: 'female', zone: 'Asia/Tokyo', habits: { sodium_mmol_d: 150 } });
});
