import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { nextStamp, parseStamp, printStamp, type Stamp } from './stamp.ts';

const device = fc.integer({ min: 0, max: 0xffffffff }).map((n) => n.toString(16).padStart(8, '0'));
const wall_ms = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2150, 0, 1) });
const parts = fc.record(
  { wall_ms, counter: fc.integer({ min: 0, max: 0xffff }), device },
  { noNullPrototype: true },
);

test('a printed stamp reads back as what it was', () => {
  fc.assert(fc.property(parts, (p) => assert.deepEqual(parseStamp(printStamp(p)), { ok: true, value: p })));
});

test('stamps sort as text in the order of time, then counter, then device', () => {
  const order = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
    const i = a.findIndex((x, at) => x !== b[at]);
    return i === -1 ? 0 : (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1;
  };
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const [x, y] = [printStamp(a), printStamp(b)];
      const bytes = x === y ? 0 : x < y ? -1 : 1;
      assert.equal(bytes, order([a.wall_ms, a.counter, a.device], [b.wall_ms, b.counter, b.device]));
    }),
  );
});

test('one device never gives a stamp that is not later than its last, however its clock jumps', () => {
  fc.assert(
    fc.property(fc.array(wall_ms, { minLength: 2, maxLength: 50 }), device, (clock, own) => {
      let last = null as Stamp | null;
      for (const now of clock) {
        const next: Stamp = nextStamp(last, now, own);
        assert.ok(last === null || next > last);
        last = next;
      }
    }),
  );
});

test('a stamp is later than any that was seen from another device', () => {
  fc.assert(
    fc.property(parts, wall_ms, device, (seen, now, own) => {
      assert.ok(nextStamp(printStamp(seen), now, own) > printStamp(seen));
    }),
  );
});

test('the counter runs over into the next millisecond', () => {
  const full = printStamp({ wall_ms: 1000, counter: 0xffff, device: '00000001' });
  assert.equal(nextStamp(full, 1000, '00000001'), '1970-01-01T00:00:01.001Z-0000-00000001');
});

test('what is not a stamp is said to be none', () => {
  for (const text of [
    '',
    '2026',
    '2026-13-05T08:00:00.000Z-0000-1f2e3d4c',
    '2026-01-05T08:00:00.000Z-0000-XYZ',
  ])
    assert.equal(parseStamp(text).ok, false);
});
