import type { Inflow, Sweating } from '#exposure';
import { depleter, prior } from '#reference';
import type { Estimate } from '#units';
import type { Drain } from './balance.ts';

const MS_PER_HOUR = 3_600_000;
/** The studies collected urine for three hours. */
const HOURS = 3;
/** A cup of the calcium study. */
const CUP_ML = 177;
/** Weaker than this nobody calls a drink coffee or tea; g/L of caffeine. */
const CAFFEINATED_MG_ML = 0.1;

/** The largest amount of caffeine that came within any three hours, mg, and what brought it. */
export function largestDose(inflows: readonly Inflow[]): {
  readonly mg: number;
  readonly within: readonly Inflow[];
} {
  const taken = inflows.filter(({ caffeine_mg }) => (caffeine_mg.best ?? 0) > 0);
  let largest: { mg: number; within: readonly Inflow[] } = { mg: 0, within: [] };
  for (const { at: from } of taken) {
    const within = taken.filter(({ at }) => at >= from && at < from + HOURS * MS_PER_HOUR);
    const mg = within.reduce((sum, { caffeine_mg }) => sum + (caffeine_mg.best ?? 0), 0);
    if (mg > largest.mg) largest = { mg, within };
  }
  return largest;
}

/** Nothing to be seen at 3 mg/kg, 257 mL at 6 (Seal 2017), a straight line between and beyond. */
function naiveEffect_ml(dose_mg: number, mass_kg: number): number {
  const threshold = prior('caffeine-threshold').best;
  return Math.max(0, (dose_mg / mass_kg - threshold) / threshold) * prior('caffeine-diuresis').best;
}

/** What is left of the effect in somebody used to it (0–1); all and nothing both stay possible when nobody said. */
function habitShare(habit_mg_d: number | undefined): { readonly best: number; readonly high: number } {
  const used = prior('caffeine-habit').best;
  if (habit_mg_d === undefined) return { best: (1 + used) / 2, high: 1 };
  return habit_mg_d >= prior('caffeine-habitual-intake').best
    ? { best: used, high: used }
    : { best: 1, high: 1 };
}

interface About {
  readonly mass: Estimate;
  readonly habit_mg_d: number | undefined;
}

function waterEffect(dose_mg: number, { mass, habit_mg_d }: About, exercised: boolean): Drain['effect'] {
  const share = habitShare(habit_mg_d);
  const row = depleter('caffeine-water');
  // One SD above the mean of Zhang 2015, in proportion to its 300 mg: what a responsive person may see at any dose.
  const responsive = (row?.effectHigh ?? 0) * (dose_mg / 300);
  const usual = naiveEffect_ml(dose_mg, mass.best ?? 70);
  const most = Math.max(naiveEffect_ml(dose_mg, mass.low), responsive);
  return {
    of: 'water_ml',
    low: 0,
    // In exercise the effect is not found (Zhang 2015).
    best: exercised ? 0 : Math.min(usual * share.best, most * share.high),
    high: most * share.high,
    unit: 'mL',
  };
}

function calciumEffect(inflows: readonly Inflow[]): readonly Drain[] {
  const row = depleter('caffeine-Ca');
  const cups = inflows.filter(
    ({ caffeine_mg, mass_kg, kind }) =>
      kind === 'drink' && (caffeine_mg.best ?? 0) >= CAFFEINATED_MG_ML * (mass_kg.best ?? 0) * 1000,
  );
  const volume_ml = cups.reduce((sum, { mass_kg }) => sum + (mass_kg.best ?? 0) * 1000, 0);
  if (row === undefined || row.effect === null || volume_ml === 0) return [];
  return [
    {
      what: 'caffeine',
      effect: {
        of: 'calcium_mg',
        low: null,
        best: (row.effect * volume_ml) / CUP_ML,
        high: null,
        unit: 'mg',
      },
      because: {
        rule: row.id,
        source: row.source,
        recalled: row.recalled,
        entries: [...new Set(cups.map(({ entry }) => entry))],
      },
      ...(row.effectBasis === null ? {} : { basis: row.effectBasis }),
    },
  ];
}

/** What the day's caffeine carried out (B-16): near nothing below 3 mg/kg, and little in people used to it. */
export function caffeineDrains(
  inflows: readonly Inflow[],
  sweatings: readonly Sweating[],
  about: About,
): readonly Drain[] {
  const { mg, within } = largestDose(inflows);
  const row = depleter('caffeine-water');
  const [first] = within;
  if (mg === 0 || row === undefined || first === undefined) return [];
  const exercised = sweatings.some(({ at }) => at >= first.at && at < first.at + HOURS * MS_PER_HOUR);
  return [
    {
      what: 'caffeine',
      effect: waterEffect(mg, about, exercised),
      because: {
        rule: row.id,
        source: `${row.source}; ${prior('caffeine-threshold').source}`,
        recalled: row.recalled,
        entries: [...new Set(within.map(({ entry }) => entry))],
      },
      ...(row.effectBasis === null ? {} : { basis: row.effectBasis }),
    },
    ...calciumEffect(inflows.filter(({ caffeine_mg }) => (caffeine_mg.best ?? 0) > 0)),
  ];
}
