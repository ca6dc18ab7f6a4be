import { naturalLogarithm } from '#numerics';
import { MOLAR_MASS } from '#units';
import { compoundNamed } from './compound.ts';
import type { InputName } from './moment.ts';
import type { Parameters } from './parameters.ts';
import type { DoseEvent, DrinkEvent, MealEvent } from './scenario.ts';

/** Amounts that enter over one stretch of time, by the input they feed. */
export type Amounts = { [N in InputName]?: number };

/** Minerals of one thing eaten: what of its load can dissolve; a sitting is judged by the sum. */
export interface MineralLoad {
  readonly calcium_mmol: number;
  /** Calcium bound to oxalate, of the above. */
  readonly bound_mmol: number;
  /** Uptake against that of food. */
  readonly calciumFactor: number;
  readonly magnesium_mmol: number;
  readonly soluble_mmol: number;
}
export interface Taken {
  readonly amounts: Amounts;
  readonly load: MineralLoad;
}

const ML_PER_L = 1000;
const none: MineralLoad = {
  calcium_mmol: 0,
  bound_mmol: 0,
  calciumFactor: 1,
  magnesium_mmol: 0,
  soluble_mmol: 0,
};

export function drinkTaken(e: DrinkEvent, p: Parameters): Taken {
  const g = p.gut;
  const litres = e.volume_ml / ML_PER_L;
  const sodium = (e.sodium_mmol_l ?? 0) * litres;
  const potassium = (e.potassium_mmol_l ?? 0) * litres;
  const carbohydrate = (e.carbohydrate_g_l ?? 0) * litres;
  const protein = (e.protein_g_l ?? 0) * litres;
  const fat = (e.fat_g_l ?? 0) * litres;
  const ethanol = e.ethanol_g ?? 0;
  const solids_l =
    g.displacedSugar * carbohydrate +
    g.displacedProtein * protein +
    g.displacedFat * fat +
    g.displacedEthanol * ethanol;
  const water = Math.max(0, litres - solids_l);
  const solids = e.osmolality_mosm_kg;
  const osmoles =
    solids === undefined
      ? carbohydrate * g.osmolesPerSugar + protein * g.osmolesPerProtein
      : Math.max(0, solids * water - 2 * (sodium + potassium));
  const magnesium = ((e.magnesium_mg_l ?? 0) * litres) / MOLAR_MASS.magnesium;
  return {
    amounts: {
      drunkWater: water,
      swallowedDrink: litres,
      drunkSodium: sodium * (1 - g.faecalSodium),
      faecalSodium: sodium * g.faecalSodium,
      drunkPotassium: potassium * (1 - g.drinkFaecalPotassium),
      faecalPotassium: potassium * g.drinkFaecalPotassium,
      drunkEnergy_kcal:
        g.energyCarbohydrate * (carbohydrate + protein) +
        g.energyFat * fat +
        g.ethanolBrake * g.energyEthanol * ethanol,
      drunkCarbohydrate_g: carbohydrate,
      drunkOsmoles: osmoles,
      drunkEthanol_g: ethanol,
      drunkCaffeine_mg: e.caffeine_mg ?? 0,
      eatenProtein_g: protein,
    },
    load: {
      ...none,
      calcium_mmol: ((e.calcium_mg_l ?? 0) * litres) / MOLAR_MASS.calcium,
      magnesium_mmol: magnesium,
      soluble_mmol: magnesium,
    },
  };
}

