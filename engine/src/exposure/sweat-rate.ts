import { surfaceArea_m2 } from '#person';

/** What sets how much a person must sweat to stay at one temperature. */
export interface HeatLoad {
  readonly mass_kg: number;
  readonly height_cm: number;
  readonly met: number;
  /** Share (0–1) of the metabolic rate that leaves as mechanical work. */
  readonly workShare: number;
  readonly air_c: number;
  /** 0–1 */
  readonly relativeHumidity: number;
  readonly air_m_s: number;
}

/** Saturated vapour pressure of water, mmHg (Antoine, in the form of Fanger 1970; recalled). */
export const saturatedVapour_mmHg = (celsius: number): number =>
  Math.exp(18.6686 - 4030.183 / (celsius + 235));

const SKIN_C = 35;
/** 1 MET = 1 kcal/kg/h = 1.163 W/kg. */
const WATT_PER_KG_MET = 1.163;

/**
 * Evaporation required and possible, W/m². Clothing is shorts and a T-shirt: insulation with its air layer
 * 0.74 · v^-0.28 clo, permeability index over clo 0.94 · v^0.28 (Pandolf & Goldman coefficients as used by
 * Shapiro 1982; recalled). 1 clo passes 6.45 W/m² per °C, and 2.2 times that per mmHg.
 */
export function evaporation(load: HeatLoad): { readonly required: number; readonly possible: number } {
  const wind = Math.max(load.air_m_s, 0.2);
  const heat =
    (load.met * WATT_PER_KG_MET * load.mass_kg * (1 - load.workShare)) /
    surfaceArea_m2(load.mass_kg, load.height_cm);
  const dry = (6.45 / (0.74 * wind ** -0.28)) * (SKIN_C - load.air_c);
  const vapour = saturatedVapour_mmHg(SKIN_C) - load.relativeHumidity * saturatedVapour_mmHg(load.air_c);
  return { required: Math.max(0, heat - dry), possible: Math.max(0, 14.21 * 0.94 * wind ** 0.28 * vapour) };
}

/**
 * Gonzalez 2009: m = 147 + 1.527·Ereq − 0.87·Emax, g/m²/h; below 20 °C the intercept is 350 (Gonzalez 2012).
 * The two are joined by a straight line over 17–23 °C, so that one degree does not treble an estimate.
 */
export function sweatGonzalez(required: number, possible: number, air_c: number): number {
  const cold = Math.min(Math.max((23 - air_c) / 6, 0), 1);
  return 147 + (350 - 147) * cold + 1.527 * required - 0.87 * possible;
}

/** Shapiro 1982: m = 27.9·Ereq·Emax^−0.455, g/m²/h; runs above Gonzalez, most of all in moving air. */
export const sweatShapiro = (required: number, possible: number): number =>
  27.9 * required * Math.max(possible, 20) ** -0.455;

/** No published rate goes beyond about 1500 g/m²/h for long. */
const CEILING = 1500;
const clamped = (rate: number): number => Math.min(Math.max(rate, 0), CEILING);

/**
 * Whole-body sweat rates, L/h. The two published equations disagree, Gonzalez running below and Shapiro above what
 * weighings find in moving air; the best is their mean, and the band holds the mean with its margin
 * (g/m²/h) and the higher of the two.
 */
export function sweatRates_l_h(
  load: HeatLoad,
  margin_g_m2_h: number,
): { readonly low: number; readonly best: number; readonly high: number } {
  const { required, possible } = evaporation(load);
  const shapiro = clamped(sweatShapiro(required, possible));
  const mean = (clamped(sweatGonzalez(required, possible, load.air_c)) + shapiro) / 2;
  const litres = (rate: number): number =>
    (clamped(rate) * surfaceArea_m2(load.mass_kg, load.height_cm)) / 1000;
  return {
    low: litres(mean - margin_g_m2_h),
    best: litres(mean),
    high: litres(Math.max(mean + margin_g_m2_h, shapiro)),
  };
}
