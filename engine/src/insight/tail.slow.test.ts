import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studentUpperTail } from '#numerics';
import { buildDesign } from './design.ts';
import { buildM1 } from './m1.ts';
import { samplePosterior } from './posterior.ts';
import { absent, diaryOf } from './shared.fixture.ts';
import { probabilityAbove } from './summary.ts';
import { tailProbability } from './tail.ts';

test("the tail of Student's t is that of the tables", () => {
  // P(T > 1.812) with 10 and P(T > 2.086) with 20 degrees of freedom are 0.05 and 0.025.
  assert.ok(Math.abs(studentUpperTail(1.8124611, 10) - 0.05) < 1e-7);
  assert.ok(Math.abs(studentUpperTail(2.0859634, 20) - 0.025) < 1e-7);
  assert.ok(Math.abs(studentUpperTail(-1.8124611, 10) - 0.95) < 1e-7);
});

test('tail probabilities are unbiased, their stated error is honest and at most half of the plain one', (t) => {
  if (absent !== false) return t.skip(absent);
  const limit = Math.log(1.2);
  for (const id of ['d01', 'd10']) {
    const { table, spec } = diaryOf(id);
    const { model } = buildM1(buildDesign(table, spec));
    const long = samplePosterior(model, { draws: 200_000, seed: 99 });
    const runs = Array.from({ length: 40 }, (_, k) => samplePosterior(model, { draws: 1000, seed: k + 1 }));
    const sums = { z: 0, squares: 0, count: 0, plain: 0, adjusted: 0 };
    for (let j = 1; j <= Object.keys(spec.triggers).length; j += 1) {
      const truth = tailProbability(long, j, limit).probability;
      // Beyond these a handful of draws decide, and no stated error is worth much.
      if (truth < 0.02 || truth > 0.98) continue;
      for (const draws of runs) {
        const got = tailProbability(draws, j, limit);
        const z = (got.probability - truth) / Math.max(got.error, 1e-4);
        sums.z += z;
        sums.squares += z * z;
        sums.count += 1;
        sums.adjusted += (got.probability - truth) ** 2;
        sums.plain += (probabilityAbove(draws.values[j] as Float64Array, draws.weights, limit) - truth) ** 2;
      }
    }
    const spread = Math.sqrt(sums.squares / sums.count);
    assert.ok(Math.abs(sums.z / sums.count) < 0.3, `${id}: mean z ${sums.z / sums.count}`);
    assert.ok(spread > 0.6 && spread < 1.3, `${id}: spread of z ${spread}`);
    assert.ok(sums.adjusted < 0.5 * sums.plain, `${id}: variance ratio ${sums.adjusted / sums.plain}`);
  }
});
