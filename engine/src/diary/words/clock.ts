import { type Found, phraseAt, type Token, wordAt } from './token.ts';

/** A time of day as written; `open` when twelve hours earlier or later would read the same. */
export interface Clock {
  readonly minutes: number;
  readonly open: boolean;
}

const UNIT_WORDS =
  /^(c|f|°|º|deg|degrees?|kg|kgs?|g|mg|mcg|ug|lb|lbs|oz|st|l|ml|cl|km|k|mi|miles?|min|mins|minutes?|h|hr|hrs|hours?|s|sec|secs|seconds?|w|watts?|bpm|%|percent|mets?|kmh|mph|\/)$/;
const MERIDIEM: Readonly<Record<string, 'am' | 'pm'>> = { am: 'am', pm: 'pm' };

const clockOf = (hour: number, minute: number, meridiem?: 'am' | 'pm'): Clock | null => {
  if (minute > 59 || hour > 23) return null;
  if (meridiem === undefined) return { minutes: hour * 60 + minute, open: hour >= 1 && hour <= 12 };
  if (hour > 12 || hour === 0) return null;
  return { minutes: (hour % 12) * 60 + minute + (meridiem === 'pm' ? 720 : 0), open: false };
};

/** `9:30`, `18:40`, `09:05`; a leading zero settles the half of the day. */
function readColonClock(tokens: readonly Token[], at: number): Found<Clock> | null {
  const token = tokens[at];
  if (token?.kind !== 'clock') return null;
  const [hour = 0, minute = 0, second] = token.word.split(':').map(Number);
  if (second !== undefined) return null;
  const meridiem = MERIDIEM[wordAt(tokens, at + 1)];
  const clock = clockOf(hour, minute, meridiem);
  if (clock === null) return null;
  const open = clock.open && !token.word.startsWith('0');
  return { next: meridiem === undefined ? at + 1 : at + 2, value: { ...clock, open } };
}

/** `9`, `9.30`, `9 pm`, `9.30pm`, `9 o'clock`; a bare number is a time only after `at` or the like. */
function readNumberClock(tokens: readonly Token[], at: number, announced: boolean): Found<Clock> | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.value < 0) return null;
  const [hour = '', minute = '0'] = token.text.split('.');
  if (!/^\d{1,2}$/.test(hour) || !/^(\d{2}|0)$/.test(minute)) return null;
  const after = wordAt(tokens, at + 1);
  const meridiem = MERIDIEM[after];
  const oclock = after === "o'clock";
  if (meridiem === undefined && !oclock && (!announced || UNIT_WORDS.test(after))) return null;
  const clock = clockOf(Number(hour), Number(minute), meridiem);
  return clock === null ? null : { next: meridiem !== undefined || oclock ? at + 2 : at + 1, value: clock };
}

/** `half past 9`, `quarter to 10`, `ten past eight` in digits. */
function readSpokenClock(tokens: readonly Token[], at: number): Found<Clock> | null {
  const start = wordAt(tokens, at) === 'a' ? at + 1 : at;
  const offset = { half: 30, quarter: 15 }[wordAt(tokens, start)];
  const direction = { past: 1, after: 1, to: -1 }[wordAt(tokens, start + 1)];
  if (offset === undefined || direction === undefined) return null;
  const hour = readNumberClock(tokens, start + 2, true);
  if (hour === null) return null;
  const minutes = (hour.value.minutes + direction * offset + 1440) % 1440;
  return { next: hour.next, value: { ...hour.value, minutes } };
}

const NAMED: Readonly<Record<string, number>> = { noon: 720, midday: 720, midnight: 0 };

/** A time of day at this place. `announced`: a word like `at` stands before it. */
export function readClock(tokens: readonly Token[], at: number, announced: boolean): Found<Clock> | null {
  const named = NAMED[wordAt(tokens, at)];
  if (named !== undefined) return { next: at + 1, value: { minutes: named, open: false } };
  return readColonClock(tokens, at) ?? readNumberClock(tokens, at, announced) ?? readSpokenClock(tokens, at);
}

const BEFORE_CLOCK = [
  ['at', 'about'],
  ['at', 'around'],
  ['at'],
  ['around'],
  ['by'],
  ['@'],
  ['from'],
  ['since'],
] as const;

/** Words that announce a time, skipped. */
export function afterAnnouncement(tokens: readonly Token[], at: number): number {
  for (const phrase of BEFORE_CLOCK) if (phraseAt(tokens, at, phrase)) return at + phrase.length;
  return at;
}
