import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Instant, instant, localDay, type Spread } from '#units';
import { anyEntry } from './diary/entry-arbitrary.fixture.ts';
import { today } from './tonus.ts';

const entries = fc.array(anyEntry, { minLength: 1, maxLength: 20 });
const isSound = ({ known, low, high, unknownShare }: Spread): boolean =>
  [known, low, unknownShare].every(Number.isFinite) &&
  known >= 0 &&
  low >= 0 &&
  unknownShare >= 0 &&
  unknownShare <= 1 + 1e-9 &&
  (high === null || (Number.isFinite(high) && low <= high * (1 + 1e-9) + 1e-9));

test('whatever a diary may hold, its day is weighed, and every figure of it is sound', () => {
  fc.assert(
    fc.property(entries, fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Kiritimati'), (list, zone) => {
      const [first] = list;
      const at: Instant = first?.at ?? instant(0);
      const person = list.find((entry) => entry.kind === 'person')?.person ?? {};
      const day = today({ entries: list, person, date: localDay(at, first?.zone ?? zone), zone, now: at });
      for (const [of, spread] of [...Object.entries(day.intake), ...Object.entries(day.losses)])
        assert.ok(isSound(spread), `${of} ${JSON.stringify(spread)}`);
      for (const { effect, because } of day.drains) {
        assert.ok(because.source !== '', because.rule);
        for (const value of [effect.low, effect.best, effect.high])
          assert.ok(value === null || Number.isFinite(value), `${because.rule} ${JSON.stringify(effect)}`);
      }
      for (const target of Object.values(day.targets))
        assert.ok((target?.low ?? 0) <= (target?.high ?? Number.POSITIVE_INFINITY));
    }),
    { numRuns: 300 },
  );
});

test('entries in any order make the same day', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const at = list[0]?.at ?? instant(0);
      const zone = list[0]?.zone ?? 'UTC';
      // The same id twice is the same entry twice; a diary holds each once.
      fc.pre(new Set(list.map(({ id }) => id)).size === list.length);
      const asked = { person: {}, date: localDay(at, zone), zone, now: at };
      const near = (a: Spread, b: Spread): boolean =>
        Math.abs(a.known - b.known) <= 1e-6 * Math.max(1, a.known) &&
        Math.abs(a.unknownShare - b.unknownShare) < 1e-9;
      const forth = today({ ...asked, entries: list });
      const back = today({ ...asked, entries: [...list].reverse() });
      for (const of of Object.keys(forth.intake) as (keyof typeof forth.intake)[])
        assert.ok(near(forth.intake[of], back.intake[of]), of);
      assert.deepEqual(back.next.kind, forth.next.kind);
    }),
    { numRuns: 100 },
  );
});
