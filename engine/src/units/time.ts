import type { Quantity } from './quantity.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Quantity<'instant'>;
export const instant = (epoch_ms: number): Instant => epoch_ms as Instant;

/** A calendar day where the writer was, `YYYY-MM-DD`. */
export type LocalDay = string;

const MS_PER_MINUTE = 60_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(zone: string): Intl.DateTimeFormat {
  let known = formatters.get(zone);
  if (known === undefined) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, known);
  }
  return known;
}

export function isZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function wallTime(at: Instant, zone: string): WallTime {
  const parts: Record<string, number> = {};
  for (const part of formatter(zone).formatToParts(at)) parts[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

function askedOffset(at: Instant, zone: string): number {
  const w = wallTime(at, zone);
  const asUtc = Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute, w.second);
  return Math.round((asUtc - Math.floor(at / 1000) * 1000) / MS_PER_MINUTE);
}

const MS_PER_DAY = 86_400_000;
const offsetsByZone = new Map<string, Map<number, number>>();
/** The offset at the beginning of a UTC day, asked once: the platform's answer takes many microseconds. */
function offsetAtDay(day: number, zone: string): number {
  let offsets = offsetsByZone.get(zone);
  if (offsets === undefined) {
    offsets = new Map();
    offsetsByZone.set(zone, offsets);
  }
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset = askedOffset(instant(day * MS_PER_DAY), zone);
    offsets.set(day, offset);
  }
  return offset;
}

/** Minutes that the zone's clocks are ahead of UTC at this instant. */
export function offsetMinutes(at: Instant, zone: string): number {
  const day = Math.floor(at / MS_PER_DAY);
  const offset = offsetAtDay(day, zone);
  // No zone changes its clocks twice within a day.
  return offset === offsetAtDay(day + 1, zone) ? offset : askedOffset(at, zone);
}

/** The instant at which the zone's clocks show this wall time; in a spring gap the time just after it. */
export function instantOf(wall: Omit<WallTime, 'second'>, zone: string): Instant {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  // Two rounds: the first guess may lie on the other side of a clock change.
  const first = asUtc - offsetMinutes(instant(asUtc), zone) * MS_PER_MINUTE;
  return instant(asUtc - offsetMinutes(instant(first), zone) * MS_PER_MINUTE);
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export function localDay(at: Instant, zone: string): LocalDay {
  const w = wallTime(at, zone);
  return `${pad(w.year, 4)}-${pad(w.month)}-${pad(w.day)}`;
}

/** Start and end (exclusive) of a local day; 23 or 25 hours apart when the clocks change. */
export function dayBounds(day: LocalDay, zone: string): { readonly from: Instant; readonly to: Instant } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1, date + 1));
  return {
    from: instantOf({ year, month, day: date, hour: 0, minute: 0 }, zone),
    to: instantOf(
      {
        year: next.getUTCFullYear(),
        month: next.getUTCMonth() + 1,
        day: next.getUTCDate(),
        hour: 0,
        minute: 0,
      },
      zone,
    ),
  };
}

export function addDays(day: LocalDay, days: number): LocalDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** ISO 8601 with the zone's offset: `2026-01-05T08:00:00+01:00`. */
export function isoWithOffset(at: Instant, zone: string): string {
  const offset = offsetMinutes(at, zone);
  const shifted = new Date(at + offset * MS_PER_MINUTE).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  return `${shifted}${sign}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
}
