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
  vasopressinBound: 45,
} as const;

/** First index of the totals. */
export const STATES = 46;

export const T = {
  intakeWater: 46,
  intakeSodium: 47,
  intakePotassium: 48,
  intakeCalcium: 49,
  intakeMagnesium: 50,
  metabolicWater: 51,
  absorbedWater: 52,
  absorbedSodium: 53,
  absorbedPotassium: 54,
  absorbedCalcium: 55,
  absorbedMagnesium: 56,
  urineWater: 57,
  urineSodium: 58,
  urinePotassium: 59,
  urineCalcium: 60,
  urineMagnesium: 61,
  urineSolute: 62,
  sweatWater: 63,
  sweatSodium: 64,
  sweatPotassium: 65,
  sweatCalcium: 66,
  sweatMagnesium: 67,
  insensibleWater: 68,
  gutLossWater: 69,
  gutLossSodium: 70,
  gutLossPotassium: 71,
  gutLossCalcium: 72,
  gutLossMagnesium: 73,
} as const;

/** Where the amounts of medicines begin: a depot and a body pool for each kind that is taken. */
export const FIRST_DRUG = 74;

export type StateName = keyof typeof S;
export type TotalName = keyof typeof T;
