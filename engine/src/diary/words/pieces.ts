import type { FindFood } from '#foods';
import type { MealPhrase } from './meal.ts';
import { readMeasure } from './measure.ts';
import { isConnector } from './scan.ts';
import type { TimePhrase } from './time-phrase.ts';
import { foldWord, type Token, wordAt } from './token.ts';

/** A stretch of a line between separators. */
export interface Piece {
  /** All its tokens, times and meals included. */
  readonly all: readonly Token[];
  /** What is left without times and meals. */
  readonly tokens: readonly Token[];
  readonly times: readonly TimePhrase[];
  readonly meal: MealPhrase | null;
  /** A time at its head looks forward, elsewhere back. */
  readonly timeLeads: boolean;
  /** A semicolon, full stop or new line stands before it: what was said before does not carry over. */
  readonly fresh: boolean;
  /** Joined to the piece before by `with`. */
  readonly joined: boolean;
}

const STRONG = new Set([';', '\n', '.', 'then']);
const WEAK = new Set([',', 'and', '&', '+', 'plus', 'with']);

/** Whether the words before and after `and` name one food: gin and tonic, mac and cheese. */
function isOneName(tokens: readonly Token[], at: number, find: FindFood): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind !== 'word' || after?.kind !== 'word') return false;
  const phrase = `${before.text} and ${after.text}`;
  const [hit] = find(phrase, 1);
  const names = hit === undefined ? [] : [hit.food.name, ...(hit.food.aliases ?? [])];
  return hit?.sure === true && names.some((name) => foldWord(name).includes(foldWord(phrase)));
}

const ARTICLES = new Set(['a', 'an']);
/** `one and a half`, `an hour and a half`, `morning and evening`, `K+`, `fl. oz`. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const { word, from } = tokens[at] as Token;
  const next = ARTICLES.has(wordAt(tokens, at + 1)) ? wordAt(tokens, at + 2) : wordAt(tokens, at + 1);
  if (word === 'and')
    return ['half', 'quarter'].includes(next) || (wordAt(tokens, at - 1) === 'morning' && next === 'evening');
  if (word === '+') return tokens[at - 1]?.to === from && wordAt(tokens, at - 1).length <= 2;
  if (word === '.') return wordAt(tokens, at - 1) === 'fl' || wordAt(tokens, at + 1) === '';
  return false;
}

/** `a tablet in 500 ml water`, but not `8 km in 45 min`. */
function isPour(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) !== 'in') return false;
  const volume = readMeasure(tokens, at + 1, '');
  return volume?.value.dimension === 'volume';
}

interface Phrases {
  readonly times: readonly TimePhrase[];
  readonly meals: readonly MealPhrase[];
}

const covers = (phrase: { readonly from: number; readonly next: number }, i: number): boolean =>
  i >= phrase.from && i < phrase.next;

function pieceOf(
  tokens: readonly Token[],
  range: readonly [number, number],
  phrases: Phrases,
): Omit<Piece, 'fresh' | 'joined'> {
  const [from, to] = range;
  const times = phrases.times.filter((phrase) => phrase.from >= from && phrase.from < to);
  const meals = phrases.meals.filter((phrase) => phrase.from >= from && phrase.from < to);
  const rest = [...times, ...meals];
  const indices = Array.from({ length: to - from }, (_, i) => from + i);
  const free = indices.filter((i) => !rest.some((phrase) => covers(phrase, i)));
  const firstWord = free.find((i) => !isConnector(tokens[i] as Token)) ?? to;
  return {
    all: tokens.slice(from, to),
    tokens: free.map((i) => tokens[i] as Token),
    times,
    meal: meals[0] ?? null,
    timeLeads: times.length > 0 && (times[0]?.from ?? 0) < firstWord,
  };
}

/** The line cut at its separators. */
export function piecesOf(tokens: readonly Token[], phrases: Phrases, find: FindFood): readonly Piece[] {
  const pieces: Piece[] = [];
  const within = (i: number): boolean =>
    [...phrases.times, ...phrases.meals].some((phrase) => covers(phrase, i));
  let from = 0;
  let fresh = true;
  let joined = false;
  const close = (to: number): void => {
    if (to > from) pieces.push({ ...pieceOf(tokens, [from, to], phrases), fresh, joined });
  };
  for (let i = 0; i <= tokens.length; i++) {
    const word = wordAt(tokens, i);
    const strong = STRONG.has(word);
    const separates = i === tokens.length || strong || WEAK.has(word) || isPour(tokens, i);
    if (!separates || (i < tokens.length && (within(i) || isInside(tokens, i)))) continue;
    if ((word === 'and' || word === '&') && isOneName(tokens, i, find)) continue;
    close(i);
    fresh = i > from || fresh ? strong || (fresh && i === from) : strong || fresh;
    joined = word === 'with';
    from = i + 1;
  }
  return pieces;
}
