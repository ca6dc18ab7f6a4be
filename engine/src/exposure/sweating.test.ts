import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '#person';
import { SWEAT } from '#reference';
import { instant } from '#units';
import { entry, food, NOON } from './entries.fixture.ts';
import {
  activityNorm,
  breathLoss_kg_min,
  evaporation,
  expose,
  reserveOfFeel,
  type Sweating,
  saturatedVapour_mmHg,
  sweatGonzalez,
  sweatShapiro,
} from './index.ts';

const near = (actual: number | null | undefined, expected: number, tolerance: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= tolerance, `${actual} is not ${expected}`);
type ActivityFields = Parameters<typeof entry<'activity'>>[1];
function sweatOf(fields: Partial<ActivityFields>, person: Person = {}): Sweating {
  const activity = entry('activity', { type: 'running', duration_min: 60, ...fields });
  const [sweating] = expose([activity], person).sweatings;
  assert.ok(sweating);
  return sweating;
}

test('the rate equations give the values of their papers', () => {
  // Ereq, Emax → Gonzalez 2009 and Shapiro 1982, g/m²/h.
  near(sweatGonzalez(200, 200, 30), 278.4, 1e-9);
  near(sweatGonzalez(400, 100, 30), 670.8, 1e-9);
  near(sweatShapiro(200, 200), 500.801, 1e-3);
  near(sweatShapiro(500, 50), 2352.572, 1e-3);
});

test('below 20 °C the intercept is 350, and the two are joined without a step', () => {
  near(sweatGonzalez(0, 0, 10), 350, 1e-9);
  near(sweatGonzalez(0, 0, 30), 147, 1e-9);
  near(sweatGonzalez(0, 0, 20.001), sweatGonzalez(0, 0, 19.999), 0.1);
});

test('air at 35 °C holds 42 mmHg of water', () => near(saturatedVapour_mmHg(35), 42.2, 0.2));

test('damp air takes up less, and hot air asks for more', () => {
  const load = {
    mass_kg: 70,
    height_cm: 175,
    met: 8,
    workShare: 0,
    air_c: 30,
    relativeHumidity: 0.3,
    air_m_s: 1,
  };
  const dry = evaporation(load);
  const damp = evaporation({ ...load, relativeHumidity: 0.9 });
  assert.ok(damp.possible < dry.possible);
  assert.equal(damp.required, dry.required);
  assert.ok(evaporation({ ...load, air_c: 38 }).required > dry.required);
});

test('every predicted rate of ACSM’s running table lies inside the band', (t) => {
  const rows = SWEAT.filter((row) => /^running [\d.]+ km/.test(row.activity));
  assert.equal(rows.length, 24);
  for (const row of rows) {
    const speed = Number(/[\d.]+/.exec(row.activity)?.[0]);
    const mass_kg = Number(row.population.split(' ')[0]);
    const height_cm = { 50: 160, 70: 175, 90: 185 }[mass_kg] ?? 0;
    const air_c = Number(row.climate.split(' ')[0]);
    const { volume_l } = sweatOf({ distance_km: speed, air_c }, { mass_kg, height_cm });
    const told = row.rateMean_l_h ?? Number.NaN;
    const said = `${row.activity}, ${air_c} °C, ${mass_kg} kg: ${told} outside ${volume_l.low}–${volume_l.high}`;
    assert.ok(told >= volume_l.low && told <= (volume_l.high ?? 0), said);
  }
  t.diagnostic('24 rows');
});

test('a weighed session wins over every estimate: 75.0 to 73.6 kg is 1.4 kg less the breath', () => {
  const sweat = sweatOf({ air_c: 31, massBefore_kg: 75, massAfter_kg: 73.6, vendorSweat_ml: 3000 });
  assert.equal(sweat.basis, 'weighed');
  // 9 MET of 75 kg: 2.36 L O2/min; 60 min; half-saturated air at 31 °C (16.9 mmHg).
  const breath = 60 * breathLoss_kg_min(9, 75, 0.5 * saturatedVapour_mmHg(31));
  near(breath, 0.12, 0.03);
  near(sweat.volume_l.best, 1.4 - breath, 1e-9);
});

test('breath takes 2.7 g a minute at 3 L of oxygen in air of 10 mmHg (Mitchell 1972)', () => {
  // 0.019·3·34 = 1.94 g of water, and 3·(0.9·1.964 − 1.429) = 1.02 g of carbon.
  near(breathLoss_kg_min(3000 / 3.5 / 70, 70, 10), 0.00295, 0.0001);
});

test('what was drunk and passed is put back: 70.0 to 69.5 kg with 1 L drunk and 200 mL passed', () => {
  const sweat = sweatOf({
    type: 'walking',
    massBefore_kg: 70,
    massAfter_kg: 69.5,
    drunk_ml: 1000,
    urine_ml: 200,
  });
  near(sweat.volume_l.best, 1.3, 0.08);
});

