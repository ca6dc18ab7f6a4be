import type { Explanation } from './explain.ts';
import { atc, cue, type Facts, has, hasComplaint, icd, labOf, muscleIs } from './facts.ts';
import type { Fired } from './fired.ts';
import { isKnown, type Level, urgency } from './input.ts';
import { effectsOf, separationsOf } from './medicines.ts';
import { settingOf } from './observed.ts';
import { requestedActions } from './request.ts';
import type { Refusal, Suggestion } from './suggest.ts';
import { linkedMedicine } from './weigh.ts';

/** One thing to say, as a key of the words and what belongs into the sentence. */
export interface Saying {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

interface Found {
  readonly fired: readonly Fired[];
  readonly explanations: readonly Explanation[];
  readonly suggestions: readonly Suggestion[];
  readonly refused: readonly Refusal[];
}

const say = (key: string, values?: Saying['values']): Saying =>
  values === undefined ? { key } : { key, values };

const round = (value: number): number => Number(value.toPrecision(3));

/** What the call handler must hear: values and medicines that decide the treatment. */
function toTell(facts: Facts, first: Fired): Saying {
  const labs = facts.labs
    .filter((lab) => lab.standing !== 'within' && lab.standing !== 'no-range')
    .map((lab) => `${lab.name} ${round(lab.value)} ${lab.unit}`);
  const medicines = facts.medicines.map((med) => med.name).filter((name) => name !== '');
  return say('tell', {
    rule: first.rule,
    labs: labs.join(', '),
    medicines: medicines.join(', '),
    conditions: facts.conditions.map((known) => known.code).join(', '),
  });
}

function emergency(facts: Facts, fired: readonly Fired[]): readonly Saying[] {
  const [first] = fired.filter((one) => one.level === '999-now' && one.cause !== null);
  const shown = first ?? fired[0];
  if (shown === undefined) return [];
  return [say(`emergency:${shown.rule}`, shown.because.values), toTell(facts, shown)];
}

const LAB_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'k-s': ['potassium-low', 'potassium-high'],
  'na-s': ['sodium-low', 'sodium-high'],
  'mg-s': ['magnesium-low', 'magnesium-high'],
  'caadj-s': ['calcium-low', 'calcium-high'],
  'ca-s': ['calcium-low', 'calcium-high'],
  'ica-s': ['calcium-low', 'calcium-high'],
};

function labSayings(facts: Facts, fired: readonly Fired[]): readonly Saying[] {
  const acted = fired.some((one) => one.because.key === 'lab');
  const out = facts.labs.flatMap((lab): Saying[] => {
    const words = LAB_WORDS[lab.analyte];
    const low = lab.standing === 'low' || lab.standing === 'critical-low';
    const high =
      lab.standing === 'high' ||
      lab.standing === 'critical-high' ||
      (lab.analyte === 'k-s' && lab.value >= 5.0);
    if (words === undefined || (!low && !high)) return [];
    return [say(`lab:${low ? words[0] : words[1]}`, { value: round(lab.value), unit: lab.unit })];
  });
  const low = (id: string): boolean => (labOf(facts, id)?.standing ?? '').endsWith('low');
  if (low('mg-s') && (low('k-s') || low('caadj-s') || low('ca-s'))) out.push(say('lab:magnesium-first'));
  if (labOf(facts, 'mg-s')?.standing === 'within') out.push(say('lab:magnesium-normal'));
  return acted ? [...out, say('lab:repeat')] : out;
}

const MINERALS = new Set(['magnesium_supplement', 'supplement_trial', 'calcium_supplement']);
const DRUG_WORDS: readonly (readonly [RegExp, string])[] = [
  [/LABA/, 'inhaler'],
  [/ENaC|MRA/, 'sparing'],
  [/thiazide/, 'thiazide'],
  [/loop/, 'loop'],
  [/statin/, 'statin'],
  [/PTH|SERM/, 'bone'],
];

