import type { Medicine, Mineral } from '#diary';
import { SUPPLEMENTS } from '#reference';
import { atMost, type Estimate, type Instant, instant, NONE, UNKNOWN } from '#units';
import { NOTHING } from './composition.ts';
import { contentsOf, type Inflow } from './inflow.ts';

/** Half-open: from is in, to is not. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

const MS_PER_HOUR = 3_600_000;

/** A medicine as it is taken over time. */
export interface MedicineCourse {
  readonly entry: string;
  readonly name: string;
  readonly atc: string | null;
  readonly dose_mg: number | null;
  readonly zone: string;
  readonly from: Instant;
  /** Null: taken once. */
  readonly every_h: number | null;
  /** First moment at which no dose is taken any more; null when that is not known. */
  readonly until: Instant | null;
}

export const courseOf = (entry: Medicine): MedicineCourse => ({
  entry: entry.id,
  name: entry.name,
  atc: entry.atc,
  dose_mg: entry.dose_mg,
  zone: entry.zone,
  from: entry.at,
  every_h: entry.schedule?.every_h ?? null,
  until: entry.schedule?.until ?? null,
});

/**
 * The times of a course's doses inside a window. A schedule counts hours that passed, not hands of a clock: after a
 * clock change the dose stays that many hours from the last.
 */
export function doseTimes(course: MedicineCourse, window: Window): readonly Instant[] {
  const end = Math.min(window.to, course.until ?? Number.POSITIVE_INFINITY);
  if (course.every_h === null)
    return course.from >= window.from && course.from < window.to ? [course.from] : [];
  const step = course.every_h * MS_PER_HOUR;
  const first = Math.max(0, Math.ceil((window.from - course.from) / step));
  const times: Instant[] = [];
  for (let at = course.from + first * step; at < end; at += step) times.push(instant(at));
  return times;
}

/** Medicines that are themselves mineral salts, by ATC prefix. */
const MINERAL_MEDICINES: Readonly<Record<string, Mineral>> = {
  A12AA: 'calcium',
  A12BA: 'potassium',
  A12CC: 'magnesium',
  A02AA: 'magnesium',
  A02AC: 'calcium',
  A02AH: 'sodium',
  A06AD02: 'magnesium',
  A06AD04: 'magnesium',
};

export function mineralOf(atc: string | null): Mineral | null {
  const prefix = Object.keys(MINERAL_MEDICINES).find((code) => atc?.startsWith(code));
  return prefix === undefined ? null : (MINERAL_MEDICINES[prefix] ?? null);
}

/** A packet states the salt or the element, and an entry does not say which: from nothing to the richest salt. */
function mineralIn(mineral: Mineral, dose_mg: number | null): Estimate {
  if (dose_mg === null) return UNKNOWN;
  const shares = SUPPLEMENTS.filter((salt) => salt.mineral === mineral && salt.route === 'oral').flatMap(
    (salt) => salt.elemental_pct ?? [],
  );
  return dose_mg === 0 ? NONE : atMost((dose_mg * Math.max(...shares)) / 100);
}

/** What a mineral medicine's doses bring in; none for any other medicine. */
export function inflowsOfCourse(course: MedicineCourse, window: Window): readonly Inflow[] {
  const mineral = mineralOf(course.atc);
  if (mineral === null) return [];
  return doseTimes(course, window).map((at) => ({
    entry: course.entry,
    at,
    zone: course.zone,
    kind: 'medicine',
    route: 'oral',
    over_min: null,
    mass_kg: NONE,
    ...contentsOf({ ...NOTHING, [`${mineral}_mg`]: mineralIn(mineral, course.dose_mg) }),
    recalled: false,
  }));
}
