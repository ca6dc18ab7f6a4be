import { seededRandom } from '#numerics';
import { anchored, type Measurement, runPersonal } from './anchor.ts';
import { memberParameters } from './ensemble.ts';
import type { Question } from './observe.ts';
import { runFrom, settleAt } from './run.ts';
import type { Scenario } from './scenario.ts';

/**
 * Synthetic people with known truth: a body drawn from the parameter ranges and with set points of its own lives
 * eight days; five of them are measured with noise, the last three are foretold with and without.
 */
const DAYS = 8;
const MEASURED_DAYS = 5;

const habitual = (seed: number): Scenario => {
  const { uniform } = seededRandom(seed);
  return {
    person: {
      sex: seed % 2 === 0 ? 'male' : 'female',
      age_y: 25 + Math.round(30 * uniform()),
      mass_kg: 60 + Math.round(30 * uniform()),
      height_cm: 165 + Math.round(18 * uniform()),
      habits: { sodium_mmol_d: 110 + 100 * uniform(), fluid_l_d: 1.6 + 1.2 * uniform() },
    },
    clock_min: 480,
    duration_h: DAYS * 24,
    settle_d: 7,
    background: { from_h: 0, to_h: DAYS * 24 },
    events: [
      { kind: 'exercise', at_h: 34, over_min: 60, met: 7, air_c: 26, relative_humidity: 0.5 },
      { kind: 'exercise', at_h: 34 + 120, over_min: 60, met: 7, air_c: 26, relative_humidity: 0.5 },
    ],
  };
};

const LABS = [
  ['plasma_sodium_mmol_l', 1],
  ['plasma_potassium_mmol_l', 0.12],
  ['plasma_calcium_mmol_l', 0.04],
  ['plasma_magnesium_mmol_l', 0.03],
] as const;

/** What is measured on the first days: three blood samples, a weight each morning, two 24 h urines. */
function measuredOf(): readonly (Question & { readonly sd: number })[] {
  const labs = [0, 2, 4].flatMap((day) =>
    LABS.map(([quantity, sd]) => ({ quantity, at_h: day * 24 + 0.1, sd })),
  );
  const weights = Array.from({ length: MEASURED_DAYS }, (_, day) => ({
    quantity: 'body_mass_kg' as const,
    at_h: day * 24 + 0.1,
    sd: 0.25,
  }));
  const urines = [1, 3].flatMap((day) => [
    { quantity: 'urine_volume_ml' as const, from_h: day * 24, to_h: day * 24 + 24, sd: 120 },
    { quantity: 'urine_sodium_mmol' as const, from_h: day * 24, to_h: day * 24 + 24, sd: 10 },
  ]);
  return [...labs, ...weights, ...urines];
}

/** What is foretold for the days after, with the size that counts as one for each. */
const FORETOLD = [5, 6, 7].flatMap((day) => [
  ...LABS.map(([quantity, sd]) => ({ quantity, at_h: day * 24 + 2, sd })),
  { quantity: 'body_mass_kg' as const, at_h: day * 24 + 2, sd: 0.25 },
  { quantity: 'urine_volume_ml' as const, from_h: day * 24, to_h: day * 24 + 24, sd: 120 },
]);

export interface Trial {
  /** Root mean square error of the next days, in measurement errors. */
  readonly without: number;
  readonly with: number;
}

export function trial(seed: number): Trial {
  const scenario = habitual(seed);
  const { normal } = seededRandom(seed * 7919 + 1);
  const settled = settleAt(scenario, memberParameters(seed + 100), {
    osmostat: 3 * normal(),
    potassium0: 4.2 * (1 + 0.05 * normal()),
  });
  const truth = (questions: readonly Question[]): Float64Array =>
    runFrom(settled, scenario, { questions }).answers;
  const questions = measuredOf();
  const seen = truth(questions);
  const measured: Measurement[] = questions.map((q, i) => ({
    ...q,
    value: (seen[i] as number) + q.sd * normal(),
  }));
  const next = truth(FORETOLD);
  const error = (told: Float64Array): number =>
    Math.sqrt(
      FORETOLD.reduce((s, { sd }, i) => s + (((told[i] as number) - (next[i] as number)) / sd) ** 2, 0) /
        FORETOLD.length,
    );
  const none = runPersonal(scenario, FORETOLD, anchored(scenario, []));
  const pulled = runPersonal(scenario, FORETOLD, anchored(scenario, measured));
  return { without: error(none), with: error(pulled) };
}
