import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DEPLETER_DETAILS,
  DEPLETERS,
  DRI,
  DRINK_DETAILS,
  DRINKS,
  POPULATIONS,
  STARTER_FOODS,
  SUPPLEMENTS,
  SWEAT,
} from './index.ts';

test('a cell keeps the figure of its source: a raw banana has 358 mg of potassium per 100 g (USDA SR 173944)', () => {
  const banana = STARTER_FOODS.find((row) => row.name === 'Banana');
  assert.equal(banana?.potassium_mg, 358);
  assert.equal(banana?.fdcId, '173944');
  assert.deepEqual(banana?.aliases, ['bananas']);
});

test('an empty cell is unknown, not zero', () => {
  const tap = DRINKS.find((row) => row.name === 'Tap water, USA average');
  assert.equal(tap?.chloride_mg_l, null);
  assert.equal(tap?.potassium_mg_l, 0);
});

test('a figure printed as a range keeps both ends', () => {
  const ranges = DRINK_DETAILS.filter((row) => row.osmolality_mosm_kgLow !== row.osmolality_mosm_kgHigh);
  assert.ok(ranges.length >= 10);
  for (const row of ranges) assert.ok((row.osmolality_mosm_kgLow ?? 0) < (row.osmolality_mosm_kgHigh ?? 0));
});

test('every row names its source, and a recalled row says so', () => {
  const all = [STARTER_FOODS, DRINKS, SUPPLEMENTS, DRI, SWEAT, DEPLETERS, POPULATIONS].flat();
  assert.ok(all.every((row) => row.source !== ''));
  for (const row of all) assert.equal(row.recalled, row.provenance === 'recalled');
  assert.equal(SUPPLEMENTS.find((row) => row.salt === 'bisglycinate')?.recalled, true);
});

test('the elemental share of every salt follows from its formula mass', () => {
  const MASS = { sodium: 22.99, potassium: 39.098, calcium: 40.078, magnesium: 24.305 };
  for (const row of SUPPLEMENTS) {
    if (row.molarMass_g_mol === null || row.mineralAtoms === null || row.elemental_pct === null) continue;
    const share = (100 * row.mineralAtoms * MASS[row.mineral]) / row.molarMass_g_mol;
    assert.ok(Math.abs(share - row.elemental_pct) < 0.02, `${row.mineral} ${row.salt}: ${share}`);
  }
});

test('details stand for the same agents in the same order', () => {
  assert.deepEqual(
    DEPLETER_DETAILS.map((row) => row.id),
    DEPLETERS.map((row) => row.id),
  );
});
