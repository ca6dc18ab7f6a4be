import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ANALYTES,
  analyteOf,
  FORMULA_IDS,
  formula,
  inOwnUnit,
  labTrend,
  labUnit,
  pastedLabs,
  readLab,
} from './index.ts';

/** Minimal RFC 4180 reading for the test vectors, which the engine's own table leaves out. */
function csv(text: string): Record<string, string>[] {
  const rows = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)];
  const table: string[][] = [[]];
  for (const [, quoted, plain, end] of rows) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') table.push([]);
  }
  const [header = [], ...lines] = table.filter((line) => line.length > 1);
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
}
const LABS_CSV = csv(readFileSync(new URL('../../../reference/labs.csv', import.meta.url), 'utf8'));

test('all 67 vectors of the twenty formulas are met within their tolerance', () => {
  const vectors = LABS_CSV.filter((row) => row.record_type === 'test');
  assert.equal(vectors.length, 67);
  assert.equal(FORMULA_IDS.length, 20);
  assert.deepEqual(new Set(vectors.map((row) => row.formula)), new Set(FORMULA_IDS));
  for (const row of vectors) {
    const value = formula(row.formula ?? '', JSON.parse(row.inputs ?? '{}') as Record<string, number>);
    const off = Math.abs((value ?? Number.NaN) - Number(row.expected));
    // Half a unit in the last printed digit comes on top: the vectors are rounded.
    const digits = (row.expected ?? '').split('.')[1]?.length ?? 0;
    assert.ok(off <= Number(row.tolerance) + 0.5 * 10 ** -digits, `${row.id}: ${value}`);
  }
});

test('a formula with a missing input is unknown, not zero', () => {
  assert.equal(formula('f-ag', { na: 140, cl: 104 }), null);
  assert.equal(formula('f-egfr', { scr_umol: 80, age: 50 }), null);
});

test('every analyte converts to its other unit and back by the factor of the table', () => {
  for (const row of ANALYTES) {
    if (row.ucumAlt === null || row.factorToAlt === null) continue;
    const back = inOwnUnit(row, 4 * row.factorToAlt, row.ucumAlt);
    assert.ok(back.ok && Math.abs(back.value - 4) < 1e-9, `${row.id}: ${JSON.stringify(back)}`);
  }
});

test('mass, equivalents and prefixes follow from the table: 1.0 mmol/L of magnesium is 2 meq/L is 2.43 mg/dL', () => {
  const magnesium = analyteOf({ name: 'Mg' });
  assert.ok(magnesium);
  const near = (unit: string, value: number, wanted: number): void => {
    const got = inOwnUnit(magnesium, value, unit);
    assert.ok(got.ok && Math.abs(got.value - wanted) < 1e-6, `${unit}: ${JSON.stringify(got)}`);
  };
  near('mEq/L', 2, 1);
  near('mg/dL', 2.4305, 1);
  near('mg/L', 24.305, 1);
  near('umol/L', 1000, 1);
});

test('glycated haemoglobin in mmol/mol is read as per cent', () => {
  const hba1c = analyteOf({ name: 'HbA1c' });
  assert.ok(hba1c);
  const got = inOwnUnit(hba1c, 48, 'mmol/mol');
  assert.ok(got.ok && Math.abs(got.value - 6.54) < 0.02);
});

test('an unknown unit or one of another dimension is an error', () => {
  assert.equal(labUnit('furlong/L').ok, false);
  const potassium = analyteOf({ loinc: '2823-3' });
  assert.ok(potassium && !inOwnUnit(potassium, 4, 'U/L').ok);
});

test('the range printed on the own report stands before the table, and critical limits before both', () => {
  const own = readLab({
    name: 'potassium',
    value: 5.2,
    unit: 'mmol/L',
    referenceLow: 3.4,
    referenceHigh: 5.0,
  });
  assert.ok(own.ok && own.value.standing === 'high' && own.value.range.from === 'own report');
  const table = readLab({ name: 'potassium', value: 5.2, unit: 'mmol/L' });
  assert.ok(table.ok && table.value.standing === 'within' && table.value.range.from === 'table');
  const critical = readLab({ name: 'potassium', value: 6.6, unit: 'mmol/L', referenceHigh: 7 });
  assert.ok(critical.ok && critical.value.standing === 'critical-high');
});

test('a normal serum magnesium says what it does not exclude', () => {
  const read = readLab({ loinc: '2601-3', value: 0.8, unit: 'mmol/L' });
  assert.ok(read.ok && read.value.standing === 'within');
  assert.ok(read.ok && read.value.limits.includes('normal-does-not-exclude-depletion'));
});

test('the same value in another unit is the same reading', () => {
  const a = readLab({ loinc: '29265-6', value: 2.3, unit: 'mmol/L' });
  const b = readLab({ loinc: '29265-6', value: 2.3 * 4.008, unit: 'mg/dL' });
  assert.ok(a.ok && b.ok && Math.abs(a.value.value - b.value.value) < 1e-9);
  assert.equal(a.ok && a.value.standing, b.ok && b.value.standing);
});

test('the interval of creatine kinase is that of the sex', () => {
  const woman = readLab({ loinc: '2157-6', value: 250, unit: 'U/L' }, 'F');
  const man = readLab({ loinc: '2157-6', value: 250, unit: 'U/L' }, 'M');
  assert.ok(woman.ok && woman.value.standing === 'high');
  assert.ok(man.ok && man.value.standing === 'within');
});

test('pasted lines give name, value, unit and printed range', () => {
  const { labs, notUnderstood } = pastedLabs(
    'Sodium 138 mmol/L (133-146)\nPotassium: 5,6 H mmol/l 3.5 - 5.3\nMagnesium\t1.9\tmg/dL\nCollected 12/03/2026\nK 4.1',
  );
  assert.deepEqual(
    labs.map((lab) => [lab.name, lab.value, lab.unit, lab.referenceLow, lab.referenceHigh]),
    [
      ['Sodium', 138, 'mmol/L', 133, 146],
      ['Potassium', 5.6, 'mmol/l', 3.5, 5.3],
      ['Magnesium', 1.9, 'mg/dL', undefined, undefined],
      ['K', 4.1, null, undefined, undefined],
    ],
  );
  assert.equal(notUnderstood.length, 1);
});

test('a change is told from the ordinary scatter between two draws', () => {
  const small = labTrend('k-s', [
    { day: 0, value: 4.2 },
    { day: 30, value: 4.4 },
  ]);
  const large = labTrend('k-s', [
    { day: 30, value: 5.4 },
    { day: 0, value: 4.2 },
  ]);
  assert.equal(small?.beyondOrdinary, false);
  assert.equal(large?.beyondOrdinary, true);
  assert.ok(Math.abs((large?.per30d ?? 0) - 1.2) < 1e-9);
  assert.equal(labTrend('k-s', [{ day: 0, value: 4 }]), null);
});
