import type { MedicineEffect } from '#exposure';
import type { Age, Person } from '#person';
import { POPULATIONS, type PopulationRule } from '#reference';
import type { Ask, Balanced } from './balance.ts';

/** A rule of a group this person belongs to. */
export interface PopulationFinding {
  readonly row: PopulationRule;
  readonly of: Balanced;
  /** The app may apply it without a clinician. */
  readonly applied: boolean;
  /** Daily limit in the unit of the balance, where the rule is one. */
  readonly limit: number | null;
  /** No minimum is held up against a rule that limits, forbids or leaves to a clinician. */
  readonly suspends: boolean;
}

const OF: Readonly<Record<string, Balanced>> = {
  sodium_intake: 'sodium_mg',
  sodium_load: 'sodium_mg',
  potassium_intake: 'potassium_mg',
  potassium_supplement: 'potassium_mg',
  calcium_intake: 'calcium_mg',
  calcium_supplement: 'calcium_mg',
  magnesium_intake: 'magnesium_mg',
  magnesium_supplement: 'magnesium_mg',
  water_total: 'water_ml',
  water_hypotonic: 'water_ml',
  caffeine: 'caffeine_mg',
  alcohol: 'alcohol_g',
};

export interface Known {
  readonly person: Person;
  readonly age: Age;
  readonly effects: readonly MedicineEffect[];
}
type Belongs = (known: Known) => boolean;

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
/** Any of these ICD-10 codes, written without a point, or what lies under them. */
const has =
  (...codes: readonly string[]): Belongs =>
  ({ person }) =>
    (person.conditions ?? []).some((condition) => codes.some((code) => plain(condition).startsWith(code)));
/** Takes something that the depleters table knows by one of these ids. */
const takes =
  (...ids: readonly string[]): Belongs =>
  ({ effects }) =>
    effects.some(({ row }) => ids.includes(row.id));
const filters =
  (from: number, below: number): Belongs =>
  ({ person: { egfr_ml_min } }) =>
    egfr_ml_min !== undefined && egfr_ml_min >= from && egfr_ml_min < below;
const any =
  (...tests: readonly Belongs[]): Belongs =>
  (known) =>
    tests.some((test) => test(known));
const all =
  (...tests: readonly Belongs[]): Belongs =>
  (known) =>
    tests.every((test) => test(known));
const isPregnant: Belongs = ({ person }) => person.pregnant_weeks !== undefined;
const isMinor: Belongs = ({ age }) => age.low_y < 18;
const raisesPotassium: Belongs = ({ effects }) =>
  effects.some(({ row }) => row.ion === 'K' && row.direction === 'up');

/** Which rules speak of whom. A rule without a line here changes no target. */
const BELONGS: Readonly<Record<string, Belongs>> = {
  'base-caff': () => true,
  'preg-caff': isPregnant,
  'preg-alcohol': isPregnant,
  'preg-mgcramp': isPregnant,
  'adol-energy': isMinor,
  ckd12: has('N181', 'N182'),
  'ckd3-k': any(has('N183'), filters(30, 60)),
  'ckd45-k': any(has('N184', 'N185'), filters(0, 30)),
  'ckd5d-k': has('N186', 'Z992'),
  'ckd-mg': any(has('N184', 'N185', 'N186', 'Z992'), filters(0, 30)),
  'ckd-ca': any(has('N183', 'N184'), filters(15, 60)),
  'ckd5d-fluid': has('N186', 'Z992'),
  'ckd-stone': has('N20'),
  'hf-na': has('I50'),
  'hf-fluid': has('I50'),
  'hf-ors': has('I50'),
  'hf-k': all(has('I50'), raisesPotassium),
  'dm-ckd': all(
    has('E10', 'E11', 'E12', 'E13', 'E14'),
    any(has('N18'), filters(0, 60), takes('acei-K', 'arb-K', 'arni-K', 'aliskiren-K')),
  ),
  'htn-na': has('I10', 'I11', 'I12', 'I13', 'I15'),
  'cirrhosis-na': all(has('K74', 'K703', 'K717'), has('R18')),
  'adrenal-salt': has('E271', 'E272', 'E274', 'E896'),
  'pots-na': has('G90A'),
  'pots-water': has('G90A'),
  'lithium-salt': takes('lithium-water', 'lithium-Ca'),
  'wl-glp1': takes('glp1-water'),
  'gi-ibd': has('K50', 'K51'),
  'gi-stoma': has('Z932'),
  'gi-sbs': has('K912'),
  'gi-coeliac': has('K900'),
  'gi-bariatric-hydr': has('Z9884'),
  'aud-mg': has('F102'),
};

/** A daily amount in the unit of the balance; null for an hourly rate or a dose per kilogram of unknown mass. */
function dailyLimit(row: PopulationRule, person: Person): number | null {
  if (row.kind !== 'limit' || row.value === null) return null;
  if (row.unit === 'mg/kg/d') return person.mass_kg === undefined ? null : row.value * person.mass_kg;
  return row.unit === 'mg/d' || row.unit === 'mL/d' || row.unit === 'g/d' ? row.value : null;
}

const SUSPENDS: ReadonlySet<string> = new Set(['limit', 'forbid', 'clinician-first']);

/** The rules of the groups a person belongs to, in the order of the table (B-15). */
export function populationFindings(known: Known): readonly PopulationFinding[] {
  return POPULATIONS.flatMap((row) => {
    const of = OF[row.parameter];
    if (of === undefined || BELONGS[row.id]?.(known) !== true) return [];
    const limit = dailyLimit(row, known.person);
    const applied = row.whoSets.startsWith('app') && limit !== null;
    return { row, of, applied, limit, suspends: !applied && SUSPENDS.has(row.kind) };
  });
}

/** Rules that are not ours to apply: what to ask whoever treats this person. */
export const asksOf = (findings: readonly PopulationFinding[]): readonly Ask[] =>
  findings
    .filter(({ applied }) => !applied)
    .map(({ row, of }) => ({
      of,
      rule: row.id,
      kind: row.kind,
      value: row.value,
      low: row.low,
      high: row.high,
      unit: row.unit ?? '',
      source: row.source,
      recalled: row.recalled,
    }));
