import type { LabReading } from '#labs';
import { atc, cue, type Facts, has, icd, labOf } from './facts.ts';
import { type Because, type Fired, flagFired, type Rule, ruleFired } from './fired.ts';
import { isKnown, LEVELS, type Level, urgency } from './input.ts';

const FRESH_D = 14;
const STALE_D = 90;

/** A value acts in full for 14 days; then it asks for a repeat within days, after 90 days at the next visit. */
function aged(level: Level, lab: LabReading): Level {
  const days = lab.days_ago ?? 0;
  if (days <= FRESH_D) return level;
  const cap: Level = days <= STALE_D ? 'within-days' : 'routine';
  return urgency(level) > urgency(cap) ? cap : level;
}

const becauseOf = (lab: LabReading): Because => ({
  key: 'lab',
  values: { lab: lab.name, value: Number(lab.value.toPrecision(3)), unit: lab.unit, days: lab.days_ago ?? 0 },
});

interface Band {
  readonly level: Level;
  /** The value's own state, `ELEC:hypokalaemia`, where it does not lead as a danger. */
  readonly state: string;
}

/** A band of a flag's notes: as a danger from same-day on, else as the state of the blood. */
function banded(
  flag: string,
  lab: LabReading,
  { spec, level, state }: Band & { readonly spec: string },
): readonly Fired[] {
  const now = aged(level, lab);
  const danger = urgency(now) >= urgency('same-day') && flag !== 'hypoMg';
  return [
    flagFired(flag, {
      spec,
      level: now,
      because: becauseOf(lab),
      leads: danger,
      ...(danger ? {} : { cause: `ELEC:${state}` }),
    }),
  ];
}

const HEART = ['I20', 'I21', 'I25', 'I42', 'I44', 'I45', 'I48', 'I49', 'I50'];
const potassiumSigns = (facts: Facts): boolean =>
  has(facts, 'weak', 'palpitations', 'slow-pulse', 'faint', 'paralysis', 'ces-weakness');
export const RAISES_POTASSIUM = ['C09', 'C03DA', 'C03DB', 'J01EA', 'J01EE', 'L04AD', 'A12BA', 'B01AB'];

/** T14: high potassium, by value and by signs where kidneys or medicines make it likely. */
export const highPotassium: Rule = (facts) => {
  const lab = labOf(facts, 'k-s');
  const state = 'hyperkalaemia';
  if (lab !== undefined && lab.value >= 5.5) {
    const level: Level =
      lab.value >= 6.5 || (lab.value >= 6.0 && potassiumSigns(facts))
        ? '999-now'
        : lab.value >= 6.0 || potassiumSigns(facts)
          ? 'same-day'
          : 'within-days';
    return banded('hyperK', lab, { spec: 'T14', level, state });
  }
  const likely =
    icd(facts, 'N17', 'N18', 'E27.1') || atc(facts, ...RAISES_POTASSIUM) || cue(facts, 'salt-sub');
  const recent = lab !== undefined && (lab.days_ago ?? 0) <= FRESH_D;
  if (likely && potassiumSigns(facts) && !recent && !has(facts, 'hyperK'))
    return [
      flagFired('hyperK', { spec: 'T14', level: 'same-day', because: { key: 'potassium-risk-and-signs' } }),
    ];
  return [];
};

/** T15: low potassium. */
export const lowPotassium: Rule = (facts) => {
  const lab = labOf(facts, 'k-s');
  if (lab === undefined || lab.value >= 3.5) return [];
  const worse = potassiumSigns(facts) || atc(facts, 'C01AA') || icd(facts, ...HEART);
  const level: Level =
    lab.value <= 2.5 || (lab.value < 3.0 && worse)
      ? '999-now'
      : lab.value < 3.0 || (worse && has(facts, 'palpitations', 'faint', 'paralysis'))
        ? 'same-day'
        : 'within-days';
  return banded('hypoK', lab, { spec: 'T15', level, state: 'hypokalaemia' });
};

