import type { Face } from '../faces.ts';
import { TRIAGE, type TriageSaid, triageWords } from '../words/triage.ts';

export const face: Face = (command, shell) => {
  command
    .argument('<file>', TRIAGE.file)
    .option('--locale <tag>', TRIAGE.locale)
    .action(async (file: string) => {
      const document = await shell.document(file);
      if (document === undefined) return;
      const { locale } = command.opts<{ locale?: string }>();
      const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
      const asked = locale !== undefined && isObject ? { ...document, locale } : document;
      await shell.run<TriageSaid>('triage', asked, triageWords);
    });
};
