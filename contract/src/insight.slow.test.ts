import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { instant } from '@tonus/engine/units';
import { type InsightAnswer, insight } from './insight.ts';
import type { Tools } from './tools.ts';
import { type TrialAnswer, trial } from './trial.ts';
import { type TrialPlanAnswer, trialPlan } from './trial-plan.ts';
import { answer, type Verb } from './verb.ts';

const shared = process.env['TONUS_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');
const stats = resolve(shared, 'stats');
const absent = existsSync(stats) ? false : 'the shared folder beside the checkout is absent';
const text = (file: string): string => readFileSync(resolve(stats, file), 'utf8');

// Both verbs are pure: the clock is all they ask for.
const tools = { now: () => instant(0) } as unknown as Tools;
const asked = async <T>(verb: Verb<never, unknown>, document: unknown): Promise<T> => {
  const given = await answer(verb, document, tools);
  assert.ok(given.ok, given.ok ? '' : `${given.error.path}: ${given.error.message}`);
  return given.value as T;
};
const refused = async (verb: Verb<never, unknown>, document: unknown): Promise<string> => {
  const given = await answer(verb, document, tools);
  assert.ok(!given.ok);
  assert.equal(given.error.kind, 'wrong');
  return `${given.error.path}: ${given.error.message}`;
};
const verbs = {
  insight: insight as unknown as Verb<never, unknown>,
  trial: trial as unknown as Verb<never, unknown>,
  plan: trialPlan as unknown as Verb<never, unknown>,
};

test('the insight document names alcohol in the reference diary and passes its own schema', async (t) => {
  if (absent !== false) return t.skip(absent);
  const given = await asked<InsightAnswer>(verbs.insight, {
    diary: text('diaries/d01.csv'),
    spec: JSON.parse(text('diaries/d01.spec.json')),
    draws: 4000,
    checks: true,
  });
  assert.ok(insight.output.safeParse(given).success);
  assert.deepEqual(
    given.exposures.filter((e) => e.called === 'trigger').map((e) => e.exposure),
    ['alcohol'],
  );
  assert.equal(given.checks?.length, 6);
  assert.ok((given.diagnostics.pareto_k ?? 1) < 0.7 && given.diagnostics.ess > 400);
  assert.ok((given.attributable_share?.q05 ?? 0) > 0);
});

test('the trial document carries effect, exact p, e-process, carry-over and missingness', async (t) => {
  if (absent !== false) return t.skip(absent);
  const given = await asked<TrialAnswer>(verbs.trial, { trial: text('trials/t01.csv') });
  assert.ok(trial.output.safeParse(given).success);
  assert.equal(given.randomisation?.p_one_sided_benefit, 0.09375);
  assert.ok(given.carry_over !== null);
  const pain = await asked<TrialAnswer>(verbs.trial, {
    trial: text('trials/t01.csv'),
    spec: { outcome: 'pain', smallest_worthwhile: 0.5 },
  });
  assert.ok(Math.abs((pain.effect.difference?.mean ?? 0) + 0.554722) < 0.02);
  assert.ok(Math.abs(pain.probability_worthwhile - 0.5937) < 0.02);
});

test('a series of trials answers person by person', async (t) => {
  if (absent !== false) return t.skip(absent);
  const given = await asked<TrialAnswer>(verbs.trial, { trial: text('trials/agg.csv'), draws: 5000 });
  assert.equal(given.series?.own_effects.length, 16);
  assert.ok(Math.abs((given.effect.log_odds?.mean ?? 0) + 0.588495) < 0.02);
});

const trigger = {
  column: 'alcohol_drinks',
  sign: 1,
  step: 2,
  norm: 'peak',
  kind: 'amount',
  half_life: 0.7,
  min_lag: 1,
  max_lag: 3,
};
const diary =
  't,day,slot,weekend,heat_c,logged,at_risk,spasm,alcohol_drinks\n0,0,0,0,3,1,1,0,1\n1,1,0,0,3,1,1,1,0\n';

test('a wrong diary, spec or trial is answered by its field', async () => {
  const spec = { triggers: { alcohol: trigger } };
  assert.match(
    await refused(verbs.insight, { diary, spec: { triggers: { alcohol: { ...trigger, step: 'lots' } } } }),
    /^spec\.triggers\.alcohol\.step: expected a number > 0, got "lots"/,
  );
  assert.match(
    await refused(verbs.insight, { diary: diary.replace('0,3,1,1,0,1', '0,3,1,1,0,x'), spec }),
    /^diary\.alcohol_drinks\[0\]: expected a number/,
  );
  assert.match(
    await refused(verbs.insight, { diary, spec: { ...spec, colour: 1 } }),
    /^spec\.colour: .*known field/,
  );
  assert.match(
    await refused(verbs.insight, { diary, spec: { triggers: {} } }),
    /^spec\.triggers: expected at least one trigger/,
  );
  assert.match(
    await refused(verbs.insight, { diary: diary.replace(',spasm', ',cramp'), spec }),
    /^diary\.spasm: expected this column/,
  );
  assert.match(
    await refused(verbs.trial, { trial: 'day,cycle,period,arm,logged,spasm\n0,0,0,C,1,0\n' }),
    /^trial\.arm\[0\]: expected A or B, got "C"/,
  );
  assert.match(
    await refused(verbs.trial, { trial: 'day,cycle,period,arm,logged,spasm\n0,0,0,A,1,0\n' }),
    /arm B/,
  );
});

test('a diary of two days is answered, and nothing is claimed', async () => {
  const given = await asked<InsightAnswer>(verbs.insight, {
    diary,
    spec: { triggers: { alcohol: trigger } },
  });
  assert.equal(given.exposures[0]?.called, 'not shown');
  assert.ok(given.plain.length > 0);
});

const asking = { template: 'magnesium', seed: 7, start: '2026-03-02', runs: 50 };

test('a trial is laid out before its first day, with its order, days and power', async () => {
  const healthy = { sex: 'male', age_y: 40, egfr_ml_min: 95 };
  const plan = await asked<TrialPlanAnswer>(verbs.plan, { ...asking, person: healthy });
  assert.equal(plan.order, 'AB BA AB AB BA AB');
  assert.equal(plan.days.length, 168);
  assert.ok(plan.power.every((p) => (p.odds_ratio === 1 ? p.confirmed <= 0.1 : p.confirmed > 0.05)));
});

test('a trial against a safety rule, or with kidneys unknown, is not laid out', async () => {
  for (const person of [{ sex: 'male', age_y: 40, egfr_ml_min: 20 }, {}]) {
    const given = await answer(verbs.plan, { ...asking, person }, tools);
    assert.ok(!given.ok && given.error.kind === 'cannot');
  }
});
