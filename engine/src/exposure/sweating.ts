import type { Activity } from '#diary';
import { bodyHeight_cm, bodyMass, type Person } from '#person';
import { prior, SWEAT } from '#reference';
import { type ByIon, type Estimate, type Instant, scaled, times, UNKNOWN } from '#units';
import { type Climate, climateOf } from './climate.ts';
import { sweatIons } from './sweat-composition.ts';
import { sweatRates_l_h } from './sweat-rate.ts';
import { weighedSweat_l } from './weighed-sweat.ts';
import { type Workload, workload } from './workload.ts';

export const SWEAT_BASES = ['weighed', 'vendor', 'table', 'equation'] as const;
/** What a sweat loss rests on: two weighings, a watch's own figure, the sweat table, or a rate equation. */
export type SweatBasis = (typeof SWEAT_BASES)[number];

/** An activity as it acts on the body: heat, water and salt. */
export interface Sweating {
  readonly entry: string;
  readonly at: Instant;
  readonly zone: string;
  readonly type: string;
  readonly duration_min: Estimate;
  readonly met: Estimate;
  readonly air_c: Estimate;
  readonly relativeHumidity: Estimate;
  readonly volume_l: Estimate;
  readonly ions_mmol: ByIon<Estimate>;
  readonly basis: SweatBasis;
  readonly source: string;
  readonly recalled: boolean;
}

const numbers = ({ low, best, high }: Estimate): readonly number[] => [
  ...new Set([low, best ?? low, high ?? best ?? low]),
];

/** The equation at every corner of what is not known; the band spans them all. */
function equationRate_l_h(work: Workload, climate: Climate, person: Person): Estimate {
  // 80 % of a normal spread lies within 1.28 standard errors.
  const margin = 1.28 * prior('sweat-equation-error').best;
  const mass = bodyMass(person);
  const height = bodyHeight_cm(person);
  const rates = (met: number, air_c: number, rest: readonly [number, number, number]) =>
    sweatRates_l_h(
      {
        met,
        air_c,
        relativeHumidity: rest[0],
        mass_kg: rest[1],
        height_cm: rest[2],
        workShare: work.norm.externalWorkShare,
        air_m_s: work.norm.air_m_s ?? 0.5,
      },
      margin,
    );
  const middle = (estimate: Estimate): number => estimate.best ?? estimate.low;
  const usual: readonly [number, number, number] = [
    middle(climate.relativeHumidity),
    middle(mass),
    middle(height),
  ];
  const best = rates(middle(work.met), middle(climate.air_c), usual).best;
  let low = best;
  let high = best;
  for (const met of numbers(work.met))
    for (const air_c of numbers(climate.air_c))
      for (const humidity of numbers(climate.relativeHumidity))
        for (const mass_kg of numbers(mass)) {
          const corner = rates(met, air_c, [humidity, mass_kg, middle(height)]);
          low = Math.min(low, corner.low);
          high = Math.max(high, corner.high);
        }
  return { low, best, high };
}

interface Rate {
  readonly rate_l_h: Estimate;
  readonly basis: SweatBasis;
  readonly source: string;
  readonly recalled: boolean;
}

function modelledRate(work: Workload, climate: Climate, person: Person): Rate {
  const row = SWEAT.find((study) => study.activity === work.norm.sweatPrior);
  if (row !== undefined && row.rateMean_l_h !== null)
    return {
      rate_l_h: { low: row.rateMin_l_h ?? 0, best: row.rateMean_l_h, high: row.rateMax_l_h },
      basis: 'table',
      source: row.source,
      recalled: row.recalled,
    };
  return {
    rate_l_h: equationRate_l_h(work, climate, person),
    basis: 'equation',
    source: prior('sweat-equation-error').source,
    // The clothing coefficients and the activity's metabolic rate are recalled.
    recalled: true,
  };
}

/** A watch's figure is its maker's estimate: it sits inside the band of the published equation, and widens it. */
function withVendor(volume: Estimate, vendor_l: number): Estimate {
  return {
    low: Math.min(volume.low, vendor_l),
    best: vendor_l,
    high: volume.high === null ? null : Math.max(volume.high, vendor_l),
  };
}

/** Where the volume is known from. The breath's share of a weighed loss rests on a recalled equation, and says so. */
function citation(basis: SweatBasis, modelled: Rate): Pick<Sweating, 'source' | 'recalled'> {
  switch (basis) {
    case 'weighed':
      return {
        source: 'change of body mass; Mitchell JW et al., J Appl Physiol 1972;32:474-476, for the breath',
        recalled: true,
      };
    case 'vendor':
      return { source: 'estimate of the device', recalled: false };
    case 'table':
    case 'equation':
      return { source: modelled.source, recalled: modelled.recalled };
  }
}

/**
 * What an activity cost in sweat (B-7). Weighed before and after wins; then a watch's figure, labelled as the estimate it is;
 * else the published equation for work and climate, or the sweat table in water and in a sauna.
 */
export function sweatingOf(activity: Activity, person: Person, loggedDrinks_l: number | null): Sweating {
  const work = workload(activity, person);
  const climate = climateOf(activity);
  const modelled = modelledRate(work, climate, person);
  const hours = scaled(work.duration_min, 1 / 60);
  const estimated = times(modelled.rate_l_h, hours);
  const weighed = weighedSweat_l(activity, { work, person, loggedDrinks_l });
  const vendor = activity.vendorSweat_ml;
  const volume_l = weighed ?? (vendor === undefined ? estimated : withVendor(estimated, vendor / 1000));
  const basis = weighed !== null ? 'weighed' : vendor !== undefined ? 'vendor' : modelled.basis;
  const rate_l_h =
    volume_l.best !== null && hours.best !== null && hours.best > 0
      ? scaled(volume_l, 1 / hours.best)
      : UNKNOWN;
  return {
    entry: activity.id,
    at: activity.at,
    zone: activity.zone,
    type: work.norm.type,
    duration_min: work.duration_min,
    met: work.met,
    ...climate,
    volume_l,
    ions_mmol: sweatIons(volume_l, rate_l_h, person),
    basis,
    ...citation(basis, modelled),
  };
}
