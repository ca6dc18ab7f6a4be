import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Question, run, type Scenario } from './index.ts';

const MAN = { sex: 'male', age_y: 25, mass_kg: 75, height_cm: 180 } as const;
const follow = (
  events: Scenario['events'],
  questions: readonly Question[],
  more: Partial<Scenario> = {},
): number[] => [
  ...run({ person: MAN, clock_min: 480, duration_h: 24, settle_d: 7, events, ...more } as Scenario, {
    questions,
  }).answers,
];
const day = { background: { from_h: 0, to_h: 24 } };
const water = { kind: 'drink', at_h: 0, over_min: 5, volume_ml: 1000 } as const;

test('a litre of water is passed within four hours and lowers plasma sodium on the way', () => {
  const [urine, before, after] = follow(
    [water],
    [
      { quantity: 'urine_volume_ml', from_h: 0, to_h: 4 },
      { quantity: 'plasma_sodium_mmol_l', at_h: 0 },
      { quantity: 'plasma_sodium_mmol_l', at_h: 1 },
    ],
  ) as [number, number, number];
  assert.ok(urine > 800 && urine < 1250, `${urine}`);
  assert.ok(after < before - 1.5);
});

test('vasopressin given from outside stops a water diuresis', () => {
  const flow = { quantity: 'urine_flow_ml_min', at_h: 2.5 } as const;
  const [free] = follow([{ ...water, volume_ml: 1800 }], [flow]) as [number];
  const [held] = follow(
    [
      { ...water, volume_ml: 1800 },
      { kind: 'infusion', at_h: 0.5, over_min: 180, substance: 'vasopressin', pg_kg_min: 5 },
    ],
    [flow],
  ) as [number];
  assert.ok(free > 5);
  assert.ok(held < free / 3);
});

test('sweating raises osmolality and thirst, and spares sodium in the urine', () => {
  const ask: Question[] = [
    { quantity: 'plasma_osmolality_mosm_kg', at_h: 3 },
    { quantity: 'thirst_cm', at_h: 3 },
    { quantity: 'urine_sodium_mmol', from_h: 3, to_h: 8 },
  ];
  const rest = follow([], ask) as [number, number, number];
  const dry = follow([{ kind: 'sweat', at_h: 0, over_min: 120, volume_ml: 2000 }], ask) as [
    number,
    number,
    number,
  ];
  assert.ok(dry[0] > rest[0] + 5);
  assert.ok(dry[1] > rest[1] + 1);
  assert.ok(dry[2] < rest[2]);
});

test('a measured sweat overrides the estimate of the exercise it overlaps', () => {
  const ask: Question[] = [{ quantity: 'sweat_volume_ml', from_h: 0, to_h: 2 }];
  const exercise = {
    kind: 'exercise',
    at_h: 0,
    over_min: 60,
    met: 9,
    air_c: 30,
    relative_humidity: 0.5,
  } as const;
  const [weighed] = follow([exercise, { kind: 'sweat', at_h: 0, over_min: 60, volume_ml: 640 }], ask) as [
    number,
  ];
  assert.ok(Math.abs(weighed - 640) < 1);
  const [guessed] = follow([exercise], ask) as [number];
  assert.ok(guessed > 800);
});

test('a fast stops habitual meals and drinks, never listed ones', () => {
  const ask: Question[] = [{ quantity: 'absorbed_water_ml', from_h: 0, to_h: 12 }];
  const fast = { kind: 'fast', at_h: 0, until_h: 24 } as const;
  const [habit] = follow([], ask, day) as [number];
  const [fasting] = follow([fast], ask, day) as [number];
  const [sips] = follow([fast, { ...water, volume_ml: 300 }], ask, day) as [number];
  assert.ok(habit > 1500);
  assert.ok(fasting < 20);
  assert.ok(Math.abs(sips - fasting - 300) < 5);
});

test('a plasma value measured at the start is shown at the start', () => {
  const ask: Question[] = [
    { quantity: 'plasma_sodium_mmol_l', at_h: 0 },
    { quantity: 'plasma_potassium_mmol_l', at_h: 0 },
  ];
  const person = { ...MAN, anchors: { plasma_sodium_mmol_l: 136, plasma_potassium_mmol_l: 4.8 } };
  const [sodium, potassium] = follow([], ask, { person }) as [number, number];
  assert.ok(Math.abs(sodium - 136) < 0.02);
  assert.ok(Math.abs(potassium - 4.8) < 0.02);
});

test('of a magnesium dose less is taken up the more is taken, and little of the oxide', () => {
  const ask: Question[] = [{ quantity: 'absorbed_magnesium_mmol', from_h: 0, to_h: 24 }];
  const share = (compound: string, elemental_mg: number): number =>
    ((follow([{ kind: 'dose', at_h: 0, compound, elemental_mg }], ask)[0] as number) * 24.305) / elemental_mg;
  assert.ok(share('magnesium citrate', 100) > 1.5 * share('magnesium citrate', 400));
  assert.ok(share('magnesium oxide', 400) < 0.5 * share('magnesium citrate', 400));
  assert.equal(share('magnesium chloride spray', 100) > 0.01, false);
});

test('calcium bound to oxalate is mostly not taken up', () => {
  const ask: Question[] = [{ quantity: 'absorbed_calcium_mmol', from_h: 0, to_h: 24 }];
  const meal = { kind: 'meal', at_h: 0, over_min: 15, calcium_mg: 300 } as const;
  const [free] = follow([meal], ask) as [number];
  const [bound] = follow([{ ...meal, oxalate_bound_calcium_mg: 300 }], ask) as [number];
  assert.ok(bound < 0.6 * free);
});

test('alcohol makes more urine than the same water, and burns off by the next day', () => {
  const ask: Question[] = [
    { quantity: 'urine_volume_ml', from_h: 0, to_h: 3 },
    { quantity: 'blood_alcohol_g_l', at_h: 1 },
    { quantity: 'blood_alcohol_g_l', at_h: 24 },
  ];
  const drink = { kind: 'drink', at_h: 0, over_min: 30, volume_ml: 500 } as const;
  const plain = follow([drink], ask) as [number, number, number];
  const wine = follow([{ ...drink, ethanol_g: 40 }], ask) as [number, number, number];
  assert.ok(wine[0] > plain[0]);
  assert.ok(wine[1] > 0.3 && wine[1] < 1.2);
  assert.ok(wine[2] < 0.001);
});

test('each kind of loss takes its own composition', () => {
  const ask: Question[] = [
    { quantity: 'exchangeable_sodium_mmol', at_h: 1 },
    { quantity: 'total_body_potassium_mmol', at_h: 1 },
  ];
  const none = follow([], ask) as [number, number];
  const lose = (route: 'vomit' | 'stool' | 'ostomy'): [number, number] => {
    const [na, k] = follow([{ kind: 'loss', at_h: 0, over_min: 30, route, volume_ml: 1000 }], ask) as [
      number,
      number,
    ];
    return [none[0] - na, none[1] - k];
  };
  assert.ok(lose('ostomy')[0] > lose('stool')[0]);
  assert.ok(lose('stool')[1] > lose('vomit')[1]);
});

test('a settled year stays settled', () => {
  const [first, last] = follow(
    [],
    [
      { quantity: 'plasma_calcium_mmol_l', at_h: 24 },
      { quantity: 'plasma_calcium_mmol_l', at_h: 8760 },
    ],
    { duration_h: 8760, background: { from_h: 0, to_h: 8760 } },
  ) as [number, number];
  assert.ok(Math.abs(first - last) < 0.05, `${first} ${last}`);
});
