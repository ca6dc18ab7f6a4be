import type { LocalDay } from '#units';
import type { Person } from './person.ts';

/** Completed years at the youngest and at the oldest a person may be; equal to the day when the birthday is known. */
export interface Age {
  readonly low_y: number;
  readonly high_y: number;
}

const DAYS_PER_YEAR = 365.25;
const dayNumber = (day: LocalDay): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Years with a fraction, exact on birthdays so that 31 is reached on the day and not a rounding later. */
function yearsBetween(born: LocalDay, day: LocalDay): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  const had = day.slice(5) >= born.slice(5) ? years : years - 1;
  const last = `${String(Number(born.slice(0, 4)) + had).padStart(4, '0')}${born.slice(4)}`;
  const since = dayNumber(day) - dayNumber(last.endsWith('02-29') ? `${last.slice(0, 8)}28` : last);
  return had + Math.min(Math.max(since, 0) / DAYS_PER_YEAR, 0.999);
}

/**
 * Age in years on a local day, as an interval: a birth year alone leaves a year open, and `age_y` was true for
 * some time within that year. Null when nothing is known, or the day lies before the birth.
 */
export function ageAt(person: Person, day: LocalDay): Age | null {
  const { born, age_y } = person;
  if (born === undefined) {
    if (age_y === undefined) return null;
    // `31` is said all year long; `0.5` is an infant's age as it is.
    return { low_y: age_y, high_y: Number.isInteger(age_y) ? age_y + 0.999 : age_y };
  }
  const [earliest, latest] = born.length === 4 ? [`${born}-01-01`, `${born}-12-31`] : [born, born];
  const high_y = yearsBetween(earliest, day);
  return high_y < 0 ? null : { low_y: Math.max(0, yearsBetween(latest, day)), high_y };
}
