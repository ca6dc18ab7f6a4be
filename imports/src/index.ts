export * from './delimited.ts';
export * from './detect.ts';
export * from './food-list.ts';
export * from './food-reader.ts';
export * from './open-file.ts';
export * from './readers.ts';
export * from './text.ts';
