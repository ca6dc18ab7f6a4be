import type { Column, Design } from './design.ts';
import type { LogisticModel } from './logistic.ts';

/** Priors of model M1, standard deviations on the log-odds scale; docs/model/insight.md says why these. */
export const M1_PRIOR = {
  interceptMean: -2,
  interceptSd: 1.5,
  triggerSd: 0.75,
  nuisanceSd: 1,
  /** The k-th cosine of the drift has this divided by k. */
  driftSd: 0.5,
} as const;

/** Parameters in order: intercept, then the design's columns. */
export interface M1 {
  readonly model: LogisticModel;
  readonly names: readonly string[];
}

const priorSdOf = (column: Column, triggerSd: number): number => {
  if (column.role === 'trigger') return triggerSd;
  if (column.role === 'nuisance') return M1_PRIOR.nuisanceSd;
  return M1_PRIOR.driftSd / Number(column.name.slice('drift'.length));
};

/** The model of a design; `triggerSd` other than 0.75 is for sensitivity checks. */
export function buildM1(design: Design, triggerSd: number = M1_PRIOR.triggerSd): M1 {
  const columns = design.columns.length + 1;
  const matrix = new Float64Array(design.rows * columns);
  for (let i = 0; i < design.rows; i += 1) matrix[i * columns] = 1;
  design.columns.forEach((column, j) => {
    for (let i = 0; i < design.rows; i += 1) matrix[i * columns + j + 1] = column.values[i] as number;
  });
  const priorMean = new Float64Array(columns);
  priorMean[0] = M1_PRIOR.interceptMean;
  const sds = design.columns.map((column) => priorSdOf(column, triggerSd));
  return {
    names: ['intercept', ...design.columns.map((c) => c.name)],
    model: {
      rows: design.rows,
      columns,
      design: matrix,
      outcome: design.outcome,
      priorMean,
      priorSd: Float64Array.from([M1_PRIOR.interceptSd, ...sds]),
    },
  };
}
