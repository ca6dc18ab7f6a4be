import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Estimate, instant, milligramsOf } from '#units';
import { entry, food, NOON } from './entries.fixture.ts';
import { expose, type Inflow } from './index.ts';

const near = (actual: number | null | undefined, expected: number, tolerance = 1e-9): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= tolerance, `${actual} is not ${expected}`);
const only = (...args: Parameters<typeof expose>): Inflow => {
  const [inflow, ...rest] = expose(...args).inflows;
  assert.ok(inflow !== undefined && rest.length === 0);
  return inflow;
};
const mg = (ion: 'sodium' | 'potassium' | 'calcium' | 'magnesium', estimate: Estimate): Estimate => ({
  low: milligramsOf(ion, estimate.low),
  best: estimate.best === null ? null : milligramsOf(ion, estimate.best),
  high: estimate.high === null ? null : milligramsOf(ion, estimate.high),
});

test('a medium banana of 118 g brings 422 mg of potassium, give or take a quarter', () => {
  const banana = food({ potassium_mg: 358, water_g: 74.91, energy_kcal: 89 }, { group: 'fruit' });
  const inflow = only([entry('food', { food: banana, mass_g: 118 })], {});
  const potassium = mg('potassium', inflow.ions_mmol.potassium);
  near(potassium.best, 422.44, 1e-6);
  near(potassium.low, 422.44 * 0.75, 1e-6);
  near(potassium.high, 422.44 * 1.25, 1e-6);
  near(inflow.water_l.best, 0.0883938, 1e-9);
  near(inflow.mass_kg.best, 0.118);
});

test('sodium of a prepared dish is off by up to 40 %, that of a packet by 25 %', () => {
  const dish = food({ sodium_mg: 400 }, { group: 'dishes' });
  const packet = food({ sodium_mg: 400 }, { group: 'dishes', source: 'fdc-branded' });
  const highOf = (eaten: typeof dish) =>
    mg('sodium', only([entry('food', { food: eaten, mass_g: 100 })], {}).ions_mmol.sodium).high;
  near(highOf(dish), 560, 1e-9);
  near(highOf(packet), 500, 1e-9);
});

test('a nutrient that the source leaves out is unknown, bounded by its group where we know the group', () => {
  const fruit = only([entry('food', { food: food({}, { group: 'fruit' }), mass_g: 100 })], {});
  assert.equal(fruit.ions_mmol.magnesium.best, null);
  assert.equal(fruit.ions_mmol.magnesium.low, 0);
  // The richest fruit of the table hold about 70 mg per 100 g.
  const high = mg('magnesium', fruit.ions_mmol.magnesium).high ?? 0;
  assert.ok(high > 25 && high < 80, `${high}`);
  const strange = only([entry('food', { food: food({}, { group: 'Snack cakes' }), mass_g: 100 })], {});
  assert.deepEqual(strange.ions_mmol.magnesium, { low: 0, best: null, high: null });
});

test('an unknown amount of food is unknown in all it holds, but holds nothing of what the food does not', () => {
  const beer = food({ alcohol_g: 3.9, magnesium_mg: 6, fat_g: 0 });
  const inflow = only([entry('food', { food: beer, mass_g: null })], {});
  assert.deepEqual(inflow.ions_mmol.magnesium, { low: 0, best: null, high: null });
  assert.deepEqual(inflow.fat_g, { low: 0, best: 0, high: 0 });
});

test('a drink given per 100 g is poured by its density', () => {
  const cola = food({ caffeine_mg: 8, water_g: 89.6 }, { density_g_ml: 1.04 });
  const inflow = only([entry('drink', { food: cola, volume_ml: 330 })], {});
  near(inflow.caffeine_mg.best, 8 * 3.3 * 1.04, 1e-9);
  near(inflow.mass_kg.best, 0.3432, 1e-9);
});

