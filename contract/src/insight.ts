import {
  CALLS,
  type Check,
  type Evidence,
  type ExposureEvidence,
  LEVELS,
  learn,
  parseSpec,
  parseTable,
  REASONS,
  type Summary,
  sensitivity,
  VARIANTS,
} from '@tonus/engine/insight';
import { type FieldError, fail, type Result } from '@tonus/engine/units';
import { z } from 'zod';
import { insightPlain } from './insight-plain.ts';
import { cannot, type Refusal, verb } from './verb.ts';

const positive = z.number().positive();
const lag = z.int().min(0);

const trigger = z.strictObject({
  column: z.string().min(1),
  sign: z.union([z.literal(1), z.literal(-1)]),
  step: positive,
  norm: z.enum(['peak', 'mean']),
  kind: z.enum(['amount', 'state']),
  /** Days. */
  half_life: positive,
  /** Bins. */
  min_lag: lag,
  max_lag: lag,
});

/** How the diary's columns become exposures. */
const spec = z.strictObject({
  id: z.string().optional(),
  bin_h: z.number().positive().max(24).optional(),
  rows: z.int().min(0).optional(),
  triggers: z.record(z.string(), trigger),
  nuisance: z
    .strictObject({
      weekend: z.number().optional(),
      heat_per: positive.optional(),
      recent_half_life_days: positive.optional(),
      recent_window_days: z.number().min(0).optional(),
      slots: z.int().min(0).optional(),
    })
    .optional(),
  drift_basis: z.int().min(0).max(20).optional(),
});

export const DEFAULT_DRAWS = 40_000;

const input = z.strictObject({
  /** The diary as comma-separated text with a head line. */
  diary: z.string(),
  spec,
  draws: z.int().min(1000).max(200_000).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  /** Also answer under other priors, half-lives and halves of the diary. */
  checks: z.boolean().optional(),
});

const summary = z.looseObject({
  mean: z.number(),
  sd: z.number(),
  q05: z.number(),
  q50: z.number(),
  q95: z.number(),
});
const ratio = z.looseObject({ q05: z.number(), q50: z.number(), q95: z.number() });
const days = z.number().nullable();

const exposure = z.looseObject({
  exposure: z.string(),
  called: z.enum(CALLS),
  because: z.enum(REASONS),
  level: z.enum(LEVELS),
  since_day: days,
  with: z.array(z.string()).optional(),
  log_odds: summary,
  odds_ratio: ratio,
  /** P(odds ratio per step > 1.2). */
  probability_harmful: z.number(),
  /** P(odds ratio per step < 1/1.2). */
  probability_protective: z.number(),
  risk: z.looseObject({ lowest_tenth: summary, highest_tenth: summary, difference: summary }).nullable(),
  attributable_share: summary.nullable(),
  hidden_cause_strength: z.looseObject({ estimate: z.number(), nearer_limit: z.number() }).nullable(),
  second_opinion: z
    .looseObject({ log_odds: z.number(), standard_error: z.number(), p: z.number() })
    .nullable(),
  more_days: z.looseObject({ if_odds_ratio_2: days, if_odds_ratio_3: days, as_it_looks: days }),
  plain: z.string(),
});

const output = z.looseObject({
  model: z.literal('M1'),
  days: z.number(),
  rows_used: z.number(),
  episodes: z.number(),
  exposures: z.array(exposure),
  attributable_share: summary.nullable(),
  /** Until the leading open question is settled if it is as it looks; null when logging alone will not settle it. */
  more_days: z.looseObject({ exposure: z.string().nullable(), days }),
  looks: z.array(
    z.looseObject({
      day: z.number(),
      rows: z.number(),
      episodes: z.number(),
      probability_harmful: z.record(z.string(), z.number()),
    }),
  ),
  checks: z
    .array(
      z.looseObject({
        variant: z.enum(VARIANTS),
        rows: z.number(),
        episodes: z.number(),
        exposures: z.array(
          z.looseObject({ exposure: z.string(), log_odds: summary, probability_harmful: z.number() }),
        ),
      }),
    )
    .optional(),
  diagnostics: z.looseObject({
    method: z.enum(['importance', 'chains']),
    draws: z.number(),
    ess: z.number(),
    pareto_k: z.number().nullable(),
    rhat: z.number().nullable(),
    divergences: z.number(),
  }),
  plain: z.array(z.string()),
  elapsed_ms: z.number(),
});

export type InsightAnswer = z.input<typeof output>;
type ExposureAnswer = InsightAnswer['exposures'][number];

const five = ({ mean, sd, q05, q50, q95 }: Summary) => ({ mean, sd, q05, q50, q95 });

