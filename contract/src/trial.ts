import {
  type ArmCount,
  analyseTrial,
  OUTCOMES,
  parseTable,
  parseTrial,
  type SeriesPosterior,
  type Summary,
  TRIAL_VERDICTS,
  TRIAL_WORDS,
  type TrialEvidence,
} from '@tonus/engine/insight';
import { type FieldError, fail, type Result } from '@tonus/engine/units';
import { z } from 'zod';
import { trialPlain } from './trial-plain.ts';
import { type Refusal, verb } from './verb.ts';

const DEFAULT_DRAWS = 20_000;

const input = z.strictObject({
  /** The trial as comma-separated text with a head line. */
  trial: z.string(),
  spec: z
    .strictObject({
      id: z.string().optional(),
      outcome: z.enum(OUTCOMES).optional(),
      /** Odds ratio for spasm days (above 1 its inverse is taken), points above 0 for pain. */
      smallest_worthwhile: z.number().positive().optional(),
    })
    .optional(),
  draws: z.int().min(1000).max(100_000).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
});

const summary = z.looseObject({
  mean: z.number(),
  sd: z.number(),
  q05: z.number(),
  q50: z.number(),
  q95: z.number(),
});
const maybe = z.number().nullable();
const arm = z.looseObject({
  days_planned: z.number(),
  days_used: z.number(),
  share_recorded: z.number(),
  share_taken: maybe,
  mean: maybe,
});

const output = z.looseObject({
  outcome: z.enum(OUTCOMES),
  days: z.number(),
  cycles: z.number(),
  persons: z.number(),
  arms: z.looseObject({ A: arm, B: arm }),
  effect: z.looseObject({
    log_odds: summary.optional(),
    odds_ratio: z.looseObject({ q05: z.number(), q50: z.number(), q95: z.number() }).optional(),
    difference: summary.optional(),
  }),
  interval: z.tuple([z.number(), z.number()]),
  smallest_worthwhile: z.number(),
  probability_benefit: z.number(),
  probability_worthwhile: z.number(),
  risk: z.looseObject({ A: summary, B: summary, days_prevented_per_28: summary }).nullable(),
  randomisation: z
    .looseObject({
      mean_difference: z.number(),
      p_one_sided_benefit: z.number(),
      p_two_sided: z.number(),
      smallest_possible_one_sided: z.number(),
    })
    .nullable(),
  e_process: z.looseObject({
    benefit_after_each_cycle: z.array(z.number()),
    two_sided_after_each_cycle: z.array(z.number()),
    largest_possible: z.number(),
  }),
  carry_over: summary.nullable(),
  missingness: z.looseObject({
    recorded_b_minus_a: z.number(),
    difference_as_recorded: maybe,
    difference_at_worst: maybe,
    difference_at_best: maybe,
  }),
  verdict: z.enum(TRIAL_VERDICTS),
  may_stop_early: z.boolean(),
  series: z
    .looseObject({
      persons: z.number(),
      mean_effect: summary,
      trend: summary,
      intercept_spread: summary,
      effect_spread: summary,
      own_effects: z.array(z.looseObject({ person: z.number(), log_odds: summary })),
    })
    .optional(),
  diagnostics: z.looseObject({ ess: maybe, pareto_k: maybe, rhat: maybe, divergences: z.number() }),
  plain: z.array(z.string()),
  elapsed_ms: z.number(),
});

export type TrialAnswer = z.input<typeof output>;

const five = ({ mean, sd, q05, q50, q95 }: Summary) => ({ mean, sd, q05, q50, q95 });

const armAnswer = (count: ArmCount): TrialAnswer['arms']['A'] => ({
  days_planned: count.planned,
  days_washout: count.washout,
  days_used: count.used,
  share_recorded: count.recorded,
  share_taken: count.taken,
  mean: count.mean,
});

