import type { Food, FoodHit } from './food.ts';
import { type FoodIndex, foodsWithBarcode, indexFoods } from './food-index.ts';
import { gtin14 } from './gtin.ts';
import { type Phrasing, phrasingsOf, type Reading, readingOf } from './query.ts';
import { scoreDocument } from './rank.ts';

export interface FindOptions {
  /** Most hits to return. */
  readonly limit: number;
  /** Keys (`foodKey`) of what the person ate or chose lately, the most recent first. */
  readonly recent?: readonly string[];
  /** The last word may be half typed. Default true. */
  readonly typing?: boolean;
}

/** One name for a food over all sources. */
export const foodKey = (food: Pick<Food, 'id' | 'source'>): string => `${food.source}:${food.id}`;

const BARCODE_SCORE = 1000;
/** Points for being the person's own; recent ones fall from the first to the last of the list. */
const RECENT_FIRST = 80;
const RECENT_LAST = 40;
const OWN = 45;
/** Our table holds the everyday form of everyday foods; a packet is one of thousands alike. */
const STARTER = 8;
const PACKET = -10;

/**
 * The foods a person may mean by these words, best first. Answers within the budget of a keystroke; the same
 * query over the same index always gives the same order. A barcode in place of words finds its product.
 */
export function findFoods(index: FoodIndex, query: string, options: FindOptions): readonly FoodHit[] {
  const barcode = gtin14(query);
  if (barcode !== null) {
    const found = foodsWithBarcode(index, barcode);
    if (found.length > 0)
      return found.slice(0, options.limit).map((n) => hit(index, n, { score: BARCODE_SCORE, sure: true }));
  }
  return findPhrased(index, phrasingsOf(index.dictionary, query, options.typing ?? true), options);
}

/** The same for a query that was put into phrases already, by the dictionary of a larger set. */
export function findPhrased(
  index: FoodIndex,
  phrasings: readonly Phrasing[],
  options: FindOptions,
): readonly FoodHit[] {
  const best = new Map<number, Mark>();
  for (const phrasing of phrasings) markAll(index, readingOf(index, phrasing), best);
  const favour = favourOf(options.recent ?? []);
  const marked = [...best].map(([food, mark]) => ({
    food,
    score: mark.score + favour(index.foods[food]),
    sure: mark.sure,
  }));
  return top(marked, options.limit).map((m) => hit(index, m.food, m));
}

/** Ranks a handful of candidates that a database found; the order is that of one index over them all. */
export const rankFoods = (
  foods: readonly Food[],
  phrasings: readonly Phrasing[],
  options: FindOptions,
): readonly FoodHit[] => findPhrased(indexFoods(foods), phrasings, options);

interface Mark {
  readonly score: number;
  readonly sure: boolean;
}

function hit(index: FoodIndex, food: number, mark: Mark): FoodHit {
  const found = index.foods[food];
  if (found === undefined) throw new RangeError('a hit outside its index');
  return { food: found, score: mark.score, sure: mark.sure };
}

/** Documents that hold every word of the reading, scored. */
function markAll(index: FoodIndex, reading: Reading, best: Map<number, Mark>): void {
  const documents = index.documentFood.length;
  const held = new Uint8Array(documents);
  reading.words.forEach((word, i) => {
    for (const term of word.terms.keys()) {
      const end = index.postingStart[term + 1] ?? 0;
      for (let p = index.postingStart[term] ?? 0; p < end; p++) {
        const document = index.postings[p] ?? 0;
        if (held[document] === i) held[document] = i + 1;
      }
    }
  });
  const all = reading.words.length;
  for (let document = 0; document < documents; document++) {
    if (held[document] !== all) continue;
    const food = index.documentFood[document] ?? 0;
    const { score, complete } = scoreDocument(index, document, reading);
    const known = best.get(food);
    if (known === undefined || known.score < score)
      best.set(food, { score, sure: reading.asTyped && complete });
  }
}

const BY_SOURCE: { readonly [S in Food['source']]?: number } = {
  starter: STARTER,
  drinks: STARTER,
  'fdc-branded': PACKET,
  'open-food-facts': PACKET,
};

function favourOf(recent: readonly string[]): (food: Food | undefined) => number {
  const place = new Map(recent.map((key, i) => [key, i]));
  return (food) => {
    if (food === undefined) return 0;
    const at = place.get(foodKey(food));
    const lately =
      at === undefined
        ? 0
        : RECENT_LAST + ((RECENT_FIRST - RECENT_LAST) * (recent.length - at)) / recent.length;
    const own = food.source === 'own' ? OWN : 0;
    return Math.max(lately, own) + (BY_SOURCE[food.source] ?? 0);
  };
}

type Marked = Mark & { readonly food: number };

/** The best few without sorting the rest; equals in the order of the list. */
function top(marked: readonly Marked[], limit: number): readonly Marked[] {
  const better = (a: Marked, b: Marked): number => b.score - a.score || a.food - b.food;
  if (marked.length <= limit * 4) return [...marked].sort(better).slice(0, limit);
  const kept: Marked[] = [];
  for (const m of marked) {
    const last = kept[kept.length - 1];
    if (kept.length >= limit && last !== undefined && better(m, last) >= 0) continue;
    let at = kept.length;
    while (at > 0 && better(m, kept[at - 1] ?? m) < 0) at--;
    kept.splice(at, 0, m);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}
