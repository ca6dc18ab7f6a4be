import type { Face } from '../faces.ts';
import { ENTRIES } from '../words/entries.ts';
import { SAY } from '../words/say.ts';

interface Answer {
  readonly person: { readonly [field: string]: unknown } | null;
}
const inWords = ({ person }: Answer): string => (person === null ? ENTRIES.noPerson : ENTRIES.person(person));

export const face: Face = (command, shell) => {
  command.argument('[set|show]', ENTRIES.personAction, 'show').argument('[file]');
  shell.withData().action(async (what: string, file?: string) => {
    if (what === 'show' && file === undefined)
      return void (await shell.run<Answer>('person/show', {}, inWords));
    if (what !== 'set' || file === undefined)
      return shell.refuse({ kind: 'wrong', path: '', message: SAY.personForm });
    const document = await shell.document(file);
    if (document !== undefined) await shell.run<Answer>('person', document, inWords);
  });
};
