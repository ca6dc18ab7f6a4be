import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Level, type TriageAnswer, type TriageInput, triage } from './index.ts';

const levelOf = (input: TriageInput): Level => triage(input).level;
const fires = (answer: TriageAnswer, rule: string): boolean =>
  answer.reasons.some((reason) => reason.rule === rule);
const leadOf = (input: TriageInput): string | undefined => triage(input).explanations[0]?.entity;
const back = { muscle: 'erector spinae' } as const;
const potassium = (value: number, unit = 'mmol/L', days_ago = 0): NonNullable<TriageInput['labs']> => [
  { loinc: '2823-3', value, unit, days_ago },
];
const lab = (loinc: string, value: number): NonNullable<TriageInput['labs']>[number] => ({
  loinc,
  value,
  unit: null,
  days_ago: 0,
});

test('T1 the most urgent rule stands and nothing at all is self-care', () => {
  assert.equal(levelOf({}), 'self-care');
  assert.equal(levelOf({ answers: { shingles: true } }), 'within-days');
  assert.equal(levelOf({ answers: { shingles: true, stroke: true } }), '999-now');
});

test('T2 a stored condition acts without being asked', () => {
  const answer = triage({ conditions: ['E27.1'], answers: { vomiting: true } });
  assert.equal(answer.level, '999-now');
  assert.ok(fires(answer, 'adrenal'));
});

test('T3 any one flag is enough, and its message’s companions raise it', () => {
  assert.equal(levelOf({ episode: back, answers: { 'inf-fever': true } }), 'same-day');
  assert.equal(levelOf({ episode: back, answers: { 'inf-fever': true, weak: true } }), '999-now');
  assert.equal(
    levelOf({ profile: { sex: 'F', pregnant_weeks: 12 }, answers: { 'renal-colic': true } }),
    '999-now',
  );
});

test('T4 both legs only on walking is not the emergency; mild stable weakness is same-day', () => {
  assert.equal(levelOf({ episode: back, answers: { 'ces-bilateral': true } }), '999-now');
  assert.notEqual(levelOf({ episode: back, answers: { 'ces-bilateral': 'only walking' } }), '999-now');
  assert.equal(levelOf({ episode: back, answers: { 'ces-weakness': true } }), '999-now');
  assert.equal(levelOf({ episode: back, answers: { 'ces-weakness': 'mild and stable' } }), 'same-day');
});

test('T5 a residual above 200 mL needs another flag of the group', () => {
  assert.equal(fires(triage({ answers: { 'ces-retention-rule': 250 } }), 'ces-retention-rule'), false);
  assert.ok(
    fires(triage({ answers: { 'ces-retention-rule': 250, 'ces-bladder': true } }), 'ces-retention-rule'),
  );
  assert.equal(
    fires(triage({ answers: { 'ces-retention-rule': 150, 'ces-bladder': true } }), 'ces-retention-rule'),
    false,
  );
});

test('T6 age and sex alone are no fracture; steroid or trauma with them is', () => {
  const woman = { profile: { age: 76, sex: 'F' as const }, episode: back };
  assert.equal(levelOf({ ...woman, answers: 'all red flags negative' }), 'self-care');
  assert.equal(
    levelOf({ ...woman, meds: [{ name: 'prednisolone', atc: 'H02AB06', since_days: 200 }] }),
    'same-day',
  );
  assert.equal(levelOf({ ...woman, answers: { 'fx-trauma': true } }), 'same-day');
});

test('T7 cancer with weakness is an emergency, without it within days; weight loss counts alone', () => {
  const known = { conditions: ['C61'], episode: back };
  assert.equal(levelOf(known), 'within-days');
  assert.equal(levelOf({ ...known, answers: { weak: true } }), '999-now');
  assert.equal(levelOf({ answers: { 'ca-weight': true } }), 'within-days');
  assert.equal(levelOf({ profile: { age: 30 }, episode: back, answers: { 'ca-norest': true } }), 'self-care');
  assert.equal(
    levelOf({ profile: { age: 60 }, episode: back, answers: { 'ca-norest': true } }),
    'within-days',
  );
});

