import {
  inverseFromCholesky,
  logDeterminant,
  normalCdf,
  normalQuantile,
  paretoSmooth,
  type Random,
  solveLowerTransposed,
} from '#numerics';
import type { WeightedDraws } from './importance.ts';
import {
  closestNormal,
  type LogisticModel,
  linearPredictor,
  logPosterior,
  type NormalFit,
  posteriorMode,
  softplus,
} from './logistic.ts';
import { resampled } from './risk.ts';

/**
 * Logistic regression in which groups of coefficients share an unknown scale: coefficient j of group h is
 * scale_h × z_j with z_j ~ N(0, sd_j²) and scale_h half-normal. Trials use it for period effects, series of trials
 * for people, the second stage of the trigger model for its triggers and its drift.
 */
export interface ScaledModel {
  /** Priors are those of z; a column without a group has scale 1. */
  readonly base: LogisticModel;
  /** Group of each column, −1 for none. */
  readonly group: Int32Array;
  /** Standard deviation of each group's half-normal prior. */
  readonly scaleSd: readonly number[];
}

/** The scales are handled on the grid of their prior's distribution function, where the prior is flat. */
const halfNormalQuantile = (u: number, sd: number): number => sd * normalQuantile(0.5 + 0.5 * u);

const factors = (model: ScaledModel, scales: readonly number[]): Float64Array =>
  Float64Array.from(model.group, (g) => (g < 0 ? 1 : (scales[g] as number)));

/** The model in z at fixed scales: the scale multiplies the column. */
function atScales(model: ScaledModel, scales: readonly number[]): LogisticModel {
  const { base } = model;
  const factor = factors(model, scales);
  return { ...base, design: base.design.map((x, k) => x * (factor[k % base.columns] as number)) };
}

/** One cell of the grid, with the normal fit at its middle. */
interface Node {
  readonly low: readonly number[];
  readonly scales: readonly number[];
  readonly model: LogisticModel;
  fit: NormalFit;
  /** Share of the posterior, by the Laplace approximation. */
  weight: number;
}

function cells(dimensions: number, side: number): readonly (readonly number[])[] {
  let all: number[][] = [[]];
  for (let d = 0; d < dimensions; d += 1)
    all = all.flatMap((cell) => Array.from({ length: side }, (_, k) => [...cell, k]));
  return all;
}

/** Log of the Laplace approximation to the evidence, up to a constant. */
const laplaceEvidence = (model: LogisticModel, fit: NormalFit): number =>
  logPosterior(model, fit.centre) - 0.5 * logDeterminant(fit.factor, model.columns);

const NEGLIGIBLE = 1e-4;

function gridOf(model: ScaledModel, side: number): readonly Node[] {
  let start: Float64Array | undefined;
  const nodes = cells(model.scaleSd.length, side).map((cell): Node => {
    const scales = cell.map((k, d) => halfNormalQuantile((k + 0.5) / side, model.scaleSd[d] as number));
    const here = atScales(model, scales);
    const fit = posteriorMode(here, start);
    start = fit.centre;
    return { low: cell.map((k) => k / side), scales, model: here, fit, weight: laplaceEvidence(here, fit) };
  });
  const top = Math.max(...nodes.map((n) => n.weight));
  const total = nodes.reduce((sum, n) => sum + Math.exp(n.weight - top), 0);
  for (const node of nodes) {
    node.weight = Math.exp(node.weight - top) / total;
    if (node.weight > NEGLIGIBLE) node.fit = closestNormal(node.model, node.fit);
  }
  return nodes;
}

/** Log posterior density of scales and z, flat in the grid's coordinates. */
function logTarget(model: ScaledModel, theta: Float64Array, z: Float64Array): number {
  const { base } = model;
  const eta = linearPredictor(base, theta);
  let sum = 0;
  for (let i = 0; i < base.rows; i += 1)
    sum += (base.outcome[i] as number) * (eta[i] as number) - softplus(eta[i] as number);
  for (let j = 0; j < base.columns; j += 1) {
    const d = ((z[j] as number) - (base.priorMean[j] as number)) / (base.priorSd[j] as number);
    sum -= 0.5 * d * d;
  }
  return sum;
}

export interface ScaledDraws extends WeightedDraws {
  /** `values` holds the coefficients as they act (scale times z); here are the scales, by group. */
  readonly scales: readonly Float64Array[];
}

export interface ScaledOptions {
  readonly draws: number;
  readonly random: Random;
  /** Grid cells along each scale. */
  readonly side: number;
}

const DEGREES = 12;

/** z from a t around the node's fit, in place; returns the log density of the proposal up to a shared constant. */
function drawZ(node: Node, random: Random, z: Float64Array): number {
  const p = z.length;
  const stretch = Math.sqrt(DEGREES / (2 * random.gamma(DEGREES / 2)));
  let radius = 0;
  for (let j = 0; j < p; j += 1) {
    const u = stretch * random.normal();
    radius += u * u;
    z[j] = u;
  }
  solveLowerTransposed(node.fit.factor, p, z);
  for (let j = 0; j < p; j += 1) z[j] = (z[j] as number) + (node.fit.centre[j] as number);
  return 0.5 * logDeterminant(node.fit.factor, p) - 0.5 * (DEGREES + p) * Math.log1p(radius / DEGREES);
}

/** Joint draws of scales and coefficients, exactly weighted: a cell by its share, scales inside it, a t around its fit. */
export function scaledDraws(model: ScaledModel, { draws, random, side }: ScaledOptions): ScaledDraws {
  const nodes = gridOf(model, side);
  const shares = Float64Array.from(nodes, (n) => 0.98 * n.weight + 0.02 / nodes.length);
  const chosen = resampled(shares, draws);
  const p = model.base.columns;
  const values = Array.from({ length: p }, () => new Float64Array(draws));
  const scales = model.scaleSd.map(() => new Float64Array(draws));
  const logRatios = new Float64Array(draws);
  const z = new Float64Array(p);
  for (let k = 0; k < draws; k += 1) {
    const index = chosen[k] as number;
    const node = nodes[index] as Node;
    const here = node.low.map((low, d) =>
      halfNormalQuantile(low + random.uniform() / side, model.scaleSd[d] as number),
    );
    const proposal = drawZ(node, random, z) + Math.log(shares[index] as number);
    const factor = factors(model, here);
    const theta = z.map((v, j) => v * (factor[j] as number));
    logRatios[k] = logTarget(model, theta, z) - proposal;
    for (let j = 0; j < p; j += 1) (values[j] as Float64Array)[k] = theta[j] as number;
    here.forEach((s, d) => {
      (scales[d] as Float64Array)[k] = s;
    });
  }
  const { weights, effectiveSize, paretoK } = paretoSmooth(logRatios);
  return { values, scales, weights, effectiveSize, paretoK, rhat: null, divergences: 0, proposal: null };
}

/** P(coefficient j < limit) by the grid's normal fits alone: no draws, for simulations of many trials. */
export function quickProbabilityBelow(model: ScaledModel, column: number, limit: number): number {
  const p = model.base.columns;
  let total = 0;
  for (const node of gridOf(model, 6)) {
    const variance = inverseFromCholesky(node.fit.factor, p)[column * p + column] as number;
    total += node.weight * normalCdf((limit - (node.fit.centre[column] as number)) / Math.sqrt(variance));
  }
  return total;
}
