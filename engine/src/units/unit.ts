import { fail, ok, type Result } from './result.ts';

export const DIMENSIONS = [
  'mass',
  'volume',
  'amount',
  'time',
  'length',
  'energy',
  'temperature',
  'pressure',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface Unit {
  readonly dimension: Dimension;
  /** canonical = value × factor + offset */
  readonly factor: number;
  readonly offset?: number;
}

/**
 * Every unit is given once, by its dimension and its size in the canonical unit; conversions are derived.
 * A table of pairs would need n² numbers and one of them would be wrong.
 * Sizes: BIPM SI brochure (2019); NIST Handbook 44 for the avoirdupois and US customary units;
 * Weights and Measures Act 1985 (UK) for imperial volumes. A US cup is 236.588 mL, not the 240 mL of food labels.
 */
const UNITS = {
  kg: { dimension: 'mass', factor: 1 },
  g: { dimension: 'mass', factor: 1e-3 },
  mg: { dimension: 'mass', factor: 1e-6 },
  ug: { dimension: 'mass', factor: 1e-9 },
  lb: { dimension: 'mass', factor: 0.45359237 },
  oz: { dimension: 'mass', factor: 0.028349523125 },
  st: { dimension: 'mass', factor: 6.35029318 },
  L: { dimension: 'volume', factor: 1 },
  dL: { dimension: 'volume', factor: 0.1 },
  cL: { dimension: 'volume', factor: 1e-2 },
  mL: { dimension: 'volume', factor: 1e-3 },
  '[foz_us]': { dimension: 'volume', factor: 0.0295735295625 },
  '[foz_br]': { dimension: 'volume', factor: 0.0284130625 },
  '[cup_us]': { dimension: 'volume', factor: 0.2365882365 },
  '[tbs_us]': { dimension: 'volume', factor: 0.01478676478125 },
  '[tsp_us]': { dimension: 'volume', factor: 0.00492892159375 },
  '[pt_us]': { dimension: 'volume', factor: 0.473176473 },
  '[pt_br]': { dimension: 'volume', factor: 0.56826125 },
  mol: { dimension: 'amount', factor: 1e3 },
  mmol: { dimension: 'amount', factor: 1 },
  umol: { dimension: 'amount', factor: 1e-3 },
  min: { dimension: 'time', factor: 1 },
  s: { dimension: 'time', factor: 1 / 60 },
  h: { dimension: 'time', factor: 60 },
  d: { dimension: 'time', factor: 1440 },
  m: { dimension: 'length', factor: 1 },
  cm: { dimension: 'length', factor: 0.01 },
  km: { dimension: 'length', factor: 1000 },
  '[in_i]': { dimension: 'length', factor: 0.0254 },
  '[ft_i]': { dimension: 'length', factor: 0.3048 },
  '[mi_i]': { dimension: 'length', factor: 1609.344 },
  kcal: { dimension: 'energy', factor: 1 },
  kJ: { dimension: 'energy', factor: 1 / 4.184 },
  Cel: { dimension: 'temperature', factor: 1 },
  '[degF]': { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 },
  K: { dimension: 'temperature', factor: 1, offset: -273.15 },
  'mm[Hg]': { dimension: 'pressure', factor: 1 },
  kPa: { dimension: 'pressure', factor: 7.500615613 },
} as const satisfies Record<string, Unit>;

/** UCUM code of a unit that the engine can convert. */
export type UnitCode = keyof typeof UNITS;
export const UNIT_CODES = Object.keys(UNITS) as readonly UnitCode[];

export const isUnitCode = (code: string): code is UnitCode => Object.hasOwn(UNITS, code);
export const dimensionOf = (code: UnitCode): Dimension => UNITS[code].dimension;

const toCanonical = (value: number, unit: Unit): number => value * unit.factor + (unit.offset ?? 0);
const fromCanonical = (value: number, unit: Unit): number => (value - (unit.offset ?? 0)) / unit.factor;

/** A value in `from` as a value in `to`; an unknown unit or another dimension is an error, never a default. */
export function convert(value: number, from: string, to: string): Result<number, string> {
  if (!isUnitCode(from)) return fail(`unknown unit "${from}"`);
  if (!isUnitCode(to)) return fail(`unknown unit "${to}"`);
  if (dimensionOf(from) !== dimensionOf(to))
    return fail(`${from} is a ${dimensionOf(from)}, ${to} is a ${dimensionOf(to)}`);
  return ok(fromCanonical(toCanonical(value, UNITS[from]), UNITS[to]));
}

/** For units written in the code itself, where a mismatch is a fault of ours. */
export function convertExact(value: number, from: UnitCode, to: UnitCode): number {
  const converted = convert(value, from, to);
  if (!converted.ok) throw new RangeError(converted.error);
  return converted.value;
}
