/** What `tonus simulate` says. */
export const SIMULATE = {
  file: 'the scenario as JSON, or - for standard input',
  series: 'quantities to return as curves, separated by commas',
  members: 'how many bodies make the 80 % band; 0 for none',
};

export interface SimulateAnswer {
  readonly model_version: string;
  readonly observed: readonly {
    readonly id: string;
    readonly quantity: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly validity: { readonly widened: readonly { readonly because: string }[] };
  readonly assumed: readonly { readonly path: string; readonly because: string }[];
  readonly series?: { readonly [quantity: string]: readonly (number | null)[] };
}

const DIGITS = 4;
const figure = (x: number | null): string => (x === null ? 'unknown' : String(Number(x.toPrecision(DIGITS))));

/** `plasma_sodium_mmol_l` → `plasma sodium, mmol/l` */
const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['_mmol_l', 'mmol/L'],
  ['_pmol_l', 'pmol/L'],
  ['_mosm_kg', 'mosm/kg'],
  ['_ml_min', 'mL/min'],
  ['_ml_h', 'mL/h'],
  ['_mg_l', 'mg/L'],
  ['_g_l', 'g/L'],
  ['_mmol', 'mmol'],
  ['_ml', 'mL'],
  ['_kg', 'kg'],
  ['_hz', 'Hz'],
  ['_cm', 'cm'],
  ['_l', 'L'],
];
function named(quantity: string): readonly [name: string, unit: string] {
  const [ending = '', unit = ''] = UNITS.find(([one]) => quantity.endsWith(one)) ?? [];
  return [quantity.slice(0, quantity.length - ending.length).replaceAll('_', ' '), unit];
}

export function simulateWords(answer: SimulateAnswer): string {
  const lines = answer.observed.map(({ id, quantity, value, low, high }) => {
    const [name, unit] = named(quantity);
    const band = low === null || high === null ? '' : `  (80 %: ${figure(low)} to ${figure(high)})`;
    return `${id}: ${name} ${figure(value)} ${unit}${band}`;
  });
  const notes = [
    ...answer.validity.widened.map(({ because }) => `Less certain: ${because}.`),
    ...answer.assumed.map(({ path, because }) => `${path}: ${because}.`),
  ];
  const series = Object.keys(answer.series ?? {}).filter((name) => name !== 't_h');
  const curves = series.length === 0 ? [] : [`Curves of ${series.join(', ')}: print them with --json.`];
  return [
    ...lines,
    ...curves,
    ...notes,
    `A model's estimate, not a measurement (model ${answer.model_version}).`,
  ].join('\n');
}
