import { type Dictionary, dictionaryOf } from './dictionary.ts';
import { fold, stem } from './fold.ts';
import type { Food } from './food.ts';
import { gtin14 } from './gtin.ts';
import { kindsOfWords, SHELVES, WORD_COST, type WordKind } from './wording.ts';

/** Where a word stands in a name: its segment between commas, and what its writing gives away. */
export const SEGMENT_MASK = 0x0f;
/** Written in capitals in a name that is not: a brand (`Snacks, M&M MARS, ...`). */
export const SHOUTED = 0x10;
/** Inside brackets: a remark, searchable but no part of the name. */
export const BRACKETED = 0x20;
/** The last word of the first segment: in English the noun, what the thing is. */
export const NOUN = 0x40;

/**
 * An inverted index in number arrays. A `document` is one name or one alias of a food; a `term` is a distinct
 * stemmed word, numbered in alphabetical order so that a prefix is a range.
 */
export interface FoodIndex {
  readonly foods: readonly Food[];
  readonly terms: readonly string[];
  readonly dictionary: Dictionary;
  /** Cost of each term when nobody asked for it (see wording.ts). */
  readonly termCost: Float32Array;
  /** Term → documents: those of term t are postings[postingStart[t]] … postings[postingStart[t + 1] − 1]. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  /** Document → words, in order. */
  readonly wordStart: Uint32Array;
  readonly wordTerm: Uint32Array;
  readonly wordPlace: Uint8Array;
  readonly documentFood: Uint32Array;
  /** 1 where the first segment is a shelf (`Fish, …`). */
  readonly documentShelf: Uint8Array;
  readonly documentAlias: Uint8Array;
  readonly lazy: LazyParts;
}

/** Parts that the first barcode builds. */
export interface LazyParts {
  barcodes?: ReadonlyMap<string, readonly number[]>;
}

interface Growing {
  readonly numbers: Map<string, number>;
  readonly words: number[];
  readonly places: number[];
  readonly wordStart: number[];
  readonly documentFood: number[];
  readonly shelf: number[];
  readonly alias: number[];
}

/** What a brand's capitals are not. */
const ABBREVIATIONS = new Set([
  'NFS',
  'NS',
  'USDA',
  'USA',
  'UHT',
  'II',
  'III',
  'ORS',
  'BBQ',
  'PDO',
  'DHA',
  'MSG',
  'BLT',
]);
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[,()]/gu;

