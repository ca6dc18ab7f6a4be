import type { Habits, Person } from '#person';

/** What an ordinary adult of the reference size takes in a day; drinks only, water in food comes on top. */
export const ORDINARY_HABITS = {
  sodium_mmol_d: 150,
  potassium_mmol_d: 75,
  calcium_mmol_d: 25,
  magnesium_mmol_d: 13,
  fluid_l_d: 2.2,
  protein_g_d: 85,
  caffeine_mg_d: 0,
  heat_acclimation: 0,
} as const satisfies Required<Habits>;

export type FullHabits = Required<Habits>;

/** A person's habits with the gaps filled. */
export const habitsOf = (person: Person): FullHabits => ({ ...ORDINARY_HABITS, ...person.habits });

/** The same with some of them replaced, as a `diet` event does. */
export const withHabits = (habits: FullHabits, change: Partial<Habits>): FullHabits => ({
  ...habits,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
});

/** (H-1) Energy of the background diet, kcal/d, by mass to the power ¾ through 2400 kcal at 75 kg. */
export const ENERGY_KCAL_D = 2400;
/** Share of each meal, by the clock: when, how much of the day's food, how much of the day's drinks. */
export const MEALS = [
  { hour: 8, food: 0.25, drink: 0.2 },
  { hour: 13, food: 0.35, drink: 0.2 },
  { hour: 19, food: 0.4, drink: 0.2 },
] as const;
export const BETWEEN_MEALS = [
  { hour: 10.5, drink: 0.12 },
  { hour: 16, drink: 0.12 },
  { hour: 22, drink: 0.16 },
] as const;
/** Water held in food, L per 1000 kcal: 0.85 L a day of an ordinary mixed diet (EFSA 2010, about a fifth of all water). */
export const FOOD_WATER_L_PER_MCAL = 0.4;
/** Share of energy from carbohydrate. */
export const CARBOHYDRATE_SHARE = 0.5;
export const MEAL_MINUTES = 25;
export const DRINK_MINUTES = 10;
