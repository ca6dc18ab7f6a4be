export * from './food.ts';
