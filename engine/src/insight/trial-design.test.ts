import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { seededRandom } from '#numerics';
import { cyclesOf } from './randomisation.ts';
import { quickProbabilityBelow } from './scaled.ts';
import { parseTable } from './table.ts';
import { analyseTrial, TRIAL_RULE, trialVerdict } from './trial.ts';
import { binaryModel, TREATMENT } from './trial-binary.ts';
import { orderOf, scheduleTrial, simulateTrial } from './trial-design.ts';
import { parseTrial, trialLength, usedDays } from './trial-table.ts';
import { TRIAL_TEMPLATES, trialObjections } from './trial-templates.ts';

const plan = { cycles: 6, periodDays: 14, washoutDays: 4, seed: 7 };
const life = { baseline: 0.3, oddsRatio: 0.4, periodSd: 0.3, trend: 0.3, logged: 0.9 };

test('every schedule has both arms once in every cycle, whole periods and the same order for the same seed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 2, max: 21 }),
      fc.integer({ min: 0, max: 1e9 }),
      (cycles, periodDays, seed) => {
        const one = { cycles, periodDays, washoutDays: 1, seed };
        const days = scheduleTrial(one, '2026-03-02');
        if (!days.ok) return assert.fail(days.error.message);
        const planned = days.value;
        assert.equal(planned.length, 2 * cycles * periodDays);
        assert.equal(orderOf(one), orderOf(one));
        for (let c = 0; c < cycles; c += 1) {
          const own = planned.filter((d) => d.cycle === c);
          assert.equal(own.filter((d) => d.arm === 'A').length, periodDays);
          assert.equal(own.filter((d) => d.arm === 'B').length, periodDays);
          assert.equal(own.filter((d) => d.washout).length, 2);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the coin is fair over seeds', () => {
  let ab = 0;
  for (let seed = 0; seed < 500; seed += 1)
    ab += orderOf({ ...plan, seed })
      .split(' ')
      .filter((o) => o === 'AB').length;
  assert.ok(Math.abs(ab / 3000 - 0.5) < 0.03, String(ab / 3000));
});

test('a plan out of bounds is refused by its field', () => {
  const refused = scheduleTrial({ ...plan, washoutDays: 14 }, '2026-03-02');
  assert.ok(!refused.ok && refused.error.path === 'washoutDays');
  const tooFew = scheduleTrial({ ...plan, cycles: 1 }, '2026-03-02');
  assert.ok(!tooFew.ok && tooFew.error.path === 'cycles');
});

test('the quick posterior probability of the planner agrees with the full analysis', () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const days = simulateTrial(plan, { ...life, oddsRatio: seed % 2 === 0 ? 1 : 0.4 }, seededRandom(seed));
    const full = analyseTrial(days, { draws: 8000, seed: 1 });
    assert.ok(full.ok);
    const quick = quickProbabilityBelow(
      binaryModel(usedDays(days, 'spasm'), trialLength(days)),
      TREATMENT,
      Math.log(TRIAL_RULE.worthwhile.spasm),
    );
    assert.ok(
      Math.abs(quick - full.value.worthwhile) < 0.03,
      `seed ${seed}: ${quick} against ${full.value.worthwhile}`,
    );
  }
});

test('confirmed needs the model and the coin, or an e-value of 20', () => {
  assert.equal(trialVerdict({ worthwhile: 0.95, exactP: 0.03, e: 5 }), 'confirmed');
  assert.equal(trialVerdict({ worthwhile: 0.95, exactP: 0.06, e: 5 }), 'suggestive');
  assert.equal(trialVerdict({ worthwhile: 0.6, exactP: 0.01, e: 5 }), 'undecided');
  assert.equal(trialVerdict({ worthwhile: 0.05, exactP: 0.9, e: 0.1 }), 'no benefit seen');
  assert.equal(trialVerdict({ worthwhile: 0.5, exactP: null, e: 25 }), 'confirmed');
});

test('days left out and days of washout are not used; missing days widen the bounds', () => {
  const days = simulateTrial(plan, { ...life, logged: 0.6 }, seededRandom(3));
  const found = analyseTrial(days, { draws: 5000, seed: 1 });
  assert.ok(found.ok);
  const { missing, arms } = found.value;
  assert.ok(arms.A.recorded < 0.75 && arms.A.washout === 24);
  assert.ok(
    (missing.best ?? 0) < (missing.asRecorded ?? 0) && (missing.asRecorded ?? 0) < (missing.worst ?? 0),
  );
});

test('a trial with one arm, or nothing recorded, is refused, not computed', () => {
  const table = parseTable('day,cycle,period,arm,logged,spasm\n0,0,0,A,1,0\n1,0,1,B,0,\n', ['arm']);
  assert.ok(table.ok);
  const days = parseTrial(table.value);
  assert.ok(days.ok);
  const refused = analyseTrial(days.value, { draws: 1000, seed: 1 });
  assert.ok(!refused.ok && /arm B/.test(refused.error.message));
  assert.deepEqual(cyclesOf(usedDays(days.value, 'spasm'), 'spasm'), []);
});

test('trials without any spasm, or with one every day, give finite answers', () => {
  for (const spasm of [0, 1] as const) {
    const days = simulateTrial({ ...plan, periodDays: 5, washoutDays: 0 }, life, seededRandom(2)).map(
      (d) => ({ ...d, spasm, logged: true, pain: 3 }),
    );
    for (const outcome of ['spasm', 'pain'] as const) {
      const found = analyseTrial(days, { draws: 4000, seed: 1, outcome });
      assert.ok(found.ok);
      assert.ok(
        Object.values(found.value.effect).every(Number.isFinite) && Number.isFinite(found.value.worthwhile),
        outcome,
      );
      assert.notEqual(found.value.verdict, 'confirmed');
    }
  }
});

test('no template may begin against a rule, and every template can be scheduled', () => {
  for (const template of TRIAL_TEMPLATES) {
    assert.ok(scheduleTrial({ ...template.plan, seed: 1 }, '2026-03-02').ok, template.id);
    assert.deepEqual(
      trialObjections(template, () => ({ allowed: true })),
      [],
    );
    assert.equal(
      trialObjections(template, (action) => ({ allowed: false, rule: action })).length,
      template.gate.length,
    );
  }
  const magnesium = TRIAL_TEMPLATES.find((t) => t.id === 'magnesium');
  assert.ok(magnesium?.gate.includes('magnesium_supplement') && (magnesium.daily?.amount ?? 999) <= 350);
});
