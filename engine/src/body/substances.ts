import type { Constitution } from './constitution.ts';
import type { Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

/** Alcohol burns at a nearly constant rate; caffeine leaves by first order. */
export function clearSubstances(
  m: Moment,
  [y, c]: readonly [Float64Array, Constitution],
  p: Parameters,
): void {
  const s = p.substances;
  const ethanol = y[S.ethanol]! > 0 ? y[S.ethanol]! : 0;
  const concentration = (ethanol / y[S.water]!) * s.bloodWater;
  m.ethanolBurnt_g = (s.ethanolMost * c.mass_kg * concentration) / (concentration + s.ethanolHalf);
  m.caffeineCleared_mg = (Math.LN2 / s.caffeineHalfLife) * y[S.caffeine]!;
}

/** (U-1) Labile protein is broken down by first order; (U-2) its nitrogen becomes urea. */
export function makeUrea(m: Moment, y: Float64Array, p: Parameters): void {
  m.proteinBroken_g = p.urea.proteinRate * y[S.labileProtein]!;
  m.ureaMade = p.urea.perProtein * m.proteinBroken_g;
}

/**
 * (N-1) After sweating, what is drunk either restores salt or dilutes it: cations taken up beyond those of
 * sweat-like fluid, counted only while the sweat has not been forgotten. Read by the cramp index alone.
 */
export function rememberSweat(m: Moment, [y, c]: readonly [Float64Array, Constitution], p: Parameters): void {
  const k = p.cramp;
  m.debtRise = m.sweat / c.size - k.debtDecay * y[S.sweatDebt]!;
  const debt = y[S.sweatDebt]! > 0 ? y[S.sweatDebt]! : 0;
  const counts = debt / (debt + k.debtHalf);
  const cations = m.absorbedSodium + m.absorbedPotassium;
  m.saltRise =
    (counts * (cations - k.neutralSalt * m.absorbedWater)) / c.size - k.saltDecay * y[S.saltExcess]!;
}
