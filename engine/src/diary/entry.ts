import type { FoodSnapshot } from '#foods';
import type { Person } from '#person';
import type { Instant } from '#units';

export const SIDES = ['left', 'right', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** Terminologia Anatomica, in English, in the order in which a person would point: back, hip, front, leg. */
export const MUSCLES = [
  'quadratus lumborum',
  'erector spinae, cervical',
  'erector spinae, thoracic',
  'erector spinae, lumbar',
  'multifidus',
  'trapezius',
  'levator scapulae',
  'rhomboids',
  'latissimus dorsi',
  'intercostals',
  'gluteus maximus',
  'gluteus medius',
  'piriformis',
  'iliopsoas',
  'abdominal wall',
  'adductors',
  'quadriceps femoris',
  'hamstrings',
  'tibialis anterior',
  'calf',
  'foot',
  'forearm',
  'hand',
  'neck',
  'jaw',
] as const;
export type Muscle = (typeof MUSCLES)[number];

export const MINERALS = ['sodium', 'potassium', 'calcium', 'magnesium'] as const;
export type Mineral = (typeof MINERALS)[number];

/** How exactly `at` is known, when it is not to the minute: a day without an hour, or `this morning`. */
export const PRECISIONS = ['part-of-day', 'day'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Where an imported entry came from, so that an import can be undone as a whole and never doubled. */
export interface Origin {
  readonly importId: string;
  /** Stable key of the row: source + content + ordinal. */
  readonly rowKey: string;
}

interface EntryHead {
  /** Made by the device that wrote it. */
  readonly id: string;
  /** When it happened: the beginning of what lasts, except sleep, whose moment is the waking. */
  readonly at: Instant;
  /** Absent: as exact as it reads. A day without an hour stands at noon, a part of day at its usual hour. */
  readonly precision?: Precision;
  /** IANA zone of the writer then; the local day is computed from it. */
  readonly zone: string;
  /** When it was written down; an entry typed in long after the fact is weaker evidence. */
  readonly enteredAt: Instant;
  readonly origin?: Origin;
  /** A word of the person's own, kept and never interpreted. */
  readonly remark?: string;
}

export interface FoodEaten extends EntryHead {
  readonly kind: 'food';
  readonly food: FoodSnapshot;
  /** Unknown when the person did not say how much and no usual portion is known. */
  readonly mass_g: number | null;
  /** `2 slices`, as it was said. */
  readonly portion?: string;
  readonly meal?: string;
}

export interface Drink extends EntryHead {
  readonly kind: 'drink';
  readonly food: FoodSnapshot;
  readonly volume_ml: number | null;
  readonly over_min?: number;
  readonly portion?: string;
  readonly meal?: string;
}

export interface Supplement extends EntryHead {
  readonly kind: 'supplement';
  readonly mineral: Mineral;
  /** Mineral plus salt as in the supplements table, `magnesium glycinate`; null when the salt is unknown. */
  readonly compound: string | null;
  /** Mass of the mineral itself. Compound is not element: 500 mg of magnesium citrate holds about 81 mg. */
  readonly elemental_mg: number | null;
  /** Mass of the whole compound, where that is what the person knows. */
  readonly saltMass_mg: number | null;
  readonly route: 'oral' | 'skin';
}

export interface MedicineSchedule {
  readonly every_h: number;
  readonly until: Instant | null;
}

export interface Medicine extends EntryHead {
  readonly kind: 'medicine';
  readonly name: string;
  /** ATC code or prefix. */
  readonly atc: string | null;
  readonly dose_mg: number | null;
  /** Absent: taken once. */
  readonly schedule?: MedicineSchedule;
}

export const INTENSITY_MEASURES = ['met', 'heart-rate', 'power', 'feel'] as const;
export type IntensityMeasure = (typeof INTENSITY_MEASURES)[number];

export interface Activity extends EntryHead {
  readonly kind: 'activity';
  /** `running`, `cycling`, `gardening`. */
  readonly type: string;
  readonly duration_min: number | null;
  readonly distance_km?: number;
  /** met: MET; heart-rate: beats/min; power: W; feel: Borg CR10 0–10. */
  readonly intensity?: { readonly by: IntensityMeasure; readonly value: number };
  readonly air_c?: number;
  /** 0–1 */
  readonly relativeHumidity?: number;
  readonly massBefore_kg?: number;
  readonly massAfter_kg?: number;
  readonly drunk_ml?: number;
  readonly urine_ml?: number;
  /** A watch's own sweat figure: an estimate of its maker, not a measurement. */
  readonly vendorSweat_ml?: number;
}

export interface Weight extends EntryHead {
  readonly kind: 'weight';
  readonly mass_kg: number;
}

export interface Urine extends EntryHead {
  readonly kind: 'urine';
  /** Armstrong's chart, 1 pale – 8 dark. */
  readonly colour?: number;
  readonly volume_ml?: number;
}

export interface BloodPressure extends EntryHead {
  readonly kind: 'blood-pressure';
  readonly systolic_mmHg: number;
  readonly diastolic_mmHg: number;
  readonly pulse_bpm?: number;
}

export interface Lab extends EntryHead {
  readonly kind: 'lab';
  readonly name: string;
  readonly loinc: string | null;
  readonly value: number;
  /** UCUM */
  readonly unit: string;
  /** As printed on the person's own report. */
  readonly referenceLow?: number;
  readonly referenceHigh?: number;
}

export interface Symptom extends EntryHead {
  readonly kind: 'symptom';
  readonly symptom: string;
  /** 0–10 */
  readonly severity?: number;
}

export interface Relief {
  readonly what: string;
  readonly after_min: number | null;
}

export interface Episode extends EntryHead {
  readonly kind: 'episode';
  readonly muscle: Muscle | null;
  readonly side: Side | null;
  readonly onset?: 'sudden' | 'gradual';
  readonly trigger?: string;
  /** Locked: could not move it. Sore: moved, with pain. */
  readonly grip?: 'locked' | 'sore';
  readonly duration_s?: number;
  readonly lingering_h?: number;
  /** 0–10 */
  readonly severity?: number;
  readonly helped?: readonly Relief[];
}

export interface Sleep extends EntryHead {
  readonly kind: 'sleep';
  readonly duration_h: number;
  /** 0 bad – 10 good */
  readonly quality?: number;
}

export interface Sitting extends EntryHead {
  readonly kind: 'sitting';
  readonly duration_h: number;
  readonly what?: string;
}

export interface Stress extends EntryHead {
  readonly kind: 'stress';
  /** 0–10 */
  readonly level: number;
}

export interface MenstrualDay extends EntryHead {
  readonly kind: 'menstrual-day';
  /** 1 = first day of bleeding. */
  readonly cycleDay?: number;
  readonly flow?: 'none' | 'light' | 'medium' | 'heavy';
}

export const GUT_ROUTES = ['vomit', 'stool', 'ostomy'] as const;
export type GutRoute = (typeof GUT_ROUTES)[number];

export interface GutLoss extends EntryHead {
  readonly kind: 'gut-loss';
  readonly route: GutRoute;
  readonly volume_ml: number | null;
  readonly times?: number;
}

export interface Note extends EntryHead {
  readonly kind: 'note';
  readonly text: string;
}

/** Who the diary is about, as known from this moment on; the latest stands. */
export interface Profile extends EntryHead {
  readonly kind: 'person';
  readonly person: Person;
}

export type Entry =
  | FoodEaten
  | Drink
  | Supplement
  | Medicine
  | Activity
  | Weight
  | Urine
  | BloodPressure
  | Lab
  | Symptom
  | Episode
  | Sleep
  | Sitting
  | Stress
  | MenstrualDay
  | GutLoss
  | Note
  | Profile;

export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** Everything of an entry but what the act of storing adds: its id and the moment it was written down. */
export type Draft<E extends Entry = Entry> = E extends Entry ? Omit<E, 'id' | 'enteredAt'> : never;

export const ENTRY_KINDS = [
  'food',
  'drink',
  'supplement',
  'medicine',
  'activity',
  'weight',
  'urine',
  'blood-pressure',
  'lab',
  'symptom',
  'episode',
  'sleep',
  'sitting',
  'stress',
  'menstrual-day',
  'gut-loss',
  'note',
  'person',
] as const satisfies readonly EntryKind[];
