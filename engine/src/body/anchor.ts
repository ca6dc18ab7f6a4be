import { choleskyInPlace, exponential, solveCholesky } from '#numerics';
import type { SetPoints } from './constitution.ts';
import type { Question } from './observe.ts';
import { type Parameters, parametersBy } from './parameters.ts';
import { runFrom, settleAt } from './run.ts';
import type { Scenario } from './scenario.ts';

/** A laboratory value, a weigh-in or a collected urine, with its standard error. */
export type Measurement = Question & { readonly value: number; readonly sd: number };

/**
 * What measurements may move: slow traits of a person, each a logarithm of a factor on a parameter (or a shift of
 * a set point), with the spread between people that is believed before anything is measured.
 */
export const TRAITS = [
  { name: 'insensible', organ: 'skin', parameter: 'insensible', sd: 0.2 },
  { name: 'otherSolute', organ: 'kidneyWater', parameter: 'otherSolute', sd: 0.2 },
  { name: 'urineCeiling', organ: 'kidneyWater', parameter: 'mostOsmolality', sd: 0.12 },
  { name: 'volume', organ: 'kidneySodium', parameter: 'gainAbove', sd: 0.25 },
  { name: 'sweatSodium', organ: 'sweat', parameter: 'sodium', sd: 0.28 },
  { name: 'sweatRate', organ: 'sweat', parameter: 'rate', sd: 0.22 },
  { name: 'magnesium', organ: 'magnesium', parameter: 'renalThreshold', sd: 0.05 },
  { name: 'calcium', organ: 'calcium', parameter: 'total', sd: 0.025 },
  { name: 'kaliuresis', organ: 'potassium', parameter: 'gutGain', sd: 0.25 },
] as const;
/** Shifts of set points: mosm/kg and, relative, of plasma potassium. */
const SHIFTS = [
  { name: 'osmostat', sd: 3 },
  { name: 'potassium', sd: 0.06 },
] as const;
const COUNT = TRAITS.length + SHIFTS.length;

/** A person's own version of the model. */
export interface PersonalModel {
  readonly parameters: Parameters;
  readonly set: SetPoints;
  /** By trait: the logarithm of its factor, or the shift. */
  readonly moved: { readonly [trait: string]: number };
  /** Root mean square residual in standard errors, before and after. */
  readonly before: number;
  readonly after: number;
}

const STEP = 0.25;
const ROUNDS = 4;

function modelOf(theta: Float64Array): { readonly p: Parameters; readonly set: SetPoints } {
  const factor = new Map<string, number>(
    TRAITS.map((t, i) => [`${t.organ}.${t.parameter}`, exponential((theta[i] as number) * t.sd)] as const),
  );
  const p = parametersBy((row, organ, name) => row[1] * (factor.get(`${organ}.${name}`) ?? 1));
  const [osmostat, potassium] = SHIFTS.map((s, i) => (theta[TRAITS.length + i] as number) * s.sd);
  return {
    p,
    set: {
      osmostat: osmostat as number,
      potassium0: p.constitution.referencePotassium * (1 + (potassium as number)),
    },
  };
}

function predict(scenario: Scenario, questions: readonly Question[], theta: Float64Array): Float64Array {
  const { p, set } = modelOf(theta);
  return runFrom(settleAt(scenario, p, set), scenario, { questions }).answers;
}

const residuals = (measured: readonly Measurement[], answers: Float64Array): Float64Array =>
  Float64Array.from(measured, ({ value, sd }, i) => (value - (answers[i] as number)) / sd);

const rms = (x: Float64Array): number => Math.sqrt(x.reduce((s, v) => s + v * v, 0) / Math.max(1, x.length));

/** One Gauss–Newton step on the posterior: (JᵀJ + I) δ = Jᵀ r − θ, in prior standard deviations. */
function improved(scenario: Scenario, measured: readonly Measurement[], theta: Float64Array): Float64Array {
  const base = predict(scenario, measured, theta);
  const r = residuals(measured, base);
  const columns = Array.from({ length: COUNT }, (_, j) => {
    const moved = theta.slice();
    moved[j] = (moved[j] as number) + STEP;
    const answers = predict(scenario, measured, moved);
    return Float64Array.from(
      measured,
      ({ sd }, i) => ((answers[i] as number) - (base[i] as number)) / (sd * STEP),
    );
  });
  const inner = (a: Float64Array, b: Float64Array): number =>
    a.reduce((s, x, k) => s + x * (b[k] as number), 0);
  const normal = Float64Array.from(
    columns.flatMap((a, i) => columns.map((b, j) => inner(a, b) + (i === j ? 1 : 0))),
  );
  const delta = Float64Array.from(columns, (a, i) => inner(a, r) - (theta[i] as number));
  // With the prior's unit matrix added it is always positive definite.
  choleskyInPlace(normal, COUNT);
  solveCholesky(normal, COUNT, delta);
  return theta.map((x, i) => Math.max(-FARTHEST, Math.min(FARTHEST, x + (delta[i] as number))));
}
const FARTHEST = 2.5;

const objective = (scenario: Scenario, measured: readonly Measurement[], theta: Float64Array): number =>
  residuals(measured, predict(scenario, measured, theta)).reduce((s, v) => s + v * v, 0) +
  theta.reduce((s, v) => s + v * v, 0);

/**
 * (F-1) Pulls a person's slow traits, and with them the state, towards what was measured: the most probable
 * traits given the measurements and the spread between people (maximum a posteriori, Gauss–Newton, a step
 * halved while it does not help). With no measurement everything stays as it is.
 */
export function anchored(scenario: Scenario, measured: readonly Measurement[]): PersonalModel {
  let theta = new Float64Array(COUNT);
  const before = rms(residuals(measured, predict(scenario, measured, theta)));
  let best = objective(scenario, measured, theta);
  for (let round = 0; round < ROUNDS && measured.length > 0; round += 1) {
    const aim = improved(scenario, measured, theta);
    let share = 1;
    let helped = false;
    for (let tries = 0; tries < ROUNDS && !helped; tries += 1, share /= 2) {
      const next = theta.map((x, i) => x + share * ((aim[i] as number) - x));
      const value = objective(scenario, measured, next);
      if (value < best) {
        theta = next;
        best = value;
        helped = true;
      }
    }
    if (!helped) break;
  }
  const { p, set } = modelOf(theta);
  const names = [...TRAITS, ...SHIFTS];
  return {
    parameters: p,
    set,
    moved: Object.fromEntries(names.map((t, i) => [t.name, (theta[i] as number) * t.sd])),
    before,
    after: rms(residuals(measured, predict(scenario, measured, theta))),
  };
}

/** Answers of a person's own model. */
export const runPersonal = (
  scenario: Scenario,
  questions: readonly Question[],
  { parameters, set }: PersonalModel,
): Float64Array => runFrom(settleAt(scenario, parameters, set), scenario, { questions }).answers;