function exposureAnswer(e: ExposureEvidence): ExposureAnswer {
  return {
    exposure: e.name,
    called: e.called,
    because: e.because,
    level: e.verdict.level,
    since_day: e.since,
    ...(e.twins.length > 0 ? { with: e.twins.map((t) => t.name) } : {}),
    log_odds: five(e.logOdds),
    odds_ratio: { ...e.oddsRatio },
    probability_harmful: e.harmful,
    probability_protective: e.protective,
    risk:
      e.risk === null
        ? null
        : {
            lowest_tenth: five(e.risk.riskLowest),
            highest_tenth: five(e.risk.riskHighest),
            difference: five(e.risk.difference),
          },
    attributable_share: e.risk === null ? null : five(e.risk.attributable),
    hidden_cause_strength:
      e.hiddenCause === null
        ? null
        : { estimate: e.hiddenCause.estimate, nearer_limit: e.hiddenCause.nearerLimit },
    second_opinion:
      e.secondOpinion === null
        ? null
        : {
            log_odds: e.secondOpinion.coefficient,
            standard_error: e.secondOpinion.standardError,
            p: e.secondOpinion.p,
          },
    more_days: {
      if_odds_ratio_2: e.moreDays.ifTwo,
      if_odds_ratio_3: e.moreDays.ifThree,
      as_it_looks: e.moreDays.asItLooks,
    },
    plain: insightPlain.exposure(e),
  };
}

/** The open question nearest to a claim. */
function leading(evidence: Evidence): InsightAnswer['more_days'] {
  const open = evidence.exposures.filter(
    (e) => e.informed && e.called !== 'trigger' && e.called !== 'protective',
  );
  const first = [...open].sort((a, b) => b.harmful - a.harmful)[0];
  return { exposure: first?.name ?? null, days: first?.moreDays.asItLooks ?? null };
}

const checkAnswer = (check: Check): NonNullable<InsightAnswer['checks']>[number] => ({
  variant: check.variant,
  rows: check.rows,
  episodes: check.events,
  exposures: Object.entries(check.triggers).map(([name, { logOdds, harmful }]) => ({
    exposure: name,
    log_odds: five(logOdds),
    probability_harmful: harmful,
  })),
});

export function insightAnswer(
  evidence: Evidence,
  more: { readonly elapsed_ms: number; readonly checks?: readonly Check[] | undefined },
): InsightAnswer {
  const { diagnostics } = evidence;
  return {
    model: 'M1',
    days: evidence.days,
    rows_used: evidence.rows,
    episodes: evidence.events,
    exposures: evidence.exposures.map((e) => exposureAnswer(e)),
    attributable_share: evidence.attributable === null ? null : five(evidence.attributable),
    more_days: leading(evidence),
    looks: evidence.looks.map((look) => ({
      day: look.day,
      rows: look.rows,
      episodes: look.events,
      probability_harmful: Object.fromEntries(Object.entries(look.triggers).map(([k, t]) => [k, t.harmful])),
    })),
    ...(more.checks === undefined ? {} : { checks: more.checks.map(checkAnswer) }),
    diagnostics: {
      method: diagnostics.method,
      draws: diagnostics.draws,
      ess: diagnostics.effectiveSize,
      pareto_k: diagnostics.paretoK,
      rhat: diagnostics.rhat,
      divergences: diagnostics.divergences,
    },
    plain: insightPlain.whole(evidence),
    elapsed_ms: more.elapsed_ms,
  };
}

const wrongAt = (error: FieldError, inside: string): Result<never, Refusal> =>
  fail({
    kind: 'wrong',
    path: error.path === '' ? inside : `${inside}.${error.path}`,
    message: error.message,
  });

export const insight = verb({
  name: 'insight',
  summary: "Which of a person's exposures go before their episodes, and how sure that is.",
  input,
  output,
  async run(given, tools) {
    const began = tools.now();
    const parsedSpec = parseSpec(given.spec);
    if (!parsedSpec.ok) return wrongAt(parsedSpec.error, 'spec');
    const table = parseTable(given.diary);
    if (!table.ok) return wrongAt(table.error, 'diary');
    const options = { draws: given.draws ?? DEFAULT_DRAWS, seed: given.seed ?? 1 };
    const learned = learn(table.value, parsedSpec.value, options);
    if (!learned.ok)
      return wrongAt(learned.error, learned.error.path.startsWith('triggers') ? 'spec' : 'diary');
    if (!learned.value.diagnostics.trusted) return cannot(insightPlain.untrusted(learned.value));
    const checks = given.checks
      ? sensitivity(table.value, parsedSpec.value, { ...options, draws: 4000 })
      : undefined;
    return { ok: true, value: insightAnswer(learned.value, { checks, elapsed_ms: tools.now() - began }) };
  },
});
