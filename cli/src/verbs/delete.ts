import type { Face } from '../faces.ts';
import { ENTRIES } from '../words/entries.ts';

export const face: Face = (command, shell) => {
  command.argument('<id...>');
  shell.withData().action(async (ids: readonly string[]) => {
    await shell.run<{ deleted: readonly string[] }>('entries/delete', { ids }, ENTRIES.deleted);
  });
};
