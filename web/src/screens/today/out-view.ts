import type { Drain, Today } from '@tonus/engine/balance';
import type { Spread } from '@tonus/engine/units';
import { amountWords, type Phrasing, said, volume } from '../../words/phrasing.ts';

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
  const [from, to] = [said(volume(low, locale)), said(volume(high, locale))];
  if (from === to || high - low < 0.02 * Math.max(known, 1)) return said(volume(known, locale));
  return words.out.between(from, to);
}

/** Water that left the body, widest first in its usual order; what did not happen is not listed. */
export function lossViews({ losses }: Pick<Today, 'losses'>, phrasing: Phrasing): readonly LossView[] {
  const { words, locale } = phrasing;
  const rows = [
    { key: 'urine', name: words.out.urine, loss: losses.urine_ml },
    { key: 'insensible', name: words.out.insensible, loss: losses.insensible_ml },
    { key: 'sweat', name: words.out.sweat, loss: losses.sweat_ml },
    { key: 'gut', name: words.out.gut, loss: losses.gut_ml },
  ].filter(({ loss }) => !isNothing(loss));
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

export interface DrainView {
  readonly key: string;
  readonly what: string;
  readonly size: string;
  readonly rule: string;
  readonly source: string;
  readonly recalled: boolean;
  readonly entries: readonly string[];
}

function sizeWords({ of, low, best, high, unit }: Drain['effect'], { words, locale }: Phrasing): string {
  const amount = (value: number): string =>
    unit === of.slice(of.lastIndexOf('_') + 1).replace('ml', 'mL') || of.endsWith(`_${unit}`)
      ? amountWords(of, value, locale)
      : `${new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value)} ${unit}`;
  const d = words.drains;
  const name = d.of(words.names[of]);
  if (low === null && best === null && high === null) return `${name}: ${d.unknown}`;
  if ((best ?? high ?? 0) === 0 && (high ?? 0) === 0) return `${name}: ${d.none}`;
  if (low !== null && high !== null && low !== high)
    return `${name}: ${d.between(amount(low), amount(high))}`;
  if (best !== null) return `${name}: ${d.about(amount(best))}`;
  return `${name}: ${high === null ? d.unknown : d.upTo(amount(high))}`;
}

/** What drains, with its size and where that is known from. */
export const drainViews = ({ drains }: Pick<Today, 'drains'>, phrasing: Phrasing): readonly DrainView[] =>
  drains.map((drain, at) => ({
    key: `${at} ${drain.what} ${drain.effect.of}`,
    what: drain.what.charAt(0).toUpperCase() + drain.what.slice(1),
    size: sizeWords(drain.effect, phrasing),
    rule: drain.because.rule,
    source: drain.because.source,
    recalled: drain.because.recalled,
    entries: drain.because.entries,
  }));
