import assert from 'node:assert/strict';
import { test } from 'node:test';
import { essBulk, nuts, rhat, seededRandom } from '#numerics';
import { buildDesign } from './design.ts';
import { logistic, softplus } from './logistic.ts';
import { buildM1h, M1H_SCALE_SD, m1hPosterior } from './m1h.ts';
import type { ScaledModel } from './scaled.ts';
import { absent, diaryOf } from './shared.fixture.ts';
import { type Summary, summarise } from './summary.ts';

/** Log density and gradient in (z, log scales), written out anew for the second engine. */
const densityOf =
  (model: ScaledModel) =>
  (at: Float64Array, gradient: Float64Array): number => {
    const { base, group } = model;
    const p = base.columns;
    const scales = [Math.exp(at[p] as number), Math.exp(at[p + 1] as number)];
    gradient.fill(0);
    let sum = 0;
    for (let h = 0; h < 2; h += 1) {
      const s = scales[h] as number;
      sum += (at[p + h] as number) - 0.5 * (s / M1H_SCALE_SD) ** 2;
      gradient[p + h] = 1 - (s / M1H_SCALE_SD) ** 2;
    }
    const factor = (j: number): number =>
      (group[j] as number) < 0 ? 1 : (scales[group[j] as number] as number);
    for (let i = 0; i < base.rows; i += 1) {
      let eta = 0;
      for (let j = 0; j < p; j += 1)
        eta += (base.design[i * p + j] as number) * factor(j) * (at[j] as number);
      const y = base.outcome[i] as number;
      sum += y * eta - softplus(eta);
      const residual = y - logistic(eta);
      for (let j = 0; j < p; j += 1) {
        const part = residual * (base.design[i * p + j] as number) * factor(j);
        gradient[j] = (gradient[j] as number) + part;
        const g = group[j] as number;
        if (g >= 0) gradient[p + g] = (gradient[p + g] as number) + part * (at[j] as number);
      }
    }
    for (let j = 0; j < p; j += 1) {
      const sd = base.priorSd[j] as number;
      const z = ((at[j] as number) - (base.priorMean[j] as number)) / sd;
      sum -= 0.5 * z * z;
      gradient[j] = (gradient[j] as number) - z / sd;
    }
    return sum;
  };

test('the hierarchical variant agrees between importance draws and an independent chain engine', (t) => {
  if (absent !== false) return t.skip(absent);
  const { table, spec } = diaryOf('d01');
  const design = buildDesign(table, spec);
  const model = buildM1h(design);
  const first = m1hPosterior(design, { draws: 20_000, seed: 1 });
  assert.ok(
    (first.draws.paretoK ?? 1) <= 0.7 && first.draws.effectiveSize >= 1000,
    `${first.draws.paretoK} ${first.draws.effectiveSize}`,
  );
  const p = model.base.columns;
  const random = seededRandom(9);
  const chains = [0, 1, 2].map(() => {
    const start = Float64Array.from({ length: p + 2 }, () => 0.1 * random.normal());
    start[0] = -2;
    return nuts(densityOf(model), { start, random, warmup: 300, kept: 1000, acceptance: 0.9 }).draws;
  });
  const scaleAt = (j: number): readonly Float64Array[] =>
    chains.map((c) => {
      const g = j < p ? (model.group[j] as number) : -1;
      const raw = c[j] as Float64Array;
      if (j >= p) return raw.map(Math.exp);
      return raw.map((z, k) => z * (g < 0 ? 1 : Math.exp((c[p + g] as Float64Array)[k] as number)));
    });
  const compare = (j: number, got: Summary, name: string): void => {
    const draws = scaleAt(j);
    assert.ok(rhat(draws) <= 1.02, `${name}: R-hat ${rhat(draws)}`);
    const all = Float64Array.from(draws.flatMap((d) => [...d]));
    const want = summarise(all, new Float64Array(all.length).fill(1 / all.length));
    const noise = 4 / Math.sqrt(essBulk(draws));
    assert.ok(
      Math.abs(got.mean - want.mean) <= (0.03 + noise) * want.sd,
      `${name}: ${got.mean} against ${want.mean}, sd ${want.sd}`,
    );
    assert.ok(
      Math.abs(Math.log(got.sd / want.sd)) <= 0.05 + noise,
      `${name}: sd ${got.sd} against ${want.sd}`,
    );
  };
  Object.entries(first.coefficients).forEach(([name, got], j) => compare(j, got, name));
  compare(p, first.triggerScale, 'trigger scale');
  compare(p + 1, first.driftScale, 'drift scale');
});