test('water that a drink’s packet leaves out is what its solids leave room for', () => {
  const juice = food({ carbohydrate_g: 10 }, { per: '100 mL', source: 'open-food-facts' });
  const { water_l } = only([entry('drink', { food: juice, volume_ml: 500 })], {});
  near(water_l.best, 0.45);
  near(water_l.low, 0.405);
});

test('500 mg of magnesium citrate hold 80.8 mg of magnesium (16.16 %)', () => {
  const taken = only(
    [
      entry('supplement', {
        mineral: 'magnesium',
        compound: 'magnesium citrate',
        elemental_mg: null,
        saltMass_mg: 500,
        route: 'oral',
      }),
    ],
    {},
  );
  near(mg('magnesium', taken.ions_mmol.magnesium).best, 80.8, 1e-6);
  assert.deepEqual(taken.absorbedShare, { low: 0.15, best: 0.25, high: 0.35 });
  assert.equal(taken.ions_mmol.sodium.best, 0);
});

test('a stated element stands, whatever the salt', () => {
  const taken = only(
    [
      entry('supplement', {
        mineral: 'calcium',
        compound: null,
        elemental_mg: 600,
        saltMass_mg: null,
        route: 'oral',
      }),
    ],
    {},
  );
  near(mg('calcium', taken.ions_mmol.calcium).best, 600, 1e-6);
});

test('a salt nobody named gives the range over all salts of the mineral', () => {
  const taken = only(
    [
      entry('supplement', {
        mineral: 'magnesium',
        compound: null,
        elemental_mg: null,
        saltMass_mg: 1000,
        route: 'oral',
      }),
    ],
    {},
  );
  const { low, best, high } = mg('magnesium', taken.ions_mmol.magnesium);
  // Gluconate 5.86 % to oxide 60.30 %.
  near(low, 58.6, 1e-6);
  assert.equal(best, null);
  near(high, 603, 1e-6);
});

test('a spray counts nothing, and at most one part in a hundred', () => {
  const taken = only(
    [
      entry('supplement', {
        mineral: 'magnesium',
        compound: 'magnesium oil',
        elemental_mg: 200,
        saltMass_mg: null,
        route: 'skin',
      }),
    ],
    {},
  );
  const magnesium = mg('magnesium', taken.ions_mmol.magnesium);
  assert.equal(magnesium.best, 0);
  near(magnesium.high, 2, 1e-9);
});

test('a potassium tablet of unknown salt holds from nothing to what the richest salt holds', () => {
  const window = { from: NOON, to: instant(NOON + 86_400_000) };
  const tablet = entry('medicine', {
    name: 'potassium',
    atc: 'A12BA01',
    dose_mg: 600,
    schedule: { every_h: 12, until: null },
  });
  const inflows = expose([tablet], {}, window).inflows;
  assert.deepEqual(
    inflows.map(({ at }) => (at - NOON) / 3_600_000),
    [0, 12],
  );
  const potassium = mg('potassium', inflows[0]?.ions_mmol.potassium ?? { low: 0, best: 0, high: 0 });
  assert.equal(potassium.best, null);
  near(potassium.high, 600 * 0.5244, 1e-6);
});

test('what was drunk in a run beyond the logged drinks counts once', () => {
  const water = food({ water_g: 99.9, magnesium_mg: 1 }, { per: '100 mL', source: 'drinks' });
  const run = entry('activity', { type: 'running', duration_min: 60, drunk_ml: 800 });
  const during = entry('drink', { food: water, volume_ml: 500, at: instant(NOON + 1_800_000) });
  const before = entry('drink', { id: 'b', food: water, volume_ml: 500, at: instant(NOON - 1_800_000) });
  const litres = (entries: Parameters<typeof expose>[0]) =>
    expose(entries, {}).inflows.reduce((sum, { water_l }) => sum + (water_l.best ?? 0), 0);
  near(litres([run]), 0.8);
  near(litres([run, during]), 0.4995 + 0.3, 1e-9);
  near(litres([run, before]), 0.4995 + 0.8, 1e-9);
});
