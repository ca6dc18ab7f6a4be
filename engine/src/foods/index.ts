export * from './dictionary.ts';
export * from './fold.ts';
export * from './food.ts';
export * from './food-index.ts';
export * from './gtin.ts';
export { type Phrasing, phrasingsOf } from './query.ts';
export * from './search.ts';
export * from './shipped.ts';
export * from './spelling.ts';
