import type { Constitution } from './constitution.ts';
import type { Moment } from './moment.ts';
import { S, T } from './state.ts';

/** What a moment is read with. */
export interface Reading {
  readonly y: Float64Array;
  readonly m: Moment;
  readonly c: Constitution;
  /** The state at `start`. */
  readonly y0: Float64Array;
  readonly excitability: Excitability | undefined;
  readonly crampHistory: boolean;
}

/** The two indices of nerve and muscle; they live in their own layer and are handed in. */
export interface Excitability {
  /** Threshold current of an axon against normal; below 1 it fires more easily. */
  readonly axonThreshold: (blood: {
    readonly sodium_mmol_l: number;
    readonly potassium_mmol_l: number;
    readonly ionizedCalcium_mmol_l: number;
    readonly magnesium_mmol_l: number;
    readonly pH: number;
  }) => number;
  /** Threshold frequency of an electrically evoked cramp, Hz. */
  readonly crampThreshold: (state: { readonly history: boolean; readonly saltExcess_mmol: number }) => number;
}

const ML = 1000;
const PER_HOUR = 60;
const waterInside = (y: Float64Array): number => y[S.water]! + y[S.stomachWater]! + y[S.intestineWater]!;
const magnesiumInside = (y: Float64Array): number => y[S.magnesium]! + y[S.magnesiumSlow]!;

/** Quantities at an instant; over a window their mean. */
export const INSTANTS = {
  plasma_sodium_mmol_l: ({ m }: Reading) => m.plasmaSodium,
  plasma_potassium_mmol_l: ({ m }: Reading) => m.plasmaPotassium,
  plasma_calcium_mmol_l: ({ m }: Reading) => m.totalCalcium,
  ionized_calcium_mmol_l: ({ m }: Reading) => m.ionizedCalcium,
  plasma_magnesium_mmol_l: ({ m }: Reading) => m.plasmaMagnesium,
  plasma_osmolality_mosm_kg: ({ m }: Reading) => m.osmolality,
  total_body_water_l: ({ y }: Reading) => y[S.water]!,
  extracellular_volume_l: ({ m }: Reading) => m.extracellularVolume,
  intracellular_volume_l: ({ y, m }: Reading) => y[S.water]! - m.extracellularVolume,
  body_mass_kg: ({ y, y0, c }: Reading) => c.mass_kg + waterInside(y) - waterInside(y0),
  exchangeable_sodium_mmol: ({ y }: Reading) => y[S.sodium]!,
  total_body_potassium_mmol: ({ y }: Reading) =>
    y[S.potassiumPlasma]! + y[S.potassiumInterstitium]! + y[S.potassiumCells]!,
  body_magnesium_change_mmol: ({ y, y0 }: Reading) => magnesiumInside(y) - magnesiumInside(y0),
  urine_flow_ml_min: ({ m }: Reading) => m.urineFlow * ML,
  urine_osmolality_mosm_kg: ({ m }: Reading) => m.urineOsmolality,
  sweat_rate_ml_h: ({ m }: Reading) => m.sweat * ML * PER_HOUR,
  sweat_sodium_mmol_l: ({ m }: Reading) =>
    m.sweat > 0 ? m.sweatSodium / m.sweat : m.sweatSodiumConcentration,
  vasopressin_pmol_l: ({ y }: Reading) => y[S.vasopressin]!,
  aldosterone_relative: ({ y }: Reading) => y[S.aldosterone]!,
  parathyroid_hormone_relative: ({ y }: Reading) => y[S.parathyroidHormone]!,
  calcitriol_relative: ({ y }: Reading) => y[S.calcitriol]!,
  thirst_cm: ({ m }: Reading) => m.thirst_cm,
  blood_alcohol_g_l: ({ m }: Reading) => m.bloodAlcohol,
  caffeine_mg_l: ({ m }: Reading) => m.caffeine_mg_l,
  axon_threshold_relative: ({ m, excitability }: Reading) =>
    excitability?.axonThreshold({
      sodium_mmol_l: m.plasmaSodium,
      potassium_mmol_l: m.plasmaPotassium,
      ionizedCalcium_mmol_l: m.ionizedCalcium,
      magnesium_mmol_l: m.plasmaMagnesium,
      pH: m.pH,
    }) ?? Number.NaN,
  cramp_threshold_hz: ({ y, excitability, crampHistory }: Reading) =>
    excitability?.crampThreshold({ history: crampHistory, saltExcess_mmol: y[S.saltExcess]! }) ?? Number.NaN,
} as const;
export type Instant = keyof typeof INSTANTS;
export const INSTANT_QUANTITIES = Object.keys(INSTANTS) as readonly Instant[];

/** Sums over a window, read as the difference of running totals. */
export const SUMS = {
  urine_volume_ml: (y: Float64Array) => y[T.urineWater]! * ML,
  urine_sodium_mmol: (y: Float64Array) => y[T.urineSodium]!,
  urine_potassium_mmol: (y: Float64Array) => y[T.urinePotassium]!,
  urine_calcium_mmol: (y: Float64Array) => y[T.urineCalcium]!,
  urine_magnesium_mmol: (y: Float64Array) => y[T.urineMagnesium]!,
  sweat_volume_ml: (y: Float64Array) => y[T.sweatWater]! * ML,
  sweat_sodium_mmol: (y: Float64Array) => y[T.sweatSodium]!,
  sweat_potassium_mmol: (y: Float64Array) => y[T.sweatPotassium]!,
  absorbed_water_ml: (y: Float64Array) => y[T.absorbedWater]! * ML,
  absorbed_sodium_mmol: (y: Float64Array) => y[T.absorbedSodium]!,
  absorbed_potassium_mmol: (y: Float64Array) => y[T.absorbedPotassium]!,
  absorbed_calcium_mmol: (y: Float64Array) => y[T.absorbedCalcium]!,
  absorbed_magnesium_mmol: (y: Float64Array) => y[T.absorbedMagnesium]!,
  insensible_water_ml: (y: Float64Array) => y[T.insensibleWater]! * ML,
} as const;
export type Sum = keyof typeof SUMS;
export const SUM_QUANTITIES = Object.keys(SUMS) as readonly Sum[];

export type QuantityName = Instant | Sum;
export const QUANTITIES: readonly QuantityName[] = [...SUM_QUANTITIES, ...INSTANT_QUANTITIES];
export const isSum = (name: QuantityName): name is Sum => Object.hasOwn(SUMS, name);

/** Volume-weighted osmolality of the urine between two states. */
export const windowOsmolality = (from: Float64Array, to: Float64Array): number =>
  (to[T.urineSolute]! - from[T.urineSolute]!) / (to[T.urineWater]! - from[T.urineWater]!);
