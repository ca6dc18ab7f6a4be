import { power } from '#numerics';
import { MOLAR_MASS } from '#units';
import { type Constitution, filled } from './constitution.ts';
import {
  BETWEEN_MEALS,
  CARBOHYDRATE_SHARE,
  DRINK_MINUTES,
  ENERGY_KCAL_D,
  FOOD_WATER_L_PER_MCAL,
  type FullHabits,
  habitsOf,
  MEAL_MINUTES,
  MEALS,
  withHabits,
} from './habits.ts';
import type { BodyEvent, DietEvent, DrinkEvent, FastEvent, MealEvent, Scenario } from './scenario.ts';

const HOURS = 24;
const ML_PER_L = 1000;
const KCAL_PER_G = { carbohydrate: 4, protein: 4, fat: 9 };
const KLEIBER = 0.75;

/** (H-1) Energy of the day's food, kcal. */
const energyOf = (size: number): number => ENERGY_KCAL_D * power(size, KLEIBER);

function habitualMeal(habits: FullHabits, [at_h, share, size]: readonly [number, number, number]): MealEvent {
  const energy = energyOf(size);
  const carbohydrate = (energy * CARBOHYDRATE_SHARE) / KCAL_PER_G.carbohydrate;
  const fat =
    Math.max(0, energy * (1 - CARBOHYDRATE_SHARE) - habits.protein_g_d * KCAL_PER_G.protein) / KCAL_PER_G.fat;
  return {
    kind: 'meal',
    at_h,
    over_min: MEAL_MINUTES,
    water_ml: energy * FOOD_WATER_L_PER_MCAL * share,
    energy_kcal: energy * share,
    carbohydrate_g: carbohydrate * share,
    protein_g: habits.protein_g_d * share,
    fat_g: fat * share,
    sodium_mmol: habits.sodium_mmol_d * share,
    potassium_mmol: habits.potassium_mmol_d * share,
    calcium_mg: habits.calcium_mmol_d * MOLAR_MASS.calcium * share,
    magnesium_mg: habits.magnesium_mmol_d * MOLAR_MASS.magnesium * share,
  };
}

const habitualDrink = (habits: FullHabits, at_h: number, share: number): DrinkEvent => ({
  kind: 'drink',
  at_h,
  over_min: DRINK_MINUTES,
  volume_ml: habits.fluid_l_d * ML_PER_L * share,
});

const isDiet = (e: BodyEvent): e is DietEvent => e.kind === 'diet';
const isFast = (e: BodyEvent): e is FastEvent => e.kind === 'fast';
const within = (at: number, e: { readonly at_h: number; readonly until_h: number }): boolean =>
  at >= e.at_h && at < e.until_h;

/**
 * The habitual meals and drinks before `start` and in the background's window, as events like any other. A
 * `fast` takes them away, a `diet` changes them (and brings them where there is no background).
 */
export function habitualEvents(scenario: Scenario, c: Constitution): readonly BodyEvent[] {
  const habits = habitsOf(scenario.person);
  const diets = scenario.events.filter(isDiet);
  const fasts = scenario.events.filter(isFast);
  const { background } = scenario;
  const eats = (at: number): FullHabits | undefined => {
    if (at < 0 && !fasts.some((f) => within(at, f))) return habits;
    if (fasts.some((f) => within(at, f))) return undefined;
    const diet = diets.findLast((d) => within(at, d));
    if (diet !== undefined) {
      const { kind: _, at_h: __, until_h: ___, ...change } = diet;
      return withHabits(habits, change);
    }
    return background !== undefined && at >= background.from_h && at < background.to_h ? habits : undefined;
  };
  const firstMidnight = -scenario.clock_min / MINUTES_PER_HOUR - HOURS * Math.ceil(scenario.settle_d);
  const events: BodyEvent[] = [];
  for (let midnight = firstMidnight; midnight < scenario.duration_h; midnight += HOURS) {
    for (const meal of MEALS) {
      const at = midnight + meal.hour;
      const now = at < -HOURS * scenario.settle_d || at >= scenario.duration_h ? undefined : eats(at);
      if (now === undefined) continue;
      events.push(habitualMeal(now, [at, meal.food, c.size]), habitualDrink(now, at, meal.drink));
    }
    for (const drink of BETWEEN_MEALS) {
      const at = midnight + drink.hour;
      const now = at < -HOURS * scenario.settle_d || at >= scenario.duration_h ? undefined : eats(at);
      if (now !== undefined) events.push(habitualDrink(now, at, drink.drink));
    }
  }
  return events;
}
const MINUTES_PER_HOUR = 60;

/** Height in metres, for the surface that sweats. */
export const heightOf = (scenario: Scenario): number => filled(scenario.person).height_cm / CM_PER_M;
const CM_PER_M = 100;
