/**
 * The state vector: first what the body holds and how it is tuned, then the running totals of what crossed its
 * borders. Totals are integrated beside the states, so a sum over a window is exact and mass can be audited.
 */
export const S = {
  stomachWater: 0,
  stomachSodium: 1,
  stomachPotassium: 2,
  stomachEnergy: 3,
  stomachOsmoles: 4,
  stomachEthanol: 5,
  stomachCaffeine: 6,
  stomachCarbohydrate: 7,
  intestineWater: 8,
  intestineSodium: 9,
  intestinePotassium: 10,
  intestineOsmoles: 11,
  foodPotassium: 12,
  calciumTransit: 13,
  magnesiumTransit: 14,
  water: 15,
  sodium: 16,
  potassiumPlasma: 17,
  potassiumInterstitium: 18,
  potassiumCells: 19,
  vasopressin: 20,
  vasopressinEffect: 21,
  swallowing: 22,
  aldosterone: 23,
  aldosteroneEffect: 24,
  renin: 25,
  insulin: 26,
  kaliuresisCapacity: 27,
  calcium: 28,
  parathyroidHormone: 29,
  hydroxylase: 30,
  calcitriol: 31,
  boneCalcium: 32,
  skeletonCalcium: 33,
  magnesium: 34,
  magnesiumSlow: 35,
  acclimation: 36,
  urea: 37,
  labileProtein: 38,
  ethanol: 39,
  ethanolTolerance: 40,
  caffeine: 41,
  alkali: 42,
  sweatDebt: 43,
  saltExcess: 44,
} as const;

/** First index of the totals. */
export const STATES = 45;

export const T = {
  intakeWater: 45,
  intakeSodium: 46,
  intakePotassium: 47,
  intakeCalcium: 48,
  intakeMagnesium: 49,
  metabolicWater: 50,
  absorbedWater: 51,
  absorbedSodium: 52,
  absorbedPotassium: 53,
  absorbedCalcium: 54,
  absorbedMagnesium: 55,
  urineWater: 56,
  urineSodium: 57,
  urinePotassium: 58,
  urineCalcium: 59,
  urineMagnesium: 60,
  urineSolute: 61,
  sweatWater: 62,
  sweatSodium: 63,
  sweatPotassium: 64,
  sweatCalcium: 65,
  sweatMagnesium: 66,
  insensibleWater: 67,
  gutLossWater: 68,
  gutLossSodium: 69,
  gutLossPotassium: 70,
  gutLossCalcium: 71,
  gutLossMagnesium: 72,
} as const;

/** Where the amounts of medicines begin: a depot and a body pool for each kind that is taken. */
export const FIRST_DRUG = 73;

export type StateName = keyof typeof S;
export type TotalName = keyof typeof T;
