import type { Constitution } from './constitution.ts';
import type { Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

const between = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/**
 * (W-1) Plasma sodium from exchangeable cations and total body water (Nguyen & Kurtz on Edelman's data);
 * (W-2) tonicity and osmolality; (W-3) extracellular volume, the water that extracellular sodium holds.
 */
export function shareWater(m: Moment, [y, c]: readonly [Float64Array, Constitution], p: Parameters): void {
  const w = p.compartments;
  const water = y[S.water]!;
  const potassium = y[S.potassiumPlasma]! + y[S.potassiumInterstitium]! + y[S.potassiumCells]!;
  const sodium = (w.slope * (y[S.sodium]! + potassium)) / water - w.intercept;
  m.plasmaSodium = sodium > w.leastSodium ? sodium : w.leastSodium;
  m.plasmaUrea = y[S.urea]! / water;
  m.tonicity = 2 * m.plasmaSodium + w.glucose + w.referenceUrea;
  const ethanol_g_l = y[S.ethanol]! / water;
  m.bloodAlcohol = ethanol_g_l * p.substances.bloodWater;
  m.osmolality =
    2 * m.plasmaSodium +
    w.glucose +
    m.plasmaUrea +
    (ethanol_g_l * p.substances.gramsToMilligrams) / w.ethanolMass;
  const outside = y[S.sodium]! - c.boundSodium;
  m.extracellularVolume = outside / m.plasmaSodium;
  m.excessVolumePercent = p.constitution.percent * (m.extracellularVolume / c.extracellularVolume - 1);
  m.excessVolume = (m.extracellularVolume - c.extracellularVolume) / c.size;
  // (W-6) Losses fade out where life would: a diary may say anything, the body still cannot go below empty.
  m.waterReserve = between((water / c.water - w.waterFloor) / w.waterSpan, 0, 1);
  m.sodiumReserve = between(outside / c.extracellularSodium / w.sodiumFloor - 1, 0, 1);
}

/** (W-4) Concentrations of what is dissolved there, and (W-5) pH and ionized calcium. */
export function dissolve(m: Moment, [y, c]: readonly [Float64Array, Constitution], p: Parameters): void {
  const w = p.compartments;
  m.plasmaPotassium = y[S.potassiumPlasma]! / c.plasmaVolume;
  m.interstitialPotassium = y[S.potassiumInterstitium]! / c.interstitialVolume;
  m.potassiumReserve = between(m.interstitialPotassium / w.potassiumFloor - 1, 0, 1);
  m.cellPotassium = y[S.potassiumCells]! / c.cellVolume;
  m.totalCalcium = y[S.calcium]! / (w.calciumSpace * m.extracellularVolume);
  m.pH = w.referencePH + y[S.alkali]! / (w.buffer * c.size);
  const ionized = w.ionizedShare * m.totalCalcium - w.ionizedPerPH * (m.pH - w.referencePH);
  m.ionizedCalcium = ionized > 0 ? ionized : 0;
  m.plasmaMagnesium = y[S.magnesium]! / (p.magnesium.space * c.size);
  m.caffeine_mg_l = y[S.caffeine]! / (p.substances.caffeineSpace * c.mass_kg);
}
