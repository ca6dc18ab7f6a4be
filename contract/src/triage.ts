import {
  ACTIONS,
  triage as decide,
  LEVELS,
  type TriageAnswer,
  type TriageInput,
  tablePrints,
} from '@tonus/engine/triage';
import { ok } from '@tonus/engine/units';
import { z } from 'zod';
import { verb } from './verb.ts';
import { messageOf, sentenceOf } from './words/triage.ts';
import { becauseOf } from './words/triage-because.ts';
import { suggestionText } from './words/triage-suggestions.ts';

const amount = z.number().min(0).nullable().optional();
const words = z.string().nullable().optional();

const profile = z.strictObject({
  age: z.number().min(0).max(130).nullable().optional(),
  sex: z.enum(['F', 'M']).nullable().optional(),
  height_cm: z.number().min(30).max(280).nullable().optional(),
  weight_kg: z.number().min(2).max(500).nullable().optional(),
  pregnant_weeks: z.number().min(0).max(45).nullable().optional(),
  postpartum_weeks: z.number().min(0).max(520).nullable().optional(),
});

const episode = z.strictObject({
  muscle: words,
  side: words,
  onset: words,
  locked: z.boolean().nullable().optional(),
  duration_s: amount,
  residual_h: amount,
  trigger: words,
  severity: z.number().min(0).max(10).nullable().optional(),
  electrolyte_drink_helped: z.boolean().nullable().optional(),
});

const answers = z.union([
  z.literal('all red flags negative'),
  z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.null()])),
]);

const lab = z
  .strictObject({
    loinc: words,
    name: words,
    value: z.number().min(0),
    unit: words,
    reference_low: amount,
    reference_high: amount,
    days_ago: amount,
  })
  .refine((given) => (given.loinc ?? '') !== '' || (given.name ?? '') !== '', {
    message: 'expected a loinc code or a name',
  });

const inputs = z.strictObject({
  episode: episode.nullable().optional(),
  answers: answers.nullable().optional(),
  free_text: words,
  conditions: z.array(z.string()).nullable().optional(),
  meds: z
    .array(z.strictObject({ name: words, atc: words, since_days: amount, dose: words }))
    .nullable()
    .optional(),
  labs: z.array(lab).nullable().optional(),
  vitals: z
    .strictObject({
      sbp: amount,
      dbp: amount,
      pulse: amount,
      hr: amount,
      rr: amount,
      temp_c: amount,
      spo2: amount,
    })
    .nullable()
    .optional(),
  diary: z
    .strictObject({
      sodium_mg: amount,
      potassium_mg: amount,
      calcium_mg: amount,
      magnesium_mg: amount,
      water_ml: amount,
      caffeine_mg: amount,
      kcal: amount,
      carbs_g: amount,
      licorice_g: amount,
      alcohol_g: amount,
    })
    .nullable()
    .optional(),
  event: z
    .strictObject({
      type: words,
      duration_h: amount,
      pre_kg: amount,
      post_kg: amount,
      intake_ml: amount,
      temp_c: z.number().min(-60).max(70).nullable().optional(),
    })
    .nullable()
    .optional(),
  weights_kg: z.array(z.number().min(2).max(500)).nullable().optional(),
  bmi: z.number().min(5).max(120).nullable().optional(),
  request: words,
  /** Whether it has passed; words are read as yes unless they begin with a no. */
  resolved: z.union([z.boolean(), z.string()]).nullable().optional(),
  entry: z
    .strictObject({ field: z.string(), value: z.number().min(0), unit: z.string() })
    .nullable()
    .optional(),
  learned: z
    .array(
      z.strictObject({
        entity: z.string(),
        exposure: z.string(),
        odds_ratio: z.strictObject({
          q05: z.number().positive(),
          q50: z.number().positive(),
          q95: z.number().positive(),
        }),
      }),
    )
    .nullable()
    .optional(),
  contacts_48h: amount,
});

export const triageInput = z
  .strictObject({
    at: z.iso.datetime({ offset: true }).nullable().optional(),
    locale: words,
    profile: profile.optional(),
    history: words,
    inputs: inputs.optional(),
  })
  // What an answer may suggest or refuse, so that `tonus schema triage` prints it beside what may be asked.
  .meta({ 'x-actions': ACTIONS });

