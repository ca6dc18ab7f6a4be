import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#diary';
import type { Person } from '#person';
import { instant } from '#units';
import { type BodyEstimate, bodyOf, type WhatIf } from './body-state.ts';

const HOUR = 3_600_000;
const NOW = instant(Date.UTC(2026, 5, 14, 18));
const ZONE = 'Europe/Berlin';
const PERSON: Person = { sex: 'female', age_y: 45, mass_kg: 70, height_cm: 168 };
const water = (hoursAgo: number, volume_ml = 400): Entry => {
  const at = instant(NOW - hoursAgo * HOUR);
  return {
    kind: 'drink',
    id: `water ${hoursAgo} ${volume_ml}`,
    at,
    zone: ZONE,
    enteredAt: at,
    food: {
      id: 'water',
      source: 'own',
      name: 'Water',
      per: '100 mL',
      nutrients: { water_g: 100, sodium_mg: 0, potassium_mg: 0, calcium_mg: 0, magnesium_mg: 0 },
    },
    volume_ml,
  } as Entry;
};
const DIARY = [70, 66, 62, 58, 54, 46, 42, 38, 34, 30, 22, 18, 10, 6, 4, 2].map((h) => water(h));

function estimated(entries: readonly Entry[], whatIf?: WhatIf): BodyEstimate {
  const state = bodyOf({
    entries,
    person: PERSON,
    now: NOW,
    zone: ZONE,
    ...(whatIf === undefined ? {} : { whatIf }),
  });
  assert.equal(state.kind, 'estimate');
  return state as BodyEstimate;
}

test('every estimate lies in its band, and the water is that of an adult', () => {
  const { curves, compartments, times } = estimated(DIARY);
  for (const points of Object.values(curves)) {
    assert.equal(points.length, times.length);
    for (const { low, value, high } of points) assert.ok(low <= value && value <= high);
  }
  const { water_l, outsideCells_l, cells_l } = compartments;
  assert.ok(water_l.value > 25 && water_l.value < 45);
  assert.ok(Math.abs(outsideCells_l.value + cells_l.value - water_l.value) < 0.01);
});

test('a litre more is in the body an hour later and much of it has left as urine after that', () => {
  const { curves, whatIf } = estimated(DIARY, { kind: 'add', entry: water(3, 1000) });
  const more = (h: number): number =>
    (whatIf?.total_body_water_l[h]?.value ?? 0) - (curves.total_body_water_l[h]?.value ?? 0);
  assert.ok(more(71) > 0.3 && more(71) < 1, `${more(71)} L after two hours`);
  assert.ok(more(78) < more(71), 'it is passed again');
  assert.ok(Math.abs(more(60)) < 1e-6, 'nothing before it was drunk');
});

test('a drink left out is missing from then on', () => {
  const { curves, whatIf } = estimated(DIARY, { kind: 'without', entry: 'water 4 400' });
  assert.ok(
    (whatIf?.total_body_water_l[72]?.value ?? 99) < (curves.total_body_water_l[72]?.value ?? 0) - 0.05,
  );
});

test('too little written down in the last day is said instead of estimated', () => {
  const early = DIARY.filter(({ at }) => at < NOW - 24 * HOUR);
  assert.equal(bodyOf({ entries: early, person: PERSON, now: NOW, zone: ZONE }).kind, 'too-little');
});

test('a day that was not kept is filled with habits, named, and widens every band', () => {
  const last = DIARY.filter(({ at }) => at > NOW - 24 * HOUR);
  const { assumedDays, widened, widen } = estimated(last);
  assert.deepEqual(assumedDays, [NOW - 72 * HOUR, NOW - 48 * HOUR]);
  assert.ok(widened.some(({ rule }) => rule === 'partly-written'));
  assert.ok(widen > 1);
});

test('a body that the equations do not describe is refused with the reason', () => {
  const state = bodyOf({ entries: DIARY, person: { ...PERSON, pregnant_weeks: 20 }, now: NOW, zone: ZONE });
  assert.equal(state.kind, 'refused');
  assert.equal(state.kind === 'refused' && state.because[0]?.rule, 'pregnancy');
});

test('a blood value that was measured anchors the estimate', () => {
  const lab = {
    kind: 'lab',
    id: 'k',
    at: instant(NOW - 20 * HOUR),
    zone: ZONE,
    enteredAt: NOW,
    name: 'Potassium',
    loinc: '2823-3',
    value: 3.6,
    unit: 'mmol/L',
  } as Entry;
  const anchored = estimated([...DIARY, lab]).curves.plasma_potassium_mmol_l[0]?.value ?? 0;
  assert.ok(Math.abs(anchored - 3.6) < 0.02, `${anchored}`);
});
