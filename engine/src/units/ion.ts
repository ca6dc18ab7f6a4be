import { type Millimoles, millimoles } from './quantity.ts';

/** The four ions whose balance is kept, in the order in which people meet them. */
export const IONS = ['sodium', 'potassium', 'calcium', 'magnesium'] as const;
export type Ion = (typeof IONS)[number];
export type ByIon<T> = { readonly [K in Ion]: T };

export const byIon = <T>(make: (ion: Ion) => T): ByIon<T> => ({
  sodium: make('sodium'),
  potassium: make('potassium'),
  calcium: make('calcium'),
  magnesium: make('magnesium'),
});

/** Conventional atomic weight, g/mol (IUPAC CIAAW 2021, abridged). */
export const MOLAR_MASS: ByIon<number> = {
  sodium: 22.99,
  potassium: 39.098,
  calcium: 40.078,
  magnesium: 24.305,
};

/** Charge number: 1 mmol = valence mEq. */
export const VALENCE: ByIon<number> = { sodium: 1, potassium: 1, calcium: 2, magnesium: 2 };

export const millimolesOf = (ion: Ion, milligrams: number): Millimoles =>
  millimoles(milligrams / MOLAR_MASS[ion]);
export const milligramsOf = (ion: Ion, amount: number): number => amount * MOLAR_MASS[ion];
export const milliequivalentsOf = (ion: Ion, amount: number): number => amount * VALENCE[ion];

/** Salt is not sodium: grams of NaCl that hold this many milligrams of sodium (58.44 / 22.99 = 2.54). */
export const saltGrams = (sodium_mg: number): number => (sodium_mg * 2.542) / 1000;
