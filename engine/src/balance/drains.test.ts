import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity, Entry } from '#diary';
import { expose } from '#exposure';
import type { FoodSnapshot } from '#foods';
import type { Person } from '#person';
import { instant } from '#units';
import { type Drain, daysPassed, losses, shareOnDay, sweatingsOnDay, weigh } from './index.ts';

const DATE = '2026-07-03';
const ZONE = 'Europe/Berlin';
const at = (hour: number) => instant(Date.parse(`${DATE}T00:00:00+02:00`) + hour * 3_600_000);
const head = (hour: number, id: string) => ({ id, at: at(hour), enteredAt: at(hour), zone: ZONE });
const coffee: FoodSnapshot = {
  id: 'coffee',
  source: 'drinks',
  name: 'Coffee',
  per: '100 mL',
  nutrients: { caffeine_mg: 40, alcohol_g: 0, water_g: 99 },
  density_g_ml: 1,
};
const drinkOf = (food: FoodSnapshot, volume_ml: number, hour: number): Entry => ({
  ...head(hour, `${food.id}-${hour}`),
  kind: 'drink',
  food,
  volume_ml,
});
function dayOf(entries: readonly Entry[], person: Person = { mass_kg: 75 }, hour = 24) {
  return weigh(expose(entries, person, { from: at(-48), to: at(48) }), {
    person,
    date: DATE,
    zone: ZONE,
    now: at(hour),
  });
}
const drain = (drains: readonly Drain[], what: string, of: string): Drain['effect'] => {
  const found = drains.find((one) => one.what === what && one.effect.of === of);
  assert.ok(found, `${what} ${of}`);
  return found.effect;
};

test('two coffees drain nearly nothing: below 3 mg/kg the best estimate is 0 mL', () => {
  // 480 mL · 0.4 mg/mL = 192 mg, 2.6 mg/kg.
  const { drains } = dayOf([drinkOf(coffee, 240, 8), drinkOf(coffee, 240, 9)]);
  const water = drain(drains, 'caffeine', 'water_ml');
  assert.equal(water.best, 0);
  // Zhang's upper SD of 304 mL at 300 mg, in proportion.
  assert.ok(Math.abs((water.high ?? 0) - 304 * (192 / 300)) < 1e-9);
});

test('6 mg/kg at once drain 257 mL in somebody who never has any, 30 % of it in somebody who does', () => {
  const strong = [drinkOf(coffee, 1125, 8)];
  const best = (caffeine_mg_d: number) =>
    drain(dayOf(strong, { mass_kg: 75, habits: { caffeine_mg_d } }).drains, 'caffeine', 'water_ml').best ?? 0;
  assert.ok(Math.abs(best(0) - 257) < 1e-6);
  assert.ok(Math.abs(best(300) - 77.1) < 1e-6);
});

test('the same coffee spread over the day counts as its largest three hours', () => {
  const spread = [6, 10, 14, 18].map((hour) => drinkOf(coffee, 280, hour));
  assert.equal(drain(dayOf(spread).drains, 'caffeine', 'water_ml').best, 0);
});

test('caffeine before exercise drains nothing that could be measured', () => {
  const run: Entry = { ...head(9, 'run'), kind: 'activity', type: 'running', duration_min: 60 };
  assert.equal(drain(dayOf([drinkOf(coffee, 1125, 8), run]).drains, 'caffeine', 'water_ml').best, 0);
});

const beverage = (alcohol_g: number): FoodSnapshot => ({
  id: 'b',
  source: 'drinks',
  name: 'Drink',
  per: '100 mL',
  nutrients: { alcohol_g },
  density_g_ml: 1,
});

test('wine drains 10 mL a gram of ethanol, the weakest beer none', () => {
  // 250 mL at 10 g/100 mL: 25 g.
  assert.equal(drain(dayOf([drinkOf(beverage(10), 250, 20)]).drains, 'alcohol', 'water_ml').best, 250);
  assert.equal(drain(dayOf([drinkOf(beverage(1.5), 500, 20)]).drains, 'alcohol', 'water_ml').best, 0);
});

test('water without caffeine or alcohol drains nothing at all', () => {
  const water: FoodSnapshot = { ...beverage(0), nutrients: { alcohol_g: 0, caffeine_mg: 0, water_g: 99.9 } };
  assert.deepEqual(dayOf([drinkOf(water, 500, 9)]).drains, []);
});

test('licorice is named with the fall in potassium that its trials found', () => {
  const licorice: FoodSnapshot = { ...beverage(0), per: '100 g', name: 'Liquorice sweets' };
  const found = dayOf([{ ...head(15, 'l'), kind: 'food', food: licorice, mass_g: 50 }]).drains.find(
    ({ what }) => what === 'licorice',
  );
  assert.deepEqual(
    [found?.effect.best, found?.effect.unit, found?.because.entries],
    [-0.33, 'mmol/L', ['l']],
  );
  assert.equal(found?.because.recalled, true);
});

