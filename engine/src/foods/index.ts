export * from './fold.ts';
export * from './food.ts';
export * from './food-index.ts';
export * from './gtin.ts';
export * from './search.ts';
export * from './spelling.ts';
