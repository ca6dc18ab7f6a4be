declare const dimension: unique symbol;

/**
 * A number whose dimension the compiler knows. One canonical unit per dimension, so a bare number
 * inside the engine is never ambiguous: mmol, L, min, kg, mmHg, °C, kcal, m.
 */
export type Quantity<Dimension extends string> = number & { readonly [dimension]: Dimension };

export type Millimoles = Quantity<'amount'>;
export type Litres = Quantity<'volume'>;
export type Minutes = Quantity<'time'>;
export type Kilograms = Quantity<'mass'>;
export type Celsius = Quantity<'temperature'>;
export type Kilocalories = Quantity<'energy'>;
export type Metres = Quantity<'length'>;
export type MillimetresOfMercury = Quantity<'pressure'>;

export const millimoles = (value: number): Millimoles => value as Millimoles;
export const litres = (value: number): Litres => value as Litres;
export const minutes = (value: number): Minutes => value as Minutes;
export const kilograms = (value: number): Kilograms => value as Kilograms;
export const celsius = (value: number): Celsius => value as Celsius;
export const kilocalories = (value: number): Kilocalories => value as Kilocalories;
export const metres = (value: number): Metres => value as Metres;
export const millimetresOfMercury = (value: number): MillimetresOfMercury => value as MillimetresOfMercury;
