import {
  type FindOptions,
  type Food,
  type FoodHit,
  type FoodIndex,
  findFoods,
  indexFoods,
  withOfficial,
} from '@tonus/engine/foods';
import { hasFoods, openFoodDatabase } from './foods-database.ts';
import {
  addFoods,
  type FoodImport,
  type FoodImportInfo,
  type FoodsAdded,
  listImports,
  removeFoods,
  sameImport,
} from './foods-import.ts';
import { foodSearch } from './foods-search.ts';
import type { FoodDatabase } from './foods-tables.ts';
import type { StorePlace } from './open-store.ts';

/** Lists of foods that the person added, beside those that come with the product. */
export interface FoodStore {
  /** All or nothing. */
  add(
    info: FoodImportInfo,
    from: { readonly foods: AsyncIterable<Food>; readonly at: number; readonly refused: () => number },
  ): Promise<FoodsAdded>;
  /** The standing import of the same file, asked the same way. */
  same(fingerprint: string): Promise<FoodImport | undefined>;
  imports(): Promise<readonly FoodImport[]>;
  remove(importId: string): Promise<{ readonly removed: number } | null>;
  find(query: string, options: FindOptions): Promise<readonly FoodHit[]>;
  /** The official rows of these FoodData Central numbers, as far as they were added. */
  official(fdcIds: readonly string[]): Promise<ReadonlyMap<string, Food>>;
  close(): Promise<void>;
}

async function officialRows(
  database: FoodDatabase,
  fdcIds: readonly string[],
): Promise<ReadonlyMap<string, Food>> {
  const out = new Map<string, Food>();
  for (let at = 0; at < fdcIds.length; at += 500) {
    const rows = await database.reading
      .selectFrom('foods')
      .select(['id', 'body'])
      .where('id', 'in', fdcIds.slice(at, at + 500))
      .where('source', 'in', ['fdc-foundation', 'fdc-sr-legacy', 'fdc-survey', 'fdc-branded'])
      .where('superseded_by', 'is', null)
      .execute();
    for (const row of rows) out.set(row.id, JSON.parse(row.body) as Food);
  }
  return out;
}

function storeOver(database: FoodDatabase): FoodStore {
  const search = foodSearch(database);
  return {
    add: (info, from) => addFoods(database, info, from),
    same: (fingerprint) => sameImport(database, fingerprint),
    imports: () => listImports(database),
    remove: (importId) => removeFoods(database, importId),
    find: (query, options) => search.find(query, options),
    official: (fdcIds) => officialRows(database, fdcIds),
    close: () => database.close(),
  };
}

/** Opens the added foods, making the tables when they are not there; throws StoreError with one line. */
export const openFoods = async (place: StorePlace): Promise<FoodStore> =>
  storeOver(await openFoodDatabase(place));

/** The same, or null where nothing was ever added: looking makes no file. */
export const openFoodsIfAny = async (place: StorePlace): Promise<FoodStore | null> =>
  hasFoods(place) ? openFoods(place) : null;

/** Everything that can be eaten: what ships, with official figures where they were added, and the added lists. */
export interface Larder {
  /** The shipped foods and the person's own. */
  readonly index: FoodIndex;
  find(query: string, options: FindOptions): Promise<readonly FoodHit[]>;
}

/** Joins the foods at hand with the added lists; an added row that a shipped one stands for is not shown twice. */
export async function larderOf(atHand: readonly Food[], added: FoodStore | null): Promise<Larder> {
  const ids = atHand.flatMap((food) => food.fdcId ?? []);
  const official = added === null ? new Map<string, Food>() : await added.official(ids);
  const index = indexFoods(
    atHand.map((food) => {
      const row = food.fdcId === undefined ? undefined : official.get(food.fdcId);
      return row === undefined ? food : withOfficial(food, row);
    }),
  );
  return {
    index,
    async find(query, options) {
      const near = findFoods(index, query, options);
      if (added === null) return near;
      const far = await added.find(query, { ...options, limit: options.limit + near.length });
      const shown = new Set(near.flatMap((hit) => hit.food.fdcId ?? []));
      const fresh = far.filter((hit) => hit.food.fdcId === undefined || !shown.has(hit.food.fdcId));
      return [...near, ...fresh].sort((a, b) => b.score - a.score).slice(0, options.limit);
    },
  };
}
