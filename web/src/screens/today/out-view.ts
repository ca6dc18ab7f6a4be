import type { Balanced, Drain, MedicineAction, Today } from '@tonus/engine/balance';
import type { Spread } from '@tonus/engine/units';
import { amountOf, amountWords, listed, type Phrasing, said, volume } from '../../words/phrasing.ts';

export interface LossView {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly also: string;
  /** Shares of the widest loss, for the bar: best guess, and how far it may reach. */
  readonly bar: { readonly low: number; readonly best: number; readonly high: number };
}

const isNothing = ({ known, high, unknownShare }: Spread): boolean =>
  known === 0 && (high ?? 0) === 0 && unknownShare === 0;

function rangeWords({ known, low, high }: Spread, { words, locale }: Phrasing): string {
  if (high === null) return words.out.atLeast(said(volume(low, locale)));
  if (high - low < 0.02 * Math.max(known, 1)) return said(volume(known, locale));
  return rangeOf('water_ml', [low, high], { words, locale });
}

/** Water that left the body, widest first in its usual order; what did not happen is not listed. */
export function lossViews({ losses }: Pick<Today, 'losses'>, phrasing: Phrasing): readonly LossView[] {
  const { words, locale } = phrasing;
  const rows = [
    { key: 'urine', name: words.out.urine, loss: losses.urine_ml },
    { key: 'insensible', name: words.out.insensible, loss: losses.insensible_ml },
    { key: 'sweat', name: words.out.sweat, loss: losses.sweat_ml },
    { key: 'stool', name: words.out.stool, loss: losses.stool_ml },
    { key: 'gut', name: words.out.gut, loss: losses.gut_ml },
  ].filter(
    (row): row is typeof row & { readonly loss: Spread } => row.loss !== undefined && !isNothing(row.loss),
  );
  const widest = Math.max(1, ...rows.map(({ loss }) => loss.high ?? loss.known));
  const salt = losses.sweat_sodium_mg.known;
  return rows.map(({ key, name, loss }) => ({
    key,
    name,
    amount: rangeWords(loss, phrasing),
    also: key === 'sweat' && salt > 0 ? words.out.saltInSweat(amountWords('sodium_mg', salt, locale)) : '',
    bar: { low: loss.low / widest, best: loss.known / widest, high: (loss.high ?? widest) / widest },
  }));
}

export interface DrainPart {
  /** `sodium 625 to 2,520 mg`, or what a medicine may do to it. */
  readonly size: string;
  readonly figure: string;
  readonly basis: string;
  readonly rule: string;
  readonly source: string;
  readonly recalled: boolean;
}

export interface DrainView {
  readonly key: string;
  readonly what: string;
  readonly summary: string;
  readonly recalled: boolean;
  readonly isMedicine: boolean;
  readonly parts: readonly DrainPart[];
}

const unitOf = (of: Balanced): string => (of === 'water_ml' ? 'mL' : of.slice(of.lastIndexOf('_') + 1));

/** An effect in the unit of the balance, as an amount that went out. */
function lostWords({ of, low, best, high }: Drain['effect'], { words, locale }: Phrasing): string {
  const d = words.drains;
  const name = d.of(words.names[of]);
  const amount = (value: number): string => amountWords(of, value, locale);
  if (low === null && best === null && high === null) return `${name}: ${d.unknown}`;
  if ((best ?? 0) === 0 && (high ?? 0) === 0) return `${name}: ${d.none}`;
  if (low !== null && high !== null && amount(low) !== amount(high))
    return `${name} ${rangeOf(of, [low, high], { words, locale })}`;
  const [only = 0] = [best, high, low].filter((value) => value !== null);
  return `${name} ${d.about(amount(only))}`;
}

/** `625 to 2,520 mg`: the unit once where both ends share it. */
function rangeOf(of: Balanced, [low, high]: readonly [number, number], { words, locale }: Phrasing): string {
  const [from, to] = [amountOf(of, low, locale), amountOf(of, high, locale)];
  return words.out.between(from.unit === to.unit ? from.figure : said(from), said(to));
}

const isMedicineAction = (drain: Drain): drain is MedicineAction => 'direction' in drain;

function partOf(drain: Drain, phrasing: Phrasing): DrainPart {
  const { words, locale } = phrasing;
  const { of, best, low, high, unit } = drain.effect;
  const inBalance = unit.toLowerCase() === unitOf(of).toLowerCase();
  const numbers = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const [from, to] = [low ?? best, high ?? best].map((value) =>
    value === null ? null : numbers.format(value),
  );
  const raw =
    from === null || to === null
      ? ''
      : from === to
        ? `${from} ${unit}`
        : words.out.between(`${from}`, `${to} ${unit}`);
  const name = words.drains.of(words.names[of]);
  const size = isMedicineAction(drain)
    ? words.drains.directions[drain.direction](name)
    : inBalance
      ? lostWords(drain.effect, phrasing)
      : words.drains.directions.down(name);
  return {
    size,
    figure: inBalance && !isMedicineAction(drain) ? '' : raw,
    basis: drain.basis ?? '',
    rule: drain.because.rule,
    source: drain.because.source,
    recalled: drain.because.recalled,
  };
}

function nameOf(drain: Drain, { words, locale }: Phrasing): string {
  const named = drain.names ?? [];
  const said =
    isMedicineAction(drain) && named.length > 0
      ? listed(named, locale)
      : (words.drains.what[drain.what] ?? drain.what);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What drains, one row a thing, with its sizes and where each is known from; and what a medicine holds back. */
export function drainViews(
  { drains, medicines }: Pick<Today, 'drains' | 'medicines'>,
  phrasing: Phrasing,
): readonly DrainView[] {
  const groups = new Map<string, Drain[]>();
  for (const drain of [...drains, ...medicines.filter(({ direction }) => direction === 'up')]) {
    const key = nameOf(drain, phrasing);
    groups.set(key, [...(groups.get(key) ?? []), drain]);
  }
  return [...groups].map(([what, group]) => {
    const parts = group.map((drain) => partOf(drain, phrasing));
    return {
      key: what,
      what,
      summary: parts.map(({ size }) => size).join(' · '),
      recalled: parts.some(({ recalled }) => recalled),
      isMedicine: group.some(isMedicineAction),
      parts,
    };
  });
}
