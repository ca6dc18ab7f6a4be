import type { DiarySpec, TriggerSpec } from './spec.ts';

const acute = { sign: 1, norm: 'peak', kind: 'amount' } as const;
const lacking = { sign: -1, norm: 'mean', kind: 'amount' } as const;

/**
 * The candidate triggers, fixed before anyone looks. Steps are natural amounts, never rescaled by the data;
 * half-lives and lags are in days and expert-set. On the day grid only what is settled before the day's risk
 * begins (last night's sleep, a morning tablet) may have lag 0.
 */
export const TRIGGERS = {
  sweat: { ...acute, column: 'sweat_h', step: 1, half_life: 1, min_lag: 1, max_lag: 4 },
  dehydration: { ...lacking, column: 'water_l', step: 0.5, half_life: 1, min_lag: 1, max_lag: 4 },
  low_sodium: { ...lacking, column: 'sodium_g', step: 1, half_life: 1, min_lag: 1, max_lag: 4 },
  low_potassium: { ...lacking, column: 'potassium_g', step: 1, half_life: 2, min_lag: 1, max_lag: 7 },
  low_magnesium: { ...lacking, column: 'magnesium_mg', step: 100, half_life: 4, min_lag: 1, max_lag: 14 },
  alcohol: { ...acute, column: 'alcohol_drinks', step: 2, half_life: 0.7, min_lag: 1, max_lag: 3 },
  coffee: { ...acute, column: 'coffee_cups', step: 2, half_life: 0.7, min_lag: 1, max_lag: 3 },
  short_sleep: {
    sign: -1,
    norm: 'mean',
    kind: 'state',
    column: 'sleep_h',
    step: 1,
    half_life: 1,
    min_lag: 0,
    max_lag: 2,
  },
  stress: {
    sign: 1,
    norm: 'mean',
    kind: 'state',
    column: 'stress',
    step: 2,
    half_life: 1,
    min_lag: 1,
    max_lag: 3,
  },
  sitting: {
    sign: 1,
    norm: 'mean',
    kind: 'amount',
    column: 'sitting_h',
    step: 2,
    half_life: 1,
    min_lag: 1,
    max_lag: 3,
  },
  lifting: { ...acute, column: 'lifting', step: 1, half_life: 0.7, min_lag: 1, max_lag: 3 },
  diuretic: { ...acute, column: 'diuretic', step: 1, half_life: 1, min_lag: 0, max_lag: 3 },
} as const satisfies Readonly<Record<string, TriggerSpec>>;
export type TriggerName = keyof typeof TRIGGERS;

/** The spec of a diary on the day grid with these triggers. */
export const daySpec = (id: string, triggers: Readonly<Record<string, TriggerSpec>>): DiarySpec => ({
  id,
  bin_h: 24,
  triggers,
  nuisance: { heat_per: 5, recent_half_life_days: 2, recent_window_days: 7, slots: 0 },
  drift_basis: 4,
});

const sinking = { sign: -1, norm: 'mean', kind: 'state', half_life: 0.5, min_lag: 0, max_lag: 1 } as const;

/**
 * States of the body model that can stand in for behaviour, as they were on the morning of the day; steps expert-set.
 * Never in one fit with the behaviours that cause them.
 */
export const STATE_TRIGGERS = {
  low_plasma_sodium: { ...sinking, column: 'plasma_sodium_mmol_l', step: 2 },
  low_plasma_potassium: { ...sinking, column: 'plasma_potassium_mmol_l', step: 0.2 },
  low_plasma_magnesium: { ...sinking, column: 'plasma_magnesium_mmol_l', step: 0.05 },
  low_body_water: { ...sinking, column: 'total_body_water_l', step: 0.5 },
  low_cramp_threshold: { ...sinking, column: 'cramp_threshold_hz', step: 2 },
} as const satisfies Readonly<Record<string, TriggerSpec>>;
