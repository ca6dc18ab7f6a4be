import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { note } from './entries.fixture.ts';
import { current, merged, type Revision } from './merge.ts';
import { printStamp } from './stamp.ts';

/** Few entries, few moments and few devices, so that they meet. A stamp names one writing, as devices keep it. */
const revision: fc.Arbitrary<Revision> = fc
  .record({ id: fc.constantFrom('a', 'b', 'c'), ms: fc.nat(3), counter: fc.nat(1), who: fc.nat(2) })
  .map(({ id, ms, counter, who }) => {
    const device = `0000000${who}`;
    const stamp = printStamp({ wall_ms: ms, counter, device });
    const text = `${id} ${stamp}`;
    return { entryId: id, stamp, device, entry: (ms + counter) % 3 === 0 ? null : note(id, text) };
  });
const revisions = fc.array(revision, { maxLength: 12 });

test('merging is commutative', () => {
  fc.assert(fc.property(revisions, revisions, (a, b) => assert.deepEqual(merged(a, b), merged(b, a))));
});

test('merging is associative', () => {
  fc.assert(
    fc.property(revisions, revisions, revisions, (a, b, c) =>
      assert.deepEqual(merged(merged(a, b), c), merged(a, merged(b, c))),
    ),
  );
});

test('merging is idempotent', () => {
  fc.assert(
    fc.property(revisions, revisions, (a, b) => {
      const once = merged(a, b);
      assert.deepEqual(merged(once, b), once);
      assert.deepEqual(merged(once, once), once);
    }),
  );
});

test('what stands does not depend on the order of arrival', () => {
  fc.assert(
    fc.property(revisions, fc.infiniteStream(fc.nat()), (all, keys) => {
      const order = all.map((r) => [keys.next().value ?? 0, r] as const).sort(([x], [y]) => x - y);
      assert.deepEqual(
        new Map([...current(order.map(([, r]) => r))].sort()),
        new Map([...current(all)].sort()),
      );
    }),
  );
});

test('the latest writing stands, and a deletion is a writing', () => {
  const [early, late] = [1, 2].map((ms) => printStamp({ wall_ms: ms, counter: 0, device: '00000000' }));
  const written = { entryId: 'a', stamp: early ?? '', device: '00000000', entry: note('a', 'one') };
  const deleted = { entryId: 'a', stamp: late ?? '', device: '00000000', entry: null };
  assert.equal(current([deleted, written]).size, 0);
  assert.equal(current([written]).get('a')?.kind, 'note');
});
