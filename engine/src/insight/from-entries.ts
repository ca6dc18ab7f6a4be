import type { Entry, EntryOf } from '#diary';
import { activityNorm, courseOf, doseTimes, type Inflow, inflowOfEaten, inflowOfSupplement } from '#exposure';
import { addDays, dayBounds, type Instant, instant, type LocalDay, localDay, MOLAR_MASS } from '#units';
import { daySpec, STATE_TRIGGERS, TRIGGERS } from './catalogue.ts';
import type { DiarySpec, TriggerSpec } from './spec.ts';
import type { Table } from './table.ts';

/** What a daily state of the body model is called in the table, and its value on each day's morning. */
export type DailyStates = Readonly<
  Partial<Record<keyof typeof STATE_TRIGGERS, ReadonlyMap<LocalDay, number>>>
>;

export interface FromEntriesOptions {
  readonly zone: string;
  /** Last day to count; a day that is not over yet should not be. */
  readonly to: LocalDay;
  /** Outdoor temperature by day, °C, where it is known. */
  readonly weather?: ReadonlyMap<LocalDay, number>;
  /** Days on which the person said that there was no episode. */
  readonly checkIns?: ReadonlySet<LocalDay>;
  /** With states the fit is about these instead of about behaviour: a state is the path by which behaviour acts. */
  readonly states?: DailyStates;
}

export interface DiaryForm {
  readonly table: Table;
  readonly spec: DiarySpec;
  /** Ids of entries that were written down too late to count as evidence. */
  readonly late: readonly string[];
}

const HOUR = 3_600_000;
/** Written down within so many hours after its day ended still counts as on time. */
const GRACE_H = 12;
/** A standard drink is 14 g of ethanol (NIAAA, recalled); a cup of brewed coffee holds about 95 mg of caffeine (USDA, recalled). */
const DRINK_G = 14;
const CUP_MG = 95;
/** Below these a day's food log is taken to be partial, and its minerals unknown rather than low. */
const WHOLE_DAY = { entries: 3, energy_kcal: 800 } as const;
/** A trigger recorded on a smaller share of days is left out of the list rather than guessed at. */
const LEAST_RECORDED = 0.25;
const SWEATY_MET = 4;
const LIFTING = /lift|weight|strength|carry|moving|removal/i;

