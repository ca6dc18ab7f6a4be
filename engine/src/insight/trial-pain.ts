import {
  choleskyInPlace,
  inverseFromCholesky,
  logDeterminant,
  normalCdf,
  normalLogDensity,
  solveCholesky,
} from '#numerics';
import type { Summary } from './summary.ts';
import { type TrialDay, trendOf } from './trial-table.ts';

/** Priors of the trial model for the pain score, in points of 0 to 10. */
export const PAIN_PRIOR = {
  interceptMean: 4,
  interceptSd: 3,
  effectSd: 2,
  trendSd: 2,
  spreadSd: 3,
  highestCorrelation: 0.95,
} as const;

/** A mixture of normals: the effect's posterior, exact but for the grid over correlation and spread. */
export interface Mixture {
  readonly weight: Float64Array;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

export interface PainPosterior {
  readonly effect: Summary;
  readonly correlation: number;
  readonly spread: number;
  /** P(effect < limit), points. */
  readonly below: (limit: number) => number;
}

const STEPS = 60;

/** Columns: intercept, treatment, trend, further ones with the prior of an effect. */
type RowOf = (day: TrialDay) => readonly number[];

/** Sums of squares of the data decorrelated at this day-to-day correlation: each day minus what the last one foretold. */
function decorrelated(days: readonly TrialDay[], rowOf: RowOf, phi: number) {
  const P = days[0] === undefined ? 3 : rowOf(days[0]).length;
  const xx = new Float64Array(P * P);
  const xy = new Float64Array(P);
  let yy = 0;
  let logJacobian = 0;
  let before: { readonly row: readonly number[]; readonly y: number; readonly day: number } | undefined;
  for (const d of days) {
    const row = rowOf(d);
    const y = d.pain ?? 0;
    const r = before === undefined ? 0 : phi ** (d.day - before.day);
    const scale = 1 / Math.sqrt(1 - r * r);
    logJacobian += Math.log(scale);
    const x = row.map((v, j) => scale * (v - r * (before?.row[j] ?? 0)));
    const z = scale * (y - r * (before?.y ?? 0));
    for (let j = 0; j < P; j += 1) {
      xy[j] = (xy[j] as number) + (x[j] as number) * z;
      for (let k = 0; k < P; k += 1)
        xx[j * P + k] = (xx[j * P + k] as number) + (x[j] as number) * (x[k] as number);
    }
    yy += z * z;
    before = { row, y, day: d.day };
  }
  return { xx, xy, yy, logJacobian, size: P };
}

const priorMean = (j: number): number => (j === 0 ? PAIN_PRIOR.interceptMean : 0);
const priorPrecision = (j: number): number =>
  (j === 0 ? PAIN_PRIOR.interceptSd : j === 2 ? PAIN_PRIOR.trendSd : PAIN_PRIOR.effectSd) ** -2;

interface Fixed {
  readonly sigma: number;
  readonly days: number;
  /** The column whose coefficient is wanted. */
  readonly wanted: number;
}

/** Log evidence and the wanted coefficient's normal posterior at fixed correlation and spread. */
function conditional(sums: ReturnType<typeof decorrelated>, { sigma, days: n, wanted }: Fixed) {
  const P = sums.size;
  const precision = sums.xx.map((v) => v / sigma ** 2);
  const right = sums.xy.map((v, j) => v / sigma ** 2 + priorPrecision(j) * priorMean(j));
  let constant = sums.yy / sigma ** 2;
  for (let j = 0; j < P; j += 1) {
    precision[j * P + j] = (precision[j * P + j] as number) + priorPrecision(j);
    constant += priorPrecision(j) * priorMean(j) ** 2;
  }
  choleskyInPlace(precision, P);
  const centre = right.slice();
  solveCholesky(precision, P, centre);
  const explained = centre.reduce((sum, c, j) => sum + c * (right[j] as number), 0);
  const logEvidence =
    -n * Math.log(sigma) +
    sums.logJacobian -
    0.5 * logDeterminant(precision, P) -
    0.5 * (constant - explained);
  return {
    logEvidence,
    mean: centre[wanted] as number,
    sd: Math.sqrt(inverseFromCholesky(precision, P)[wanted * P + wanted] as number),
  };
}

/** Quantile of the mixture by bisection. */
function mixtureQuantile(
  below: (limit: number) => number,
  p: number,
  start: { readonly low: number; readonly high: number },
): number {
  let { low, high } = start;
  for (let k = 0; k < 60; k += 1) {
    const middle = 0.5 * (low + high);
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

function summaryOf({ weight, mean, sd }: Mixture, below: (limit: number) => number): Summary {
  const centre = weight.reduce((sum, w, k) => sum + w * (mean[k] as number), 0);
  const variance = weight.reduce(
    (sum, w, k) => sum + w * ((sd[k] as number) ** 2 + ((mean[k] as number) - centre) ** 2),
    0,
  );
  const deviation = Math.sqrt(variance);
  const reach = { low: centre - 12 * deviation, high: centre + 12 * deviation };
  const at = (p: number): number => mixtureQuantile(below, p, reach);
  return { mean: centre, sd: deviation, q05: at(0.05), q50: at(0.5), q95: at(0.95) };
}

/** Where the spread plausibly lies, around the residual spread of a plain average, on a log grid. */
const spreadGrid = (days: readonly TrialDay[]): readonly number[] => {
  const scores = days.map((d) => d.pain ?? 0);
  const mean = scores.reduce((a, b) => a + b, 0) / Math.max(1, scores.length);
  const sd =
    Math.sqrt(scores.reduce((sum, s) => sum + (s - mean) ** 2, 0) / Math.max(1, scores.length - 1)) || 0.5;
  const reach = days.length < 20 ? 2.5 : 1.4;
  return Array.from(
    { length: STEPS },
    (_, k) => sd * Math.exp(-0.9 * reach + ((1.8 * reach) / (STEPS - 1)) * k),
  );
};

/**
 * Posterior of the difference B − A in the pain score, first-order autocorrelated days, by summing over a grid.
 * With `extra` that column is added and its coefficient is the one answered.
 */
export function painPosterior(
  days: readonly TrialDay[],
  length: number,
  extra?: (day: TrialDay) => number,
): PainPosterior {
  const rowOf: RowOf = (d) => [
    1,
    d.arm === 'B' ? 1 : 0,
    trendOf(d.day, length),
    ...(extra === undefined ? [] : [extra(d)]),
  ];
  const wanted = extra === undefined ? 1 : 3;
  const sigmas = spreadGrid(days);
  const parts: {
    readonly log: number;
    readonly mean: number;
    readonly sd: number;
    readonly phi: number;
    readonly sigma: number;
  }[] = [];
  for (let i = 0; i < STEPS; i += 1) {
    const phi = (PAIN_PRIOR.highestCorrelation * (i + 0.5)) / STEPS;
    const sums = decorrelated(days, rowOf, phi);
    for (const sigma of sigmas) {
      const { logEvidence, mean, sd } = conditional(sums, { sigma, days: days.length, wanted });
      // The grid is even in log σ, so the density gains a factor σ.
      const log = logEvidence + normalLogDensity(sigma, 0, PAIN_PRIOR.spreadSd) + Math.log(sigma);
      parts.push({ log, mean, sd, phi, sigma });
    }
  }
  const top = Math.max(...parts.map((p) => p.log));
  const total = parts.reduce((sum, p) => sum + Math.exp(p.log - top), 0);
  const weight = Float64Array.from(parts, (p) => Math.exp(p.log - top) / total);
  const mixture: Mixture = {
    weight,
    mean: Float64Array.from(parts, (p) => p.mean),
    sd: Float64Array.from(parts, (p) => p.sd),
  };
  const below = (limit: number): number =>
    weight.reduce(
      (sum, w, k) =>
        w < 1e-12
          ? sum
          : sum + w * normalCdf((limit - (mixture.mean[k] as number)) / (mixture.sd[k] as number)),
      0,
    );
  return {
    effect: summaryOf(mixture, below),
    correlation: parts.reduce((sum, p, k) => sum + (weight[k] as number) * p.phi, 0),
    spread: parts.reduce((sum, p, k) => sum + (weight[k] as number) * p.sigma, 0),
    below,
  };
}
