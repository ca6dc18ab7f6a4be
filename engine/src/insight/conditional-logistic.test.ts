import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseCrossover } from './case-crossover.ts';
import {
  type ConditionalFit,
  caseSeries,
  conditionalLogistic,
  type Stratum,
  type Stretch,
} from './conditional-logistic.ts';
import { buildDesign } from './design.ts';
import { absent, DIARIES, diaryOf, readJson, tableOf } from './shared.fixture.ts';
import type { Table } from './table.ts';

const close = (got: number, want: number, what: string): void =>
  assert.ok(
    Math.abs(got - want) <= 1e-5 * Math.max(1, Math.abs(want)),
    `${what}: got ${got}, the reference has ${want}`,
  );

function strata(
  table: Table,
  by: Float64Array,
  columns: readonly (readonly [Float64Array | undefined, Float64Array | undefined])[],
) {
  const x = columns.map(([c]) => c as Float64Array);
  const y = columns[0]?.[1] as Float64Array;
  const groups = new Map<number, number[]>();
  for (let i = 0; i < table.rows; i += 1)
    groups.set(by[i] as number, [...(groups.get(by[i] as number) ?? []), i]);
  return [...groups.values()].map(
    (rows): Stratum => ({
      rows: rows.length,
      outcome: Float64Array.from(rows, (i) => y[i] as number),
      design: Float64Array.from(rows.flatMap((i) => x.map((c) => c[i] as number))),
    }),
  );
}

interface Reference {
  readonly coef: number;
  readonly se: number;
}
const agree = (
  fit: ConditionalFit,
  names: readonly string[],
  [what, want]: readonly [string, Record<string, Reference>],
): void => {
  assert.ok(fit.estimable, what);
  names.forEach((name, j) => {
    close(fit.coefficients[j]?.coefficient as number, (want[name] as Reference).coef, `${what} ${name}`);
    close(fit.coefficients[j]?.standardError as number, (want[name] as Reference).se, `${what} ${name} se`);
  });
};

const MATCHED = [
  ['backpain', 'case', 'pair', ['driver', 'suburban'], 'clogit'],
  ['infert', 'case', 'stratum', ['spontaneous', 'induced'], 'exact'],
  ['bdendo', 'd', 'set', ['est'], 'one'],
  ['bdendo', 'd', 'set', ['gall', 'hyp', 'est', 'non'], 'several'],
  ['bpdat', 'head', 'case', ['sys10'], 'exact'],
  ['bpdat', 'head', 'case', ['sys10', 'pm'], 'exact_with_time_of_day'],
] as const;

function published(file: string): Table {
  const table = tableOf(`public/${file}.csv`, [
    'gall',
    'hyp',
    'ob',
    'est',
    'dur',
    'non',
    'agegrp',
    'age3',
    'education',
    'cest',
  ]);
  const numbers: Record<string, Float64Array> = { ...table.numbers };
  for (const [name, words] of Object.entries(table.words))
    numbers[name] = Float64Array.from(words, (w) => (w === 'Yes' ? 1 : 0));
  if (file === 'bpdat') {
    numbers['sys10'] = (numbers['sys'] as Float64Array).map((v) => v / 10);
    numbers['pm'] = (numbers['time'] as Float64Array).map((v) => (v === 2 ? 1 : 0));
  }
  return { ...table, numbers };
}

test('exact conditional logistic regression agrees with R on published matched and self-controlled data', (t) => {
  if (absent !== false) return t.skip(absent);
  const reference = readJson('reference_results/public.json');
  for (const [file, outcome, by, names, key] of MATCHED) {
    const table = published(file);
    const groups = strata(
      table,
      table.numbers[by] as Float64Array,
      names.map((n) => [table.numbers[n], table.numbers[outcome]] as const),
    );
    const fit = conditionalLogistic(groups, names.length);
    agree(fit, names, [`${file} ${key}`, reference[file][key]]);
    close(fit.logLikelihood, reference[file][key].loglik[1], `${file} ${key} log likelihood`);
  }
});

test('conditional Poisson regression agrees with R on the blood-pressure diary', (t) => {
  if (absent !== false) return t.skip(absent);
  const table = published('bpdat');
  const cases = strata(table, table.numbers['case'] as Float64Array, [
    [table.numbers['sys10'], table.numbers['head']],
  ]).map((s) =>
    Array.from(s.outcome, (events, i): Stretch => ({ length: 1, events, x: s.design.subarray(i, i + 1) })),
  );
  agree(
    caseSeries(cases, 1),
    ['coef'],
    ['bpdat', { coef: readJson('reference_results/public.json').bpdat.conditional_poisson }],
  );
});

/** Cuts one child's time at the risk windows after the vaccine and at the age groups. */
function childTime(
  rows: readonly Record<string, number>[],
  cuts: readonly number[],
  ages: readonly number[],
): readonly Stretch[] {
  const { sta = 0, end = 0, mmr = Number.NaN } = rows[0] as Record<string, number>;
  const windows = Number.isNaN(mmr) ? [] : cuts.map((c) => mmr + c);
  const edges = [...new Set([sta, end + 1, ...ages, ...windows])]
    .filter((e) => e >= sta && e <= end + 1)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((low, i) => {
    const high = edges[i + 1] as number;
    const risk = windows.filter((w) => w <= low).length;
    const window = risk >= cuts.length ? 0 : risk;
    const age = ages.filter((a) => a <= low).length;
    const x = new Float64Array(cuts.length - 1 + ages.length);
    if (window > 0) x[window - 1] = 1;
    if (age > 0) x[cuts.length - 2 + age] = 1;
    return {
      length: high - low,
      x,
      events: rows.filter((r) => (r['itp'] as number) >= low && (r['itp'] as number) < high).length,
    };
  });
}

test('the self-controlled case series agrees with R on the vaccine data', (t) => {
  if (absent !== false) return t.skip(absent);
  const table = tableOf('public/itpdat.csv', []);
  const rows = Array.from({ length: table.rows }, (_, i) =>
    Object.fromEntries(Object.entries(table.numbers).map(([k, v]) => [k, v[i] as number])),
  );
  const ids = [...new Set(rows.map((r) => r['case']))];
  const reference = readJson('reference_results/public.json').itpdat;
  const ages = [427, 488, 549, 610, 671];
  for (const [key, cuts, used] of [
    ['no_age', [0, 43], []],
    ['one_window', [0, 43], ages],
    ['three_windows', [0, 15, 29, 43], ages],
  ] as const) {
    const cases = ids.map((id) =>
      childTime(
        rows.filter((r) => r['case'] === id),
        cuts,
        used,
      ),
    );
    const names = [...cuts.slice(1).map((_, k) => `risk${k + 1}`), ...used.map((_, k) => `ageg${k + 1}`)];
    agree(caseSeries(cases, names.length), names, [`itpdat ${key}`, reference[key]]);
  }
});

test('the case-crossover second opinion agrees with R on every diary', (t) => {
  if (absent !== false) return t.skip(absent);
  let compared = 0;
  for (const id of DIARIES) {
    const { table, spec } = diaryOf(id);
    const design = buildDesign(table, spec);
    const reference = readJson(`reference_results/m1/${id}.json`).clogit_28_day_strata.one_at_a_time;
    for (const [name, want] of Object.entries<Reference>(reference)) {
      const got = caseCrossover(design, name);
      if (got === null || !(want.se < 50)) continue;
      compared += 1;
      close(got.coefficient, want.coef, `${id} ${name}`);
      close(got.standardError, want.se, `${id} ${name} se`);
    }
  }
  assert.ok(compared >= 120, `only ${compared} could be compared`);
});
