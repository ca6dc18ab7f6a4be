import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { betaCdf, betaQuantile, logGamma } from './beta.ts';
import { choleskyInPlace, inverseFromCholesky, logDeterminant } from './cholesky.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { nuts } from './nuts.ts';
import { paretoSmooth } from './pareto-smoothing.ts';
import { sortedQuantile, weightedQuantiles } from './quantile.ts';
import { seededRandom } from './random.ts';

test('normal quantile and distribution function are inverse to each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      assert.ok(Math.abs(normalCdf(normalQuantile(p)) - p) <= 1e-13 + 1e-12 * p);
    }),
  );
});

test('normal tail values are those of the tables', () => {
  // Abramowitz & Stegun table 26.2: Q(1.96), Q(3), Q(5).
  assert.ok(Math.abs(normalCdf(-1.96) - 0.02499789515) < 1e-10);
  assert.ok(Math.abs(normalCdf(-3) - 0.001349898032) < 1e-12);
  assert.ok(Math.abs(normalCdf(-5) / 2.866515719e-7 - 1) < 1e-9);
});

test('beta quantile and distribution function are inverse, and log gamma counts factorials', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.5, max: 300, noNaN: true }),
      fc.double({ min: 0.5, max: 300, noNaN: true }),
      (p, a, b) => {
        assert.ok(Math.abs(betaCdf(betaQuantile(p, a, b), a, b) - p) < 1e-9);
      },
    ),
    { numRuns: 40 },
  );
  assert.ok(Math.abs(logGamma(11) - Math.log(3_628_800)) < 1e-12);
});

test('a Cholesky factor gives back inverse and determinant', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 16 }),
      (cells) => {
        const n = 4;
        const matrix = new Float64Array(n * n);
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < n; j += 1) {
            let sum = i === j ? 1 : 0;
            for (let k = 0; k < n; k += 1) sum += (cells[i * n + k] as number) * (cells[j * n + k] as number);
            matrix[i * n + j] = sum;
          }
        const factor = matrix.slice();
        assert.ok(choleskyInPlace(factor, n));
        const inverse = inverseFromCholesky(factor, n);
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < n; j += 1) {
            let sum = 0;
            for (let k = 0; k < n; k += 1)
              sum += (matrix[i * n + k] as number) * (inverse[k * n + j] as number);
            assert.ok(Math.abs(sum - (i === j ? 1 : 0)) < 1e-8);
          }
        assert.ok(logDeterminant(factor, n) >= -1e-9);
      },
    ),
    { numRuns: 60 },
  );
});

test('weighted quantiles of equal weights lie within one draw of the sorted ones', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 20, maxLength: 400 }),
      (list) => {
        const values = Float64Array.from(list);
        const weights = new Float64Array(values.length).fill(1 / values.length);
        const sorted = values.slice().sort();
        const [q05 = 0, q50 = 0, q95 = 0] = weightedQuantiles(values, weights, [0.05, 0.5, 0.95]);
        assert.ok(q05 <= q50 + 1e-12 && q50 <= q95 + 1e-12);
        for (const [p, q] of [
          [0.05, q05],
          [0.5, q50],
          [0.95, q95],
        ] as const) {
          const margin = 1.5 / values.length;
          assert.ok(q >= sortedQuantile(sorted, Math.max(0, p - margin)) - 1e-9);
          assert.ok(q <= sortedQuantile(sorted, Math.min(1, p + margin)) + 1e-9);
        }
      },
    ),
  );
});

test('smoothed weights sum to one and keep their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      const random = seededRandom(seed);
      const ratios = Float64Array.from({ length: 400 }, () => 0.8 * random.normal());
      const { weights, effectiveSize, paretoK } = paretoSmooth(ratios);
      assert.ok(Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 1e-12);
      assert.ok(effectiveSize > 1 && effectiveSize <= 400.0001 && Number.isFinite(paretoK));
      const order = Array.from(ratios.keys()).sort((i, j) => (ratios[i] as number) - (ratios[j] as number));
      for (let k = 1; k < order.length; k += 1)
        assert.ok(
          (weights[order[k] as number] as number) >= (weights[order[k - 1] as number] as number) - 1e-15,
        );
    }),
    { numRuns: 30 },
  );
});

test('chains of a correlated normal have its means and spreads', () => {
  const random = seededRandom(8);
  const target = (x: Float64Array, gradient: Float64Array): number => {
    const [a = 0, b = 0] = x;
    gradient[0] = -(a - 1) - 0.5 * (a - 1 - b);
    gradient[1] = 0.5 * (a - 1 - b) - b;
    return -0.5 * (a - 1) ** 2 - 0.25 * (a - 1 - b) ** 2 - 0.5 * b ** 2;
  };
  const { draws, divergences } = nuts(target, {
    start: Float64Array.of(0, 0),
    random,
    warmup: 300,
    kept: 6000,
  });
  const mean = (v: Float64Array): number => v.reduce((s, x) => s + x, 0) / v.length;
  const variance = (v: Float64Array): number => v.reduce((s, x) => s + (x - mean(v)) ** 2, 0) / v.length;
  assert.equal(divergences, 0);
  // Precision [[1.5, −0.5], [−0.5, 1.5]] has inverse [[0.75, 0.25], [0.25, 0.75]].
  assert.ok(Math.abs(mean(draws[0] as Float64Array) - 1) < 0.06);
  assert.ok(Math.abs(mean(draws[1] as Float64Array)) < 0.06);
  for (const v of draws) assert.ok(Math.abs(variance(v) - 0.75) < 0.08, String(variance(v)));
});

test('the same seed gives the same numbers, uniform and normal as they should be', () => {
  const a = seededRandom(42);
  const b = seededRandom(42);
  const values = Float64Array.from({ length: 20_000 }, () => a.normal());
  values.forEach((v) => assert.equal(v, b.normal()));
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  const square = values.reduce((s, v) => s + v * v, 0) / values.length;
  assert.ok(Math.abs(mean) < 0.03 && Math.abs(square - 1) < 0.04);
  const gammas = Float64Array.from({ length: 20_000 }, () => a.gamma(2.5));
  assert.ok(Math.abs(gammas.reduce((s, v) => s + v, 0) / gammas.length - 2.5) < 0.05);
});
