import { power } from '#numerics';
import type { Person } from '#person';
import { habitsOf } from './habits.ts';
import type { Parameters } from './parameters.ts';

/** A person, with what only the model asks for. */
export interface Subject extends Person {
  /** Serum 25-hydroxyvitamin D, nmol/L. */
  readonly vitamin_d_nmol_l?: number;
  /** Has had cramps before: the strongest known mark of a low threshold. */
  readonly cramp_history?: boolean;
}

/** What is fixed of one body during a simulation: its size, its kidneys and the levels it defends. */
export interface Constitution {
  readonly mass_kg: number;
  /** Mass against the reference body; flows scale with it. */
  readonly size: number;
  readonly water: number;
  readonly extracellularVolume: number;
  /** Sodium that is exchangeable but lies outside the extracellular water. */
  readonly boundSodium: number;
  readonly extracellularSodium: number;
  readonly plasmaVolume: number;
  readonly interstitialVolume: number;
  readonly cellVolume: number;
  readonly sodium0: number;
  readonly potassium0: number;
  /** Shift of both osmotic thresholds, mosm/kg: where this person's osmostat stands. */
  readonly osmostat: number;
  readonly filtration: number;
  /** Filtration against a young adult of this size. */
  readonly filtrationShare: number;
  /** How much of the secretion of potassium these kidneys keep. */
  readonly potassiumFiltration: number;
  readonly sodiumFiltration: number;
  readonly mostUrineOsmolality: number;
  readonly calciumFactor: number;
  readonly caffeineHalf_mg_l: number;
  readonly habitProtein_g_min: number;
  readonly leak: number;
  /** Distal calcium capacity that balances the reference state, mmol/min. */
  readonly calciumCapacity: number;
  /** Multiplies the sweat rate that is estimated, not one that was weighed. */
  readonly sweatFactor: number;
  readonly sweatSodiumFactor: number;
  readonly habitualAcclimation: number;
}

/** Set points that a measurement or a settled run may move; all absent means the reference. */
export interface SetPoints {
  readonly potassium0?: number;
  readonly osmostat?: number;
}

const MINUTES_PER_DAY = 1440;
const DEFAULT_AGE = 35;
const DEFAULT_HEIGHT = { female: 164, male: 177 };
const DEFAULT_MASS = { female: 66, male: 78 };

/** A person with the gaps filled by an ordinary adult; which gaps is told by `unknownOf`. */
export function filled(person: Subject) {
  const sex = person.sex ?? 'male';
  return {
    sex,
    age_y: person.age_y ?? DEFAULT_AGE,
    mass_kg: person.mass_kg ?? DEFAULT_MASS[sex],
    height_cm: person.height_cm ?? DEFAULT_HEIGHT[sex],
  };
}

export const unknownOf = (person: Subject): readonly string[] =>
  (['sex', 'age_y', 'mass_kg', 'height_cm'] as const).filter((field) => person[field] === undefined);

/** (B-1) Total body water by Watson's regressions, held within what is seen in adults. */
function bodyWater(person: Subject, p: Parameters): number {
  const { sex, age_y, mass_kg, height_cm } = filled(person);
  const c = p.constitution;
  const regression =
    sex === 'male'
      ? c.waterMan - c.waterManAge * age_y + c.waterManHeight * height_cm + c.waterManMass * mass_kg
      : c.waterWoman + c.waterWomanHeight * height_cm + c.waterWomanMass * mass_kg;
  const low = c.waterShareLow * mass_kg;
  const high = c.waterShareHigh * mass_kg;
  return c.waterSpread * Math.min(high, Math.max(low, regression));
}

/** (B-2) Filtration: measured where known, else by age and sex; L/min. */
function filtrationOf(person: Subject, p: Parameters): number {
  const c = p.constitution;
  if (person.egfr_ml_min !== undefined) return person.egfr_ml_min / ML_PER_L;
  const { sex, age_y } = filled(person);
  const aged = c.filtrationYoung - c.filtrationAge * Math.max(0, age_y - c.filtrationAgeFrom);
  return Math.max(c.filtrationLeast, aged * (sex === 'female' ? c.filtrationWoman : 1));
}

const ML_PER_L = 1000;

/** (C-4) Distal capacity such that the reference state loses the reference amount in urine. */
function calciumCapacity(p: Parameters, filtration: number): number {
  const c = p.calcium;
  const delivered = c.ultrafilterable * c.total * filtration * (1 - c.proximal);
  const kept = delivered - c.urine / MINUTES_PER_DAY;
  return (kept * (c.distalHalf + c.total)) / c.total;
}

/** One body of this person under these parameters. */
export function constitutionOf(person: Subject, p: Parameters, set: SetPoints = {}): Constitution {
  const { age_y, mass_kg } = filled(person);
  const c = p.constitution;
  const water = bodyWater(person, p);
  const extracellularVolume = c.extracellularShare * water;
  const cellVolume = water - extracellularVolume;
  const potassium0 = set.potassium0 ?? c.referencePotassium;
  const plasmaVolume = c.plasmaShare * extracellularVolume;
  const interstitialVolume = extracellularVolume - plasmaVolume;
  const osmostat = set.osmostat ?? 0;
  const sodium0 = c.referenceSodium + osmostat / 2;
  const exchangeable = (water * (sodium0 + p.compartments.intercept)) / p.compartments.slope;
  const potassium = c.cellPotassium * cellVolume + potassium0 * extracellularVolume;
  const extracellularSodium = sodium0 * extracellularVolume;
  const size = mass_kg / c.referenceMass;
  const filtration = filtrationOf(person, p);
  const filtrationShare = Math.min(1, filtration / c.filtrationYoung);
  const older = Math.max(0, age_y - c.filtrationAgeFrom);
  const k = p.potassium;
  const habits = habitsOf(person);
  const shift = (p.substances.caffeineHabit * habits.caffeine_mg_d) / p.substances.caffeineHabitUnit;
  return {
    mass_kg,
    size,
    water,
    extracellularVolume,
    boundSodium: exchangeable - potassium - extracellularSodium,
    extracellularSodium,
    plasmaVolume,
    interstitialVolume,
    cellVolume,
    sodium0,
    potassium0,
    osmostat,
    filtration,
    filtrationShare,
    potassiumFiltration: power(filtrationShare, k.filtrationPower),
    sodiumFiltration: power(filtrationShare, p.kidneySodium.filtrationShare),
    mostUrineOsmolality: p.kidneyWater.mostOsmolality * (1 - p.kidneyWater.ageing * older),
    calciumFactor: vitaminFactor(person, p),
    caffeineHalf_mg_l: p.substances.caffeineHalf + Math.min(p.substances.caffeineHabitMost, shift),
    habitProtein_g_min: habits.protein_g_d / MINUTES_PER_DAY,
    // (P-4) At the reference the cells lose as much potassium as they take up.
    leak: (k.pump * size) / (c.cellPotassium - potassium0),
    calciumCapacity: calciumCapacity(p, filtration),
    sweatFactor: p.sweat.rate,
    sweatSodiumFactor: 1,
    habitualAcclimation: habits.heat_acclimation,
  };
}

/** (C-2) 25-hydroxyvitamin D, where it was measured, scales the uptake of calcium. */
function vitaminFactor(person: Subject, p: Parameters): number {
  const { vitaminReference, vitaminLow, vitaminHigh, vitaminPower } = p.calcium;
  if (person.vitamin_d_nmol_l === undefined) return 1;
  const held = Math.max(vitaminLow, Math.min(vitaminHigh, person.vitamin_d_nmol_l));
  return power(held / vitaminReference, vitaminPower);
}
