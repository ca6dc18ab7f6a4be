import type { Command } from 'commander';
import type { Shell } from './shell.ts';

/** A verb's face: its arguments and options, and what it prints. Everything else is the verb's own. */
export type Face = (command: Command, shell: Shell) => void;

/** One file per verb, loaded when it is called; its line of help stands in `words/help.ts`. */
export const FACES: { readonly [name: string]: () => Promise<{ readonly face: Face }> } = {
  log: () => import('./verbs/log.ts'),
  today: () => import('./verbs/today.ts'),
  entries: () => import('./verbs/entries.ts'),
  edit: () => import('./verbs/edit.ts'),
  delete: () => import('./verbs/delete.ts'),
  undo: () => import('./verbs/undo.ts'),
  history: () => import('./verbs/history.ts'),
  person: () => import('./verbs/person.ts'),
  import: () => import('./verbs/import.ts'),
  export: () => import('./verbs/export.ts'),
  foods: () => import('./verbs/foods.ts'),
  triage: () => import('./verbs/triage.ts'),
  simulate: () => import('./verbs/simulate.ts'),
  insight: () => import('./verbs/insight.ts'),
  trial: () => import('./verbs/trial.ts'),
  serve: () => import('./verbs/serve.ts'),
  schema: () => import('./verbs/schema.ts'),
};
