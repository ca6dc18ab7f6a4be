import type { Entry, EntryKind, EntryOf } from './entry.ts';
import { GUT_ROUTES, INTENSITY_MEASURES, MINERALS, MUSCLES, PRECISIONS, SIDES } from './entry.ts';
import type { Field, Fields, FieldsOf, NumberField } from './field.ts';
import { FOOD_FIELDS } from './food-fields.ts';
import { PERSON_FIELDS } from './person-fields.ts';

type HeadName = 'id' | 'kind' | 'at' | 'precision' | 'zone' | 'enteredAt' | 'origin' | 'remark';

const name = { type: 'text', maxLength: 200 } as const;
const words = { type: 'text', maxLength: 500 } as const;
const score: NumberField = { type: 'number', unit: '', min: 0, max: 10, why: 'a score from 0 to 10' };
const bodyMass: NumberField = {
  type: 'number',
  unit: 'kg',
  min: 1,
  max: 650,
  why: 'the heaviest person on record weighed about 635 kg',
  askAbove: 250,
  askBelow: 30,
};
const hoursOfDay: NumberField = { type: 'number', unit: 'h', min: 0, max: 24, why: 'a day has 24 h' };
const dayVolume = (why: string): NumberField => ({ type: 'number', unit: 'mL', min: 0, max: 20_000, why });

/** Every entry has these, whatever its kind. */
export const HEAD_FIELDS = {
  id: { type: 'text', maxLength: 128, format: 'id', required: true },
  at: { type: 'instant', required: true },
  precision: { type: 'choice', choices: PRECISIONS },
  zone: { type: 'text', maxLength: 64, format: 'zone', required: true },
  enteredAt: { type: 'instant', required: true },
  origin: {
    type: 'nested',
    fields: {
      importId: { type: 'text', maxLength: 128, required: true },
      rowKey: { type: 'text', maxLength: 500, required: true },
    },
  },
  remark: { type: 'text', maxLength: 4000 },
} as const satisfies { readonly [N in Exclude<HeadName, 'kind'>]: Field };

/**
 * Every kind's own fields. The bounds are those of the possible, not of the healthy: what lies outside is
 * a slip of the pen or of a unit, and is refused by name. Facts without a named source are recalled.
 */
