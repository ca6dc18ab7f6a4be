import { seededRandom } from '#numerics';
import type { Design } from './design.ts';
import { buildM1 } from './m1.ts';
import { type ScaledDraws, type ScaledModel, scaledDraws } from './scaled.ts';
import { type Summary, summarise } from './summary.ts';

/** The triggers share one unknown scale, the drift another; both half-normal with this sd. */
export const M1H_SCALE_SD = 0.5;

/** Second stage: how much triggers matter to this person at all is learnt too. Not for claims (docs/model/insight.md). */
export function buildM1h(design: Design): ScaledModel {
  const { model } = buildM1(design);
  const priorSd = model.priorSd.slice();
  const group = new Int32Array(model.columns).fill(-1);
  design.columns.forEach((column, k) => {
    const j = k + 1;
    if (column.role === 'trigger') {
      priorSd[j] = 1;
      group[j] = 0;
    }
    if (column.role === 'drift') {
      priorSd[j] = 1 / Number(column.name.slice('drift'.length));
      group[j] = 1;
    }
  });
  return { base: { ...model, priorSd }, group, scaleSd: [M1H_SCALE_SD, M1H_SCALE_SD] };
}

export interface M1hPosterior {
  readonly draws: ScaledDraws;
  /** By name: intercept and every column of the design. */
  readonly coefficients: Readonly<Record<string, Summary>>;
  readonly triggerScale: Summary;
  readonly driftScale: Summary;
}

/** Posterior of the hierarchical variant. */
export function m1hPosterior(
  design: Design,
  options: { readonly draws: number; readonly seed: number },
): M1hPosterior {
  const draws = scaledDraws(buildM1h(design), {
    draws: options.draws,
    random: seededRandom(options.seed),
    side: 12,
  });
  const names = ['intercept', ...design.columns.map((c) => c.name)];
  const of = (values: Float64Array | undefined): Summary => summarise(values as Float64Array, draws.weights);
  return {
    draws,
    coefficients: Object.fromEntries(names.map((name, j) => [name, of(draws.values[j])])),
    triggerScale: of(draws.scales[0]),
    driftScale: of(draws.scales[1]),
  };
}
