import { read } from './peers.ts';

/** One habit held for 28 days, and where the body stands. */
export interface SteadyState {
  readonly what: string;
  readonly intake: string;
  readonly figures: { readonly [name: string]: number };
  /** Figures that left the published range. */
  readonly faults: readonly string[];
}

/** Ranges of a healthy adult in a steady state (clinical reference intervals, widened by what extreme intakes show). */
const PLAUSIBLE = {
  plasma_sodium_mmol_l: [134, 146],
  plasma_potassium_mmol_l: [3.4, 5.3],
  plasma_calcium_mmol_l: [2.1, 2.6],
  plasma_magnesium_mmol_l: [0.6, 1.05],
  extracellular_volume_l: [13.5, 20.5],
} as const;
type Figure = keyof typeof PLAUSIBLE;

const DAYS = 28;
const HOURS = DAYS * 24;
const SETS = [
  { what: 'sodium', field: 'sodium_mmol_d', unit: 'mmol/d', values: [29, 72, 144, 288, 432, 576] },
  { what: 'potassium', field: 'potassium_mmol_d', unit: 'mmol/d', values: [58, 115, 230, 346] },
  { what: 'calcium', field: 'calcium_mmol_d', unit: 'mmol/d', values: [6, 12, 24, 36, 48] },
  { what: 'magnesium', field: 'magnesium_mmol_d', unit: 'mmol/d', values: [2, 6, 13, 25] },
] as const;

async function steady(set: (typeof SETS)[number], value: number): Promise<SteadyState> {
  const names = Object.keys(PLAUSIBLE) as Figure[];
  const excreted = `urine_${set.what}_mmol`;
  const values = await read(
    {
      duration_h: HOURS,
      background: { diet: 'habitual', from_h: 0, to_h: HOURS },
      events: [{ kind: 'diet', at_h: 0, until_h: HOURS, [set.field]: value }],
    },
    [...names.map((name) => [name, HOURS] as const), [excreted, HOURS - 168, HOURS] as const],
  );
  const figures = Object.fromEntries([
    ...names.map((name, i) => [name, values[i] as number]),
    ['urine_mmol_d', (values[names.length] as number) / 7],
  ]);
  const faults = names.filter((name) => {
    const [low, high] = PLAUSIBLE[name];
    const x = figures[name] as number;
    return !(x >= low && x <= high);
  });
  return { what: set.what, intake: `${value} ${set.unit}`, figures, faults };
}

export async function steadyStates(): Promise<readonly SteadyState[]> {
  const all: SteadyState[] = [];
  for (const set of SETS) for (const value of set.values) all.push(await steady(set, value));
  return all;
}

/** Extracellular volume has to grow with salt at every step. */
export function growsWithSalt(states: readonly SteadyState[]): boolean {
  const volumes = states
    .filter((s) => s.what === 'sodium')
    .map((s) => s.figures.extracellular_volume_l as number);
  return volumes.every((v, i) => i === 0 || v > (volumes[i - 1] as number));
}
