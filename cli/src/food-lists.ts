import { UnreadableFile } from '@tonus/contract';
import {
  addFoodList,
  addressOf,
  type FoodListAnswer,
  fetchFoodList,
  type OpenFile,
  openFile,
} from '@tonus/imports';
import {
  defaultDataDir,
  type FoodStore,
  newId,
  openFoods,
  openFoodsIfAny,
  type StorePlace,
} from '@tonus/store';
import type { CommonOptions } from './shell.ts';

/** Where the foods of this call are kept. */
export function placeOf({ data, databaseUrl: given }: CommonOptions): StorePlace {
  const databaseUrl = given ?? process.env.TONUS_DATABASE_URL;
  const dataDir = data ?? process.env.TONUS_DATA ?? defaultDataDir();
  return { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
}

export interface AskedList {
  readonly path?: string | undefined;
  readonly fetch?: string | undefined;
  readonly format?: string | undefined;
  readonly country?: string | undefined;
  readonly prepared?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

async function opened({ path, fetch }: AskedList, say: (line: string) => void): Promise<OpenFile> {
  if (path !== undefined) return openFile(path);
  const url = addressOf(fetch ?? '');
  if (url === null) throw new UnreadableFile(`${fetch ?? ''}: there is no such list`);
  return fetchFoodList(url, say);
}

/** Adds a list from disk or, where that was asked for, from its publisher. Throws UnreadableFile with one line. */
export async function addList(
  asked: AskedList,
  place: StorePlace,
  say: (line: string) => void,
): Promise<FoodListAnswer> {
  let store: FoodStore | undefined;
  const file = await opened(asked, say);
  try {
    const { format, country, prepared, dryRun } = asked;
    return await addFoodList(
      {
        file,
        ...(format === undefined ? {} : { format }),
        ...(country === undefined ? {} : { country }),
        ...(prepared === undefined ? {} : { prepared }),
        ...(dryRun === undefined ? {} : { dryRun }),
      },
      {
        shelf: async () => {
          store ??= await openFoods(place);
          return store;
        },
        now: Date.now(),
        newId,
        progress: say,
      },
    );
  } finally {
    await store?.close();
    await file.close();
  }
}

/** Runs over the added lists, if there are any. */
export async function withLists<T>(
  place: StorePlace,
  use: (store: FoodStore | null) => Promise<T>,
): Promise<T> {
  const store = await openFoodsIfAny(place);
  try {
    return await use(store);
  } finally {
    await store?.close();
  }
}
