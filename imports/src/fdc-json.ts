import { UnreadableFile } from '@tonus/contract';
import type { Portion } from '@tonus/engine/foods';
import { type Brand, fdcFood, sourceOfType } from './fdc-food.ts';
import { factorOf, gathered, nutrientsFrom, placeOf } from './fdc-nutrients.ts';
import { portionOf } from './fdc-portions.ts';
import type { FoodRow } from './food-reader.ts';
import { jsonItems } from './json-items.ts';
import type { OpenFile, Part } from './open-file.ts';
import { headText } from './text.ts';

type Json = { readonly [key: string]: unknown };

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordIn = (value: Json, key: string): Json => {
  const inner = value[key];
  return isRecord(inner) ? inner : {};
};
const textIn = (value: Json, key: string): string => {
  const inner = value[key];
  return typeof inner === 'string' ? inner : typeof inner === 'number' ? String(inner) : '';
};
/** Undefined where nothing is written, NaN where it is no number. */
const numberIn = (value: Json, key: string): number | undefined => {
  const inner = value[key];
  if (inner === undefined || inner === null || inner === '') return undefined;
  return typeof inner === 'number' || typeof inner === 'string' ? Number(inner) : Number.NaN;
};
const listIn = (value: Json, key: string): readonly Json[] => {
  const inner = value[key];
  return Array.isArray(inner) ? inner.filter(isRecord) : [];
};

/** Keys at the top of the official documents, and the type of the foods below them. */
const LISTS: { readonly [list: string]: string } = {
  SRLegacyFoods: 'SR Legacy',
  FoundationFoods: 'Foundation',
  SurveyFoods: 'Survey (FNDDS)',
  BrandedFoods: 'Branded',
};

/** Amounts per 100 g or mL from `foodNutrients`; never `labelNutrients`, which are per serving. A text is a fault. */
function amountsOf(food: Json): ArrayLike<number> | string {
  const { add, amounts } = gathered();
  for (const row of listIn(food, 'foodNutrients')) {
    const nutrient = recordIn(row, 'nutrient');
    const byId = placeOf(Number(textIn(nutrient, 'id')));
    const place = byId >= 0 ? byId : placeOf(Number(textIn(nutrient, 'number')));
    const amount = numberIn(row, 'amount');
    if (place < 0 || amount === undefined) continue;
    const factor = factorOf(place, textIn(nutrient, 'unitName'));
    if (factor === undefined) return 'the unit is not one of this nutrient';
    if (!Number.isFinite(amount)) return 'the amount is not a number';
    add(place, amount * factor);
  }
  return amounts;
}

const portionsOf = (food: Json): readonly Portion[] =>
  listIn(food, 'foodPortions').flatMap((row) => {
    const portion = portionOf({
      amount: numberIn(row, 'amount') ?? numberIn(row, 'value'),
      gramWeight: numberIn(row, 'gramWeight'),
      unit: textIn(recordIn(row, 'measureUnit'), 'name'),
      modifier: textIn(row, 'modifier'),
      description: textIn(row, 'portionDescription'),
    });
    return portion === null ? [] : [portion];
  });

const brandOf = (food: Json): Brand => ({
  name: textIn(food, 'brandName') || textIn(food, 'brandOwner'),
  gtin: textIn(food, 'gtinUpc'),
  servingSize: numberIn(food, 'servingSize') ?? 0,
  servingUnit: textIn(food, 'servingSizeUnit'),
  servingText: textIn(food, 'householdServingFullText'),
});

/** One record of the official JSON as a food, or what is wrong with it. */
function foodFrom(list: string, record: Json): FoodRow | { readonly wrong: string } | null {
  const source = sourceOfType(textIn(record, 'dataType') || (LISTS[list] ?? ''));
  // Samples and experiments stand between the foods in some archives.
  if (source === undefined) return null;
  const fdcId = textIn(record, 'fdcId');
  if (!/^\d+$/.test(fdcId)) return { wrong: 'fdcId: expected a whole number' };
  const amounts = amountsOf(record);
  if (typeof amounts === 'string') return { wrong: amounts };
  const food = fdcFood({
    fdcId,
    source,
    description: textIn(record, 'description'),
    group:
      textIn(recordIn(record, 'foodCategory'), 'description') ||
      textIn(recordIn(record, 'wweiaFoodCategory'), 'wweiaFoodCategoryDescription') ||
      textIn(record, 'brandedFoodCategory'),
    nutrients: nutrientsFrom(amounts),
    portions: portionsOf(record),
    brand: source === 'fdc-branded' ? brandOf(record) : undefined,
  });
  return typeof food === 'string' ? { wrong: food } : { food };
}

/** Parts that begin as one of the four official documents; an archive may hold other papers too. */
async function jsonParts(file: OpenFile): Promise<readonly Part[]> {
  const out: Part[] = [];
  for (const part of file.parts) {
    const head = await headText(part, 256).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return '';
      throw error;
    });
    const key = /^\s*\{\s*"([A-Za-z]+)"\s*:\s*\[/.exec(head)?.[1] ?? '';
    if (Object.hasOwn(LISTS, key)) out.push(part);
  }
  return out;
}

/** Streams the foods of the official JSON files, of any of the four types. */
export async function* readFdcJson(file: OpenFile): AsyncGenerator<FoodRow> {
  for (const part of await jsonParts(file)) {
    for await (const { list, ordinal, value } of jsonItems(part)) {
      const where = `${part.name}: food ${ordinal}`;
      if (!isRecord(value)) {
        yield { where, refused: 'expected an object' };
        continue;
      }
      const row = foodFrom(list, value);
      if (row === null) continue;
      yield 'wrong' in row ? { where, refused: row.wrong } : row;
    }
  }
}

export const isFdcJson = async (file: OpenFile): Promise<boolean> => (await jsonParts(file)).length > 0;
