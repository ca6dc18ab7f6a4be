import { foodPhrases, parseLine } from '@tonus/engine/diary';
import {
  type Food,
  type FoodHit,
  type FoodIndex,
  findFoods,
  foodKey,
  indexFoods,
  shippedFoods,
} from '@tonus/engine/foods';
import type { EngineCalls } from './engine-calls.ts';

/** Reads lines and finds foods; apart from the weighing, which the first screen needs before any word is typed. */
export type LineReader = Pick<EngineCalls, 'parseLine' | 'foodPhrases' | 'findFoods' | 'knowFoods'>;

export function lineReader(): LineReader {
  const shipped = shippedFoods();
  const ours = new Map(shipped.map((food) => [foodKey(food), food]));
  let index: FoodIndex | null = null;
  // The person's own and what they met in other tables, latest first.
  let known: readonly Food[] = [];
  let recent: readonly string[] = [];

  const foods = (): FoodIndex => {
    const taken = new Set(recent);
    index ??= indexFoods([...known, ...shipped.filter((food) => !taken.has(foodKey(food)))]);
    return index;
  };
  const find = (query: string, limit: number, typing: boolean): readonly FoodHit[] =>
    findFoods(foods(), query, { limit, recent, typing });

  return {
    parseLine: (line, context) =>
      parseLine(line, { ...context, find: (query, limit) => find(query, limit, false) }),
    foodPhrases: (line, locale) => foodPhrases(line, locale),
    findFoods: (query, limit) => find(query, limit, true),
    knowFoods: (met) => {
      const keys = met.map(foodKey);
      if (keys.join() === recent.join()) return known.length;
      // A snapshot has lost its aliases and portions; the shipped food still has them.
      known = met.map((food) => ours.get(foodKey(food)) ?? food);
      recent = keys;
      index = null;
      return known.length;
    },
  };
}
