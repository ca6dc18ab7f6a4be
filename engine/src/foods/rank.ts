import { BRACKETED, type FoodIndex, NOUN, SEGMENT_MASK, SHOUTED } from './food-index.ts';
import type { Reading } from './query.ts';

/** Points, expert-set and judged by the gold sets: how well a name answers a query. */
const POINTS = {
  /** For matching at all, times quality and trust. */
  match: 100,
  /** The food's own name is nothing but what was asked. */
  nameCovered: 34,
  /** What was asked stands in the food's own name. */
  askedInName: 26,
  /** The noun of the name was asked for: `milk` in `Milk, whole`, not in `Milk chocolate`. */
  nounAsked: 12,
  begins: 6,
  /** The whole name, remarks and all, is what was asked. */
  exact: 7,
  /** A brand nobody asked for. */
  shouted: -9,
  alias: -1,
} as const;

/** A word asked for and found in the second segment, or further on, counts this much of one in the name. */
const SECOND = 0.8;
const FURTHER = 0.55;
const IN_BRACKETS = 0.3;
/** Long remarks weigh, but not without end. */
const MOST_COST = 40;
/** A word nobody asked for weighs less the further it stands from the name. */
const FAR_COST = 0.75;

interface Tally {
  /** Words nobody asked for. */
  extra: number;
  inName: number;
  cost: number;
  plain: number;
  nameWords: number;
  nameFound: number;
  noun: boolean;
  begins: boolean;
}

/** Best quality with which a reading's words meet this term, or 0. */
function met(reading: Reading, term: number, found: Float32Array): number {
  let best = 0;
  const { words } = reading;
  for (let i = 0; i < words.length; i++) {
    const quality = words[i]?.quality[term] ?? 0;
    if (quality > best) best = quality;
    if (quality > (found[i] ?? 0)) found[i] = quality;
  }
  return best;
}

/**
 * How well one name answers one reading; higher is better, only to be compared inside one answer.
 * `complete` says that every word was met as a whole word.
 */
export function scoreDocument(
  index: FoodIndex,
  document: number,
  reading: Reading,
): { readonly score: number; readonly complete: boolean } {
  const found = new Float32Array(reading.words.length);
  const tally = count(index, document, { reading, found });
  const asked = reading.words.length;
  let quality = 0;
  let complete = true;
  for (const q of found) {
    quality += q / asked;
    complete &&= q === 1;
  }
  const name = tally.nameWords === 0 ? 0 : tally.nameFound / tally.nameWords;
  const matched =
    POINTS.match + POINTS.nameCovered * name + POINTS.askedInName * Math.min(1, tally.inName / asked);
  const score =
    matched * quality * reading.trust +
    (tally.noun ? POINTS.nounAsked : 0) +
    (tally.begins ? POINTS.begins : 0) +
    (tally.extra === 0 && complete ? POINTS.exact : 0) -
    Math.min(MOST_COST, tally.cost) -
    tally.plain +
    (index.documentAlias[document] === 1 ? POINTS.alias : 0);
  return { score, complete };
}

function count(
  index: FoodIndex,
  document: number,
  { reading, found }: { readonly reading: Reading; readonly found: Float32Array },
): Tally {
  const tally: Tally = {
    extra: 0,
    inName: 0,
    cost: 0,
    plain: 0,
    nameWords: 0,
    nameFound: 0,
    noun: false,
    begins: false,
  };
  const start = index.wordStart[document] ?? 0;
  const end = index.wordStart[document + 1] ?? 0;
  const name = nameSegment(index, document, reading);
  for (let w = start; w < end; w++) {
    const place = index.wordPlace[w] ?? 0;
    const segment = place & SEGMENT_MASK;
    const quality = met(reading, index.wordTerm[w] ?? 0, found);
    const inside = segment === name && (place & BRACKETED) === 0;
    if (quality > 0) {
      tally.inName += place & BRACKETED ? IN_BRACKETS : inside ? 1 : segment <= name + 1 ? SECOND : FURTHER;
      if (inside) {
        tally.nameWords += 1;
        tally.nameFound += 1;
        // The noun of a shelved name is in the segment after the shelf.
        if (place & NOUN || name > 0) tally.noun = true;
      }
      if (w === start) tally.begins = true;
    } else {
      tally.extra += 1;
      charge(tally, index.termCost[index.wordTerm[w] ?? 0] ?? 0, { place, inside, shelf: segment < name });
    }
  }
  return tally;
}

/** The segment that names the food: the second where the first is a shelf nobody asked for. */
function nameSegment(index: FoodIndex, document: number, reading: Reading): number {
  if (index.documentShelf[document] !== 1) return 0;
  const first = index.wordTerm[index.wordStart[document] ?? 0] ?? 0;
  return reading.words.some((word) => word.terms.has(first)) ? 0 : 1;
}

/** Takes the price of a word nobody asked for; a plain word is a bonus, once. */
function charge(
  tally: Tally,
  cost: number,
  { place, inside, shelf }: { readonly place: number; readonly inside: boolean; readonly shelf: boolean },
): void {
  if (shelf) return;
  if (cost < 0) {
    tally.plain = Math.min(tally.plain, cost);
    return;
  }
  if (inside && cost >= 1) tally.nameWords += 1;
  const bracketed = (place & BRACKETED) !== 0 && cost < 10;
  const segment = place & SEGMENT_MASK;
  tally.cost += cost * (bracketed ? 0.15 : segment > 1 ? FAR_COST : 1);
  if (place & SHOUTED) tally.cost -= POINTS.shouted;
}
