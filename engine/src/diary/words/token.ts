export interface Token {
  readonly text: string;
  /** Lower case without accents, spelling mended where it was a slip; what readers compare. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'number' | 'clock' | 'word' | 'sign';
  /** Of a number. */
  readonly value: number;
}

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅛': 1 / 8,
};

/**
 * In this order: clocks (`9:30`, `1:45:00`), numbers (`1,000.5`, `73,8`, `1½`), `a.m.`, an `h`, `m` or `x` that
 * hangs on a number (`4h30`, `x4`), words (which may hold digits: `B12`), any other sign.
 */
const TOKEN =
  /(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))|(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*[½⅓⅔¼¾⅛]|\d+(?:[.,]\d+)?)|(?<meridiem>[ap]\.m\.?(?!\p{L}))|(?<word>[hmx](?=\d)|\p{L}[\p{L}\p{N}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)|(?<sign>\S|\n)/giu;

export const foldWord = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

function numberOf(text: string): number {
  const vulgar = VULGAR[text.at(-1) ?? ''];
  if (vulgar !== undefined) return Number(text.slice(0, -1)) + vulgar;
  return /^\d{1,3}(,\d{3})+/.test(text) ? Number(text.replaceAll(',', '')) : Number(text.replace(',', '.'));
}

/** A minus that stands before a number and after nothing but a space makes it negative. */
const isMinus = (line: string, at: number): boolean =>
  /[-–−]/.test(line[at - 1] ?? '') && (at === 1 || /[\s:(]/.test(line[at - 2] ?? ''));

/** The line's words, numbers and signs with their places; spaces alone are left out. */
export function tokenise(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const text = match[0];
    const at = match.index;
    const { clock, number, sign } = match.groups ?? {};
    if (number !== undefined) {
      const minus = isMinus(line, at);
      if (minus) tokens.pop();
      const from = minus ? at - 1 : at;
      const value = minus ? -numberOf(text) : numberOf(text);
      tokens.push({
        text: line.slice(from, at + text.length),
        word: text,
        from,
        to: at + text.length,
        kind: 'number',
        value,
      });
    } else {
      const kind = clock !== undefined ? 'clock' : sign !== undefined ? 'sign' : 'word';
      const word = match.groups?.['meridiem'] === undefined ? foldWord(text) : `${foldWord(text[0] ?? '')}m`;
      tokens.push({ text, word, from: at, to: at + text.length, kind, value: Number.NaN });
    }
  }
  return tokens;
}

/** What a reader found from a token on: where it ended and what it means. */
export interface Found<T> {
  readonly next: number;
  readonly value: T;
}
export type Read<T> = (tokens: readonly Token[], at: number) => Found<T> | null;

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** Whether the words of a phrase stand at this place. */
export const phraseAt = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => wordAt(tokens, at + i) === word);

/** The longest key of a phrase book that stands at this place. */
export function readPhrase<T>(book: PhraseBook<T>, tokens: readonly Token[], at: number): Found<T> | null {
  for (const { words, value } of book.get(wordAt(tokens, at)) ?? [])
    if (phraseAt(tokens, at, words)) return { next: at + words.length, value };
  return null;
}

/** Phrases by their first word, longest first. */
export type PhraseBook<T> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: T }[]
>;

export function phraseBook<T>(entries: Iterable<readonly [string, T]>): PhraseBook<T> {
  const book = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    book.set(first, [...(book.get(first) ?? []), { words, value }]);
  }
  for (const list of book.values()) list.sort((a, b) => b.words.length - a.words.length);
  return book;
}
