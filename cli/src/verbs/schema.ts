import { jsonSchema, loadVerb, VERBS } from '@tonus/contract';
import type { Face } from '../faces.ts';
import { SAY } from '../words/say.ts';

export const face: Face = (command, shell) => {
  command
    .argument('[verb]')
    .option('--output', 'the schema of the answer instead')
    .action(async (name?: string) => {
      if (name === undefined) return shell.print(Object.keys(VERBS).join('\n'));
      const verb = await loadVerb(name);
      if (verb === undefined) return shell.refuse({ kind: 'wrong', path: '', message: SAY.noSuchVerb(name) });
      const { output } = command.opts<{ output?: boolean }>();
      shell.print(JSON.stringify(jsonSchema(output ? verb.output : verb.input), null, 2));
    });
};
