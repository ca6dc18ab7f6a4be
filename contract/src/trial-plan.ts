import { createHash } from 'node:crypto';
import {
  orderOf,
  planText,
  scheduleTrial,
  TRIAL_TEMPLATES,
  type TrialPlan,
  type TrialPower,
  trialObjections,
  trialPower,
} from '@tonus/engine/insight';
import type { Person } from '@tonus/engine/person';
import { type GateCase, gate } from '@tonus/engine/triage';
import { z } from 'zod';
import { day, person } from './documents.ts';
import { cannot, verb, wrong } from './verb.ts';

const IDS = TRIAL_TEMPLATES.map((t) => t.id) as [string, ...string[]];

const input = z.strictObject({
  template: z.enum(IDS),
  /** Fixes the coin; keep it with the plan. */
  seed: z.int().min(0).max(4_294_967_295),
  start: day,
  cycles: z.int().min(2).max(20).optional(),
  period_days: z.int().min(1).max(56).optional(),
  washout_days: z.int().min(0).max(55).optional(),
  /** Share of days with a spasm now. */
  baseline: z.number().min(0.01).max(0.95).optional(),
  /** Odds ratios of B against A to plan for. */
  odds_ratios: z.array(z.number().positive().max(1)).max(6).optional(),
  runs: z.int().min(50).max(2000).optional(),
  /** Asked of the contraindications; unknown kidneys and pregnancy count as unsafe. */
  person: person.optional(),
});

const share = z.number();
const output = z.looseObject({
  template: z.string(),
  arm_a: z.string(),
  arm_b: z.string(),
  order: z.string(),
  /** SHA-256 of the plan's text: kept before the first day, it proves that the order was not chosen by hand. */
  commitment: z.string(),
  days: z.array(
    z.looseObject({
      day: z.number(),
      date: z.string(),
      cycle: z.number(),
      period: z.number(),
      arm: z.enum(['A', 'B']),
      washout: z.boolean(),
    }),
  ),
  power: z.array(
    z.looseObject({
      odds_ratio: z.number(),
      suggestive: share,
      exact: share,
      may_stop_early: share,
      confirmed: share,
      runs: z.number(),
    }),
  ),
  too_few_cycles: z.boolean(),
  blinding: z.string(),
  because: z.string(),
});
export type TrialPlanAnswer = z.input<typeof output>;

/** What the gate must know, from what is known of the person; what is not known is unsafe. */
const caseOf = (who: Person): GateCase => ({
  age: who.age_y ?? null,
  pregnant: who.pregnant_weeks !== undefined ? 'yes' : who.sex === 'male' ? 'no' : 'unknown',
  conditions: (who.conditions ?? []).map((c) => c.toUpperCase()),
  medicines: (who.medicines ?? []).flatMap((m) => (m.atc === undefined ? [] : [m.atc])),
  labs: [],
  egfr: who.egfr_ml_min ?? null,
  kidneysMeasured: who.egfr_ml_min !== undefined,
  signs: new Set(),
});

const powerAnswer = (oddsRatio: number, power: TrialPower): TrialPlanAnswer['power'][number] => ({
  odds_ratio: oddsRatio,
  suggestive: power.suggestive,
  exact: power.exact,
  may_stop_early: power.mayStop,
  confirmed: power.confirmed,
  runs: power.runs,
});

export const trialPlan = verb({
  name: 'trial/plan',
  summary: 'Lay out a randomised trial before its first day: safety first, then order, days and power.',
  input,
  output,
  async run(given) {
    const template = TRIAL_TEMPLATES.find((t) => t.id === given.template);
    if (template === undefined) return wrong('expected the id of a template', 'template');
    const safety = caseOf(given.person ?? {});
    const objections = trialObjections(template, (action) => {
      const { decision, rules } = gate(action, safety);
      const stopped = decision === 'forbid' || decision === 'clinician-first';
      return stopped ? { allowed: false, rule: rules[0]?.rule ?? action } : { allowed: true };
    });
    if (objections.length > 0) return cannot(`not without a clinician: ${objections.join(', ')}`);
    const plan: TrialPlan = {
      cycles: given.cycles ?? template.plan.cycles,
      periodDays: given.period_days ?? template.plan.periodDays,
      washoutDays: given.washout_days ?? Math.min(template.plan.washoutDays, (given.period_days ?? 99) - 1),
      seed: given.seed,
    };
    const days = scheduleTrial(plan, given.start);
    if (!days.ok)
      return wrong(
        days.error.message,
        days.error.path.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
      );
    const life = { baseline: given.baseline ?? 0.3, periodSd: 0.3, trend: 0.3, logged: 0.95 };
    const options = { runs: given.runs ?? 200, seed: given.seed };
    const ratios = [1, ...(given.odds_ratios ?? [0.5, 0.35])];
    const powers = ratios.map(
      (oddsRatio) => [oddsRatio, trialPower(plan, { ...life, oddsRatio }, options)] as const,
    );
    return {
      ok: true,
      value: {
        template: template.id,
        arm_a: template.armA,
        arm_b: template.armB,
        order: orderOf(plan),
        commitment: createHash('sha256').update(planText(plan, given.start)).digest('hex'),
        days: days.value.map((d) => ({ ...d })),
        power: powers.map(([ratio, power]) => powerAnswer(ratio, power)),
        too_few_cycles: powers[0]?.[1].tooFewCycles ?? false,
        blinding: template.blinding,
        because: template.because,
      },
    };
  },
});
