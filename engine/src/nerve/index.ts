export * from './axon.ts';
export * from './cramp.ts';
