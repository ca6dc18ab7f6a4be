import type { Entry } from '@tonus/engine/diary';
import { type FindFood, type Food, findFoods, foodKey, indexFoods, shippedFoods } from '@tonus/engine/foods';

/** What the person ate lately, the most recent first, each once. */
function eaten(own: readonly Entry[]): ReadonlyMap<string, Food> {
  const foods = new Map<string, Food>();
  for (const entry of own.toReversed())
    if ((entry.kind === 'food' || entry.kind === 'drink') && !foods.has(foodKey(entry.food)))
      foods.set(foodKey(entry.food), entry.food);
  return foods;
}

/** Finds among the foods that come with Tonus and those that the person's own entries hold. */
export function finder(own: readonly Entry[]): FindFood {
  const shipped = shippedFoods();
  const known = new Set(shipped.map(foodKey));
  const recent = eaten(own);
  const index = indexFoods([...shipped, ...[...recent.values()].filter((food) => !known.has(foodKey(food)))]);
  return (query, limit) => findFoods(index, query, { limit, recent: [...recent.keys()], typing: false });
}
