import type { Command } from 'commander';
import type { Shell } from './shell.ts';

/** A verb's face: its arguments and options, and what it prints. Everything else is the verb's own. */
export type Face = (command: Command, shell: Shell) => void;

/** One file per verb, loaded when it is called; its line of help stands in `words/help.ts`. */
export const FACES: { readonly [name: string]: () => Promise<{ readonly face: Face }> } = {
  schema: () => import('./verbs/schema.ts'),
};
