import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import * as chainsOf from './chains.ts';
import { paretoSmooth } from './pareto-smoothing.ts';
import { sortedQuantile } from './quantile.ts';

// chains.csv, log_ratios.csv and expected.json were made by the R packages posterior 1.4.0 and loo 2.5.1.
const shared = process.env['TONUS_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared');
const folder = resolve(shared, 'stats/diagnostics');
const absent = existsSync(folder) ? false : 'the shared folder beside the checkout is absent';

const table = (file: string): { readonly names: readonly string[]; readonly rows: readonly number[][] } => {
  const [head = '', ...lines] = readFileSync(resolve(folder, file), 'utf8').trim().split('\n');
  return { names: head.replaceAll('"', '').split(','), rows: lines.map((l) => l.split(',').map(Number)) };
};
const close = (got: number, want: number, what: string): void =>
  assert.ok(Math.abs(got - want) <= 1e-6 * Math.abs(want), `${what}: got ${got}, the reference has ${want}`);

test('R-hat, effective sizes and Monte Carlo errors equal those of the R package posterior', (t) => {
  if (absent !== false) return t.skip(absent);
  const { names, rows } = table('chains.csv');
  const expected = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')).chains;
  const figures: Record<string, (c: chainsOf.Chains) => number> = {
    rhat: chainsOf.rhat,
    rhat_basic: chainsOf.rhatBasic,
    ess_bulk: chainsOf.essBulk,
    ess_tail: chainsOf.essTail,
    ess_mean: chainsOf.essMean,
    ess_sd: chainsOf.essSd,
    ess_basic: chainsOf.essMean,
    mcse_mean: chainsOf.mcseMean,
    mcse_sd: chainsOf.mcseSd,
    ess_quantile_05: (c) => chainsOf.essQuantile(c, 0.05),
    mcse_quantile_05: (c) => chainsOf.mcseQuantile(c, 0.05),
    quantile_type7_05: (c) => sortedQuantile(Float64Array.from(c.flatMap((x) => [...x])).sort(), 0.05),
  };
  for (const [name, want] of Object.entries<Record<string, number>>(expected)) {
    const column = names.indexOf(name);
    const chains = [1, 2, 3, 4].map((k) =>
      Float64Array.from(rows.filter((r) => r[0] === k).map((r) => r[column] as number)),
    );
    for (const [figure, compute] of Object.entries(figures))
      close(compute(chains), want[figure] as number, `${name} ${figure}`);
  }
});

test('Pareto k, smoothed weights and effective size equal those of the R package loo', (t) => {
  if (absent !== false) return t.skip(absent);
  const { names, rows } = table('log_ratios.csv');
  const expected = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')).psis;
  for (const [name, want] of Object.entries<Record<string, never>>(expected)) {
    const column = names.indexOf(name);
    const smoothed = paretoSmooth(Float64Array.from(rows, (r) => r[column] as number));
    close(smoothed.paretoK, want['khat'] as unknown as number, `${name} k`);
    close(smoothed.effectiveSize, want['n_eff'] as unknown as number, `${name} n_eff`);
    assert.equal(smoothed.tailLength, want['tail_len']);
    (want['largest5_rows'] as unknown as number[]).forEach((row, k) =>
      close(
        smoothed.weights[row - 1] as number,
        (want['largest5_weights'] as unknown as number[])[k] as number,
        name,
      ),
    );
  }
});
