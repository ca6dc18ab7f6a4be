/**
 * What a food or drink is made of. Nutrient amounts stand per 100 g, or per 100 mL for things measured by
 * volume, in the unit of their name. A nutrient that a source does not report is absent: never zero.
 */
export const NUTRIENTS = [
  'energy_kcal',
  'water_g',
  'protein_g',
  'fat_g',
  'carbohydrate_g',
  'fibre_g',
  'sugar_g',
  'sodium_mg',
  'potassium_mg',
  'calcium_mg',
  'magnesium_mg',
  'phosphorus_mg',
  'chloride_mg',
  'vitaminD_ug',
  'caffeine_mg',
  'alcohol_g',
] as const;
export type Nutrient = (typeof NUTRIENTS)[number];
export type Nutrients = { readonly [N in Nutrient]?: number };

/** Where a composition was read: ours, an official table, a packet's label, or the person's own file. */
export const FOOD_SOURCES = [
  'starter',
  'drinks',
  'supplements',
  'fdc-foundation',
  'fdc-sr-legacy',
  'fdc-survey',
  'fdc-branded',
  'open-food-facts',
  'cronometer',
  'own',
] as const;
export type FoodSource = (typeof FOOD_SOURCES)[number];

export interface Portion {
  /** `medium`, `cup, sliced`, `can`. */
  readonly label: string;
  readonly grams: number;
}

export interface Food {
  /** Unique inside its source. */
  readonly id: string;
  readonly source: FoodSource;
  readonly name: string;
  readonly per: '100 g' | '100 mL';
  readonly nutrients: Nutrients;
  /** Amounts of which the source says only that they are less than this (`< 0.5 mg`); absent in `nutrients`. */
  readonly below?: Nutrients;
  /** g/mL; needed to pour a food given per 100 g, or to weigh a drink given per 100 mL. */
  readonly density_g_ml?: number;
  readonly group?: string;
  readonly aliases?: readonly string[];
  readonly portions?: readonly Portion[];
  readonly brand?: string;
  /** GTIN-14, leading zeros kept. */
  readonly gtin?: string;
  /** FoodData Central's number of the food a row was taken from; an official import stands in for it. */
  readonly fdcId?: string;
  /** The row was written from memory and awaits a reading of its source. */
  readonly recalled?: boolean;
}

/** What an entry keeps of a food, so that the diary still reads the same when a table is replaced. */
export type FoodSnapshot = Pick<Food, 'id' | 'source' | 'name' | 'per' | 'nutrients'> &
  Partial<Pick<Food, 'density_g_ml' | 'group' | 'recalled'>>;

export interface FoodHit {
  readonly food: Food;
  /** Higher is better; comparable inside one answer only. */
  readonly score: number;
  /** The words matched without a spelling correction and nothing of the query was left over. */
  readonly sure: boolean;
}

export type FindFood = (query: string, limit: number) => readonly FoodHit[];