const action = z.enum(ACTIONS as [string, ...string[]]);
const share = z.number().min(0).max(1).nullable();

export const triageOutput = z.strictObject({
  level: z.enum(LEVELS),
  reasons: z.array(
    z.strictObject({
      rule: z.string(),
      because: z.string(),
      source: z.string(),
      spec: z.string(),
      level: z.enum(LEVELS),
      recalled: z.boolean(),
    }),
  ),
  explanations: z.array(
    z.strictObject({
      entity: z.string(),
      probability: share,
      low: share,
      high: share,
      because: z.array(z.string()),
      would_change: z.array(z.string()).optional(),
    }),
  ),
  message: z.string(),
  suggestions: z.array(
    z.strictObject({
      action,
      text: z.string(),
      limit: z.strictObject({ value: z.number(), unit: z.string(), rule: z.string() }).optional(),
    }),
  ),
  refused: z.array(
    z.strictObject({
      action,
      rule: z.string(),
      because: z.string(),
      source: z.string(),
      decision: z.string(),
    }),
  ),
  ask_next: z.array(z.string()),
  record: z.strictObject({
    version: z.string(),
    rules: z.array(z.string()),
    tables: z.record(z.string(), z.string()),
  }),
});

type Document = z.output<typeof triageInput>;

const hasPassed = (said: boolean | string | null | undefined): boolean | null =>
  typeof said === 'string' ? !/^(no|not|never|still|false|ongoing)\b/i.test(said.trim()) : (said ?? null);

/** The document's names, as the engine's. */
export function triageFacts(document: Document): TriageInput {
  const { labs, resolved, vitals, ...rest } = document.inputs ?? {};
  const given = {
    profile: document.profile ?? {},
    history: document.history ?? null,
    ...rest,
    resolved: hasPassed(resolved),
    vitals: vitals ? { ...vitals, pulse: vitals.pulse ?? vitals.hr ?? null } : null,
  } as TriageInput;
  if (labs === undefined || labs === null) return given;
  return {
    ...given,
    labs: labs.map(({ reference_low, reference_high, loinc, name, value, unit, days_ago }) => ({
      loinc: loinc ?? null,
      name: name ?? null,
      value,
      unit: unit ?? null,
      referenceLow: reference_low ?? null,
      referenceHigh: reference_high ?? null,
      days_ago: days_ago ?? null,
    })),
  };
}

/** The engine's answer in words and in the names of the contract. */
export function triageDocument(given: TriageAnswer, locale?: string | null): z.input<typeof triageOutput> {
  return {
    level: given.level,
    reasons: given.reasons.map(({ rule, spec, level, because, source, recalled }) => ({
      rule,
      because: becauseOf(because),
      source,
      spec,
      level,
      recalled,
    })),
    explanations: given.explanations.map(({ wouldChange, because, ...one }) => ({
      ...one,
      because: because.map(becauseOf),
      ...(wouldChange === undefined ? {} : { would_change: [...wouldChange] }),
    })),
    message: messageOf(given.says, locale),
    suggestions: given.suggestions.map((one) => ({
      action: one.action,
      text: suggestionText(one, locale),
      ...(one.limit === undefined ? {} : { limit: one.limit }),
    })),
    refused: given.refused.map(({ action: what, rule, because, source, decision }) => ({
      action: what,
      rule,
      because: becauseOf(because),
      source,
      decision,
    })),
    ask_next: [...given.askNext],
    record: {
      version: given.version,
      rules: [
        ...new Set([
          ...given.reasons.map((reason) => `${reason.spec} ${reason.rule}`),
          ...given.refused.map((one) => one.rule),
        ]),
      ],
      tables: tablePrints(),
    },
  };
}

export { sentenceOf };

export const triage = verb({
  name: 'triage',
  summary: 'Say how soon a spasm or symptom must be seen, what it may be, and what to do now.',
  input: triageInput,
  output: triageOutput,
  run: (document) => Promise.resolve(ok(triageDocument(decide(triageFacts(document)), document.locale))),
});
