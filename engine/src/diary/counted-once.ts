import { type LocalDay, localDay } from '#units';
import type { Entry } from './entry.ts';

/** The food that stands for a whole imported day. */
export const DAY_TOTAL_ID = 'day-total';
/** Beginning of the row keys of single servings from the program that also exports day totals. */
export const SERVING_KEY = 'cronometer:serving:';

const isTotal = (entry: Entry): boolean =>
  entry.kind === 'food' && entry.food.source === 'cronometer' && entry.food.id === DAY_TOTAL_ID;
const isServing = (entry: Entry): boolean =>
  (entry.kind === 'food' || entry.kind === 'drink') &&
  (entry.origin?.rowKey.startsWith(SERVING_KEY) ?? false);
const isWeighed = (entry: Entry): boolean =>
  (entry.kind === 'food' || entry.kind === 'drink') && Object.keys(entry.food.nutrients).length > 0;
const dayOf = (entry: Entry): LocalDay => localDay(entry.at, entry.zone);
/** Water is water with or without a table: it does not stand for a day whose foods are bare names. */
const isFoodServing = (entry: Entry): boolean => isServing(entry) && entry.kind === 'food';

/**
 * The entries without those that say the same thing twice: a day's total and its servings may come in two files, in
 * either order. Where the servings carry their composition the total is left out; where they are bare names, they are.
 */
export function countedOnce(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isTotal)) return entries;
  const totals = new Set(entries.filter(isTotal).map(dayOf));
  const weighed = new Set(entries.filter((entry) => isFoodServing(entry) && isWeighed(entry)).map(dayOf));
  return entries.filter((entry) => {
    if (isTotal(entry)) return !weighed.has(dayOf(entry));
    return !isServing(entry) || !totals.has(dayOf(entry)) || weighed.has(dayOf(entry));
  });
}
