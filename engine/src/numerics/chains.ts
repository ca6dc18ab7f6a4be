import { betaQuantile } from './beta.ts';
import { normalQuantile } from './normal.ts';
import { sortedQuantile } from './quantile.ts';

/**
 * Convergence of Markov chains: Vehtari, Gelman, Simpson, Carpenter & Bürkner 2021, Bayesian Analysis 16:667,
 * with the conventions of the R package posterior 1.4.0. Chains are arrays of equal length, one per chain.
 */
export type Chains = readonly Float64Array[];

const pooled = (chains: Chains): Float64Array => {
  const all = new Float64Array(chains.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const chain of chains) {
    all.set(chain, at);
    at += chain.length;
  }
  return all;
};

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return sum / values.length;
};

const varianceOf = (values: ArrayLike<number>): number => {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] as number) - mean) ** 2;
  return sum / (values.length - 1);
};

/** Each chain cut in two halves; the middle draw of an odd chain is left out. */
export function splitChains(chains: Chains): Chains {
  return chains.flatMap((chain) => {
    const half = chain.length / 2;
    return [chain.subarray(0, Math.floor(half)), chain.subarray(Math.ceil(half))];
  });
}

const mapChains = (chains: Chains, f: (x: number) => number): Chains => chains.map((c) => c.map(f));

/** Normal scores of the pooled ranks, ties by their average rank. */
export function rankNormalise(chains: Chains): Chains {
  const all = pooled(chains);
  const n = all.length;
  const order = Array.from(all.keys()).sort((i, j) => (all[i] as number) - (all[j] as number));
  const score = new Float64Array(n);
  for (let from = 0; from < n; ) {
    let to = from;
    while (to + 1 < n && all[order[to + 1] as number] === all[order[from] as number]) to += 1;
    const rank = 0.5 * (from + to) + 1;
    const z = normalQuantile((rank - 3 / 8) / (n + 1 / 4));
    for (let k = from; k <= to; k += 1) score[order[k] as number] = z;
    from = to + 1;
  }
  let at = 0;
  return chains.map((chain) => {
    at += chain.length;
    return score.subarray(at - chain.length, at);
  });
}

const folded = (chains: Chains): Chains => {
  const median = sortedQuantile(pooled(chains).sort(), 0.5);
  return mapChains(chains, (x) => Math.abs(x - median));
};

function rhatOf(chains: Chains): number {
  const n = chains[0]?.length ?? 0;
  const between = n * varianceOf(chains.map(meanOf));
  const within = meanOf(chains.map(varianceOf));
  return Math.sqrt((between / within + n - 1) / n);
}

/** Split R-hat of the draws as they are. */
export const rhatBasic = (chains: Chains): number => rhatOf(splitChains(chains));

/** Rank-normalised split R-hat, the larger of location and spread; 1 when chains agree, wanted ≤ 1.01. */
export const rhat = (chains: Chains): number =>
  Math.max(rhatOf(rankNormalise(splitChains(chains))), rhatOf(rankNormalise(folded(splitChains(chains)))));

function autocovariance(chain: Float64Array, lags: number): Float64Array {
  const n = chain.length;
  const mean = meanOf(chain);
  const centred = chain.map((x) => x - mean);
  return Float64Array.from({ length: lags }, (_, lag) => {
    let sum = 0;
    for (let i = 0; i + lag < n; i += 1) sum += (centred[i] as number) * (centred[i + lag] as number);
    return sum / n;
  });
}