export function mealTaken(e: MealEvent, p: Parameters): Taken {
  const g = p.gut;
  const carbohydrate = e.carbohydrate_g ?? 0;
  const protein = e.protein_g ?? 0;
  const ethanol = e.ethanol_g ?? 0;
  const sodium = e.sodium_mmol ?? 0;
  const potassium = e.potassium_mmol ?? 0;
  const summed = g.energyCarbohydrate * (carbohydrate + protein) + g.energyFat * (e.fat_g ?? 0);
  const magnesium = (e.magnesium_mg ?? 0) / MOLAR_MASS.magnesium;
  return {
    amounts: {
      drunkWater: (e.water_ml ?? 0) / ML_PER_L,
      drunkSodium: sodium * (1 - g.faecalSodium),
      faecalSodium: sodium * g.faecalSodium,
      foodPotassium: potassium * (1 - g.faecalPotassium),
      faecalPotassium: potassium * g.faecalPotassium,
      drunkEnergy_kcal:
        e.energy_kcal === undefined ? summed : Math.max(0, e.energy_kcal - g.energyEthanol * ethanol),
      drunkCarbohydrate_g: carbohydrate,
      drunkOsmoles:
        g.starchShare * carbohydrate * g.osmolesPerSugar + g.starchShare * protein * g.osmolesPerProtein,
      drunkEthanol_g: ethanol,
      drunkCaffeine_mg: e.caffeine_mg ?? 0,
      eatenProtein_g: protein,
    },
    load: {
      ...none,
      calcium_mmol: (e.calcium_mg ?? 0) / MOLAR_MASS.calcium,
      bound_mmol: Math.min(e.calcium_mg ?? 0, e.oxalate_bound_calcium_mg ?? 0) / MOLAR_MASS.calcium,
      magnesium_mmol: magnesium,
      soluble_mmol: magnesium,
    },
  };
}

/** A supplement; undefined when the compound is not in the supplements table. */
export function doseTaken(e: DoseEvent, p: Parameters): Taken | undefined {
  const compound = compoundNamed(e.compound);
  if (compound === undefined) return undefined;
  const { mineral } = compound;
  const amount = e.mmol ?? (e.elemental_mg ?? 0) / MOLAR_MASS[mineral];
  const amounts: Amounts = { eatenAlkali: amount * compound.alkali };
  const g = p.gut;
  if (mineral === 'sodium') {
    amounts.drunkSodium = amount * (1 - g.faecalSodium);
    amounts.faecalSodium = amount * g.faecalSodium;
  }
  if (mineral === 'potassium') {
    amounts.foodPotassium = amount * (1 - g.drinkFaecalPotassium);
    amounts.faecalPotassium = amount * g.drinkFaecalPotassium;
  }
  return {
    amounts,
    load: {
      ...none,
      calcium_mmol: mineral === 'calcium' ? amount : 0,
      calciumFactor: mineral === 'calcium' ? compound.soluble : 1,
      magnesium_mmol: mineral === 'magnesium' ? amount : 0,
      soluble_mmol: mineral === 'magnesium' ? amount * compound.soluble : 0,
    },
  };
}

/** What of a sitting's minerals can be taken up at calcitriol 1, mmol per mmol that could dissolve. */
export interface Shares {
  readonly calcium: number;
  readonly magnesium: number;
}

/**
 * (G-6) Calcium: Heaney's line in the logarithm of the load. (G-7) Magnesium: Fine's hyperbola with a linear
 * part, in mEq of what dissolves.
 */
export function sharesOf(loads: readonly MineralLoad[], p: Parameters): Shares {
  const calcium_mg = loads.reduce((sum, l) => sum + (l.calcium_mmol - l.bound_mmol), 0) * MOLAR_MASS.calcium;
  const magnesium_mEq = 2 * loads.reduce((sum, l) => sum + l.soluble_mmol, 0);
  const k = p.calcium;
  const line = calcium_mg > 1 ? k.fraction - k.fractionPerLog * naturalLogarithm(calcium_mg) : k.fractionMost;
  const g = p.magnesium;
  return {
    calcium: Math.min(k.fractionMost, Math.max(k.fractionLeast, line)),
    magnesium: g.saturable / (g.saturableHalf + magnesium_mEq) + g.linear,
  };
}

/** A thing's amounts with its minerals, given what its sitting allows. */
export function withMinerals({ amounts, load }: Taken, shares: Shares, p: Parameters): Amounts {
  const free = load.calcium_mmol - load.bound_mmol;
  return {
    ...amounts,
    calciumOffered: load.calcium_mmol,
    calciumTakeable: shares.calcium * load.calciumFactor * (free + load.bound_mmol * p.calcium.oxalate),
    magnesiumOffered: load.magnesium_mmol,
    magnesiumTakeable: Math.min(1, shares.magnesium) * load.soluble_mmol,
  };
}
