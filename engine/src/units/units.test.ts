import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  convert,
  convertExact,
  dimensionOf,
  isZone,
  milliequivalentsOf,
  milligramsOf,
  millimolesOf,
  saltGrams,
  sentence,
  UNIT_CODES,
} from './index.ts';

const near = (actual: number, expected: number, tolerance = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test('conversions agree with NIST Handbook 44 and the SI brochure', () => {
  near(convertExact(1, 'lb', 'g'), 453.59237);
  near(convertExact(1, 'oz', 'g'), 28.349523125);
  near(convertExact(1, 'st', 'lb'), 14);
  near(convertExact(1, '[pt_us]', '[foz_us]'), 16, 1e-9);
  near(convertExact(1, '[pt_br]', '[foz_br]'), 20, 1e-9);
  near(convertExact(1, '[cup_us]', 'mL'), 236.5882365);
  near(convertExact(1, '[tbs_us]', '[tsp_us]'), 3, 1e-9);
  near(convertExact(26.2, '[mi_i]', 'km'), 42.1648128);
  near(convertExact(1, 'kcal', 'kJ'), 4.184);
  near(convertExact(120, 'mm[Hg]', 'kPa'), 15.99868, 1e-4);
});

test('temperatures convert by point, not by interval', () => {
  near(convertExact(100, '[degF]', 'Cel'), 37.7777777778, 1e-9);
  near(convertExact(-40, 'Cel', '[degF]'), -40);
  near(convertExact(0, 'K', 'Cel'), -273.15);
});

test('an hour is 3,600 seconds, whichever way it is asked', () => {
  near(convertExact(1, 'h', 's'), 3600);
  near(convertExact(3600, 's', 'h'), 1);
});

test('there and back is where one began, for every pair of a dimension', () => {
  for (const from of UNIT_CODES)
    for (const to of UNIT_CODES.filter((code) => dimensionOf(code) === dimensionOf(from)))
      near(convertExact(convertExact(12.5, from, to), to, from), 12.5, 1e-6);
});

test('an unknown unit and another dimension are refused, never guessed', () => {
  assert.deepEqual(convert(1, 'furlong', 'm'), { ok: false, error: 'unknown unit "furlong"' });
  assert.deepEqual(convert(1, 'toString', 'm'), { ok: false, error: 'unknown unit "toString"' });
  assert.deepEqual(convert(1, 'mL', 'g'), { ok: false, error: 'mL is a volume, g is a mass' });
  assert.throws(() => convertExact(1, 'mL', 'g'), RangeError);
});

test('300 mmol of sodium are 6.9 g of sodium or 17.5 g of salt', () => {
  const sodium_mg = milligramsOf('sodium', 300);
  near(sodium_mg, 6897);
  near(saltGrams(sodium_mg), 17.53, 0.005);
});

test('1 mmol of magnesium is 24.3 mg and 2 mEq', () => {
  near(milligramsOf('magnesium', 1), 24.305);
  near(milliequivalentsOf('magnesium', 1), 2);
  near(millimolesOf('potassium', 3910), 100, 0.01);
});

test('a fault prints its path before what was expected', () => {
  assert.equal(sentence({ path: 'a.b', message: 'is missing' }), 'a.b: is missing');
  assert.equal(sentence({ path: '', message: 'is no object' }), 'is no object');
});

test('a zone is one that clocks know', () => {
  assert.deepEqual([isZone('Europe/Berlin'), isZone('Mars/Olympus'), isZone('')], [true, false, false]);
});