/** Geyer's initial positive, then monotone, sequence of autocorrelations; returns their integrated time. */
function integratedTime(correlation: (lag: number) => number, length: number): number {
  const rho = new Float64Array(length + 1);
  rho[0] = 1;
  let even = 1;
  let odd = correlation(1);
  rho[1] = odd;
  let t = 0;
  while (t < length - 5 && even + odd > 0) {
    t += 2;
    even = correlation(t);
    odd = correlation(t + 1);
    if (even + odd >= 0) {
      rho[t] = even;
      rho[t + 1] = odd;
    }
  }
  if (even > 0) rho[t] = even;
  for (let k = 2; k <= t - 2; k += 2) {
    const before = (rho[k - 2] as number) + (rho[k - 1] as number);
    if ((rho[k] as number) + (rho[k + 1] as number) > before) {
      rho[k] = before / 2;
      rho[k + 1] = before / 2;
    }
  }
  let sum = 0;
  for (let k = 0; k < t; k += 1) sum += rho[k] as number;
  return -1 + 2 * sum + (rho[t] as number);
}

function essOf(chains: Chains): number {
  const n = chains[0]?.length ?? 0;
  if (n < 3) return Number.NaN;
  // Lags are computed in growing batches: a well-mixed chain needs only a few.
  let covariances = chains.map((c) => autocovariance(c, Math.min(n, 64)));
  const covarianceAt = (lag: number): number => {
    if (lag >= (covariances[0]?.length ?? 0))
      covariances = chains.map((c) => autocovariance(c, Math.min(n, lag * 4)));
    return meanOf(covariances.map((c) => c[lag] ?? 0));
  };
  const within = (covarianceAt(0) * n) / (n - 1);
  const total = covarianceAt(0) + (chains.length > 1 ? varianceOf(chains.map(meanOf)) : 0);
  if (!(total > 0)) return Number.NaN;
  const tau = integratedTime((lag) => 1 - (within - covarianceAt(lag)) / total, n);
  const draws = chains.length * n;
  return draws / Math.max(tau, 1 / Math.log10(draws));
}

/** Effective number of draws for the mean. */
export const essMean = (chains: Chains): number => essOf(splitChains(chains));
/** Effective number of draws in the bulk: that of the normal scores. */
export const essBulk = (chains: Chains): number => essOf(rankNormalise(splitChains(chains)));
/** Effective number of draws for the standard deviation. */
export const essSd = (chains: Chains): number => {
  const mean = meanOf(pooled(chains));
  return essMean(mapChains(chains, (x) => Math.abs(x - mean)));
};
/** Effective number of draws for a quantile. */
export const essQuantile = (chains: Chains, p: number): number => {
  const at = sortedQuantile(pooled(chains).sort(), p);
  return essMean(mapChains(chains, (x) => (x <= at ? 1 : 0)));
};
/** The smaller of the effective numbers for the 5 % and 95 % quantiles. */
export const essTail = (chains: Chains): number =>
  Math.min(essQuantile(chains, 0.05), essQuantile(chains, 0.95));

/** Monte Carlo standard error of the mean. */
export const mcseMean = (chains: Chains): number => Math.sqrt(varianceOf(pooled(chains)) / essMean(chains));

/** Monte Carlo standard error of the standard deviation, by the fourth moment. */
export function mcseSd(chains: Chains): number {
  const all = pooled(chains);
  const mean = meanOf(all);
  const second = meanOf(all.map((x) => (x - mean) ** 2));
  const fourth = meanOf(all.map((x) => (x - mean) ** 4));
  const ess = essMean(mapChains(chains, (x) => (x - mean) ** 2));
  return Math.sqrt((fourth - second * second) / ess / second / 4);
}

/** Half the width, in draws, of the quantile's central 68 % interval. */
export function mcseQuantile(chains: Chains, p: number): number {
  const ess = essQuantile(chains, p);
  const sorted = pooled(chains).sort();
  const at = (level: number): number => betaQuantile(level, ess * p + 1, ess * (1 - p) + 1) * sorted.length;
  const low = sorted[Math.max(Math.floor(at(0.1586553)), 1) - 1] as number;
  const high = sorted[Math.min(Math.ceil(at(0.8413447)), sorted.length) - 1] as number;
  return (high - low) / 2;
}
