import { exponential, naturalLogarithm } from '#numerics';
import type { Constitution } from './constitution.ts';
import { habitsOf, MEALS } from './habits.ts';
import type { Parameters } from './parameters.ts';
import type { Scenario } from './scenario.ts';
import { S } from './state.ts';

/** (H-2) Litres of extracellular volume above the reference at which the habit's sodium leaves again. */
function habitualExcess(sodium_mmol_d: number, size: number, p: Parameters): number {
  const k = p.kidneySodium;
  const ratio = Math.max(k.leastAldosterone, sodium_mmol_d / (k.referenceIntake * size));
  const hormone = p.hormones.reninGain / 2;
  if (ratio < 1) return naturalLogarithm(ratio) / (k.gainBelow + hormone);
  let excess = 0;
  for (let i = 0; i < NEWTON_ROUNDS; i += 1) {
    const grown = exponential(hormone * excess);
    const value = (1 + k.gainAbove * excess) * grown - ratio;
    excess -= value / (k.gainAbove * grown + hormone * (value + ratio));
  }
  return excess;
}
const NEWTON_ROUNDS = 12;

/** (H-3) Plasma magnesium at which uptake from three meals equals what leaves. */
function habitualMagnesium(magnesium_mmol_d: number, size: number, p: Parameters): number {
  const g = p.magnesium;
  let absorbed = 0;
  for (const meal of MEALS) {
    const amount = magnesium_mmol_d * meal.food;
    const load = 2 * amount;
    absorbed += amount * (load > 0 ? g.saturable / (g.saturableHalf + load) + g.linear : 0);
  }
  let level = g.plasma;
  for (let i = 0; i < MAGNESIUM_ROUNDS; i += 1) {
    const secreted = (g.obligatory * size * level) / g.plasma;
    const left = (absorbed - secreted) / size;
    const atSpill = g.renalSlope * (g.spillThreshold - g.renalThreshold);
    const wanted =
      left < atSpill
        ? g.renalThreshold + Math.max(0, left) / g.renalSlope
        : g.spillThreshold + (left - atSpill) / (g.renalSlope + g.spillSlope);
    level = (level + wanted) / 2;
  }
  return level;
}
const MAGNESIUM_ROUNDS = 20;

/** Where the settling begins: close to the state that the habits hold, so that a week is enough. */
export function initialState(
  scenario: Scenario,
  c: Constitution,
  [p, size]: readonly [Parameters, number],
): Float64Array {
  const y = new Float64Array(size);
  const habits = habitsOf(scenario.person);
  const excess = habitualExcess(habits.sodium_mmol_d, c.size, p);
  const volume = c.extracellularVolume + excess * c.size;
  const aldosterone = Math.min(p.hormones.aldosteroneMost, exponential(-p.hormones.reninGain * excess));
  y[S.water] = c.water + excess * c.size;
  y[S.sodium] = c.boundSodium + c.sodium0 * volume;
  y[S.potassiumPlasma] = c.potassium0 * c.plasmaVolume;
  y[S.potassiumInterstitium] = c.potassium0 * c.interstitialVolume;
  y[S.potassiumCells] = p.constitution.cellPotassium * c.cellVolume;
  y[S.vasopressin] = 1;
  y[S.vasopressinBound] = 1;
  y[S.vasopressinEffect] = 1;
  y[S.renin] = aldosterone;
  y[S.aldosterone] = aldosterone;
  y[S.aldosteroneEffect] = aldosterone;
  const potassium = Math.max(
    p.potassium.leastDelivery,
    habits.potassium_mmol_d / (p.potassium.referenceIntake * c.size),
  );
  y[S.kaliuresisCapacity] =
    1 + (exponential(naturalLogarithm(potassium) * CAPACITY_POWER) - 1) * c.filtrationShare;
  y[S.calcium] = p.calcium.total * p.compartments.calciumSpace * volume;
  y[S.parathyroidHormone] = 1;
  y[S.hydroxylase] = 1;
  y[S.calcitriol] = 1;
  y[S.boneCalcium] = p.calcium.pool * c.size;
  y[S.skeletonCalcium] = p.calcium.skeleton * c.size;
  const magnesium = habitualMagnesium(habits.magnesium_mmol_d, c.size, p);
  y[S.magnesium] = magnesium * p.magnesium.space * c.size;
  y[S.magnesiumSlow] = magnesium * p.magnesium.slowSpace * c.size;
  y[S.acclimation] = habits.heat_acclimation;
  y[S.labileProtein] = c.habitProtein_g_min / p.urea.proteinRate;
  const urea = p.urea.perProtein * c.habitProtein_g_min;
  const clearance = (p.urea.clearanceLeast - p.urea.clearanceFall / 2) * c.filtration;
  y[S.urea] = (urea / clearance) * c.water;
  return y;
}
const CAPACITY_POWER = 0.375;
