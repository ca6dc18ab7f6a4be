import { amount, named } from './amounts.ts';

interface Spread {
  readonly known: number;
  readonly low: number;
  readonly high: number | null;
  readonly unknown_share: number;
}
interface Target {
  readonly low: number | null;
  /** Largest of the minima where sex or age is not known. */
  readonly low_up_to?: number | null;
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
  readonly next: {
    readonly kind: string;
    readonly of?: string;
    readonly known?: number;
    readonly low?: number;
    readonly unknown_share?: number;
  };
}

const range = (low: number, high: number): string =>
  low === high ? amount(low) : `${amount(low)}–${amount(high)}`;

function targetWords(target: Target | undefined, unit: string): string {
  if (target === undefined) return '';
  const { low, high, low_up_to } = target;
  if (low === null) return high === null ? '' : `of at most ${amount(high)} ${unit}`;
  const least = range(low, low_up_to ?? low);
  return high === null ? `of at least ${least} ${unit}` : `of ${least} ${unit}, at most ${amount(high)}`;
}

const unknownWords = (share: number): string =>
  share <= 0 ? '' : `${Math.max(1, Math.round(share * 100))} % unknown`;

function intakeLine(key: string, spread: Spread, target: Target | undefined): string {
  const { name, unit } = named(key);
  const cells = [
    name.padEnd(10),
    `${amount(spread.known)} ${unit}`.padStart(12),
    targetWords(target, unit).padEnd(34),
  ];
  return `  ${cells.join('  ')}${unknownWords(spread.unknown_share)}`.trimEnd();
}

function sizeWords({ low, best, high, unit }: TodayAnswer['drains'][number]['effect']): string {
  const between = low !== null && high !== null && low !== high ? `${amount(low)} to ${amount(high)}` : null;
  if (best === null) return between === null ? 'of unknown size' : `${between} ${unit}`;
  return `${amount(best)}${between === null ? '' : ` (${between})`} ${unit}`;
}

function nextWords({ next }: TodayAnswer): string {
  const { name, unit } = named(next.of ?? '');
  switch (next.kind) {
    case 'first-entry':
      return 'Nothing is written down yet: tonus log "a glass of water"';
    case 'below-target':
      return `Next: ${name}, ${amount((next.low ?? 0) - (next.known ?? 0))} ${unit} to go`;
    case 'unknown':
      return `Next: ${Math.round((next.unknown_share ?? 0) * 100)} % of the day says nothing about ${name}`;
    default:
      return 'Everything that is known lies where it should.';
  }
}

function lossLine(key: string, { known, low, high, unknown_share }: Spread): string {
  const parts = key.split('_');
  const unit = parts.pop() ?? '';
  const about = high === null ? ' or more' : high > low ? ` (${amount(low)} to ${amount(high)})` : '';
  const value = unknown_share >= 1 ? 'unknown' : `${amount(known)} ${unit}${about}`;
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
  lines.push('', nextWords(day));
  return lines.join('\n');
}

export const TODAY = { date: 'another day, 2026-01-05' };
