import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import { SIMULATE, type SimulateAnswer, simulateWords } from '../words/simulate.ts';

interface Options extends CommonOptions {
  readonly series?: string;
  readonly members?: string;
}

/** Options are fields of the document, so that the server and the command line mean the same. */
const merged = (document: unknown, { series, members }: Options): unknown =>
  typeof document === 'object' && document !== null && !Array.isArray(document)
    ? {
        ...document,
        ...(series === undefined ? {} : { series: series.split(',').map((name) => name.trim()) }),
        ...(members === undefined ? {} : { members: Number(members) }),
      }
    : document;

export const face: Face = (command, shell) => {
  command
    .argument('<file>', SIMULATE.file)
    .option('--series <quantities>', SIMULATE.series)
    .option('--members <n>', SIMULATE.members)
    .action(async (file: string) => {
      const document = await shell.document(file);
      if (document === undefined) return;
      await shell.run<SimulateAnswer>('simulate', merged(document, shell.options<Options>()), simulateWords);
    });
};