function medicineSayings(facts: Facts): readonly Saying[] {
  const out: Saying[] = [];
  const link = hasComplaint(facts) ? linkedMedicine(facts) : null;
  if (link !== null) {
    const words = DRUG_WORDS.find(([pattern]) => pattern.test(link.class))?.[1] ?? 'other';
    out.push(say(`drug:${words}`, { substance: link.substance, ratio: link.ratio?.value ?? 0 }));
  }
  if (atc(facts, 'A02BC')) out.push(say('drug:acid-blocker'));
  if (out.length > 0) out.push(say('drug:keep'));
  const apart = facts.medicines.flatMap(separationsOf);
  const minerals = requestedActions(facts).some((action) => MINERALS.has(action)) || cue(facts, 'antacid');
  if (minerals && apart.length > 0)
    out.push(say('separate', { list: apart.map((one) => `${one.medicine} ${one.hours} h`).join(', ') }));
  const lowers = facts.medicines.find((med) =>
    effectsOf(med.atc).some(
      (row) => row.ion === 'Na' && row.direction === 'down' && row.compartment === 'plasma',
    ),
  );
  if (lowers !== undefined && (facts.input.diary?.water_ml ?? 0) >= 3000)
    out.push(say('drug:lowers-sodium', { substance: lowers.name }));
  return out;
}

const LEADS: Readonly<Record<string, string>> = {
  NSLBP: 'lead:back',
  STRAIN: 'lead:strain',
  MYOFASC: 'lead:myofascial',
  RADIC: 'lead:nerve',
  STENOSIS: 'lead:stenosis',
  SIJ: 'lead:back',
  FACET: 'lead:back',
  NLC: 'lead:night-cramp',
  RLS: 'lead:restless',
  EAMC: 'lead:exercise-cramp',
  VASC: 'lead:claudication',
  INFL: 'lead:inflammatory',
  HYPERVENT: 'lead:over-breathing',
  hypothyroidism: 'lead:thyroid',
  BENIGN: 'lead:twitching',
  ELEC: 'lead:electrolyte',
  DRUG: 'lead:drug',
};

function leadSaying(facts: Facts, found: Found): readonly Saying[] {
  const led = found.explanations[0];
  if (led === undefined) return [];
  const [family = '', suffix = ''] = led.entity.split(':');
  if (family === 'DRUG' && suffix === 'caffeine') return [say('lead:twitching')];
  if (family === 'SERIOUS' || family === 'input-error') return [];
  if (
    !hasComplaint(facts) &&
    !isKnown(facts.input.event) &&
    !['hypothyroidism', 'ELEC', 'HYPERVENT', 'INFL', 'RLS', 'VASC'].includes(family)
  )
    return [];
  const key = LEADS[family];
  return key === undefined || key === 'lead:drug' ? [] : [say(key, { state: suffix })];
}

const percent = (p: number | null): number => Math.max(1, Math.round(100 * (p ?? 0)));

function electrolyteSaying(facts: Facts, found: Found): readonly Saying[] {
  // Beside a named danger nothing is said about salts.
  if (found.explanations[0]?.entity.startsWith('SERIOUS')) return [];
  const elec = found.explanations.find((one) => one.entity.startsWith('ELEC'));
  if (!isKnown(elec?.probability) || found.explanations[0] === elec || !hasComplaint(facts)) return [];
  const out = [
    say('elec:seldom', {
      percent: percent(elec.probability),
      low: percent(elec.low),
      high: percent(elec.high),
    }),
  ];
  if (cue(facts, 'electrolyte-helped') || facts.input.episode?.electrolyte_drink_helped === true)
    out.push(say('elec:drink-no-proof'));
  return out;
}

/** Claims of the starting article that the person's own words repeat. */
function corrections(facts: Facts, found: Found): readonly Saying[] {
  const out: Saying[] = [];
  const fired = (...rules: readonly string[]): boolean => found.fired.some((one) => rules.includes(one.rule));
  if (fired('inflam', 'ca-norest', 'ca-weight', 'inf-risk')) out.push(say('not:night-pain'));
  if (fired('preecl') || (has(facts, 'headache') && cue(facts, 'light-hurts', 'visual-aura')))
    out.push(say('not:headache'));
  const caffeine = facts.input.diary?.caffeine_mg ?? null;
  const perKg = caffeine !== null && facts.weight_kg !== null ? caffeine / facts.weight_kg : null;
  if ((caffeine ?? 0) > 400) out.push(say('caffeine:high', { mg: caffeine ?? 0 }));
  else if (
    cue(facts, 'coffee') ||
    (caffeine !== null && requestedActions(facts).length > 0 && (perKg ?? 9) < 3)
  ) {
    if (cue(facts, 'coffee') && (caffeine === null || caffeine <= 400)) out.push(say('caffeine:moderate'));
  }
  const sodium = facts.input.diary?.sodium_mg;
  if (
    isKnown(sodium) &&
    sodium > 2300 &&
    (requestedActions(facts).includes('sodium_load') ||
      isKnown(facts.input.entry) ||
      cue(facts, 'coffee') ||
      icd(facts, 'I10', 'I50'))
  )
    out.push(say('sodium:above', { mg: sodium }));
  return out;
}

