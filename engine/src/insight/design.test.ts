import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDesign } from './design.ts';
import { absent, DIARIES, diaryOf, tableOf } from './shared.fixture.ts';

test('every reference diary gives the reference design matrix within 1e-9', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of DIARIES) {
    const { table, spec } = diaryOf(id);
    const design = buildDesign(table, spec);
    const want = tableOf(`reference_results/design/${id}.csv`);
    assert.deepEqual([...design.bin], [...(want.numbers['t'] as Float64Array)], `${id}: rows used`);
    const names = Object.keys(want.numbers).filter((n) => !['t', 'y', 'cover'].includes(n));
    assert.deepEqual(
      design.columns.map((c) => c.name),
      names,
      `${id}: columns`,
    );
    const compare = (name: string, got: Float64Array): void =>
      got.forEach((v, i) => {
        const w = want.numbers[name]?.[i] as number;
        // The reference is stored with ten significant digits.
        assert.ok(Math.abs(v - w) <= 1e-9 + 1e-10 * Math.abs(w), `${id} ${name}[${i}]: ${v} against ${w}`);
      });
    compare('y', design.outcome);
    compare('cover', design.cover);
    for (const c of design.columns) compare(c.name, c.values);
  }
});
