import type { Balanced } from '@tonus/engine/balance';
import type { Words } from './en.ts';

/** The words of one language with the numbers and dates of one place. */
export interface Phrasing {
  readonly words: Words;
  /** BCP 47 */
  readonly locale: string;
}

const formats = new Map<string, Intl.NumberFormat>();
function format(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  formats.set(key, known);
  return known;
}

export const numberWords = (value: number, locale: string, digits = 0): string =>
  format(locale, digits).format(value);

export const shareWords = (share: number, locale: string): string =>
  `${format(locale, 0).format(share * 100)} %`;

/** No more digits than an estimate can bear: three at most. */
const calm = (value: number): number => {
  const step = value >= 10_000 ? 100 : value >= 1000 ? 10 : value >= 300 ? 5 : 1;
  return Math.round(value / step) * step;
};

export interface Amount {
  readonly figure: string;
  readonly unit: string;
}

/** A volume in mL as people say it. */
export function volume(ml: number, locale: string): Amount {
  if (Math.abs(ml) >= 1000) return { figure: numberWords(ml / 1000, locale, 1), unit: 'L' };
  return { figure: numberWords(ml >= 100 ? Math.round(ml / 10) * 10 : ml, locale), unit: 'mL' };
}

/** An amount of what the balance speaks of, in the unit of its name. */
export function amountOf(of: Balanced, value: number, locale: string): Amount {
  if (of === 'water_ml') return volume(value, locale);
  const unit = of.slice(of.lastIndexOf('_') + 1);
  if (value > 0 && value < 10) return { figure: numberWords(value, locale, 1), unit };
  return { figure: numberWords(calm(value), locale), unit };
}

export const said = ({ figure, unit }: Amount): string => `${figure} ${unit}`;
export const amountWords = (of: Balanced, value: number, locale: string): string =>
  said(amountOf(of, value, locale));

/** `water, sodium and potassium` in the way of the language. */
export const listed = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

const clocks = new Map<string, Intl.DateTimeFormat>();
function dates(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = clocks.get(key) ?? make();
  clocks.set(key, known);
  return known;
}

/** `09:30` where the writer was. */
export const clockWords = (at: number, zone: string, locale: string): string =>
  dates(
    `t ${locale} ${zone}`,
    () => new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
  ).format(at);

/** `Wednesday 25 November`; `day` is a calendar day, so it is read in UTC. */
export const dayWords = (day: string, locale: string): string =>
  dates(
    `d ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
  ).format(new Date(`${day}T00:00:00Z`));

export const shortDayWords = (day: string, locale: string): string =>
  dates(
    `s ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }),
  ).format(new Date(`${day}T00:00:00Z`));
