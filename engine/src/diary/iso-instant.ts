import { type Instant, instant, isoWithOffset } from '#units';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Entries older or younger than this are slips of a clock. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO 8601 with an offset, or null: a wall time without one is not an instant. */
export function instantFromIso(text: string): Instant | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const [sign, offsetHours, offsetMinutes] = match.slice(8);
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0'));
  const offset =
    (sign === '-' ? -1 : 1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  const possible =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    Math.abs(offset) <= 18 * 3_600_000;
  if (!possible) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset;
  return at >= EARLIEST && at < LATEST ? instant(at) : null;
}

/** The same instant back, to the millisecond; whole seconds are printed without a fraction. */
export function isoFromInstant(at: Instant, zone: string): string {
  const iso = isoWithOffset(at, zone);
  const milliseconds = ((at % 1000) + 1000) % 1000;
  return milliseconds === 0
    ? iso
    : `${iso.slice(0, 19)}.${String(milliseconds).padStart(3, '0')}${iso.slice(19)}`;
}
