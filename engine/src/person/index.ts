export * from './age.ts';
export * from './body-size.ts';
export * from './life-stage.ts';
export * from './parse-person.ts';
export * from './person.ts';
export * from './person-ranges.ts';
