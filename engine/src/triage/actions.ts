import { CONTRAINDICATIONS } from '#reference';

/** Words for what may be suggested or refused beyond those of the contraindication table. */
const MORE_ACTIONS = [
  'bed_rest',
  'breathing',
  'call_emergency',
  'contact_clinician',
  'creatine',
  'drink_to_thirst',
  'heat_pack',
  'iodine',
  'calorie_target',
  'paper_bag',
  'repeat_blood_test',
  'stay_active',
  'stop_supplement',
  'wait',
  'watch',
] as const;

/** The one closed list of what an answer may suggest or refuse. */
export const ACTIONS: readonly string[] = [
  ...new Set([...CONTRAINDICATIONS.map((row) => row.recommendation), ...MORE_ACTIONS]),
].sort();

/** What triage itself ever suggests; everything else can only be asked for, and refused or explained. */
export const SUGGESTED = [
  'call_emergency',
  'contact_clinician',
  'repeat_blood_test',
  'stop_supplement',
  'stay_active',
  'stretch',
  'breathing',
  'heat_pack',
  'drink_to_thirst',
  'ORS',
  'supplement_trial',
  'watch',
] as const;
export type Suggested = (typeof SUGGESTED)[number];
