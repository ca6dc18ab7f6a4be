import { type Found, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

const NUMBER_WORDS = phraseBook<number>([
  ['half a dozen', 6],
  ['a dozen', 12],
  ['dozen', 12],
  ['a couple of', 2],
  ['a couple', 2],
  ['couple of', 2],
  ['one and a half', 1.5],
  ['two and a half', 2.5],
  ['three quarters of a', 0.75],
  ['three quarters of an', 0.75],
  ['half of a', 0.5],
  ['half of an', 0.5],
  ['half a', 0.5],
  ['half an', 0.5],
  ['half', 0.5],
  ['a half', 0.5],
  ['a quarter of a', 0.25],
  ['a quarter of an', 0.25],
  ['quarter of a', 0.25],
  ['a third of a', 1 / 3],
  ['a quarter', 0.25],
  ['quarter', 0.25],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['a hundred', 100],
  ['hundred', 100],
]);
const ARTICLES = new Set(['a', 'an', 'another']);
/** Only these make `n/d` a fraction: 7/10 is a score and 128/82 a pressure. */
const DENOMINATORS = new Set([2, 3, 4, 8]);

export interface Count {
  readonly value: number;
  /** `a coffee`: one, but said by an article. */
  readonly article: boolean;
}

const counted = (value: number, next: number): Found<Count> => ({ next, value: { value, article: false } });

/** `1/2`, and with a whole number before it `1 1/2`. */
function readFraction(tokens: readonly Token[], at: number): Found<number> | null {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (over?.kind !== 'number' || slash?.word !== '/' || under?.kind !== 'number') return null;
  const isFraction = DENOMINATORS.has(under.value) && over.value > 0 && over.value < under.value;
  return isFraction ? { next: at + 3, value: over.value / under.value } : null;
}

/** A number in digits, fractions or words; an article counts as one. */
export function readCount(tokens: readonly Token[], at: number): Found<Count> | null {
  const fraction = readFraction(tokens, at);
  if (fraction !== null) return counted(fraction.value, fraction.next);
  const token = tokens[at];
  if (token?.kind === 'number') {
    const more = readFraction(tokens, at + 1);
    const apart = tokens[at + 1]?.from !== token.to;
    return more !== null && apart && Number.isInteger(token.value)
      ? counted(token.value + more.value, more.next)
      : counted(token.value, at + 1);
  }
  const spoken = readPhrase(NUMBER_WORDS, tokens, at);
  if (spoken !== null) return counted(spoken.value, spoken.next);
  return ARTICLES.has(wordAt(tokens, at)) ? { next: at + 1, value: { value: 1, article: true } } : null;
}
