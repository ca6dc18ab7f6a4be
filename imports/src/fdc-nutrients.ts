import type { Nutrient, Nutrients } from '@tonus/engine/foods';

/** A nutrient of FoodData Central that ends up in one of ours. */
interface FdcNutrient {
  /** `nutrient.id`, from 1001 up. */
  readonly id: number;
  /** `nutrient_nbr`, below 1000; archives of the survey foods alone write it where others write the id. */
  readonly number: number;
  readonly into: Nutrient;
  /** Of ours in one of theirs, when their unit is the usual one. */
  readonly unit: FdcUnit;
  readonly scale?: number;
}

/** Units as CSV and JSON write them, without case, µ as u. */
type FdcUnit = 'g' | 'mg' | 'ug' | 'kcal' | 'kj' | 'iu';

/**
 * In order of preference: of several that end in one of ours the first present stands. Foundation foods often lack
 * 1008 and have Atwater energies (specific before general); some have only sugars by NLEA.
 * Source: USDA FoodData Central, nutrient.csv. Vitamin D: 40 IU = 1 µg (NIH ODS). Energy: 1 kcal = 4.184 kJ.
 */
export const FDC_NUTRIENTS: readonly FdcNutrient[] = [
  { id: 1008, number: 208, into: 'energy_kcal', unit: 'kcal' },
  { id: 2048, number: 958, into: 'energy_kcal', unit: 'kcal' },
  { id: 2047, number: 957, into: 'energy_kcal', unit: 'kcal' },
  { id: 1062, number: 268, into: 'energy_kcal', unit: 'kj', scale: 1 / 4.184 },
  { id: 1051, number: 255, into: 'water_g', unit: 'g' },
  { id: 1003, number: 203, into: 'protein_g', unit: 'g' },
  { id: 1004, number: 204, into: 'fat_g', unit: 'g' },
  { id: 1005, number: 205, into: 'carbohydrate_g', unit: 'g' },
  { id: 1079, number: 291, into: 'fibre_g', unit: 'g' },
  { id: 2000, number: 269, into: 'sugar_g', unit: 'g' },
  { id: 1063, number: 269.3, into: 'sugar_g', unit: 'g' },
  { id: 1093, number: 307, into: 'sodium_mg', unit: 'mg' },
  { id: 1092, number: 306, into: 'potassium_mg', unit: 'mg' },
  { id: 1087, number: 301, into: 'calcium_mg', unit: 'mg' },
  { id: 1090, number: 304, into: 'magnesium_mg', unit: 'mg' },
  { id: 1091, number: 305, into: 'phosphorus_mg', unit: 'mg' },
  { id: 1088, number: 302, into: 'chloride_mg', unit: 'mg' },
  { id: 1114, number: 328, into: 'vitaminD_ug', unit: 'ug' },
  { id: 1110, number: 324, into: 'vitaminD_ug', unit: 'iu', scale: 1 / 40 },
  { id: 1057, number: 262, into: 'caffeine_mg', unit: 'mg' },
  { id: 1018, number: 221, into: 'alcohol_g', unit: 'g' },
];

const LOWEST_ID = 1000;
const PLACE_BY_ID = new Map(FDC_NUTRIENTS.map((n, place) => [n.id, place]));
const PLACE_BY_NUMBER = new Map(FDC_NUTRIENTS.map((n, place) => [n.number, place]));

/** Place in FDC_NUTRIENTS of an id or a legacy number (the two ranges do not meet); −1 for one we do not keep. */
export const placeOf = (idOrNumber: number): number =>
  (idOrNumber >= LOWEST_ID ? PLACE_BY_ID.get(idOrNumber) : PLACE_BY_NUMBER.get(idOrNumber)) ?? -1;

const GRAMS: { readonly [unit: string]: number } = { g: 1, mg: 1e-3, ug: 1e-6 };

/** Factor from the written unit to that of ours; undefined for a unit that cannot be this nutrient's. */
export function factorOf(place: number, writtenUnit: string | undefined): number | undefined {
  const nutrient = FDC_NUTRIENTS[place];
  if (nutrient === undefined) return undefined;
  const scale = nutrient.scale ?? 1;
  if (writtenUnit === undefined || writtenUnit === '') return scale;
  const unit = writtenUnit.toLowerCase().replace(/[µμ]/g, 'u').replace('mcg', 'ug');
  if (unit === nutrient.unit) return scale;
  const from = GRAMS[unit];
  const to = GRAMS[nutrient.unit];
  if (from !== undefined && to !== undefined) return (from / to) * scale;
  if (nutrient.unit === 'kcal' && unit === 'kj') return 1 / 4.184;
  if (nutrient.unit === 'kj' && unit === 'kcal') return 1;
  return undefined;
}

/** Digits that a food table can vouch for; a 32-bit number keeps seven. */
const DIGITS = 6;

/**
 * Our nutrients from their places, by preference. NaN is not reported. Carbohydrate by difference may come out a
 * little below nothing, when the analyses of the rest add up to more than 100 g: then it is not known.
 */
export function nutrientsFrom(amounts: ArrayLike<number>): Nutrients {
  const out: { [N in Nutrient]?: number } = {};
  FDC_NUTRIENTS.forEach(({ into }, place) => {
    const amount = amounts[place];
    if (amount === undefined || Number.isNaN(amount) || out[into] !== undefined) return;
    if (into === 'carbohydrate_g' && amount < 0 && amount > -10) return;
    out[into] = Number(amount.toPrecision(DIGITS));
  });
  return out;
}

/** Amounts of one food by place; a nutrient given twice (two derivations of it) is averaged. */
export function gathered(): { add(place: number, amount: number): void; readonly amounts: Float64Array } {
  const amounts = new Float64Array(FDC_NUTRIENTS.length).fill(Number.NaN);
  const counts = new Uint16Array(FDC_NUTRIENTS.length);
  return {
    amounts,
    add(place, amount) {
      const before = counts[place] ?? 0;
      amounts[place] = before === 0 ? amount : ((amounts[place] ?? 0) * before + amount) / (before + 1);
      counts[place] = before + 1;
    },
  };
}
