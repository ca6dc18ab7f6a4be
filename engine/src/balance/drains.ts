import type { GutOutflow, Inflow, MedicineEffect, Sweating } from '#exposure';
import { bodyMass, type Person } from '#person';
import { type Depleter, depleter, prior } from '#reference';
import { byIon, type Estimate, IONS, milligramsOf, scaled, sumOf } from '#units';
import { alcoholDrain } from './alcohol-drain.ts';
import type { Balanced, Drain, DrainKind, MedicineAction } from './balance.ts';
import { caffeineDrains } from './caffeine-drain.ts';

const ION_OF: Readonly<Record<Depleter['ion'], Balanced | null>> = {
  Na: 'sodium_mg',
  K: 'potassium_mg',
  Ca: 'calcium_mg',
  Mg: 'magnesium_mg',
  water: 'water_ml',
  // Phosphate is not kept in the balance.
  PO4: null,
};

/** A row's own figure, in the row's own unit: a change of blood is not an amount of intake. */
const rowEffect = (row: Depleter, of: Balanced): Drain['effect'] => ({
  of,
  low: row.effectLow,
  best: row.effect,
  high: row.effectHigh,
  unit: row.effectUnit ?? '',
});

function medicineAction({ row, entries, names, sure }: MedicineEffect): readonly MedicineAction[] {
  const of = ION_OF[row.ion];
  if (of === null) return [];
  return [
    {
      what: 'medicine',
      effect: rowEffect(row, of),
      because: { rule: row.id, source: row.source, recalled: row.recalled, entries },
      names,
      ...(row.effectBasis === null ? {} : { basis: row.effectBasis }),
      sure,
      direction: row.direction,
    },
  ];
}

export const medicineActions = (effects: readonly MedicineEffect[]): readonly MedicineAction[] =>
  effects.flatMap(medicineAction);

const effect = (of: Balanced, { low, best, high }: Estimate, unit: string): Drain['effect'] => ({
  of,
  low,
  best,
  high,
  unit,
});
const idsOf = (things: readonly { readonly entry: string }[]): readonly string[] => [
  ...new Set(things.map(({ entry }) => entry)),
];
const sourcesOf = (things: readonly { readonly source: string }[]): string =>
  [...new Set(things.map(({ source }) => source))].join('; ');

const AS_MG = byIon((ion) => `${ion}_mg` as const);

/** Water and ions that went out together: sweat, or one route of the gut. */
function outflowDrains(
  what: DrainKind,
  rule: string,
  outflows: readonly (Sweating | GutOutflow)[],
): readonly Drain[] {
  if (outflows.length === 0) return [];
  const because = {
    rule,
    source: sourcesOf(outflows),
    recalled: outflows.some(({ recalled }) => recalled),
    entries: idsOf(outflows),
  };
  const water = scaled(sumOf(outflows.map(({ volume_l }) => volume_l)), 1000);
  const ions = IONS.map((ion) => {
    const lost = sumOf(outflows.map(({ ions_mmol }) => ions_mmol[ion]));
    return effect(AS_MG[ion], scaled(lost, milligramsOf(ion, 1)), 'mg');
  });
  return [effect('water_ml', water, 'mL'), ...ions].map((each) => ({ what, effect: each, because }));
}

/** Where the concentration of each ion in sweat is known from. */
function sweatSource(of: Balanced): Pick<Drain['because'], 'source' | 'recalled'> | null {
  switch (of) {
    case 'sodium_mg':
      return prior('sweat-sodium');
    case 'potassium_mg':
      return depleter('sweat-K') ?? null;
    case 'calcium_mg':
      return depleter('sweat-Ca') ?? null;
    case 'magnesium_mg':
      return depleter('sweat-Mg') ?? null;
    default:
      return null;
  }
}

/** The volume of sweat has one source, what a litre holds another. */
const withIonSource = (drain: Drain): Drain => {
  const row = sweatSource(drain.effect.of);
  if (row === null) return drain;
  const source = `${drain.because.source}; ${row.source}`;
  return {
    ...drain,
    because: { ...drain.because, source, recalled: drain.because.recalled || row.recalled },
  };
};

const LICORICE = /\b(licorice|liquorice|lakritze?n?|glycyrrhiz\w*)\b/i;
const COLA = /\b(cola|coke|pepsi)\b/i;
/** Case reports of low potassium begin at two to three litres a day. */
const MUCH_COLA_L = 2;

function named(inflows: readonly Inflow[], pattern: RegExp): readonly Inflow[] {
  return inflows.filter(({ food }) => food !== undefined && pattern.test(food.name));
}

function rowDrain(what: DrainKind, id: string, inflows: readonly Inflow[]): readonly Drain[] {
  const row = depleter(id);
  const of = row === undefined ? null : ION_OF[row.ion];
  if (row === undefined || of === null || inflows.length === 0) return [];
  return [
    {
      what,
      effect: rowEffect(row, of),
      because: { rule: row.id, source: row.source, recalled: row.recalled, entries: idsOf(inflows) },
      names: [...new Set(inflows.flatMap(({ food }) => food?.name ?? []))],
      ...(row.effectBasis === null ? {} : { basis: row.effectBasis }),
    },
  ];
}

function colaDrain(inflows: readonly Inflow[]): readonly Drain[] {
  const cola = named(inflows, COLA);
  const litres = cola.reduce((sum, { mass_kg }) => sum + (mass_kg.best ?? 0), 0);
  return litres > MUCH_COLA_L ? rowDrain('cola', 'cola-K', cola) : [];
}

export interface Drained {
  readonly inflows: readonly Inflow[];
  readonly sweatings: readonly Sweating[];
  readonly gutOutflows: readonly GutOutflow[];
  readonly medicines: readonly MedicineAction[];
  readonly person: Person;
}

/** What drained the day, each with its size, its source and the entries behind it (B-16 to B-19). */
export function drains({ inflows, sweatings, gutOutflows, medicines, person }: Drained): readonly Drain[] {
  const gut = (['vomit', 'stool', 'ostomy'] as const).flatMap((route) =>
    outflowDrains(
      route,
      route,
      gutOutflows.filter((outflow) => outflow.route === route),
    ),
  );
  return [
    ...outflowDrains('sweat', 'sweat', sweatings).map(withIonSource),
    ...gut,
    ...alcoholDrain(inflows),
    ...caffeineDrains(inflows, sweatings, {
      mass: bodyMass(person),
      habit_mg_d: person.habits?.caffeine_mg_d,
    }),
    ...rowDrain('licorice', 'licorice-K', named(inflows, LICORICE)),
    ...colaDrain(inflows),
    ...medicines.filter(({ direction }) => direction === 'down' || direction === 'mixed'),
  ];
}
