import type { Dictionary } from './dictionary.ts';
import { fold, stem } from './fold.ts';
import type { FoodIndex } from './food-index.ts';
import { SAME_COOKING, SAME_FOOD } from './names.ts';

/** One word of a query as it may be met in a name: any of these terms, each as good as its quality (0–1). */
export interface Wanted {
  readonly terms: ReadonlyMap<number, number>;
  /** The same by term number, 0 for all others: a name is scored by looking up every one of its words. */
  readonly quality: Float32Array;
}

/** One reading of a query. */
export interface Reading {
  readonly words: readonly Wanted[];
  /** 0–1: how far the reading strays from what was typed. */
  readonly trust: number;
  /** No spelling was corrected and no word left out. */
  readonly asTyped: boolean;
}

/** A query in the words of the tables: corrected where a word is unknown, and under each of a food's names. */
export interface Phrasing {
  readonly words: readonly string[];
  /** The last word as typed, when it may be half of one. */
  readonly half: string | null;
  /** 0–1, as in a reading. */
  readonly trust: number;
  readonly asTyped: boolean;
}

type Spelled = Omit<Phrasing, 'half'>;

/** Qualities of a match, and trust in a reading (expert-set; the gold sets judge them together). */
const COMPLETED = 0.86;
const CORRECTED_ONCE = 0.8;
const CORRECTED_TWICE = 0.65;
const RENAMED = 0.985;
const LEFT_OUT = 0.5;

/** `and`, `with`: words that say nothing of a food. */
const isFiller = (cost: number): boolean => cost > 0 && cost < 1;
const MAX_READINGS = 10;
const FILLERS = new Set(['a', 'an', 'the', 'of', 'some', 'with', 'and', 'in', 'on', 'my']);

type Group = readonly (readonly string[])[];
const toGroup = (phrases: readonly string[]): Group => phrases.map((p) => p.split(' ').map(stem));
/** Groups by the first word of each phrase. */
const GROUPS_BY_WORD: ReadonlyMap<
  string,
  readonly { readonly phrase: readonly string[]; readonly group: Group }[]
> = (() => {
  const out = new Map<string, { phrase: readonly string[]; group: Group }[]>();
  for (const group of [...SAME_FOOD, ...SAME_COOKING].map(toGroup)) {
    for (const phrase of group) {
      const first = phrase[0] ?? '';
      out.set(first, [...(out.get(first) ?? []), { phrase, group }]);
    }
  }
  return out;
})();
const NAME_STARTS: readonly string[] = [...GROUPS_BY_WORD.keys()].sort();
const isNameWord = (word: string): boolean => GROUPS_BY_WORD.has(word);

const rawWords = (query: string): string[] =>
  fold(query)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 12);

/** All phrasings of a query worth trying, as typed first. */
export function phrasingsOf(dictionary: Dictionary, query: string, typing: boolean): readonly Phrasing[] {
  const raw = rawWords(query);
  const typed = raw.length > 1 ? raw.filter((w) => !FILLERS.has(w)) : raw;
  if (typed.length === 0) return [];
  const half = typing ? (typed.at(-1) ?? '') : null;
  const spelled = spellings(dictionary, typed.map(stem), half);
  return spelled
    .flatMap((s) => [s, ...renamings(s, half)])
    .slice(0, MAX_READINGS)
    .map((s) => ({ ...s, half: half !== null && mayBecome(s.words.at(-1) ?? '', half) ? half : null }));
}

/** The terms of an index that answer a phrasing. */
export const readingOf = (index: FoodIndex, phrasing: Phrasing): Reading => ({
  words: phrasing.words.map((word, i) =>
    wanted(index, word, i === phrasing.words.length - 1 ? phrasing.half : null),
  ),
  trust: phrasing.trust,
  asTyped: phrasing.asTyped,
});

/** The last word of a phrasing is still the one being typed, not a correction or another name. */
const mayBecome = (word: string, half: string): boolean => half === word || stem(half) === word;

const isKnown = (dictionary: Dictionary, word: string): boolean =>
  dictionary.number(word) !== null || isNameWord(word);

/** Begins a known word: `strawb`, and `strawberri`, whose stem would not. */
function isBegun(dictionary: Dictionary, half: string): boolean {
  if (dictionary.begins(half)) return true;
  if (half.endsWith('i') && isBegun(dictionary, `${half.slice(0, -1)}y`)) return true;
  return half.length > 2 && NAME_STARTS.some((name) => name.startsWith(half));
}

