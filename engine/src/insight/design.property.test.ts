import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { daySpec, TRIGGERS } from './catalogue.ts';
import { buildDesign, type Design } from './design.ts';
import { lookOn, takeLooks } from './looks.ts';
import type { Table } from './table.ts';

const day = fc.record({
  alcohol: fc.option(fc.integer({ min: 0, max: 6 }), { nil: Number.NaN }),
  coffee: fc.option(fc.integer({ min: 0, max: 8 }), { nil: Number.NaN }),
  heat: fc.integer({ min: -10, max: 35 }),
  logged: fc.integer({ min: 0, max: 9 }),
  spasm: fc.integer({ min: 0, max: 5 }),
});
const diary = fc.array(day, { minLength: 6, maxLength: 80 });
type Days = typeof diary extends fc.Arbitrary<infer T> ? T : never;

function tableOf(days: Days, scale = 1): Table {
  const series = (f: (d: Days[number], t: number) => number): Float64Array => Float64Array.from(days, f);
  const whenLogged = (f: (d: Days[number]) => number) => series((d) => (d.logged > 0 ? f(d) : Number.NaN));
  return {
    rows: days.length,
    words: {},
    numbers: {
      t: series((_, t) => t),
      day: series((_, t) => t),
      slot: series(() => 0),
      weekend: series((_, t) => (t % 7 > 4 ? 1 : 0)),
      heat_c: series((d) => d.heat),
      logged: series((d) => (d.logged > 0 ? 1 : 0)),
      at_risk: whenLogged(() => 1),
      spasm: whenLogged((d) => (d.spasm === 0 ? 1 : 0)),
      alcohol_drinks: series((d) => scale * d.alcohol),
      coffee_cups: series((d) => d.coffee),
    },
  };
}

const spec = daySpec('any', { alcohol: TRIGGERS.alcohol, coffee: TRIGGERS.coffee });
const near = (a: Design, b: Design): void => {
  assert.deepEqual(
    a.columns.map((c) => c.name),
    b.columns.map((c) => c.name),
  );
  a.columns.forEach((c, k) =>
    c.values.forEach((v, i) => assert.ok(Math.abs(v - (b.columns[k]?.values[i] ?? Number.NaN)) < 1e-9)),
  );
};

test('a column and its step in another unit give the same design', () => {
  fc.assert(
    fc.property(diary, fc.constantFrom(0.01, 14, 1000), (days, scale) => {
      const alcohol = { ...TRIGGERS.alcohol, step: scale * TRIGGERS.alcohol.step };
      near(
        buildDesign(tableOf(days, scale), daySpec('any', { alcohol, coffee: TRIGGERS.coffee })),
        buildDesign(tableOf(days), spec),
      );
    }),
    { numRuns: 50 },
  );
});

test('an earlier look sees nothing of later days', () => {
  fc.assert(
    fc.property(diary, diary, (days, later) => {
      const rows = days.length;
      near(buildDesign(tableOf([...days, ...later]), spec, { rows }), buildDesign(tableOf(days), spec));
    }),
    { numRuns: 50 },
  );
});

test('triggers and nuisance columns are centred, and no cell is missing', () => {
  fc.assert(
    fc.property(diary, (days) => {
      for (const c of buildDesign(tableOf(days), spec).columns) {
        assert.ok(c.values.every(Number.isFinite), c.name);
        const mean = c.values.reduce((a, b) => a + b, 0) / c.values.length;
        if (c.role !== 'drift') assert.ok(Math.abs(mean) < 1e-9, `${c.name}: ${mean}`);
      }
    }),
    { numRuns: 50 },
  );
});

test('opening the page on every day between two looks changes no claim', () => {
  const roll = (t: number, k: number): number => Math.abs(Math.sin(t * k) * 10_000) % 1;
  const days = Array.from({ length: 112 }, (_, t) => ({
    alcohol: roll(t, 12.9898) > 0.7 ? 3 : 0,
    coffee: Math.floor(4 * roll(t, 78.233)),
    heat: 10,
    logged: 1,
    spasm: t > 0 && roll(t, 5.1) < (roll(t - 1, 12.9898) > 0.7 ? 0.5 : 0.05) ? 0 : 1,
  }));
  const opened = (count: number) => takeLooks(tableOf(days.slice(0, count)), spec, { seed: 1 });
  const first = opened(84);
  for (const count of [85, 97, 111]) assert.deepEqual(opened(count), first);
  assert.equal(opened(112).length, 4);
  assert.deepEqual(lookOn(tableOf(days), spec, { day: 112, seed: 1 }), opened(112)[3]);
});
