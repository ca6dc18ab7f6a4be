import type { SourceFile } from '@tonus/contract';
import { addFoodList, type FoodListAnswer, openFile } from '@tonus/imports';
import { type FoodStore, newId, openFoods, openFoodsIfAny, type StorePlace } from '@tonus/store';

/** Adds an official list of foods that was sent here. Throws UnreadableFile with one line. */
export async function addList(
  { path, name }: SourceFile,
  { format, dryRun }: { readonly format?: string | undefined; readonly dryRun?: boolean | undefined },
  place: StorePlace,
): Promise<FoodListAnswer> {
  const file = await openFile(path, { name });
  let store: FoodStore | undefined;
  try {
    return await addFoodList(
      { file, ...(format === undefined ? {} : { format }), ...(dryRun === undefined ? {} : { dryRun }) },
      {
        shelf: async () => {
          store ??= await openFoods(place);
          return store;
        },
        now: Date.now(),
        newId,
        progress: () => undefined,
      },
    );
  } finally {
    await store?.close();
    await file.close();
  }
}

export async function removeList(id: string, place: StorePlace): Promise<{ removed: number } | null> {
  const store = await openFoodsIfAny(place);
  try {
    return (await store?.remove(id)) ?? null;
  } finally {
    await store?.close();
  }
}
