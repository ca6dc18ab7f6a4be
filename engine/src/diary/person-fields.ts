import { AUTHORITIES, type CurrentMedicine, type Habits, type Person, SEXES } from '#person';
import type { FieldsOf } from './field.ts';

const HABIT_FIELDS = {
  sodium_mmol_d: {
    type: 'number',
    unit: 'mmol/d',
    min: 0,
    max: 1000,
    why: '1000 mmol is 58 g of salt a day; populations range from about 1 to 300',
  },
  potassium_mmol_d: { type: 'number', unit: 'mmol/d', min: 0, max: 800, why: '800 mmol is 31 g a day' },
  calcium_mmol_d: { type: 'number', unit: 'mmol/d', min: 0, max: 250, why: '250 mmol is 10 g a day' },
  magnesium_mmol_d: { type: 'number', unit: 'mmol/d', min: 0, max: 150, why: '150 mmol is 3.6 g a day' },
  fluid_l_d: {
    type: 'number',
    unit: 'L/d',
    min: 0,
    max: 25,
    why: 'healthy kidneys can pass about 20 L a day',
  },
  protein_g_d: { type: 'number', unit: 'g/d', min: 0, max: 600, why: 'far above any studied intake' },
  caffeine_mg_d: {
    type: 'number',
    unit: 'mg/d',
    min: 0,
    max: 5000,
    why: 'about 50 cups of coffee; deaths are reported from 5 g',
  },
  heat_acclimation: { type: 'number', unit: '', min: 0, max: 1, why: 'a share: 0 none, 1 full' },
} as const satisfies FieldsOf<Habits>;

const MEDICINE_FIELDS = {
  name: { type: 'text', maxLength: 200, required: true },
  atc: { type: 'text', maxLength: 10 },
  dose: { type: 'text', maxLength: 100 },
  since: { type: 'text', maxLength: 40 },
} as const satisfies FieldsOf<CurrentMedicine>;

/** The person as in `simulate` and `person set`; every field may be missing. */
export const PERSON_FIELDS = {
  sex: { type: 'choice', choices: SEXES },
  age_y: { type: 'number', unit: 'y', min: 0, max: 125, why: 'the oldest person on record reached 122' },
  born: { type: 'text', maxLength: 10, format: 'date' },
  mass_kg: {
    type: 'number',
    unit: 'kg',
    min: 1,
    max: 650,
    why: 'the heaviest person on record weighed about 635 kg',
    askAbove: 250,
    askBelow: 30,
  },
  height_cm: {
    type: 'number',
    unit: 'cm',
    min: 30,
    max: 275,
    why: 'the tallest person on record measured 272 cm',
  },
  egfr_ml_min: {
    type: 'number',
    unit: 'mL/min/1.73 m²',
    min: 0,
    max: 250,
    why: 'above 200 an estimate is not believed',
  },
  conditions: { type: 'list', of: { type: 'text', maxLength: 20, required: true }, maxLength: 100 },
  medicines: {
    type: 'list',
    of: { type: 'nested', fields: MEDICINE_FIELDS, required: true },
    maxLength: 100,
  },
  allergies: { type: 'list', of: { type: 'text', maxLength: 100, required: true }, maxLength: 100 },
  pregnant_weeks: { type: 'number', unit: 'weeks', min: 0, max: 45, why: 'a term pregnancy ends by week 42' },
  lactating: { type: 'boolean' },
  habits: { type: 'nested', fields: HABIT_FIELDS },
  anchors: {
    type: 'nested',
    fields: {
      plasma_sodium_mmol_l: {
        type: 'number',
        unit: 'mmol/L',
        min: 90,
        max: 210,
        why: 'survived extremes lie near 99 and 196',
      },
      plasma_potassium_mmol_l: {
        type: 'number',
        unit: 'mmol/L',
        min: 0.8,
        max: 14,
        why: 'survived extremes lie near 0.9 and 14',
      },
    },
  },
  authority: { type: 'choice', choices: AUTHORITIES },
  zone: { type: 'text', maxLength: 64, format: 'zone' },
  locale: { type: 'text', maxLength: 35 },
} as const satisfies FieldsOf<Person>;
