import type { Drink, EntryOf, FoodEaten } from '#diary';
import type { FoodSnapshot } from '#foods';
import { type ByIon, byIon, type Estimate, exactly, type Instant, MOLAR_MASS, NONE, scaled } from '#units';
import { type Amounts, amountsIn, hundredsOf, NOTHING } from './composition.ts';
import { supplementDose } from './supplement-dose.ts';

/** What one entry brought across the mouth (or skin), in the units of the inside: L, mmol, kg, kcal. */
export interface Inflow {
  /** Id of the entry that says so. */
  readonly entry: string;
  readonly at: Instant;
  readonly zone: string;
  readonly kind: 'food' | 'drink' | 'supplement' | 'medicine';
  readonly route: 'oral' | 'skin';
  /** How long it took, where that was said. */
  readonly over_min: number | null;
  /** What was eaten; absent for supplements and medicines. */
  readonly food?: FoodSnapshot;
  /** Mineral plus salt of a supplement, where it is known. */
  readonly compound?: string;
  /** Share (0–1) of a supplement's mineral that the gut takes up. */
  readonly absorbedShare?: Estimate;
  readonly mass_kg: Estimate;
  readonly water_l: Estimate;
  readonly ions_mmol: ByIon<Estimate>;
  readonly energy_kcal: Estimate;
  readonly carbohydrate_g: Estimate;
  readonly protein_g: Estimate;
  readonly fat_g: Estimate;
  readonly caffeine_mg: Estimate;
  readonly ethanol_g: Estimate;
  /** A figure in it was written from memory and awaits a reading of its source. */
  readonly recalled: boolean;
}

type Contents = Pick<
  Inflow,
  | 'water_l'
  | 'ions_mmol'
  | 'energy_kcal'
  | 'carbohydrate_g'
  | 'protein_g'
  | 'fat_g'
  | 'caffeine_mg'
  | 'ethanol_g'
>;

export const contentsOf = (amounts: Amounts): Contents => ({
  // 1 L of water weighs 1 kg to within 0.7 % from 4 to 37 °C.
  water_l: scaled(amounts.water_g, 1e-3),
  ions_mmol: byIon((ion) => scaled(amounts[`${ion}_mg`], 1 / MOLAR_MASS[ion])),
  energy_kcal: amounts.energy_kcal,
  carbohydrate_g: amounts.carbohydrate_g,
  protein_g: amounts.protein_g,
  fat_g: amounts.fat_g,
  caffeine_mg: amounts.caffeine_mg,
  ethanol_g: amounts.alcohol_g,
});

function massOf(food: FoodSnapshot, hundreds: Estimate): Estimate {
  // Hundreds of mL weigh by density; without one, water's.
  return scaled(hundreds, 0.1 * (food.per === '100 g' ? 1 : (food.density_g_ml ?? 1)));
}

/** A food or a drink as it crossed the mouth. */
export function inflowOfEaten(entry: FoodEaten | Drink): Inflow {
  const isDrink = entry.kind === 'drink';
  const hundreds = isDrink
    ? hundredsOf(entry.food, entry.volume_ml, 'mL')
    : hundredsOf(entry.food, entry.mass_g, 'g');
  return {
    entry: entry.id,
    at: entry.at,
    zone: entry.zone,
    kind: entry.kind,
    route: 'oral',
    over_min: isDrink ? (entry.over_min ?? null) : null,
    food: entry.food,
    mass_kg: massOf(entry.food, hundreds),
    ...contentsOf(amountsIn(entry.food, entry.kind, hundreds)),
    recalled: entry.food.recalled === true,
  };
}

/** A supplement: its mineral as the element, nothing else in it. */
export function inflowOfSupplement(entry: EntryOf<'supplement'>): Inflow {
  const dose = supplementDose(entry);
  return {
    entry: entry.id,
    at: entry.at,
    zone: entry.zone,
    kind: 'supplement',
    route: entry.route,
    over_min: null,
    ...(entry.compound === null ? {} : { compound: entry.compound }),
    absorbedShare: dose.absorbedShare,
    mass_kg: entry.saltMass_mg === null ? NONE : exactly(entry.saltMass_mg / 1e6),
    ...contentsOf({ ...NOTHING, [`${entry.mineral}_mg`]: dose.elemental_mg }),
    recalled: dose.recalled,
  };
}
