import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trial } from './anchor.fixture.ts';
import { anchored } from './anchor.ts';

const PEOPLE = 4;

test('after five measured days the next three are foretold better than without', (t) => {
  const trials = Array.from({ length: PEOPLE }, (_, i) => trial(i + 1));
  const mean = (pick: (one: (typeof trials)[number]) => number): number =>
    trials.reduce((s, one) => s + pick(one), 0) / PEOPLE;
  const without = mean((one) => one.without);
  const withThem = mean((one) => one.with);
  t.diagnostic(
    `error of the next days: ${without.toFixed(2)} without, ${withThem.toFixed(2)} with measurements`,
  );
  assert.ok(withThem < 0.75 * without);
  assert.ok(trials.filter((one) => one.with < one.without).length >= PEOPLE - 1);
});

test('without a measurement nothing is moved', () => {
  const { moved } = anchored({ person: {}, clock_min: 480, duration_h: 1, settle_d: 1, events: [] }, []);
  assert.ok(Object.values(moved).every((x) => x === 0));
});
