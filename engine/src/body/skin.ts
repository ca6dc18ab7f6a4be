import { cosineOfTurns } from '#numerics';
import type { Constitution } from './constitution.ts';
import type { Inputs, Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

/**
 * (S-1) Sweat: weighed where it was, else the rate that work and climate ask for. (S-2) Its sodium rises with
 * the rate, falls with acclimation and with aldosterone; (S-3) its calcium and magnesium fall with acclimation.
 */
export function sweatOut(
  m: Moment,
  [y, u, c]: readonly [Float64Array, Inputs, Constitution],
  p: Parameters,
): void {
  const s = p.sweat;
  const estimated = u.unmeasuredSweat * c.sweatFactor;
  m.sweat = (u.measuredSweat + estimated) * m.waterReserve;
  const relative = (m.sweat * s.minutesPerHour) / (s.referenceRate * c.size);
  const byRate = s.sodium * c.sweatSodiumFactor * (1 + s.sodiumPerRate * (relative - 1));
  const saving = 1 / (1 + s.aldosterone * (y[S.aldosteroneEffect]! - 1));
  const sodium = (byRate - s.acclimation * y[S.acclimation]!) * saving;
  m.sweatSodiumConcentration =
    sodium < s.sodiumLeast ? s.sodiumLeast : sodium > s.sodiumMost ? s.sodiumMost : sodium;
  m.sweatPotassiumConcentration = s.potassium;
  const minerals = 1 - s.mineralAcclimation * y[S.acclimation]!;
  // What was measured in the sweat stands.
  const unmeasured = estimated + u.sweatOfUnknownSodium;
  const unmeasuredPotassium = estimated + u.sweatOfUnknownPotassium;
  m.sweatSodium =
    (u.measuredSweatSodium + unmeasured * m.sweatSodiumConcentration) * m.waterReserve * m.sodiumReserve;
  m.sweatPotassium =
    (u.measuredSweatPotassium + unmeasuredPotassium * s.potassium) * m.waterReserve * m.potassiumReserve;
  m.sweatCalcium = (m.sweat * s.calcium * minerals * m.totalCalcium) / p.calcium.total;
  m.sweatMagnesium = (m.sweat * s.magnesium * minerals * m.plasmaMagnesium) / p.magnesium.plasma;
}

/** (S-4) Water that leaves unnoticed through skin and breath, more in heat and at work. */
export function loseInsensibly(m: Moment, [u, c]: readonly [Inputs, Constitution], p: Parameters): void {
  const k = p.skin;
  const daily = 1 + k.circadian * cosineOfTurns(m.dayTurns - p.kidneySodium.circadianPeak);
  const rest = (k.insensible / p.time.day) * c.size * daily;
  const breath = u.work_met > 1 ? k.perMet * (u.work_met - 1) * c.size : 0;
  m.insensible = (rest + breath) * m.waterReserve;
}

/** (S-5) Losses by vomit, stool or stoma as they were told, as far as the body can still give them. */
export function loseFromGut(m: Moment, u: Inputs): void {
  m.lostWater = u.lostWater * m.waterReserve;
  m.lostSodium = u.lostSodium * m.waterReserve * m.sodiumReserve;
  m.lostPotassium = u.lostPotassium * m.waterReserve * m.potassiumReserve;
}
