import { foodPhrases, parseLine } from '@tonus/engine/diary';
import { type Food, type FoodIndex, findFoods, foodKey, indexFoods, shippedFoods } from '@tonus/engine/foods';
import type { EngineCalls } from './engine-calls.ts';

/** Reads lines and finds foods; apart from the weighing, which the first screen needs before any word is typed. */
export type LineReader = Pick<
  EngineCalls,
  'parseLine' | 'foodPhrases' | 'findFoods' | 'knowFoods' | 'meetFoods'
>;

/** Older lines' foods are forgotten; the index stays small enough to be made anew between two keystrokes. */
const MOST_MET = 600;

export function lineReader(): LineReader {
  const shipped = shippedFoods();
  const ours = new Map(shipped.map((food) => [foodKey(food), food]));
  let index: FoodIndex | null = null;
  // The person's own and what they met in other tables, latest first.
  let known: readonly Food[] = [];
  let recent: readonly string[] = [];

  let met: ReadonlyMap<string, Food> = new Map();

  const foods = (): FoodIndex => {
    const taken = new Set([...recent, ...met.keys()]);
    index ??= indexFoods([...known, ...met.values(), ...shipped.filter((food) => !taken.has(foodKey(food)))]);
    return index;
  };
  return {
    parseLine: (line, context) =>
      // What was had lately must not change what plain words mean: "water" stays water after coconut water.
      parseLine(line, {
        ...context,
        find: (query, limit) => findFoods(foods(), query, { limit, typing: false }),
      }),
    foodPhrases: (line, locale) => foodPhrases(line, locale),
    findFoods: (query, limit) => findFoods(foods(), query, { limit, recent, typing: true }),
    knowFoods: (eaten) => {
      const keys = eaten.map(foodKey);
      if (keys.join() === recent.join()) return known.length;
      // A snapshot has lost its aliases and portions; the shipped food still has them.
      known = eaten.map((food) => ours.get(foodKey(food)) ?? food);
      recent = keys;
      index = null;
      return known.length;
    },
    meetFoods: (found) => {
      const here = new Set([...ours.keys(), ...recent, ...met.keys()]);
      const news = found.filter((food) => !here.has(foodKey(food)));
      if (news.length === 0) return 0;
      met = new Map([...met, ...news.map((food) => [foodKey(food), food] as const)].slice(-MOST_MET));
      index = null;
      return news.length;
    },
  };
}
