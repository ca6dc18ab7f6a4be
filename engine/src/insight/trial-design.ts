import { type Random, seededRandom } from '#numerics';
import { addDays, fail, type LocalDay, ok, type Result } from '#units';
import { logistic } from './logistic.ts';
import { cyclesOf, eProcess, randomisationTest } from './randomisation.ts';
import { quickProbabilityBelow } from './scaled.ts';
import { TRIAL_RULE } from './trial.ts';
import { binaryModel, TREATMENT } from './trial-binary.ts';
import { type TrialDay, usedDays } from './trial-table.ts';

/** How a trial is laid out: cycles of one A and one B period each, their order set by a fair coin per cycle. */
export interface TrialPlan {
  readonly cycles: number;
  readonly periodDays: number;
  /** Days at the start of every period that are lived but not counted. */
  readonly washoutDays: number;
  /** Fixes the coin; stored with the plan before the first day. */
  readonly seed: number;
}

export interface PlannedDay {
  readonly day: number;
  readonly date: LocalDay;
  readonly cycle: number;
  readonly period: number;
  readonly arm: 'A' | 'B';
  readonly washout: boolean;
}

const BOUNDS = { cycles: [2, 20], periodDays: [1, 56] } as const;

function checkPlan(plan: TrialPlan): Result<TrialPlan> {
  for (const [name, [low, high]] of Object.entries(BOUNDS)) {
    const value = plan[name as keyof typeof BOUNDS];
    if (!Number.isInteger(value) || value < low || value > high)
      return fail({ path: name, message: `expected a whole number from ${low} to ${high}, got ${value}` });
  }
  const { washoutDays, periodDays } = plan;
  if (!Number.isInteger(washoutDays) || washoutDays < 0 || washoutDays >= periodDays)
    return fail({
      path: 'washoutDays',
      message: `expected a whole number from 0 to ${periodDays - 1}, got ${washoutDays}`,
    });
  return ok(plan);
}

/** The order of the arms, cycle by cycle: `AB BA AB`. */
export const orderOf = (plan: TrialPlan): string => {
  const random = seededRandom(plan.seed);
  return Array.from({ length: plan.cycles }, () => (random.bernoulli(0.5) ? 'AB' : 'BA')).join(' ');
};

/**
 * The plan as one line of text. A hash of it, stored or shown before the first day, proves afterwards that the order was
 * not chosen by hand.
 */
export const planText = (plan: TrialPlan, start: LocalDay): string =>
  `cycles=${plan.cycles};period=${plan.periodDays};washout=${plan.washoutDays};seed=${plan.seed};start=${start};order=${orderOf(plan)}`;

/** Every day of the trial, from its first date. The same plan gives the same days. */
export function scheduleTrial(plan: TrialPlan, start: LocalDay): Result<readonly PlannedDay[]> {
  const checked = checkPlan(plan);
  if (!checked.ok) return checked;
  const arms = orderOf(plan).replaceAll(' ', '');
  return ok(
    Array.from({ length: 2 * plan.cycles * plan.periodDays }, (_, day): PlannedDay => {
      const period = Math.floor(day / plan.periodDays);
      return {
        day,
        date: addDays(start, day),
        cycle: Math.floor(period / 2),
        period,
        arm: arms[period] === 'A' ? 'A' : 'B',
        washout: day % plan.periodDays < plan.washoutDays,
      };
    }),
  );
}

/** What a simulated person is like while taking part. */
export interface TrialLife {
  /** Risk of a spasm day under A. */
  readonly baseline: number;
  /** True odds ratio of B against A. */
  readonly oddsRatio: number;
  /** How much periods differ, sd of log odds. */
  readonly periodSd: number;
  /** Log odds at the end minus the middle. */
  readonly trend: number;
  /** Share of days with the outcome logged. */
  readonly logged: number;
}

/** One simulated trial of this plan; the coin is tossed anew by the random stream. */
export function simulateTrial(plan: TrialPlan, life: TrialLife, random: Random): readonly TrialDay[] {
  const length = 2 * plan.cycles * plan.periodDays;
  const base = Math.log(life.baseline / (1 - life.baseline));
  const days: TrialDay[] = [];
  for (let period = 0, firstIsA = true; period < 2 * plan.cycles; period += 1) {
    if (period % 2 === 0) firstIsA = random.bernoulli(0.5) === 1;
    const arm = (period % 2 === 0) === firstIsA ? 'A' : 'B';
    const level = base + life.periodSd * random.normal() + (arm === 'B' ? Math.log(life.oddsRatio) : 0);
    for (let k = 0; k < plan.periodDays; k += 1) {
      const day = period * plan.periodDays + k;
      const risk = logistic(level + life.trend * ((2 * (day + 0.5)) / length - 1));
      const spasm = random.bernoulli(risk);
      const logged = random.bernoulli(life.logged) === 1;
      days.push({
        day,
        cycle: Math.floor(period / 2),
        period,
        arm,
        washout: k < plan.washoutDays,
        logged,
        took: null,
        spasm: logged ? spasm : null,
        pain: null,
        person: 1,
      });
    }
  }
  return days;
}

/** Shares of simulated trials with each answer. */
export interface TrialPower {
  readonly runs: number;
  readonly suggestive: number;
  readonly exact: number;
  readonly mayStop: number;
  readonly confirmed: number;
  /** No coin sequence can give a p at or below 0.05 with so few cycles. */
  readonly tooFewCycles: boolean;
}

/** The power of a plan for this life, by simulation with the rule of the house. */
export function trialPower(
  plan: TrialPlan,
  life: TrialLife,
  options: { readonly runs: number; readonly seed: number },
): TrialPower {
  const random = seededRandom(options.seed);
  const worthwhile = Math.log(TRIAL_RULE.worthwhile.spasm);
  const counts = { suggestive: 0, exact: 0, mayStop: 0, confirmed: 0 };
  for (let run = 0; run < options.runs; run += 1) {
    const used = usedDays(simulateTrial(plan, life, random), 'spasm');
    const cycles = cyclesOf(used, 'spasm');
    const exact = (randomisationTest(cycles)?.oneSided ?? 1) <= TRIAL_RULE.exactP;
    const stop = Math.max(0, ...eProcess(cycles).benefit) >= TRIAL_RULE.stop;
    const model = binaryModel(used, 2 * plan.cycles * plan.periodDays);
    const convinced = quickProbabilityBelow(model, TREATMENT, worthwhile) >= TRIAL_RULE.probability;
    if (convinced) counts.suggestive += 1;
    if (exact) counts.exact += 1;
    if (stop) counts.mayStop += 1;
    if ((convinced && exact) || stop) counts.confirmed += 1;
  }
  const share = (n: number): number => n / options.runs;
  return {
    runs: options.runs,
    suggestive: share(counts.suggestive),
    exact: share(counts.exact),
    mayStop: share(counts.mayStop),
    confirmed: share(counts.confirmed),
    tooFewCycles: 2 ** -plan.cycles > TRIAL_RULE.exactP,
  };
}
