import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDesign } from './design.ts';
import { buildM1 } from './m1.ts';
import { GATE, samplePosterior } from './posterior.ts';
import { absent, DIARIES, diaryOf, readJson } from './shared.fixture.ts';
import { probabilityAbove, summarise } from './summary.ts';

interface Reference {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q95: number;
  readonly 'p_or_gt_1.2'?: number;
}

interface Limits {
  readonly mean: number;
  readonly logSd: number;
  readonly quantile: number;
  readonly probability: number;
}

function compare(id: string, draws: number, limits: Limits & { readonly chainsOnly?: boolean }): void {
  const { table, spec } = diaryOf(id);
  const { model, names } = buildM1(buildDesign(table, spec));
  const posterior = samplePosterior(model, { draws, seed: 1, chainsOnly: limits.chainsOnly ?? false });
  assert.ok(posterior.trusted, `${id}: the gate let nothing pass`);
  const reference: readonly Reference[] = readJson(`reference_results/m1/${id}.json`).parameters;
  assert.deepEqual(
    names,
    reference.map((r) => r.name),
  );
  reference.forEach((want, j) => {
    const values = posterior.values[j] as Float64Array;
    const got = summarise(values, posterior.weights);
    const within = (error: number, limit: number, what: string): void =>
      assert.ok(Math.abs(error) <= limit, `${id} ${want.name} ${what}: off by ${error}, limit ${limit}`);
    within((got.mean - want.mean) / want.sd, limits.mean, 'mean, in sd');
    within(Math.log(got.sd / want.sd), limits.logSd, 'log sd ratio');
    within((got.q05 - want.q05) / want.sd, limits.quantile, '5 % quantile, in sd');
    within((got.q95 - want.q95) / want.sd, limits.quantile, '95 % quantile, in sd');
    const p = want['p_or_gt_1.2'];
    if (p !== undefined)
      within(
        probabilityAbove(values, posterior.weights, Math.log(1.2)) - p,
        limits.probability,
        'P(OR > 1.2)',
      );
  });
}

test('40,000 draws agree with the reference posterior of every diary', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of DIARIES)
    compare(id, 40_000, { mean: 0.04, logSd: 0.04, quantile: 0.1, probability: 0.02 });
});

test('4,000 draws agree with the reference posterior of every diary', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of DIARIES) compare(id, 4000, { mean: 0.1, logSd: 0.1, quantile: 0.35, probability: 0.04 });
});

test('the second engine, chains, agrees with the reference posterior too', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of ['d04', 'd10'])
    compare(id, 8000, { mean: 0.06, logSd: 0.06, quantile: 0.15, probability: 0.03, chainsOnly: true });
});

const oneColumn = (rows: number, x: (i: number) => number, y: (i: number) => number) => ({
  rows,
  columns: 2,
  design: Float64Array.from({ length: 2 * rows }, (_, k) => (k % 2 === 0 ? 1 : x((k - 1) / 2))),
  outcome: Float64Array.from({ length: rows }, (_, i) => y(i)),
  priorMean: Float64Array.of(-2, 0),
  priorSd: Float64Array.of(1.5, 0.75),
});

test('a posterior without any row is the prior', () => {
  const posterior = samplePosterior(
    oneColumn(
      0,
      () => 0,
      () => 0,
    ),
    { draws: 4000, seed: 3 },
  );
  const slope = summarise(posterior.values[1] as Float64Array, posterior.weights);
  assert.ok(Math.abs(slope.mean) < 0.02 && Math.abs(slope.sd - 0.75) < 0.03, JSON.stringify(slope));
});

test('complete separation gives a finite, trusted answer held by the prior', () => {
  const model = oneColumn(
    400,
    (i) => (i % 40 === 0 ? 5 : -0.1),
    (i) => (i % 40 === 0 ? 1 : 0),
  );
  const posterior = samplePosterior(model, { draws: 4000, seed: 3 });
  assert.ok(posterior.trusted && (posterior.paretoK ?? 0) <= GATE.paretoK);
  const slope = summarise(posterior.values[1] as Float64Array, posterior.weights);
  assert.ok(slope.mean > 0.5 && slope.sd > 0.1 && slope.sd < 0.75, JSON.stringify(slope));
});
