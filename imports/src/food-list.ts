import { isFdcCsv, readFdcCsv } from './fdc-csv.ts';
import { isFdcJson, readFdcJson } from './fdc-json.ts';
import type { FoodReader } from './food-reader.ts';
import { headOf, type OpenFile } from './open-file.ts';
import { isOpenFoodFacts, readOpenFoodFacts } from './open-food-facts.ts';

const fdc = {
  format: 'fdc',
  name: 'USDA FoodData Central',
  attribution: 'U.S. Department of Agriculture, Agricultural Research Service, FoodData Central',
  licence: 'CC0 1.0',
} as const;

/** Lists of foods that can be read; the first that recognises a file reads it. */
export const FOOD_READERS: readonly FoodReader[] = [
  { ...fdc, recognises: isFdcCsv, read: readFdcCsv },
  { ...fdc, recognises: isFdcJson, read: readFdcJson },
  {
    format: 'openfoodfacts',
    name: 'Open Food Facts',
    attribution: 'Open Food Facts contributors',
    licence: 'ODbL 1.0',
    recognises: isOpenFoodFacts,
    read: readOpenFoodFacts,
  },
];

/** The reader for a file, by what it holds; `format` narrows the choice. Null when none knows it; throws UnreadableFile where it is broken. */
export async function foodReaderFor(file: OpenFile, format?: string): Promise<FoodReader | null> {
  for (const reader of FOOD_READERS)
    if ((format === undefined || reader.format === format) && (await reader.recognises(file))) return reader;
  // A file that is cut off or damaged is said to be that, not to be unknown.
  for (const part of file.parts) await headOf(part);
  return null;
}
