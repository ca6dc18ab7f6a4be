import type { Next, Today } from '@tonus/engine/balance';
import { amountWords, listed, type Phrasing, shareWords } from '../../words/phrasing.ts';
import { standingOf, VESSELS, type VesselOf } from './vessel-view.ts';

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the engine says would tell or help most, in words. */
function nextWords(next: Next, { words, locale }: Phrasing): string {
  switch (next.kind) {
    case 'below-target':
      return words.lead.room(words.names[next.of], amountWords(next.of, next.low - next.known, locale));
    case 'unknown':
      return words.lead.unsure(words.names[next.of], shareWords(next.unknownShare, locale));
    case 'first-entry':
    case 'within':
      return '';
  }
}

/** Upper limits that were crossed; each counts only what its own scope counts. */
const overWords = ({ upperLimits }: Today, { words, locale }: Phrasing): readonly string[] =>
  upperLimits.flatMap(({ of, high, scope, taken }) => {
    if (high === null || taken.known <= high) return [];
    const { supplements, all } = words.lead.overScope;
    const from = /supplement/i.test(scope) ? supplements : all;
    return [words.lead.over(words.names[of], from, amountWords(of, high, locale))];
  });

/** The screen's answer in one or two sentences: what is above, what is in its band, what has room left. */
export function leadWords(
  today: Today,
  written: number,
  phrasing: Phrasing & { readonly isToday: boolean },
): string {
  const { words, locale, isToday } = phrasing;
  if (written === 0) return isToday ? words.lead.nothingToday : words.lead.nothing;
  const named = (of: readonly VesselOf[]): string =>
    sentenceCase(
      listed(
        of.map((o) => words.names[o].toLowerCase()),
        locale,
      ),
    );
  const above = VESSELS.filter((of) => standingOf(of, today) === 'above');
  const within = VESSELS.filter((of) => standingOf(of, today) === 'within');
  const standing =
    above.length > 0
      ? words.lead.above(named(above), above.length)
      : within.length === VESSELS.length
        ? words.lead.allIn
        : within.length > 0
          ? words.lead.within(named(within), within.length)
          : '';
  const said = [...overWords(today, phrasing), standing, nextWords(today.next, phrasing)]
    .filter((part) => part !== '')
    .join(' ');
  return said === '' ? words.lead.begun : said;
}
