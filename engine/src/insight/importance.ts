import { inverseFromCholesky, paretoSmooth, type Random, solveLowerTransposed } from '#numerics';
import {
  closestNormal,
  type LogisticModel,
  linearPredictor,
  type NormalFit,
  posteriorMode,
} from './logistic.ts';

/** Draws from a posterior with their weights: `values[j]` holds parameter j of every draw. */
export interface WeightedDraws {
  readonly values: readonly Float64Array[];
  /** Sum to 1. */
  readonly weights: Float64Array;
  readonly effectiveSize: number;
  /** Importance draws: shape of the weights' tail. Chains: null. */
  readonly paretoK: number | null;
  /** Chains: the worst over the parameters. Importance draws: null. */
  readonly rhat: number | null;
  readonly divergences: number;
  /** What the draws were made from before they were weighted; null for chains. */
  readonly proposal: Proposal | null;
}

/** Each parameter's own proposal: centre + scale × t with these degrees of freedom. */
export interface Proposal {
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  readonly degrees: number;
}

/** What of the log likelihood stays the same for every draw. */
interface Prepared {
  readonly model: LogisticModel;
  /** Rows and columns of the padded design are even, so that two rows and four sums run side by side. */
  readonly stride: number;
  readonly padded: Float64Array;
  /** e^η at the centre; 0 in a padding row, which then adds log 1. */
  readonly odds: Float64Array;
  /** Xᵀ y */
  readonly sufficient: Float64Array;
}

const FAR = 300;

function prepare(model: LogisticModel, centre: Float64Array): Prepared {
  const { rows, columns, design, outcome } = model;
  const stride = columns + (columns % 2);
  const evenRows = rows + (rows % 2);
  const padded = new Float64Array(evenRows * stride);
  const odds = new Float64Array(evenRows);
  const sufficient = new Float64Array(columns);
  const eta = linearPredictor(model, centre);
  for (let i = 0; i < rows; i += 1) {
    const row = design.subarray(i * columns, (i + 1) * columns);
    padded.set(row, i * stride);
    odds[i] = Math.exp(Math.max(-FAR, Math.min(FAR, eta[i] as number)));
    if (outcome[i] !== 1) continue;
    for (let j = 0; j < columns; j += 1) sufficient[j] = (sufficient[j] as number) + (row[j] as number);
  }
  return { model, stride, padded, odds, sufficient };
}

const FLUSH = 1e100;
const LOG2_E = 1.4426950408889634;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Powers of two from 2^−512 to 2^511. */
const POWER_OF_TWO = Float64Array.from({ length: 1024 }, (_, k) => 2 ** (k - 512));
const [C3, C4, C5, C6, C7, C8] = [1 / 6, 1 / 24, 1 / 120, 1 / 720, 1 / 5040, 1 / 40_320] as const;

/** e^x by its Taylor series after taking out powers of two; relative error below 2e-10, x held within ±300. */
function boundedExp(x: number): number {
  const bounded = x > FAR ? FAR : x < -FAR ? -FAR : x;
  const k = Math.floor(bounded * LOG2_E + 0.5);
  const r = bounded - k * LN2_HIGH - k * LN2_LOW;
  const r2 = r * r;
  const series = 1 + r + r2 * (0.5 + r * C3) + r2 * r2 * (C4 + r * C5 + r2 * (C6 + r * C7 + r2 * C8));
  return series * (POWER_OF_TWO[k + 512] as number);
}

/**
 * Σ log(1 + e^η) at centre + shift and at centre − shift: one exponential serves both, and the factors are
 * multiplied before their logarithm is taken. Most of all the work is in this loop. `shift` has the padded length.
 */
