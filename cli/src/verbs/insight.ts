import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import { INSIGHT, type InsightAnswer, insightWords } from '../words/insight.ts';

interface Options extends CommonOptions {
  readonly spec: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly checks?: boolean;
}

export const face: Face = (command, shell) => {
  command
    .argument('<diary>', INSIGHT.diary)
    .requiredOption('--spec <file>', INSIGHT.spec)
    .option('--draws <n>', INSIGHT.draws)
    .option('--seed <n>', INSIGHT.seed)
    .option('--checks', INSIGHT.checks)
    .action(async (from: string) => {
      const { spec: specFile, draws, seed, checks } = shell.options<Options>();
      const spec = await shell.document(specFile);
      if (spec === undefined) return;
      const diary = await shell.text(from);
      if (diary === undefined) return;
      const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
      await shell.run<InsightAnswer>(
        'insight',
        { diary, spec, draws: number(draws), seed: number(seed), checks },
        insightWords,
      );
    });
};
