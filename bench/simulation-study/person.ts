/** What a simulated person does and lives through, day by day; every number comes from the one random stream. */
import type { Random } from '@tonus/engine/numerics';

export const COLUMNS = [
  'sweat_h',
  'water_l',
  'sodium_g',
  'potassium_g',
  'magnesium_mg',
  'alcohol_drinks',
  'coffee_cups',
  'sleep_h',
  'stress',
  'sitting_h',
  'lifting',
  'diuretic',
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type Day = Record<ColumnName, number>;

/** What may be unusual about how this person lives. */
export interface Habits {
  readonly alcohol_coffee_corr?: number;
  readonly heat_amp?: number;
  readonly stress_ar?: number;
  readonly water_heat?: number;
  readonly mg_supplement_from?: number;
  readonly alcohol_p?: number;
  readonly alcohol_mean?: number;
  readonly lifting_p?: number;
  readonly diuretic?: 'prn' | 'blocks';
  readonly diuretic_p?: number;
}

export const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
export const round1 = (x: number): number => Math.round(x * 10) / 10;
export const round2 = (x: number): number => Math.round(x * 100) / 100;
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const DAY_MS = 86_400_000;

/** Calendar facts of day d after the start. */
export function calendar(start: string) {
  const origin = Date.parse(`${start}T00:00:00Z`);
  return {
    date: (d: number): string => new Date(origin + d * DAY_MS).toISOString().slice(0, 10),
    weekend: (d: number): 0 | 1 => {
      const weekday = new Date(origin + d * DAY_MS).getUTCDay();
      return weekday === 0 || weekday === 6 ? 1 : 0;
    },
    dayOfYear: (d: number): number => {
      const at = new Date(origin + d * DAY_MS);
      return (at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / DAY_MS;
    },
  };
}

interface Weather {
  readonly weekend: 0 | 1;
  readonly dayOfYear: number;
}

/** A person who lives one day at a time; the order of the random draws is part of the definition. */
export function simulatedPerson(random: Random, habits: Habits) {
  const memory = { heat: 0, diet: 0, stress: 0, sleep: 7.2, diuretic: 0 };
  const stressMemory = habits.stress_ar ?? 0.6;
  const shared = habits.alcohol_coffee_corr ?? 0;
  const eating = () => {
    const sodium = round1(clamp(3.2 * Math.exp(0.28 * random.normal()), 0.8, 9));
    const potassium = round1(clamp(2.8 + 0.45 * memory.diet + 0.45 * random.normal(), 0.8, 6));
    return { sodium, potassium, magnesium: clamp(300 + 45 * memory.diet + 45 * random.normal(), 80, 800) };
  };
  const drinking = (weekend: 0 | 1) => {
    const taste = random.normal();
    const other = shared * taste + Math.sqrt(1 - shared ** 2) * random.normal();
    const chance = habits.alcohol_p ?? (weekend ? 0.6 : 0.2);
    const round = 1 + random.poisson(habits.alcohol_mean ?? 1.3);
    const drinks = (logistic(1.702 * taste) > 1 - chance ? 1 : 0) * round;
    return { drinks, coffee: clamp(Math.round(2 + 1.1 * other + 0.4 * (7.2 - memory.sleep)), 0, 8) };
  };
  const tablet = (d: number): number => {
    if (habits.diuretic === 'prn') memory.diuretic = random.bernoulli(habits.diuretic_p ?? 0.05);
    else if (habits.diuretic !== 'blocks') memory.diuretic = 0;
    else if (d % 30 === 0) memory.diuretic = random.bernoulli(0.5);
    return memory.diuretic;
  };
  return {
    /** One day's weather and doses; `extraMagnesium` when the person takes more after an episode. */
    live(
      d: number,
      { weekend, dayOfYear }: Weather,
      extraMagnesium: boolean,
    ): { readonly heat: number; readonly day: Day } {
      memory.heat = 0.75 * memory.heat + 2.2 * random.normal();
      const heat =
        14 + (habits.heat_amp ?? 9) * Math.sin((2 * Math.PI * (dayOfYear - 105)) / 365) + memory.heat;
      memory.diet = 0.6 * memory.diet + 0.8 * random.normal();
      memory.stress = stressMemory * memory.stress + Math.sqrt(1 - stressMemory ** 2) * random.normal();
      const sport = random.bernoulli(weekend ? 0.5 : 0.35);
      const sweat = round1(
        sport * random.gamma(3) * 0.35 + Math.max(0, (heat - 20) * 0.06) + 0.15 * random.gamma(1),
      );
      const water = 2 + 0.45 * random.normal() + 0.2 * sweat + (habits.water_heat ?? 0.015) * (heat - 14);
      const food = eating();
      let magnesium = food.magnesium;
      if (habits.mg_supplement_from !== undefined && d >= habits.mg_supplement_from)
        magnesium += 200 * random.bernoulli(0.9);
      if (extraMagnesium) magnesium += 250;
      const drink = drinking(weekend);
      const tired = 7.2 + 0.8 * random.normal() + (weekend ? 0.5 : 0) - 0.15 * Math.max(0, memory.stress);
      const sleep = round1(clamp(tired, 3, 11));
      const stress = clamp(Math.round(4 + 2 * memory.stress - (weekend ? 0.8 : 0)), 0, 10);
      const sitting = round1(clamp((weekend ? 4.5 : 8) + 1.6 * random.normal(), 0, 15));
      const lifting = random.bernoulli(habits.lifting_p ?? 0.15);
      const diuretic = tablet(d);
      memory.sleep = sleep;
      const day: Day = {
        sweat_h: sweat,
        water_l: round1(clamp(water, 0.4, 6)),
        sodium_g: food.sodium,
        potassium_g: food.potassium,
        magnesium_mg: Math.round(magnesium / 5) * 5,
        alcohol_drinks: drink.drinks,
        coffee_cups: drink.coffee,
        sleep_h: sleep,
        stress,
        sitting_h: sitting,
        lifting,
        diuretic,
      };
      return { heat, day };
    },
  };
}
