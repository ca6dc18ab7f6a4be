import type { Inflow } from '#exposure';
import { prior } from '#reference';
import {
  type Estimate,
  isKnown,
  localDay,
  milligramsOf,
  NONE,
  type Spread,
  scaled,
  spreadOf,
  sumOf,
  wallTime,
} from '#units';
import { type Balanced, type ByBalanced, byBalanced, type Completeness } from './balance.ts';

/** What an inflow brought of one thing, in the unit of its name. */
export function amountOf(inflow: Inflow, of: Balanced): Estimate {
  switch (of) {
    case 'water_ml':
      return scaled(inflow.water_l, 1000);
    case 'sodium_mg':
      return scaled(inflow.ions_mmol.sodium, milligramsOf('sodium', 1));
    case 'potassium_mg':
      return scaled(inflow.ions_mmol.potassium, milligramsOf('potassium', 1));
    case 'calcium_mg':
      return scaled(inflow.ions_mmol.calcium, milligramsOf('calcium', 1));
    case 'magnesium_mg':
      return scaled(inflow.ions_mmol.magnesium, milligramsOf('magnesium', 1));
    case 'caffeine_mg':
      return inflow.caffeine_mg;
    case 'alcohol_g':
      return inflow.ethanol_g;
    case 'energy_kcal':
      return inflow.energy_kcal;
  }
}

/** A drink's water is bounded so tightly by its volume that an estimate of it is no gap in the record. */
const says = (inflow: Inflow, of: Balanced): boolean => isKnown(amountOf(inflow, of));

const isEaten = ({ kind }: Inflow): boolean => kind === 'food' || kind === 'drink';
const grams = ({ mass_kg }: Inflow): number | null => (mass_kg.best === null ? null : mass_kg.best * 1000);

/** Mean energy density, kcal/g, of what has both; 1 where nothing has. */
function energyDensity(inflows: readonly Inflow[]): number {
  let energy = 0;
  let mass_g = 0;
  for (const inflow of inflows) {
    const own = grams(inflow);
    if (!isEaten(inflow) || inflow.energy_kcal.best === null || own === null) continue;
    energy += inflow.energy_kcal.best;
    mass_g += own;
  }
  return energy > 0 && mass_g > 0 ? energy / mass_g : 1;
}

/**
 * An item's weight in the day: its energy, kcal, at least 0.1 kcal/g; by mass where the energy is unknown. For water an
 * item weighs its mass, g: most of the day's water comes without energy.
 */
function weightOf(inflow: Inflow, density: number, of: Balanced): number | null {
  if (!isEaten(inflow)) return 0;
  const own = grams(inflow);
  if (own === null || of === 'water_ml') return own;
  const lightest = own * prior('light-item-energy').best;
  return Math.max(inflow.energy_kcal.best ?? own * density, lightest);
}

interface Weighed {
  readonly inflow: Inflow;
  readonly weight: number | null;
}

function weighed(
  inflows: readonly Inflow[],
  of: Balanced,
): { readonly items: readonly Weighed[]; readonly mean: number } {
  const density = energyDensity(inflows);
  const items = inflows.map((inflow) => ({ inflow, weight: weightOf(inflow, density, of) }));
  const heavy = items.flatMap(({ weight }) => (weight === null || weight === 0 ? [] : [weight]));
  return { items, mean: heavy.length === 0 ? 1 : heavy.reduce((a, b) => a + b, 0) / heavy.length };
}

/**
 * Share (0–1) of what was taken in that does not say how much of this it holds (B-2). Items weigh by energy, for water by mass; one whose
 * amount nobody knows, and a supplement of unknown strength, weighs as much as the mean item.
 */
export function unknownShare(inflows: readonly Inflow[], of: Balanced): number {
  if (inflows.length === 0) return 1;
  const { items, mean } = weighed(inflows, of);
  let all = 0;
  let silent = 0;
  for (const { inflow, weight } of items) {
    const known = says(inflow, of);
    const own = weight === null || (weight === 0 && !known) ? mean : weight;
    all += own;
    if (!known) silent += own;
  }
  return all === 0 ? 0 : silent / all;
}

/** Everything taken in of one thing; nothing written down says nothing. */
export function intakeOf(inflows: readonly Inflow[], of: Balanced): Spread {
  if (inflows.length === 0) return { known: 0, low: 0, high: null, unknownShare: 1 };
  return spreadOf(sumOf(inflows.map((inflow) => amountOf(inflow, of))), unknownShare(inflows, of));
}

export const intake = (inflows: readonly Inflow[]): ByBalanced<Spread> =>
  byBalanced((of) => intakeOf(inflows, of));

export const completeness = (inflows: readonly Inflow[]): ByBalanced<Completeness> =>
  byBalanced((of) => ({
    share: 1 - unknownShare(inflows, of),
    silent: [...new Set(inflows.filter((inflow) => !says(inflow, of)).map(({ entry }) => entry))],
  }));

const NOTHING_THEN: Spread = spreadOf(NONE, 0);

/** Intake by the hour on the writer's own clock; the hour that comes twice in autumn holds both. */
export function hourlyIntake(inflows: readonly Inflow[]): { readonly [B in Balanced]: readonly Spread[] } {
  const hours: Inflow[][] = Array.from({ length: 24 }, () => []);
  for (const inflow of inflows) hours[wallTime(inflow.at, inflow.zone).hour]?.push(inflow);
  return byBalanced((of) => hours.map((then) => (then.length === 0 ? NOTHING_THEN : intakeOf(then, of))));
}

/** What was taken in on a calendar day, each thing on the calendar of the place it was written in. */
export const onDay = <T extends Pick<Inflow, 'at' | 'zone'>>(
  things: readonly T[],
  day: string,
): readonly T[] => things.filter(({ at, zone }) => localDay(at, zone) === day);
