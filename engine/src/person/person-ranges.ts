/**
 * What a person's figures may be. The bounds are those of the possible, not of the healthy: what lies outside
 * is a slip of the pen or of a unit. Reasons without a named source are recalled.
 */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly why: string;
}

const bounds = (min: number, max: number, words: { unit: string; why: string }): Bounds => ({
  min,
  max,
  ...words,
});

export const PERSON_RANGES = {
  age_y: bounds(0, 125, { unit: 'y', why: 'the oldest person on record reached 122' }),
  mass_kg: bounds(1, 650, { unit: 'kg', why: 'the heaviest person on record weighed about 635 kg' }),
  height_cm: bounds(30, 275, { unit: 'cm', why: 'the tallest person on record measured 272 cm' }),
  egfr_ml_min: bounds(0, 250, {
    unit: 'mL/min/1.73 m²',
    why: 'above 200 an estimate is not believed',
  }),
  pregnant_weeks: bounds(0, 45, { unit: 'weeks', why: 'a term pregnancy ends by week 42' }),
} as const;

export const HABIT_RANGES = {
  sodium_mmol_d: bounds(0, 1000, { unit: 'mmol/d', why: '1000 mmol is 58 g of salt a day' }),
  potassium_mmol_d: bounds(0, 800, { unit: 'mmol/d', why: '800 mmol is 31 g a day' }),
  calcium_mmol_d: bounds(0, 250, { unit: 'mmol/d', why: '250 mmol is 10 g a day' }),
  magnesium_mmol_d: bounds(0, 150, { unit: 'mmol/d', why: '150 mmol is 3.6 g a day' }),
  fluid_l_d: bounds(0, 25, { unit: 'L/d', why: 'healthy kidneys can pass about 20 L a day' }),
  protein_g_d: bounds(0, 600, { unit: 'g/d', why: 'far above any studied intake' }),
  caffeine_mg_d: bounds(0, 5000, { unit: 'mg/d', why: 'deaths are reported from 5 g' }),
  heat_acclimation: bounds(0, 1, { unit: '', why: 'a share: 0 none, 1 full' }),
} as const;

export const ANCHOR_RANGES = {
  plasma_sodium_mmol_l: bounds(90, 210, {
    unit: 'mmol/L',
    why: 'survived extremes lie near 99 and 196',
  }),
  plasma_potassium_mmol_l: bounds(0.8, 14, {
    unit: 'mmol/L',
    why: 'survived extremes lie near 0.9 and 14',
  }),
} as const;
