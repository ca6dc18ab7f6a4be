import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ACTIONS,
  type Level,
  SUGGESTED,
  type TriageAnswer,
  type TriageInput,
  tablePrints,
  triage,
} from './index.ts';

const levelOf = (input: TriageInput): Level => triage(input).level;
const fires = (answer: TriageAnswer, rule: string): boolean =>
  answer.reasons.some((reason) => reason.rule === rule);
const leadOf = (input: TriageInput): string | undefined => triage(input).explanations[0]?.entity;
const back = { muscle: 'erector spinae' } as const;
const potassium = (value: number, unit = 'mmol/L', days_ago = 0): NonNullable<TriageInput['labs']> => [
  { loinc: '2823-3', value, unit, days_ago },
];

test('T42 ten grams of sodium is salt, and is not taken over', () => {
  const answer = triage({ entry: { field: 'sodium_target', value: 10, unit: 'g' } });
  assert.equal(answer.explanations[0]?.entity, 'input-error');
  assert.deepEqual(answer.reasons[0]?.because.values, { salt_g: 10, sodium_g: 3.9, typed: 'sodium' });
  assert.equal(leadOf({ entry: { field: 'sodium_target', value: 2.3, unit: 'g' } }) === 'input-error', false);
  assert.equal(leadOf({ entry: { field: 'sodium_target', value: 10_000, unit: 'mg' } }), 'input-error');
});

test('T43 a wish that a rule refuses is refused with its rule and source', () => {
  const answer = triage({ meds: [{ atc: 'C03DA01' }], request: 'potassium supplement' });
  const refused = answer.refused.find((one) => one.action === 'potassium_supplement');
  assert.ok(refused?.rule.startsWith('k-C03DA') && refused.source !== '');
  assert.ok(
    triage({ request: 'potassium supplement' }).refused.some((one) => one.action === 'potassium_supplement'),
  );
});

test('T44 at 999-now only the call, and the cause without a probability', () => {
  const answer = triage({ episode: back, answers: { 'ces-saddle': true }, request: 'magnesium' });
  assert.deepEqual(
    answer.suggestions.map((one) => one.action),
    ['call_emergency'],
  );
  assert.deepEqual(
    answer.explanations.map((one) => one.probability),
    [null],
  );
  assert.equal(answer.says.filter((one) => one.key.startsWith('emergency:')).length, 1);
});

test('T44 beside a danger of today no harmless cause is estimated', () => {
  const { explanations } = triage({ episode: { muscle: 'calf' }, answers: { 'dvt-calf': true } });
  assert.deepEqual(
    explanations.map((one) => one.entity),
    ['SERIOUS:dvt'],
  );
});

test('T45 shares add up to one, lie inside their intervals, and dependent cues are not counted twice', () => {
  const { explanations } = triage({ episode: back, answers: { 'strain-1': true } });
  for (const one of explanations) {
    assert.ok(one.probability !== null && one.low !== null && one.high !== null);
    assert.ok(one.low <= one.probability && one.probability <= one.high);
  }
  const share = (answers: Record<string, boolean>): number =>
    triage({ episode: back, answers }).explanations.find((one) => one.entity === 'STENOSIS')?.probability ??
    0;
  const odds = (p: number): number => p / (1 - p);
  const [one, other, both] = [
    share({ 'sten-seat': true }),
    share({ 'sten-bend': true }),
    share({ 'sten-seat': true, 'sten-bend': true }),
  ];
  assert.ok(both > one && both > other);
  assert.ok(odds(both) / odds(one) < 6.4, 'the second cue of a group adds less than its full ratio');
});

test('T46 the four cues of the article together leave electrolytes behind, with what would change that', () => {
  const { explanations } = triage({
    episode: {
      ...back,
      onset: 'sudden',
      locked: true,
      duration_s: 60,
      residual_h: 4,
      electrolyte_drink_helped: true,
    },
  });
  const elec = explanations.find((one) => one.entity === 'ELEC');
  assert.notEqual(explanations[0]?.entity, 'ELEC');
  assert.ok((elec?.probability ?? 1) < 0.15);
  assert.ok(elec?.wouldChange?.includes('elec-lab'));
});

test('T47 a cramp-linked medicine is named, and leads when the cramps began after it', () => {
  const input = {
    episode: { muscle: 'calf' },
    meds: [{ name: 'salmeterol', atc: 'R03AC12', since_days: 40 }],
  };
  assert.equal(
    leadOf({ ...input, history: 'Calf cramps at night since starting the inhaler.' }),
    'DRUG:salmeterol',
  );
  assert.ok(
    triage({
      episode: { muscle: 'calf' },
      meds: [{ name: 'simvastatin', atc: 'C10AA01', since_days: 3000 }],
    }).explanations.some((one) => one.entity === 'DRUG:simvastatin'),
  );
});

test('T48 learned evidence shifts an explanation and never a level', () => {
  const learned = [{ entity: 'ELEC', exposure: 'heat', odds_ratio: { q05: 4, q50: 8, q95: 16 } }];
  const [without, withIt] = [triage({ episode: back }), triage({ episode: back, learned })];
  const p = (answer: TriageAnswer): number =>
    answer.explanations.find((one) => one.entity === 'ELEC')?.probability ?? 0;
  assert.ok(p(withIt) > 2 * p(without));
  assert.equal(withIt.level, without.level);
  assert.deepEqual(
    withIt.suggestions.map((one) => one.action),
    without.suggestions.map((one) => one.action),
  );
});

test('T51 no answer ever suggests to stop a prescribed medicine; licorice may be stopped', () => {
  assert.equal((SUGGESTED as readonly string[]).includes('stop_medicine'), false);
  const answer = triage({ diary: { licorice_g: 50 }, episode: { muscle: 'calf' }, labs: potassium(3.2) });
  assert.ok(answer.suggestions.some((one) => one.action === 'stop_supplement'));
});

test('T52 everything that can be suggested stands in the closed list', () => {
  for (const action of SUGGESTED) assert.ok(ACTIONS.includes(action), action);
  assert.equal(new Set(ACTIONS).size, ACTIONS.length);
});

test('T56 units change nothing, and an empty input is answered', () => {
  const a = triage({ labs: [{ loinc: '2601-3', value: 0.46, unit: 'mmol/L' }] });
  const b = triage({ labs: [{ loinc: '2601-3', value: 0.46 * 2.4305, unit: 'mg/dL' }] });
  assert.equal(a.level, b.level);
  assert.deepEqual(
    a.reasons.map((one) => one.rule),
    b.reasons.map((one) => one.rule),
  );
  assert.equal(levelOf({ history: '', answers: {}, labs: [], meds: [] }), 'self-care');
});

test('T57 an answer names its rules, its version and a fingerprint of every table', () => {
  const answer = triage({ answers: { stroke: true } });
  assert.match(answer.version, /^\d+\.\d+\.\d+$/);
  assert.ok(fires(answer, 'stroke'));
  for (const print of Object.values(tablePrints())) assert.match(print, /^[0-9a-f]{8}$/);
});
