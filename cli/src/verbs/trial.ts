import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import {
  TRIAL,
  type TrialAnswer,
  type TrialPlanAnswer,
  trialPlanWords,
  trialWords,
} from '../words/insight.ts';

interface Options extends CommonOptions {
  readonly spec?: string;
  readonly seed?: string;
  readonly plan?: string;
}

export const face: Face = (command, shell) => {
  command
    .argument('[trial]', TRIAL.trial)
    .option('--spec <file>', TRIAL.spec)
    .option('--seed <n>', TRIAL.seed)
    .option('--plan <file>', TRIAL.plan)
    .action(async (from: string | undefined) => {
      const { spec: specFile, seed, plan: planFile } = shell.options<Options>();
      if (planFile !== undefined) {
        const plan = await shell.document(planFile);
        if (plan !== undefined) await shell.run<TrialPlanAnswer>('trial/plan', plan, trialPlanWords);
        return;
      }
      if (from === undefined) return shell.refuse({ kind: 'wrong', path: '', message: TRIAL.nothing });
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