function normalisers(prepared: Prepared, shift: Float64Array, into: Float64Array): void {
  const { stride, odds, padded } = prepared;
  let up = 0;
  let down = 0;
  let upProduct = 1;
  let downProduct = 1;
  for (let i = 0; i < odds.length; i += 2) {
    const first = i * stride;
    const second = first + stride;
    let d0 = 0;
    let d1 = 0;
    let e0 = 0;
    let e1 = 0;
    for (let j = 0; j < stride; j += 2) {
      const a = shift[j] as number;
      const b = shift[j + 1] as number;
      d0 += (padded[first + j] as number) * a;
      d1 += (padded[first + j + 1] as number) * b;
      e0 += (padded[second + j] as number) * a;
      e1 += (padded[second + j + 1] as number) * b;
    }
    const f = boundedExp(d0 + d1);
    const g = boundedExp(e0 + e1);
    const oddF = odds[i] as number;
    const oddG = odds[i + 1] as number;
    upProduct *= (1 + oddF * f) * (1 + oddG * g);
    downProduct *= (1 + oddF / f) * (1 + oddG / g);
    if (upProduct > FLUSH) {
      up += Math.log(upProduct);
      upProduct = 1;
    }
    if (downProduct > FLUSH) {
      down += Math.log(downProduct);
      downProduct = 1;
    }
  }
  into[0] = up + Math.log(upProduct);
  into[1] = down + Math.log(downProduct);
}

/** Log prior plus Σ y η, the parts of the log posterior that need no pass over the rows. */
function cheapPart(prepared: Prepared, theta: Float64Array): number {
  const { priorMean, priorSd } = prepared.model;
  let sum = 0;
  for (let j = 0; j < theta.length; j += 1) {
    const value = theta[j] as number;
    const z = (value - (priorMean[j] as number)) / (priorSd[j] as number);
    sum += value * (prepared.sufficient[j] as number) - 0.5 * z * z;
  }
  return sum;
}

export interface ImportanceOptions {
  /** Made even: draws come in mirrored pairs, which cancels most of the error of the means. */
  readonly draws: number;
  readonly random: Random;
  /** Of freedom of the t: the fewer, the heavier its tails. */
  readonly degrees: number;
}

/** Draws from a multivariate t around the fit, weighted to the posterior, the weights' tail smoothed. */
export function importanceDraws(
  model: LogisticModel,
  fit: NormalFit,
  options: ImportanceOptions,
): WeightedDraws {
  const p = model.columns;
  const pairs = Math.ceil(options.draws / 2);
  const { random, degrees } = options;
  const prepared = prepare(model, fit.centre);
  const values = Array.from({ length: p }, () => new Float64Array(2 * pairs));
  const logRatios = new Float64Array(2 * pairs);
  const shift = new Float64Array(prepared.stride);
  const theta = new Float64Array(p);
  const sums = new Float64Array(2);
  for (let pair = 0; pair < pairs; pair += 1) {
    const stretch = Math.sqrt(degrees / (2 * random.gamma(degrees / 2)));
    let radius = 0;
    for (let j = 0; j < p; j += 1) {
      const z = stretch * random.normal();
      radius += z * z;
      shift[j] = z;
    }
    solveLowerTransposed(fit.factor, p, shift);
    normalisers(prepared, shift, sums);
    const proposal = -0.5 * (degrees + p) * Math.log1p(radius / degrees);
    for (let side = 0; side < 2; side += 1) {
      const at = 2 * pair + side;
      for (let j = 0; j < p; j += 1) {
        const move = shift[j] as number;
        const value = (fit.centre[j] as number) + (side === 0 ? move : -move);
        theta[j] = value;
        (values[j] as Float64Array)[at] = value;
      }
      logRatios[at] = cheapPart(prepared, theta) - (sums[side] as number) - proposal;
    }
  }
  const smoothed = paretoSmooth(logRatios);
  const covariance = inverseFromCholesky(fit.factor, p);
  const scale = Float64Array.from({ length: p }, (_, j) => Math.sqrt(covariance[j * p + j] as number));
  return {
    values,
    weights: smoothed.weights,
    effectiveSize: smoothed.effectiveSize,
    paretoK: smoothed.paretoK,
    rhat: null,
    divergences: 0,
    proposal: { centre: fit.centre, scale, degrees },
  };
}

/** The fit around which draws are made: the mode, then the closest normal. */
export const proposalFit = (model: LogisticModel, start?: Float64Array): NormalFit =>
  closestNormal(model, posteriorMode(model, start));
