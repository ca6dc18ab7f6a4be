import { studentUpperTail } from '#numerics';
import type { WeightedDraws } from './importance.ts';

/** A posterior probability and its Monte Carlo standard error. */
export interface Estimate {
  readonly probability: number;
  readonly error: number;
}

/**
 * P(parameter j > limit). Before weighting, importance draws come from a t whose own tail beyond the limit is known; the
 * part of the error that the draws share with that tail is taken out (a control variate with its least-squares slope).
 * Where the weights are nearly even, as here, that leaves about a third of the variance.
 */
export function tailProbability(draws: WeightedDraws, j: number, limit: number): Estimate {
  const values = draws.values[j] as Float64Array;
  const { weights, proposal } = draws;
  const n = values.length;
  let weighted = 0;
  let beyond = 0;
  for (let i = 0; i < n; i += 1)
    if ((values[i] as number) > limit) {
      weighted += weights[i] as number;
      beyond += 1;
    }
  const share = beyond / n;
  const plain = Math.min(1, Math.max(0, weighted));
  if (proposal === null || beyond === 0 || beyond === n)
    return { probability: plain, error: Math.sqrt((plain * (1 - plain)) / draws.effectiveSize) };
  const slope = (plain * (1 - plain)) / (share * (1 - share));
  const x = (limit - (proposal.centre[j] as number)) / (proposal.scale[j] as number);
  const adjusted = weighted - slope * (share - studentUpperTail(x, proposal.degrees));
  let squares = 0;
  for (let i = 0; i < n; i += 1) {
    const inside = (values[i] as number) > limit ? 1 : 0;
    const residual = n * (weights[i] as number) * (inside - weighted) - slope * (inside - share);
    squares += residual * residual;
  }
  return { probability: Math.min(1, Math.max(0, adjusted)), error: Math.sqrt(squares) / n };
}
