import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daySpec, TRIGGERS } from './catalogue.ts';
import { buildDesign } from './design.ts';
import { hiddenCauseStrength } from './hidden-cause.ts';
import { type Evidence, learn } from './learn.ts';
import { buildM1 } from './m1.ts';
import { samplePosterior } from './posterior.ts';
import { triggerRisks } from './risk.ts';
import { absent, DIARIES, diaryOf, readJson } from './shared.fixture.ts';
import type { Table } from './table.ts';

const learned = (table: Table, spec: Parameters<typeof learn>[1]): Evidence => {
  const result = learn(table, spec, { draws: 4000, seed: 1 });
  assert.ok(result.ok, result.ok ? '' : `${result.error.path} ${result.error.message}`);
  return result.value;
};

test('risks on the lowest and highest tenth of days agree with the reference', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of DIARIES) {
    const { table, spec } = diaryOf(id);
    const design = buildDesign(table, spec);
    const { model } = buildM1(design);
    const risks = triggerRisks(design, model, samplePosterior(model, { draws: 8000, seed: 2 }));
    for (const [name, want] of Object.entries<Record<string, number>>(
      readJson(`reference_results/m1/${id}.json`).risk,
    )) {
      const got = risks[name];
      assert.ok(got !== undefined);
      const near = (a: number, b: number | undefined, limit: number): void =>
        assert.ok(Math.abs(a - (b ?? Number.NaN)) <= limit, `${id} ${name}: ${a} against ${b}`);
      near(got.lowest, want['x_low'], 1e-4);
      near(got.highest, want['x_high'], 1e-4);
      const sd = got.difference.sd;
      near(got.riskLowest.mean, want['risk_low'], 0.01);
      near(got.riskHighest.mean, want['risk_high'], 0.02);
      near(got.difference.mean, want['diff_mean'], 0.15 * sd);
      near(got.difference.q05, want['diff_q05'], 0.35 * sd);
      near(got.difference.q95, want['diff_q95'], 0.35 * sd);
    }
  }
});

test('the reference diary names alcohol as a trigger, since day 168, and nothing else', (t) => {
  if (absent !== false) return t.skip(absent);
  const { table, spec } = diaryOf('d01');
  const evidence = learned(table, spec);
  assert.deepEqual(
    evidence.exposures.filter((e) => e.called !== 'not shown').map((e) => [e.name, e.called, e.since]),
    [['alcohol', 'trigger', 168]],
  );
  const alcohol = evidence.exposures.find((e) => e.name === 'alcohol');
  assert.ok(alcohol?.risk !== null && alcohol !== undefined);
  assert.ok(alcohol.risk.attributable.q05 > 0 && alcohol.risk.attributable.q95 < 1);
  assert.ok((alcohol.secondOpinion?.coefficient ?? 0) > 0.5);
  assert.equal(alcohol.moreDays.asItLooks, 0);
});

/** A made-up diary: `dose` and `spasm` by day, every other column of the catalogue's triggers absent. */
function made(
  days: number,
  columns: Readonly<Record<string, (d: number) => number>>,
  spasm: (d: number) => number,
): Table {
  const series = (f: (d: number) => number): Float64Array =>
    Float64Array.from({ length: days }, (_, d) => f(d));
  return {
    rows: days,
    words: {},
    numbers: {
      t: series((d) => d),
      day: series((d) => d),
      slot: series(() => 0),
      weekend: series((d) => (d % 7 > 4 ? 1 : 0)),
      heat_c: series((d) => 14 + 8 * Math.sin(d / 58)),
      logged: series(() => 1),
      at_risk: series(() => 1),
      spasm: series(spasm),
      ...Object.fromEntries(Object.entries(columns).map(([name, f]) => [name, series(f)])),
    },
  };
}

const wobble = (d: number, k: number): number => Math.abs(Math.sin(d * k) * 10_000) % 1;
const drinks = (d: number): number => (wobble(d, 12.9898) > 0.7 ? 3 : 0);
const cups = (d: number): number => Math.floor(wobble(d, 78.233) * 4);
const rare = (d: number): number => (wobble(d, 3.7) > 0.88 ? 1 : 0);
const spec = daySpec('made', { alcohol: TRIGGERS.alcohol, coffee: TRIGGERS.coffee });

/** Every number in the answer is finite or null. */
function allFinite(value: unknown, path = ''): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${value}`);
  else if (Array.isArray(value)) value.forEach((v, i) => allFinite(v, `${path}[${i}]`));
  else if (typeof value === 'object' && value !== null)
    for (const [k, v] of Object.entries(value)) allFinite(v, `${path}.${k}`);
}

const usual = { alcohol_drinks: drinks, coffee_cups: cups };
const DEGENERATE: Readonly<Record<string, readonly [Table, string]>> = {
  'no episodes': [made(180, usual, () => 0), 'too few episodes'],
  'an episode every day': [made(180, usual, () => 1), 'no sign'],
  'one exposure constant': [made(180, { alcohol_drinks: () => 2, coffee_cups: cups }, rare), 'never varied'],
  'five days': [made(5, usual, (d) => (d === 3 ? 1 : 0)), 'no look yet'],
  'one day': [made(1, usual, () => 0), 'never varied'],
  'nothing recorded': [
    made(90, { alcohol_drinks: () => Number.NaN, coffee_cups: () => Number.NaN }, rare),
    'never varied',
  ],
  'ten years': [made(3650, usual, rare), 'no sign'],
  'complete separation': [made(200, usual, (d) => (d > 0 && drinks(d - 1) > 0 ? 1 : 0)), 'two looks'],
};

for (const [what, [table, because]] of Object.entries(DEGENERATE))
  test(`a degenerate diary (${what}) gets a clear, finite answer`, () => {
    const evidence = learned(table, spec);
    allFinite(evidence);
    assert.equal(evidence.exposures[0]?.because, because);
    assert.ok(evidence.diagnostics.trusted);
  });

test('two identical exposures cannot be told apart, and each names the other', () => {
  const both = daySpec('twins', { alcohol: TRIGGERS.alcohol, wine: { ...TRIGGERS.alcohol, column: 'wine' } });
  const spasm = (d: number): number => (d > 0 && wobble(d, 5.1) < (drinks(d - 1) > 0 ? 0.5 : 0.05) ? 1 : 0);
  const evidence = learned(made(360, { alcohol_drinks: drinks, wine: drinks }, spasm), both);
  allFinite(evidence);
  assert.deepEqual(
    evidence.exposures.map((e) => [e.called, e.twins.map((x) => x.name)]),
    [
      ['cannot tell apart', ['wine']],
      ['cannot tell apart', ['alcohol']],
    ],
  );
});

test('a spec that names a column the diary has not is refused by that field', () => {
  const result = learn(made(30, { alcohol_drinks: drinks }, rare), spec, { draws: 1000, seed: 1 });
  assert.ok(!result.ok && result.error.path === 'triggers.coffee.column');
});

test('hidden-cause strength of a risk ratio of 3 is 5.45, of its inverse the same, of 1 is 1', () => {
  assert.ok(Math.abs(hiddenCauseStrength(3) - (3 + Math.sqrt(6))) < 1e-12);
  assert.ok(Math.abs(hiddenCauseStrength(1 / 3) - (3 + Math.sqrt(6))) < 1e-12);
  assert.equal(hiddenCauseStrength(1), 1);
});
