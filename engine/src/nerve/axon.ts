import { exponential, naturalLogarithm } from '#numerics';
import { AXON_TABLE } from './axon.table.ts';
import { EXCITABILITY as E } from './parameters.ts';

/** What the axon lies in. */
export interface Blood {
  readonly sodium_mmol_l: number;
  readonly potassium_mmol_l: number;
  readonly ionizedCalcium_mmol_l: number;
  readonly magnesium_mmol_l: number;
  readonly pH: number;
}

/** Place of a value in an ascending axis: the cell below it and how far into that cell, held at the ends. */
function place(axis: readonly number[], value: number): readonly [cell: number, share: number] {
  const last = axis.length - 1;
  if (!(value > (axis[0] as number))) return [0, 0];
  if (value >= (axis[last] as number)) return [last - 1, 1];
  let cell = 0;
  while ((axis[cell + 1] as number) < value) cell += 1;
  const low = axis[cell] as number;
  return [cell, (value - low) / ((axis[cell + 1] as number) - low)];
}

const { potassium: K, sodium: NA, divalent: D, relative } = AXON_TABLE;
const logAt = (k: number, na: number, d: number): number =>
  naturalLogarithm(relative[(k * NA.length + na) * D.length + d] as number);

/** Logarithm of the threshold by interpolation in all three directions. */
function logThreshold(potassium: number, sodium: number, divalent: number): number {
  const [k, ks] = place(K, potassium);
  const [n, ns] = place(NA, sodium);
  const [d, ds] = place(D, divalent);
  let sum = 0;
  for (const [a, wa] of [
    [k, 1 - ks],
    [k + 1, ks],
  ] as const)
    for (const [b, wb] of [
      [n, 1 - ns],
      [n + 1, ns],
    ] as const)
      for (const [c, wc] of [
        [d, 1 - ds],
        [d + 1, ds],
      ] as const)
        if (wa * wb * wc !== 0) sum += wa * wb * wc * logAt(a, b, c);
  return sum;
}

/** Cations that screen the membrane's surface; protons screen it a little as well. */
export const screening = (blood: Blood): number =>
  blood.ionizedCalcium_mmol_l +
  E.magnesiumShare * E.ionizedMagnesium * blood.magnesium_mmol_l -
  E.perPH * (blood.pH - E.normalPH);

/**
 * (E-1) Threshold current of a myelinated axon against normal blood (K 4.2, Na 140, Ca²⁺ 1.2 mmol/L): below 1 it
 * fires more easily. The potassium axis of a bare node is too steep (no pump, no internode), so its logarithm
 * is halved. Direction is robust; size is a model's, to be read as an index.
 */
export function axonThreshold(blood: Blood): number {
  const divalent = screening(blood);
  const whole = logThreshold(blood.potassium_mmol_l, blood.sodium_mmol_l, divalent);
  const normalPotassium = logThreshold(E.normalPotassium, blood.sodium_mmol_l, divalent);
  const byPotassium = whole - normalPotassium;
  return exponential(normalPotassium + E.potassiumDamping * byPotassium - NORMAL_LOG);
}

const NORMAL_DIVALENT = E.normalCalcium + E.magnesiumShare * E.ionizedMagnesium * E.normalMagnesium;
const NORMAL_LOG = logThreshold(E.normalPotassium, E.normalSodium, NORMAL_DIVALENT);

/**
 * (E-2) What a fall of alveolar PCO₂ (mmHg, over minutes) does: pH up, ionized calcium down, threshold down.
 * Above 1 the tingling of hyperventilation is to be expected.
 */
export function hyperventilation(fall_mmHg: number): Blood & { readonly tingling: number } {
  const rise = E.phPerPco2 * fall_mmHg;
  const blood = {
    sodium_mmol_l: E.normalSodium,
    potassium_mmol_l: E.normalPotassium - E.potassiumPerPH * rise,
    ionizedCalcium_mmol_l: E.normalCalcium - E.calciumPerPH * rise,
    magnesium_mmol_l: E.normalMagnesium,
    pH: E.normalPH + rise,
  };
  return {
    ...blood,
    tingling: (1 - axonThreshold({ ...blood, potassium_mmol_l: E.normalPotassium })) / E.tinglingFall,
  };
}
