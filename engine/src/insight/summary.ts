import { weightedQuantiles } from '#numerics';

/** A quantity's posterior in five numbers. */
export interface Summary {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

/** Mean, standard deviation and quantiles of weighted draws (weights sum to 1). */
export function summarise(values: Float64Array, weights: Float64Array): Summary {
  let mean = 0;
  for (let i = 0; i < values.length; i += 1) mean += (weights[i] as number) * (values[i] as number);
  let variance = 0;
  for (let i = 0; i < values.length; i += 1)
    variance += (weights[i] as number) * ((values[i] as number) - mean) ** 2;
  const [q05 = 0, q50 = 0, q95 = 0] = weightedQuantiles(values, weights, [0.05, 0.5, 0.95]);
  return { mean, sd: Math.sqrt(variance), q05, q50, q95 };
}

/** Posterior probability that the quantity lies above the limit. */
export function probabilityAbove(values: Float64Array, weights: Float64Array, limit: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) if ((values[i] as number) > limit) sum += weights[i] as number;
  return sum;
}
