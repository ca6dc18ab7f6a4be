import { type Food, gtin14, type Nutrient, type Nutrients, type Portion } from '@tonus/engine/foods';
import { impossible, MOST_ON_A_PACKET } from './food-range.ts';

/** A product as its fields, whichever of the two files it came from. */
export interface OffProduct {
  text(field: string): string;
  /** Tags of a list (`countries_tags`). */
  tags(field: string): readonly string[];
  /** What the packet says of a nutrient; null where it says nothing. */
  amount(nutrient: string): OffAmount | null;
  /** What the amounts are given for, where the product itself says it. */
  readonly per?: '100 g' | '100 mL';
}

export interface OffAmount {
  readonly value: number;
  /** `<`: only known to be less. */
  readonly below?: boolean;
  /** As written; absent for grams, kcal, kJ and % vol as the nutrient has it by rule. */
  readonly unit?: string;
}

/** Of ours in one of theirs: all masses in grams per 100. */
const OFF_NUTRIENTS: readonly (readonly [theirs: string, ours: Nutrient, perGram: number])[] = [
  ['proteins', 'protein_g', 1],
  ['fat', 'fat_g', 1],
  ['carbohydrates', 'carbohydrate_g', 1],
  ['fiber', 'fibre_g', 1],
  ['sugars', 'sugar_g', 1],
  ['sodium', 'sodium_mg', 1e3],
  ['potassium', 'potassium_mg', 1e3],
  ['calcium', 'calcium_mg', 1e3],
  ['magnesium', 'magnesium_mg', 1e3],
  ['phosphorus', 'phosphorus_mg', 1e3],
  ['chloride', 'chloride_mg', 1e3],
  ['vitamin-d', 'vitaminD_ug', 1e6],
  ['caffeine', 'caffeine_mg', 1e3],
];

/** Mass of salt that holds one mass of sodium on a label (Regulation (EU) 1169/2011, annex I: salt = sodium × 2.5). */
const SALT_PER_SODIUM = 2.5;
/** g/mL of ethanol at 20 °C: % vol to g per 100 mL. */
const ETHANOL_G_ML = 0.789;
const KJ_PER_KCAL = 4.184;
const DIGITS = 6;

const GRAMS_IN: { readonly [unit: string]: number } = { g: 1, mg: 1e-3, ug: 1e-6, mcg: 1e-6, kg: 1e3 };

/** Amount in grams; null for a unit that is not a mass (IU, % of a daily value). */
function gramsOf(amount: OffAmount): number | null {
  if (amount.unit === undefined) return amount.value;
  const factor = GRAMS_IN[amount.unit.toLowerCase().replace(/[µμ]/g, 'u')];
  return factor === undefined ? null : amount.value * factor;
}

const rounded = (amount: number): number => Number(amount.toPrecision(DIGITS));

function energyOf(product: OffProduct): number | null {
  const kcal = product.amount('energy-kcal');
  if (kcal !== null && kcal.below !== true)
    return kcal.unit?.toLowerCase() === 'kj' ? kcal.value / KJ_PER_KCAL : kcal.value;
  for (const name of ['energy', 'energy-kj']) {
    const energy = product.amount(name);
    if (energy !== null && energy.below !== true)
      return energy.unit?.toLowerCase() === 'kcal' ? energy.value : energy.value / KJ_PER_KCAL;
  }
  return null;
}

const WATERS = /^en:(.*-)?waters?$/;
const isWater = (product: OffProduct): boolean =>
  product.tags('categories_tags').some((tag) => WATERS.test(tag));

interface Composition {
  readonly nutrients: Nutrients;
  readonly below: Nutrients;
}

function compositionOf(product: OffProduct, per: Food['per']): Composition {
  const nutrients: { [N in Nutrient]?: number } = {};
  const below: { [N in Nutrient]?: number } = {};
  const put = (ours: Nutrient, amount: number, only: boolean | undefined): void => {
    (only === true ? below : nutrients)[ours] = rounded(amount);
  };
  const energy = energyOf(product);
  if (energy !== null) put('energy_kcal', energy, false);
  for (const [theirs, ours, perGram] of OFF_NUTRIENTS) {
    const amount = product.amount(theirs);
    const grams = amount === null ? null : gramsOf(amount);
    if (amount !== null && grams !== null) put(ours, grams * perGram, amount.below);
  }
  const salt = product.amount('salt');
  const saltGrams = salt === null ? null : gramsOf(salt);
  if (
    salt !== null &&
    saltGrams !== null &&
    nutrients.sodium_mg === undefined &&
    below.sodium_mg === undefined
  )
    put('sodium_mg', (saltGrams / SALT_PER_SODIUM) * 1e3, salt.below);
  // Rounded away on the packet (Puits St Georges: 0 on the label, 430 mg/L in CIQUAL): of a water it says nothing.
  if (nutrients.sodium_mg === 0 && isWater(product)) delete nutrients.sodium_mg;
  const alcohol = product.amount('alcohol');
  // % vol says grams only of a volume.
  if (alcohol !== null && per === '100 mL') put('alcohol_g', alcohol.value * ETHANOL_G_ML, alcohol.below);
  return { nutrients, below };
}

const VOLUME = /\d\s*(ml|cl|dl|l|litres?|liters?|fl\.? ?oz)\b/i;

/** Packets give liquids per 100 mL (Regulation (EU) 1169/2011, art. 32); the data do not say which it was. */
function perOf(product: OffProduct): Food['per'] {
  if (product.per !== undefined) return product.per;
  const drink = product.tags('categories_tags').some((tag) => tag === 'en:beverages' || tag === 'en:drinks');
  const poured = VOLUME.test(product.text('quantity')) || VOLUME.test(product.text('serving_size'));
  return drink && poured ? '100 mL' : '100 g';
}

function servingOf(product: OffProduct): readonly Portion[] {
  const grams = Number(product.text('serving_quantity'));
  const words = product.text('serving_size').trim();
  if (!(grams > 0) || grams > 5000 || VOLUME.test(words)) return [];
  return [{ label: words === '' ? 'serving' : words.replace(/^1 /, ''), grams }];
}

/** Our form of a product, or what is wrong with it. */
export function offFood(product: OffProduct): Food | string {
  const gtin = gtin14(product.text('code'));
  if (gtin === null) return 'code: expected a barcode';
  const name = product.text('product_name').trim() || product.text('generic_name').trim();
  if (name === '') return 'the product has no name';
  const per = perOf(product);
  const { nutrients, below } = compositionOf(product, per);
  const wrong = impossible(nutrients, MOST_ON_A_PACKET) ?? impossible(below, MOST_ON_A_PACKET);
  if (wrong !== null) return wrong;
  if (Object.keys(nutrients).length === 0) return 'no known nutrient';
  const brand = product.text('brands').split(',')[0]?.trim() ?? '';
  const portions = servingOf(product);
  return {
    id: gtin,
    gtin,
    source: 'open-food-facts',
    name,
    per,
    nutrients,
    ...(Object.keys(below).length > 0 ? { below } : {}),
    ...(brand === '' ? {} : { brand }),
    ...(portions.length > 0 ? { portions } : {}),
  };
}