function effectAnswer({ outcome, effect }: TrialEvidence): TrialAnswer['effect'] {
  if (outcome === 'pain') return { difference: five(effect) };
  const odds = { q05: Math.exp(effect.q05), q50: Math.exp(effect.q50), q95: Math.exp(effect.q95) };
  return { log_odds: five(effect), odds_ratio: odds };
}

const seriesAnswer = (series: SeriesPosterior): NonNullable<TrialAnswer['series']> => ({
  persons: series.persons.length,
  mean_effect: five(series.effect),
  trend: five(series.trend),
  intercept_spread: five(series.interceptSpread),
  effect_spread: five(series.effectSpread),
  own_effects: series.persons.map((person, k) => ({ person, log_odds: five(series.own[k] as Summary) })),
});

function trialAnswer(found: TrialEvidence, elapsed_ms: number): TrialAnswer {
  const { randomisation: exact, eProcess: e, missing } = found;
  return {
    outcome: found.outcome,
    days: found.days,
    cycles: found.cycles,
    persons: found.persons,
    arms: { A: armAnswer(found.arms.A), B: armAnswer(found.arms.B) },
    effect: effectAnswer(found),
    interval: [found.effect.q05, found.effect.q95],
    smallest_worthwhile: found.smallestWorthwhile,
    probability_benefit: found.benefit,
    probability_worthwhile: found.worthwhile,
    risk:
      found.risks === null
        ? null
        : {
            A: five(found.risks.A),
            B: five(found.risks.B),
            days_prevented_per_28: five(found.risks.preventedPer28),
          },
    randomisation:
      exact === null
        ? null
        : {
            mean_difference: exact.meanDifference,
            p_one_sided_benefit: exact.oneSided,
            p_two_sided: exact.twoSided,
            smallest_possible_one_sided: exact.smallestPossible,
          },
    e_process: {
      benefit_after_each_cycle: [...e.benefit],
      two_sided_after_each_cycle: [...e.twoSided],
      largest_possible: e.largestPossible,
    },
    carry_over: found.carryOver === null ? null : five(found.carryOver),
    missingness: {
      recorded_b_minus_a: missing.recordedDifference,
      difference_as_recorded: missing.asRecorded,
      difference_at_worst: missing.worst,
      difference_at_best: missing.best,
    },
    verdict: found.verdict,
    may_stop_early: found.mayStop,
    diagnostics: {
      ess: found.diagnostics.effectiveSize,
      pareto_k: found.diagnostics.paretoK,
      rhat: null,
      divergences: 0,
    },
    ...(found.series === null ? {} : { series: seriesAnswer(found.series) }),
    plain: trialPlain(found),
    elapsed_ms,
  };
}

const wrongAt = (error: FieldError): Result<never, Refusal> =>
  fail({
    kind: 'wrong',
    path:
      error.path === 'smallest_worthwhile'
        ? 'spec.smallest_worthwhile'
        : error.path === ''
          ? 'trial'
          : `trial.${error.path}`,
    message: error.message,
  });

export const trial = verb({
  name: 'trial',
  summary: "What a randomised on/off trial in one person says, or several people's trials together.",
  input,
  output,
  async run(given, tools) {
    const began = tools.now();
    const table = parseTable(given.trial, TRIAL_WORDS);
    if (!table.ok) return wrongAt(table.error);
    const days = parseTrial(table.value);
    if (!days.ok) return wrongAt(days.error);
    const found = analyseTrial(days.value, {
      draws: given.draws ?? DEFAULT_DRAWS,
      seed: given.seed ?? 1,
      ...(given.spec?.outcome === undefined ? {} : { outcome: given.spec.outcome }),
      ...(given.spec?.smallest_worthwhile === undefined
        ? {}
        : { smallestWorthwhile: given.spec.smallest_worthwhile }),
    });
    if (!found.ok) return wrongAt(found.error);
    return { ok: true, value: trialAnswer(found.value, tools.now() - began) };
  },
});
