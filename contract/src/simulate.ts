import {
  bandOf,
  drugOf,
  MODEL_VERSION,
  memberParameters,
  type QuantityName,
  type Question,
  run,
  type Scenario,
  type SeriesWish,
  validityOf,
} from '@tonus/engine/body';
import { axonThreshold, crampThreshold } from '@tonus/engine/nerve';
import { z } from 'zod';
import { missing, type SimulateInput, simulateInput, unknownMedicines } from './simulate-input.ts';
import { cannot, verb } from './verb.ts';

const DEFAULT_SETTLE_D = 7;
const DEFAULT_MEMBERS = 24;
const MINUTES_PER_HOUR = 60;
const EXCITABILITY = { axonThreshold, crampThreshold };

const number = z.number().nullable();
const concern = z.object({ rule: z.string(), because: z.string() });
const output = z.object({
  model_version: z.string(),
  observed: z.array(
    z.object({ id: z.string(), quantity: z.string(), value: number, low: number, high: number }),
  ),
  conservation: z.object({
    water_ml: z.number(),
    sodium_mmol: z.number(),
    potassium_mmol: z.number(),
    calcium_mmol: z.number(),
    magnesium_mmol: z.number(),
  }),
  /** How far the model holds for this person; empty where it holds. */
  validity: z.object({ widened: z.array(concern) }),
  /** What was not said and taken as none, or not known to the model, by path. */
  assumed: z.array(z.object({ path: z.string(), because: z.string() })),
  members: z.number(),
  elapsed_ms: z.number(),
  series: z.record(z.string(), z.array(number)).optional(),
});

type WithoutNull<T> = T extends readonly (infer U)[]
  ? WithoutNull<U>[]
  : T extends object
    ? { [K in keyof T]: WithoutNull<Exclude<T[K], null>> }
    : T;

/** Null means unknown, as an absent field does. */
function withoutNull<T>(value: T): WithoutNull<T> {
  if (Array.isArray(value)) return value.map(withoutNull) as WithoutNull<T>;
  if (typeof value !== 'object' || value === null) return value as WithoutNull<T>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (missing(inner) ? [] : [[key, withoutNull(inner)]])),
  ) as WithoutNull<T>;
}

/** `2026-01-05T08:30:00+01:00` → 510: what the clocks show there. */
const clockOf = (start: string): number =>
  Number(start.slice(11, 13)) * MINUTES_PER_HOUR + Number(start.slice(14, 16));

function ageFrom(born: string | undefined, start: string): number | undefined {
  if (born === undefined) return undefined;
  const years = Number(start.slice(0, 4)) - Number(born.slice(0, 4));
  return born.length > 4 && start.slice(5, 10) < born.slice(5) ? years - 1 : years;
}

export function scenarioOf(input: SimulateInput): Scenario {
  const given = withoutNull(input);
  const age_y = ageFrom(given.person.born, given.start) ?? given.person.age_y;
  const { medicines: _, ...person } = given.person;
  return {
    person: { ...person, ...(age_y === undefined ? {} : { age_y }) } as Scenario['person'],
    clock_min: clockOf(given.start),
    duration_h: given.duration_h,
    settle_d: given.settle_d ?? DEFAULT_SETTLE_D,
    background:
      given.background === undefined
        ? undefined
        : { from_h: given.background.from_h ?? 0, to_h: given.background.to_h ?? given.duration_h },
    events: (given.events ?? []) as Scenario['events'],
  };
}

const questionsOf = (input: SimulateInput): readonly Question[] =>
  (input.observe ?? []).map(({ quantity, at_h, from_h, to_h }) =>
    missing(at_h)
      ? { quantity: quantity as QuantityName, from_h: from_h ?? 0, to_h: to_h ?? 0 }
      : { quantity: quantity as QuantityName, at_h },
  );

