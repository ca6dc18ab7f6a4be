import { fold, stem } from './fold.ts';
import { type FoodIndex, firstTermFrom, guesses, termNumber } from './food-index.ts';
import { SAME_COOKING, SAME_FOOD } from './names.ts';

/** One word of a query as it may be met in a name: any of these terms, each as good as its quality (0–1). */
export interface Wanted {
  readonly terms: ReadonlyMap<number, number>;
}

/** One reading of a query. */
export interface Reading {
  readonly words: readonly Wanted[];
  /** 0–1: how far the reading strays from what was typed. */
  readonly trust: number;
  /** No spelling was corrected and no word left out. */
  readonly asTyped: boolean;
}

interface Spelled {
  readonly words: readonly string[];
  readonly trust: number;
  readonly asTyped: boolean;
}

/** Qualities of a match, and trust in a reading (expert-set; the gold sets judge them together). */
const COMPLETED = 0.86;
const CORRECTED_ONCE = 0.8;
const CORRECTED_TWICE = 0.65;
const RENAMED = 0.985;
const LEFT_OUT = 0.5;

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

/** All readings of a query worth trying, the most trusted first. */
export function readingsOf(index: FoodIndex, query: string, typing: boolean): readonly Reading[] {
  const raw = rawWords(query);
  const typed = raw.length > 1 ? raw.filter((w) => !FILLERS.has(w)) : raw;
  if (typed.length === 0) return [];
  const words = typed.map(stem);
  const half = typing ? (typed.at(-1) ?? '') : null;
  const spelled = spellings(index, words, half);
  const renamed = spelled.flatMap((s) => [s, ...renamings(s, half)]);
  return renamed.slice(0, MAX_READINGS).map((s) => ({
    words: s.words.map((word, i) => wanted(index, word, i === s.words.length - 1 ? half : null)),
    trust: s.trust,
    asTyped: s.asTyped,
  }));
}

const isKnown = (index: FoodIndex, word: string): boolean =>
  termNumber(index, word) !== null || isNameWord(word);

/** Begins a known word: `strawb`, and `strawberri`, whose stem would not. */
function isBegun(index: FoodIndex, half: string): boolean {
  const begins = (list: readonly string[], at: number): boolean => (list[at] ?? '').startsWith(half);
  if (begins(index.terms, firstTermFrom(index, half))) return true;
  if (half.endsWith('i') && isBegun(index, `${half.slice(0, -1)}y`)) return true;
  return half.length > 2 && NAME_STARTS.some((name) => name.startsWith(half));
}

/** The words as typed or, where one is unknown, its likeliest corrections. */
function spellings(index: FoodIndex, words: readonly string[], half: string | null): readonly Spelled[] {
  let out: Spelled[] = [{ words: [], trust: 1, asTyped: true }];
  words.forEach((word, i) => {
    const known = isKnown(index, word) || (half !== null && i === words.length - 1 && isBegun(index, half));
    const choices = known ? [{ as: [word], trust: 1 }] : corrections(index, word);
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
  index: FoodIndex,
  word: string,
): readonly { readonly as: readonly string[]; readonly trust: number }[] {
  const parted = parts(index, word);
  if (parted !== null) return [{ as: parted, trust: 1 }];
  const near = guesses(index, word, 3).map((g) => ({
    as: [g.word],
    trust: g.slips === 1 ? CORRECTED_ONCE : CORRECTED_TWICE,
  }));
  return near.length > 0 ? near : [{ as: [], trust: LEFT_OUT }];
}

function parts(index: FoodIndex, word: string): readonly string[] | null {
  for (let at = 3; at <= word.length - 3; at++) {
    const pair = [word.slice(0, at), word.slice(at)].map(stem);
    if (pair.every((part) => termNumber(index, part) !== null)) return pair;
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
  const exact = termNumber(index, word);
  if (half !== null && (stem(half) === word || half === word)) {
    for (const begin of half.endsWith('i') ? [half, `${half.slice(0, -1)}y`] : [half, word]) {
      for (let t = firstTermFrom(index, begin); (index.terms[t] ?? '').startsWith(begin); t++) {
        const whole = index.terms[t] ?? '';
        terms.set(t, COMPLETED * (0.75 + (0.25 * begin.length) / whole.length));
      }
    }
  }
  if (exact !== null) terms.set(exact, 1);
  return { terms };
}
