import { simulate } from '../contract/src/simulate.ts';
import type { Tools } from '../contract/src/tools.ts';
import { answer } from '../contract/src/verb.ts';
import { sharedTable } from './shared.ts';
import { sweatAgainstStandard } from './sweat-against-standard.ts';

/** A figure against data that stay in the shared folder beside the checkout. */
export interface PeerCheck {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly note: string;
}

interface Output {
  readonly observed: readonly { readonly value: number | null }[];
}
type Read = readonly [quantity: string, at: number] | readonly [quantity: string, from: number, to: number];

/** A reference man, fasted overnight, read at the given hours. */
export async function read(
  document: { readonly [field: string]: unknown },
  reads: readonly Read[],
): Promise<number[]> {
  const observe = reads.map(([quantity, from, to], i) => ({
    id: String(i),
    quantity,
    ...(to === undefined ? { at_h: from } : { from_h: from, to_h: to }),
  }));
  const whole = {
    person: { sex: 'male', age_y: 25, mass_kg: 75, height_cm: 180 },
    start: '2026-01-05T08:00:00+00:00',
    settle_d: 7,
    members: 0,
    ...document,
    observe,
  };
  const given = await answer(simulate, whole, {} as Tools);
  if (!given.ok) throw new Error(`${given.error.path}: ${given.error.message}`);
  return (given.value as Output).observed.map(({ value }) => value ?? Number.NaN);
}

const rms = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((s, x, i) => s + (x - (b[i] as number)) ** 2, 0) / a.length);

/** Urine flow after a litre of water, 21 points of Baldes & Smirk 1934. */
async function waterDiuresis(): Promise<readonly PeerCheck[]> {
  const rows = sharedTable('evidence/peers/water_1L_vs_baldes_smirk.csv');
  if (rows === undefined) return [];
  const flow = await read(
    { duration_h: 4, events: [{ kind: 'drink', at_h: 0, over_min: 5, volume_ml: 1000 }] },
    rows.map((r) => ['urine_flow_ml_min', Number(r.t_h)] as const),
  );
  const seen = rows.map((r) => Number(r.observed_urine_mL_min_BaldesSmirk1934));
  return [
    {
      name: 'Baldes & Smirk 1934, 1 L of water: RMSE of urine flow',
      value: rms(flow, seen),
      limit: 1,
      unit: 'mL/min',
      note: 'Guyton 1992: 3.18; Uttamsingh 1985: 2.80; Pulse on the first 8 points: 5.15',
    },
  ];
}

const ARMS = {
  Meal: { meal: true, salt: false, others: [0.248, 0.628, 13.88] },
  KCl: { meal: false, salt: true, others: [0.137, 2.75, 29.92] },
  MealKCl: { meal: true, salt: true, others: [0.193, 1.322, 32.65] },
} as const;
const MINUTES = [0, 15, 30, 45, 60, 90, 150, 210, 270];
const MEAL = {
  kind: 'meal',
  at_h: 0,
  over_min: 20,
  water_ml: 300,
  energy_kcal: 700,
  carbohydrate_g: 110,
  protein_g: 10,
  fat_g: 25,
  sodium_mmol: 30,
  potassium_mmol: 0,
  calcium_mg: 100,
  magnesium_mg: 20,
};

/** Preston 2015, three arms: hourly urine collections are compared with hourly integrals. */
async function potassiumArm(arm: keyof typeof ARMS): Promise<readonly PeerCheck[]> {
  const rows = sharedTable('evidence/peers/preston2015_model_vs_data.csv');
  if (rows === undefined) return [];
  const seen = (quantity: string): number[] =>
    rows
      .filter((r) => r.arm === arm && r.quantity === quantity)
      .map((r) => Number(r.observed_scaled_as_authors));
  const plasma = seen('plasma_K_mEqL');
  const { meal, salt, others } = ARMS[arm];
  const values = await read(
    {
      person: {
        sex: 'male',
        age_y: 30,
        mass_kg: 75,
        height_cm: 178,
        anchors: { plasma_potassium_mmol_l: plasma[0] },
      },
      duration_h: 5,
      events: [
        ...(meal ? [MEAL] : []),
        ...(salt ? [{ kind: 'dose', at_h: 0, compound: 'potassium chloride', mmol: 35 }] : []),
        { kind: 'drink', at_h: 0, over_min: 10, volume_ml: 250 },
      ],
    },
    [
      ...MINUTES.map((m) => ['plasma_potassium_mmol_l', m / 60] as const),
      ['urine_potassium_mmol', 0, 0.02] as const,
      ...[1, 2, 3, 4, 5].map((h) => ['urine_potassium_mmol', h - 1, h] as const),
      ...MINUTES.map((m) => ['aldosterone_relative', m / 60] as const),
    ],
  );
  const potassium = values.slice(0, 9);
  const urine = values.slice(9, 15).map((x, i) => (i === 0 ? x / 0.02 : x));
  const rest = values[15] as number;
  const aldosterone = values.slice(15).map((x) => (85 * x) / rest);
  const cell = (name: string, value: number, i: 0 | 1 | 2): PeerCheck => ({
    name: `Preston 2015 ${arm}: RMSE of ${name}`,
    value,
    limit: others[i],
    unit: ['mEq/L', 'mEq/h', 'ng/L'][i] as string,
    note: 'limit: the Stadt 2022 model on the same data',
  });
  return [
    cell('plasma potassium', rms(potassium, plasma), 0),
    cell('urinary potassium', rms(urine, seen('urine_K_mEq_h')), 1),
    cell('aldosterone', rms(aldosterone, seen('aldosterone_ngL')), 2),
  ];
}

/** Sweat rate over the validity range of ISO 7933. */
function sweat(): readonly PeerCheck[] {
  const check = sweatAgainstStandard();
  if (check === undefined) return [];
  return [
    {
      name: `ISO 7933, ${check.cases} cases: RMSE of sweat rate`,
      value: check.rms_g_m2_h,
      limit: 100,
      unit: 'g/m²/h',
      note: `limit: the published error of estimate of a sweat equation (Gonzalez 2009); ${Math.round(check.within * 100)} % of cases within a quarter of the standard's rate or 50 g/m²/h, whichever is more`,
    },
  ];
}

export async function peerChecks(): Promise<readonly PeerCheck[]> {
  const arms = await Promise.all((Object.keys(ARMS) as (keyof typeof ARMS)[]).map(potassiumArm));
  return [...(await waterDiuresis()), ...arms.flat(), ...sweat()];
}
