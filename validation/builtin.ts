import { axonThreshold, crampThreshold, hyperventilation } from '../engine/src/nerve/index.ts';
import { EXCITABILITY } from '../engine/src/nerve/parameters.ts';
import { sweatAgainstStandard } from './sweat-against-standard.ts';

const normal = {
  sodium_mmol_l: 140,
  potassium_mmol_l: 4.2,
  ionizedCalcium_mmol_l: 1.2,
  magnesium_mmol_l: 0.79,
  pH: 7.4,
};
const GROUP_BASELINE = 18;

/** Where a rising function passes a level, by halving. */
function where(f: (x: number) => number, level: number, [low, high]: readonly [number, number]): number {
  const rising = f(high) > f(low);
  let [a, b] = [low, high];
  for (let i = 0; i < 60; i += 1) {
    const middle = (a + b) / 2;
    if (f(middle) > level === rising) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

const READINGS: { readonly [name: string]: () => number } = {
  tingling: () => where((fall) => hyperventilation(fall).tingling, 1, [0, 60]),
  tetany: () =>
    where(
      (calcium) => axonThreshold({ ...normal, ionizedCalcium_mmol_l: calcium }),
      1 - EXCITABILITY.tetanyFall,
      [0.5, 1.2],
    ),
  'potassium-direction': () =>
    axonThreshold({ ...normal, potassium_mmol_l: 6 }) < axonThreshold(normal) ? 1 : -1,
  pain: () => crampThreshold({ history: false, pain: true }) - crampThreshold({ history: false }),
  'memory-before': () => crampThreshold({ history: true, baseline_hz: GROUP_BASELINE }),
  'memory-after': () => crampThreshold({ history: true, baseline_hz: GROUP_BASELINE, minutesSinceCramp: 30 }),
  'sweat-against-phs': () => sweatAgainstStandard()?.rms_g_m2_h ?? Number.NaN,
};

/** Readings that need no simulation: of the nerve layer, and of the sweat rate against its standard. */
export const builtin = (name: string): number => READINGS[name]?.() ?? Number.NaN;
