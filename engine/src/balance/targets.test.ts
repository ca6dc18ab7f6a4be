import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Authority, Person } from '#person';
import { DRI, type ReferenceIntake } from '#reference';
import { type Balanced, REFERENCED, type Referenced, targets, upperLimits } from './index.ts';

const DAY = '2026-07-03';
const of = (row: ReferenceIntake): Referenced =>
  (Object.keys(REFERENCED) as Referenced[]).find((name) => REFERENCED[name] === row.nutrient) ?? 'water_ml';
const valueOf = (row: ReferenceIntake): number => (row.value ?? 0) * (row.unit === 'L/d' ? 1000 : 1);

/** Somebody of the row's sex, state and age. */
function personOf(row: ReferenceIntake, authority: Authority): Person {
  const age_y = row.ageMax_y === null ? (row.ageMin_y ?? 0) + 1 : ((row.ageMin_y ?? 0) + row.ageMax_y) / 2;
  return {
    authority,
    // An age in months matters below one year only.
    ...(age_y >= 1 ? { age_y: Math.floor(age_y) } : { age_y }),
    sex: row.sex === 'any' ? 'female' : row.sex,
    ...(row.state === 'pregnancy' ? { pregnant_weeks: 20 } : {}),
    ...(row.state === 'lactation' ? { lactating: true } : {}),
  };
}

const AUTHORITIES: readonly (readonly [Authority, readonly string[]])[] = [
  ['NASEM', ['NASEM']],
  ['EFSA', ['EFSA']],
  ['WHO', ['WHO', 'WHO/FAO']],
];
for (const [authority, own] of AUTHORITIES) {
  test(`every reference value of ${authority} reaches a person of its sex, age and state`, (t) => {
    const rows = DRI.filter((row) => own.includes(row.authority));
    assert.ok(rows.length > 20);
    for (const row of rows) {
      const person = personOf(row, authority);
      const target = targets(person, DAY)[of(row)];
      const about = `${row.nutrient} ${row.nativeKind} ${row.sex} ${row.ageMin_y}– ${row.state}`;
      if (row.kind === 'UL') {
        const limit = upperLimits([], person, DAY).find(
          (one) => one.of === of(row) && one.scope === row.scope && one.kind === 'upperLevel',
        );
        assert.equal(limit?.high, valueOf(row), about);
        assert.equal(limit?.recalled, row.recalled, about);
        assert.equal(limit?.source, row.source, about);
      } else if (row.kind === 'EAR') assert.equal(target?.averageRequirement, valueOf(row), about);
      else if (row.kind === 'CDRR' || row.nativeKind === 'safe and adequate intake')
        assert.equal(target?.high, valueOf(row), about);
      else {
        assert.deepEqual([target?.low, target?.lowUpTo], [valueOf(row), valueOf(row)], about);
        assert.equal(target?.source, row.source, about);
        if (row.recalled) assert.equal(target?.recalled, true, about);
      }
    }
    t.diagnostic(`${rows.length} rows`);
  });
}

test('a man of 31 needs 420 mg of magnesium, one of 30 needs 400 (NASEM)', () => {
  const low = (age_y: number) => targets({ sex: 'male', age_y }, DAY).magnesium_mg?.low;
  assert.deepEqual([low(30), low(31)], [400, 420]);
});

test('a birthday moves the target on its day', () => {
  const low = (day: string) => targets({ sex: 'male', born: '1995-07-03' }, day).magnesium_mg?.low;
  assert.deepEqual([low('2026-07-02'), low('2026-07-03')], [400, 420]);
});

test('unknown sex and age give the widest range over adults, not a number picked from it', () => {
  const magnesium = targets({}, DAY).magnesium_mg;
  assert.deepEqual([magnesium?.low, magnesium?.lowUpTo], [310, 420]);
  const water = targets({ age_y: 40 }, DAY).water_ml;
  assert.deepEqual([water?.low, water?.lowUpTo], [2700, 3700]);
});

test('a birth year alone leaves both sides of a birthday possible', () => {
  const magnesium = targets({ sex: 'male', born: '1995' }, DAY).magnesium_mg;
  assert.deepEqual([magnesium?.low, magnesium?.lowUpTo], [400, 420]);
});

test('knowing more never widens a target', () => {
  const width = (person: Person) => {
    const target = targets(person, DAY).magnesium_mg;
    return (target?.lowUpTo ?? 0) - (target?.low ?? 0);
  };
  assert.ok(width({}) >= width({ sex: 'male' }));
  assert.ok(width({ sex: 'male' }) >= width({ sex: 'male', age_y: 40 }));
});

test('where an authority has no value another’s stands in and says so', () => {
  const who = targets({ sex: 'male', age_y: 40, authority: 'WHO' }, DAY);
  assert.equal(who.water_ml?.authority, 'NASEM');
  assert.equal(who.water_ml?.insteadOf, 'WHO');
  assert.equal(who.potassium_mg?.low, 3510);
  assert.equal(who.potassium_mg?.insteadOf, undefined);
  assert.equal(who.magnesium_mg?.authority, 'WHO/FAO');
});

