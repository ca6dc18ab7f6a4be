import type { Face } from '../faces.ts';
import { ENTRIES } from '../words/entries.ts';

export const face: Face = (command, shell) => {
  command.argument('<id>');
  shell
    .withData()
    .action(async (id: string) => void (await shell.run('entries/history', { id }, ENTRIES.history)));
};
