import type { Design } from './design.ts';
import type { WeightedDraws } from './importance.ts';
import { LOOK_RULE } from './looks.ts';

/** Exposures that rise and fall together this closely cannot be told apart by looking on. */
export const TWIN_CORRELATION = 0.6;

export interface Twin {
  readonly name: string;
  readonly correlation: number;
}

/** What a trigger and its near twins do together. */
export interface TwinGroup {
  readonly twins: readonly Twin[];
  /** P(odds ratio > 1.2) when the trigger rises by a step and its twins with it as they usually do; null without twins. */
  readonly together: number | null;
}

const deviation = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

function correlation(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum / a.length / (deviation(a) * deviation(b));
}

/** P that Σ slopeₖ effectₖ exceeds the log odds ratio worth speaking of. */
function probabilityTogether(
  parts: readonly (readonly [number, Float64Array])[],
  weights: Float64Array,
): number {
  const worth = Math.log(LOOK_RULE.oddsRatio);
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    let effect = 0;
    for (const [slope, values] of parts) effect += slope * (values[i] as number);
    if (effect > worth) total += weights[i] as number;
  }
  return total;
}

/** Near twins of every trigger of the design; the columns are centred. */
export function twinGroups(design: Design, draws: WeightedDraws): Readonly<Record<string, TwinGroup>> {
  const triggers = design.columns.flatMap((column, k) =>
    column.role === 'trigger' ? [{ column, values: draws.values[k + 1] as Float64Array }] : [],
  );
  return Object.fromEntries(
    triggers.map(({ column, values }) => {
      const near = triggers.flatMap((other) => {
        if (other.column === column) return [];
        const r = correlation(column.values, other.column.values);
        const slope = (r * deviation(other.column.values)) / deviation(column.values);
        return Math.abs(r) > TWIN_CORRELATION
          ? [{ twin: { name: other.column.name, correlation: r }, part: [slope, other.values] as const }]
          : [];
      });
      const together =
        near.length === 0
          ? null
          : probabilityTogether([[1, values], ...near.map((n) => n.part)], draws.weights);
      return [column.name, { twins: near.map((n) => n.twin), together }];
    }),
  );
}
