import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import { TRIAL, type TrialAnswer, trialWords } from '../words/insight.ts';

interface Options extends CommonOptions {
  readonly spec?: string;
  readonly seed?: string;
}

export const face: Face = (command, shell) => {
  command
    .argument('<trial>', TRIAL.trial)
    .option('--spec <file>', TRIAL.spec)
    .option('--seed <n>', TRIAL.seed)
    .action(async (from: string) => {
      const { spec: specFile, seed } = shell.options<Options>();
      const spec = specFile === undefined ? undefined : await shell.document(specFile);
      if (specFile !== undefined && spec === undefined) return;
      const trial = await shell.text(from);
      if (trial === undefined) return;
      await shell.run<TrialAnswer>(
        'trial',
        { trial, spec, seed: seed === undefined ? undefined : Number(seed) },
        trialWords,
      );
    });
};
