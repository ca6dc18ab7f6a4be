import { buildDesign, type DesignOptions } from './design.ts';
import { LOOK_RULE } from './looks.ts';
import { buildM1, M1_PRIOR } from './m1.ts';
import { samplePosterior } from './posterior.ts';
import type { DiarySpec } from './spec.ts';
import { probabilityAbove, type Summary, summarise } from './summary.ts';
import type { Table } from './table.ts';

export const VARIANTS = [
  'narrower prior',
  'wider prior',
  'shorter half-lives',
  'longer half-lives',
  'first half',
  'second half',
] as const;
export type Variant = (typeof VARIANTS)[number];

/** The same diary under one other assumption. */
export interface Check {
  readonly variant: Variant;
  readonly rows: number;
  readonly events: number;
  readonly triggers: Readonly<Record<string, { readonly logOdds: Summary; readonly harmful: number }>>;
}

interface Change {
  readonly options?: DesignOptions;
  readonly priorSd?: number;
  /** Only episodes from this row on, or before it, are counted; exposures before stay known. */
  readonly from?: number;
}

const changeFor = (variant: Variant, rows: number): Change => {
  switch (variant) {
    case 'narrower prior':
      return { priorSd: 0.5 * M1_PRIOR.triggerSd };
    case 'wider prior':
      return { priorSd: 2 * M1_PRIOR.triggerSd };
    case 'shorter half-lives':
      return { options: { halfLives: 0.5 } };
    case 'longer half-lives':
      return { options: { halfLives: 2 } };
    case 'first half':
      return { options: { rows: Math.floor(rows / 2) } };
    case 'second half':
      return { from: Math.floor(rows / 2) };
  }
};

function countedFrom(table: Table, from: number): Table {
  const logged = (table.numbers['logged'] as Float64Array).map((v, t) => (t < from ? 0 : v));
  return { ...table, numbers: { ...table.numbers, logged } };
}

/** How much each trigger's answer owes to an assumption: prior width, half-lives, which half of the diary. */
export function sensitivity(
  table: Table,
  spec: DiarySpec,
  options: { readonly draws: number; readonly seed: number },
): readonly Check[] {
  return VARIANTS.map((variant): Check => {
    const change = changeFor(variant, table.rows);
    const design = buildDesign(
      change.from === undefined ? table : countedFrom(table, change.from),
      spec,
      change.options,
    );
    const { model } = buildM1(design, change.priorSd);
    const posterior = samplePosterior(model, options);
    const triggers = design.columns.flatMap((column, j) => {
      if (column.role !== 'trigger') return [];
      const values = posterior.values[j + 1] as Float64Array;
      const harmful = probabilityAbove(values, posterior.weights, Math.log(LOOK_RULE.oddsRatio));
      return [[column.name, { logOdds: summarise(values, posterior.weights), harmful }] as const];
    });
    return { variant, rows: design.rows, events: design.events, triggers: Object.fromEntries(triggers) };
  });
}
