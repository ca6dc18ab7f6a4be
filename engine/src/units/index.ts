export * from './estimate.ts';
export * from './ion.ts';
export * from './quantity.ts';
export * from './result.ts';
export * from './spread.ts';
export * from './time.ts';
export * from './unit.ts';
