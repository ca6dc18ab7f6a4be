import fc from 'fast-check';
import type { BodyEvent, Scenario } from './scenario.ts';

/** Evenly spread, where fast-check's own doubles crowd at the ends. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 10_000 }).map((n) => min + ((max - min) * n) / 10_000);

/** Any diary at all: plausible days, and slips of the keyboard far beyond them. */
const hours = between(0, 60);
const minutes = between(0, 300);
const amount = (most: number) =>
  fc.oneof(
    { weight: 8, arbitrary: between(0, most) },
    { weight: 1, arbitrary: between(0, most * 20) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
const COMPOUNDS = [
  'magnesium oxide',
  'magnesium citrate',
  'potassium chloride',
  'calcium carbonate',
  'table salt',
];
const ATC = [
  'C03CA01',
  'C03BA04',
  'C03DA01',
  'C09AA02',
  'A10BK01',
  'A06AB02',
  'R03AC02',
  'N05AN01',
  'licorice',
];

const at = { at_h: hours, over_min: minutes };
export const anyEvent: fc.Arbitrary<BodyEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('drink' as const),
    ...at,
    volume_ml: amount(1500),
    sodium_mmol_l: amount(100),
    potassium_mmol_l: amount(60),
    calcium_mg_l: amount(1500),
    magnesium_mg_l: amount(300),
    carbohydrate_g_l: amount(120),
    ethanol_g: amount(30),
    caffeine_mg: amount(300),
  }),
  fc.record({
    kind: fc.constant('meal' as const),
    ...at,
    water_ml: amount(600),
    energy_kcal: amount(1200),
    carbohydrate_g: amount(150),
    protein_g: amount(60),
    sodium_mmol: amount(80),
    potassium_mmol: amount(50),
    calcium_mg: amount(600),
    magnesium_mg: amount(200),
    oxalate_bound_calcium_mg: amount(200),
  }),
  fc.record({
    kind: fc.constant('dose' as const),
    at_h: hours,
    compound: fc.constantFrom(...COMPOUNDS),
    elemental_mg: amount(800),
  }),
  fc.record({
    kind: fc.constant('medicine' as const),
    at_h: hours,
    atc: fc.constantFrom(...ATC),
    mg: amount(100),
    every_h: between(4, 48),
    until_h: hours,
  }),
  fc.record({
    kind: fc.constant('sweat' as const),
    ...at,
    volume_ml: amount(3000),
    sodium_mmol_l: amount(90),
  }),
  fc.record({
    kind: fc.constant('exercise' as const),
    ...at,
    met: between(1, 18),
    air_c: between(-5, 48),
    relative_humidity: between(0, 1),
  }),
  fc.record({
    kind: fc.constant('loss' as const),
    ...at,
    route: fc.constantFrom('stool' as const, 'vomit' as const, 'ostomy' as const),
    volume_ml: amount(2000),
  }),
  fc.record({
    kind: fc.constant('infusion' as const),
    ...at,
    volume_ml: amount(1000),
    sodium_mmol_l: amount(154),
    potassium_mmol_l: amount(20),
    magnesium_mmol_l: amount(20),
  }),
  fc.record({ kind: fc.constant('fast' as const), at_h: hours, until_h: hours }),
  fc.record({
    kind: fc.constant('diet' as const),
    at_h: hours,
    until_h: hours,
    sodium_mmol_d: amount(300),
    potassium_mmol_d: amount(150),
    fluid_l_d: amount(4),
  }),
);

export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  person: fc.record({
    sex: fc.constantFrom('female' as const, 'male' as const),
    age_y: fc.integer({ min: 18, max: 95 }),
    mass_kg: between(40, 160),
    height_cm: between(145, 205),
    habits: fc.record({
      sodium_mmol_d: between(10, 500),
      potassium_mmol_d: between(20, 300),
      fluid_l_d: between(0.2, 8),
      protein_g_d: between(10, 250),
    }),
  }),
  clock_min: fc.integer({ min: 0, max: 1439 }),
  duration_h: between(1, 60),
  settle_d: fc.constantFrom(0, 1, 2),
  background: fc.option(fc.constant({ from_h: 0, to_h: 60 }), { nil: undefined }),
  events: fc.array(anyEvent, { maxLength: 14 }),
});
