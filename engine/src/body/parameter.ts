/**
 * A parameter as it is written down: symbol, value, unit, low, high, source, note.
 * `low`–`high` is the 80 % range of what the number may be in a person like this one (uncertainty and spread
 * between people together); where both equal the value the number is a definition or a plain constant.
 */
export type ParameterRow = readonly [
  symbol: string,
  value: number,
  unit: string,
  low: number,
  high: number,
  source: string,
  note?: string,
];

export interface Parameter {
  readonly organ: string;
  readonly name: string;
  readonly symbol: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly note: string;
}

export type Organs = { readonly [organ: string]: { readonly [name: string]: ParameterRow } };

/** The bare numbers, in the same shape: what the equations read. */
export type Values<T extends Organs> = {
  readonly [O in keyof T]: { readonly [N in keyof T[O]]: number };
};

/** Every parameter as a record, in the order in which it is written. */
export function recordsOf(organs: Organs): readonly Parameter[] {
  return Object.entries(organs).flatMap(([organ, rows]) =>
    Object.entries(rows).map(([name, [symbol, value, unit, low, high, source, note]]) => ({
      organ,
      name,
      symbol,
      value,
      unit,
      low,
      high,
      source,
      note: note ?? '',
    })),
  );
}

/** Chooses one number from a row. */
export type Pick = (row: ParameterRow, organ: string, name: string) => number;

/** Reads each row's number through `pick`, which by default is its best value. */
export function valuesOf<T extends Organs>(organs: T, pick: Pick = (row) => row[1]): Values<T> {
  return Object.fromEntries(
    Object.entries(organs).map(([organ, rows]) => [
      organ,
      Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, pick(row, organ, name)])),
    ]),
  ) as Values<T>;
}