const tetany = (facts: Facts): boolean =>
  has(facts, 'carpopedal', 'throat-tight', 'seizure', 'hypoCa') ||
  (has(facts, 'tingling') && has(facts, 'perioral'));

/** T16: calcium, adjusted or ionised. */
export const calcium: Rule = (facts) => {
  const ionised = labOf(facts, 'ica-s');
  const lab = labOf(facts, 'caadj-s', 'ca-s') ?? ionised;
  if (lab === undefined) return [];
  const scale = lab.analyte === 'ica-s' ? 0.5 : 1;
  const value = lab.value / scale;
  const signs = tetany(facts) || has(facts, 'tingling', 'palpitations');
  if (value < 2.2 * (scale === 1 ? 1 : 1.0)) {
    const level: Level =
      value < 1.8 || (value < 1.9 && signs) || tetany(facts)
        ? '999-now'
        : value < 1.9 || signs
          ? 'same-day'
          : value < 2.1
            ? 'within-days'
            : 'routine';
    return banded('hypoCa', lab, { spec: 'T16', level, state: 'hypocalcaemia' });
  }
  if (value <= 2.6) return [];
  const symptoms =
    has(facts, 'confusion', 'drowsy', 'vomiting', 'weak', 'thirst', 'palpitations') ||
    (cue(facts, 'constipated') && cue(facts, 'polyuria', 'thirst'));
  const level: Level =
    value >= 3.5 || (value >= 3.0 && symptoms) ? '999-now' : value >= 3.0 ? 'same-day' : 'within-days';
  return banded('hypercalc', lab, { spec: 'T16', level, state: 'hypercalcaemia' });
};

/** T17: magnesium. Low potassium or calcium counts as a danger with it below 3.0 and 1.9 mmol/L. */
export const magnesium: Rule = (facts) => {
  const lab = labOf(facts, 'mg-s');
  if (lab === undefined) return [];
  if (lab.value < 0.7) {
    const low =
      (labOf(facts, 'k-s')?.value ?? 9) < 3.0 || (labOf(facts, 'caadj-s', 'ca-s')?.value ?? 9) < 1.9;
    const signs = tetany(facts) || has(facts, 'palpitations', 'faint');
    const level: Level =
      lab.value <= 0.4 || (lab.value < 0.5 && (signs || low))
        ? '999-now'
        : lab.value < 0.5
          ? 'same-day'
          : 'within-days';
    return banded('hypoMg', lab, { spec: 'T17', level, state: 'hypomagnesaemia' });
  }
  if (lab.value <= 1.05) return [];
  const level: Level =
    lab.value >= 2.0 || (lab.value > 1.5 && has(facts, 'weak', 'drowsy', 'slow-pulse', 'breathless'))
      ? '999-now'
      : lab.value >= 1.5
        ? 'same-day'
        : 'within-days';
  return banded('hyperMg', lab, { spec: 'T17', level, state: 'hypermagnesaemia' });
};

/** Kidneys or a slow bowel with magnesium taken, and signs: no lab is waited for. */
export const magnesiumLoad: Rule = (facts) => {
  if (has(facts, 'hyperMg')) return [];
  const kidneys = (facts.egfr ?? 99) < 30 || icd(facts, 'N17', 'N18', 'K56');
  const taken = atc(facts, 'A12CC', 'A02AA', 'A06AD') || cue(facts, 'epsom', 'antacid');
  const signs = has(facts, 'weak', 'drowsy', 'slow-pulse', 'breathless', 'confusion');
  return kidneys && taken && signs
    ? [flagFired('hyperMg', { spec: 'T17', because: { key: 'magnesium-with-weak-kidneys' } })]
    : [];
};

export const LOWERS_SODIUM = ['C03A', 'C03BA', 'N06A', 'N03AF', 'N05A', 'H01BA02'];
const HIGH_WATER_ML = 4000;

const FLOODED_ML = 5000;
const flooded = (facts: Facts): boolean =>
  (facts.input.diary?.water_ml ?? 0) >= FLOODED_ML ||
  (cue(facts, 'drank-lots') && cue(facts, 'hot', 'exercise'));

