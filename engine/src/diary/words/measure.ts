import { convertExact, type UnitCode } from '#units';
import { readCount } from './number.ts';
import { type Found, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

/** Units by the names people give them; those that differ between countries are in `localUnit`. */
const UNITS = phraseBook<UnitCode | 'pint' | 'fl oz' | 'oz' | 'cup' | 'tbsp' | 'tsp'>([
  ...['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes'].map(
    (n) => [n, 'kg'] as const,
  ),
  ...['g', 'gr', 'gram', 'grams', 'gramme', 'grammes'].map((n) => [n, 'g'] as const),
  ...['mg', 'mgs', 'milligram', 'milligrams'].map((n) => [n, 'mg'] as const),
  ...['mcg', 'ug', 'µg', 'μg', 'microgram', 'micrograms'].map((n) => [n, 'ug'] as const),
  ...['lb', 'lbs', 'pound', 'pounds'].map((n) => [n, 'lb'] as const),
  ...['st', 'stone', 'stones'].map((n) => [n, 'st'] as const),
  ...['oz', 'ounce', 'ounces'].map((n) => [n, 'oz'] as const),
  ...['l', 'ltr', 'liter', 'liters', 'litre', 'litres'].map((n) => [n, 'L'] as const),
  ...['dl', 'deciliter', 'deciliters', 'decilitre', 'decilitres'].map((n) => [n, 'dL'] as const),
  ...['cl', 'centiliter', 'centiliters', 'centilitre', 'centilitres'].map((n) => [n, 'cL'] as const),
  ...['ml', 'mls', 'cc', 'milliliter', 'milliliters', 'millilitre', 'millilitres'].map(
    (n) => [n, 'mL'] as const,
  ),
  ...['fl oz', 'floz', 'fl . oz', 'fluid ounce', 'fluid ounces'].map((n) => [n, 'fl oz'] as const),
  ...['pint', 'pints', 'pt', 'pts'].map((n) => [n, 'pint'] as const),
  ...['cup', 'cups'].map((n) => [n, 'cup'] as const),
  ...['tbsp', 'tbsps', 'tbs', 'tablespoon', 'tablespoons', 'tablespoonful'].map((n) => [n, 'tbsp'] as const),
  ...['tsp', 'tsps', 'teaspoon', 'teaspoons', 'teaspoonful'].map((n) => [n, 'tsp'] as const),
  ...['mmol', 'millimole', 'millimoles'].map((n) => [n, 'mmol'] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((n) => [n, 'h'] as const),
  ...['min', 'mins', 'minute', 'minutes', 'm'].map((n) => [n, 'min'] as const),
  ...['s', 'sec', 'secs', 'second', 'seconds'].map((n) => [n, 's'] as const),
  ...['d', 'day', 'days'].map((n) => [n, 'd'] as const),
  ...['km', 'kms', 'k', 'kilometer', 'kilometers', 'kilometre', 'kilometres'].map((n) => [n, 'km'] as const),
  ...['mi', 'mile', 'miles'].map((n) => [n, '[mi_i]'] as const),
  ...['meter', 'meters', 'metre', 'metres'].map((n) => [n, 'm'] as const),
]);

export type Locale = string;
/** Countries that pour by US customary measure. */
export const isAmerican = (locale: Locale): boolean => /^en-(US|LR)\b|-US$/.test(locale);
/** Countries that pour by imperial measure. */
export const isBritish = (locale: Locale): boolean => /-(GB|IE)$/.test(locale);
export const isKnownPour = (locale: Locale): boolean => isAmerican(locale) || isBritish(locale);

/**
 * Outside the United States a kitchen's cup is the metric 250 mL, its spoons 15 and 5 mL; pints and fluid
 * ounces are imperial in Britain and Ireland and, where neither is at home, imperial too but asked about.
 */
function localSize(unit: 'pint' | 'fl oz' | 'cup' | 'tbsp' | 'tsp', locale: Locale): number {
  const us = isAmerican(locale);
  switch (unit) {
    case 'pint':
      return convertExact(1, us ? '[pt_us]' : '[pt_br]', 'mL');
    case 'fl oz':
      return convertExact(1, us ? '[foz_us]' : '[foz_br]', 'mL');
    case 'cup':
      return us ? convertExact(1, '[cup_us]', 'mL') : 250;
    case 'tbsp':
      return us ? convertExact(1, '[tbs_us]', 'mL') : 15;
    case 'tsp':
      return us ? convertExact(1, '[tsp_us]', 'mL') : 5;
  }
}

/** A measured amount, in g, mL, mmol, min or km. */
export interface Measure {
  readonly dimension: 'mass' | 'volume' | 'amount' | 'time' | 'length';
  readonly value: number;
  /** As written: `tbsp`, `pint`, `oz`, `kg`. */
  readonly unit: string;
  readonly count: number;
}

const MASS: Readonly<Partial<Record<string, UnitCode>>> = {
  kg: 'kg',
  g: 'g',
  mg: 'mg',
  ug: 'ug',
  lb: 'lb',
  st: 'st',
  oz: 'oz',
};
const VOLUME: Readonly<Partial<Record<string, UnitCode>>> = { L: 'L', dL: 'dL', cL: 'cL', mL: 'mL' };
const TIME: Readonly<Partial<Record<string, UnitCode>>> = { h: 'h', min: 'min', s: 's', d: 'd' };
const LENGTH: Readonly<Partial<Record<string, UnitCode>>> = { km: 'km', '[mi_i]': '[mi_i]', m: 'm' };

/** 400 mg is 0.4 g, not 0.39999999999999997. */
const exact = (count: number, from: UnitCode, to: UnitCode): number =>
  Number(convertExact(count, from, to).toPrecision(12));

function measured(count: number, unit: string, locale: Locale): Measure {
  const mass = MASS[unit];
  if (mass !== undefined) return { dimension: 'mass', value: exact(count, mass, 'g'), unit, count };
  const volume = VOLUME[unit];
  if (volume !== undefined) return { dimension: 'volume', value: exact(count, volume, 'mL'), unit, count };
  const time = TIME[unit];
  if (time !== undefined) return { dimension: 'time', value: exact(count, time, 'min'), unit, count };
  const length = LENGTH[unit];
  if (length !== undefined) return { dimension: 'length', value: exact(count, length, 'km'), unit, count };
  if (unit === 'mmol') return { dimension: 'amount', value: count, unit, count };
  const size = localSize(unit as 'pint' | 'fl oz' | 'cup' | 'tbsp' | 'tsp', locale);
  return { dimension: 'volume', value: count * size, unit, count };
}

/** `m` is minutes after a number below 1000 and metres otherwise: nobody runs for 1500 minutes. */
const unitOf = (unit: string, word: string, count: number): string =>
  word === 'm' && count >= 200 ? 'm' : unit;

/** `200 g`, `1 1/2 cups`, `half a litre`, `a pint`, `500ml`. */
export function readMeasure(tokens: readonly Token[], at: number, locale: Locale): Found<Measure> | null {
  const count = readCount(tokens, at);
  const unitAt = count?.next ?? at;
  const unit = readPhrase(UNITS, tokens, unitAt);
  if (unit === null) return null;
  const value = count?.value.value ?? 1;
  // A unit alone counts as one only where it is a vessel: `pint of milk`, but not `g of rice`.
  if (count === null && !['pint', 'cup', 'tbsp', 'tsp'].includes(unit.value)) return null;
  const name = unitOf(unit.value, wordAt(tokens, unitAt), value);
  return { next: unit.next, value: measured(value, name, locale) };
}

/** `90 min`, `2x45 min`, `1h15`, `2 h 30 min`, `1:45:00`, `half an hour`, `an hour and a half`; in minutes. */
export function readDuration(tokens: readonly Token[], at: number): Found<number> | null {
  const clock = tokens[at];
  if (clock?.kind === 'clock') {
    const [h = 0, m = 0, s] = clock.word.split(':').map(Number);
    return s === undefined ? null : { next: at + 1, value: h * 60 + m + s / 60 };
  }
  const halves = tokens[at];
  if (halves?.kind === 'number' && ['x', '×'].includes(wordAt(tokens, at + 1))) {
    const each = readDuration(tokens, at + 2);
    return each === null ? null : { next: each.next, value: each.value * halves.value };
  }
  const first = readMeasure(tokens, at, '');
  if (first === null || first.value.dimension !== 'time') return null;
  if (
    first.value.unit === 'h' &&
    wordAt(tokens, first.next) === 'and' &&
    wordAt(tokens, first.next + 1) === 'a' &&
    wordAt(tokens, first.next + 2) === 'half'
  )
    return { next: first.next + 3, value: first.value.value + 30 };
  const rest = readRemainder(tokens, first);
  return rest ?? { next: first.next, value: first.value.value };
}

/** The minutes after hours, or the seconds after minutes: `1h15`, `2 h 30 min`, `5 min 30 s`. */
function readRemainder(tokens: readonly Token[], first: Found<Measure>): Found<number> | null {
  const minutesOf: Readonly<Record<string, number>> = { h: 1, min: 1 / 60 };
  const size = minutesOf[first.value.unit];
  const bare = tokens[first.next];
  if (size === undefined || bare?.kind !== 'number' || bare.value < 0 || bare.value >= 60) return null;
  const named = readMeasure(tokens, first.next, '');
  if (named !== null) {
    const smaller =
      named.value.dimension === 'time' && named.value.unit === (first.value.unit === 'h' ? 'min' : 's');
    return smaller ? { next: named.next, value: first.value.value + named.value.value } : null;
  }
  // `1h15`: the number hangs on its unit.
  const hangs = bare.from === tokens[first.next - 1]?.to;
  return hangs ? { next: first.next + 1, value: first.value.value + bare.value * size } : null;
}

/** `7/10`, `7 out of 10`, `7 of 10`. */
export function readScore(tokens: readonly Token[], at: number): Found<number> | null {
  const score = tokens[at];
  if (score?.kind !== 'number') return null;
  const over = wordAt(tokens, at + 1);
  const outOf = over === 'out' && wordAt(tokens, at + 2) === 'of' ? 3 : over === '/' || over === 'of' ? 2 : 0;
  return outOf > 0 && tokens[at + outOf]?.value === 10 ? { next: at + outOf + 1, value: score.value } : null;
}

/** `31°C`, `31 C`, `88F`, `33 degrees`, in °C; bare degrees are read by the country. */
export function readTemperature(tokens: readonly Token[], at: number, locale: Locale): Found<number> | null {
  const number = tokens[at];
  if (number?.kind !== 'number') return null;
  let i = at + 1;
  const marked = ['°', 'º', 'deg', 'degree', 'degrees'].includes(wordAt(tokens, i));
  if (marked) i++;
  const scale = wordAt(tokens, i);
  const named = ['c', 'celsius', 'centigrade', 'f', 'fahrenheit'].includes(scale);
  if (!marked && !named) return null;
  const fahrenheit = named ? scale.startsWith('f') : isAmerican(locale);
  const value = fahrenheit ? convertExact(number.value, '[degF]', 'Cel') : number.value;
  return { next: named ? i + 1 : i, value };
}
