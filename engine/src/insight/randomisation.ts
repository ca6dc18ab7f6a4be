import { normalQuantile } from '#numerics';
import type { TrialDay } from './trial-table.ts';

/** What one cycle (one period of each arm, in an order set by a fair coin) says. */
export interface Cycle {
  readonly cycle: number;
  /** Outcome under B minus outcome under A: rate of spasm days, or mean pain. */
  readonly difference: number;
  /** Days used, averaged over the two periods. */
  readonly days: number;
}

/** The cycles in which both arms have at least one day used. */
export function cyclesOf(days: readonly TrialDay[], outcome: 'spasm' | 'pain'): readonly Cycle[] {
  const ids = [...new Set(days.map((d) => d.cycle))].sort((a, b) => a - b);
  return ids.flatMap((cycle) => {
    const of = (arm: 'A' | 'B') =>
      days.filter((d) => d.cycle === cycle && d.arm === arm && d[outcome] !== null);
    const mean = (list: readonly TrialDay[]): number =>
      list.reduce((sum, d) => sum + (d[outcome] ?? 0), 0) / list.length;
    const a = of('A');
    const b = of('B');
    if (a.length === 0 || b.length === 0) return [];
    return [{ cycle, difference: mean(b) - mean(a), days: (a.length + b.length) / 2 }];
  });
}

export interface RandomisationTest {
  readonly meanDifference: number;
  /** P of so low a mean difference, or lower, if the treatment did nothing. */
  readonly oneSided: number;
  readonly twoSided: number;
  readonly smallestPossible: number;
}

const MOST_EXACT = 20;

/** All 2^K orders of the K cycles are equally likely under the coin; the statistic is the mean difference. */
export function randomisationTest(cycles: readonly Cycle[]): RandomisationTest | null {
  const count = cycles.length;
  if (count === 0 || count > MOST_EXACT) return null;
  const differences = cycles.map((c) => c.difference);
  const observed = differences.reduce((a, b) => a + b, 0);
  const slack = 1e-12 * count;
  let asLow = 0;
  let asFar = 0;
  for (let order = 0; order < 2 ** count; order += 1) {
    let sum = 0;
    for (let k = 0; k < count; k += 1)
      sum += (order >> k) & 1 ? -(differences[k] as number) : (differences[k] as number);
    if (sum <= observed + slack) asLow += 1;
    if (Math.abs(sum) >= Math.abs(observed) - slack) asFar += 1;
  }
  return {
    meanDifference: observed / count,
    oneSided: asLow / 2 ** count,
    twoSided: asFar / 2 ** count,
    smallestPossible: 2 ** -count,
  };
}

const BETS = Array.from({ length: 16 }, (_, i) => -normalQuantile(0.5 + (i + 0.5) / 32));

export interface EProcess {
  /** Evidence for benefit after each cycle; may be looked at any day. */
  readonly benefit: readonly number[];
  readonly twoSided: readonly number[];
  readonly largestPossible: number;
}

/**
 * Betting on the coin that set each cycle's order: every factor has mean 1 if the treatment does nothing whatever, so
 * the product passes 20 with probability at most 1/20 however often it is looked at (Ville's inequality).
 */
export function eProcess(cycles: readonly Cycle[]): EProcess {
  const wealth = (bets: readonly number[]): readonly number[] => {
    const products = bets.map(() => 1);
    return cycles.map(({ difference, days }) => {
      bets.forEach((beta, i) => {
        products[i] = ((products[i] as number) * 2) / (1 + Math.exp(-beta * difference * days));
      });
      return products.reduce((a, b) => a + b, 0) / products.length;
    });
  };
  return {
    benefit: wealth(BETS),
    twoSided: wealth([...BETS, ...BETS.map((b) => -b)]),
    largestPossible: 2 ** cycles.length,
  };
}
