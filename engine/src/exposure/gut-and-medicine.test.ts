import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '#units';
import { entry, NOON } from './entries.fixture.ts';
import { courseOf, doseTimes, expose, medicineEffects, restingWater } from './index.ts';

const DAY = 86_400_000;
const window = { from: NOON, to: instant(NOON + DAY) };

test('half a litre of loose stool carries 38 mmol of sodium (20 to 70)', () => {
  const [loss] = expose([entry('gut-loss', { route: 'stool', volume_ml: 500 })], {}).gutOutflows;
  assert.deepEqual(loss?.ions_mmol.sodium, { low: 20, best: 37.5, high: 70 });
  assert.deepEqual(loss?.ions_mmol.potassium, { low: 7.5, best: 17.5, high: 40 });
  assert.equal(loss?.ions_mmol.magnesium.best, null);
  assert.equal(loss?.recalled, true);
});

test('three times sick without a volume is three usual bouts, with a range', () => {
  const [loss] = expose([entry('gut-loss', { route: 'vomit', volume_ml: null, times: 3 })], {}).gutOutflows;
  assert.equal(loss?.volume_l.best, 0.75);
  assert.ok((loss?.volume_l.low ?? 1) < 0.2 && (loss?.volume_l.high ?? 0) > 1.5);
});

const daily = entry('medicine', {
  name: 'chlortalidone',
  atc: 'C03BA04',
  dose_mg: 25,
  at: instant(NOON - 10 * DAY),
  schedule: { every_h: 24, until: instant(NOON + DAY / 2) },
});

test('a schedule gives its doses inside a window, from the first to the last', () => {
  const course = courseOf(daily);
  assert.deepEqual(doseTimes(course, window), [NOON]);
  assert.deepEqual(doseTimes(course, { from: instant(NOON - 2 * DAY), to: NOON }).length, 2);
  assert.deepEqual(doseTimes(course, { from: instant(NOON + DAY), to: instant(NOON + 2 * DAY) }), []);
});

test('a medicine taken once counts on that day only', () => {
  const once = courseOf(entry('medicine', { name: 'furosemide', atc: 'C03CA01', dose_mg: 40 }));
  assert.deepEqual(doseTimes(once, window), [NOON]);
  assert.deepEqual(doseTimes(once, { from: instant(NOON + 1), to: window.to }), []);
});

const effectIds = (...args: Parameters<typeof medicineEffects>) =>
  medicineEffects(...args).map(({ row }) => row.id);

test('a medicine brings every row of its agent, named by its code', () => {
  assert.deepEqual(effectIds([courseOf(daily)], {}, window), [
    'thiazide-K',
    'thiazide-Na',
    'thiazide-Mg',
    'thiazide-Ca',
  ]);
});

test('a medicine that is not being taken in the window says nothing', () => {
  const later = { from: instant(NOON + DAY), to: instant(NOON + 2 * DAY) };
  assert.deepEqual(effectIds([courseOf(daily)], {}, later), []);
});

test('medicines of the profile count every day, a name without a code only perhaps', () => {
  const person = { medicines: [{ name: 'Ramipril 5 mg' }, { name: 'PPI', atc: 'A02BC01' }] };
  const effects = medicineEffects([], person, window).map(({ row, sure }) => `${row.id} ${sure}`);
  assert.deepEqual(effects.sort(), ['acei-K false', 'ppi-Ca true', 'ppi-Mg true', 'ppi-Na true']);
});

test('a combination speaks only when all of it is taken', () => {
  const ppi = { name: 'omeprazole', atc: 'A02BC01' };
  const thiazide = { name: 'chlortalidone', atc: 'C03BA04' };
  const has = (medicines: readonly { name: string; atc: string }[]) =>
    effectIds([], { medicines }, window).includes('ppi-diuretic');
  assert.deepEqual([has([ppi]), has([thiazide]), has([ppi, thiazide])], [false, false, true]);
});

test('resting water scales with the part of the day that has passed', () => {
  assert.equal(restingWater(1).insensible_l.best, 0.85);
  assert.equal(restingWater(0.5).insensible_l.best, 0.425);
});

test('a dose every 24 h stays 24 hours apart over a clock change', () => {
  const before = instant(Date.parse('2026-10-24T08:00:00+02:00'));
  const course = courseOf(
    entry('medicine', {
      name: 'x',
      atc: null,
      dose_mg: null,
      at: before,
      schedule: { every_h: 24, until: null },
    }),
  );
  const [, second] = doseTimes(course, { from: before, to: instant(before + 3 * DAY) });
  assert.equal(second, before + DAY);
});