test('cola is a drain of potassium beyond two litres a day', () => {
  const cola = { ...beverage(0), name: 'Cola, diet' };
  const has = (millilitres: number) =>
    dayOf([drinkOf(cola, millilitres, 9)]).drains.some(({ what }) => what === 'cola');
  assert.deepEqual([has(1500), has(2500)], [false, true]);
});

test('a medicine that drains is among the drains, one that holds potassium is not, and both are told', () => {
  const person: Person = {
    medicines: [
      { name: 'Chlortalidone', atc: 'C03BA04' },
      { name: 'Spironolactone', atc: 'C03DA01' },
    ],
  };
  const { drains, medicines } = dayOf([], person);
  assert.ok(drains.some(({ because }) => because.rule === 'thiazide-K'));
  assert.ok(!drains.some(({ because }) => because.rule === 'spironolactone-K'));
  assert.ok(
    medicines.some(({ because, direction }) => because.rule === 'spironolactone-K' && direction === 'up'),
  );
});

test('every drain has a source', () => {
  const run: Entry = { ...head(9, 'run'), kind: 'activity', type: 'running', duration_min: 60, air_c: 30 };
  const sick: Entry = { ...head(10, 'sick'), kind: 'gut-loss', route: 'vomit', volume_ml: null };
  const { drains } = dayOf([run, sick, drinkOf(coffee, 900, 8), drinkOf(beverage(10), 250, 20)]);
  assert.ok(drains.length >= 12);
  for (const { because } of drains) assert.ok(because.source.length > 3 && because.entries.length > 0);
});

test('every loss that has a size says where it is known from', () => {
  const run: Entry = { ...head(9, 'run'), kind: 'activity', type: 'running', duration_min: 60, air_c: 30 };
  const sick: Entry = { ...head(10, 'sick'), kind: 'gut-loss', route: 'vomit', volume_ml: null };
  const day = dayOf([run, sick]);
  for (const [of, { known }] of Object.entries(day.losses)) {
    const said = day.lossSources?.find((one) => one.of === of);
    assert.ok(known > 0 && (said?.source ?? '') !== '', of);
  }
  assert.equal(day.lossSources?.find(({ of }) => of === 'insensible_ml')?.recalled, true);
  assert.deepEqual(
    dayOf([]).lossSources?.map(({ of }) => of),
    ['urine_ml', 'insensible_ml', 'stool_ml'],
  );
});

const lateRun: Activity = {
  ...head(23.5, 'late'),
  kind: 'activity',
  type: 'running',
  duration_min: 120,
  air_c: 20,
  relativeHumidity: 0.5,
};

test('a run over midnight is parted between its two days, and nothing of it is lost', () => {
  const { sweatings } = expose([lateRun], { mass_kg: 75, height_cm: 180 });
  const [sweating] = sweatings;
  assert.ok(sweating);
  assert.equal(shareOnDay(sweating, DATE), 0.25);
  assert.equal(shareOnDay(sweating, '2026-07-04'), 0.75);
  const litres = (day: string) => sweatingsOnDay(sweatings, day)[0]?.volume_l.best ?? 0;
  assert.ok(Math.abs(litres(DATE) + litres('2026-07-04') - (sweating.volume_l.best ?? 0)) < 1e-12);
  assert.deepEqual(sweatingsOnDay(sweatings, '2026-07-05'), []);
});

test('a day of 23 or 25 hours loses 23 or 25 hours of water', () => {
  const late = instant(Date.parse('2027-01-01T00:00:00Z'));
  assert.equal(daysPassed('2026-03-29', ZONE, late), 23 / 24);
  assert.equal(daysPassed('2026-10-25', ZONE, late), 25 / 24);
  assert.equal(daysPassed(DATE, ZONE, at(6)), 0.25);
  assert.equal(daysPassed(DATE, ZONE, at(-5)), 0);
});

const spread = (known: number) => ({ known, low: known * 0.9, high: known * 1.1, unknownShare: 0 });

test('urine at balance is what came in and was made, less what went out elsewhere', () => {
  const day = losses({ sweatings: [], gutOutflows: [], urine: [], waterIn: spread(3000), days: 1 });
  // 3000 + 250 − 850 − 100
  assert.ok(Math.abs(day.urine_ml.known - 2300) < 1e-9);
  assert.ok(day.urine_ml.low < 2300 && (day.urine_ml.high ?? 0) > 2300);
});

test('urine is never less than a kidney must make, nor than what was measured', () => {
  const dry = losses({ sweatings: [], gutOutflows: [], urine: [], waterIn: spread(200), days: 1 });
  assert.equal(dry.urine_ml.known, 500);
  const measured = [{ entry: 'u', at: at(8), zone: ZONE, volume_l: 1.8 }];
  const told = losses({ sweatings: [], gutOutflows: [], urine: measured, waterIn: spread(200), days: 1 });
  assert.equal(told.urine_ml.known, 1800);
  assert.equal(told.urine_ml.low, 1800);
});