test('T8 fever with back pain, or a source with constant pain, is infection until seen', () => {
  assert.equal(leadOf({ episode: back, answers: { fever: true } }), 'SERIOUS:spinal-infection');
  assert.equal(
    levelOf({ episode: back, history: 'Constant back pain since the epidural injection.' }),
    'same-day',
  );
});

test('T9 a first renal colic at 60 is an aneurysm, with stones before it is a colic', () => {
  assert.equal(levelOf({ profile: { age: 60 }, answers: { 'renal-colic': true } }), '999-now');
  assert.equal(
    levelOf({ profile: { age: 60 }, conditions: ['N20.0'], answers: { 'renal-colic': true } }),
    'same-day',
  );
  assert.equal(levelOf({ profile: { age: 40 }, answers: { 'renal-colic': true } }), 'same-day');
});

test('T10 a known aortic disease with sudden back pain', () => {
  assert.equal(levelOf({ conditions: ['Q87.4'], episode: { ...back, onset: 'sudden' } }), '999-now');
  assert.notEqual(levelOf({ conditions: ['Q87.4'], episode: { ...back, onset: 'gradual' } }), '999-now');
});

test('T11 calf pain that stays with a reason for a clot is same-day, a cramp that let go is not', () => {
  const pill = { meds: [{ name: 'pill', atc: 'G03AA07' }], episode: { muscle: 'calf' } };
  assert.equal(levelOf({ ...pill, resolved: false }), 'same-day');
  assert.equal(levelOf({ ...pill, resolved: true }), 'self-care');
});

test('T12 fever with flank pain or burning urine', () => {
  assert.equal(leadOf({ history: 'Ache in the flank.', answers: { fever: true } }), 'SERIOUS:pyelonephritis');
});

test('T58 a snap with lost push, or on a fluoroquinolone, is seen today and not stretched', () => {
  const snap = 'Felt a snap in the calf and cannot push off.';
  assert.equal(levelOf({ history: snap }), 'same-day');
  assert.equal(
    triage({ history: snap }).suggestions.some((one) => one.action === 'stretch'),
    false,
  );
  assert.equal(levelOf({ history: 'Felt a pop in the calf.', meds: [{ atc: 'J01MA02' }] }), 'same-day');
});

test('T13 dark urine with muscle pain is an emergency, and so is a very high creatine kinase', () => {
  assert.equal(levelOf({ episode: { muscle: 'hamstrings' }, answers: { dark_urine: true } }), '999-now');
  assert.equal(levelOf({ answers: { dark_urine: true } }), 'same-day');
  assert.equal(levelOf({ labs: [lab('2157-6', 6000)] }), '999-now');
});

test('T14 potassium: 6.5 and 6.0 with signs now, 6.0 today, 5.5 within days', () => {
  assert.equal(levelOf({ labs: potassium(6.5) }), '999-now');
  assert.equal(levelOf({ labs: potassium(6.0), answers: { weak: true } }), '999-now');
  assert.equal(levelOf({ labs: potassium(6.0) }), 'same-day');
  assert.equal(levelOf({ labs: potassium(5.5) }), 'within-days');
  assert.equal(levelOf({ labs: potassium(5.2) }), 'self-care');
  assert.equal(levelOf({ conditions: ['N18.4'], answers: { palpitations: true } }), 'same-day');
});

test('T15 potassium: 2.5 now, below 3.0 with digoxin now, below 3.0 today, below 3.5 within days', () => {
  assert.equal(levelOf({ labs: potassium(2.5) }), '999-now');
  assert.equal(levelOf({ labs: potassium(2.8), meds: [{ atc: 'C01AA05' }] }), '999-now');
  assert.equal(levelOf({ labs: potassium(2.8) }), 'same-day');
  assert.equal(levelOf({ labs: potassium(3.2) }), 'within-days');
});

test('T16 calcium at both ends, tetany without a value, and fast breathing that has passed', () => {
  assert.equal(levelOf({ labs: [lab('29265-6', 1.75)] }), '999-now');
  assert.equal(levelOf({ labs: [lab('29265-6', 1.88)], answers: { tingling: true } }), '999-now');
  assert.equal(levelOf({ labs: [lab('29265-6', 3.5)] }), '999-now');
  assert.equal(levelOf({ labs: [lab('29265-6', 3.1)], answers: { confusion: true } }), '999-now');
  assert.equal(levelOf({ labs: [lab('29265-6', 2.75)] }), 'within-days');
  assert.equal(levelOf({ history: 'My hands locked into claws and my lips tingle.' }), '999-now');
  const panic = {
    history: 'Panic: breathing fast, lips tingled, hands like claws, gone after ten minutes.',
    resolved: true,
  };
  assert.equal(levelOf(panic), 'self-care');
  assert.equal(leadOf(panic), 'HYPERVENT');
});

