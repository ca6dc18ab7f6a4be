import type { Entry } from '@tonus/engine/diary';
import {
  type FindFood,
  type Food,
  type FoodHit,
  findFoods,
  foodKey,
  shippedFoods,
} from '@tonus/engine/foods';
import { type FoodStore, type Larder, larderOf, openFoodsIfAny } from './foods.ts';
import type { StorePlace } from './open-store.ts';

/** What can be found for one person: at once among the foods at hand, and later in the added lists too. */
export interface Pantry {
  /** What ships and what the person ate lately. */
  readonly near: FindFood;
  find(query: string, limit: number): Promise<readonly FoodHit[]>;
}

export interface Pantries {
  /** `own`: what was eaten and drunk lately, oldest first. */
  of(own: readonly Entry[]): Promise<Pantry>;
  close(): Promise<void>;
}

/** What the person ate lately, the most recent first, each once. */
function eaten(own: readonly Entry[]): ReadonlyMap<string, Food> {
  const foods = new Map<string, Food>();
  for (const entry of own.toReversed())
    if ((entry.kind === 'food' || entry.kind === 'drink') && !foods.has(foodKey(entry.food)))
      foods.set(foodKey(entry.food), entry.food);
  return foods;
}

function pantryOf(larder: Larder, recent: readonly string[]): Pantry {
  return {
    near: (query, limit) => findFoods(larder.index, query, { limit, recent, typing: false }),
    async find(query, limit) {
      // A food of an added list that was eaten lately is found twice: at hand and in its list.
      const hits = await larder.find(query, { limit: 2 * limit, recent });
      const byKey = new Map<string, FoodHit>();
      for (const hit of hits) if (!byKey.has(foodKey(hit.food))) byKey.set(foodKey(hit.food), hit);
      return [...byKey.values()].slice(0, limit);
    },
  };
}

/** Foods at hand are indexed anew only when they changed, or when lists were added or taken away meanwhile. */
export function pantries(place: StorePlace): Pantries {
  let added: FoodStore | null = null;
  let made: { readonly key: string; readonly larder: Promise<Larder> } | undefined;

  async function larderFor(extra: readonly Food[]): Promise<Larder> {
    added ??= await openFoodsIfAny(place);
    const lists = added === null ? [] : await added.imports();
    const key = [...extra.map(foodKey), '/', ...lists.map((list) => list.id)].join(' ');
    if (made?.key !== key) made = { key, larder: larderOf([...shippedFoods(), ...extra], added) };
    return made.larder;
  }

  return {
    async of(own) {
      const recent = eaten(own);
      const shipped = new Set(shippedFoods().map(foodKey));
      // A list that was added is searched where it lies; only what came another way is carried here.
      const extra = [...recent.values()].filter((food) => !shipped.has(foodKey(food)));
      return pantryOf(await larderFor(extra), [...recent.keys()]);
    },
    close: async () => void (await added?.close()),
  };
}
