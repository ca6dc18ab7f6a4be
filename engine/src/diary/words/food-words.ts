import { type FindFood, type Food, type FoodHit, slipsAllowed, slipsBetween } from '#foods';
import { type Amount, readAmount, readTrailingAmount } from './food-amount.ts';
import { eaten, whichFood, withPortions } from './food-draft.ts';
import type { ReadContext, Statement } from './statement.ts';
import { foldWord, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

/** What people call things that tables call otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cuppa: 'black tea',
  brew: 'black tea',
  'isotonic drink': 'sports drink',
  isotonic: 'sports drink',
  squash: 'lemonade',
  'fizzy drink': 'cola',
  pop: 'cola',
  bubbly: 'sparkling wine',
};
const VERBS = phraseBook(
  [
    'ate',
    'eat',
    'eaten',
    'eating',
    'had',
    'have',
    'having',
    'drank',
    'drink',
    'drunk',
    'drinking',
    'took',
    'take',
    'i',
    "i've",
    'just',
    'then',
    'also',
    'my',
    'about',
    'approx',
    'around',
    'roughly',
    '~',
    ':',
    'snack',
    'the',
    'another',
  ].map((word) => [word, true] as const),
);
/** A food's name ends where these begin. */
const ENDS = new Set(
  'in on at before after between during from by while because when for to without since until into as that which but'.split(
    ' ',
  ),
);

interface Phrase {
  readonly tokens: readonly Token[];
  /** Index of its first token in the piece. */
  readonly at: number;
}

interface Heard {
  readonly amount: Amount;
  readonly phrase: Phrase;
  readonly taken: boolean[];
  /** What is asked about when nothing was named. */
  readonly assumed?: string;
}

const skipVerbs = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (readPhrase(VERBS, tokens, next) !== null) next++;
  return next;
};

/** Where the food's name ends: at a preposition, or where an amount follows. */
function phraseEnd(tokens: readonly Token[], at: number, locale: string): number {
  let end = at;
  while (end < tokens.length) {
    const token = tokens[end];
    if (token === undefined || (end > at && ENDS.has(token.word))) break;
    const isPercent = token.kind === 'number' && wordAt(tokens, end + 1) === '%';
    if (token.kind === 'number' && !isPercent) break;
    if (token.kind === 'clock' || (token.kind === 'sign' && !['%', '&', "'"].includes(token.word))) break;
    if (end > at && readTrailingAmount(tokens, end, locale) !== null) break;
    end += isPercent ? 2 : 1;
  }
  return end;
}

/** Amount and name, in either order. */
function hear(tokens: readonly Token[], locale: string): Heard | null {
  const taken = tokens.map(() => false);
  const start = skipVerbs(tokens, 0);
  const before = readAmount(tokens, start, locale);
  const at = before?.next ?? start;
  const end = phraseEnd(tokens, at, locale);
  if (end === at) return null;
  const after = readTrailingAmount(tokens, end, locale);
  if (before !== null && before.value.by === 'measure' && after !== null) return null;
  taken.fill(true, 0, end);
  if (after !== null) taken.fill(true, end, after.next);
  const amount = after?.value ?? before?.value ?? { by: 'nothing' };
  return { amount, phrase: { tokens: tokens.slice(at, end), at }, taken };
}

/** `drank 2 litres`: water, most likely, but that is asked. */
function hearDrunk(tokens: readonly Token[], locale: string): Heard | null {
  const start = skipVerbs(tokens, 0);
  const drank = tokens.slice(0, start).some((token) => /^(drank|drink|drunk|drinking)$/.test(token.word));
  const amount = drank ? readAmount(tokens, start, locale) : null;
  if (amount === null || amount.next < tokens.length || amount.value.by !== 'measure') return null;
  if (amount.value.measure.dimension !== 'volume') return null;
  const taken = tokens.map(() => true);
  return { amount: amount.value, phrase: { tokens: [], at: 0 }, taken, assumed: 'water' };
}

/** What was not eaten is no entry. */
export const isNegated = (tokens: readonly Token[]): boolean =>
  ['no', 'skipped', 'forgot', 'missed', 'stopped', 'avoided', 'without'].includes(wordAt(tokens, 0)) ||
  tokens.some((token) =>
    ['not', 'never', "didn't", "don't", "haven't", 'nothing', 'instead'].includes(token.word),
  );

