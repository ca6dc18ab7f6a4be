import type { Balanced, Target, Today } from '@tonus/engine/balance';
import type { Spread } from '@tonus/engine/units';
import { type Amount, amountOf, amountWords, type Phrasing, shareWords } from '../../words/phrasing.ts';

export const VESSELS = [
  'water_ml',
  'sodium_mg',
  'potassium_mg',
  'calcium_mg',
  'magnesium_mg',
] as const satisfies readonly Balanced[];
export type VesselOf = (typeof VESSELS)[number];

export type Standing = 'empty' | 'unknown' | 'below' | 'within' | 'above' | 'no-mark' | 'held';

/** Heights are shares of the vessel, 0 bottom – 1 brim. */
export interface VesselView {
  readonly of: VesselOf;
  readonly name: string;
  readonly symbol: string;
  readonly amount: Amount;
  readonly mark: string;
  readonly standing: Standing;
  readonly standingWords: string;
  readonly unknownWords: string;
  readonly level: number;
  readonly low: number;
  /** Null: nothing bounds it from above. */
  readonly high: number | null;
  /** Top of the hatched share: what was taken in and says nothing, as if it were like the rest. */
  readonly hatchedTo: number;
  readonly band: { readonly from: number; readonly to: number; readonly openAbove: boolean } | null;
  /** Band and doubt in words, for those who do not see the glass. */
  readonly more: string;
}

/** The lower mark stands at this height unless what went in needs more room. */
const MARK_HEIGHT = 0.64;
const HEADROOM = 1.06;

const shareOfColumn = ({ known, unknownShare }: Spread): number =>
  unknownShare >= 1 ? Number.POSITIVE_INFINITY : known / (1 - unknownShare);

/** The amount at the brim. */
export function brim(taken: Spread, target: Target | undefined): number {
  const forMark = (target?.low ?? target?.high ?? 0) / MARK_HEIGHT;
  const forBand = (target?.low !== null ? (target?.high ?? 0) : 0) * 1.02;
  return Math.max(forMark, forBand, taken.known * HEADROOM, Math.min(taken.high ?? 0, taken.known * 1.6), 1);
}

/** Where the best estimate stands; `no-mark` when the tables give none. */
export function standing(taken: Spread, target: Target | undefined): Standing {
  if (taken.unknownShare >= 1) return 'unknown';
  if (target === undefined || (target.low === null && target.high === null)) return 'no-mark';
  if (target.high !== null && taken.known > target.high) return 'above';
  return target.low !== null && taken.known < target.low ? 'below' : 'within';
}

export type Weighing = Pick<Today, 'intake' | 'targets' | 'medicines' | 'asks' | 'next'>;

/**
 * The same, but for what a medicine holds back or a clinician sets: there the screen shows the amount and
 * asks nobody for more.
 */
export function standingOf(of: VesselOf, { intake, targets, medicines, asks, next }: Weighing): Standing {
  // A day on which nothing was written down is empty, not unknown.
  if (next.kind === 'first-entry') return 'empty';
  const place = standing(intake[of], targets[of]);
  const held =
    medicines.some(({ effect, direction }) => effect.of === of && direction === 'up') ||
    asks.some((ask) => ask.of === of);
  return held && (place === 'below' || place === 'within') ? 'held' : place;
}

function bandOf(target: Target | undefined, top: number): VesselView['band'] {
  if (target === undefined || (target.low === null && target.high === null)) return null;
  const from = (target.low ?? 0) / top;
  return {
    from,
    to: target.high === null ? 1 : Math.min(1, target.high / top),
    openAbove: target.high === null,
  };
}

export function bandWords(of: Balanced, target: Target | undefined, { words, locale }: Phrasing): string {
  const amount = (value: number): string => amountWords(of, value, locale);
  if (target === undefined || (target.low === null && target.high === null)) return words.vessels.noMark;
  if (target.low === null) return words.vessels.bandUpTo(amount(target.high ?? 0));
  if (target.high === null) return words.vessels.bandFrom(amount(target.low));
  return words.vessels.bandBetween(amount(target.low), amount(target.high));
}

export function doubtWords(of: Balanced, taken: Spread, { words, locale }: Phrasing): string {
  const name = words.names[of].toLowerCase();
  if (taken.unknownShare >= 1) return words.vessels.nothingKnown(name);
  const wide = taken.high === null || taken.high - taken.low > 0.02 * Math.max(taken.known, 1);
  const range =
    taken.high === null
      ? words.vessels.doubtFrom(amountWords(of, taken.low, locale))
      : words.vessels.doubtBetween(amountWords(of, taken.low, locale), amountWords(of, taken.high, locale));
  const share = words.vessels.sayNothing(shareWords(taken.unknownShare, locale), name);
  return [wide && taken.known > 0 ? range : '', taken.unknownShare >= 0.005 ? share : '']
    .filter((part) => part !== '')
    .join('; ');
}

function standingWords(of: VesselOf, place: Standing, { taken, target, phrasing }: Weighed): string {
  const { words, locale } = phrasing;
  const amount = (value: number): string => amountWords(of, value, locale);
  switch (place) {
    case 'empty':
      return words.vessels.nothingYet;
    case 'unknown':
      return words.vessels.status.unknown;
    case 'no-mark':
      return words.vessels.noMark;
    case 'held':
      return words.vessels.held;
    case 'below':
      // A little salt too few is no gap to fill: said, but never asked for.
      if (of === 'sodium_mg') return words.vessels.status.below;
      return words.vessels.left(amount((target?.low ?? 0) - taken.known));
    case 'within':
      return words.vessels.inBand;
    case 'above':
      return words.vessels.above(amount(taken.known - (target?.high ?? 0)));
  }
}

function markWords(of: VesselOf, { target, phrasing }: Weighed): string {
  const { words, locale } = phrasing;
  const { low = null, high = null } = target ?? {};
  const amount = (value: number): string => amountWords(of, value, locale);
  if (low !== null && high !== null)
    return words.vessels.between(amountOf(of, low, locale).figure, amount(high));
  if (low !== null) return words.vessels.of(amount(low));
  return high === null ? words.vessels.noMark : words.vessels.upTo(amount(high));
}

interface Weighed {
  readonly taken: Spread;
  readonly target: Target | undefined;
  readonly phrasing: Phrasing;
}

const NOTHING: Spread = { known: 0, low: 0, high: 0, unknownShare: 0 };

/** One vessel as it is drawn and read aloud. */
export function vesselView(of: VesselOf, today: Weighing, phrasing: Phrasing): VesselView {
  const { words, locale } = phrasing;
  const empty = today.next.kind === 'first-entry';
  const taken = empty ? NOTHING : today.intake[of];
  const target = today.targets[of];
  const weighed = { taken, target, phrasing };
  const top = brim(taken, target);
  const amount = amountOf(of, taken.known, locale);
  const place = standingOf(of, today);
  const state = standingWords(of, place, weighed);
  return {
    of,
    name: words.names[of],
    symbol: words.symbols[of],
    amount,
    mark: markWords(of, weighed),
    standing: place,
    standingWords: state,
    unknownWords:
      taken.unknownShare >= 0.005 ? words.vessels.unknownShare(shareWords(taken.unknownShare, locale)) : '',
    level: taken.known / top,
    low: taken.low / top,
    high: taken.high === null ? null : Math.min(1, taken.high / top),
    hatchedTo: Math.min(1, taken.unknownShare > 0 ? shareOfColumn(taken) / top : taken.known / top),
    band: bandOf(target, top),
    more: words.vessels.more(bandWords(of, target, phrasing), empty ? '' : doubtWords(of, taken, phrasing)),
  };
}
