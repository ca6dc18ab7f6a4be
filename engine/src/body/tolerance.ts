import { S, STATES } from './state.ts';

/** Error of one step that would be worth noticing, per state, in its own unit. */
const NOTICED: { readonly [N in keyof typeof S]: number } = {
  stomachWater: 0.002,
  stomachSodium: 0.3,
  stomachPotassium: 0.1,
  stomachEnergy: 3,
  stomachOsmoles: 3,
  stomachEthanol: 0.1,
  stomachCaffeine: 1,
  stomachCarbohydrate: 0.5,
  intestineWater: 0.002,
  intestineSodium: 0.3,
  intestinePotassium: 0.1,
  intestineOsmoles: 3,
  foodPotassium: 0.1,
  calciumTransit: 0.05,
  magnesiumTransit: 0.05,
  water: 0.002,
  sodium: 0.2,
  potassiumPlasma: 0.05,
  potassiumInterstitium: 0.1,
  potassiumCells: 0.3,
  vasopressin: 0.02,
  vasopressinEffect: 0.01,
  swallowing: 0.01,
  aldosterone: 0.01,
  aldosteroneEffect: 0.01,
  renin: 0.01,
  insulin: 0.01,
  kaliuresisCapacity: 0.01,
  calcium: 0.02,
  parathyroidHormone: 0.01,
  hydroxylase: 0.01,
  calcitriol: 0.01,
  boneCalcium: 0.1,
  skeletonCalcium: 0.1,
  magnesium: 0.02,
  magnesiumSlow: 0.05,
  acclimation: 0.01,
  urea: 0.5,
  labileProtein: 0.3,
  ethanol: 0.1,
  ethanolTolerance: 0.01,
  caffeine: 1,
  alkali: 0.5,
  sweatDebt: 0.01,
  saltExcess: 0.3,
  vasopressinBound: 0.01,
};

/** One over the noticed error of each state. */
export const PER_NOTICED = (() => {
  const weights = new Float64Array(STATES);
  for (const [name, index] of Object.entries(S)) weights[index] = 1 / NOTICED[name as keyof typeof S];
  return weights;
})();

/** Share of a signal's size that is also allowed: a hormone at ten times its rest need not be known as finely. */
export const RELATIVE_TOLERANCE = 0.004;
/** States whose error may grow with their size. */
export const FIRST_SIGNAL = S.vasopressin;
export const LAST_SIGNAL = S.kaliuresisCapacity;
