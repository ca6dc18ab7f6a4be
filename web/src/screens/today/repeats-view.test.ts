import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '@tonus/engine/diary';
import { at, COFFEE, RUN, SPASM } from './day.fixture.ts';
import { repeats } from './repeats-view.ts';

const again = (entry: Entry, hour: number): Entry => ({ ...entry, id: `${entry.id} ${hour}`, at: at(hour) });
const TEA: Entry = {
  ...COFFEE,
  id: 'tea',
  food: { ...(COFFEE as Extract<Entry, { kind: 'drink' }>).food, id: 't1', name: 'Tea' },
} as Entry;
const names = (entries: readonly Entry[], limit = 6) =>
  repeats(entries, at(24), limit).map(({ draft }) => ('food' in draft ? draft.food.name : draft.kind));

test('what is had often comes before what was had once', () => {
  assert.deepEqual(names([again(COFFEE, 8), again(COFFEE, 12), again(TEA, 13)]), ['Coffee, brewed', 'Tea']);
});

test('of two things had equally often the later leads', () => {
  assert.deepEqual(names([again(COFFEE, 8), again(TEA, 13)]), ['Tea', 'Coffee, brewed']);
});

test('of one thing only the usual amount is offered', () => {
  const big = { ...again(COFFEE, 13), volume_ml: 480 } as Entry;
  const found = repeats([again(COFFEE, 9), again(COFFEE, 11), big], at(24), 6);
  assert.deepEqual(
    found.map(({ draft }) => 'volume_ml' in draft && draft.volume_ml),
    [240],
  );
});

test('runs and spasms are not repeated by a tap, nor is what lies in the future', () => {
  assert.deepEqual(names([RUN, SPASM, again(COFFEE, 40)]), []);
});

test('a repeat happens now and carries no old id, import or remark', () => {
  const [found] = repeats(
    [{ ...COFFEE, remark: 'cold', origin: { importId: 'i', rowKey: 'r' } } as Entry],
    at(24),
    1,
  );
  assert.equal(found?.draft.at, at(24));
  for (const gone of ['id', 'enteredAt', 'remark', 'origin'])
    assert.ok(found !== undefined && !(gone in found.draft));
});
