import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayWith, exactly, PHRASING, target } from './day.fixture.ts';
import { brim, standing, vesselView } from './vessel-view.ts';

const sodium = (known: number, mark = target(1500, 2300)) =>
  vesselView(
    'sodium_mg',
    dayWith({ intake: { sodium_mg: exactly(known) }, targets: { sodium_mg: mark } }),
    PHRASING,
  );

test('a vessel below its band says how much is left to the lower mark', () => {
  const day = dayWith({ intake: { calcium_mg: exactly(400) }, targets: { calcium_mg: target(1000, 2500) } });
  const view = vesselView('calcium_mg', day, PHRASING);
  assert.equal(view.standing, 'below');
  assert.equal(view.standingWords, '600 mg to go');
  assert.equal(view.mark, '1,000 – 2,500 mg');
});

test('sodium below its band is said, but more of it is never asked for', () => {
  assert.equal(sodium(900).standing, 'below');
  assert.equal(sodium(900).standingWords, 'below the band');
});

test('a vessel above its band says by how much', () => {
  const view = sodium(2810);
  assert.equal(view.standing, 'above');
  assert.equal(view.standingWords, '510 mg over');
});

test('the mark itself lies in the band, at both ends', () => {
  assert.equal(sodium(1500).standing, 'within');
  assert.equal(sodium(2300).standing, 'within');
});

test('without an upper end the band opens upward and nothing is ever above it', () => {
  const view = sodium(90_000, target(1500, null));
  assert.equal(view.standing, 'within');
  assert.equal(view.band?.openAbove, true);
  assert.equal(view.band?.to, 1);
});

test('without a mark the vessel still shows what went in', () => {
  const view = vesselView('calcium_mg', dayWith({ intake: { calcium_mg: exactly(400) } }), PHRASING);
  assert.equal(view.standing, 'no-mark');
  assert.equal(view.band, null);
  assert.ok(view.level > 0);
});

test('what is wholly unknown is hatched to the brim and never reads as zero', () => {
  const unknown = { known: 0, low: 0, high: null, unknownShare: 1 };
  const view = vesselView(
    'magnesium_mg',
    dayWith({ intake: { magnesium_mg: unknown }, targets: { magnesium_mg: target(320, null) } }),
    PHRASING,
  );
  assert.equal(view.standing, 'unknown');
  assert.equal(view.hatchedTo, 1);
  assert.match(view.more, /Nothing that you had says how much magnesium/);
});

test('the hatched share stands on what is known: 40 % unknown over 180 mg reaches 300 mg', () => {
  const taken = { known: 180, low: 180, high: null, unknownShare: 0.4 };
  const view = vesselView(
    'magnesium_mg',
    dayWith({ intake: { magnesium_mg: taken }, targets: { magnesium_mg: target(320, null) } }),
    PHRASING,
  );
  assert.ok(Math.abs(view.hatchedTo / view.level - 300 / 180) < 1e-9);
  assert.equal(view.unknownWords, '40 % unknown');
});

test('band and doubt are said for those who do not see the glass', () => {
  const taken = { known: 1640, low: 1500, high: 1900, unknownShare: 0.1 };
  const day = dayWith({ intake: { water_ml: taken }, targets: { water_ml: target(2000, null) } });
  const view = vesselView('water_ml', day, PHRASING);
  assert.equal(
    view.more,
    'Band from 2 L up. may lie between 1.5 L and 1.9 L; 10 % of what you had does not say how much water is in it',
  );
});

test('a day without entries is empty, not unknown', () => {
  const unknown = { known: 0, low: 0, high: null, unknownShare: 1 };
  const view = vesselView(
    'water_ml',
    dayWith({ intake: { water_ml: unknown }, next: { kind: 'first-entry' } }),
    PHRASING,
  );
  assert.equal(view.standingWords, 'nothing yet');
  assert.equal(view.hatchedTo, 0);
  assert.equal(view.unknownWords, '');
});

const HOLDS = {
  what: 'medicine',
  effect: { of: 'potassium_mg', low: null, best: 0.4, high: null, unit: 'mmol/L' },
  because: { rule: 'spironolactone-K', source: 'a table', recalled: true, entries: [] },
  names: ['spironolactone'],
  direction: 'up',
} as const;
test('where a medicine holds potassium back the screen never asks for more of it', () => {
  const day = dayWith({
    intake: { potassium_mg: exactly(900) },
    targets: { potassium_mg: target(2600, null) },
    medicines: [HOLDS],
  });
  assert.equal(vesselView('potassium_mg', day, PHRASING).standingWords, 'ask your doctor');
});

const amounts = fc.double({ min: 0, max: 100_000, noNaN: true });
const drawn = fc.record({
  taken: fc.tuple(amounts, amounts, amounts),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  low: fc.option(amounts),
  high: fc.option(amounts),
});
test('nothing is ever drawn outside the glass, and low, best and high keep their order', () => {
  fc.assert(
    fc.property(drawn, (day) => {
      const [low, known, high] = day.taken.toSorted((x, y) => x - y) as [number, number, number];
      const taken = { known, low, high, unknownShare: day.share };
      const targets = { potassium_mg: target(day.low, day.high) };
      const view = vesselView(
        'potassium_mg',
        dayWith({ intake: { potassium_mg: taken }, targets }),
        PHRASING,
      );
      assert.ok(view.low >= 0 && view.low <= view.level && view.level <= 1);
      assert.ok(view.high !== null && view.high <= 1);
      assert.ok(view.hatchedTo >= Math.min(1, view.level) - 1e-9 && view.hatchedTo <= 1);
      assert.ok(view.band === null || (view.band.from >= 0 && view.band.from <= 1 && view.band.to <= 1));
    }),
  );
});

test('more taken in never stands lower', () => {
  const order = ['below', 'within', 'above'];
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      const mark = target(1500, 2300);
      const places = [a, b]
        .sort((x, y) => x - y)
        .map((known) => order.indexOf(standing(exactly(known), mark)));
      assert.ok((places[0] ?? 0) <= (places[1] ?? 0));
      assert.ok(brim(exactly(a), mark) >= a);
    }),
  );
});