const wordsOf = (text: string): readonly string[] => foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const isNear = (word: string, name: string): boolean =>
  slipsBetween(word, name, slipsAllowed(word)) <= slipsAllowed(word) ||
  `${name}s` === word ||
  `${name}es` === word;

/** Every word of the phrase is a word of the food's names, but for a slip of the fingers. */
function explains(food: Food, phrase: string): boolean {
  const names = [food.name, ...(food.aliases ?? [])].flatMap(wordsOf);
  const joined = wordsOf(phrase).join('');
  return (
    wordsOf(phrase).every((word) => names.some((name) => isNear(word, name))) ||
    names.some((name) => isNear(joined, name))
  );
}

export interface Resolved {
  readonly hits: readonly FoodHit[];
  /** Tokens of the phrase that the name used; the others are left over. */
  readonly from: number;
  readonly to: number;
  readonly slip: boolean;
}

const isWhole = ({ food }: FoodHit): boolean => food.source !== 'supplements';

function lookUp(
  find: FindFood,
  text: string,
): { readonly hits: readonly FoodHit[]; readonly slip: boolean } | null {
  const query = OTHER_NAMES[foldWord(text)] ?? text;
  const hits = find(query, 6).filter(isWhole);
  const [first] = hits;
  if (first === undefined) return null;
  if (first.sure) return { hits: hits.filter((hit) => hit.sure), slip: false };
  return explains(first.food, query)
    ? { hits: hits.filter((hit) => explains(hit.food, query)), slip: true }
    : null;
}

const textOfTokens = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => token.text)
    .join(' ')
    .replaceAll(' %', '%');

/**
 * The whole phrase, else without words at its beginning, if what remains is surely a food. Its last word is never
 * dropped: a protein bar is no kind of protein.
 */
function resolve(find: FindFood, { tokens }: Phrase, amount: Amount): Resolved | null {
  const all = lookUp(find, textOfTokens(tokens));
  if (all !== null) return isGrasped(all, tokens, amount) ? { ...all, from: 0, to: tokens.length } : null;
  // After `3 ` the first word may be a unit that nobody knows: it must not be dropped.
  if (amount.by === 'count' && !amount.article) return null;
  for (let from = 1; from <= 2 && from * 2 <= tokens.length; from++) {
    if (wordAt(tokens, from) === 'of' || wordAt(tokens, from - 1) === 'of') continue;
    const found = lookUp(find, textOfTokens(tokens.slice(from)));
    if (found !== null && !found.slip) return { ...found, from, to: tokens.length };
  }
  return null;
}

/** One short misspelt word without an amount is more likely another word: `woke` is not `coke`. */
const isGrasped = ({ slip }: { readonly slip: boolean }, tokens: readonly Token[], amount: Amount): boolean =>
  !slip || amount.by !== 'nothing' || tokens.length > 1 || wordAt(tokens, 0).length > 4;

function assume(find: FindFood, name: string): Resolved | null {
  const found = lookUp(find, name);
  return found === null ? null : { ...found, from: 0, to: 0 };
}

/** A piece of a line as something eaten or drunk; null when no food is known by these words. */
export function readFood(
  tokens: readonly Token[],
  find: FindFood,
  context: ReadContext & { readonly joined: boolean },
): Statement | null {
  if (isNegated(tokens)) return null;
  const heard = hear(tokens, context.locale) ?? hearDrunk(tokens, context.locale);
  if (heard === null) return null;
  // `coffee with milk`: how much milk was not said, and a usual portion would be a glass.
  const amount: Amount = context.joined && heard.amount.by === 'nothing' ? { by: 'vague' } : heard.amount;
  const resolved =
    heard.assumed === undefined ? resolve(find, heard.phrase, amount) : assume(find, heard.assumed);
  const candidates = resolved === null ? [] : withPortions(resolved.hits);
  const food = candidates[0]?.food;
  if (resolved === null || food === undefined) return null;
  const { at, tokens: words } = heard.phrase;
  heard.taken.fill(false, at, at + resolved.from);
  heard.taken.fill(false, at + resolved.to, at + words.length);
  const { fields, questions } = eaten(food, amount, context.locale);
  // A misspelt word that stands alone may be no food at all; a protein bar may be no granola bar.
  const isLoose =
    heard.assumed !== undefined || resolved.from > 0 || (resolved.slip && amount.by === 'nothing');
  const which = whichFood(candidates, isLoose, (other) => eaten(other, amount, context.locale));
  return { fields, taken: heard.taken, questions: [...which, ...questions] };
}
