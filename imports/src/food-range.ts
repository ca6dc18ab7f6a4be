import type { Nutrient, Nutrients } from '@tonus/engine/foods';

/**
 * The most that 100 g (or 100 mL) of anything edible can hold; more is a slip of a unit or of a decimal point.
 * Sodium, potassium, calcium and magnesium: the share of the element in its purest food salt (NaCl 39.3 %,
 * KCl 52.4 %, CaCO3 40.0 %, MgO 60.3 %, chloride in NaCl 60.7 %, P in H3PO4 31.6 %), rounded up. Energy: fat at
 * 9.02 kcal/g, rounded up. Mass fractions: 100 g and the rounding of analyses. Alcohol: 100 mL of ethanol, 79 g.
 */
export const MOST_PER_100: { readonly [N in Nutrient]: number } = {
  energy_kcal: 950,
  water_g: 105,
  protein_g: 105,
  fat_g: 105,
  carbohydrate_g: 105,
  fibre_g: 105,
  sugar_g: 105,
  sodium_mg: 40_000,
  potassium_mg: 53_000,
  calcium_mg: 40_500,
  magnesium_mg: 61_000,
  phosphorus_mg: 32_000,
  chloride_mg: 61_000,
  vitaminD_ug: 50_000,
  caffeine_mg: 100_000,
  alcohol_g: 100,
};

/**
 * Packets typed in by hand slip more often than they hold pure salts, so the published ceilings are tighter:
 * sodium 40 g, potassium 10 g, magnesium 5 g, calcium 40 g per 100 g.
 */
export const MOST_ON_A_PACKET: { readonly [N in Nutrient]: number } = {
  ...MOST_PER_100,
  potassium_mg: 10_000,
  magnesium_mg: 5_000,
  calcium_mg: 40_000,
};

/** What is impossible about a composition, naming the nutrient; null where it could be. */
export function impossible(nutrients: Nutrients, most: { readonly [N in Nutrient]: number }): string | null {
  for (const [name, amount] of Object.entries(nutrients) as [Nutrient, number][]) {
    if (!Number.isFinite(amount) || amount < 0) return `${name} is not an amount ≥ 0 per 100`;
    if (amount > most[name]) return `${name} above ${most[name]} per 100`;
  }
  return null;
}