const MUCH_ML = 3000;
const drinksMuch = (facts: Facts): boolean =>
  (facts.input.diary?.water_ml ?? 0) >= MUCH_ML || cue(facts, 'drank-lots');

/** T18: low sodium by value, or brain signs where water or a medicine makes it likely. */
export const sodium: Rule = (facts) => {
  const fired: Fired[] = [];
  const lab = labOf(facts, 'na-s');
  const brain = has(facts, 'confusion', 'drowsy', 'seizure', 'vomiting');
  if (lab !== undefined && lab.value < 133) {
    const level: Level =
      lab.value <= 120 || (lab.value < 130 && brain)
        ? '999-now'
        : lab.value <= 125
          ? 'same-day'
          : 'within-days';
    fired.push(...banded('hypoNa', lab, { spec: 'T18', level, state: 'hyponatraemia' }));
  }
  if (lab !== undefined && lab.value > 150) {
    const level: Level = lab.value >= 160 || has(facts, 'confusion', 'drowsy') ? '999-now' : 'same-day';
    fired.push(
      ruleFired('hypernatraemia', {
        spec: 'T18',
        level: aged(level, lab),
        cause: 'ELEC:hypernatraemia',
        because: becauseOf(lab),
        source: lab.source,
      }),
    );
  }
  const risk =
    atc(facts, ...LOWERS_SODIUM) ||
    (facts.input.diary?.water_ml ?? 0) >= HIGH_WATER_ML ||
    cue(facts, 'drank-lots', 'mdma', 'water-loading') ||
    icd(facts, 'E22.2');
  const clear =
    has(facts, 'confusion', 'drowsy', 'seizure') || (has(facts, 'vomiting') && has(facts, 'headache'));
  if (risk && clear && !isKnown(facts.input.event) && !has(facts, 'hypoNa'))
    fired.push(flagFired('hypoNa', { spec: 'T18', because: { key: 'sodium-risk-and-signs' } }));
  else if (
    (flooded(facts) || (risk && drinksMuch(facts))) &&
    has(facts, 'headache', 'nausea', 'puffy') &&
    !has(facts, 'hypoNa')
  )
    fired.push(
      flagFired('hypoNa', { spec: 'T18', level: 'same-day', because: { key: 'sodium-risk-and-signs' } }),
    );
  else if (risk && has(facts, 'vomiting') && !has(facts, 'hypoNa'))
    fired.push(
      flagFired('hypoNa', {
        spec: 'T18',
        level: 'same-day',
        because: { key: 'sodium-risk-and-signs' },
        leads: false,
      }),
    );
  return fired;
};

const HANDLED = new Set([
  'na-s',
  'k-s',
  'ca-s',
  'caadj-s',
  'ica-s',
  'mg-s',
  'ck-s',
  'ck-s-f',
  'lithium',
  'digoxin',
  'ketones',
  'bmi',
  'egfr',
]);

/** T19: a critical value of anything else is telephoned the same day. */
export const criticalValues: Rule = (facts) =>
  facts.labs
    .filter((lab) => !HANDLED.has(lab.analyte) && lab.standing.startsWith('critical'))
    .map((lab) =>
      ruleFired(`critical-${lab.analyte}`, {
        spec: 'T19',
        level: aged('same-day', lab),
        cause: `ELEC:critical-${lab.analyte}`,
        because: becauseOf(lab),
        source: lab.source,
      }),
    );

/** T19: a lab that cannot be read is never taken for normal. */
export const unreadLabs: Rule = (facts) =>
  facts.unreadLabs.map((why) =>
    ruleFired('lab-not-read', {
      spec: 'T19',
      level: LEVELS[3],
      cause: null,
      leads: false,
      because: { key: 'lab-not-read', values: { why } },
      source: 'expert-set',
    }),
  );

export const LAB_RULES: readonly Rule[] = [
  highPotassium,
  lowPotassium,
  calcium,
  magnesium,
  magnesiumLoad,
  sodium,
  criticalValues,
  unreadLabs,
];