test('T17 magnesium by value and by what goes with it', () => {
  assert.equal(levelOf({ labs: [lab('2601-3', 0.4)] }), '999-now');
  assert.equal(levelOf({ labs: [lab('2601-3', 0.46)] }), 'same-day');
  assert.equal(levelOf({ labs: [lab('2601-3', 0.46), lab('2823-3', 2.9)] }), '999-now');
  assert.equal(levelOf({ labs: [lab('2601-3', 0.62)] }), 'within-days');
  assert.equal(
    levelOf({ conditions: ['N18.4'], meds: [{ atc: 'A12CC04' }], answers: { weak: true } }),
    '999-now',
  );
});

test('T18 sodium by value, or brain signs with what lowers it', () => {
  assert.equal(levelOf({ labs: [lab('2951-2', 119)] }), '999-now');
  assert.equal(levelOf({ labs: [lab('2951-2', 124)] }), 'same-day');
  assert.equal(levelOf({ labs: [lab('2951-2', 128)] }), 'within-days');
  assert.equal(leadOf({ meds: [{ atc: 'C03AA03' }], answers: { confusion: true } }), 'SERIOUS:hyponatraemia');
});

test('T19 an old value asks for a repeat, a critical other value is same-day, an unreadable one is not normal', () => {
  assert.equal(levelOf({ labs: potassium(6.6, 'mmol/L', 40) }), 'within-days');
  assert.equal(levelOf({ labs: potassium(6.6, 'mmol/L', 400) }), 'routine');
  assert.equal(levelOf({ labs: [lab('14879-1', 0.25)] }), 'same-day');
  assert.ok(fires(triage({ labs: [{ name: 'potassium', value: 7, unit: 'furlong' }] }), 'lab-not-read'));
});

test('T19 a value told in a sentence counts unless it can be a dose or is long past', () => {
  assert.equal(levelOf({ history: 'My potassium was 2.4 this morning.' }), '999-now');
  assert.equal(levelOf({ history: 'Blood test: Na 124.' }), 'same-day');
  assert.equal(levelOf({ history: 'I take magnesium 0.3 g and potassium 2.4 g a day.' }), 'self-care');
  assert.equal(levelOf({ history: 'Potassium was 2.4 last year.' }), 'self-care');
  assert.equal(levelOf({ history: 'Potassium 2.4.', labs: potassium(4.2) }), 'self-care');
});

test('T20 weight gained in a long event with signs', () => {
  const event = { type: 'run', duration_h: 5, pre_kg: 60, post_kg: 61 };
  assert.equal(levelOf({ event, answers: { vomiting: true } }), '999-now');
  assert.equal(levelOf({ event, answers: { headache: true } }), 'same-day');
  assert.equal(levelOf({ event: { ...event, post_kg: 59 }, answers: 'all red flags negative' }), 'self-care');
});

test('T21 staggering in the heat is heat stroke', () => {
  assert.equal(
    leadOf({ event: { temp_c: 33, duration_h: 1 }, answers: { confusion: true } }),
    'SERIOUS:heat-stroke',
  );
});

test('T22 long steroid tablets and a stomach bug', () => {
  assert.equal(
    leadOf({ meds: [{ atc: 'H02AB06', since_days: 365 }], answers: { diarrhoea: true } }),
    'SERIOUS:adrenal-crisis',
  );
  assert.notEqual(
    levelOf({ meds: [{ atc: 'H02AB06', since_days: 5 }], answers: { diarrhoea: true } }),
    '999-now',
  );
});

test('T23 ketoacidosis with a normal sugar', () => {
  assert.equal(leadOf({ meds: [{ atc: 'A10BK01' }], answers: { vomiting: true } }), 'SERIOUS:ketoacidosis');
  assert.equal(levelOf({ labs: [{ name: 'ketones', value: 3.4, unit: 'mmol/L' }] }), '999-now');
});

