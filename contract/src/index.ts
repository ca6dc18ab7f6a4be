import type { Verb } from './verb.ts';

export * from './fault.ts';
export * from './json-schema.ts';
export * from './tools.ts';
export * from './verb.ts';

/** Every verb, by name, loaded when it is asked for: the command line starts with one, the server with none. */
export const VERBS: { readonly [name: string]: () => Promise<Verb> } = {};

export async function loadVerb(name: string): Promise<Verb | undefined> {
  return Object.hasOwn(VERBS, name) ? VERBS[name]?.() : undefined;
}
