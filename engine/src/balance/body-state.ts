import {
  type BodyEvent,
  bandOf,
  type Concern,
  habitsOf,
  type Instant as InstantQuantity,
  MODEL_VERSION,
  memberAnswers,
  type Question,
  run,
  S,
  type Scenario,
  type Subject,
  validityOf,
} from '#body';
import { countedOnce, type Entry } from '#diary';
import { type Exposure, expose } from '#exposure';
import type { Person } from '#person';
import { dayBounds, type Instant, instant, localDay } from '#units';
import { bodyEvents, type LeftOut } from './body-events.ts';

const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const HOURS = 24;
const SETTLE_D = 3;
const AHEAD_H = 6;
const MEMBERS = 6;
const DAYS = 3;
/** Longest that an activity written down before the first hour may reach into it. */
const BEFORE_MS = 48 * MS_PER_HOUR;

/**
 * How much of a day's habitual fluid must be written down (project rule, not a finding): from `ENOUGH` on the
 * day stands as written; below `LEAST` it was not kept, and the person's habits take its place. Where that is
 * the last day, nothing is estimated.
 */
export const LEAST_FLUID_SHARE = 0.35;
export const ENOUGH_FLUID_SHARE = 0.8;
const PARTLY_WIDER = 1.5;

export const BODY_CURVES = [
  'total_body_water_l',
  'plasma_sodium_mmol_l',
  'plasma_potassium_mmol_l',
  'urine_flow_ml_min',
  'urine_osmolality_mosm_kg',
  'body_magnesium_change_mmol',
] as const satisfies readonly InstantQuantity[];
export type BodyCurve = (typeof BODY_CURVES)[number];

export type WhatIf =
  | { readonly kind: 'add'; readonly entry: Entry }
  | { readonly kind: 'without'; readonly entry: string };

export interface BodyAsked {
  /** In any order; those of other days do no harm. */
  readonly entries: readonly Entry[];
  readonly person: Person;
  readonly now: Instant;
  /** IANA zone of whoever looks. */
  readonly zone: string;
  /** Days back from now; 3 where it is not said. */
  readonly days?: number;
  readonly whatIf?: WhatIf;
}

/** An estimate with its 80 % band. */
export interface Banded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export type Curves = { readonly [C in BodyCurve]: readonly Banded[] };

export interface BodyEstimate {
  readonly kind: 'estimate';
  readonly model: string;
  readonly now: Instant;
  /** The moments of the curves, hour by hour; those after `now` assume the person's habits. */
  readonly times: readonly Instant[];
  readonly curves: Curves;
  /** The same with the entry added or left out; null where none was asked. */
  readonly whatIf: Curves | null;
  readonly compartments: {
    readonly water_l: Banded;
    readonly outsideCells_l: Banded;
    readonly cells_l: Banded;
    /** Drunk and eaten, not yet taken up; best estimate only. */
    readonly gut_l: number;
    readonly urineSinceMidnight_ml: Banded;
  };
  readonly widened: readonly Concern[];
  readonly widen: number;
  /** Share (0–1) of the last 24 hours' habitual fluid that is written down. */
  readonly fluidShare: number;
  /** First moments of the days that were not kept, filled with habits. */
  readonly assumedDays: readonly Instant[];
  readonly leftOut: readonly LeftOut[];
}

export type BodyState =
  | { readonly kind: 'refused'; readonly because: readonly Concern[] }
  | { readonly kind: 'too-little'; readonly fluidShare: number; readonly needed: number }
  | BodyEstimate;

/** Share of the habitual fluid that was drunk between two moments, at most 1. */
function fluidShare(exposure: Exposure, person: Person, [from, to]: readonly [number, number]): number {
  const drunk_l = exposure.inflows
    .filter(({ kind, at }) => kind === 'drink' && at >= from && at < to)
    .reduce((sum, { water_l }) => sum + (water_l.best ?? 0), 0);
  return Math.min(1, drunk_l / habitsOf(person).fluid_l_d);
}

const BLOOD = { '2951-2': 'plasma_sodium_mmol_l', '2823-3': 'plasma_potassium_mmol_l' } as const;
/** The person with the latest weigh-in and the latest blood values as anchors. */
function anchoredPerson(entries: readonly Entry[], person: Person, now: Instant): Subject {
  const past = entries.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
  const weight = past.findLast((entry) => entry.kind === 'weight');
  const anchors: Record<string, number> = { ...person.anchors };
  for (const entry of past)
    if (entry.kind === 'lab' && entry.unit === 'mmol/L' && entry.loinc !== null && entry.loinc in BLOOD)
      anchors[BLOOD[entry.loinc as keyof typeof BLOOD]] = entry.value;
  return { ...person, ...(weight === undefined ? {} : { mass_kg: weight.mass_kg }), anchors };
}

interface Span {
  readonly start: Instant;
  readonly now: Instant;
  readonly zone: string;
  readonly hours: number;
}

/** Days, counted back from now, of which too little was written down. */
const unkeptDays = (exposure: Exposure, person: Person, { start, hours }: Span): readonly number[] =>
  Array.from({ length: hours / HOURS }, (_, day) => day * HOURS).filter((from_h) => {
    const from = start + from_h * MS_PER_HOUR;
    return fluidShare(exposure, person, [from, from + HOURS * MS_PER_HOUR]) < LEAST_FLUID_SHARE;
  });

