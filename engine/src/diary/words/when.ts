import { addDays, type Instant, instantOf, type LocalDay, localDay } from '#units';
import type { Precision } from '../entry.ts';
import type { Clock } from './clock.ts';
import { minuteOfDay, type PartOfDay, type TimeContext, type TimePhrase } from './time-phrase.ts';

/** The time phrases that bear on one item, added up. */
export interface Said {
  readonly day?: LocalDay;
  readonly clock?: Clock;
  readonly part?: PartOfDay;
  readonly exact?: Instant;
  readonly until?: Clock;
  readonly future?: true;
}

export interface When {
  readonly at: Instant;
  readonly precision?: Precision;
  /** Length, where the line gave a beginning and an end. */
  readonly span_min?: number;
  /** Other readings; empty when there is no doubt. The first is `at`. */
  readonly readings: readonly Instant[];
}

/** Where a part of day stands when no hour is given, and when it begins. */
const USUAL: Readonly<Record<PartOfDay, { readonly minutes: number; readonly begins: number }>> = {
  morning: { minutes: 8 * 60, begins: 4 * 60 },
  afternoon: { minutes: 15 * 60, begins: 12 * 60 },
  evening: { minutes: 19 * 60, begins: 17 * 60 },
  night: { minutes: 21 * 60, begins: 20 * 60 },
};
const SLACK_MS = 5 * 60_000;

export function addUp(phrases: readonly TimePhrase[]): Said {
  const said: Record<string, unknown> = {};
  for (const { from: _from, next: _next, ...phrase } of phrases)
    for (const [name, value] of Object.entries(phrase)) said[name] ??= value;
  return said as Said;
}

const on = (day: LocalDay, minutes: number, zone: string): Instant => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 }, zone);
};

/** The half of the day that a part asks for: `at 8 in the evening`. */
function settled(clock: Clock, part: PartOfDay | undefined): Clock {
  if (!clock.open || part === undefined) return clock;
  const { minutes } = clock;
  const late =
    part === 'afternoon' || part === 'evening' || (part === 'night' && minutes >= 6 * 60 && minutes < 720);
  const twelve = minutes >= 720 ? minutes - 720 : minutes;
  return { minutes: late ? twelve + 720 : part === 'night' ? twelve : minutes, open: false };
}

const certain = (at: Instant): When => ({ at, readings: [] });

function atClock(said: Said & { readonly clock: Clock }, context: TimeContext): When {
  const { now, zone } = context;
  const today = localDay(now, zone);
  const clock = settled(said.clock, said.part);
  if (said.day !== undefined) {
    // The small hours of last night are today's.
    const small = said.part === 'night' && clock.minutes < 6 * 60;
    const at = on(small ? addDays(said.day, 1) : said.day, clock.minutes, zone);
    return at > now + SLACK_MS ? { at: now, readings: [now, at] } : certain(at);
  }
  const at = on(today, clock.minutes, zone);
  if (at > now + SLACK_MS) {
    const before = on(addDays(today, -1), clock.minutes, zone);
    const earlier = clock.open && clock.minutes >= 720 ? [on(today, clock.minutes - 720, zone)] : [];
    const later =
      clock.open && clock.minutes < 720 ? [on(addDays(today, -1), clock.minutes + 720, zone)] : [];
    const readings = [...earlier, before, ...later, at].filter((t) => t <= now || t === at);
    return { at: readings[0] ?? at, readings };
  }
  // `at 2` at half past two: the small hours or a moment ago.
  const other = on(today, clock.minutes + 720, zone);
  const unsure =
    clock.open && other <= now && (clock.minutes < 7 * 60 || clock.minutes % 60 === 0) && clock.minutes < 720;
  if (!unsure) return certain(at);
  return clock.minutes < 7 * 60 ? { at: other, readings: [other, at] } : { at, readings: [at, other] };
}

function atPart(said: Said & { readonly part: PartOfDay }, context: TimeContext): When {
  const { now, zone } = context;
  const today = localDay(now, zone);
  const { minutes, begins } = USUAL[said.part];
  const begun = minuteOfDay(now, zone) >= begins;
  const day = said.day ?? (begun ? today : addDays(today, -1));
  const at = on(day, minutes, zone);
  if (at <= now) return { at, precision: 'part-of-day', readings: [] };
  return day === today && begun
    ? { at: now, precision: 'part-of-day', readings: [] }
    : { at: now, readings: [now, at] };
}

/** Minutes from one time of day to the next occurrence of another. */
function spanOf(clock: Clock, until: Clock): number {
  const close = until.open ? [until.minutes, (until.minutes + 720) % 1440] : [until.minutes];
  return Math.min(...close.map((end) => (end - clock.minutes + 1440) % 1440 || 1440));
}

/** The moment that was meant, with other readings where there is doubt. */
export function whenSaid(said: Said, context: TimeContext): When {
  const { exact, clock, part, day, until } = said;
  if (said.future) return { at: context.now, readings: [context.now] };
  if (exact !== undefined) return certain(exact);
  if (clock !== undefined) {
    const when = atClock({ ...said, clock }, context);
    return until === undefined ? when : spanning(when, spanOf(clock, until), context);
  }
  if (part !== undefined) return atPart({ ...said, part }, context);
  if (day === undefined) return certain(context.now);
  const noon = on(day, 720, context.zone);
  return { at: noon <= context.now ? noon : context.now, precision: 'day', readings: [] };
}

/** So many minutes later by the clock on the wall, which a change of the clocks makes an hour more or less. */
function laterByClock(at: Instant, clock_min: number, zone: string): Instant {
  const total = minuteOfDay(at, zone) + clock_min;
  return on(addDays(localDay(at, zone), Math.floor(total / 1440)), total % 1440, zone);
}

/** What begins and ends must have ended: `11pm to 6:30am` began yesterday. */
function spanning(when: When, clock_min: number, { now, zone }: TimeContext): When {
  const end = (at: Instant): Instant => laterByClock(at, clock_min, zone);
  const past = [when.at, ...when.readings].filter((at) => end(at) <= now + SLACK_MS);
  const at = past[0] ?? on(addDays(localDay(when.at, zone), -1), minuteOfDay(when.at, zone), zone);
  return { at, span_min: Math.round((end(at) - at) / 60_000), readings: [] };
}