test('T24 digoxin with sickness today, with faintness now', () => {
  assert.equal(levelOf({ meds: [{ atc: 'C01AA05' }], history: 'Nausea since Monday.' }), 'same-day');
  assert.equal(levelOf({ meds: [{ atc: 'C01AA05' }], answers: { faint: true } }), '999-now');
});

test('T25 lithium with tremor today, with less salt within days', () => {
  assert.equal(levelOf({ meds: [{ atc: 'N05AN01' }], history: 'Coarse tremor.' }), 'same-day');
  assert.equal(levelOf({ meds: [{ atc: 'N05AN01' }], request: 'low-salt diet' }), 'within-days');
});

test('T26 pregnancy: 140/90 today, 160/110 now, a headache today', () => {
  const late = { profile: { sex: 'F' as const, pregnant_weeks: 30 } };
  assert.equal(levelOf({ ...late, vitals: { sbp: 142, dbp: 88 } }), 'same-day');
  assert.equal(levelOf({ ...late, vitals: { sbp: 150, dbp: 111 } }), '999-now');
  assert.equal(leadOf({ ...late, answers: { headache: true } }), 'SERIOUS:pre-eclampsia');
});

test('T27 heart failure and 2 kg within three days', () => {
  assert.equal(
    leadOf({ conditions: ['I50.9'], weights_kg: [80, 81, 82.1] }),
    'SERIOUS:heart-failure-worsening',
  );
  assert.equal(levelOf({ conditions: ['I50.9'], weights_kg: [80, 80.5, 81] }), 'routine');
});

test('T28 an eating disorder with purging today, with fainting now', () => {
  assert.equal(levelOf({ conditions: ['F50.2'], history: 'Uses laxatives daily.' }), 'same-day');
  assert.equal(levelOf({ conditions: ['F50.2'], answers: { faint: true } }), '999-now');
});

test('T29 hunger for more than ten days, then food', () => {
  assert.equal(
    leadOf({
      history: 'Ate almost nothing for two weeks, started eating big meals yesterday.',
      answers: { weak: true },
    }),
    'SERIOUS:refeeding-risk',
  );
});

test('T30 self-harm is an emergency by words and by answer', () => {
  assert.equal(levelOf({ free_text: 'I want to die' }), '999-now');
  assert.equal(levelOf({ free_text: 'ingin bunuh diri' }), '999-now');
  assert.equal(leadOf({ answers: { selfharm: true } }), 'SERIOUS:self-harm');
});

test('T31 signs by themselves', () => {
  assert.equal(levelOf({ answers: { chest_pain: true } }), '999-now');
  assert.equal(levelOf({ answers: { faint: true } }), 'same-day');
  assert.equal(levelOf({ answers: { faint: true, palpitations: true } }), '999-now');
  assert.equal(levelOf({ answers: { weak: true } }), 'within-days');
});

test('T32 two signs of severe dehydration', () => {
  assert.equal(
    levelOf({ answers: { diarrhoea: true, faint: true }, history: 'No urine for 12 hours.' }),
    '999-now',
  );
});

test('T33 vital signs act by their numbers', () => {
  assert.equal(levelOf({ vitals: { sbp: 190, dbp: 100 } }), 'same-day');
  assert.equal(levelOf({ vitals: { sbp: 190, dbp: 100 }, answers: { chest_pain: true } }), '999-now');
  assert.equal(levelOf({ vitals: { spo2: 90 } }), '999-now');
});

test('T34 a stiff jaw after a wound, a stiff neck with fever and headache', () => {
  assert.equal(leadOf({ history: 'Cut my hand last week, now my jaw is stiff.' }), 'SERIOUS:tetanus');
  assert.equal(leadOf({ history: 'Headache, fever and a stiff neck.' }), 'SERIOUS:meningitis');
});

test('T35 trimethoprim with an ACE inhibitor asks for a potassium test', () => {
  assert.ok(fires(triage({ meds: [{ atc: 'C09AA05' }, { atc: 'J01EA01' }] }), 'trimethoprim-with-ras'));
  assert.ok(
    fires(triage({ meds: [{ atc: 'C09AA05' }, { atc: 'C03AA03' }, { atc: 'M01AE01' }] }), 'triple-whammy'),
  );
});

