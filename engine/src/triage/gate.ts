import type { LabReading } from '#labs';
import { CONTRAINDICATIONS, type Contraindication } from '#reference';

/** What the gate must know of a person; whoever suggests anything builds one. */
export interface GateCase {
  readonly age: number | null;
  /** Unknown counts as yes. */
  readonly pregnant: 'yes' | 'no' | 'unknown';
  /** ICD-10, upper case, with `refeeding-risk` and `heat` as tokens. */
  readonly conditions: readonly string[];
  /** ATC codes. */
  readonly medicines: readonly string[];
  readonly labs: readonly Pick<LabReading, 'analyte' | 'loinc' | 'value'>[];
  /** mL/min/1.73 m²; null is unknown. */
  readonly egfr: number | null;
  /** Whether a measurement stands behind it, not only the name of a stage. */
  readonly kidneysMeasured: boolean;
  /** R11, R19.7, R50, R60, weight-gain, dehydrated, red-flag, alcohol-24h. */
  readonly signs: ReadonlySet<string>;
}

export const DECISIONS = ['allow', 'caution', 'limit', 'separate', 'clinician-first', 'forbid'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface GateRule {
  readonly rule: string;
  readonly decision: Decision;
  readonly priority: number;
  readonly reason: string;
  readonly source: string;
  readonly recalled: boolean;
  readonly limit: { readonly value: number; readonly unit: string } | null;
  readonly separation: { readonly hours: number; readonly how: string } | null;
}

export interface Verdict {
  readonly action: string;
  readonly decision: Decision;
  /** Every rule that fired, the strictest first. */
  readonly rules: readonly GateRule[];
}

/** forbid > clinician-first > limit and separate > caution (the tables' README). */
const STRICTNESS: Readonly<Record<Decision, number>> = {
  allow: 0,
  caution: 1,
  limit: 2,
  separate: 2,
  'clinician-first': 3,
  forbid: 4,
};
export const strictness = (decision: Decision): number => STRICTNESS[decision];

/** Codes that a row's name includes and its code column leaves out. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  E11: ['E10', 'E13', 'E14'],
  'E27.1': ['E27.2', 'E27.3', 'E27.4', 'E23.0', 'E25', 'E89.6'],
  E21: ['D86', 'C90'],
  I20: ['I21'],
  M80: ['S22', 'S32'],
  'I82.4': ['I82'],
  'M62.8': ['T79.6'],
  'K22.2': ['K31.8', 'R13'],
  K70: ['K71', 'K72', 'K73', 'K74', 'K76'],
  I49: ['I48', 'F41'],
  J01EA: ['J01EE'],
  C03A: ['C03BA'],
  'N18.6': ['Z99.2'],
  'Z99.2': ['N18.6'],
};

const under = (codes: readonly string[], wanted: string): boolean =>
  [wanted, ...(ALSO[wanted] ?? [])].some((prefix) => codes.some((code) => code.startsWith(prefix)));

/** `A|B+C`: any alternative, all of its parts. */
const alternatives = (code: string, isThere: (part: string) => boolean): boolean =>
  code.split('|').some((alternative) => alternative.split('+').every(isThere));

const compare = (value: number, op: string, than: number): boolean =>
  op === '<' ? value < than : op === '>' ? value > than : value >= than;

function labValue(given: GateCase, code: string): number | null {
  if (code === 'egfr') return given.egfr;
  const found =
    given.labs.find((lab) => lab.loinc === code) ??
    (code === '29265-6' ? given.labs.find((lab) => lab.analyte === 'ca-s') : undefined);
  return found?.value ?? null;
}

function labHolds(row: Contraindication, given: GateCase): boolean {
  const value = labValue(given, row.ifCode);
  if (value === null) return false;
  if (row.ifOp !== null && row.ifValue !== null) return compare(value, row.ifOp, row.ifValue);
  // "K <3.0 or >6.0": the limits stand in the name.
  return [...row.ifName.matchAll(/([<>])\s*([\d.]+)/g)].some(([, op, limit]) =>
    compare(value, op ?? '', Number(limit)),
  );
}

const isPregnant = (given: GateCase): boolean => given.pregnant !== 'no';

function populationHolds(code: string, given: GateCase): boolean {
  if (code === 'any') return true;
  if (code === '<18') return given.age !== null && given.age < 18;
  if (code === 'pregnant') return isPregnant(given);
  return given.age === null || given.age >= 18;
}

const stageUnknown = (given: GateCase): boolean =>
  !given.kidneysMeasured && given.conditions.some((code) => code === 'N18' || code === 'N18.9');

function conditionHolds(row: Contraindication, given: GateCase): boolean {
  if (row.id.startsWith('ckd-unknown')) return stageUnknown(given);
  const listed = alternatives(row.ifCode, (part) => under(given.conditions, part) || given.signs.has(part));
  return listed || (row.id === 'caf' && isPregnant(given));
}

function drugHolds(row: Contraindication, given: GateCase): boolean {
  if (alternatives(row.ifCode, (part) => under(given.medicines, part))) return true;
  const low = given.labs.some((lab) => lab.analyte === 'k-s' && lab.value < 3.5);
  return row.id === 'lic' && (low || under(given.conditions, 'I10'));
}

const TRIAL_RULES = new Set(['magnesium_supplement']);
const MANY_MEDICINES = 5;

/** The table's own words: a rule of priority 80 or more, unknown kidneys, pregnancy, under 18, five medicines. */
function trialFails(given: GateCase): boolean {
  if (isPregnant(given) || (given.age !== null && given.age < 18) || !given.kidneysMeasured) return true;
  if (new Set(given.medicines).size >= MANY_MEDICINES) return true;
  return CONTRAINDICATIONS.some(
    (row) =>
      TRIAL_RULES.has(row.recommendation) &&
      (row.priority ?? 0) >= 80 &&
      row.action !== 'limit' &&
      holds(row, given),
  );
}

function holds(row: Contraindication, given: GateCase): boolean {
  switch (row.ifKind) {
    case 'drug':
      return drugHolds(row, given);
    case 'condition':
      return conditionHolds(row, given);
    case 'combination':
      return alternatives(row.ifCode, (part) => under(given.medicines, part));
    case 'lab':
      return labHolds(row, given);
    case 'symptom':
    case 'habit':
      return (
        given.signs.has(row.ifCode) ||
        (row.ifCode === 'R11' && row.recommendation !== 'ORS' && given.signs.has('R19.7')) ||
        under(given.conditions, row.ifCode)
      );
    case 'population':
      return populationHolds(row.ifCode, given);
    case 'computed':
      return trialFails(given);
  }
}

const ruleOf = (row: Contraindication): GateRule => ({
  rule: row.id,
  decision: row.action,
  priority: row.priority ?? 0,
  reason: row.reason,
  source: row.source,
  recalled: row.recalled,
  limit: row.limitValue === null ? null : { value: row.limitValue, unit: row.limitUnit ?? '' },
  separation: row.separation_h === null ? null : { hours: row.separation_h, how: row.separationRule ?? '' },
});

const own = (rule: string, decision: Decision, reason: string): GateRule => ({
  rule,
  decision,
  priority: 85,
  reason,
  source: 'expert-set fail-safe: missing kidney function and pregnancy count as unsafe',
  recalled: false,
  limit: null,
  separation: null,
});

const NEEDS_KIDNEYS = new Set([
  'potassium_supplement',
  'salt_substitute',
  'high_potassium_plan',
  'magnesium_supplement',
  'magnesium_laxative_antacid',
]);
const NOT_UNDER_18 = new Set([
  'creatine',
  'supplement_trial',
  'magnesium_supplement',
  'calorie_target',
  'weight_loss_plan',
  'salt_tablets',
  'iodine',
  'caffeine',
]);
const NEVER = new Set(['paper_bag']);
const NO_FIRST_SELF = new Set(['iodine', 'creatine', 'calorie_target', 'bed_rest']);

/** Rules that no row of the table carries: what is missing, and what is never said. */
function ownRules(action: string, given: GateCase): readonly GateRule[] {
  const rules: GateRule[] = [];
  if (NEEDS_KIDNEYS.has(action) && !given.kidneysMeasured)
    rules.push(own('kidneys-unknown', 'clinician-first', 'kidney function is not known'));
  if (NOT_UNDER_18.has(action) && given.age !== null && given.age < 18)
    rules.push(own('under-18', 'forbid', 'no supplement, diet or trial under 18'));
  if (
    action === 'calorie_target' &&
    (under(given.conditions, 'F50') || given.conditions.includes('refeeding-risk'))
  )
    rules.push(own('no-calorie-target', 'forbid', 'eating disorder or refeeding risk'));
  if (NEVER.has(action))
    rules.push(own('never-paper-bag', 'forbid', 'lowers oxygen; harmful in asthma, heart and lung disease'));
  if (NO_FIRST_SELF.has(action))
    rules.push(
      own(
        'clinician-decides',
        action === 'bed_rest' ? 'caution' : 'clinician-first',
        action === 'bed_rest'
          ? 'rest in bed slows recovery from back pain (NICE NG59)'
          : 'not started without a test or a reason',
      ),
    );
  return rules;
}

/**
 * The gate that every suggestion of the product passes. Strictest rule wins, then the higher priority;
 * unknown kidney function and pregnancy count as unsafe. Source: contraindications table.
 */
export function gate(action: string, given: GateCase): Verdict {
  const rules = [
    ...CONTRAINDICATIONS.filter((row) => row.recommendation === action && holds(row, given)).map(ruleOf),
    ...ownRules(action, given),
  ].sort(
    (a, b) =>
      strictness(b.decision) - strictness(a.decision) ||
      b.priority - a.priority ||
      (a.rule < b.rule ? -1 : 1),
  );
  return { action, decision: rules[0]?.decision ?? 'allow', rules };
}
