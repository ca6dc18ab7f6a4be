import type { Today } from '@tonus/engine/balance';
import { saltGrams } from '@tonus/engine/units';
import { amountWords, numberWords, type Phrasing, shareWords } from '../../words/phrasing.ts';
import { bandWords, type VesselOf } from './vessel-view.ts';

export interface DetailView {
  readonly rows: readonly { readonly term: string; readonly words: string }[];
  readonly salt: string;
  readonly hours: readonly { readonly hour: number; readonly share: number; readonly words: string }[];
  readonly source: string;
  readonly recalled: boolean;
  readonly limits: readonly {
    readonly words: string;
    readonly taken: string;
    readonly source: string;
    readonly recalled: boolean;
  }[];
}

const scopeWords = (scope: string, { words }: Phrasing): string =>
  /supplement/i.test(scope)
    ? words.detail.upperScope.supplements
    : /all/i.test(scope)
      ? words.detail.upperScope.all
      : scope;

/** Everything that is known about one vessel, for its sheet. */
export function detailView(of: VesselOf, today: Today, phrasing: Phrasing): DetailView {
  const { words, locale } = phrasing;
  const taken = today.intake[of];
  const target = today.targets[of];
  const amount = (value: number): string => amountWords(of, value, locale);
  const range =
    taken.high === null
      ? words.vessels.doubtFrom(amount(taken.low))
      : words.out.between(amount(taken.low), amount(taken.high));
  const hourly = today.hourly[of];
  const most = Math.max(1, ...hourly.map(({ known }) => known));
  return {
    rows: [
      { term: words.detail.now, words: amount(taken.known) },
      { term: words.detail.range, words: range },
      { term: words.detail.band, words: bandWords(of, target, phrasing) },
      { term: words.detail.unknown, words: shareWords(taken.unknownShare, locale) },
    ],
    salt:
      of === 'sodium_mg' && taken.known > 0
        ? words.detail.saltAlso(`${numberWords(saltGrams(taken.known), locale, 1)} g`)
        : '',
    hours: hourly.map((spread, hour) => ({ hour, share: spread.known / most, words: amount(spread.known) })),
    source: target?.source ?? '',
    recalled: target?.recalled ?? false,
    limits: today.upperLimits
      .filter((limit) => limit.of === of && limit.high !== null)
      .map((limit) => ({
        words: `${amount(limit.high ?? 0)}, ${scopeWords(limit.scope, phrasing)}`,
        taken: words.detail.upperTaken(amount(limit.taken.known)),
        source: limit.source,
        recalled: limit.recalled,
      })),
  };
}
