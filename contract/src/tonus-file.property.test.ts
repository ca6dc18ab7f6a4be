import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '@tonus/engine/units';
import * as fc from 'fast-check';
import { anyEntry } from '../../engine/src/diary/entry-arbitrary.fixture.ts';
import { importFile } from './import.ts';
import { tonusLines } from './tonus-file.ts';
import { bench, joined } from './tools.fixture.ts';
import type { Diary } from './tools.ts';

const exported = (diary: Diary): Promise<string> => joined(tonusLines(diary));

test('an export read into an empty diary exports the same bytes, whatever the diary holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { maxLength: 30 }), fc.array(fc.nat(29)), async (drawn, deleted) => {
      const [from, into] = [await bench(), await bench()];
      try {
        const entries = drawn.map((entry, i) => ({ ...entry, id: `${entry.id.slice(0, 100)}.${i}` }));
        await from.store.ledger.write(entries.map((entry) => ({ id: entry.id, entry })));
        const gone = deleted.flatMap((i) => entries[i]?.id ?? []);
        await from.store.ledger.write(gone.map((id) => ({ id, entry: null })));
        const first = await exported(from.store.ledger);
        // Drawn entries may lie far ahead; the clock that refuses the future stands at its end here.
        const tools = { ...into.tools, now: () => instant(Date.UTC(2199, 0, 1)) };
        const answer = await importFile(into.file('tonus.jsonl', first), {}, tools);
        assert.ok(answer.ok);
        assert.deepEqual(
          [answer.value.refused, answer.value.added],
          [[], entries.length - new Set(gone).size],
        );
        assert.equal(await exported(into.store.ledger), first);
        const again = await importFile(into.file('tonus.jsonl', first), {}, tools);
        assert.ok(again.ok && again.value.added === 0);
        assert.equal(await exported(into.store.ledger), first);
      } finally {
        await from.remove();
        await into.remove();
      }
    }),
    { numRuns: 50 },
  );
});
