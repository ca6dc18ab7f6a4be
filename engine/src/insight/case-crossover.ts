import { type Coefficient, conditionalLogistic, type Stratum } from './conditional-logistic.ts';
import type { Column, Design } from './design.ts';

const STRATUM_DAYS = 28;

/** Bins with an episode against other bins of the same 28 days; fixed strata avoid overlap bias (docs/model/insight.md). */
function strataOf(design: Design, columns: readonly Column[]): readonly Stratum[] {
  const rowsOf = new Map<number, number[]>();
  design.bin.forEach((bin, i) => {
    const stratum = Math.floor((bin * design.binDays) / STRATUM_DAYS);
    rowsOf.set(stratum, [...(rowsOf.get(stratum) ?? []), i]);
  });
  return [...rowsOf.values()].map((rows) => ({
    rows: rows.length,
    outcome: Float64Array.from(rows, (i) => design.outcome[i] as number),
    design: Float64Array.from(rows.flatMap((i) => columns.map((c) => c.values[i] as number))),
  }));
}

const isAdjustment = (column: Column): boolean =>
  /^(weekend|heat|slot\d+)$/.test(column.name) && column.role === 'nuisance';

/** The second opinion on one trigger, adjusted for weekend, heat and time of day; null where it cannot be estimated. */
export function caseCrossover(design: Design, trigger: string): Coefficient | null {
  const own = design.columns.find((c) => c.name === trigger && c.role === 'trigger');
  if (own === undefined || design.events === 0) return null;
  const columns = [own, ...design.columns.filter(isAdjustment)];
  const fit = conditionalLogistic(strataOf(design, columns), columns.length);
  return fit.estimable ? (fit.coefficients[0] ?? null) : null;
}
