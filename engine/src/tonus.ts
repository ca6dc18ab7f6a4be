import { type Today, weigh } from '#balance';
import { countedOnce, type Entry } from '#diary';
import { expose } from '#exposure';
import type { Person } from '#person';
import { addDays, dayBounds, type Instant, instant, type LocalDay } from '#units';

export * from '#balance';

export interface Asked {
  /** In any order; those of other days do no harm. */
  readonly entries: readonly Entry[];
  readonly person: Person;
  readonly date: LocalDay;
  /** IANA zone of whoever looks. */
  readonly zone: string;
  readonly now: Instant;
}

/** Zones lie within 26 hours of each other, and an activity lasts two days at most. */
const AROUND_MS = 26 * 3_600_000;
const LONGEST_MS = 48 * 3_600_000;

/** Whether an entry can bear on the days between, by cheap arithmetic on instants. */
function bears(entry: Entry, from: number, to: number): boolean {
  if (entry.kind === 'medicine' && entry.schedule !== undefined)
    return entry.at < to && (entry.schedule.until ?? Number.POSITIVE_INFINITY) > from;
  return entry.at < to && entry.at >= from - (entry.kind === 'activity' ? LONGEST_MS : 0);
}

/** The whole day as one function: what went in, what went out, against what, and what is not known. */
export function today({ entries, person, date, zone, now }: Asked): Today {
  const from = instant(dayBounds(addDays(date, -1), zone).from - AROUND_MS);
  const to = instant(dayBounds(addDays(date, 1), zone).to + AROUND_MS);
  const near = entries.filter((entry) => bears(entry, from, to));
  return weigh(expose(countedOnce(near), person, { from, to }), { person, date, zone, now });
}
