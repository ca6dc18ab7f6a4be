import type { Activity } from '#diary';
import { ageAt, bodyMass, type Person } from '#person';
import { type ActivityNorm, prior } from '#reference';
import { type Estimate, exactly, localDay } from '#units';
import { activityNorm } from './activity-norm.ts';

/** How hard and how long somebody worked. */
export interface Workload {
  readonly norm: ActivityNorm;
  readonly duration_min: Estimate;
  /** Metabolic equivalents; 1 MET = 1 kcal per kg and hour (Ainsworth 2011, recalled). */
  readonly met: Estimate;
}

/** ACSM metabolic equations on level ground, mL O2 per kg and min, over 3.5 (recalled). */
const walkingMet = (speed_km_h: number): number => ((speed_km_h * 1000) / 60) * (0.1 / 3.5) + 1;
const runningMet = (speed_km_h: number): number => ((speed_km_h * 1000) / 60) * (0.2 / 3.5) + 1;

/** On foot the pace tells the work; walking and running part company near 7 km/h. */
function metOfPace(norm: ActivityNorm, speed_km_h: number): Estimate | null {
  if (norm.type !== 'walking' && norm.type !== 'running') return null;
  const best = speed_km_h < 7 ? walkingMet(speed_km_h) : runningMet(speed_km_h);
  // Working value: hills, wind and running economy move the cost of a pace by about 15 %.
  return { low: best * 0.85, best, high: best * 1.15 };
}

/** Borg CR10 as a share of the oxygen uptake reserve: ACSM's classes joined by straight lines (recalled). */
const FEEL: readonly (readonly [number, number])[] = [
  [0, 0],
  [2, 0.3],
  [3, 0.4],
  [4.5, 0.6],
  [6.5, 0.89],
  [10, 1],
];
export function reserveOfFeel(feel: number): number {
  for (const [i, [x1, y1]] of FEEL.entries()) {
    const [x0, y0] = FEEL[i - 1] ?? [0, 0];
    if (feel <= x1) return x1 === x0 ? y1 : y0 + ((feel - x0) / (x1 - x0)) * (y1 - y0);
  }
  return 1;
}

function metOfReserve(low: number, best: number, high: number): Estimate {
  const most = prior('maximal-oxygen-uptake');
  const met = (share: number, top: number): number => 1 + Math.min(Math.max(share, 0), 1) * (top - 1);
  return { low: met(low, most.low), best: met(best, most.best), high: met(high, most.high) };
}

/** Share of heart rate reserve, taken as share of oxygen uptake reserve (ACSM, recalled). */
function metOfHeartRate(rate: number, person: Person, activity: Activity): Estimate {
  const age = ageAt(person, localDay(activity.at, activity.zone));
  // Tanaka 2001 (recalled): maximal rate 208 − 0.7 · age, SD about 7 beats.
  const top = (age_y: number): number => 208 - 0.7 * age_y;
  const rest = prior('resting-heart-rate');
  const share = (max: number, resting: number): number => (rate - resting) / (max - resting);
  return metOfReserve(
    share(top(age?.low_y ?? 20) + 7, rest.high),
    share(top(age === null ? 45 : age.low_y), rest.best),
    share(top(age?.high_y ?? 70) - 7, rest.low),
  );
}

function metOfPower(watts: number, mass: Estimate): Estimate {
  const efficiency = prior('gross-efficiency');
  // 1 MET is 1.163 W per kg of body mass.
  const met = (share: number, mass_kg: number | null): number => watts / share / (1.163 * (mass_kg ?? 70));
  return {
    low: met(efficiency.high, mass.high),
    best: met(efficiency.best, mass.best),
    high: met(efficiency.low, mass.low),
  };
}

function durationOf(activity: Activity, norm: ActivityNorm): Estimate {
  if (activity.duration_min !== null) return exactly(activity.duration_min);
  const { speedLow_km_h: slow, speed_km_h: usual, speedHigh_km_h: fast } = norm;
  if (activity.distance_km === undefined || slow === null || usual === null || fast === null)
    return { low: 0, best: null, high: null };
  const minutes = (speed: number): number => ((activity.distance_km ?? 0) / speed) * 60;
  return { low: minutes(fast), best: minutes(usual), high: minutes(slow) };
}

function metOf(activity: Activity, norm: ActivityNorm, person: Person): Estimate {
  const { intensity, duration_min, distance_km } = activity;
  switch (intensity?.by) {
    case 'met':
      return exactly(intensity.value);
    case 'heart-rate':
      return metOfHeartRate(intensity.value, person, activity);
    case 'feel': {
      const share = reserveOfFeel(intensity.value);
      return metOfReserve(share - 0.1, share, share + 0.1);
    }
    case 'power':
      return metOfPower(intensity.value, bodyMass(person));
    case undefined: {
      const pace =
        distance_km !== undefined && duration_min !== null && duration_min > 0
          ? metOfPace(norm, distance_km / (duration_min / 60))
          : null;
      return pace ?? { low: norm.metLow, best: norm.met, high: norm.metHigh };
    }
  }
}

/**
 * Work and time of an activity (B-7): time as said, else from the distance at the activity's usual speeds; work
 * from MET, heart rate, power or feel as said, else from the pace on foot, else the activity's usual range.
 */
export function workload(activity: Activity, person: Person): Workload {
  const norm = activityNorm(activity.type);
  return { norm, duration_min: durationOf(activity, norm), met: metOf(activity, norm, person) };
}
