import type { Inflow } from '#exposure';
import { depleter, prior } from '#reference';
import { type Estimate, scaled, sumOf } from '#units';
import type { Drain } from './balance.ts';

/** Strength of a drink, g of ethanol per litre; a glass of unknown size has the strength it has. */
function strength_g_l({ ethanol_g, mass_kg }: Inflow): number | null {
  return ethanol_g.best === null || mass_kg.best === null || mass_kg.best === 0
    ? null
    : ethanol_g.best / mass_kg.best;
}

/**
 * Extra urine of one drink, mL: 10 per gram of ethanol (Eggleton 1942) in a rested, watered person; nothing up to 2 % by
 * volume, all of it from 4 %, and less in a thirsty one, whom nobody can see here: so the low end is nothing.
 */
function extraUrine_ml(inflow: Inflow, perGram: number): Estimate {
  const weak = prior('alcohol-weak');
  const strength = strength_g_l(inflow) ?? weak.high;
  const share = Math.min(Math.max((strength - weak.low) / (weak.high - weak.low), 0), 1);
  const most = scaled(inflow.ethanol_g, perGram);
  return { low: 0, best: most.best === null ? null : most.best * share, high: most.high };
}

/** What the day's alcohol carried out in urine (B-17). */
export function alcoholDrain(inflows: readonly Inflow[]): readonly Drain[] {
  const row = depleter('alcohol-water');
  const drinks = inflows.filter(({ ethanol_g }) => (ethanol_g.best ?? 0) > 0);
  if (row === undefined || row.effect === null || drinks.length === 0) return [];
  const { low, best, high } = sumOf(drinks.map((inflow) => extraUrine_ml(inflow, row.effect ?? 0)));
  return [
    {
      what: 'alcohol',
      effect: { of: 'water_ml', low, best, high, unit: 'mL' },
      because: {
        rule: row.id,
        source: row.source,
        recalled: row.recalled,
        entries: [...new Set(drinks.map(({ entry }) => entry))],
      },
      ...(row.effectBasis === null ? {} : { basis: row.effectBasis }),
    },
  ];
}
