import { type Locale, type Measure, readMeasure } from './measure.ts';
import { readCount } from './number.ts';
import { type Found, phraseAt, readPhrase, type Token, wordAt } from './token.ts';
import { VESSELS } from './vessel.ts';

/** How much was said, before it is known of what. */
export type Amount =
  | { readonly by: 'measure'; readonly measure: Measure }
  | { readonly by: 'vessel'; readonly vessel: string; readonly count: number; readonly size: string | null }
  | { readonly by: 'count'; readonly count: number; readonly article: boolean; readonly size: string | null }
  | { readonly by: 'nothing' }
  | { readonly by: 'vague' };

const SIZES = new Set(['small', 'medium', 'large', 'big', 'tall', 'regular', 'single', 'double', 'triple']);
const VAGUE = [
  ['lots', 'of'],
  ['a', 'lot', 'of'],
  ['plenty', 'of'],
  ['a', 'bit', 'of'],
  ['a', 'little'],
  ['a', 'few'],
  ['few'],
  ['several'],
  ['some'],
  ['much'],
  ['loads', 'of'],
  ['a', 'sip', 'of'],
  ['a', 'bite', 'of'],
  ['a', 'splash', 'of'],
  ['a', 'drop', 'of'],
  ['a', 'dash', 'of'],
  ['a', 'drizzle', 'of'],
] as const;
const SHOTS: Readonly<Record<string, number>> = { single: 1, double: 2, triple: 3 };

const afterOf = (tokens: readonly Token[], at: number): number => {
  if (wordAt(tokens, at) !== 'of') return at;
  return ['the', 'my'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
};

/** `2 x 330 ml`. */
function readMultiple(tokens: readonly Token[], at: number, locale: Locale): Found<Measure> | null {
  const count = readCount(tokens, at);
  if (count === null || !['x', '×', '*'].includes(wordAt(tokens, count.next))) return null;
  const each = readMeasure(tokens, count.next + 1, locale);
  if (each === null) return null;
  const n = count.value.value;
  return {
    next: each.next,
    value: { ...each.value, value: each.value.value * n, count: each.value.count * n },
  };
}

const isContents = (measure: Measure): boolean =>
  measure.dimension === 'mass' || measure.dimension === 'volume';

/** `330 ml`, and the vessel that held them: `330 ml bottle of`. */
function readContents(tokens: readonly Token[], at: number, locale: Locale): Found<Amount> | null {
  const found = readMultiple(tokens, at, locale) ?? readMeasure(tokens, at, locale);
  if (found === null || !isContents(found.value)) return null;
  const vessel = readPhrase(VESSELS, tokens, found.next);
  const isHeld = vessel !== null && wordAt(tokens, vessel.next) === 'of';
  return {
    next: afterOf(tokens, isHeld ? vessel.next : found.next),
    value: { by: 'measure', measure: found.value },
  };
}

function readVague(tokens: readonly Token[], at: number): Found<Amount> | null {
  const phrase = VAGUE.find((words) => phraseAt(tokens, at, words));
  return phrase === undefined ? null : { next: afterOf(tokens, at + phrase.length), value: { by: 'vague' } };
}

/** An amount that stands before a food: `500 ml`, `2 large glasses of`, `a`, `half a`, `some`. */
export function readAmount(tokens: readonly Token[], at: number, locale: Locale): Found<Amount> | null {
  const settled = readVague(tokens, at) ?? readContents(tokens, at, locale);
  if (settled !== null) return settled;
  const count = readCount(tokens, at);
  let next = count?.next ?? at;
  // `half of a melon`
  if (count !== null && wordAt(tokens, next) === 'x') next++;
  const size = SIZES.has(wordAt(tokens, next)) ? wordAt(tokens, next) : null;
  if (size !== null) next++;
  const n = count?.value.value ?? 1;
  const vessel = readPhrase(VESSELS, tokens, next);
  if (vessel !== null && vessel.next < tokens.length)
    return {
      next: afterOf(tokens, vessel.next),
      value: { by: 'vessel', vessel: vessel.value, count: n, size },
    };
  const shots = SHOTS[size ?? ''];
  if (shots !== undefined)
    return { next, value: { by: 'vessel', vessel: 'shot', count: n * shots, size: null } };
  if (count === null && size === null) return null;
  return {
    next: afterOf(tokens, next),
    value: { by: 'count', count: n, article: count?.value.article ?? true, size },
  };
}

/** An amount that stands after a food: `steak 200 g`, `eggs x2`, `bananas 3`. */
export function readTrailingAmount(
  tokens: readonly Token[],
  at: number,
  locale: Locale,
): Found<Amount> | null {
  const contents = readContents(tokens, at, locale);
  if (contents !== null) return contents;
  const marked = ['x', '×'].includes(wordAt(tokens, at)) ? at + 1 : at;
  const number = tokens[marked];
  if (number?.kind !== 'number' || marked + 1 !== tokens.length) return null;
  return { next: marked + 1, value: { by: 'count', count: number.value, article: false, size: null } };
}
