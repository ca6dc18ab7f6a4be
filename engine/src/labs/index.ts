export * from './analyte.ts';
export * from './formulas.ts';
export * from './lab-unit.ts';
export * from './paste.ts';
export * from './read.ts';
export * from './trend.ts';
