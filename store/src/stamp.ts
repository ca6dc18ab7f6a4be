import { fail, ok, type Result } from '@tonus/engine/units';

/**
 * A hybrid logical clock's reading as text that sorts as it happened: wall clock in UTC, then a counter for
 * what one millisecond held, then the device that wrote. Kulkarni et al. 2014, "Logical Physical Clocks";
 * it never runs backwards when the machine's clock does.
 */
export type Stamp = string;

export interface StampParts {
  readonly wall_ms: number;
  readonly counter: number;
  /** Eight hexadecimal digits. */
  readonly device: string;
}

const FORM = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)-([0-9a-f]{4})-([0-9a-f]{8})$/;
const MAX_COUNTER = 0xffff;
/** How far another device's clock may run ahead before its stamps are refused rather than let win for ever. */
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

export const printStamp = ({ wall_ms, counter, device }: StampParts): Stamp =>
  `${new Date(wall_ms).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;

export function parseStamp(text: string): Result<StampParts, string> {
  const [, iso, counter, device] = FORM.exec(text) ?? [];
  const wall_ms = iso === undefined ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(wall_ms) || counter === undefined || device === undefined)
    return fail(`expected a stamp like 2026-01-05T08:00:00.000Z-0000-1f2e3d4c`);
  return ok({ wall_ms, counter: Number.parseInt(counter, 16), device });
}

/** The reading after `last` on this device, at the machine's `now_ms`. */
export function nextStamp(last: Stamp | null, now_ms: number, device: string): Stamp {
  const before = last === null ? undefined : parseStamp(last);
  if (before === undefined || !before.ok || now_ms > before.value.wall_ms)
    return printStamp({ wall_ms: now_ms, counter: 0, device });
  const { wall_ms, counter } = before.value;
  if (counter === MAX_COUNTER) return printStamp({ wall_ms: wall_ms + 1, counter: 0, device });
  return printStamp({ wall_ms, counter: counter + 1, device });
}

/** Stamps compare as text, byte by byte. */
export const laterStamp = (a: Stamp, b: Stamp): Stamp => (a > b ? a : b);
