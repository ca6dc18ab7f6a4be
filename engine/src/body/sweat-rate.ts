import { exponential, power } from '#numerics';
import { HEAT_STRAIN as H } from './sweat-rate-parameters.ts';

/** Work and climate for the estimate of sweating. */
export interface HeatLoad {
  readonly met: number;
  readonly air_c: number;
  /** 0–1 */
  readonly relativeHumidity: number;
  readonly mass_kg: number;
  readonly height_m: number;
  /** 0–1 */
  readonly acclimation: number;
}

/** Saturated vapour pressure, kPa (ISO 7933, annex). */
const saturation = (celsius: number): number =>
  H.vapour0 * exponential((H.vapour1 * celsius) / (celsius + H.vapour2));

const bounded = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/** (S-6) Body surface, m² (DuBois 1916). */
export const bodySurface = (mass_kg: number, height_m: number): number =>
  H.surface * power(mass_kg, H.surfaceMass) * power(height_m, H.surfaceHeight);

/** What clothing and moving air let through: dry insulation of air and in all, and vapour resistance. */
function clothing(metabolic: number) {
  const walking = bounded(H.walkPerWatt * (metabolic - H.walkFrom), 0, H.walkMost);
  const air = walking > H.stillAir ? walking : H.stillAir;
  const cover = 1 + H.coverPerClo * H.clo;
  const still = H.stillInsulation;
  const total = H.cloUnit * H.clo + still / cover;
  const onAir = exponential((H.ia1 * air + H.ia2) * air + (H.ia3 * walking + H.ia4) * walking);
  const onClothes = bounded(
    H.icl0 * exponential((H.icl1 * air + H.icl2) * air + (H.icl3 * walking + H.icl4) * walking),
    0,
    1,
  );
  const mixed =
    H.clo >= H.fullCorrection
      ? onClothes
      : ((H.fullCorrection - H.clo) * onAir + H.clo * onClothes) / H.fullCorrection;
  const totalMoving = total * mixed;
  const airMoving = onAir * still;
  const permeability = bounded(
    H.permeability * (H.perm0 + H.perm1 * mixed + H.perm2 * mixed * mixed),
    0,
    H.permeabilityMost,
  );
  return {
    air,
    cover,
    clothes: totalMoving - airMoving / cover,
    vapour: totalMoving / permeability / H.lewis,
  };
}

/** Fourth power of a temperature, (K/100)⁴. */
function fourthPower(celsius: number): number {
  const t = (celsius + H.kelvin) / H.percent;
  return t * t * t * t;
}

/** Heat leaving by convection and radiation from clothing whose surface settles between skin and air, W/m². */
function dryLoss(skin: number, air_c: number, worn: ReturnType<typeof clothing>): number {
  let surface = air_c + H.surfaceGuess;
  let flow = 0;
  for (let i = 0; i < H.rounds; i += 1) {
    const natural = H.convection * power(Math.abs(surface - air_c) + H.tiny, H.quarter);
    const forced = H.forced0 + H.forced1 * worn.air;
    const convection = natural > forced ? natural : forced;
    const apart = surface - air_c;
    const radiation =
      Math.abs(apart) < H.tiny
        ? H.radiationFallback
        : (H.radiation * (fourthPower(surface) - fourthPower(air_c))) / apart;
    const conductance = worn.cover * (convection + radiation);
    const target = (skin / worn.clothes + conductance * air_c) / (1 / worn.clothes + conductance);
    surface = (surface + target) / 2;
    flow = conductance * (surface - air_c);
  }
  return flow;
}

/** Skin temperature that work, climate and core settle at, °C (between the clothed and the nude regression). */
function skinTemperature(
  load: HeatLoad,
  [metabolic, vapour, air]: readonly [number, number, number],
): number {
  const core = H.core0 + H.corePerWatt * (metabolic - H.coreFrom);
  const clothed =
    H.sc0 + (H.sc1 + H.sc2) * load.air_c + H.sc3 * vapour + H.sc4 * air + H.sc5 * metabolic + H.sc6 * core;
  const nude = H.sn0 + (H.sn1 + H.sn2) * load.air_c + H.sn3 * vapour + H.sn4 * air + H.sn5 * core;
  const share = bounded((H.clo - H.nudeUpTo) / (H.clothedFrom - H.nudeUpTo), 0, 1);
  return nude + share * (clothed - nude);
}

/**
 * (S-7) Sweat rate that work and climate ask for, L/min: the heat that must be evaporated over the efficiency
 * of evaporation, up to the most that glands give (ISO 7933, predicted heat strain, steady state).
 * `met` is clamped to 0.8–22, air to −10–55 °C.
 */
export function sweatRate(load: HeatLoad): number {
  const met = bounded(load.met, H.metLeast, H.metMost);
  const air_c = bounded(load.air_c, H.airLeast, H.airMost);
  const metabolic = met * H.metUnit;
  const vapour = bounded(load.relativeHumidity, 0, 1) * saturation(air_c);
  const worn = clothing(metabolic);
  const skin = skinTemperature({ ...load, air_c }, [metabolic, vapour, worn.air]);
  const breath =
    H.breathDry * metabolic * (H.breath0 + H.breath1 * air_c + H.breath2 * vapour) +
    H.breathWet * metabolic * (H.wet0 + H.wet1 * air_c - H.wet2 * vapour);
  const required = metabolic - breath - dryLoss(skin, air_c, worn);
  const evaporable = (saturation(skin) - vapour) / worn.vapour;
  const surface = bodySurface(load.mass_kg, load.height_m);
  const most =
    bounded((metabolic - H.mostFrom) * surface, H.mostLow, H.mostHigh) *
    (1 + H.mostAcclimated * load.acclimation);
  const wanted = glands(required, [evaporable, most]);
  return (wanted * surface) / H.wattsPerLitrePerMinute;
}

/** Sweat for this evaporation: more than it where some drips off; W/m². */
function glands(required: number, [evaporable, most]: readonly [number, number]): number {
  if (required <= 0) return 0;
  if (evaporable <= 0) return most;
  const wetness = required / evaporable;
  if (wetness >= H.soaked) return most;
  const efficiency = wetness <= 1 ? 1 - (wetness * wetness) / 2 : ((2 - wetness) * (2 - wetness)) / 2;
  const needed = required / (efficiency > H.leastEfficiency ? efficiency : H.leastEfficiency);
  return needed < most ? needed : most;
}
