/**
 * Pareto smoothed importance sampling: Vehtari, Simpson, Gelman, Yao & Gabry 2024, J Mach Learn Res 25:72.
 * The generalised Pareto fit is Zhang & Stephens 2009, Technometrics 51:316, with the weakly informative
 * prior on k of the former paper, as in the R package loo 2.5.1.
 */
export interface SmoothedWeights {
  /** Sum to 1, in the order given. */
  readonly weights: Float64Array;
  /** Shape of the weights' tail: below 0.7 the answer can be relied on. */
  readonly paretoK: number;
  /** 1 / Σ w². */
  readonly effectiveSize: number;
  readonly tailLength: number;
}

const GRID = 30;
const PRIOR_SCALE = 3;
const PRIOR_K = 0.5;
const PRIOR_K_COUNT = 10;

const meanLog1p = (scaled: number, sorted: Float64Array): number => {
  let sum = 0;
  for (const x of sorted) sum += Math.log1p(scaled * x);
  return sum / sorted.length;
};

/** Shape and scale of a generalised Pareto distribution for exceedances sorted upwards. */
export function fitGeneralisedPareto(sorted: Float64Array): { readonly k: number; readonly sigma: number } {
  const n = sorted.length;
  const points = GRID + Math.floor(Math.sqrt(n));
  const quartile = sorted[Math.floor(n / 4 + 0.5) - 1] as number;
  const largest = sorted[n - 1] as number;
  const theta = new Float64Array(points);
  const profile = new Float64Array(points);
  for (let j = 0; j < points; j += 1) {
    theta[j] = 1 / largest + (1 - Math.sqrt(points / (j + 0.5))) / PRIOR_SCALE / quartile;
    const slope = -(theta[j] as number);
    const k = meanLog1p(slope, sorted);
    profile[j] = n * (Math.log(slope / k) - k - 1);
  }
  const top = Math.max(...profile);
  let total = 0;
  let thetaHat = 0;
  for (let j = 0; j < points; j += 1) {
    const weight = Math.exp((profile[j] as number) - top);
    total += weight;
    thetaHat += weight * (theta[j] as number);
  }
  thetaHat /= total;
  const raw = meanLog1p(-thetaHat, sorted);
  const k = (raw * n + PRIOR_K * PRIOR_K_COUNT) / (n + PRIOR_K_COUNT);
  return { k: Number.isNaN(k) ? Number.POSITIVE_INFINITY : k, sigma: -raw / thetaHat };
}

const paretoQuantile = (p: number, k: number, sigma: number): number =>
  k === 0 ? -sigma * Math.log1p(-p) : (sigma * Math.expm1(-k * Math.log1p(-p))) / k;

/** Replaces the largest log weights by expected order statistics of their fitted tail; returns the tail's shape. */
function smoothTail(logWeights: Float64Array, tailLength: number): number {
  const n = logWeights.length;
  const sorted = Float64Array.from(logWeights).sort();
  const cutoff = sorted[n - tailLength - 1] as number;
  const order: number[] = [];
  for (let i = 0; i < n; i += 1) if ((logWeights[i] as number) > cutoff) order.push(i);
  // Equal weights at the edge of the tail belong to it as far as its length asks for them.
  for (let i = 0; i < n && order.length < tailLength; i += 1) if (logWeights[i] === cutoff) order.push(i);
  order.sort((i, j) => (logWeights[i] as number) - (logWeights[j] as number) || i - j);
  const spread = (sorted[n - 1] as number) - (sorted[n - tailLength] as number);
  if (!(spread > Number.EPSILON / 100)) return Number.POSITIVE_INFINITY;
  const base = Math.exp(cutoff);
  const exceedances = Float64Array.from(order, (i) => Math.exp(logWeights[i] as number) - base);
  const { k, sigma } = fitGeneralisedPareto(exceedances);
  if (Number.isFinite(k)) {
    order.forEach((i, rank) => {
      const smoothed = Math.log(paretoQuantile((rank + 0.5) / tailLength, k, sigma) + base);
      logWeights[i] = Math.min(smoothed, 0);
    });
  }
  return k;
}

/** Smooths importance weights given as log ratios of target to proposal, each up to the same constant. */
export function paretoSmooth(logRatios: Float64Array): SmoothedWeights {
  const n = logRatios.length;
  let top = Number.NEGATIVE_INFINITY;
  for (const r of logRatios) if (r > top) top = r;
  const logWeights = logRatios.map((r) => r - top);
  const tailLength = Math.ceil(Math.min(0.2 * n, 3 * Math.sqrt(n)));
  const paretoK = tailLength >= 5 ? smoothTail(logWeights, tailLength) : Number.POSITIVE_INFINITY;
  const weights = logWeights.map(Math.exp);
  let total = 0;
  for (const w of weights) total += w;
  let squares = 0;
  for (let i = 0; i < n; i += 1) {
    const w = (weights[i] as number) / total;
    weights[i] = w;
    squares += w * w;
  }
  return { weights, paretoK, effectiveSize: 1 / squares, tailLength };
}