/** Every day from the first entry to the last day asked for. */
function daysOf(entries: readonly Entry[], options: FromEntriesOptions): readonly LocalDay[] {
  const first = entries.reduce<Instant | null>((min, e) => (min === null || e.at < min ? e.at : min), null);
  if (first === null) return [];
  const days: LocalDay[] = [];
  for (let day = localDay(first, options.zone); day <= options.to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * Whether an entry is evidence: written down by noon of the next day, and before any episode of a later day. People
 * remember the coffee before a cramp and forget the coffee before none; what is filled in afterwards would make
 * triggers of everything. What another programme recorded carries no such date and counts.
 */
export function isProspective(entry: Entry, episodes: readonly Instant[], zone: string): boolean {
  if (entry.origin !== undefined) return true;
  const { to } = dayBounds(localDay(entry.at, entry.zone ?? zone), zone);
  if (entry.enteredAt > to + GRACE_H * HOUR) return false;
  return !episodes.some((at) => at >= to && at <= entry.enteredAt);
}

type Series = Record<string, Float64Array>;

const add = (series: Series, column: string, at: { readonly row: number; readonly amount: number }): void => {
  const values = series[column] as Float64Array;
  const before = values[at.row] as number;
  values[at.row] = (Number.isNaN(before) ? 0 : before) + at.amount;
};

const best = (estimate: { readonly best: number | null; readonly high: number | null }): number | null =>
  estimate.high === null ? null : estimate.best;

/** What one day's food and drink add up to; null where the log of the day is partial. */
function intake(flows: readonly Inflow[]): Readonly<Record<string, number | null>> {
  const sum = (pick: (flow: Inflow) => number | null): number =>
    flows.reduce((s, f) => s + (pick(f) ?? 0), 0);
  const foods = flows.filter((f) => f.kind === 'food');
  const whole = foods.length >= WHOLE_DAY.entries || sum((f) => best(f.energy_kcal)) >= WHOLE_DAY.energy_kcal;
  const mg = (ion: 'sodium' | 'potassium' | 'magnesium'): number | null => {
    const unknown = flows.filter((f) => f.kind !== 'supplement' && best(f.ions_mmol[ion]) === null).length;
    return whole && unknown * 4 <= flows.length ? MOLAR_MASS[ion] * sum((f) => best(f.ions_mmol[ion])) : null;
  };
  const drinks = flows.filter((f) => f.kind === 'drink');
  const water = drinks.length > 0 && drinks.every((f) => best(f.water_l) !== null);
  const thousandth = (x: number | null): number | null => (x === null ? null : x / 1000);
  return {
    water_l: water ? drinks.reduce((s, f) => s + (best(f.water_l) ?? 0), 0) : null,
    sodium_g: thousandth(mg('sodium')),
    potassium_g: thousandth(mg('potassium')),
    magnesium_mg: mg('magnesium'),
    alcohol_drinks: sum((f) => best(f.ethanol_g)) / DRINK_G,
    coffee_cups: sum((f) => best(f.caffeine_mg)) / CUP_MG,
  };
}

const inflowsOf = (entries: readonly Entry[]): readonly Inflow[] =>
  entries.flatMap((e) => {
    if (e.kind === 'food' || e.kind === 'drink') return [inflowOfEaten(e)];
    return e.kind === 'supplement' && e.route === 'oral' ? [inflowOfSupplement(e)] : [];
  });

function addActivity(series: Series, row: number, activity: EntryOf<'activity'>): void {
  const met = activity.intensity?.by === 'met' ? activity.intensity.value : activityNorm(activity.type).met;
  if (LIFTING.test(activity.type)) add(series, 'lifting', { row, amount: 1 });
  if (activity.duration_min !== null && met >= SWEATY_MET)
    add(series, 'sweat_h', { row, amount: activity.duration_min / 60 });
}

/** One logged day: what can be counted starts at nothing, what must be said stays unknown. */
function fillDay(series: Series, row: number, own: readonly Entry[]): void {
  for (const column of ['sweat_h', 'lifting', 'diuretic']) (series[column] as Float64Array)[row] = 0;
  for (const [column, value] of Object.entries(intake(inflowsOf(own))))
    (series[column] as Float64Array)[row] = value ?? Number.NaN;
  for (const entry of own) {
    if (entry.kind === 'activity') addActivity(series, row, entry);
    if (entry.kind === 'sitting') add(series, 'sitting_h', { row, amount: entry.duration_h });
    if (entry.kind === 'sleep') add(series, 'sleep_h', { row, amount: entry.duration_h });
  }
  const stress = own.flatMap((e) => (e.kind === 'stress' ? [e.level] : []));
  if (stress.length > 0)
    (series['stress'] as Float64Array)[row] = stress.reduce((a, b) => a + b, 0) / stress.length;
  const lifted = series['lifting'] as Float64Array;
  lifted[row] = Math.min(1, lifted[row] as number);
}

/** Sleep that began in the evening belongs to the day it leads into. */
const dayOf = (entry: Entry, zone: string): LocalDay =>
  entry.kind === 'sleep' ? localDay(instant(entry.at + 6 * HOUR), zone) : localDay(entry.at, zone);

interface Lived {
  readonly days: readonly LocalDay[];
  readonly counted: readonly Entry[];
  readonly episodes: readonly EntryOf<'episode'>[];
  readonly options: FromEntriesOptions;
}

/** Doses of a diuretic (ATC C03), courses included, on each day. */
function addDiuretics(series: Series, { days, counted, options }: Lived): void {
  const courses = counted.flatMap((e) =>
    e.kind === 'medicine' && e.atc?.startsWith('C03') === true ? [courseOf(e)] : [],
  );
  days.forEach((day, row) => {
    const window = dayBounds(day, options.zone);
    const taken = courses.some((course) => doseTimes(course, window).length > 0);
    if (taken) (series['diuretic'] as Float64Array)[row] = 1;
  });
}

function outcomes({ days, counted, episodes, options }: Lived) {
  const logged = new Float64Array(days.length);
  const atRisk = new Float64Array(days.length).fill(Number.NaN);
  const spasm = new Float64Array(days.length).fill(Number.NaN);
  const active = new Set(
    counted.filter((e) => e.origin === undefined).map((e) => localDay(e.at, options.zone)),
  );
  days.forEach((day, row) => {
    const { from, to } = dayBounds(day, options.zone);
    const own = episodes.filter((e) => e.at >= from && e.at < to);
    if (own.length === 0 && !active.has(day) && options.checkIns?.has(day) !== true) return;
    const noon = from + (to - from) / 2;
    const lingering = episodes.some((e) => e.at < from && e.at + (e.lingering_h ?? 0) * HOUR >= noon);
    logged[row] = 1;
    atRisk[row] = lingering ? 0 : 1;
    spasm[row] = !lingering && own.length > 0 ? 1 : 0;
  });
  return { logged, at_risk: atRisk, spasm };
}

const weekday = (day: LocalDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

function temperature({ days, counted, options }: Lived): Float64Array {
  return Float64Array.from(days, (day) => {
    const known = options.weather?.get(day);
    if (known !== undefined) return known;
    const felt = counted.flatMap((e) =>
      e.kind === 'activity' && e.air_c !== undefined && localDay(e.at, options.zone) === day ? [e.air_c] : [],
    );
    return felt.length === 0 ? Number.NaN : felt.reduce((a, b) => a + b, 0) / felt.length;
  });
}

function behaviours(lived: Lived): Series {
  const { days, counted, options } = lived;
  const columns = [...new Set(Object.values(TRIGGERS).map((t) => t.column))];
  const series: Series = Object.fromEntries(
    columns.map((c) => [c, new Float64Array(days.length).fill(Number.NaN)]),
  );
  const byDay = Map.groupBy(counted, (e) => dayOf(e, options.zone));
  days.forEach((day, row) => {
    const own = byDay.get(day);
    if (own !== undefined || options.checkIns?.has(day) === true) fillDay(series, row, own ?? []);
  });
  addDiuretics(series, lived);
  return series;
}

function bodyStates({ days, options }: Lived): Series {
  return Object.fromEntries(
    Object.entries(options.states ?? {}).map(([name, byDay]) => [
      STATE_TRIGGERS[name as keyof typeof STATE_TRIGGERS].column,
      Float64Array.from(days, (day) => byDay?.get(day) ?? Number.NaN),
    ]),
  );
}

const recordedEnough = (values: Float64Array | undefined): boolean =>
  values !== undefined &&
  values.length > 0 &&
  values.filter((v) => !Number.isNaN(v)).length >= LEAST_RECORDED * values.length;

/**
 * The diary in the form the trigger model reads: one row a day from the first entry on, exposures only from entries
 * written down in time. The list of triggers depends on what is recorded, never on when episodes came.
 */
export function diaryForm(entries: readonly Entry[], options: FromEntriesOptions): DiaryForm {
  const days = daysOf(entries, options);
  const episodes = entries.flatMap((e) => (e.kind === 'episode' ? [e] : []));
  const starts = episodes.map((e) => e.at);
  const facts = entries.filter(
    (e) => e.kind !== 'episode' && e.kind !== 'note' && e.kind !== 'person' && e.kind !== 'lab',
  );
  const late = facts.filter((e) => !isProspective(e, starts, options.zone));
  const tooLate = new Set(late);
  const counted = facts.filter((e) => !tooLate.has(e));
  const lived: Lived = { days, counted, episodes, options };
  const series = options.states === undefined ? behaviours(lived) : bodyStates(lived);
  const candidates: Readonly<Record<string, TriggerSpec>> =
    options.states === undefined ? TRIGGERS : STATE_TRIGGERS;
  const triggers = Object.fromEntries(
    Object.entries(candidates).filter(([, t]) => recordedEnough(series[t.column])),
  );
  return {
    spec: daySpec('diary', triggers),
    late: late.map((e) => e.id),
    table: {
      rows: days.length,
      words: { date: days },
      numbers: {
        t: Float64Array.from(days, (_, row) => row),
        day: Float64Array.from(days, (_, row) => row),
        slot: new Float64Array(days.length),
        weekend: Float64Array.from(days, (day) => (weekday(day) % 6 === 0 ? 1 : 0)),
        heat_c: temperature(lived),
        ...outcomes(lived),
        ...series,
      },
    },
  };
}
