import type { Activity, Drink, Entry } from '#diary';
import type { Person } from '#person';
import { type Instant, instant } from '#units';
import { type GutOutflow, gutOutflowOf } from './gut-outflow.ts';
import { type Inflow, inflowOfEaten, inflowOfSupplement } from './inflow.ts';
import { courseOf, inflowsOfCourse, type MedicineCourse, type Window } from './medicine-course.ts';
import { inflowBesideActivity } from './session-drink.ts';
import { type Sweating, sweatingOf } from './sweating.ts';

/** Urine that was measured. */
export interface UrineMeasured {
  readonly entry: string;
  readonly at: Instant;
  readonly zone: string;
  readonly volume_l: number;
}

/** What the entries did at the body's borders, in L, mmol, min and kg; in the order of time. */
export interface Exposure {
  readonly inflows: readonly Inflow[];
  readonly sweatings: readonly Sweating[];
  readonly gutOutflows: readonly GutOutflow[];
  readonly urine: readonly UrineMeasured[];
  readonly courses: readonly MedicineCourse[];
}

const MS_PER_MINUTE = 60_000;

/** From the first entry to the last, the last one included. */
function spanOf(entries: readonly Entry[]): Window {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { at } of entries) {
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  return entries.length === 0
    ? { from: instant(0), to: instant(0) }
    : { from: instant(from), to: instant(to) };
}

/** Drinks that were logged while an activity went on. */
function drinksDuring(activity: Activity, drinks: readonly Drink[]): readonly Drink[] {
  if (activity.duration_min === null) return [];
  const to = activity.at + activity.duration_min * MS_PER_MINUTE;
  return drinks.filter(({ at, volume_ml }) => volume_ml !== null && at >= activity.at && at <= to);
}

const byTime = <T extends { readonly at: Instant; readonly entry: string }>(things: T[]): readonly T[] =>
  things.sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0));

/**
 * What each entry did at the body's borders. Entries may stand in any order; schedules are expanded over
 * `window`, or from the first entry to the last where none is given.
 */
export function expose(entries: readonly Entry[], person: Person, window?: Window): Exposure {
  const span = window ?? spanOf(entries);
  const drinks = entries.filter((entry) => entry.kind === 'drink');
  const inflows: Inflow[] = [];
  const sweatings: Sweating[] = [];
  const gutOutflows: GutOutflow[] = [];
  const urine: UrineMeasured[] = [];
  const courses: MedicineCourse[] = [];
  for (const entry of entries) {
    switch (entry.kind) {
      case 'food':
      case 'drink':
        inflows.push(inflowOfEaten(entry));
        break;
      case 'supplement':
        inflows.push(inflowOfSupplement(entry));
        break;
      case 'medicine': {
        const course = courseOf(entry);
        courses.push(course);
        inflows.push(...inflowsOfCourse(course, span));
        break;
      }
      case 'activity': {
        const during = drinksDuring(entry, drinks);
        const logged_l =
          during.length === 0 ? null : during.reduce((sum, drink) => sum + (drink.volume_ml ?? 0), 0) / 1000;
        sweatings.push(sweatingOf(entry, person, logged_l));
        inflows.push(...inflowBesideActivity(entry, logged_l ?? 0));
        if (entry.urine_ml !== undefined) urine.push(urineOf(entry, entry.urine_ml));
        break;
      }
      case 'gut-loss':
        gutOutflows.push(gutOutflowOf(entry));
        break;
      case 'urine':
        if (entry.volume_ml !== undefined) urine.push(urineOf(entry, entry.volume_ml));
        break;
      case 'weight':
      case 'blood-pressure':
      case 'lab':
      case 'symptom':
      case 'episode':
      case 'sleep':
      case 'sitting':
      case 'stress':
      case 'menstrual-day':
      case 'note':
      case 'person':
        break;
      default:
        entry satisfies never;
    }
  }
  return {
    inflows: byTime(inflows),
    sweatings: byTime(sweatings),
    gutOutflows: byTime(gutOutflows),
    urine: byTime(urine),
    courses: courses.sort((a, b) => a.from - b.from || (a.entry < b.entry ? -1 : 1)),
  };
}

const urineOf = ({ id, at, zone }: Entry, volume_ml: number): UrineMeasured => ({
  entry: id,
  at,
  zone,
  volume_l: volume_ml / 1000,
});
