import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTANT_QUANTITIES, SUM_QUANTITIES } from '@tonus/engine/body';
import { simulate } from './simulate.ts';
import type { Tools } from './tools.ts';
import { answer } from './verb.ts';

const BASE = {
  person: { sex: 'male', age_y: 25, mass_kg: 75, height_cm: 180, egfr_ml_min: null, conditions: [] },
  start: '2026-01-05T08:00:00+00:00',
  duration_h: 6,
  settle_d: 2,
  events: [{ kind: 'drink', at_h: 0, over_min: 30, volume_ml: 1000, sodium_mmol_l: 0, potassium_mmol_l: 0 }],
  observe: [{ id: 'urine-4h', quantity: 'urine_volume_ml', from_h: 0, to_h: 4 }],
};
const ask = (change: object) => answer(simulate, { ...BASE, ...change }, {} as Tools);
const fault = async (change: object): Promise<string> => {
  const given = await ask(change);
  assert.equal(given.ok, false);
  return given.ok ? '' : `${given.error.kind} ${given.error.path}: ${given.error.message}`;
};

test('answers hold the version, the band, the books and the time it took', async () => {
  const given = await ask({});
  assert.ok(given.ok);
  const { model_version, observed, conservation, elapsed_ms, members } = given.value;
  assert.match(model_version, /^\d+\.\d+\.\d+$/);
  assert.ok(elapsed_ms > 0);
  assert.ok(members > 0);
  const [urine] = observed;
  assert.ok(urine !== undefined && urine.low !== null && urine.high !== null && urine.value !== null);
  assert.ok(urine.low <= urine.value && urine.value <= urine.high && urine.low < urine.high);
  for (const residual of Object.values(conservation)) assert.ok(Math.abs(residual) < 1e-6);
});

test('every quantity of the contract is answered with a number', async () => {
  const observe = [
    ...SUM_QUANTITIES.map((quantity) => ({ id: quantity, quantity, from_h: 0, to_h: 6 })),
    ...INSTANT_QUANTITIES.map((quantity) => ({ id: quantity, quantity, at_h: 3 })),
    ...INSTANT_QUANTITIES.map((quantity) => ({ id: `${quantity} mean`, quantity, from_h: 1, to_h: 5 })),
  ];
  const given = await ask({ observe, members: 0, background: { diet: 'habitual', from_h: 0, to_h: 6 } });
  assert.ok(given.ok);
  assert.deepEqual(
    given.value.observed.filter((one) => one.value === null || Number.isNaN(one.value)),
    [],
  );
});

test('a wrong field is named by its path in one clause', async () => {
  const event = (change: object) => ({ events: [{ ...BASE.events[0], ...change }] });
  assert.equal(
    await fault(event({ volume_ml: 'lots' })),
    'wrong events[0].volume_ml: expected a number ≥ 0, got "lots"',
  );
  assert.match(await fault(event({ salt: 1 })), /^wrong events\[0\]\.salt: /);
  assert.match(await fault({ colour: 'red' }), /^wrong colour: /);
  assert.match(
    await fault({ person: { ...BASE.person, habits: { beer: 2 } } }),
    /^wrong person\.habits\.beer: /,
  );
  assert.match(await fault({ start: 'tomorrow' }), /^wrong start: expected a time like/);
  assert.match(
    await fault({ observe: [{ id: 'x', quantity: 'urine_volume_ml', at_h: 2 }] }),
    /sum over a window/,
  );
  assert.match(await fault({ observe: [{ id: 'x', quantity: 'thirst_cm', at_h: 9 }] }), /duration_h/);
  assert.match(
    await fault({ events: [{ kind: 'dose', at_h: 0, compound: 'unobtainium', mmol: 3 }] }),
    /^wrong events\[0\]\.compound: /,
  );
});

test('x- fields are carried past', async () => {
  const given = await ask({ 'x-note': 1, events: [{ ...BASE.events[0], 'x-cup': 'blue' }], members: 0 });
  assert.ok(given.ok);
});

test('outside its validity it cannot answer, and says why', async () => {
  assert.match(await fault({ person: { ...BASE.person, age_y: 12 } }), /^cannot person: .*under 18/);
  assert.match(
    await fault({ person: { ...BASE.person, conditions: ['I50.9'] } }),
    /^cannot person: .*heart failure/,
  );
  assert.match(
    await fault({ person: { ...BASE.person, pregnant_weeks: 20 } }),
    /^cannot person: .*pregnancy/,
  );
});

test('reduced kidneys widen the band and the answer says so', async () => {
  const healthy = await ask({});
  const reduced = await ask({ person: { ...BASE.person, egfr_ml_min: 45 } });
  assert.ok(healthy.ok && reduced.ok);
  assert.deepEqual(healthy.value.validity.widened, []);
  assert.equal(reduced.value.validity.widened[0]?.rule, 'egfr');
});

test('what was not said is taken as none and listed', async () => {
  const given = await ask({ events: [{ kind: 'drink', at_h: 0, volume_ml: 500 }], members: 0 });
  assert.ok(given.ok);
  assert.deepEqual(
    given.value.assumed.map((one) => one.path),
    ['events[0].sodium_mmol_l', 'events[0].potassium_mmol_l'],
  );
});

test('curves come with their hours when they are asked for', async () => {
  const given = await ask({ series: ['plasma_sodium_mmol_l', 'urine_flow_ml_min'], members: 0 });
  assert.ok(given.ok);
  const { series } = given.value;
  assert.ok(series !== undefined);
  assert.equal(series.t_h?.length, series.plasma_sodium_mmol_l?.length);
  assert.equal(series.t_h?.at(-1), 6);
});
