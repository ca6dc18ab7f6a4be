import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { audit } from './audit.ts';
import { anyScenario } from './diary.fixture.ts';
import { run } from './run.ts';

/** TONUS_BODY_RUNS=10000 for the long hunt; about half a minute. */
const RUNS = Number(process.env.TONUS_BODY_RUNS ?? 200);

test('water and every ion are conserved at every step of any diary, and no pool is ever negative', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { worstImbalance, fault, steps } = audit(scenario);
      assert.equal(fault, null);
      assert.ok(steps > 0);
      assert.ok(worstImbalance <= 1e-9, `imbalance ${worstImbalance}`);
    }),
    { numRuns: RUNS, seed: 20260105 },
  );
});

test('the same scenario gives the same numbers to the last bit', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const one = run(scenario, { questions: [] }).end.y;
      const two = run(scenario, { questions: [] }).end.y;
      assert.deepEqual(one, two);
    }),
    { numRuns: 20, seed: 7 },
  );
});

test('what comes after a moment does not change what was before it', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const ask = {
        questions: [{ quantity: 'plasma_sodium_mmol_l' as const, at_h: scenario.duration_h / 2 }],
      };
      const longer = { ...scenario, duration_h: scenario.duration_h + 12 };
      const off = run(scenario, ask).answers[0]! - run(longer, ask).answers[0]!;
      assert.ok(Math.abs(off) < 0.01, `${off}`);
    }),
    { numRuns: 30, seed: 11 },
  );
});
