import { convertExact, type UnitCode } from '@tonus/engine/units';
import { numberOf } from './cronometer-columns.ts';

export interface Amount {
  readonly mass_g: number | null;
  readonly volume_ml: number | null;
}

const MASS: Readonly<Record<string, UnitCode>> = {
  g: 'g',
  gram: 'g',
  grams: 'g',
  kg: 'kg',
  mg: 'mg',
  oz: 'oz',
  ounce: 'oz',
  ounces: 'oz',
  lb: 'lb',
  lbs: 'lb',
};
/** Cronometer's household measures are US customary. */
const VOLUME: Readonly<Record<string, UnitCode>> = {
  ml: 'mL',
  milliliter: 'mL',
  milliliters: 'mL',
  l: 'L',
  liter: 'L',
  liters: 'L',
  dl: 'dL',
  cl: 'cL',
  'fl oz': '[foz_us]',
  'fluid ounce': '[foz_us]',
  'fluid ounces': '[foz_us]',
  pint: '[pt_us]',
};

const NOTHING: Amount = { mass_g: null, volume_ml: null };

function measured(count: number, unit: string): Amount {
  const name = unit.trim().toLowerCase().replace(/\.$/, '').replace('fl. oz', 'fl oz');
  const mass = MASS[name];
  if (mass !== undefined)
    return { mass_g: Number(convertExact(count, mass, 'g').toPrecision(12)), volume_ml: null };
  const volume = VOLUME[name];
  return volume === undefined
    ? NOTHING
    : { mass_g: null, volume_ml: Number(convertExact(count, volume, 'mL').toPrecision(12)) };
}

const AMOUNT = /^\s*(-?[\d.,]+)\s*(.*?)\s*$/s;
/** `container - each 5.3 oz`, `serving (30 g)`, `can - each 355 ml`. */
const EACH = /(?:each|\()\s*([\d.,]+)\s*(fl oz|fluid ounces?|[a-z]+)\b/i;

/**
 * Number and unit of one cell, or of two where the unit has its own column. Null when there is no number;
 * a unit that says nothing of mass or volume (`full recipe`) leaves both unknown.
 */
export function amountOf(cell: string, unitCell: string, decimalComma: boolean): Amount | null {
  const [, digits = '', unit = ''] = AMOUNT.exec(cell) ?? [];
  const count = digits === '' ? null : numberOf(digits, decimalComma);
  if (count === null || Number.isNaN(count) || count < 0) return null;
  const whole = unit === '' ? unitCell : unit;
  const direct = measured(count, whole);
  if (direct.mass_g !== null || direct.volume_ml !== null) return direct;
  const [, size = '', of = ''] = EACH.exec(whole) ?? [];
  const each = size === '' ? null : numberOf(size, decimalComma);
  return each === null || Number.isNaN(each) ? NOTHING : measured(count * each, of);
}
