import { type Instant, instantOf, type LocalDay } from '@tonus/engine/units';

export interface Moment {
  readonly at: Instant;
  /** No hour was given: the day stands at noon. */
  readonly precision?: 'day';
}

/** `2026-08-14`, in old files `2012-9-10`. Null when it is no date. */
export function dayOf(cell: string): LocalDay | null {
  const [, year = '', month = '', date = ''] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(cell) ?? [];
  if (year === '') return null;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const isDate = day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(date);
  return isDate && Number(year) >= 1900 ? day.toISOString().slice(0, 10) : null;
}

/** `9:39 PM`, `08:15 ` with a blank behind it, `21:05:00`. Null when it is no time of day. */
function minutesOf(cell: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?$/i.exec(cell.trim());
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const half = match[3]?.toLowerCase();
  if (minute > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return null;
  return ((half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute) % 1440;
}

/** An empty time is unknown and is never read off the name of the meal. Null when the cell holds something else. */
export function momentOf(day: LocalDay, time: string, zone: string): Moment | null {
  const minutes = time.trim() === '' ? 720 : minutesOf(time);
  if (minutes === null) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = instantOf(
    { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 },
    zone,
  );
  return time.trim() === '' ? { at, precision: 'day' } : { at };
}
