import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEPLETERS } from '#reference';
import { drugOf, type Question, run, type Scenario } from './index.ts';

test('every medicine of the reference acts here or says why it does not', () => {
  const silent = DEPLETERS.filter((row) => row.kind === 'drug')
    .flatMap((row) => row.atc)
    .filter((atc) => drugOf(atc) === undefined);
  assert.deepEqual(
    [...new Set(silent)],
    ['C03'].filter((one) => silent.includes(one)),
  );
});

test('the longest matching code decides', () => {
  const of = (atc: string): string => {
    const known = drugOf(atc);
    return known?.acts === true ? known.kind.id : (known?.why ?? 'unknown');
  };
  assert.equal(of('C03BA04'), 'thiazide');
  assert.equal(of('C03DA01'), 'mineralocorticoid receptor antagonist');
  assert.match(of('A06AD04'), /magnesium salt/);
  assert.equal(drugOf('Z99ZZ99'), undefined);
});

const HOURS = 24 * 21;
function shift(atc: string, mg: number, quantity: Question['quantity']): number {
  const at = (events: Scenario['events']): number =>
    run(
      {
        person: { sex: 'male', age_y: 55, mass_kg: 80, height_cm: 178 },
        clock_min: 480,
        duration_h: HOURS,
        settle_d: 7,
        background: { from_h: 0, to_h: HOURS },
        events,
      },
      { questions: [{ quantity, from_h: HOURS - 24, to_h: HOURS }] },
    ).answers[0] as number;
  return at([{ kind: 'medicine', at_h: 0, atc, mg, every_h: 24, until_h: HOURS }]) - at([]);
}

const EXPECTED = [
  ['thiazides lower plasma potassium', 'C03BA04', 25, 'plasma_potassium_mmol_l', -1],
  ['thiazides spare calcium', 'C03BA04', 25, 'urine_calcium_mmol', -1],
  ['spironolactone raises plasma potassium', 'C03DA01', 50, 'plasma_potassium_mmol_l', 1],
  ['amiloride raises plasma potassium', 'C03DB01', 10, 'plasma_potassium_mmol_l', 1],
  ['ACE inhibitors raise plasma potassium', 'C09AA02', 20, 'plasma_potassium_mmol_l', 1],
  ['SGLT2 inhibitors raise plasma magnesium', 'A10BK01', 10, 'plasma_magnesium_mmol_l', 1],
  ['proton pump inhibitors lower plasma magnesium', 'A02BC02', 40, 'plasma_magnesium_mmol_l', -1],
  ['glucocorticoids lower plasma potassium', 'H02AB06', 20, 'plasma_potassium_mmol_l', -1],
  ['lithium makes dilute urine', 'N05AN01', 888, 'urine_osmolality_mosm_kg', -1],
  ['licorice lowers plasma potassium', 'licorice', 200, 'plasma_potassium_mmol_l', -1],
  ['NSAIDs raise plasma potassium', 'M01A', 1200, 'plasma_potassium_mmol_l', 1],
  ['laxatives lower plasma potassium', 'A06AB02', 20, 'plasma_potassium_mmol_l', -1],
] as const;
for (const [title, atc, mg, quantity, sign] of EXPECTED)
  test(title, () => {
    const by = shift(atc, mg, quantity);
    assert.equal(Math.sign(by), sign, `${by}`);
    if (quantity === 'plasma_potassium_mmol_l') assert.ok(Math.abs(by) < 1.2, `${by}`);
  });
