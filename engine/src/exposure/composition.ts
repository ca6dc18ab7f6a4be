import { type FoodSnapshot, NUTRIENTS, type Nutrient, type Nutrients } from '#foods';
import { prior } from '#reference';
import { around, atMost, type Estimate, exactly, NONE, times, UNKNOWN } from '#units';
import { densityBound } from './group-density.ts';

export type Amounts = { readonly [N in Nutrient]: Estimate };

const amountsOf = (make: (nutrient: Nutrient) => Estimate): Amounts =>
  Object.fromEntries(NUTRIENTS.map((nutrient) => [nutrient, make(nutrient)])) as unknown as Amounts;

/** Nothing of anything, and known to be nothing. */
export const NOTHING: Amounts = amountsOf(() => NONE);

/** Groups in which sodium is the food's own; elsewhere it is what the cook or the recipe put in. */
const UNSALTED: ReadonlySet<string> = new Set([
  'fruit',
  'nuts seeds',
  'drinks',
  'water',
  'mineral water',
  'supplements',
]);
/** A packet's own figure, and what a person typed, are not a guess about a recipe. */
const LABELLED: ReadonlySet<string> = new Set(['fdc-branded', 'open-food-facts', 'own', 'drinks']);

/** How far a composition may be off, as a relative half-width (B-3). */
function halfWidth(nutrient: Nutrient, food: FoodSnapshot, kind: 'food' | 'drink'): number {
  if (nutrient === 'water_g') return prior('composition-water').best;
  if (nutrient.endsWith('_g') || nutrient === 'energy_kcal') return prior('composition-energy').best;
  const salted =
    nutrient === 'sodium_mg' &&
    kind === 'food' &&
    !LABELLED.has(food.source) &&
    !UNSALTED.has(food.group ?? '');
  return prior(salted ? 'composition-sodium-prepared' : 'composition-mineral').best;
}

/** What is not water, g per 100: known solids and ethanol; the rest may be water. */
const solids = (nutrients: Nutrients): number =>
  (nutrients.protein_g ?? 0) +
  (nutrients.fat_g ?? 0) +
  (nutrients.carbohydrate_g ?? nutrients.sugar_g ?? 0) +
  (nutrients.alcohol_g ?? 0);

/**
 * Water that a source leaves out, g per 100 g or 100 mL: in a drink what its solids leave room for, less at
 * most a tenth; in a food anything up to that room.
 */
function waterLeft(food: FoodSnapshot, kind: 'food' | 'drink'): Estimate {
  const whole = food.per === '100 g' ? 100 : 100 * (food.density_g_ml ?? 1);
  const room = Math.max(0, whole - solids(food.nutrients));
  return kind === 'drink' ? { low: room * 0.9, best: room, high: room } : atMost(room);
}

function per100(nutrient: Nutrient, food: FoodSnapshot, kind: 'food' | 'drink'): Estimate {
  const told = food.nutrients[nutrient];
  if (told !== undefined) {
    const estimate = around(told, halfWidth(nutrient, food, kind));
    // Nothing holds more water than itself.
    const most = food.per === '100 g' ? 100 : 100 * (food.density_g_ml ?? 1.05);
    return nutrient === 'water_g' && estimate.high !== null
      ? { ...estimate, high: Math.max(told, Math.min(estimate.high, most)) }
      : estimate;
  }
  if (nutrient === 'water_g') return waterLeft(food, kind);
  const bound = densityBound(food, kind, nutrient);
  return bound === null ? UNKNOWN : atMost(bound);
}

/** How many times 100 g (or 100 mL) were taken; unknown when nobody said how much. */
export function hundredsOf(food: FoodSnapshot, amount: number | null, measured: 'g' | 'mL'): Estimate {
  if (amount === null) return UNKNOWN;
  if ((food.per === '100 g') === (measured === 'g')) return exactly(amount / 100);
  if (food.density_g_ml === undefined) return around(amount / 100, prior('volume-without-density').best);
  return exactly((measured === 'mL' ? amount * food.density_g_ml : amount / food.density_g_ml) / 100);
}

/**
 * What an amount of a food brought, each nutrient in the unit of its name. A nutrient its source does not
 * report stays unknown, bounded from above where its group is known; zero of an unknown amount is zero.
 */
export function amountsIn(food: FoodSnapshot, kind: 'food' | 'drink', hundreds: Estimate): Amounts {
  return amountsOf((nutrient) => times(hundreds, per100(nutrient, food, kind)));
}
