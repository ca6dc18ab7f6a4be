import { type Facts, has, icd } from './facts.ts';
import type { Fired } from './fired.ts';
import type { GateCase } from './gate.ts';
import { urgency } from './input.ts';

/** A suspected cause shuts the same doors as a known one. */
const SUSPECTED: Readonly<Record<string, string>> = {
  'SERIOUS:dvt': 'I82.4',
  'SERIOUS:vertebral-fracture': 'M80',
  'SERIOUS:rhabdomyolysis': 'M62.8',
  'SERIOUS:pre-eclampsia': 'O14',
  'SERIOUS:refeeding-risk': 'refeeding-risk',
  'SERIOUS:eating-disorder-electrolytes': 'F50',
  'SERIOUS:adrenal-crisis': 'E27.1',
};

const measured = (facts: Facts): boolean =>
  facts.egfr !== null && facts.labs.some((lab) => lab.analyte === 'egfr' || lab.analyte === 'cr-s');

const ALCOHOL_G = 20;

function gateSigns(facts: Facts, fired: readonly Fired[]): ReadonlySet<string> {
  const signs = new Set<string>();
  const add = (there: boolean, ...tokens: readonly string[]): void => {
    if (there) for (const token of tokens) signs.add(token);
  };
  add(has(facts, 'vomiting', 'cant-keep-down'), 'R11');
  add(has(facts, 'diarrhoea'), 'R19.7');
  add(has(facts, 'fever'), 'R50');
  add(has(facts, 'face-swelling', 'puffy'), 'R60');
  add(has(facts, 'weight-gain'), 'weight-gain');
  add(has(facts, 'dehyd-shock', 'no-urine'), 'dehydrated');
  add((facts.input.diary?.alcohol_g ?? 0) >= ALCOHOL_G, 'alcohol-24h');
  add(facts.cues.has('hot') || (facts.input.event?.temp_c ?? 0) >= 28, 'heat');
  add(
    fired.some((one) => urgency(one.level) >= urgency('within-days')),
    'red-flag',
  );
  return signs;
}

/** What the gate must know, from what triage found. */
export const gateCaseOf = (facts: Facts, fired: readonly Fired[]): GateCase => ({
  age: facts.age,
  pregnant: facts.pregnancy.state,
  conditions: [
    ...facts.conditions.map((known) => (/^[A-Z]\d/.test(known.code) ? known.code : known.code.toLowerCase())),
    ...fired.flatMap((one) => SUSPECTED[one.cause ?? ''] ?? []),
    ...(icd(facts, 'N18.6', 'Z99.2') ? ['N18.6'] : []),
  ],
  medicines: facts.medicines.map((med) => med.atc).filter((code) => code !== ''),
  labs: facts.labs,
  egfr: facts.egfr,
  kidneysMeasured: measured(facts),
  signs: gateSigns(facts, fired),
});
