/**
 * Words within a few slips of the fingers. A slip is a letter left out, put in, changed, or two neighbours swapped
 * (Damerau–Levenshtein distance, optimal string alignment).
 */
export interface Spelling {
  /** Term numbers within reach, nearest first; empty for words too short to be told apart. */
  near(word: string): readonly { readonly term: number; readonly slips: number }[];
}

/** One slip from four letters on, two from eight: a shorter word with two slips is another word. */
export const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** Long words are told apart by their beginning; the exact distance is checked afterwards. */
const PREFIX = 8;

/** Distance in slips, or `limit + 1` as soon as it must be greater. */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let d = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) d = Math.min(d, (before[j - 2] ?? 0) + 1);
      row.push(d);
      if (d < best) best = d;
    }
    if (best > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? limit + 1, limit + 1);
}

/** FNV-1a over UTF-16 units, leaving out up to two positions: no string is made. */
function hashWithout(word: string, [end, skip1, skip2]: readonly [number, number, number]): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < end; i++) {
    if (i === skip1 || i === skip2) continue;
    h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  }
  return h >>> 0;
}

/** Hash of every word that arises by leaving out up to `slips` of the first letters. */
function* deletions(word: string, slips: number): Generator<number> {
  const end = Math.min(word.length, PREFIX);
  yield hashWithout(word, [end, -1, -1]);
  if (slips < 1) return;
  for (let i = 0; i < end; i++) {
    yield hashWithout(word, [end, i, -1]);
    if (slips > 1) for (let j = i + 1; j < end; j++) yield hashWithout(word, [end, i, j]);
  }
}

/**
 * A deletion dictionary (the idea of SymSpell: two words within n slips share a word left by n deletions each),
 * as two sorted number arrays instead of a map of strings.
 */
export function spellingOf(terms: readonly string[]): Spelling {
  const keys: number[] = [];
  terms.forEach((term, number) => {
    // 2^21 terms × 2^32 hashes fit a double's 53 bits.
    for (const hash of deletions(term, slipsAllowed(term))) keys.push(hash * 2 ** 21 + number);
  });
  const sorted = Float64Array.from(keys).sort();
  return { near: (word) => nearest(word, terms, sorted) };
}

function nearest(
  word: string,
  terms: readonly string[],
  sorted: Float64Array,
): { readonly term: number; readonly slips: number }[] {
  const limit = slipsAllowed(word);
  if (limit === 0) return [];
  const found = new Map<number, number>();
  for (const hash of deletions(word, limit)) {
    for (let i = lowerBound(sorted, hash * 2 ** 21); i < sorted.length; i++) {
      const key = sorted[i] ?? 0;
      if (Math.floor(key / 2 ** 21) !== hash) break;
      const term = key % 2 ** 21;
      if (found.has(term)) continue;
      found.set(term, slipsBetween(word, terms[term] ?? '', limit));
    }
  }
  return [...found]
    .filter(([, slips]) => slips <= limit)
    .map(([term, slips]) => ({ term, slips }))
    .sort((a, b) => a.slips - b.slips || a.term - b.term);
}

function lowerBound(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