export const FIELDS = {
  food: {
    food: { type: 'nested', fields: FOOD_FIELDS, required: true },
    mass_g: {
      type: 'number',
      unit: 'g',
      min: 0,
      max: 10_000,
      nullable: true,
      why: 'all food and drink of a day weighs about 3 to 6 kg',
      askAbove: 1500,
    },
    portion: name,
    meal: name,
  },
  drink: {
    food: { type: 'nested', fields: FOOD_FIELDS, required: true },
    volume_ml: {
      type: 'number',
      unit: 'mL',
      min: 0,
      max: 6000,
      nullable: true,
      why: 'fatal water intoxication is reported from about 6 L drunk within hours',
      askAbove: 2500,
    },
    over_min: { type: 'number', unit: 'min', min: 0, max: 1440, why: 'one entry is one day at most' },
    portion: name,
    meal: name,
  },
  supplement: {
    mineral: { type: 'choice', choices: MINERALS, required: true },
    compound: { ...name, nullable: true },
    elemental_mg: {
      type: 'number',
      unit: 'mg',
      min: 0,
      max: 300_000,
      nullable: true,
      why: 'a bath of 3 kg of magnesium salt holds about 300 g of magnesium; by mouth 40 g is the bound',
    },
    saltMass_mg: {
      type: 'number',
      unit: 'mg',
      min: 0,
      max: 3_000_000,
      nullable: true,
      why: 'a bath takes 0.5 to 3 kg of magnesium salt; by mouth 100 g is the bound',
    },
    route: { type: 'choice', choices: ['oral', 'skin'], required: true },
  },
  medicine: {
    name: { ...name, required: true },
    atc: { type: 'text', maxLength: 10, nullable: true },
    dose_mg: {
      type: 'number',
      unit: 'mg',
      min: 0,
      max: 250_000,
      nullable: true,
      why: 'bowel preparations reach about 210 g; nothing else comes near',
    },
    schedule: {
      type: 'nested',
      fields: {
        every_h: {
          type: 'number',
          unit: 'h',
          min: 0.25,
          max: 8784,
          required: true,
          why: 'from every quarter of an hour to once a year',
        },
        until: { type: 'instant', nullable: true },
      },
    },
  },
  activity: {
    type: { ...name, required: true },
    duration_min: {
      type: 'number',
      unit: 'min',
      min: 0,
      max: 2880,
      nullable: true,
      why: 'one entry is at most two days long',
      askAbove: 1440,
    },
    distance_km: {
      type: 'number',
      unit: 'km',
      min: 0,
      max: 1100,
      why: 'the 24 h records are about 320 km on foot and 1,026 km by bicycle',
    },
    intensity: {
      type: 'nested',
      fields: {
        by: { type: 'choice', choices: INTENSITY_MEASURES, required: true },
        value: {
          type: 'number',
          unit: '',
          min: 0,
          max: 2600,
          required: true,
          why: 'the highest peak power of a sprinter is about 2,500 W',
        },
      },
    },
    air_c: {
      type: 'number',
      unit: '°C',
      min: -90,
      max: 130,
      why: 'the coldest air on record was -89 °C; a sauna reaches 110 °C',
      askAbove: 48,
      askBelow: -35,
    },
    relativeHumidity: { type: 'number', unit: '', min: 0, max: 1, why: 'a share: 0.6 is 60 %' },
    massBefore_kg: bodyMass,
    massAfter_kg: bodyMass,
    drunk_ml: dayVolume('more than 20 L cannot be absorbed in a day'),
    urine_ml: dayVolume('urine reaches about 20 L a day in untreated diabetes insipidus'),
    vendorSweat_ml: dayVolume('sweat has been measured up to about 12 L a day'),
  },
  weight: { mass_kg: { ...bodyMass, required: true } },
  urine: {
    colour: {
      type: 'number',
      unit: '',
      min: 1,
      max: 8,
      integer: true,
      why: "Armstrong's chart has the colours 1 to 8",
    },
    volume_ml: dayVolume('urine reaches about 20 L a day in untreated diabetes insipidus'),
  },
  'blood-pressure': {
    systolic_mmHg: {
      type: 'number',
      unit: 'mmHg',
      min: 30,
      max: 370,
      required: true,
      why: 'cuffs read at most about 300 mmHg',
      askAbove: 250,
      askBelow: 70,
    },
    diastolic_mmHg: {
      type: 'number',
      unit: 'mmHg',
      min: 10,
      max: 250,
      required: true,
      why: 'cuffs read at most about 300 mmHg',
      askAbove: 150,
      askBelow: 30,
    },
    pulse_bpm: { type: 'number', unit: '/min', min: 15, max: 320, why: 'beyond it no heart fills' },
  },
  lab: {
    name: { ...name, required: true },
    loinc: { type: 'text', maxLength: 12, nullable: true },
    value: {
      type: 'number',
      unit: '',
      min: -1000,
      max: 10_000_000,
      required: true,
      why: 'a base excess is negative; creatine kinase has passed 1,000,000 U/L',
    },
    unit: { type: 'text', maxLength: 30, required: true },
    referenceLow: { type: 'number', unit: '', min: -1000, max: 10_000_000, why: 'as for the value' },
    referenceHigh: { type: 'number', unit: '', min: -1000, max: 10_000_000, why: 'as for the value' },
  },
  symptom: { symptom: { ...name, required: true }, severity: score },
  episode: {
    muscle: { type: 'choice', choices: MUSCLES, nullable: true },
    side: { type: 'choice', choices: SIDES, nullable: true },
    onset: { type: 'choice', choices: ['sudden', 'gradual'] },
    trigger: words,
    grip: { type: 'choice', choices: ['locked', 'sore'] },
    duration_s: {
      type: 'number',
      unit: 's',
      min: 0,
      max: 1_209_600,
      why: 'a muscle locked for more than two weeks is no episode',
      askAbove: 259_200,
    },
    lingering_h: { type: 'number', unit: 'h', min: 0, max: 2160, why: 'pain beyond 90 days is chronic' },
    severity: score,
    helped: {
      type: 'list',
      maxLength: 20,
      of: {
        type: 'nested',
        required: true,
        fields: {
          what: { ...words, required: true },
          after_min: {
            type: 'number',
            unit: 'min',
            min: 0,
            max: 20_160,
            nullable: true,
            why: 'what takes more than two weeks is not what helped',
          },
        },
      },
    },
  },
  sleep: { duration_h: { ...hoursOfDay, required: true }, quality: score },
  sitting: { duration_h: { ...hoursOfDay, required: true }, what: name },
  stress: { level: { ...score, required: true } },
  'menstrual-day': {
    cycleDay: {
      type: 'number',
      unit: '',
      min: 1,
      max: 400,
      integer: true,
      why: 'a cycle of more than a year is none',
    },
    flow: { type: 'choice', choices: ['none', 'light', 'medium', 'heavy'] },
  },
  'gut-loss': {
    route: { type: 'choice', choices: GUT_ROUTES, required: true },
    volume_ml: { ...dayVolume('cholera has taken up to about 20 L a day'), nullable: true },
    times: { type: 'number', unit: '', min: 1, max: 100, integer: true, why: 'one entry is one day at most' },
  },
  note: { text: { type: 'text', maxLength: 10_000, required: true } },
  person: { person: { type: 'nested', fields: PERSON_FIELDS, required: true } },
} as const satisfies { readonly [K in EntryKind]: FieldsOf<Omit<EntryOf<K>, HeadName>> };

/** Own fields of a kind, for readers that do not know the kind beforehand. */
export const fieldsOf = (kind: Entry['kind']): Fields => FIELDS[kind];
