import type { Verb } from './verb.ts';

export * from './fault.ts';
export * from './json-schema.ts';
export * from './tools.ts';
export * from './verb.ts';

/**
 * Every verb by name, loaded when it is asked for: the command line starts with one, the server with none.
 * A name with a slash has no face of its own on the command line; it is the part of another.
 */
export const VERBS: { readonly [name: string]: () => Promise<Verb> } = {
  log: async () => (await import('./log.ts')).log,
  today: async () => (await import('./today.ts')).today,
  person: async () => (await import('./person.ts')).setPerson,
  'person/show': async () => (await import('./person.ts')).showPerson,
  import: async () => (await import('./import.ts')).importVerb,
  'import/list': async () => (await import('./import.ts')).listImports,
  'import/undo': async () => (await import('./import.ts')).undoImport,
  export: async () => (await import('./export.ts')).exportVerb,
  insight: async () => (await import('./insight.ts')).insight,
  trial: async () => (await import('./trial.ts')).trial,
  'trial/plan': async () => (await import('./trial-plan.ts')).trialPlan,
  triage: async () => (await import('./triage.ts')).triage,
  simulate: async () => (await import('./simulate.ts')).simulate,
  undo: async () => (await import('./entries.ts')).undo,
  entries: async () => (await import('./entries.ts')).entries,
  'entries/query': async () => (await import('./entries.ts')).queryEntries,
  'entries/history': async () => (await import('./entries.ts')).historyOfEntry,
  'entries/edit': async () => (await import('./entries.ts')).editEntry,
  'entries/delete': async () => (await import('./entries.ts')).deleteEntries,
  'foods/search': async () => (await import('./foods-search.ts')).searchFoods,
};

export async function loadVerb(name: string): Promise<Verb | undefined> {
  return Object.hasOwn(VERBS, name) ? VERBS[name]?.() : undefined;
}
