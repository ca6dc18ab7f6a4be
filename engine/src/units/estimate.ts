import type { Spread } from './spread.ts';

/**
 * A quantity that was not measured exactly. `best: null` says nothing is known of it, `high: null` that
 * nothing bounds it from above. Always low ≤ best ≤ high. Low and high are an 80 % band where the source
 * gives a spread, and the source's own range where it gives a range.
 */
export interface Estimate {
  readonly low: number;
  readonly best: number | null;
  readonly high: number | null;
}

export const exactly = (value: number): Estimate => ({ low: value, best: value, high: value });
export const NONE: Estimate = exactly(0);

/** Nothing is known, not even a bound, but that it is not negative. */
export const UNKNOWN: Estimate = { low: 0, best: null, high: null };
export const atMost = (high: number): Estimate => ({ low: 0, best: null, high });

/** A value with a relative half-width; `around(100, 0.25)` is 75 to 125. */
export const around = (value: number, halfWidth: number): Estimate => ({
  low: value * (1 - halfWidth),
  best: value,
  high: value * (1 + halfWidth),
});

export const isKnown = (estimate: Estimate): boolean => estimate.best !== null;

/** A non-negative multiple. Nothing of an unknown is still nothing. */
export function scaled(estimate: Estimate, factor: number): Estimate {
  if (factor === 0) return NONE;
  const { low, best, high } = estimate;
  return {
    low: low * factor,
    best: best === null ? null : best * factor,
    high: high === null ? null : high * factor,
  };
}

/** The product of two non-negative quantities; zero times unknown is zero. */
export function times(a: Estimate, b: Estimate): Estimate {
  const product = (x: number | null, y: number | null): number | null =>
    x === 0 || y === 0 ? 0 : x === null || y === null ? null : x * y;
  return { low: a.low * b.low, best: product(a.best, b.best), high: product(a.high, b.high) };
}

/**
 * The sum; errors are added in full, because those of one food table lean the same way. Unknown summands
 * leave `best` what the known ones say, unless none is known.
 */
export function sumOf(estimates: readonly Estimate[]): Estimate {
  let low = 0;
  let best: number | null = estimates.length === 0 ? 0 : null;
  let high: number | null = 0;
  for (const estimate of estimates) {
    low += estimate.low;
    if (estimate.best !== null) best = (best ?? 0) + estimate.best;
    high = high === null || estimate.high === null ? null : high + estimate.high;
  }
  return { low, best, high };
}

/** What a `Spread` says of an estimate of which this share (0–1) is unknown. */
export const spreadOf = (estimate: Estimate, unknownShare: number): Spread => ({
  known: estimate.best ?? 0,
  low: estimate.low,
  high: estimate.high,
  unknownShare,
});
