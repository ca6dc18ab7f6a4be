import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axonThreshold, crampThreshold, hyperventilation } from './index.ts';

const NORMAL = {
  sodium_mmol_l: 140,
  potassium_mmol_l: 4.2,
  ionizedCalcium_mmol_l: 1.2,
  magnesium_mmol_l: 0.79,
  pH: 7.4,
};

test('normal blood gives a threshold of 1', () => {
  assert.ok(Math.abs(axonThreshold(NORMAL) - 1) < 1e-9);
});

test('the axon fires more easily with less calcium, less magnesium, more potassium, more sodium and in alkalosis', () => {
  for (const change of [
    { ionizedCalcium_mmol_l: 1 },
    { magnesium_mmol_l: 0.4 },
    { potassium_mmol_l: 5.5 },
    { sodium_mmol_l: 150 },
    { pH: 7.55 },
  ])
    assert.ok(axonThreshold({ ...NORMAL, ...change }) < 1, JSON.stringify(change));
});

test('outside the table it stays at its edge and is never nothing', () => {
  for (const potassium_mmol_l of [0, 1, 20])
    for (const ionizedCalcium_mmol_l of [0, 5]) {
      const t = axonThreshold({ ...NORMAL, potassium_mmol_l, ionizedCalcium_mmol_l });
      assert.ok(t > 0 && t < 20);
    }
});

test('overbreathing by 20 mmHg brings the axon to where tingling begins', () => {
  assert.ok(Math.abs(hyperventilation(20).tingling - 1) < 0.4);
});

test('water after sweating lowers the cramp threshold, salt raises it, blood minerals do not enter', () => {
  const base = crampThreshold({ history: false });
  assert.equal(base, 25.5);
  assert.equal(crampThreshold({ history: true }), 14.9);
  assert.ok(crampThreshold({ history: false, saltExcess_mmol: -50 }) < base - 3);
  assert.ok(crampThreshold({ history: false, saltExcess_mmol: 50 }) > base + 3);
  assert.equal(crampThreshold({ history: false, pain: true }), 20);
  assert.equal(crampThreshold({ history: true, baseline_hz: 18, minutesSinceCramp: 30 }), 14);
});