const SHORT_H = 48;
const MEDIUM_H = 24 * 14;
const byLength = (duration_h: number): number =>
  duration_h <= SHORT_H ? 0.25 : duration_h <= MEDIUM_H ? 1 : 3;
/** Every quarter hour for two days, every hour for two weeks, else every third. */
function seriesOf(input: SimulateInput): SeriesWish | undefined {
  if (missing(input.series) || input.series.length === 0) return undefined;
  const every = input.series_every_h ?? byLength(input.duration_h);
  const times = Array.from(
    { length: Math.floor(input.duration_h / every) + 1 },
    (_, i) => Math.round(i * every * 1e9) / 1e9,
  );
  return { quantities: [...new Set(input.series)] as QuantityName[], times_h: times };
}

const ENTRIES = ['sodium_mmol_l', 'potassium_mmol_l'] as const;
const MEAL_ENTRIES = ['sodium_mmol', 'potassium_mmol', 'calcium_mg', 'magnesium_mg', 'water_ml'] as const;
/** Unknown is never silently zero: what was taken as none is listed. */
function assumptions(input: SimulateInput): { path: string; because: string }[] {
  const unsaid = (input.events ?? []).flatMap((event, i) => {
    const fields = event.kind === 'drink' ? ENTRIES : event.kind === 'meal' ? MEAL_ENTRIES : [];
    const values = event as { readonly [field: string]: unknown };
    return fields
      .filter((field) => missing(values[field]))
      .map((field) => ({ path: `events[${i}].${field}`, because: 'not said: taken as none' }));
  });
  const silent = (input.events ?? []).flatMap((event, i) => {
    if (event.kind !== 'medicine') return [];
    const known = drugOf(event.atc);
    return known?.acts === false
      ? [{ path: `events[${i}].atc`, because: `no effect here: ${known.why}` }]
      : [];
  });
  const unknown = unknownMedicines(input).map(({ path }) => ({
    path,
    because: 'the model does not know it',
  }));
  return [...unsaid, ...silent, ...unknown];
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

function answer(
  input: SimulateInput,
  widened: { readonly concerns: readonly { rule: string; because: string }[]; readonly by: number },
) {
  const began = performance.now();
  const scenario = scenarioOf(input);
  const questions = questionsOf(input);
  const best = run(scenario, { questions, series: seriesOf(input), excitability: EXCITABILITY });
  const members = questions.length === 0 ? 0 : (input.members ?? DEFAULT_MEMBERS);
  const others = Array.from(
    { length: members },
    (_, i) => run(scenario, { questions, excitability: EXCITABILITY }, memberParameters(i + 1)).answers,
  );
  const band = members === 0 ? [] : bandOf(best.answers, others, widened.by);
  return {
    model_version: MODEL_VERSION,
    observed: (input.observe ?? []).map(({ id, quantity }, i) => ({
      id,
      quantity,
      value: finite(best.answers[i] ?? Number.NaN),
      low: finite(band[i]?.low ?? Number.NaN),
      high: finite(band[i]?.high ?? Number.NaN),
    })),
    conservation: best.conservation,
    validity: { widened: [...widened.concerns] },
    assumed: assumptions(input),
    members,
    elapsed_ms: Math.round((performance.now() - began) * 1000) / 1000,
    ...(best.series.t_h.length === 0
      ? {}
      : {
          series: {
            t_h: [...best.series.t_h],
            ...Object.fromEntries(
              Object.entries(best.series.values).map(([q, values]) => [q, values.map(finite)]),
            ),
          },
        }),
  };
}

export const simulate = verb({
  name: 'simulate',
  summary: 'Follow one body through what went in and out, and read off what it holds.',
  input: simulateInput,
  output,
  async run(input) {
    const validity = validityOf(scenarioOf(input).person);
    const [first] = validity.refused;
    if (first !== undefined) return cannot(`this model does not hold here: ${first.because}`, 'person');
    return { ok: true, value: answer(input, { concerns: validity.widened, by: validity.widen }) };
  },
});
