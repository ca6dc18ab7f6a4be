import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Doubt, Draft, Understood } from '@tonus/engine/diary';
import { at, ZONE } from './day.fixture.ts';
import { withoutPiece } from './line-state.ts';
import {
  answer,
  itemKey,
  mergedHits,
  pieces,
  type ReadItem,
  readItems,
  restOf,
  sameQuestion,
} from './line-view.ts';

const coffee = (name: string, volume_ml: number): Draft => ({
  kind: 'drink',
  at: at(9),
  zone: ZONE,
  volume_ml,
  food: { id: name, source: 'starter', name, per: '100 mL', nutrients: {} },
});
const doubt = (field: string, why: Doubt['why'], ...drafts: readonly Draft[]): Doubt => ({
  field,
  why,
  choices: drafts.map((draft) => ({ label: 'a choice', draft })),
});
const which = doubt('food', 'which-food', coffee('black', 240), coffee('with milk', 240));
const howMuch = doubt('volume_ml', 'amount', coffee('black', 240), coffee('black', 480));
const item: Understood = {
  text: '2 coffees',
  from: 0,
  to: 9,
  draft: coffee('black', 240),
  doubts: [which, howMuch],
};
const line = { items: [item], notUnderstood: [] };

test('two answers lie over each other and neither is lost', () => {
  const [read] = readItems(line, new Map());
  assert.ok(read !== undefined);
  const first = answer(read, which, coffee('with milk', 240));
  const [then] = readItems(line, new Map([[itemKey(item), first]]));
  assert.deepEqual(then?.doubts, [howMuch]);
  assert.ok(then !== undefined);
  const second = answer(then, howMuch, coffee('black', 480));
  const [last] = readItems(line, new Map([[itemKey(item), second]]));
  assert.deepEqual(last?.doubts, []);
  assert.ok(last?.draft.kind === 'drink');
  assert.equal(last.draft.food.name, 'with milk');
  assert.equal(last.draft.volume_ml, 480);
});

test('one answer about the time serves every thing that was asked the same', () => {
  const later = { ...coffee('black', 240), at: at(21) };
  const when = doubt('at', 'time', coffee('black', 240), later);
  const tea: ReadItem = {
    item: { ...item, text: 'tea', doubts: [when] },
    draft: coffee('tea', 240),
    doubts: [when],
  };
  assert.deepEqual(sameQuestion(tea, when, later), { doubt: when, chosen: later });
  assert.equal(sameQuestion(tea, howMuch, later), undefined);
  assert.equal(sameQuestion(tea, when, { ...later, at: at(3) }), undefined);
});

test('what was not understood is cut out for underlining, in order', () => {
  const text = '2 coffees, qwx and tea';
  const cut = pieces(text, { items: [item], notUnderstood: [{ text: 'qwx', from: 11, to: 14 }] });
  assert.deepEqual(
    cut.map((piece) => [piece.text, piece.understood]),
    [
      ['2 coffees, ', true],
      ['qwx', false],
      [' and tea', true],
    ],
  );
  assert.equal(cut.map((piece) => piece.text).join(''), text);
});

test('the part that was not understood stays in the line', () => {
  assert.equal(restOf({ items: [], notUnderstood: [{ text: ' qwx ', from: 0, to: 5 }] }), 'qwx');
});

test('leaving out one thing takes its tie with it', () => {
  assert.equal(withoutPiece('2 coffees and 500 ml coconut water', { from: 14, to: 34 }), '2 coffees');
  assert.equal(
    withoutPiece('2 coffees and 500 ml coconut water', { from: 0, to: 9 }),
    '500 ml coconut water',
  );
});

test('one list from two tables holds each food once, the near ones first', () => {
  const hit = (id: string) => ({
    food: { id, source: 'starter', name: id, per: '100 g', nutrients: {} } as const,
    score: 1,
    sure: true,
  });
  assert.deepEqual(
    mergedHits([hit('a'), hit('b')], [hit('b'), hit('c')], 3).map(({ food }) => food.id),
    ['a', 'b', 'c'],
  );
});