function scenarioOf(subject: Subject, events: readonly BodyEvent[], [span, unkept]: Kept): Scenario {
  const { start, zone, hours } = span;
  const midnight = dayBounds(localDay(start, zone), zone).from;
  return {
    person: subject,
    clock_min: (start - midnight) / MS_PER_MINUTE,
    duration_h: hours + AHEAD_H,
    settle_d: SETTLE_D,
    background: { from_h: hours, to_h: hours + AHEAD_H },
    events: [
      ...events.filter(({ at_h }) => !unkept.some((from) => at_h >= from && at_h < from + HOURS)),
      ...unkept.map((from) => ({ kind: 'diet', at_h: from, until_h: from + HOURS }) as const),
    ],
  };
}
type Kept = readonly [span: Span, unkept: readonly number[]];

function questionsOf({ hours, now, start, zone }: Span): readonly Question[] {
  const midnight = dayBounds(localDay(now, zone), zone).from;
  const times = Array.from({ length: hours + AHEAD_H + 1 }, (_, at_h) => at_h);
  return [
    ...BODY_CURVES.flatMap((quantity) => times.map((at_h) => ({ quantity, at_h }))),
    { quantity: 'total_body_water_l', at_h: hours },
    { quantity: 'extracellular_volume_l', at_h: hours },
    { quantity: 'intracellular_volume_l', at_h: hours },
    { quantity: 'urine_volume_ml', from_h: Math.max(0, (midnight - start) / MS_PER_HOUR), to_h: hours },
  ];
}

function banded(scenario: Scenario, questions: readonly Question[], widen: number): readonly Banded[] {
  const { answers } = run(scenario, { questions });
  const others = Array.from({ length: MEMBERS }, (_, i) => memberAnswers(scenario, { questions }, i + 1));
  return bandOf(answers, others, widen).map((band, i) => ({ value: answers[i] ?? Number.NaN, ...band }));
}

function curvesOf(answers: readonly Banded[], points: number): Curves {
  const cut = (i: number): readonly Banded[] => answers.slice(i * points, (i + 1) * points);
  return Object.fromEntries(BODY_CURVES.map((quantity, i) => [quantity, cut(i)])) as Curves;
}

/** Water in stomach and bowel at `now`, L. */
function gutWater(scenario: Scenario, hours: number): number {
  const { y } = run({ ...scenario, duration_h: hours }, { questions: [] }).end;
  return (y[S.stomachWater] ?? 0) + (y[S.intestineWater] ?? 0);
}

const changed = (entries: readonly Entry[], whatIf: WhatIf): readonly Entry[] =>
  whatIf.kind === 'add' ? [...entries, whatIf.entry] : entries.filter(({ id }) => id !== whatIf.entry);

/**
 * The body's state over the last days and the next hours from what was written down: a simulation with a seeded
 * ensemble behind its bands, so the same diary always has the same answer. Refuses where the model does not hold,
 * and where too little of the last day's fluid is written down.
 */
export function bodyOf({ entries, person, now, zone, days = DAYS, whatIf }: BodyAsked): BodyState {
  const subject = anchoredPerson(entries, person, now);
  const validity = validityOf(subject);
  if (validity.refused.length > 0) return { kind: 'refused', because: validity.refused };
  const span: Span = {
    start: instant(now - days * HOURS * MS_PER_HOUR),
    now,
    zone,
    hours: days * HOURS,
  };
  const window = { from: span.start, to: instant(now + AHEAD_H * MS_PER_HOUR) };
  const near = (all: readonly Entry[]): readonly Entry[] =>
    all.filter(
      ({ kind, at }) =>
        at < window.to && (kind === 'medicine' || at >= span.start - (kind === 'activity' ? BEFORE_MS : 0)),
    );
  const exposureOf = (all: readonly Entry[]): Exposure => expose(countedOnce(near(all)), person, window);
  const written = exposureOf(entries);
  const share = fluidShare(written, person, [now - HOURS * MS_PER_HOUR, now + 1]);
  if (share < LEAST_FLUID_SHARE) return { kind: 'too-little', fluidShare: share, needed: LEAST_FLUID_SHARE };

  const unkept = unkeptDays(written, person, span).filter((from) => from + HOURS < span.hours);
  const partly = share < ENOUGH_FLUID_SHARE || unkept.length > 0;
  const widen = validity.widen * (partly ? PARTLY_WIDER : 1);
  const questions = questionsOf(span);
  const points = span.hours + AHEAD_H + 1;
  const { events, leftOut } = bodyEvents(written, span.start, -SETTLE_D * HOURS);
  const scenario = scenarioOf(subject, events, [span, unkept]);
  const answers = banded(scenario, questions, widen);
  const [water_l, outsideCells_l, cells_l, urineSinceMidnight_ml] = answers.slice(
    BODY_CURVES.length * points,
  ) as [Banded, Banded, Banded, Banded];
  const other =
    whatIf === undefined
      ? null
      : scenarioOf(
          subject,
          bodyEvents(exposureOf(changed(entries, whatIf)), span.start, -SETTLE_D * HOURS).events,
          [span, unkept],
        );
  return {
    kind: 'estimate',
    model: MODEL_VERSION,
    now,
    times: Array.from({ length: points }, (_, h) => instant(span.start + h * MS_PER_HOUR)),
    curves: curvesOf(answers, points),
    whatIf: other === null ? null : curvesOf(banded(other, questions, widen), points),
    compartments: {
      water_l,
      outsideCells_l,
      cells_l,
      gut_l: gutWater(scenario, span.hours),
      urineSinceMidnight_ml,
    },
    widened: [
      ...validity.widened,
      ...(partly ? [{ rule: 'partly-written', because: 'not everything drunk is written down' }] : []),
    ],
    widen,
    fluidShare: share,
    assumedDays: unkept.map((from_h) => instant(span.start + from_h * MS_PER_HOUR)),
    leftOut,
  };
}
