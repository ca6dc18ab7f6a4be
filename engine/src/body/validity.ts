import { filled, type Subject, unknownOf } from './constitution.ts';

/** Where the model does not hold: it then refuses, or answers with a wider band, and says why. */
export interface Concern {
  readonly rule: string;
  readonly because: string;
}
export interface Validity {
  readonly refused: readonly Concern[];
  readonly widened: readonly Concern[];
  /** By how much the band is stretched about its middle. */
  readonly widen: number;
}

const LEAST_AGE = 18;
const LEAST_EGFR = 30;
const REDUCED_EGFR = 60;
const OLD = 80;
const WIDER = 1.5;

/** ICD-10 prefixes of conditions whose physiology the equations do not hold. */
const REFUSED_CONDITIONS: readonly (readonly [rule: string, codes: readonly string[], because: string])[] = [
  [
    'heart-failure',
    ['I50', 'I11.0', 'I13.0', 'I13.2'],
    'heart failure: volume and sodium are regulated differently',
  ],
  [
    'cirrhosis',
    ['K74', 'K70.3', 'K71.7', 'K76.7', 'R18'],
    'cirrhosis: volume and sodium are regulated differently',
  ],
  [
    'adrenal',
    ['E27', 'E25', 'E26', 'E24'],
    'adrenal disease: aldosterone or cortisol does not follow the model',
  ],
  [
    'diabetes-insipidus',
    ['E23.2', 'N25.1'],
    'diabetes insipidus: the kidney does not answer to vasopressin as modelled',
  ],
  ['dialysis', ['Z99.2', 'Z49', 'N18.6'], 'dialysis: the machine, not the kidney, sets the balance'],
  [
    'kidney-failure',
    ['N18.4', 'N18.5', 'N17'],
    'kidney failure: excretion and phosphate are outside the model',
  ],
  ['pregnancy', ['O', 'Z33', 'Z34'], 'pregnancy: volumes, filtration and thresholds differ'],
];
const WIDENED_CONDITIONS: readonly (readonly [rule: string, codes: readonly string[], because: string])[] = [
  ['siadh', ['E22.2'], 'inappropriate vasopressin: water balance is less certain'],
  ['diabetes', ['E10', 'E11', 'E13', 'E14'], 'diabetes: glucose is held constant here'],
  [
    'parathyroid',
    ['E20', 'E21', 'E89.2'],
    'parathyroid disease: the calcium set point is not the modelled one',
  ],
  ['bowel', ['K50', 'K51', 'K90', 'K91.2'], 'bowel disease: uptake of minerals is less certain'],
  ['nephrotic', ['N04', 'N25'], 'kidney disease: tubular handling is less certain'],
  ['eating-disorder', ['F50'], 'eating disorder: intake and losses are rarely all written down'],
];

const plain = (code: string): string => code.toUpperCase().replace(/\s/g, '');
const has = (person: Subject, codes: readonly string[]): boolean =>
  (person.conditions ?? []).some((one) => codes.some((code) => plain(one).startsWith(code)));

/** Whether the equations hold for this person. Pure; the reasons are data. */
export function validityOf(person: Subject): Validity {
  const refused: Concern[] = [];
  const widened: Concern[] = [];
  const { age_y } = person;
  if (age_y !== undefined && age_y < LEAST_AGE)
    refused.push({ rule: 'under-18', because: `under ${LEAST_AGE}: the model is for adults` });
  if (person.pregnant_weeks !== undefined)
    refused.push({ rule: 'pregnancy', because: 'pregnancy: volumes, filtration and thresholds differ' });
  if (person.egfr_ml_min !== undefined && person.egfr_ml_min < LEAST_EGFR)
    refused.push({
      rule: 'egfr',
      because: `eGFR below ${LEAST_EGFR} mL/min: excretion is outside the model`,
    });
  for (const [rule, codes, because] of REFUSED_CONDITIONS)
    if (has(person, codes) && !refused.some((r) => r.rule === rule)) refused.push({ rule, because });
  for (const [rule, codes, because] of WIDENED_CONDITIONS)
    if (has(person, codes)) widened.push({ rule, because });
  if (person.egfr_ml_min !== undefined && person.egfr_ml_min < REDUCED_EGFR && refused.length === 0)
    widened.push({ rule: 'egfr', because: `eGFR below ${REDUCED_EGFR} mL/min: excretion is less certain` });
  if (filled(person).age_y > OLD)
    widened.push({ rule: 'age', because: `over ${OLD}: thirst and kidneys vary more` });
  if (person.lactating === true)
    widened.push({ rule: 'lactation', because: 'lactation: milk is not modelled' });
  const unknown = unknownOf(person);
  if (unknown.length > 0)
    widened.push({ rule: 'unknown', because: `not known, an ordinary adult assumed: ${unknown.join(', ')}` });
  return { refused, widened, widen: WIDER ** Math.min(2, widened.length) };
}
