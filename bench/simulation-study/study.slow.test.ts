import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trialPower } from '@tonus/engine/insight';
import { SCENARIOS, scenario } from './scenarios.ts';
import { calibration } from './studies.ts';
import { count, emptyTally } from './tally.ts';
import { firstClaim, LIKELY, liveYear } from './year.ts';

test('a small study of every scenario gives finite answers and few false claims', () => {
  const tally = emptyTally();
  for (const one of SCENARIOS.filter((s) => s.warning !== true)) {
    const year = liveYear(one.make(5), 5);
    assert.equal(year.events.length, 13, one.id);
    for (const course of year.courses)
      for (const p of [...course.harmful, ...course.protective, ...course.mean])
        assert.ok(Number.isFinite(p), one.id);
    count(tally, year);
  }
  assert.ok(tally.falseLikely <= 3, `${tally.falseLikely} of ${tally.diaries} people got a false claim`);
});

test('strong triggers are found in most simulated years', () => {
  const tally = emptyTally();
  for (let seed = 0; seed < 6; seed += 1)
    count(tally, liveYear(scenario('two-real').make(2_000_100 + seed), seed));
  const found = Object.values(tally.real).reduce((sum, r) => sum + r.found[3], 0);
  assert.ok(found >= 3, `${found} of 12 found`);
});

test('the same seed lives the same year', () => {
  const again = () => liveYear(scenario('messy').make(11), 11);
  assert.deepEqual(again(), again());
});

test('a claim needs the limit at looks in a row and ten episodes', () => {
  const year = { events: [5, 9, 12, 14, 16], courses: [] };
  assert.equal(firstClaim(year, [0.99, 0.99, 0.99, 0.9, 0.99], LIKELY), 2);
  assert.equal(firstClaim(year, [0.99, 0.9, 0.99, 0.9, 0.99], LIKELY), -1);
});

test('calibration: truths drawn from the prior fall where their posterior says', () => {
  const small = calibration(60, 7_000_000);
  assert.ok(small.overall > 0.86 && small.overall < 0.94, `coverage ${small.overall}`);
});

test('trials without any effect are rarely confirmed, strong effects often', () => {
  const life = { baseline: 0.3, periodSd: 0.3, trend: 0.3, logged: 0.95 };
  const plan = { cycles: 6, periodDays: 7, washoutDays: 1, seed: 1 };
  assert.ok(trialPower(plan, { ...life, oddsRatio: 1 }, { runs: 60, seed: 3 }).confirmed <= 0.1);
  assert.ok(
    trialPower({ ...plan, periodDays: 14 }, { ...life, oddsRatio: 0.15 }, { runs: 20, seed: 3 }).confirmed >=
      0.5,
  );
});
