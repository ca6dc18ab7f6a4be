import { seededRandom } from '#numerics';
import type { WeightedDraws } from './importance.ts';
import { logistic } from './logistic.ts';
import { type ScaledDraws, type ScaledModel, scaledDraws } from './scaled.ts';
import { type Summary, summarise } from './summary.ts';
import { type TrialDay, trendOf } from './trial-table.ts';

/** Priors of the trial model for spasm days (log odds); see docs/model/insight.md. */
export const TRIAL_PRIOR = {
  interceptMean: -1,
  interceptSd: 1.5,
  effectSd: 1,
  trendSd: 1,
  periodScaleSd: 0.5,
} as const;

/** Columns in order: intercept, treatment, trend, further fixed columns, one per period. */
export const TREATMENT = 1;

/** Spasm day or not, by arm, trend and period. `extra` adds fixed columns with the prior of an effect. */
export function binaryModel(
  days: readonly TrialDay[],
  length: number,
  extra: readonly ((day: TrialDay) => number)[] = [],
): ScaledModel {
  const periods = [...new Set(days.map((d) => d.period))].sort((a, b) => a - b);
  const fixed = 3 + extra.length;
  const columns = fixed + periods.length;
  const design = new Float64Array(days.length * columns);
  days.forEach((d, i) => {
    const row = [1, d.arm === 'B' ? 1 : 0, trendOf(d.day, length), ...extra.map((f) => f(d))];
    design.set(row, i * columns);
    design[i * columns + fixed + periods.indexOf(d.period)] = 1;
  });
  const priorSd = new Float64Array(columns).fill(1);
  const { interceptMean, interceptSd, effectSd, trendSd } = TRIAL_PRIOR;
  priorSd.set([interceptSd, effectSd, trendSd, ...extra.map(() => effectSd)]);
  const priorMean = new Float64Array(columns);
  priorMean[0] = interceptMean;
  return {
    base: {
      rows: days.length,
      columns,
      design,
      outcome: Float64Array.from(days, (d) => d.spasm ?? 0),
      priorMean,
      priorSd,
    },
    group: Int32Array.from({ length: columns }, (_, j) => (j < fixed ? -1 : 0)),
    scaleSd: [TRIAL_PRIOR.periodScaleSd],
  };
}

export interface BinaryPosterior {
  readonly draws: ScaledDraws;
  readonly effect: Summary;
  readonly riskA: Summary;
  readonly riskB: Summary;
  /** Spasm days fewer in 28 days under B. */
  readonly preventedPer28: Summary;
}

/** Mean risk over the days used under each arm, for every draw. */
function armRisks(model: ScaledModel, draws: WeightedDraws): readonly [Float64Array, Float64Array] {
  const { rows, columns: p, design } = model.base;
  const a = new Float64Array(draws.weights.length);
  const b = new Float64Array(draws.weights.length);
  for (let k = 0; k < a.length; k += 1) {
    const effect = (draws.values[TREATMENT] as Float64Array)[k] as number;
    let sumA = 0;
    let sumB = 0;
    for (let i = 0; i < rows; i += 1) {
      let eta = 0;
      for (let j = 0; j < p; j += 1)
        if (j !== TREATMENT)
          eta += (design[i * p + j] as number) * ((draws.values[j] as Float64Array)[k] as number);
      sumA += logistic(eta);
      sumB += logistic(eta + effect);
    }
    a[k] = sumA / rows;
    b[k] = sumB / rows;
  }
  return [a, b];
}

/** Posterior of the effect of B against A on spasm days. */
export function binaryPosterior(
  model: ScaledModel,
  options: { readonly draws: number; readonly seed: number },
): BinaryPosterior {
  const draws = scaledDraws(model, { draws: options.draws, random: seededRandom(options.seed), side: 16 });
  const [a, b] = armRisks(model, draws);
  return {
    draws,
    effect: summarise(draws.values[TREATMENT] as Float64Array, draws.weights),
    riskA: summarise(a, draws.weights),
    riskB: summarise(b, draws.weights),
    preventedPer28: summarise(
      a.map((r, k) => 28 * (r - (b[k] as number))),
      draws.weights,
    ),
  };
}
