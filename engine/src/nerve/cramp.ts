import { CRAMP as C } from './parameters.ts';

/** What moves the threshold frequency of a person; all but the first may be absent. */
export interface CrampState {
  readonly history: boolean;
  /** The person's own measured baseline, Hz; wins over the history. */
  readonly baseline_hz?: number;
  /** Cations taken up after sweating beyond those of sweat-like fluid, mmol; negative when water diluted. */
  readonly saltExcess_mmol?: number;
  readonly pain?: boolean;
  readonly minutesSinceCramp?: number;
}

/**
 * (E-3) Threshold frequency at which an electrical train cramps a muscle, Hz: the person's own level, moved by
 * what was drunk after sweating, by pain and by a recent cramp. Empirical (flexor hallucis brevis and calf);
 * blood minerals do not enter it, and nothing maps it to a back.
 */
export function crampThreshold(state: CrampState): number {
  const own = state.baseline_hz ?? (state.history ? C.withHistory : C.withoutHistory);
  const salt = state.saltExcess_mmol ?? 0;
  const size = salt < 0 ? -salt : salt;
  const drink = (C.drinkMost * salt) / (size + C.drinkHalf_mmol);
  const pain = state.pain === true ? C.pain : 0;
  const recent =
    (state.minutesSinceCramp ?? Number.POSITIVE_INFINITY) <= C.recentCramp_min ? C.recentCramp : 0;
  return Math.min(C.most, Math.max(C.least, own + drink + pain + recent));
}
