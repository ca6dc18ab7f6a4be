import type { Face } from '../faces.ts';
import { FILES, type Undone } from '../words/files.ts';

export const face: Face = (command, shell) => {
  command.argument('[act]');
  shell.withData().action(async (act?: string) => {
    // `tonus undo last` reads well and means the same as `tonus undo`.
    const document = act === undefined || act === 'last' ? {} : { act };
    await shell.run<Undone>('undo', document, FILES.undone);
  });
};
