import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cyclesOf, eProcess, randomisationTest } from './randomisation.ts';
import { absent, readJson, TRIALS, tableOf } from './shared.fixture.ts';
import type { Summary } from './summary.ts';
import { binaryModel, binaryPosterior } from './trial-binary.ts';
import { painPosterior } from './trial-pain.ts';
import { seriesPosterior } from './trial-series.ts';
import { parseTrial, TRIAL_WORDS, type TrialDay, trialLength, usedDays } from './trial-table.ts';

const trialOf = (id: string): readonly TrialDay[] => {
  const parsed = parseTrial(tableOf(`trials/${id}.csv`, TRIAL_WORDS));
  assert.ok(parsed.ok);
  return parsed.value;
};

const agree = (got: Summary, want: Summary, what: string): void => {
  const within = (error: number, limit: number, which: string): void =>
    assert.ok(
      Math.abs(error) <= limit,
      `${what} ${which}: off by ${error} (${JSON.stringify(got)} against ${JSON.stringify(want)})`,
    );
  within((got.mean - want.mean) / want.sd, 0.05, 'mean, in sd');
  within(Math.log(got.sd / want.sd), 0.05, 'log sd ratio');
  within((got.q05 - want.q05) / want.sd, 0.1, '5 %, in sd');
  within((got.q95 - want.q95) / want.sd, 0.1, '95 %, in sd');
};

test('spasm-day trials agree with the reference posterior', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of TRIALS) {
    const days = trialOf(id);
    const want = readJson(`reference_results/trials/${id}.json`).binary_stan;
    const got = binaryPosterior(binaryModel(usedDays(days, 'spasm'), trialLength(days)), {
      draws: 20_000,
      seed: 5,
    });
    agree(got.effect, want.b, `${id} effect`);
    agree(got.riskA, want.risk_a, `${id} risk under A`);
    agree(got.riskB, want.risk_b, `${id} risk under B`);
    assert.ok(Math.abs(got.preventedPer28.mean - want.spasm_days_prevented_per_28.mean) < 0.1, id);
    assert.ok(
      (got.draws.paretoK ?? 1) < 0.7 && got.draws.effectiveSize > 2000,
      `${id} ${got.draws.paretoK} ${got.draws.effectiveSize}`,
    );
  }
});

test('pain trials agree with the reference posterior', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of TRIALS) {
    const days = trialOf(id);
    const want = readJson(`reference_results/trials/${id}.json`).pain_stan;
    const got = painPosterior(usedDays(days, 'pain'), trialLength(days));
    agree(got.effect, want.b, `${id} pain`);
    assert.ok(Math.abs(got.correlation - want.phi.mean) < 0.1 * want.phi.sd, `${id} phi ${got.correlation}`);
    assert.ok(Math.abs(got.spread - want.sigma.mean) < 0.1 * want.sigma.sd, `${id} sigma ${got.spread}`);
    assert.ok(Math.abs(got.below(-0.5) - want['p_b_lt_minus_0.5']) < 0.02, id);
  }
});

test('exact randomisation p and the e-process agree with the reference to 1e-5', (t) => {
  if (absent !== false) return t.skip(absent);
  for (const id of TRIALS) {
    const cycles = cyclesOf(usedDays(trialOf(id), 'spasm'), 'spasm');
    const { randomisation, e_process } = readJson(`reference_results/trials/${id}.json`);
    const exact = randomisationTest(cycles);
    const near = (a: number, b: number, what: string): void =>
      assert.ok(Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b)), `${id} ${what}: ${a} against ${b}`);
    near(exact?.oneSided ?? Number.NaN, randomisation.p_one_sided_benefit, 'one-sided p');
    near(exact?.twoSided ?? Number.NaN, randomisation.p_two_sided, 'two-sided p');
    near(exact?.meanDifference ?? Number.NaN, randomisation.mean_difference, 'mean difference');
    const e = eProcess(cycles);
    const list = (x: unknown): readonly number[] => (Array.isArray(x) ? x : [x as number]);
    list(e_process.benefit_after_each_cycle).forEach((want, k) =>
      near(e.benefit[k] as number, want, `e after cycle ${k}`),
    );
    list(e_process.two_sided_after_each_cycle).forEach((want, k) =>
      near(e.twoSided[k] as number, want, `two-sided e ${k}`),
    );
  }
});

test('a series of trials agrees with the reference posterior, person by person', (t) => {
  if (absent !== false) return t.skip(absent);
  const days = trialOf('agg');
  const want = readJson('reference_results/trials/agg.json').stan;
  const got = seriesPosterior(usedDays(days, 'spasm'), trialLength(days), { draws: 20_000, seed: 5 });
  agree(got.effect, want.mb, 'mean effect');
  agree(got.intercept, want.ma, 'mean intercept');
  agree(got.trend, want.c, 'trend');
  const close = (a: Summary, b: Summary, what: string): void =>
    assert.ok(Math.abs(a.mean - b.mean) <= 0.05 * b.sd, `${what}: ${a.mean} against ${b.mean} (sd ${b.sd})`);
  close(got.interceptSpread, want.sa, 'spread of intercepts');
  close(got.effectSpread, want.sb, 'spread of effects');
  got.own.forEach((own, k) => close(own, want[`b[${k + 1}]`], `person ${k + 1}`));
  assert.ok(
    (got.draws.paretoK ?? 1) < 0.7 && got.draws.effectiveSize > 1000,
    `${got.draws.paretoK} ${got.draws.effectiveSize}`,
  );
});

test('under every order of the coin the e-process has mean exactly 1', () => {
  const sizes = [0.3, 0.1, 0.25, 0.4, 0.05];
  let total = 0;
  for (let order = 0; order < 32; order += 1) {
    const cycles = sizes.map((s, k) => ({ cycle: k, difference: (order >> k) & 1 ? -s : s, days: 12 }));
    total += eProcess(cycles).benefit.at(-1) ?? 0;
  }
  assert.ok(Math.abs(total / 32 - 1) < 1e-12);
});