/** The words as typed or, where one is unknown, its likeliest corrections. */
function spellings(
  dictionary: Dictionary,
  words: readonly string[],
  half: string | null,
): readonly Spelled[] {
  let out: Spelled[] = [{ words: [], trust: 1, asTyped: true }];
  words.forEach((word, i) => {
    const known =
      isKnown(dictionary, word) || (half !== null && i === words.length - 1 && isBegun(dictionary, half));
    const choices = known ? [{ as: [word], trust: 1 }] : corrections(dictionary, word);
    out = out
      .flatMap((s) =>
        choices.map((c) => ({
          words: [...s.words, ...c.as],
          trust: s.trust * c.trust,
          asTyped: s.asTyped && c.trust === 1,
        })),
      )
      .slice(0, 6);
  });
  return out.filter((s) => s.words.length > 0);
}

/** `soymilk` → `soy milk`; else near words; else the word is left out, at a price. */
function corrections(
  dictionary: Dictionary,
  word: string,
): readonly { readonly as: readonly string[]; readonly trust: number }[] {
  const parted = parts(dictionary, word);
  if (parted !== null) return [{ as: parted, trust: 1 }];
  const near = dictionary.guesses(word, 3).map((g) => ({
    as: [g.word],
    trust: g.slips === 1 ? CORRECTED_ONCE : CORRECTED_TWICE,
  }));
  return near.length > 0 ? near : [{ as: [], trust: LEFT_OUT }];
}

function parts(dictionary: Dictionary, word: string): readonly string[] | null {
  for (let at = 3; at <= word.length - 3; at++) {
    const pair = [word.slice(0, at), word.slice(at)].map(stem);
    if (pair.every((part) => dictionary.number(part) !== null)) return pair;
  }
  return null;
}

/** The query with one name exchanged for each of its equals; the last name may be half typed. */
function renamings(from: Spelled, half: string | null): readonly Spelled[] {
  const out: Spelled[] = [];
  from.words.forEach((word, at) => {
    const last = at === from.words.length - 1;
    for (const { phrase, group } of groupsAt(word, last && half !== null && half.length > 2 ? half : null)) {
      if (!matchesAt(from.words, at, { phrase, half })) continue;
      for (const other of group) {
        if (other === phrase) continue;
        const words = [...from.words.slice(0, at), ...other, ...from.words.slice(at + phrase.length)];
        // A whole name outweighs a word of it: `soda water` is one thing, `soda` another.
        out.push({
          words,
          trust: from.trust * RENAMED - (0.01 * (from.words.length - phrase.length)) / 10,
          asTyped: from.asTyped,
        });
      }
    }
  });
  return out.sort((a, b) => b.trust - a.trust);
}

function groupsAt(
  word: string,
  half: string | null,
): readonly { readonly phrase: readonly string[]; readonly group: Group }[] {
  const exact = GROUPS_BY_WORD.get(word) ?? [];
  if (half === null || exact.length > 0) return exact;
  return NAME_STARTS.filter((name) => name.startsWith(half)).flatMap(
    (name) => GROUPS_BY_WORD.get(name) ?? [],
  );
}

function matchesAt(
  words: readonly string[],
  at: number,
  { phrase, half }: { readonly phrase: readonly string[]; readonly half: string | null },
): boolean {
  if (at + phrase.length > words.length) return false;
  return phrase.every((part, i) => {
    const word = words[at + i] ?? '';
    if (word === part) return true;
    return half !== null && half.length > 2 && at + i === words.length - 1 && part.startsWith(half);
  });
}

/** Terms that answer a word: itself and, for the word still being typed, all that it may become. */
function wanted(index: FoodIndex, word: string, half: string | null): Wanted {
  const terms = new Map<number, number>();
  const exact = index.dictionary.number(word);
  if (half !== null) {
    for (const begin of half.endsWith('i') ? [half, `${half.slice(0, -1)}y`] : [half, word]) {
      for (let t = index.dictionary.from(begin); (index.terms[t] ?? '').startsWith(begin); t++) {
        const whole = index.terms[t] ?? '';
        // Nobody who types `a` is on the way to `and`.
        if (whole !== word && begin.length < 3 && isFiller(index.termCost[t] ?? 0)) continue;
        terms.set(t, COMPLETED * (0.75 + (0.25 * begin.length) / whole.length));
      }
    }
  }
  if (exact !== null) terms.set(exact, 1);
  const quality = new Float32Array(index.terms.length);
  for (const [term, q] of terms) quality[term] = q;
  return { terms, quality };
}
