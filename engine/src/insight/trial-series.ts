import { seededRandom } from '#numerics';
import { type ScaledDraws, type ScaledModel, scaledDraws } from './scaled.ts';
import { type Summary, summarise } from './summary.ts';
import { type TrialDay, trendOf } from './trial-table.ts';

/** Priors of several people's trials with the same protocol, on the log-odds scale. */
export const SERIES_PRIOR = { interceptSdSd: 1, effectSdSd: 0.5 } as const;

export interface SeriesPosterior {
  readonly persons: readonly number[];
  /** Mean intercept and effect over people, common trend. */
  readonly intercept: Summary;
  readonly effect: Summary;
  readonly trend: Summary;
  /** How much people differ: sd of intercepts and of effects. */
  readonly interceptSpread: Summary;
  readonly effectSpread: Summary;
  /** Each person's own effect, borrowing from the others. */
  readonly own: readonly Summary[];
  readonly draws: ScaledDraws;
}

/** Columns: mean intercept, mean effect, trend, then a deviation of intercept and of effect for each person. */
function seriesModel(days: readonly TrialDay[], length: number, persons: readonly number[]): ScaledModel {
  const columns = 3 + 2 * persons.length;
  const design = new Float64Array(days.length * columns);
  days.forEach((d, i) => {
    const treat = d.arm === 'B' ? 1 : 0;
    const who = persons.indexOf(d.person);
    design.set([1, treat, trendOf(d.day, length)], i * columns);
    design[i * columns + 3 + who] = 1;
    design[i * columns + 3 + persons.length + who] = treat;
  });
  const priorSd = new Float64Array(columns).fill(1);
  priorSd.set([1.5, 1, 1]);
  const priorMean = new Float64Array(columns);
  priorMean[0] = -1;
  return {
    base: {
      rows: days.length,
      columns,
      design,
      outcome: Float64Array.from(days, (d) => d.spasm ?? 0),
      priorMean,
      priorSd,
    },
    group: Int32Array.from({ length: columns }, (_, j) => (j < 3 ? -1 : j < 3 + persons.length ? 0 : 1)),
    scaleSd: [SERIES_PRIOR.interceptSdSd, SERIES_PRIOR.effectSdSd],
  };
}

/** Several people's trials together: the mean effect, how much people differ, and each one's own. */
export function seriesPosterior(
  days: readonly TrialDay[],
  length: number,
  options: { readonly draws: number; readonly seed: number },
): SeriesPosterior {
  const persons = [...new Set(days.map((d) => d.person))].sort((a, b) => a - b);
  const model = seriesModel(days, length, persons);
  const draws = scaledDraws(model, { draws: options.draws, random: seededRandom(options.seed), side: 10 });
  const of = (values: Float64Array): Summary => summarise(values, draws.weights);
  const column = (j: number): Float64Array => draws.values[j] as Float64Array;
  return {
    persons,
    intercept: of(column(0)),
    effect: of(column(1)),
    trend: of(column(2)),
    interceptSpread: of(draws.scales[0] as Float64Array),
    effectSpread: of(draws.scales[1] as Float64Array),
    own: persons.map((_, k) =>
      of(column(3 + persons.length + k).map((d, i) => d + (column(1)[i] as number))),
    ),
    draws,
  };
}
