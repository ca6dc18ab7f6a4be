import { amount, named } from './amounts.ts';

interface Spread {
  readonly known: number;
  readonly low: number;
  readonly high: number | null;
  readonly unknown_share: number;
}
interface Target {
  readonly low: number | null;
  readonly high: number | null;
}
export interface TodayAnswer {
  readonly date: string;
  readonly zone: string;
  readonly intake: { readonly [key: string]: Spread };
  readonly losses: { readonly [key: string]: Spread };
  readonly targets: { readonly [key: string]: Target };
  readonly drains: readonly {
    readonly what: string;
    readonly effect: {
      readonly of: string;
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
      readonly unit: string;
    };
    readonly because: { readonly source: string; readonly recalled: boolean };
  }[];
  readonly next: readonly { readonly of: string; readonly left: number; readonly unsure: boolean }[];
}

function targetWords(target: Target | undefined, unit: string): string {
  if (target === undefined) return '';
  const { low, high } = target;
  if (low !== null && high !== null)
    return low === high ? `of ${amount(low)} ${unit}` : `of ${amount(low)}–${amount(high)} ${unit}`;
  if (low !== null) return `of at least ${amount(low)} ${unit}`;
  return high === null ? '' : `of at most ${amount(high)} ${unit}`;
}

const unknownWords = (share: number): string =>
  share <= 0 ? '' : `${Math.max(1, Math.round(share * 100))} % unknown`;

function intakeLine(key: string, spread: Spread, target: Target | undefined): string {
  const { name, unit } = named(key);
  const cells = [
    name.padEnd(10),
    `${amount(spread.known)} ${unit}`.padStart(12),
    targetWords(target, unit).padEnd(24),
  ];
  return `  ${cells.join('  ')}${unknownWords(spread.unknown_share)}`.trimEnd();
}

function sizeWords({ low, best, high, unit }: TodayAnswer['drains'][number]['effect']): string {
  const range =
    low !== null && high !== null && low !== high ? `${amount(low)} to ${amount(high)}` : undefined;
  const value =
    best === null
      ? (range ?? 'of unknown size')
      : `${amount(best)}${range === undefined ? '' : ` (${range})`}`;
  return best === null && range === undefined ? value : `${value} ${unit}`;
}

function lossLine(key: string, { known, low, high, unknown_share }: Spread): string {
  const parts = key.split('_');
  const unit = parts.pop() ?? '';
  const range = high === null ? ' or more' : high > low ? ` (${amount(low)} to ${amount(high)})` : '';
  const value = unknown_share >= 1 ? 'unknown' : `${amount(known)} ${unit}${range}`;
  return `  ${parts.join(' ').padEnd(16)}  ${value}`;
}

/** The day as a page of text. */
export function todayWords(day: TodayAnswer): string {
  const lines = [`${day.date}  ${day.zone}`, '', 'In'];
  for (const [key, spread] of Object.entries(day.intake))
    lines.push(intakeLine(key, spread, day.targets[key]));
  lines.push('', 'Out');
  for (const [key, spread] of Object.entries(day.losses)) lines.push(lossLine(key, spread));
  if (day.drains.length > 0) lines.push('', 'What drains');
  for (const { what, effect, because } of day.drains) {
    const source = `${because.source}${because.recalled ? ', recalled' : ''}`;
    lines.push(`  ${what}: ${named(effect.of).name} ${sizeWords(effect)}  [${source}]`);
  }
  if (day.next.length > 0) lines.push('', 'Left');
  for (const { of, left, unsure } of day.next) {
    const { name, unit } = named(of);
    lines.push(`  ${name}: ${amount(left)} ${unit}${unsure ? ' at most: part of the day is unknown' : ''}`);
  }
  return lines.join('\n');
}

export const TODAY = { date: 'another day, 2026-01-05' };