const WISH_WORDS: Readonly<Record<string, string>> = {
  supplement_trial: 'wish:trial',
  magnesium_supplement: 'wish:magnesium',
  quinine: 'wish:quinine',
  tonic_water_as_treatment: 'wish:quinine',
  potassium_supplement: 'wish:potassium',
  high_potassium_plan: 'wish:potassium',
  salt_substitute: 'wish:salt-substitute',
  coconut_water: 'wish:coconut',
  sodium_load: 'wish:salt',
  salt_tablets: 'wish:salt',
  ORS: 'wish:ors',
  creatine: 'wish:creatine',
  iodine: 'wish:iodine',
  calorie_target: 'wish:calories',
  meal_plan: 'wish:calories',
  weight_loss_plan: 'wish:calories',
  fasting: 'wish:fasting',
  keto: 'wish:fasting',
  paper_bag: 'wish:paper-bag',
  licorice: 'wish:licorice',
  calcium_supplement: 'wish:calcium',
  vitamin_d: 'wish:calcium',
  low_salt_plan: 'wish:low-salt',
  water_load: 'wish:water',
  NSAID: 'wish:nsaid',
  stop_medicine: 'wish:stop-medicine',
  change_dose: 'wish:stop-medicine',
  bed_rest: 'wish:bed-rest',
  massage: 'wish:massage',
  sauna: 'wish:sauna',
  hot_bath: 'wish:sauna',
  pickle_juice: 'wish:salt',
  epsom_salt_oral: 'wish:epsom',
  baking_soda_load: 'wish:never',
  iv_drip: 'wish:never',
  injection: 'wish:never',
};

function wishSayings(facts: Facts, found: Found): readonly Saying[] {
  const asked = requestedActions(facts);
  return asked.flatMap((action) => {
    const key = WISH_WORDS[action];
    const refusal = found.refused.find((one) => one.action === action);
    if (key === undefined) return [];
    if (action === 'ORS' && refusal === undefined) return [];
    return [
      say(
        key,
        refusal === undefined
          ? {}
          : { reason: String(refusal.because.values?.reason ?? ''), decision: refusal.decision },
      ),
    ];
  });
}

function personSayings(facts: Facts, level: Level): readonly Saying[] {
  const out: Saying[] = [];
  const asked = requestedActions(facts).length > 0;
  if (facts.age !== null && facts.age < 18) out.push(say('person:under-18'));
  if (facts.pregnancy.state === 'yes' && hasComplaint(facts) && urgency(level) <= urgency('routine'))
    out.push(say('person:pregnant'));
  if (facts.pregnancy.state === 'unknown' && asked) out.push(say('person:pregnancy-unknown'));
  if (icd(facts, 'N18') || (facts.egfr ?? 99) < 60)
    out.push(
      say(facts.egfr === null ? 'person:kidneys-unknown' : 'person:kidneys', {
        egfr: Math.round(facts.egfr ?? 0),
      }),
    );
  if (icd(facts, 'I50')) out.push(say('person:heart-failure'));
  if (icd(facts, 'Z93.2', 'K91.2')) out.push(say('person:stoma'));
  if (icd(facts, 'K74')) out.push(say('person:liver'));
  if (icd(facts, 'E10', 'E11') && cue(facts, 'exercise', 'diarrhoea', 'vomiting'))
    out.push(say('person:diabetes'));
  if ((facts.input.diary?.licorice_g ?? 0) > 0 || cue(facts, 'licorice')) out.push(say('person:licorice'));
  if ((facts.input.vitals?.sbp ?? 0) >= 140 || (facts.input.vitals?.dbp ?? 0) >= 90)
    out.push(
      say('person:blood-pressure', { sbp: facts.input.vitals?.sbp ?? 0, dbp: facts.input.vitals?.dbp ?? 0 }),
    );
  if (icd(facts, 'G90.A') && isKnown(facts.input.entry)) out.push(say('person:pots'));
  if ((facts.input.diary?.alcohol_g ?? 0) > 40 || cue(facts, 'binge-alcohol'))
    out.push(say('person:alcohol'));
  if (atc(facts, 'A10BK') && (cue(facts, 'keto', 'fasting') || (facts.input.diary?.carbs_g ?? 999) < 50))
    out.push(say('person:sglt2-keto'));
  if (atc(facts, 'N05AN')) out.push(say('person:lithium'));
  if (atc(facts, 'C01AA') && urgency(level) >= urgency('routine')) out.push(say('person:digoxin'));
  if (icd(facts, 'E27', 'E23.0')) out.push(say('person:adrenal'));
  return out;
}

