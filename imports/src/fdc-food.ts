import { type Food, type FoodSource, gtin14, type Nutrients, type Portion } from '@tonus/engine/foods';
import { densityFrom } from './fdc-portions.ts';
import { impossible, MOST_PER_100 } from './food-range.ts';

/** The four kinds of row that are foods; samples, acquisitions and experiments are not. */
export const FDC_TYPES: { readonly [dataType: string]: FoodSource } = {
  sr_legacy_food: 'fdc-sr-legacy',
  foundation_food: 'fdc-foundation',
  survey_fndds_food: 'fdc-survey',
  branded_food: 'fdc-branded',
  'sr legacy': 'fdc-sr-legacy',
  foundation: 'fdc-foundation',
  'survey (fndds)': 'fdc-survey',
  branded: 'fdc-branded',
};
export const sourceOfType = (dataType: string): FoodSource | undefined =>
  FDC_TYPES[dataType.trim().toLowerCase()];

export interface Brand {
  readonly name: string;
  readonly gtin: string;
  readonly servingSize: number;
  /** `g`, `ml`, in the maker's many spellings. */
  readonly servingUnit: string;
  readonly servingText: string;
}

export interface FdcRecord {
  readonly fdcId: string;
  readonly source: FoodSource;
  readonly description: string;
  readonly group?: string | undefined;
  readonly nutrients: Nutrients;
  readonly portions: readonly Portion[];
  readonly brand?: Brand | undefined;
}

const MILLILITRES = /^(ml|mlt|milliliter|millilitre)s?$/i;
const GRAMS = /^(g|grm|gm|gram|gramme)s?$/i;

/** Our form of one of their foods, or what is wrong with it. Packets are per 100 g or mL, never per serving. */
export function fdcFood(record: FdcRecord): Food | string {
  const name = record.description.trim();
  if (name === '') return 'the food has no name';
  const wrong = impossible(record.nutrients, MOST_PER_100);
  if (wrong !== null) return wrong;
  if (Object.keys(record.nutrients).length === 0) return 'no known nutrient';
  const { brand } = record;
  const gtin = brand === undefined ? null : gtin14(brand.gtin);
  const density = densityFrom(record.portions);
  const portions = brand === undefined ? record.portions : servingOf(brand);
  return {
    id: record.fdcId,
    fdcId: record.fdcId,
    source: record.source,
    name,
    per: brand !== undefined && MILLILITRES.test(brand.servingUnit.trim()) ? '100 mL' : '100 g',
    nutrients: record.nutrients,
    ...(density === undefined ? {} : { density_g_ml: density }),
    ...(record.group === undefined || record.group === '' ? {} : { group: record.group }),
    ...(portions.length > 0 ? { portions } : {}),
    ...(brand === undefined || brand.name === '' ? {} : { brand: brand.name }),
    ...(gtin === null ? {} : { gtin }),
  };
}

function servingOf(brand: Brand): readonly Portion[] {
  if (!(brand.servingSize > 0) || !GRAMS.test(brand.servingUnit.trim())) return [];
  const words = brand.servingText.trim().replace(/^1 /, '');
  return [{ label: words === '' ? 'serving' : words.toLowerCase(), grams: brand.servingSize }];
}
