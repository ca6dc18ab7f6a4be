import type { Food } from '@tonus/engine/foods';
import type { OpenFile } from './open-file.ts';

/** A food, or a refusal that names the place and never echoes the cell. */
export type FoodRow =
  | { readonly food: Food }
  | {
      readonly refused: string /** `food_nutrient.csv:12`, `foundation.json: food 3` */;
      readonly where: string;
    };

export interface FoodOptions {
  /** Tag of a country (`en:germany`): only products sold there. Lists without countries know nothing of it. */
  readonly country?: string;
  /** Compositions of the prepared product (a soup with its water) where the product as sold has none. */
  readonly prepared?: boolean;
}

/** Reads one maker's list of foods, however it was packed. */
export interface FoodReader {
  /** The word after `--from`. */
  readonly format: 'fdc' | 'openfoodfacts';
  readonly name: string;
  /** What the maker asks to be said wherever its data are shown. */
  readonly attribution: string;
  readonly licence: string;
  /** By what the file holds, not by its name. */
  recognises(file: OpenFile): Promise<boolean>;
  /** Streams the foods; throws UnreadableFile with one clear line where the file is broken. */
  read(file: OpenFile, options: FoodOptions): AsyncIterable<FoodRow>;
}
