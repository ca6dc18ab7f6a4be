import type { Habits } from '#person';
import type { Subject } from './constitution.ts';

/** Hours are counted from `start`; an unknown amount is left out and taken as none, which the answer says. */
interface Timed {
  readonly at_h: number;
}
interface Lasting extends Timed {
  readonly over_min?: number | undefined;
}
interface Repeated extends Timed {
  readonly every_h?: number | undefined;
  readonly until_h?: number | undefined;
}

export interface DrinkEvent extends Lasting {
  readonly kind: 'drink';
  readonly volume_ml: number;
  readonly sodium_mmol_l?: number | undefined;
  readonly potassium_mmol_l?: number | undefined;
  readonly calcium_mg_l?: number | undefined;
  readonly magnesium_mg_l?: number | undefined;
  readonly carbohydrate_g_l?: number | undefined;
  readonly protein_g_l?: number | undefined;
  readonly fat_g_l?: number | undefined;
  readonly osmolality_mosm_kg?: number | undefined;
  readonly ethanol_g?: number | undefined;
  readonly caffeine_mg?: number | undefined;
}

export interface MealEvent extends Lasting {
  readonly kind: 'meal';
  readonly water_ml?: number | undefined;
  readonly energy_kcal?: number | undefined;
  readonly carbohydrate_g?: number | undefined;
  readonly protein_g?: number | undefined;
  readonly fat_g?: number | undefined;
  readonly sodium_mmol?: number | undefined;
  readonly potassium_mmol?: number | undefined;
  readonly calcium_mg?: number | undefined;
  readonly magnesium_mg?: number | undefined;
  readonly oxalate_bound_calcium_mg?: number | undefined;
  readonly ethanol_g?: number | undefined;
  readonly caffeine_mg?: number | undefined;
}

export interface DoseEvent extends Repeated {
  readonly kind: 'dose';
  /** Mineral and salt, or a common name, as in the supplements table. */
  readonly compound: string;
  readonly elemental_mg?: number | undefined;
  readonly mmol?: number | undefined;
}

export interface MedicineEvent extends Repeated {
  readonly kind: 'medicine';
  /** ATC code, or `licorice`. */
  readonly atc: string;
  readonly mg: number;
}

export interface SweatEvent extends Lasting {
  readonly kind: 'sweat';
  readonly volume_ml: number;
  readonly sodium_mmol_l?: number | undefined;
  readonly potassium_mmol_l?: number | undefined;
}

export interface ExerciseEvent extends Lasting {
  readonly kind: 'exercise';
  readonly met: number;
  readonly air_c?: number | undefined;
  readonly relative_humidity?: number | undefined;
}

export const LOSS_ROUTES = ['stool', 'vomit', 'ostomy'] as const;
export interface LossEvent extends Lasting {
  readonly kind: 'loss';
  readonly route: (typeof LOSS_ROUTES)[number];
  readonly volume_ml: number;
  readonly sodium_mmol_l?: number | undefined;
  readonly potassium_mmol_l?: number | undefined;
}

export interface InfusionEvent extends Lasting {
  readonly kind: 'infusion';
  readonly substance?: 'vasopressin' | 'fluid' | undefined;
  readonly pg_kg_min?: number | undefined;
  readonly volume_ml?: number | undefined;
  readonly sodium_mmol_l?: number | undefined;
  readonly potassium_mmol_l?: number | undefined;
  readonly magnesium_mmol_l?: number | undefined;
}

export interface DietEvent extends Timed, Omit<Habits, 'caffeine_mg_d' | 'heat_acclimation'> {
  readonly kind: 'diet';
  readonly until_h: number;
}

export interface FastEvent extends Timed {
  readonly kind: 'fast';
  readonly until_h: number;
}

export type BodyEvent =
  | DrinkEvent
  | MealEvent
  | DoseEvent
  | MedicineEvent
  | SweatEvent
  | ExerciseEvent
  | LossEvent
  | InfusionEvent
  | DietEvent
  | FastEvent;

/** One person, what went in and out, and for how long to follow them. */
export interface Scenario {
  readonly person: Subject;
  /** Local wall time at `start`, minutes after midnight: hormones and meals follow the clock. */
  readonly clock_min: number;
  readonly duration_h: number;
  /** Days on habitual intake before `start`. */
  readonly settle_d: number;
  /** Where the habitual meals and drinks go on; absent: nothing but the events. */
  readonly background?: { readonly from_h: number; readonly to_h: number } | undefined;
  readonly events: readonly BodyEvent[];
}