test('logged drinks stand in for what was drunk meanwhile', () => {
  const water = food({ water_g: 99.9 }, { per: '100 mL' });
  const run = entry('activity', { type: 'running', duration_min: 60, massBefore_kg: 70, massAfter_kg: 69.5 });
  const drink = entry('drink', { food: water, volume_ml: 600, at: instant(NOON + 60_000) });
  const [alone] = expose([run], {}).sweatings;
  const [together] = expose([run, drink], {}).sweatings;
  near((together?.volume_l.best ?? 0) - (alone?.volume_l.best ?? 0), 0.6, 1e-9);
  assert.ok((together?.volume_l.high ?? 0) <= (alone?.volume_l.high ?? 0));
});

test('two weighings that say nothing was lost are a slip, and the estimate stands', () => {
  assert.equal(sweatOf({ massBefore_kg: 70, massAfter_kg: 71 }).basis, 'equation');
});

test('a watch’s figure is labelled as its maker’s estimate and never narrows the band', () => {
  const without = sweatOf({ air_c: 20 });
  const sweat = sweatOf({ air_c: 20, vendorSweat_ml: 900 });
  assert.equal(sweat.basis, 'vendor');
  near(sweat.volume_l.best, 0.9, 1e-9);
  assert.ok(sweat.volume_l.low <= without.volume_l.low);
  assert.ok((sweat.volume_l.high ?? 0) >= (without.volume_l.high ?? 0));
});

test('climate that was not said widens the band', () => {
  const said = sweatOf({ air_c: 21, relativeHumidity: 0.5 }).volume_l;
  const unsaid = sweatOf({}).volume_l;
  assert.ok(unsaid.low <= said.low && (unsaid.high ?? 0) > (said.high ?? 0) * 1.5);
});

test('a distance without a time is read at a stated range of paces', () => {
  const { duration_min } = sweatOf({ duration_min: null, distance_km: 10 });
  // 14.0, 9.7 and 7.0 km/h
  near(duration_min.low, 42.86, 0.01);
  near(duration_min.best, 61.86, 0.01);
  near(duration_min.high, 85.71, 0.01);
});

test('an activity of which nothing is known but its name has an unknown loss, not none', () => {
  const { volume_l } = sweatOf({ duration_min: null });
  assert.deepEqual(volume_l, { low: 0, best: null, high: null });
});

test('sweat holds 36 mmol/L of sodium at 1.2 L/h, less when acclimated, never under 10', () => {
  const vendor = (litres: number, heat_acclimation = 0) => {
    const sweat = sweatOf({ vendorSweat_ml: litres * 1000 }, { habits: { heat_acclimation } });
    return (sweat.ions_mmol.sodium.best ?? 0) / litres;
  };
  near(vendor(1.2), 35.9, 1e-9);
  near(vendor(1.2, 1), 20.9, 1e-9);
  assert.ok(vendor(2.4) > vendor(1.2));
  assert.ok(vendor(0.1, 1) >= 10);
});

test('in water and in a sauna the sweat table speaks, marked recalled', () => {
  const sauna = sweatOf({ type: 'sauna', duration_min: 30 });
  assert.equal(sauna.basis, 'table');
  assert.equal(sauna.recalled, true);
  near(sauna.volume_l.best, 0.35, 1e-9);
});

test('an activity is found by its name, an alias, or inside other words; an unknown one is a wide "other"', () => {
  assert.equal(activityNorm('Running').type, 'running');
  assert.equal(activityNorm('trail run').type, 'running');
  assert.equal(activityNorm('hot yoga').type, 'hot yoga');
  assert.equal(activityNorm('underwater chess').type, 'other');
});

test('heart rate, power and feel say how hard the work was', () => {
  const met = (intensity: NonNullable<ActivityFields['intensity']>) =>
    sweatOf({ type: 'cycling', intensity }, { mass_kg: 75, age_y: 40 }).met;
  near(met({ by: 'met', value: 6 }).best, 6, 1e-9);
  // 200 W at 22 % efficiency is 909 W, over 1.163 · 75 W per MET.
  near(met({ by: 'power', value: 200 }).best, 10.42, 0.01);
  // HRmax 180, rest 65: 150 beats are 74 % of the reserve; 1 + 0.739 · 9.
  near(met({ by: 'heart-rate', value: 150 }).best, 7.65, 0.01);
  near(reserveOfFeel(3), 0.4, 1e-9);
  const felt = met({ by: 'feel', value: 3 });
  assert.ok(felt.low < (felt.best ?? 0) && (felt.best ?? 0) < (felt.high ?? 0));
});
