import {
  buildDesign,
  buildM1,
  type LogisticModel,
  logistic,
  samplePosterior,
  type TrialPlan,
  trialPower,
} from '@tonus/engine/insight';
import { seededRandom } from '@tonus/engine/numerics';
import { makeDiary } from './diary.ts';
import { ELEVEN } from './scenarios.ts';

const SBC_BINS = 20;

export interface Calibration {
  readonly runs: number;
  /** Share of runs in which the central 90 % interval held the truth, by parameter. */
  readonly coverage: Readonly<Record<string, number>>;
  readonly overall: number;
  /** χ² of the rank histogram over 20 bins (19 degrees of freedom), by parameter. */
  readonly chiSquare: Readonly<Record<string, number>>;
}

/** One run: a truth from the prior, outcomes from the truth, and where the truth falls in the posterior. */
function ranksOf(model: LogisticModel, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const truth = model.priorMean.map((m, j) => m + (model.priorSd[j] as number) * random.normal());
  const outcome = new Float64Array(model.rows);
  for (let i = 0; i < model.rows; i += 1) {
    let eta = 0;
    for (let j = 0; j < model.columns; j += 1)
      eta += (model.design[i * model.columns + j] as number) * (truth[j] as number);
    outcome[i] = random.bernoulli(logistic(eta));
  }
  const posterior = samplePosterior({ ...model, outcome }, { draws: 4000, seed: seed + 1 });
  return Array.from(truth, (t, j) =>
    (posterior.values[j] as Float64Array).reduce(
      (sum, v, k) => (v < t ? sum + (posterior.weights[k] as number) : sum),
      0,
    ),
  );
}

/**
 * Simulation-based calibration (Talts et al. 2018, arXiv 1804.06788): if the computation is right, the rank of the
 * truth in its posterior is uniform. It proves the computation, not the model. The design matrix, recent episodes
 * included, is that of one simulated diary of 180 days and is held fixed.
 */
export function calibration(runs: number, firstSeed = 900_000_000): Calibration {
  const { table, spec } = makeDiary({ seed: firstSeed, days: 180, triggers: ELEVEN, baseline: 0.12 });
  const { model, names } = buildM1(buildDesign(table, spec));
  const histogram = names.map(() => Array.from({ length: SBC_BINS }, () => 0));
  const covered = names.map(() => 0);
  for (let run = 0; run < runs; run += 1)
    ranksOf(model, firstSeed + 10 * (run + 1)).forEach((rank, j) => {
      const bin = Math.min(SBC_BINS - 1, Math.floor(rank * SBC_BINS));
      (histogram[j] as number[])[bin] = ((histogram[j] as number[])[bin] as number) + 1;
      if (rank > 0.05 && rank < 0.95) covered[j] = (covered[j] as number) + 1;
    });
  const expected = runs / SBC_BINS;
  const byName = (f: (j: number) => number) => Object.fromEntries(names.map((name, j) => [name, f(j)]));
  return {
    runs,
    coverage: byName((j) => (covered[j] as number) / runs),
    overall: covered.reduce((a, b) => a + b, 0) / runs / names.length,
    chiSquare: byName((j) =>
      (histogram[j] as number[]).reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0),
    ),
  };
}

const plan = (cycles: number, periodDays: number): TrialPlan => ({
  cycles,
  periodDays,
  washoutDays: periodDays > 7 ? 2 : 1,
  seed: 1,
});
const PLANS: readonly (readonly [string, TrialPlan])[] = [
  ['5 cycles × 14 d', plan(5, 14)],
  ['6 cycles × 14 d', plan(6, 14)],
  ['8 cycles × 14 d', plan(8, 14)],
  ['8 cycles × 7 d', plan(8, 7)],
];

/** What a trial's rule does, by plan and true odds ratio. */
export function trials(runs: number): Readonly<Record<string, unknown>> {
  const life = { baseline: 0.3, periodSd: 0.3, trend: 0.3, logged: 0.95 };
  const rows = PLANS.flatMap(([name, one]) =>
    [1, 0.5, 0.35, 0.2].map((oddsRatio, k) => ({
      plan: name,
      oddsRatio,
      ...trialPower(
        one,
        { ...life, oddsRatio },
        { runs: oddsRatio === 1 ? 2 * runs : runs, seed: 40_000 + k },
      ),
    })),
  );
  return { rows };
}

/** Studies other than years of diary; each returns plain counts. */
export const STUDIES: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  calibration: () => ({ ...calibration(1000) }),
  trials: () => trials(500),
};
