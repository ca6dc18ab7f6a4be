export { type Database, StoreError } from './database.ts';
export * from './id.ts';
export * from './ledger.ts';
export * from './merge.ts';
export * from './open-store.ts';
export * from './place.ts';
export * from './stamp.ts';
