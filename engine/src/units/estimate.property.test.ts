import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  around,
  atMost,
  type Estimate,
  exactly,
  isKnown,
  NONE,
  scaled,
  sumOf,
  times,
  UNKNOWN,
} from './index.ts';

const value = fc.double({ min: 0, max: 1e4, noNaN: true });
const estimate: fc.Arbitrary<Estimate> = fc.oneof(
  value.map(exactly),
  fc.tuple(value, fc.double({ min: 0, max: 1, noNaN: true })).map(([v, w]) => around(v, w)),
  fc.constant(UNKNOWN),
  value.map(atMost),
);
const ordered = ({ low, best, high }: Estimate): boolean =>
  low <= (best ?? low) + 1e-6 && (best ?? low) <= (high ?? Number.POSITIVE_INFINITY) + 1e-6;
const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, a, b);
const same = (a: Estimate, b: Estimate): boolean =>
  near(a.low, b.low) && near(a.best, b.best) && near(a.high, b.high);

test('low, best and high keep their order through sums, products and multiples', () => {
  fc.assert(
    fc.property(fc.array(estimate, { minLength: 1 }), estimate, value, (list, other, factor) => {
      const [first = NONE] = list;
      for (const made of [times(first, other), scaled(first, factor)]) assert.ok(ordered(made));
      // A sum with an unknown in it has a best of the known part only, which high may not bound.
      if (list.every(isKnown)) assert.ok(ordered(sumOf(list)));
    }),
  );
});

test('an unknown summand leaves no bound from above and takes nothing from below', () => {
  fc.assert(
    fc.property(fc.array(estimate), (list) => {
      const sum = sumOf([...list, UNKNOWN]);
      assert.equal(sum.high, null);
      assert.ok(near(sum.low, sumOf(list).low));
    }),
  );
});

test('nothing known stays nothing known, however often it is added', () => {
  assert.deepEqual(sumOf([UNKNOWN, UNKNOWN]), UNKNOWN);
  assert.deepEqual(sumOf([]), NONE);
});

test('sums do not mind order or grouping', () => {
  fc.assert(
    fc.property(fc.array(estimate), fc.array(estimate), (a, b) => {
      assert.ok(same(sumOf([...a, ...b]), sumOf([...b, ...a])));
      if (a.some(isKnown) && b.some(isKnown))
        assert.ok(same(sumOf([...a, ...b]), sumOf([sumOf(a), sumOf(b)])));
    }),
  );
});

test('products commute, and nothing of the unknown is nothing', () => {
  fc.assert(fc.property(estimate, estimate, (a, b) => assert.ok(same(times(a, b), times(b, a)))));
  assert.deepEqual(times(NONE, UNKNOWN), NONE);
  assert.deepEqual(scaled(UNKNOWN, 0), NONE);
});
