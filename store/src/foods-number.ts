import type { FoodSource } from '@tonus/engine/foods';

/**
 * A row's number is also its place among the candidates of a search: what is generic before what is in a packet,
 * and short names before long ones. A text index walks its rows by number, so it can stop at the first hundred
 * instead of weighing tens of thousands.
 */
export const PACKETS_FROM = 2 ** 50;
const PER_LENGTH = 2 ** 40;
const LONGEST = 255;

const PACKETS: ReadonlySet<FoodSource> = new Set(['fdc-branded', 'open-food-facts']);

/** `serial` is unique inside the table and below 2^40. */
export const foodNumber = (source: FoodSource, words: number, serial: number): number =>
  (PACKETS.has(source) ? PACKETS_FROM : 0) + Math.min(words, LONGEST) * PER_LENGTH + serial;
