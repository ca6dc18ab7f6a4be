import type { BodyEvent, Scenario } from '../../engine/src/body/index.ts';

const PER_DAY = 12;

/** Four meals and eight drinks a day, all of them written down. */
export function diaryOf(days: number): Scenario {
  const events = Array.from({ length: days * PER_DAY }, (_, i): BodyEvent => {
    const at_h = Math.floor(i / PER_DAY) * 24 + (i % PER_DAY) * 1.25;
    return i % 3 === 0
      ? {
          kind: 'meal',
          at_h,
          over_min: 20,
          water_ml: 250,
          energy_kcal: 600,
          carbohydrate_g: 75,
          protein_g: 21,
          sodium_mmol: 37,
          potassium_mmol: 18,
          calcium_mg: 250,
          magnesium_mg: 80,
        }
      : { kind: 'drink', at_h, over_min: 8, volume_ml: 260, sodium_mmol_l: 0, potassium_mmol_l: 0 };
  });
  return {
    person: { sex: 'male', age_y: 30, mass_kg: 75, height_cm: 178 },
    clock_min: 420,
    duration_h: days * 24,
    settle_d: 0,
    events,
  };
}
