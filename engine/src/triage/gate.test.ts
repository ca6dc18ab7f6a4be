import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRAINDICATIONS, type Contraindication } from '#reference';
import { ACTIONS, type GateCase, gate, strictness } from './index.ts';

/** A healthy adult of whom everything is known. */
const HEALTHY: GateCase = {
  age: 40,
  pregnant: 'no',
  conditions: [],
  medicines: [],
  labs: [],
  egfr: 95,
  kidneysMeasured: true,
  signs: new Set(),
};

const just = (value: number, op: string | null): number =>
  op === '<' ? value - 0.1 : op === '>' ? value + 0.1 : value;

function labCase(row: Contraindication): GateCase {
  const named = /([<>])\s*([\d.]+)/.exec(row.ifName);
  const value =
    row.ifValue === null ? just(Number(named?.[2]), named?.[1] ?? null) : just(row.ifValue, row.ifOp);
  if (row.ifCode === 'egfr') return { ...HEALTHY, egfr: value };
  return { ...HEALTHY, labs: [{ analyte: 'any', loinc: row.ifCode, value }] };
}

/** A person to whom this row, and as little else as possible, applies. */
function personOf(row: Contraindication): GateCase {
  const parts = (row.ifCode.split('|')[0] ?? '').split('+');
  switch (row.ifKind) {
    case 'drug':
    case 'combination':
      return { ...HEALTHY, medicines: parts };
    case 'condition':
      return row.id.startsWith('ckd-unknown')
        ? { ...HEALTHY, conditions: parts, egfr: null, kidneysMeasured: false }
        : { ...HEALTHY, conditions: parts };
    case 'lab':
      return labCase(row);
    case 'symptom':
    case 'habit':
      return { ...HEALTHY, signs: new Set([row.ifCode]) };
    case 'population':
      return {
        ...HEALTHY,
        age: row.ifCode === '<18' ? 15 : 40,
        pregnant: row.ifCode === 'pregnant' ? 'yes' : 'no',
      };
    case 'computed':
      return { ...HEALTHY, medicines: ['A', 'B', 'C', 'D', 'E'] };
  }
}

for (const row of CONTRAINDICATIONS) {
  test(`contraindication ${row.id}: ${row.ifName} makes ${row.recommendation} ${row.action}`, () => {
    const verdict = gate(row.recommendation, personOf(row));
    const fired = verdict.rules.find((rule) => rule.rule === row.id);
    assert.ok(fired, `${row.id} did not fire`);
    assert.equal(fired.source, row.source);
    assert.ok(strictness(verdict.decision) >= strictness(row.action));
    assert.ok(ACTIONS.includes(row.recommendation));
  });
}

test('every row is tested, and none fires for a healthy adult but those for everyone', () => {
  assert.equal(CONTRAINDICATIONS.length, 321);
  const firing = CONTRAINDICATIONS.filter((row) =>
    gate(row.recommendation, HEALTHY).rules.some((rule) => rule.rule === row.id),
  );
  assert.ok(
    firing.every((row) => row.ifKind === 'population' || row.id === 'coco'),
    firing.map((row) => row.id).join(' '),
  );
});

test('T49 the strictest rule wins, then the higher priority', () => {
  const verdict = gate('potassium_supplement', { ...HEALTHY, medicines: ['C09AA05', 'C03DA01'] });
  assert.equal(verdict.decision, 'forbid');
  assert.equal(verdict.rules[0]?.rule, 'k-two--potassium_supplement');
  const order = verdict.rules.map((rule) => strictness(rule.decision));
  assert.deepEqual(
    order,
    [...order].sort((a, b) => b - a),
  );
});

test('T50 unknown kidney function and unknown pregnancy count as unsafe', () => {
  const unknown: GateCase = { ...HEALTHY, egfr: null, kidneysMeasured: false };
  assert.equal(gate('magnesium_supplement', unknown).decision, 'clinician-first');
  assert.equal(gate('salt_substitute', { ...HEALTHY, pregnant: 'unknown' }).decision, 'forbid');
  assert.equal(gate('supplement_trial', HEALTHY).decision, 'allow');
  assert.equal(gate('supplement_trial', { ...HEALTHY, pregnant: 'unknown' }).decision, 'clinician-first');
  assert.equal(gate('supplement_trial', unknown).decision, 'clinician-first');
});

test('combination rows need all of their medicines, pair by pair', () => {
  for (const row of CONTRAINDICATIONS.filter((one) => one.ifKind === 'combination')) {
    for (const alternative of row.ifCode.split('|')) {
      const parts = alternative.split('+');
      const holds = (medicines: readonly string[]): boolean =>
        gate(row.recommendation, { ...HEALTHY, medicines }).rules.some((rule) => rule.rule === row.id);
      assert.ok(holds(parts), `${row.id} ${alternative}`);
      if (parts.length < 2) continue;
      for (const [i] of parts.entries())
        assert.equal(holds(parts.filter((_, j) => j !== i)), false, `${row.id} without ${parts[i]}`);
    }
  }
});

test('a diabetic with kidney disease, and every pair of two rows, is refused at least as strictly as by either', () => {
  const rows = CONTRAINDICATIONS.filter(
    (row) => row.ifKind === 'drug' || (row.ifKind === 'condition' && !row.id.startsWith('ckd-unknown')),
  );
  const actions = ['potassium_supplement', 'magnesium_supplement', 'sodium_load', 'water_load', 'fasting'];
  for (const action of actions) {
    const relevant = rows.filter((row) => row.recommendation === action);
    for (const a of relevant) {
      for (const b of relevant) {
        const [one, two] = [personOf(a), personOf(b)];
        const both: GateCase = {
          ...HEALTHY,
          conditions: [...one.conditions, ...two.conditions],
          medicines: [...one.medicines, ...two.medicines],
        };
        const least = Math.max(
          strictness(gate(action, one).decision),
          strictness(gate(action, two).decision),
        );
        assert.ok(strictness(gate(action, both).decision) >= least, `${a.id} with ${b.id}`);
      }
    }
  }
});
