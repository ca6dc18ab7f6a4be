/** Numbers of the two indices, with where they come from. */
export const EXCITABILITY = {
  /** mmol/L at which the table's 1 stands. */
  normalSodium: 140,
  normalPotassium: 4.2,
  normalCalcium: 1.2,
  normalMagnesium: 0.79,
  normalPH: 7.4,
  /** Ionized share of plasma magnesium (textbook). */
  ionizedMagnesium: 0.7,
  /** Magnesium screens half as strongly as calcium (Hille) [recalled]. */
  magnesiumShare: 0.5,
  /** Extra screening lost per pH unit, as mmol/L of calcium [modelling choice]. */
  perPH: 0.25,
  /** The logarithm of the potassium column is halved [modelling choice]. */
  potassiumDamping: 0.5,
  /** pH per mmHg of acute PCO₂ (acute respiratory rule, 0.08 per 10 mmHg) [textbook]. */
  phPerPco2: 0.008,
  /** mmol/L of ionized calcium per pH unit (Thode 1983) [recalled]. */
  calciumPerPH: 0.5,
  potassiumPerPH: 2,
  /** Fall of the threshold at which tingling begins: set on Macefield & Burke 1991 (PCO₂ −20 mmHg). */
  tinglingFall: 0.1,
  /** Ionized calcium below which tetany is usual; clinical teaching 0.9–1.1 mmol/L. */
  tetanyFall: 0.1,
} as const;

export const CRAMP = {
  /** Hz, Miller & Knight 2009: with and without a history of cramps. */
  withHistory: 14.9,
  withoutHistory: 25.5,
  /** Hz at most from what was drunk after sweating, and mmol of salt excess that gives half (Lau 2019). */
  drinkMost: 8,
  drinkHalf_mmol: 32,
  /** Hz, pain in the muscle (Serrao 2007). */
  pain: -5.5,
  /** Hz in the hour after a cramp (Muscle Nerve 2017;56:E95). */
  recentCramp: -4,
  recentCramp_min: 60,
  /** No one cramps below or above these in the literature. */
  least: 4,
  most: 50,
} as const;