function eventSayings(facts: Facts, level: Level): readonly Saying[] {
  const event = facts.input.event;
  const exercise = settingOf(facts) === 'exercise-cramp';
  if (has(facts, 'weight-gain')) return [say('event:no-water')];
  if (!exercise || urgency(level) > urgency('routine')) return [];
  const long = (event?.duration_h ?? 0) >= 2 || cue(facts, 'sweat-lots');
  const out = [say('event:thirst')];
  if (long && !icd(facts, 'I50', 'I10', 'N18')) out.push(say('event:sodium'));
  return out;
}

/** The level's own sentence, the wish's answer or the event's advice says these. */
const SAID_ELSEWHERE = new Set([
  'call_emergency',
  'contact_clinician',
  'supplement_trial',
  'watch',
  'drink_to_thirst',
]);

function adviceOf(facts: Facts, found: Found): readonly Saying[] {
  const repeated = found.fired.some((one) => one.because.key === 'lab');
  const licorice = (facts.input.diary?.licorice_g ?? 0) > 0 || cue(facts, 'licorice');
  return found.suggestions
    .filter((one) => !(one.action === 'repeat_blood_test' && repeated))
    .filter((one) => !(one.action === 'stop_supplement' && licorice))
    .filter((one) => !SAID_ELSEWHERE.has(one.action))
    .map((one) =>
      say(`do:${one.say}`, one.limit === undefined ? {} : { limit: one.limit.value, unit: one.limit.unit }),
    );
}

function safetyNet(facts: Facts, level: Level): readonly Saying[] {
  const setting = settingOf(facts);
  if (!hasComplaint(facts) && !isKnown(facts.input.event))
    return urgency(level) >= urgency('within-days') ? [say('net:general')] : [];
  if (setting === 'exercise-cramp') return [say('net:exercise')];
  if (muscleIs(facts, 'back') || setting === 'back-spasm') return [say('net:back')];
  return [
    say('net:leg'),
    ...(atc(facts, 'C10AA') || cue(facts, 'exercise') || facts.cues.has('thigh') ? [say('net:urine')] : []),
  ];
}

/** Flags whose own sentence is said below an emergency. */
const FLAG_SAYS = new Set(['999-now', 'same-day', 'within-days', 'routine']);

/** Everything a person should read, in order; short at 999-now, never empty. */
export function sayings(level: Level, facts: Facts, found: Found): readonly Saying[] {
  if (level === '999-now') return emergency(facts, found.fired);
  const flags = found.fired
    .filter(
      (one) => FLAG_SAYS.has(one.level) && (one.leads || one.cause === null) && one.because.key !== 'lab',
    )
    .map((one) => say(`flag:${one.rule}`, one.because.values));
  const all = [
    say(`level:${level}`),
    ...flags,
    ...labSayings(facts, found.fired),
    ...leadSaying(facts, found),
    ...medicineSayings(facts),
    ...corrections(facts, found),
    ...electrolyteSaying(facts, found),
    ...wishSayings(facts, found),
    ...personSayings(facts, level),
    ...eventSayings(facts, level),
    ...adviceOf(facts, found),
    ...(found.explanations[0]?.entity.startsWith('SERIOUS') ? [say('net:general')] : safetyNet(facts, level)),
  ];
  return all.filter((one, i) => all.findIndex((other) => other.key === one.key) === i);
}
