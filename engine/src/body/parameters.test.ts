import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bodySurface, PARAMETERS, sweatRate, validityOf } from './index.ts';

test('every parameter has a source, a unit and a range that holds its value', () => {
  for (const p of PARAMETERS) {
    assert.ok(p.source.length > 0 && p.unit.length > 0, p.name);
    assert.ok(p.low <= p.value && p.value <= p.high, `${p.organ}.${p.name}`);
  }
});

/** The files that hold equations; scenarios, tables and the machinery of a run are not among them. */
const EQUATIONS = [
  'calcium.ts',
  'compartments.ts',
  'gut.ts',
  'hormones.ts',
  'kidney.ts',
  'potassium.ts',
  'simulate.ts',
  'skin.ts',
  'sweat-rate.ts',
  'substances.ts',
  'vasopressin.ts',
];

test('equations hold no bare number but 0, 1 and 2', () => {
  const folder = import.meta.dirname;
  const there = readdirSync(folder);
  for (const file of EQUATIONS) {
    assert.ok(there.includes(file), file);
    const code = readFileSync(`${folder}/${file}`, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/'[^']*'/g, '');
    const numbers = [...code.matchAll(/(?<![\w.$])\d+(?:\.\d+)?(?:e-?\d+)?(?![\w])/g)].map((m) => m[0]);
    assert.deepEqual(
      numbers.filter((n) => !['0', '1', '2'].includes(n)),
      [],
      file,
    );
  }
});

test('sweat rises with work and heat and falls to nothing in the cold at rest', () => {
  const at = (met: number, air_c: number): number =>
    sweatRate({ met, air_c, relativeHumidity: 0.5, mass_kg: 75, height_m: 1.8, acclimation: 0 });
  assert.ok(at(8, 25) > at(4, 25));
  assert.ok(at(4, 35) > at(4, 20));
  assert.equal(at(1, 5), 0);
  assert.ok(Math.abs(bodySurface(75, 1.8) - 1.94) < 0.01);
});

test('outside its validity the model refuses and says why', () => {
  const rules = (person: Parameters<typeof validityOf>[0]): readonly string[] =>
    validityOf(person).refused.map((r) => r.rule);
  assert.deepEqual(rules({ age_y: 17 }), ['under-18']);
  assert.deepEqual(rules({ pregnant_weeks: 12 }), ['pregnancy']);
  assert.deepEqual(rules({ egfr_ml_min: 24 }), ['egfr']);
  for (const code of ['I50.1', 'K74.6', 'E27.1', 'E23.2', 'N25.1', 'Z99.2'])
    assert.equal(rules({ conditions: [code] }).length, 1, code);
  assert.deepEqual(rules({ age_y: 40, conditions: ['I10'] }), []);
  assert.ok(validityOf({ age_y: 40, egfr_ml_min: 45 }).widen > 1);
});
