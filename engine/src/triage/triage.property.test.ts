import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONTRAINDICATIONS, DEPLETERS, RED_FLAGS } from '#reference';
import { ACTIONS, gate, strictness, type TriageAnswer, type TriageInput, triage, urgency } from './index.ts';

const SYMPTOMS = [
  'weak',
  'vomiting',
  'diarrhoea',
  'dizzy',
  'palpitations',
  'tingling',
  'twitching',
  'confusion',
  'headache',
  'fever',
  'dark_urine',
  'breathless',
  'chest_pain',
  'faint',
  'thirst',
];
const ATC = [
  ...new Set([
    ...DEPLETERS.flatMap((row) => row.atc),
    ...CONTRAINDICATIONS.filter((row) => row.ifKind === 'drug').flatMap((row) => row.ifCode.split('|')),
  ]),
];
const ICD = [
  ...new Set(
    CONTRAINDICATIONS.filter((row) => row.ifKind === 'condition' && /^[A-Z]\d/.test(row.ifCode)).flatMap(
      (row) => row.ifCode.split('+'),
    ),
  ),
].concat('I50.9', 'E10.9', 'C61', 'F50.0', 'N18.4', 'E89.2');
const FLAGS = RED_FLAGS.map((row) => row.id).concat(SYMPTOMS);

const answers = fc.dictionary(fc.constantFrom(...FLAGS), fc.boolean(), { maxKeys: 5 });
const meds = fc
  .uniqueArray(fc.constantFrom(...ATC), { maxLength: 4 })
  .map((codes) => codes.map((atc) => ({ name: atc, atc, since_days: 100 })));
const labs = fc.array(
  fc.record({
    loinc: fc.constantFrom('2823-3', '2951-2', '2601-3', '29265-6', '98979-8'),
    value: fc.double({ min: 0.2, max: 160, noNaN: true }),
    unit: fc.constant(null),
    days_ago: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 2 },
);
const input: fc.Arbitrary<TriageInput> = fc.record({
  profile: fc.record({
    age: fc.integer({ min: 10, max: 95 }),
    sex: fc.constantFrom('F' as const, 'M' as const),
    weight_kg: fc.integer({ min: 40, max: 120 }),
  }),
  episode: fc.record({
    muscle: fc.constantFrom('calf', 'erector spinae', 'hamstrings'),
    onset: fc.constantFrom('sudden', 'gradual'),
  }),
  history: fc.constantFrom(
    '',
    'Night calf cramps.',
    'Back locked after gardening.',
    'Hot run, drank a lot of water.',
    'Wants potassium and magnesium.',
  ),
  answers,
  meds,
  labs,
  conditions: fc.uniqueArray(fc.constantFrom(...ICD), { maxLength: 2 }),
  request: fc.constantFrom(null, 'potassium plan', 'N-of-1 magnesium', 'electrolytes', 'fasting'),
});

/** Contacting somebody, testing and stopping what one bought are never the less careful thing. */
const CAREFUL = new Set(['call_emergency', 'contact_clinician', 'repeat_blood_test', 'stop_supplement']);

function noLessCareful(before: TriageAnswer, after: TriageAnswer): void {
  assert.ok(urgency(after.level) >= urgency(before.level), `${before.level} became ${after.level}`);
  for (const action of ACTIONS) {
    const [was, is] = [gate(action, before.person), gate(action, after.person)];
    assert.ok(
      strictness(is.decision) >= strictness(was.decision),
      `${action}: ${was.decision} became ${is.decision}`,
    );
  }
  for (const one of after.suggestions) {
    if (CAREFUL.has(one.action)) continue;
    assert.ok(
      strictness(gate(one.action, after.person).decision) < strictness('clinician-first'),
      one.action,
    );
  }
}

const RUNS = { numRuns: 300 };

test('T55 adding a medicine never makes an answer less careful', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...ATC), (given, atc) => {
      noLessCareful(
        triage(given),
        triage({ ...given, meds: [...(given.meds ?? []), { name: atc, atc, since_days: 100 }] }),
      );
    }),
    RUNS,
  );
});

test('T55 adding a condition never makes an answer less careful', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...ICD), (given, code) => {
      noLessCareful(triage(given), triage({ ...given, conditions: [...(given.conditions ?? []), code] }));
    }),
    RUNS,
  );
});

test('T55 a positive flag never makes an answer less careful', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...FLAGS), (given, flag) => {
      const said = given.answers as Record<string, boolean>;
      const without = Object.fromEntries(Object.entries(said).filter(([id]) => id !== flag));
      noLessCareful(
        triage({ ...given, answers: without }),
        triage({ ...given, answers: { ...without, [flag]: true } }),
      );
    }),
    RUNS,
  );
});

test('T56 the order of answers, medicines, conditions and labs changes nothing', () => {
  fc.assert(
    fc.property(input, (given) => {
      const turned: TriageInput = {
        ...given,
        answers: Object.fromEntries(Object.entries(given.answers as Record<string, boolean>).toReversed()),
        meds: [...(given.meds ?? [])].toReversed(),
        conditions: [...(given.conditions ?? [])].toReversed(),
      };
      const [a, b] = [triage(given), triage(turned)];
      assert.equal(a.level, b.level);
      assert.deepEqual(
        a.reasons.map((one) => one.rule),
        b.reasons.map((one) => one.rule),
      );
      assert.deepEqual(
        a.suggestions.map((one) => one.action),
        b.suggestions.map((one) => one.action),
      );
    }),
    RUNS,
  );
});

test('T44 at 999-now nothing is suggested but the call, whatever was asked', () => {
  fc.assert(
    fc.property(input, (given) => {
      const answer = triage(given);
      if (answer.level !== '999-now') return;
      assert.deepEqual(
        answer.suggestions.map((one) => one.action),
        ['call_emergency'],
      );
      assert.ok(answer.explanations.every((one) => one.probability === null));
    }),
    RUNS,
  );
});

test('T40 no text makes triage throw, and words never lower a level', () => {
  fc.assert(
    fc.property(input, fc.string({ maxLength: 200 }), (given, free_text) => {
      const { history: _, ...rest } = given;
      assert.ok(
        urgency(triage({ ...rest, free_text }).level) >= urgency(triage({ ...rest, free_text: '' }).level),
      );
    }),
    { numRuns: 200 },
  );
});
