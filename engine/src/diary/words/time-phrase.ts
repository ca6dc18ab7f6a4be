import { addDays, type Instant, instant, type LocalDay, localDay, wallTime } from '#units';
import { afterAnnouncement, type Clock, readClock } from './clock.ts';
import { isAmerican, readMeasure } from './measure.ts';
import {
  type Found,
  type PhraseBook,
  phraseAt,
  phraseBook,
  readPhrase,
  type Token,
  wordAt,
} from './token.ts';

export const PARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof PARTS)[number];

/** What one phrase says of the time; a line's phrases add up. */
export interface TimePhrase {
  readonly from: number;
  readonly next: number;
  readonly day?: LocalDay;
  readonly clock?: Clock;
  readonly part?: PartOfDay;
  readonly exact?: Instant;
  /** `11pm to 6:30am`: the end. */
  readonly until?: Clock;
  /** Names a day that has not come. */
  readonly future?: true;
}
type Said = Omit<TimePhrase, 'from' | 'next'>;

export interface TimeContext {
  readonly now: Instant;
  readonly zone: string;
  readonly locale: string;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Day as a distance from today, with a part where the phrase names one. */
interface RelativeDay {
  readonly days: number;
  readonly part?: PartOfDay;
}
const RELATIVE = phraseBook<RelativeDay>([
  ['today', { days: 0 }],
  ['yesterday', { days: -1 }],
  ['the day before yesterday', { days: -2 }],
  ['day before yesterday', { days: -2 }],
  ['tomorrow', { days: 1 }],
  ['tonight', { days: 0, part: 'night' }],
  ['last night', { days: -1, part: 'night' }],
  ['overnight', { days: -1, part: 'night' }],
  ...PARTS.flatMap((part) => [
    [`this ${part}`, { days: 0, part }] as const,
    [`early this ${part}`, { days: 0, part }] as const,
    [`late this ${part}`, { days: 0, part }] as const,
    [`yesterday ${part}`, { days: -1, part }] as const,
    [`tomorrow ${part}`, { days: 1, part }] as const,
  ]),
]);
const PART_PHRASES: PhraseBook<PartOfDay> = phraseBook([
  ...PARTS.map((part) => [`in the ${part}`, part] as const),
  ['at night', 'night'],
]);

const weekdayOf = (day: LocalDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** `on monday`, `last tuesday`, `friday`: the latest that has begun, never today itself. */
function readWeekday(tokens: readonly Token[], at: number, today: LocalDay): Found<Said> | null {
  const start = ['on', 'last', 'this', 'past'].includes(wordAt(tokens, at)) ? at + 1 : at;
  const name = wordAt(tokens, start);
  const weekday = WEEKDAYS.findIndex(
    (day) => day === name || (start > at && name.length >= 3 && day.startsWith(name)),
  );
  if (weekday < 0) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
  const part = PARTS.find((p) => p === wordAt(tokens, start + 1));
  const day = addDays(today, -back);
  return {
    next: part === undefined ? start + 1 : start + 2,
    value: part === undefined ? { day } : { day, part },
  };
}

const isoDay = (year: number, month: number, date: number): LocalDay | null => {
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date
    ? time.toISOString().slice(0, 10)
    : null;
};

/** A date without a year is the latest that is not after today. */
function latest(today: LocalDay, month: number, date: number): LocalDay | null {
  const year = Number(today.slice(0, 4));
  const here = isoDay(year, month, date);
  return here !== null && here <= today ? here : isoDay(year - 1, month, date);
}

const monthOf = (word: string): number => {
  const full = MONTH_NAMES.indexOf(word);
  return (full >= 0 ? full : MONTHS.indexOf(word === 'sept' ? 'sep' : word)) + 1;
};
const dateOf = (token: Token | undefined): number =>
  token?.kind === 'number' && Number.isInteger(token.value) && token.value >= 1 && token.value <= 31
    ? token.value
    : 0;
const yearOf = (token: Token | undefined): number =>
  token?.kind === 'number' && token.value >= 1900 && token.value < 2200 ? token.value : 0;

/** `14 Nov`, `14th of November 2025`, `Nov 14`. */
function readMonthDate(tokens: readonly Token[], at: number, today: LocalDay): Found<Said> | null {
  let i = at;
  let date = dateOf(tokens[i]);
  let month = 0;
  if (date > 0) {
    i++;
    if (['st', 'nd', 'rd', 'th'].includes(wordAt(tokens, i))) i++;
    if (wordAt(tokens, i) === 'of') i++;
    month = monthOf(wordAt(tokens, i++));
  } else {
    month = monthOf(wordAt(tokens, i++));
    date = dateOf(tokens[i++]);
    if (['st', 'nd', 'rd', 'th'].includes(wordAt(tokens, i))) i++;
  }
  if (month === 0 || date === 0) return null;
  const year = yearOf(tokens[i]);
  const day = year > 0 ? isoDay(year, month, date) : latest(today, month, date);
  return day === null ? null : { next: year > 0 ? i + 1 : i, value: { day } };
}

/** `2026-07-14`, `14/07/2026`, `7/14/2026`: only with the year, or it could be a score. */
function readDigitDate(tokens: readonly Token[], at: number, locale: string): Found<Said> | null {
  const numbers = [0, 2, 4].map((i) => tokens[at + i]);
  const separator = wordAt(tokens, at + 1);
  const isDate =
    numbers.every((token) => token?.kind === 'number') &&
    ['/', '-', '.'].includes(separator) &&
    wordAt(tokens, at + 3) === separator;
  if (!isDate) return null;
  const [a = 0, b = 0, c = 0] = numbers.map((token) => Math.abs(token?.value ?? 0));
  const monthFirst = isAmerican(locale);
  const day =
    a > 1900 ? isoDay(a, b, c) : c > 1900 ? isoDay(c, monthFirst ? a : b, monthFirst ? b : a) : null;
  return day === null ? null : { next: at + 5, value: { day } };
}

/** `on 14/7`, in American locales `on 7/14`: the word before it tells it from a score. */
function readShortDate(
  tokens: readonly Token[],
  at: number,
  { locale, today }: { readonly locale: string; readonly today: LocalDay },
): Found<Said> | null {
  if (!['/', '.'].includes(wordAt(tokens, at + 1))) return null;
  const [a, b] = [dateOf(tokens[at]), dateOf(tokens[at + 2])];
  const [month, date] = isAmerican(locale) ? [a, b] : [b, a];
  const day = month >= 1 && month <= 12 && date > 0 ? latest(today, month, date) : null;
  return day === null ? null : { next: at + 3, value: { day } };
}

/** `2 hours ago`, `an hour ago`, `half an hour ago`, `3 days ago`. */
function readAgo(tokens: readonly Token[], at: number, context: TimeContext): Found<Said> | null {
  const span = readMeasure(tokens, at, context.locale);
  if (span === null || span.value.dimension !== 'time' || wordAt(tokens, span.next) !== 'ago') return null;
  if (span.value.unit === 'd')
    return {
      next: span.next + 1,
      value: { day: addDays(localDay(context.now, context.zone), -Math.round(span.value.count)) },
    };
  return { next: span.next + 1, value: { exact: instant(context.now - span.value.value * 60_000) } };
}

function readDay(tokens: readonly Token[], at: number, context: TimeContext): Found<Said> | null {
  const today = localDay(context.now, context.zone);
  const relative = readPhrase(RELATIVE, tokens, at);
  if (relative !== null) {
    const { days, part } = relative.value;
    const day = addDays(today, days);
    return {
      next: relative.next,
      value: { day, ...(part === undefined ? {} : { part }), ...(days > 0 ? { future: true } : {}) },
    };
  }
  const start = wordAt(tokens, at) === 'on' ? (wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1) : at;
  return (
    readDigitDate(tokens, start, context.locale) ??
    (start > at ? readShortDate(tokens, start, { locale: context.locale, today }) : null) ??
    readMonthDate(tokens, start, today) ??
    readWeekday(tokens, at, today)
  );
}

function readClockPhrase(tokens: readonly Token[], at: number): Found<Said> | null {
  const start = afterAnnouncement(tokens, at);
  const clock = readClock(tokens, start, start > at);
  if (clock === null) return null;
  const to = ['to', 'until', 'till', '-', '–'].includes(wordAt(tokens, clock.next))
    ? clock.next + 1
    : clock.next;
  const until = to > clock.next ? readClock(tokens, to, false) : null;
  return until === null
    ? { next: clock.next, value: { clock: clock.value } }
    : { next: until.next, value: { clock: clock.value, until: until.value } };
}

/** One phrase of time at this place, if there is one. */
function readTime(tokens: readonly Token[], at: number, context: TimeContext): Found<Said> | null {
  const part = readPhrase(PART_PHRASES, tokens, at);
  return (
    readAgo(tokens, at, context) ??
    readDay(tokens, at, context) ??
    (part === null ? null : { next: part.next, value: { part: part.value } }) ??
    readClockPhrase(tokens, at)
  );
}

/** `every morning`, `twice a day` are schedules, not times. */
const startsSchedule = (tokens: readonly Token[], at: number): boolean =>
  ['every', 'each', 'per'].includes(wordAt(tokens, at - 1)) || phraseAt(tokens, at - 1, ['a', 'day']);

/** All phrases of time in the line, left to right. */
export function timePhrases(tokens: readonly Token[], context: TimeContext): readonly TimePhrase[] {
  const phrases: TimePhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = startsSchedule(tokens, at) ? null : readTime(tokens, at, context);
    if (found === null) at++;
    else {
      phrases.push({ from: at, next: found.next, ...found.value });
      at = found.next;
    }
  }
  return phrases;
}

export const minuteOfDay = (at: Instant, zone: string): number => {
  const wall = wallTime(at, zone);
  return wall.hour * 60 + wall.minute;
};
