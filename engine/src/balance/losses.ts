import { type Exposure, type GutOutflow, restingWater, type Sweating } from '#exposure';
import {
  dayBounds,
  type Estimate,
  type Instant,
  isKnown,
  type LocalDay,
  milligramsOf,
  type Spread,
  scaled,
  spreadOf,
  sumOf,
} from '#units';
import type { Losses } from './balance.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Share (0–1) of an activity that fell on this calendar day; one that crosses midnight is parted by time (B-1). */
export function shareOnDay({ at, zone, duration_min }: Sweating, day: LocalDay): number {
  const { from, to } = dayBounds(day, zone);
  const lasted = (duration_min.best ?? 0) * MS_PER_MINUTE;
  if (lasted <= 0) return at >= from && at < to ? 1 : 0;
  return Math.max(0, Math.min(at + lasted, to) - Math.max(at, from)) / lasted;
}

/** A sweating as far as it fell on this day. */
function sweatingOnDay(sweating: Sweating, day: LocalDay): readonly Sweating[] {
  const share = shareOnDay(sweating, day);
  if (share === 0) return [];
  const ions = sweating.ions_mmol;
  return [
    {
      ...sweating,
      volume_l: scaled(sweating.volume_l, share),
      ions_mmol: {
        sodium: scaled(ions.sodium, share),
        potassium: scaled(ions.potassium, share),
        calcium: scaled(ions.calcium, share),
        magnesium: scaled(ions.magnesium, share),
      },
    },
  ];
}
export const sweatingsOnDay = (sweatings: readonly Sweating[], day: LocalDay): readonly Sweating[] =>
  sweatings.flatMap((sweating) => sweatingOnDay(sweating, day));

/** Share of the estimates that know nothing; none of nothing is unknown. */
const silent = (estimates: readonly Estimate[]): number =>
  estimates.length === 0 ? 0 : estimates.filter((estimate) => !isKnown(estimate)).length / estimates.length;

const summed = (estimates: readonly Estimate[], factor: number): Spread =>
  spreadOf(scaled(sumOf(estimates), factor), silent(estimates));

/** Days of this date that have passed by now; a day has 23 to 25 hours. */
export function daysPassed(date: LocalDay, zone: string, now: Instant): number {
  const { from, to } = dayBounds(date, zone);
  return Math.max(0, Math.min(now, to) - from) / MS_PER_DAY;
}

interface Outflows {
  readonly sweatings: readonly Sweating[];
  readonly gutOutflows: readonly GutOutflow[];
  readonly urine: Exposure['urine'];
  /** mL */
  readonly waterIn: Spread;
  readonly days: number;
}

/**
 * Urine at balance (B-12): what came in and was made, less every other loss; never under what a kidney must make, and
 * never under what was measured. A rule of thumb until a body with stores is simulated.
 */
function urineAtBalance({ sweatings, gutOutflows, urine, waterIn, days }: Outflows): Spread {
  const rest = restingWater(days);
  const out = sumOf([
    ...sweatings.map(({ volume_l }) => volume_l),
    ...gutOutflows.map(({ volume_l }) => volume_l),
    rest.insensible_l,
    rest.stool_l,
  ]);
  const made = rest.metabolic_l;
  const least = rest.obligatoryUrine_l;
  const measured = urine.reduce((sum, { volume_l }) => sum + volume_l, 0);
  const inward = {
    low: waterIn.low / 1000,
    best: waterIn.known / 1000,
    high: waterIn.high === null ? null : waterIn.high / 1000,
  };
  const low = out.high === null ? 0 : inward.low + made.low - out.high;
  const best = inward.best + (made.best ?? 0) - (out.best ?? 0);
  const high = inward.high === null ? null : inward.high + (made.high ?? 0) - out.low;
  const floor = { low: least.low, best: least.best ?? 0, high: least.high ?? 0 };
  return spreadOf(
    scaled(
      {
        low: Math.max(low, floor.low, measured),
        best: Math.max(best, floor.best, measured),
        high: high === null ? null : Math.max(high, floor.high, best, measured),
      },
      1000,
    ),
    waterIn.unknownShare,
  );
}

/** What left the body, in mL and mg, by published rules. */
export function losses(outflows: Outflows): Losses {
  const { sweatings, gutOutflows, days } = outflows;
  const rest = restingWater(days);
  const sweatIon = (ion: 'sodium' | 'potassium' | 'calcium' | 'magnesium'): Spread =>
    summed(
      sweatings.map(({ ions_mmol }) => ions_mmol[ion]),
      milligramsOf(ion, 1),
    );
  const gutIon = (ion: 'sodium' | 'potassium'): Spread =>
    summed(
      gutOutflows.map(({ ions_mmol }) => ions_mmol[ion]),
      milligramsOf(ion, 1),
    );
  return {
    sweat_ml: summed(
      sweatings.map(({ volume_l }) => volume_l),
      1000,
    ),
    sweat_sodium_mg: sweatIon('sodium'),
    sweat_potassium_mg: sweatIon('potassium'),
    sweat_calcium_mg: sweatIon('calcium'),
    sweat_magnesium_mg: sweatIon('magnesium'),
    urine_ml: urineAtBalance(outflows),
    insensible_ml: summed([rest.insensible_l], 1000),
    stool_ml: summed([rest.stool_l], 1000),
    gut_ml: summed(
      gutOutflows.map(({ volume_l }) => volume_l),
      1000,
    ),
    gut_sodium_mg: gutIon('sodium'),
    gut_potassium_mg: gutIon('potassium'),
  };
}