test('EFSA’s safe and adequate 2 g of sodium is a ceiling; the floor is borrowed and says so', () => {
  const sodium = targets({ sex: 'female', age_y: 40, authority: 'EFSA' }, DAY).sodium_mg;
  assert.deepEqual([sodium?.low, sodium?.high, sodium?.highKind], [1500, 2000, 'safeAndAdequateIntake']);
  assert.deepEqual([sodium?.authority, sodium?.insteadOf], ['NASEM', 'EFSA']);
});

test('sodium has a floor of adequate intake and a ceiling of chronic disease risk reduction', () => {
  const sodium = targets({ sex: 'male', age_y: 40 }, DAY).sodium_mg;
  assert.deepEqual(
    [sodium?.low, sodium?.high, sodium?.kind, sodium?.highKind],
    [1500, 2300, 'adequateIntake', 'chronicDiseaseRiskReduction'],
  );
});

test('pregnant and nursing at once stays between the two', () => {
  const potassium = targets(
    { sex: 'female', age_y: 28, pregnant_weeks: 12, lactating: true },
    DAY,
  ).potassium_mg;
  assert.deepEqual([potassium?.low, potassium?.lowUpTo], [2800, 2900]);
});

const limitOf = (person: Person, name: Balanced, kind: string) =>
  upperLimits([], person, DAY).find((limit) => limit.of === name && limit.kind === kind);

test('caffeine is limited to 400 mg, to 200 in pregnancy, to 3 mg/kg under 18', () => {
  assert.equal(limitOf({ sex: 'male', age_y: 40 }, 'caffeine_mg', 'limit')?.high, 400);
  assert.equal(limitOf({ age_y: 30, pregnant_weeks: 20 }, 'caffeine_mg', 'limit')?.high, 200);
  assert.equal(limitOf({ age_y: 16, mass_kg: 50 }, 'caffeine_mg', 'limit')?.high, 150);
  assert.equal(limitOf({ age_y: 30, pregnant_weeks: 20 }, 'alcohol_g', 'limit')?.high, 0);
});

test('of two candidates for an upper level the stricter one stands', () => {
  assert.equal(limitOf({ sex: 'male' }, 'calcium_mg', 'upperLevel')?.high, 2000);
});

test('high blood pressure lowers the ceiling of sodium, because the app may', () => {
  const target = targets({ sex: 'male', age_y: 40, conditions: ['I10'] }, DAY).sodium_mg;
  assert.deepEqual([target?.high, target?.highKind, target?.rules], [2000, 'limit', ['htn-na']]);
});

test('a kidney that filters 25 mL/min takes the potassium minimum away and applies no clinician’s figure', () => {
  const person: Person = { sex: 'male', age_y: 60, egfr_ml_min: 25 };
  const target = targets(person, DAY).potassium_mg;
  assert.deepEqual([target?.low, target?.lowUpTo], [null, null]);
  assert.notEqual(target?.high, 2500);
  assert.deepEqual(target?.rules, ['ckd45-k']);
});

test('adding a condition never raises a ceiling or a floor', () => {
  const plain = targets({ sex: 'female', age_y: 50 }, DAY);
  for (const condition of [
    'I10',
    'I50',
    'N18.3',
    'N18.5',
    'N18.6',
    'E27.1',
    'K74',
    'K50',
    'Z93.2',
    'F10.2',
    'G90.A',
  ]) {
    const other = targets({ sex: 'female', age_y: 50, conditions: [condition] }, DAY);
    for (const name of Object.keys(REFERENCED) as Referenced[]) {
      assert.ok((other[name]?.low ?? 0) <= (plain[name]?.low ?? 0), `${condition} ${name} floor`);
      assert.ok(
        (other[name]?.high ?? Number.POSITIVE_INFINITY) <= (plain[name]?.high ?? Number.POSITIVE_INFINITY),
        `${condition} ${name} ceiling`,
      );
    }
  }
});

test('a condition is known with or without the point in its code', () => {
  const rules = (condition: string) =>
    targets({ sex: 'male', age_y: 60, conditions: [condition] }, DAY).potassium_mg?.rules;
  assert.deepEqual(rules('N18.4'), ['ckd45-k']);
  assert.deepEqual(rules('n184'), ['ckd45-k']);
});

test('a medicine that raises potassium makes potassium a clinician’s matter in heart failure, named or coded', () => {
  const low = (medicines: Person['medicines']) =>
    targets({ sex: 'male', age_y: 60, conditions: ['I50'], ...(medicines ? { medicines } : {}) }, DAY)
      .potassium_mg?.low;
  assert.equal(low(undefined), 3400);
  assert.equal(low([{ name: 'Ramipril', atc: 'C09AA05' }]), null);
  assert.equal(low([{ name: 'ramipril 5 mg' }]), null);
});
