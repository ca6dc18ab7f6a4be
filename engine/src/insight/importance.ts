import { paretoSmooth, type Random, solveLowerTransposed } from '#numerics';
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
}

/** What of the log likelihood stays the same for every draw. */
interface Prepared {
  readonly model: LogisticModel;
  readonly centre: Float64Array;
  /** e^η at the centre. */
  readonly odds: Float64Array;
  /** Xᵀ y */
  readonly sufficient: Float64Array;
}

function prepare(model: LogisticModel, centre: Float64Array): Prepared {
  const sufficient = new Float64Array(model.columns);
  for (let i = 0; i < model.rows; i += 1)
    if (model.outcome[i] === 1)
      for (let j = 0; j < model.columns; j += 1)
        sufficient[j] = (sufficient[j] as number) + (model.design[i * model.columns + j] as number);
  const odds = linearPredictor(model, centre).map((eta) => Math.exp(Math.max(-300, Math.min(300, eta))));
  return { model, centre, odds, sufficient };
}

const FAR = 300;
const FLUSH = 1e150;

/** Σ log(1 + e^η) at centre + shift and at centre − shift: one exponential serves both. */
function normalisers(prepared: Prepared, shift: Float64Array, into: Float64Array): void {
  const { rows, columns: p, design } = prepared.model;
  const { odds } = prepared;
  let up = 0;
  let down = 0;
  let upProduct = 1;
  let downProduct = 1;
  for (let i = 0; i < rows; i += 1) {
    let delta = 0;
    const at = i * p;
    for (let j = 0; j < p; j += 1) delta += (design[at + j] as number) * (shift[j] as number);
    const factor = Math.exp(delta > FAR ? FAR : delta < -FAR ? -FAR : delta);
    const odd = odds[i] as number;
    upProduct *= 1 + odd * factor;
    downProduct *= 1 + odd / factor;
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
  const shift = new Float64Array(p);
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
  return {
    values,
    weights: smoothed.weights,
    effectiveSize: smoothed.effectiveSize,
    paretoK: smoothed.paretoK,
    rhat: null,
    divergences: 0,
  };
}

/** The fit around which draws are made: the mode, then the closest normal. */
export const proposalFit = (model: LogisticModel, start?: Float64Array): NormalFit =>
  closestNormal(model, posteriorMode(model, start));
