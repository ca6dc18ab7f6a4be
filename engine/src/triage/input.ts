import type { LabGiven } from '#labs';

/** How soon one must be seen, the most urgent first. */
export const LEVELS = ['999-now', 'same-day', 'within-days', 'routine', 'self-care'] as const;
export type Level = (typeof LEVELS)[number];

export const urgency = (level: Level): number => LEVELS.length - LEVELS.indexOf(level);
export const mostUrgent = (a: Level, b: Level): Level => (urgency(a) >= urgency(b) ? a : b);

/** Said at all: neither null nor left out. */
export const isKnown = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

export type Answer = boolean | number | string;

export interface TriageProfile {
  readonly age?: number | null;
  readonly sex?: 'F' | 'M' | null;
  readonly height_cm?: number | null;
  readonly weight_kg?: number | null;
  readonly pregnant_weeks?: number | null;
  readonly postpartum_weeks?: number | null;
}

export interface TriageEpisode {
  readonly muscle?: string | null;
  readonly side?: string | null;
  readonly onset?: string | null;
  readonly locked?: boolean | null;
  readonly duration_s?: number | null;
  readonly residual_h?: number | null;
  readonly trigger?: string | null;
  readonly severity?: number | null;
  readonly electrolyte_drink_helped?: boolean | null;
}

export interface TriageMedicine {
  readonly name?: string | null;
  readonly atc?: string | null;
  readonly since_days?: number | null;
  readonly dose?: string | null;
}

export interface TriageVitals {
  readonly sbp?: number | null;
  readonly dbp?: number | null;
  readonly pulse?: number | null;
  readonly temp_c?: number | null;
  readonly spo2?: number | null;
}

export interface TriageDiary {
  readonly sodium_mg?: number | null;
  readonly potassium_mg?: number | null;
  readonly calcium_mg?: number | null;
  readonly magnesium_mg?: number | null;
  readonly water_ml?: number | null;
  readonly caffeine_mg?: number | null;
  readonly kcal?: number | null;
  readonly carbs_g?: number | null;
  readonly licorice_g?: number | null;
  readonly alcohol_g?: number | null;
}

export interface TriageEvent {
  readonly type?: string | null;
  readonly duration_h?: number | null;
  readonly pre_kg?: number | null;
  readonly post_kg?: number | null;
  readonly intake_ml?: number | null;
  readonly temp_c?: number | null;
}

/** What a person's own diary has taught about one exposure; widens or shifts an explanation, never a level. */
export interface LearnedEvidence {
  /** Entity of the differential, `ELEC`, `DRUG`. */
  readonly entity: string;
  /** Odds of an episode with the exposure against without: quantiles of its posterior. */
  readonly odds_ratio: { readonly q05: number; readonly q50: number; readonly q95: number };
  readonly exposure: string;
}

/** Everything triage may be told; anything may be missing, and missing means unknown. */
export interface TriageInput {
  readonly profile?: TriageProfile;
  readonly history?: string | null;
  readonly episode?: TriageEpisode | null;
  readonly answers?: 'all red flags negative' | Readonly<Record<string, Answer | null>> | null;
  readonly free_text?: string | null;
  readonly conditions?: readonly string[] | null;
  readonly meds?: readonly TriageMedicine[] | null;
  readonly labs?: readonly LabGiven[] | null;
  readonly vitals?: TriageVitals | null;
  readonly diary?: TriageDiary | null;
  readonly event?: TriageEvent | null;
  /** Morning weights on following days, the latest last. */
  readonly weights_kg?: readonly number[] | null;
  readonly bmi?: number | null;
  readonly request?: string | null;
  readonly resolved?: boolean | null;
  readonly entry?: { readonly field: string; readonly value: number; readonly unit: string } | null;
  readonly learned?: readonly LearnedEvidence[] | null;
  /** How often triage was asked in the last 48 h, this time included. */
  readonly contacts_48h?: number | null;
}