/** Reads one name into the growing index. */
function addName(text: string, to: Growing): void {
  const start = to.words.length;
  let segment = 0;
  let depth = 0;
  let nounAt = -1;
  let cut = false;
  const allShouted = text === text.toUpperCase();
  for (const [raw] of text.matchAll(WORD)) {
    if (raw === '(') depth++;
    else if (raw === ')') depth = Math.max(0, depth - 1);
    else if (raw === ',') segment = depth === 0 ? Math.min(SEGMENT_MASK, segment + 1) : segment;
    else {
      const word = stem(fold(raw).replace(/['’]/g, ''));
      const shouted = !allShouted && raw.length > 2 && raw === raw.toUpperCase() && /\p{L}{3}/u.test(raw);
      // "Salmon with dill": what follows a preposition is not what the thing is.
      cut ||=
        segment === 0 &&
        (word === 'with' || word === 'in' || word === 'on' || word === 'from' || word === 'for');
      if (segment === 0 && depth === 0 && !cut) nounAt = to.words.length;
      to.words.push(numberOf(word, to.numbers));
      to.places.push(
        segment | (shouted && !ABBREVIATIONS.has(raw) ? SHOUTED : 0) | (depth > 0 ? BRACKETED : 0),
      );
    }
  }
  if (nounAt >= start) to.places[nounAt] = (to.places[nounAt] ?? 0) | NOUN;
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

function addDocument(
  name: string,
  owner: { readonly food: number; readonly alias: boolean },
  to: Growing,
): void {
  to.wordStart.push(to.words.length);
  addName(name, to);
  to.documentFood.push(owner.food);
  to.alias.push(owner.alias ? 1 : 0);
  const comma = name.indexOf(',');
  to.shelf.push(comma > 0 && isShelf(name.slice(0, comma)) ? 1 : 0);
}

const isShelf = (segment: string): boolean =>
  segment.length < 24 &&
  SHELVES.has(
    fold(segment)
      .split(/[^\p{L}]+/u)
      .map(stem)
      .join(' '),
  );

/**
 * Builds the index of a list of foods: names, aliases and, where a food has one, its brand.
 * 13,185 foods take well under a third of a second; foods are never looked at again but to be returned.
 */
export function indexFoods(foods: readonly Food[]): FoodIndex {
  const to: Growing = {
    numbers: new Map(),
    words: [],
    places: [],
    wordStart: [],
    documentFood: [],
    shelf: [],
    alias: [],
  };
  foods.forEach((food, number) => {
    const brand =
      food.brand !== undefined && !fold(food.name).includes(fold(food.brand)) ? ` (${food.brand})` : '';
    addDocument(food.name + brand, { food: number, alias: false }, to);
    for (const alias of food.aliases ?? []) addDocument(alias, { food: number, alias: true }, to);
  });
  to.wordStart.push(to.words.length);
  return frozen(foods, to);
}

/** Sorts the terms, renumbers the words by them and inverts. */
function frozen(foods: readonly Food[], from: Growing): FoodIndex {
  const terms = [...from.numbers.keys()].sort();
  const renumber = new Uint32Array(terms.length);
  terms.forEach((term, place) => {
    renumber[from.numbers.get(term) ?? 0] = place;
  });
  const wordTerm = Uint32Array.from(from.words, (old) => renumber[old] ?? 0);
  const wordStart = Uint32Array.from(from.wordStart);
  const inverted = invert(wordTerm, wordStart, terms.length);
  const { postingStart } = inverted;
  return {
    foods,
    terms,
    dictionary: dictionaryOf(terms, (t) => (postingStart[t + 1] ?? 0) - (postingStart[t] ?? 0)),
    termCost: Float32Array.from(terms, costOf),
    ...inverted,
    wordStart,
    wordTerm,
    wordPlace: Uint8Array.from(from.places),
    documentFood: Uint32Array.from(from.documentFood),
    documentShelf: Uint8Array.from(from.shelf),
    documentAlias: Uint8Array.from(from.alias),
    lazy: {},
  };
}

const KIND_OF_WORD = kindsOfWords(stem);
const costOf = (term: string): number => WORD_COST[kindOf(term)];
const kindOf = (term: string): WordKind =>
  KIND_OF_WORD.get(term) ?? (/^\d/.test(term) ? 'neutral' : 'content');

/** Counting sort by term; a document that says a word twice is listed once. */
function invert(
  wordTerm: Uint32Array,
  wordStart: Uint32Array,
  terms: number,
): { readonly postingStart: Uint32Array; readonly postings: Uint32Array } {
  const last = new Int32Array(terms).fill(-1);
  const postingStart = new Uint32Array(terms + 1);
  const eachWord = (visit: (term: number, document: number) => void): void => {
    last.fill(-1);
    for (let document = 0; document + 1 < wordStart.length; document++) {
      const end = wordStart[document + 1] ?? 0;
      for (let w = wordStart[document] ?? 0; w < end; w++) {
        const term = wordTerm[w] ?? 0;
        if (last[term] === document) continue;
        last[term] = document;
        visit(term, document);
      }
    }
  };
  eachWord((term) => {
    postingStart[term + 1] = (postingStart[term + 1] ?? 0) + 1;
  });
  for (let t = 0; t < terms; t++) postingStart[t + 1] = (postingStart[t + 1] ?? 0) + (postingStart[t] ?? 0);
  const postings = new Uint32Array(postingStart[terms] ?? 0);
  const next = postingStart.slice();
  eachWord((term, document) => {
    const at = next[term] ?? 0;
    postings[at] = document;
    next[term] = at + 1;
  });
  return { postingStart, postings };
}

/** Foods that carry this barcode. */
export function foodsWithBarcode(index: FoodIndex, gtin: string): readonly number[] {
  if (index.lazy.barcodes === undefined) {
    const barcodes = new Map<string, number[]>();
    index.foods.forEach((food, number) => {
      const own = food.gtin === undefined ? null : gtin14(food.gtin);
      if (own !== null) barcodes.set(own, [...(barcodes.get(own) ?? []), number]);
    });
    index.lazy.barcodes = barcodes;
  }
  return index.lazy.barcodes.get(gtin) ?? [];
}
