import { quickExponential } from '#numerics';
import type { Constitution } from './constitution.ts';
import type { Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

/** Potassium that waits in the gut against a half-saturating amount, 0–1. */
export const gutSignal = (m: Moment, c: Constitution, half: number): number => {
  const waiting = m.gutPotassium > 0 ? m.gutPotassium : 0;
  return waiting / (waiting + half * c.size);
};

/** Renin and angiotensin: exponential in the extracellular volume. */
export function driveRenin(m: Moment, p: Parameters): void {
  const h = p.hormones;
  const excess = m.excessVolume;
  const held = excess < h.excessLeast ? h.excessLeast : excess > h.excessMost ? h.excessMost : excess;
  m.reninTarget = quickExponential(-h.reninGain * held) * m.drugRenin;
}

/**
 * Aldosterone: angiotensin times potassium. The gland answers to potassium in blood and, before that
 * rises, to potassium in the gut; insulin moves potassium into the gland as into other cells, so an insulin
 * shift alone does not silence it.
 */
export function driveAldosterone(
  m: Moment,
  [y, c]: readonly [Float64Array, Constitution],
  p: Parameters,
): void {
  const h = p.hormones;
  const ratio = m.plasmaPotassium / c.potassium0;
  const insulin = y[S.insulin]!;
  const shielded = 1 + (h.insulin * insulin) / (insulin + h.uptakeHalf);
  const gut = 1 + h.gutPotassium * gutSignal(m, c, h.gutPotassiumHalf);
  const drive = y[S.renin]! * ratio * shielded * gut * m.drugAldosterone;
  m.aldosteroneTarget = drive < h.aldosteroneMost ? drive : h.aldosteroneMost;
}

/** Insulin follows the sugar that leaves the stomach; 1 is a brisk mixed meal. */
export function driveInsulin(m: Moment, c: Constitution, p: Parameters): void {
  m.insulinRise = (m.emptiedCarbohydrate / c.size) * p.hormones.insulinPerSugar;
}
