import type { Constitution } from './constitution.ts';
import type { Inputs, Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

const between = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/**
 * (V-1) What vasopressin tends to: linear in tonicity above a threshold that follows volume (Thompson), a
 * non-osmotic drive when volume falls, held back by the act of drinking and by alcohol while it rises.
 */
export function driveVasopressin(
  m: Moment,
  [y, u, c]: readonly [Float64Array, Inputs, Constitution],
  p: Parameters,
): void {
  const v = p.vasopressin;
  const swing = between(m.excessVolumePercent, -v.volumeShiftMost, v.volumeShiftMost);
  const threshold = v.threshold + c.osmostat + v.volumeShift * swing;
  const osmotic = v.slope * (m.tonicity - threshold);
  const depleted = -m.excessVolumePercent;
  let volume = depleted > v.depletionFrom ? v.depletionGain * (depleted - v.depletionFrom) : 0;
  if (depleted > v.depletionSteepFrom) volume += v.depletionSteepGain * (depleted - v.depletionSteepFrom);
  const swallowed = y[S.swallowing]!;
  const drinking = 1 - (v.swallowMost * swallowed) / (swallowed + v.swallowHalf);
  const rising = y[S.ethanol]! / y[S.water]! - v.ethanolAdapts * y[S.ethanolTolerance]!;
  const alcohol = ((rising > 0 ? rising : 0) * p.substances.gramsToMilligrams) / p.compartments.ethanolMass;
  const block = 1 - (v.ethanolMost * alcohol) / (alcohol + v.ethanolHalf);
  const work = 1 + v.exercise * (u.work_met > 1 ? u.work_met - 1 : 0);
  const drive = ((osmotic > 0 ? osmotic : 0) + volume) * drinking * block * work;
  m.vasopressinTarget = between(drive, v.floor, v.most);
}

/** (V-2) Thirst on a 10 cm scale. It advises; it never drinks. */
export function feelThirst(m: Moment, c: Constitution, p: Parameters): void {
  const t = p.thirst;
  m.thirst_cm = between(t.slope * (m.tonicity - t.threshold - c.osmostat), 0, t.most);
}