test('T36 a child with back pain at night, and with fever', () => {
  assert.equal(
    levelOf({ profile: { age: 12 }, episode: back, history: 'Back pain wakes him at night.' }),
    'within-days',
  );
  assert.equal(
    levelOf({ profile: { age: 12 }, episode: back, answers: { 'child-back': true, fever: true } }),
    'same-day',
  );
});

test('T37 four of five inflammatory items, claudication and a cramp-linked medicine ask for an ordinary visit', () => {
  assert.equal(leadOf({ episode: back, answers: { inflam: 4 } }), 'INFL');
  assert.equal(levelOf({ episode: back, answers: { inflam: 3 } }), 'self-care');
  assert.equal(leadOf({ history: 'Calf pain at the same walking distance every time.' }), 'VASC');
  assert.equal(
    levelOf({ episode: { muscle: 'calf' }, meds: [{ name: 'salmeterol', atc: 'R03AC12' }] }),
    'routine',
  );
});

test('T38 drink, hunger and losses for days', () => {
  assert.equal(levelOf({ conditions: ['F10.2'] }), 'within-days');
  assert.equal(
    levelOf({ history: 'Stopped a bottle of vodka daily on Monday, shaking and sweating.' }),
    '999-now',
  );
  assert.equal(levelOf({ history: 'Vomiting for three days.' }), 'within-days');
});

test('T39 a stoma with thirst, and vomiting on medicines with sick-day rules', () => {
  assert.equal(levelOf({ conditions: ['Z93.2'], answers: { thirst: true } }), 'within-days');
  assert.equal(levelOf({ meds: [{ atc: 'C09AA05' }], answers: { diarrhoea: true } }), 'same-day');
});

test('T40 words act when they are clear, open a question when not, and never when denied or another’s', () => {
  const said = (free_text: string): Level => levelOf({ episode: back, free_text });
  assert.equal(said('I cannot pass urine'), '999-now');
  assert.equal(said('Ich spüre die Blase nicht und es ist taub zwischen den Beinen'), '999-now');
  assert.equal(said('Saya tidak bisa kencing sejak pagi'), '999-now');
  assert.equal(said('no numbness between the legs, bladder normal'), 'self-care');
  assert.equal(said('my father had chest pain once'), 'self-care');
  assert.equal(said('something with my bladder'), 'same-day');
  assert.equal(levelOf({ contacts_48h: 3 }), 'within-days');
});

test('T41 bladder and saddle come first with back pain, each question once, none at 999-now', () => {
  const asked = triage({ episode: back }).askNext;
  assert.deepEqual(asked.slice(0, 2), ['ces-bladder', 'ces-saddle']);
  assert.equal(new Set(asked).size, asked.length);
  assert.deepEqual(triage({ episode: back, answers: { stroke: true } }).askNext, []);
  assert.deepEqual(triage({ episode: back, answers: 'all red flags negative' }).askNext, []);
  assert.equal(
    asked.includes('ces-bladder') &&
      !triage({ episode: back, answers: { 'ces-bladder': false } }).askNext.includes('ces-bladder'),
    true,
  );
  const silenced = triage({
    episode: back,
    answers: { 'ces-bladder': false },
    free_text: 'I cannot pass urine',
  });
  assert.equal(silenced.level, '999-now');
});

test('T2 a condition written as a name counts like its code', () => {
  assert.equal(
    leadOf({ conditions: ['heart failure'], weights_kg: [80, 81, 82.5] }),
    'SERIOUS:heart-failure-worsening',
  );
});

test('T24 a digoxin level above 2 µg/L is seen today, in either unit', () => {
  const meds = [{ atc: 'C01AA05' }];
  assert.equal(
    levelOf({ meds, labs: [{ name: 'digoxin', value: 2.4, unit: 'ug/L', days_ago: 0 }] }),
    'same-day',
  );
  assert.equal(
    levelOf({ meds, labs: [{ name: 'digoxin', value: 3.1, unit: 'nmol/L', days_ago: 0 }] }),
    'same-day',
  );
  assert.equal(
    levelOf({ meds, labs: [{ name: 'digoxin', value: 1.1, unit: 'nmol/L', days_ago: 0 }] }),
    'self-care',
  );
});
