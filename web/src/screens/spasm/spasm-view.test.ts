import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraft, type Entry, MUSCLES } from '@tonus/engine/diary';
import { at, SPASM, ZONE } from '../today/day.fixture.ts';
import { clockFace, NO_ANSWERS, places, spasmDraft } from './spasm-view.ts';

test('nothing answered is still an entry, with nothing guessed in it', () => {
  const draft = spasmDraft(NO_ANSWERS, at(3), ZONE);
  assert.deepEqual(draft, { kind: 'episode', at: at(3), zone: ZONE, muscle: null, side: null });
  assert.ok(checkDraft(draft).ok);
});

test('it began when the clock was started', () => {
  const draft = spasmDraft({ ...NO_ANSWERS, startedAt: at(3) }, at(3) + 90_000, ZONE);
  assert.equal(draft.at, at(3));
  assert.equal(draft.duration_s, 90);
});

test('a stopped clock stays stopped', () => {
  assert.equal(spasmDraft({ ...NO_ANSWERS, startedAt: at(3), duration_s: 30 }, at(5), ZONE).duration_s, 30);
});

test("the person's own places come first, and every place can be reached", () => {
  const jaw = { ...SPASM, muscle: 'jaw' } as Entry;
  const { first, rest } = places([jaw, jaw, SPASM]);
  assert.deepEqual(first.slice(0, 2), ['jaw', 'quadratus lumborum']);
  assert.deepEqual([...first, ...rest].sort(), [...MUSCLES].sort());
});

test('the clock shows minutes and seconds', () => {
  assert.equal(clockFace(95), '1:35');
  assert.equal(clockFace(5), '0:05');
});
