import type { Design } from './design.ts';
import type { WeightedDraws } from './importance.ts';
import type { LogisticModel } from './logistic.ts';
import { type Summary, summarise } from './summary.ts';

/** What a trigger does to the risk of a bin, everything else as it was logged. */
export interface TriggerRisk {
  /** Mean exposure, centred, over the lowest and the highest tenth of the rows used. */
  readonly lowest: number;
  readonly highest: number;
  /** Risk of an episode in a bin with the exposure of the lowest and of the highest tenth. */
  readonly riskLowest: Summary;
  readonly riskHighest: Summary;
  readonly difference: Summary;
  /** Share of all episodes that would not have come had the exposure stayed at its lowest tenth; negative if it protects. */
  readonly attributable: Summary;
}

/** Equally weighted draws by systematic resampling; indices into the weighted ones. */
export function resampled(weights: Float64Array, count: number): Int32Array {
  const chosen = new Int32Array(count);
  let passed = weights[0] ?? 1;
  let at = 0;
  for (let k = 0; k < count; k += 1) {
    const target = (k + 0.5) / count;
    while (passed < target && at < weights.length - 1) {
      at += 1;
      passed += weights[at] as number;
    }
    chosen[k] = at;
  }
  return chosen;
}

/** Means of the lowest and highest tenth (⌈n/10⌉ rows each). */
export function tenths(values: Float64Array): { readonly lowest: number; readonly highest: number } {
  const sorted = values.slice().sort();
  const tenth = Math.ceil(sorted.length / 10);
  const mean = (part: Float64Array): number => part.reduce((a, b) => a + b, 0) / part.length;
  return { lowest: mean(sorted.subarray(0, tenth)), highest: mean(sorted.subarray(sorted.length - tenth)) };
}

const DRAWS = 500;

/** e^η of every row for one draw. */
function oddsOfRows(model: LogisticModel, draws: WeightedDraws, which: number): Float64Array {
  const { rows, columns: p, design } = model;
  return Float64Array.from({ length: rows }, (_, i) => {
    let eta = 0;
    for (let j = 0; j < p; j += 1)
      eta += (design[i * p + j] as number) * ((draws.values[j] as Float64Array)[which] as number);
    return Math.exp(Math.max(-300, Math.min(300, eta)));
  });
}

interface Tallies {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly difference: Float64Array;
  readonly share: Float64Array;
}

/** Risks of every trigger of the design, from a posterior of its model. */
export function triggerRisks(
  design: Design,
  model: LogisticModel,
  draws: WeightedDraws,
): Readonly<Record<string, TriggerRisk>> {
  const triggers = design.columns.flatMap((column, k) =>
    column.role === 'trigger' ? [{ column, at: k + 1, ...tenths(column.values) }] : [],
  );
  const chosen = resampled(draws.weights, DRAWS);
  const empty = (): Float64Array => new Float64Array(DRAWS);
  const tallies = triggers.map(
    (): Tallies => ({ low: empty(), high: empty(), difference: empty(), share: empty() }),
  );
  for (let k = 0; k < DRAWS; k += 1) {
    const which = chosen[k] as number;
    const odds = oddsOfRows(model, draws, which);
    let asLogged = 0;
    for (const o of odds) asLogged += o / (1 + o);
    triggers.forEach(({ column, at, lowest, highest }, t) => {
      const slope = (draws.values[at] as Float64Array)[which] as number;
      const toLow = Math.exp(slope * lowest);
      const toHigh = Math.exp(slope * highest);
      let low = 0;
      let high = 0;
      for (let i = 0; i < odds.length; i += 1) {
        const without = (odds[i] as number) * Math.exp(-slope * (column.values[i] as number));
        low += (without * toLow) / (1 + without * toLow);
        high += (without * toHigh) / (1 + without * toHigh);
      }
      const tally = tallies[t] as Tallies;
      tally.low[k] = low / odds.length;
      tally.high[k] = high / odds.length;
      tally.difference[k] = (high - low) / odds.length;
      tally.share[k] = asLogged > 0 ? 1 - low / asLogged : 0;
    });
  }
  const equal = new Float64Array(DRAWS).fill(1 / DRAWS);
  return Object.fromEntries(
    triggers.map(({ column, lowest, highest }, t) => {
      const { low, high, difference, share } = tallies[t] as Tallies;
      return [
        column.name,
        {
          lowest,
          highest,
          riskLowest: summarise(low, equal),
          riskHighest: summarise(high, equal),
          difference: summarise(difference, equal),
          attributable: summarise(share, equal),
        },
      ];
    }),
  );
}

/** Share of all episodes that would not have come had every one of these triggers stayed at its lowest tenth. */
export function jointlyAttributable(
  design: Design,
  posterior: { readonly model: LogisticModel; readonly draws: WeightedDraws },
  names: readonly string[],
): Summary | null {
  const { model, draws } = posterior;
  const chosen = design.columns.flatMap((column, k) =>
    column.role === 'trigger' && names.includes(column.name)
      ? [{ column, at: k + 1, lowest: tenths(column.values).lowest }]
      : [],
  );
  if (chosen.length === 0 || design.rows === 0) return null;
  const picked = resampled(draws.weights, DRAWS);
  const shares = Float64Array.from(picked, (which) => {
    const odds = oddsOfRows(model, draws, which);
    let asLogged = 0;
    let without = 0;
    odds.forEach((o, i) => {
      let move = 0;
      for (const { column, at, lowest } of chosen)
        move +=
          ((draws.values[at] as Float64Array)[which] as number) * (lowest - (column.values[i] as number));
      const spared = o * Math.exp(move);
      asLogged += o / (1 + o);
      without += spared / (1 + spared);
    });
    return asLogged > 0 ? 1 - without / asLogged : 0;
  });
  return summarise(shares, new Float64Array(DRAWS).fill(1 / DRAWS));
}
