import type { Activity } from '#diary';
import type { Person } from '#person';
import { prior } from '#reference';
import { type Estimate, exactly, scaled } from '#units';
import { climateOf } from './climate.ts';
import { saturatedVapour_mmHg } from './sweat-rate.ts';
import type { Workload } from './workload.ts';

/** What is lost on the breath and as carbon, kg/min, that a pair of scales takes for sweat. */
export function breathLoss_kg_min(met: number, mass_kg: number, vapour_mmHg: number): number {
  const oxygen_l_min = (met * 3.5 * mass_kg) / 1000;
  // Mitchell, Nadel & Stolwijk 1972 (recalled): 0.019·VO2·(44 − Pa) g/min of water.
  const water_g_min = 0.019 * oxygen_l_min * (44 - vapour_mmHg);
  // At a respiratory quotient of 0.9: 0.9·1.964 g of CO2 out less 1.429 g of O2 in, per litre of O2.
  const carbon_g_min = oxygen_l_min * (0.9 * 1.964 - 1.429);
  return (Math.max(water_g_min, 0) + carbon_g_min) / 1000;
}

interface About {
  readonly work: Workload;
  readonly person: Person;
  /** Volume of the drinks that were logged while it went on; null when there were none. */
  readonly loggedDrinks_l: number | null;
}

/** What was drunk meanwhile: as said, else as logged, else nothing, though people often drink (B-6). */
function drunk_l(activity: Activity, { work, loggedDrinks_l }: About): Estimate {
  if (activity.drunk_ml !== undefined) return exactly(activity.drunk_ml / 1000);
  if (loggedDrinks_l !== null) return exactly(loggedDrinks_l);
  const usual = prior('drinking-rate').high * ((work.duration_min.best ?? 0) / 60);
  return { low: 0, best: 0, high: usual };
}

/**
 * Sweat by weighing, L: mass before − after + drunk − urine, less what left by the breath. Null where there are no two
 * weighings, or where they say that nothing was lost, which only a slip explains. 1 L of sweat weighs 1 kg.
 */
export function weighedSweat_l(activity: Activity, about: About): Estimate | null {
  const { massBefore_kg, massAfter_kg } = activity;
  if (massBefore_kg === undefined || massAfter_kg === undefined) return null;
  const climate = climateOf(activity);
  const vapour = (climate.relativeHumidity.best ?? 0.5) * saturatedVapour_mmHg(climate.air_c.best ?? 20);
  const breath = scaled(
    about.work.duration_min,
    breathLoss_kg_min(about.work.met.best ?? 1, massBefore_kg, vapour),
  );
  const drunk = drunk_l(activity, about);
  const lost = massBefore_kg - massAfter_kg - (activity.urine_ml ?? 0) / 1000;
  const best = lost + (drunk.best ?? 0) - (breath.best ?? 0);
  if (best <= 0) return null;
  const scale = prior('scale-error').best;
  return {
    low: Math.max(0, lost + drunk.low - (breath.high ?? breath.best ?? 0) - scale),
    best,
    high: lost + (drunk.high ?? 0) - breath.low + scale,
  };
}
