import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PERSON_FIELDS } from '@tonus/engine/diary';
import { sentence } from '@tonus/engine/units';
import {
  ANCHOR_RANGES,
  ageAt,
  HABIT_RANGES,
  lifeStages,
  PERSON_RANGES,
  parsePerson,
  surfaceArea_m2,
} from './index.ts';

const faultOf = (document: unknown, path?: string): string => {
  const parsed = parsePerson(document, path);
  return parsed.ok ? 'no fault' : sentence(parsed.error);
};

test('a person may leave everything out', () => {
  assert.deepEqual(parsePerson({}), { ok: true, value: {} });
});

test('null and x- fields are left out of what is kept', () => {
  const parsed = parsePerson({
    sex: 'male',
    egfr_ml_min: null,
    'x-note': 'hm',
    anchors: { plasma_sodium_mmol_l: null, plasma_potassium_mmol_l: 4 },
  });
  assert.deepEqual(parsed, {
    ok: true,
    value: { sex: 'male', anchors: { plasma_potassium_mmol_l: 4 } },
  });
});

test('a fault is one line that names the field', () => {
  assert.equal(faultOf({ mass_kg: 'lots' }, 'person'), 'person.mass_kg: expected a number ≥ 1, got "lots"');
  assert.equal(
    faultOf({ height_cm: 1800 }),
    'height_cm: expected at most 275 cm, got 1800 (the tallest person on record measured 272 cm)',
  );
  assert.equal(faultOf({ sex: 'M' }), 'sex: expected female or male, got "M"');
  assert.equal(faultOf({ habits: { fluid_l_d: -1 } }), 'habits.fluid_l_d: expected a number ≥ 0, got -1');
  assert.equal(faultOf({ medicines: [{ atc: 'C03BA04' }] }), 'medicines[0].name: is missing');
  assert.equal(faultOf([]), 'expected an object, got a list');
});

test('an unknown field is refused with its path', () => {
  assert.equal(faultOf({ weight: 75 }, 'person'), 'person.weight: is not a known field');
  assert.equal(faultOf({ habits: { sodium: 3 } }), 'habits.sodium: is not a known field');
  assert.equal(faultOf({ toString: 1 }), 'toString: is not a known field');
});

test('a birthday that is not in the calendar is refused', () => {
  for (const born of ['1990-02-30', '90', '1990-13-01', '1990-2-3', 'yesterday'])
    assert.match(faultOf({ born }), /^born: expected a date/);
  for (const born of ['1990', '1990-02-28', '2000-02-29']) assert.equal(parsePerson({ born }).ok, true);
});

test('a zone that no clock knows is refused', () => {
  assert.match(faultOf({ zone: 'Mars/Olympus' }), /^zone: expected an IANA time zone/);
});

test('the bounds are the ones the diary uses for its person entries', () => {
  const same = (ranges: object, fields: Record<string, unknown>) => {
    for (const [name, { min, max }] of Object.entries(ranges) as [string, { min: number; max: number }][]) {
      const field = fields[name] as { min: number; max: number };
      assert.deepEqual([field.min, field.max], [min, max], name);
    }
  };
  same(PERSON_RANGES, PERSON_FIELDS);
  same(HABIT_RANGES, PERSON_FIELDS.habits.fields);
  same(ANCHOR_RANGES, PERSON_FIELDS.anchors.fields);
});

test('a birthday is reached on the day, leap years included', () => {
  const years = (born: string, day: string) => Math.floor(ageAt({ born }, day)?.low_y ?? Number.NaN);
  assert.equal(years('1995-11-25', '2026-11-24'), 30);
  assert.equal(years('1995-11-25', '2026-11-25'), 31);
  assert.equal(years('2000-02-29', '2026-02-28'), 25);
  assert.equal(years('2000-02-29', '2026-03-01'), 26);
});

test('a birth year alone leaves a year open', () => {
  const age = ageAt({ born: '1995' }, '2026-06-15');
  assert.equal(Math.floor(age?.low_y ?? 0), 30);
  assert.equal(Math.floor(age?.high_y ?? 0), 31);
});

test('the birthday wins over an age that grows stale', () => {
  assert.equal(Math.floor(ageAt({ born: '1995-01-01', age_y: 20 }, '2026-06-15')?.low_y ?? 0), 31);
});

test('an age of 31 stays within its year, and no age is no age', () => {
  const age = ageAt({ age_y: 31 }, '2026-06-15');
  assert.deepEqual([age?.low_y, Math.floor(age?.high_y ?? 0)], [31, 31]);
  assert.equal(ageAt({}, '2026-06-15'), null);
  assert.equal(ageAt({ born: '2027-01-01' }, '2026-06-15'), null);
});

test('the surface of 70 kg and 170 cm is 1.81 m² (Du Bois & Du Bois 1916)', () => {
  assert.ok(Math.abs(surfaceArea_m2(70, 170) - 1.81) < 0.005);
});

test('nursing one child while expecting another counts as both states', () => {
  assert.deepEqual(lifeStages({}), ['none']);
  assert.deepEqual(lifeStages({ pregnant_weeks: 12, lactating: true }), ['pregnancy', 'lactation']);
});

test('a medicine may be written as its ATC code or its name alone', () => {
  const read = parsePerson({ medicines: ['C03DA01', 'furosemide', { name: 'ramipril', atc: 'C09AA05' }] });
  assert.deepEqual(read.ok && read.value.medicines, [
    { name: 'C03DA01', atc: 'C03DA01' },
    { name: 'furosemide' },
    { name: 'ramipril', atc: 'C09AA05' },
  ]);
});
