export * from './beta.ts';
export * from './chains.ts';
export * from './cholesky.ts';
export * from './normal.ts';
export * from './nuts.ts';
export * from './pareto-smoothing.ts';
export * from './quantile.ts';
export * from './random.ts';
