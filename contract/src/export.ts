import { z } from 'zod';
import { csvDictionary, csvRows } from './export-csv.ts';
import { tonusLines } from './tonus-file.ts';
import type { Diary } from './tools.ts';
import { cannot, verb } from './verb.ts';

export const EXPORT_FORMS = ['tonus', 'csv', 'fhir'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportedFile {
  readonly name: string;
  readonly lines: AsyncIterable<string>;
}

/** The files of an export, first the diary itself; null for a form that is not written yet. */
export function exportFiles(as: ExportForm, diary: Diary): readonly ExportedFile[] | null {
  switch (as) {
    case 'tonus':
      return [{ name: 'tonus.jsonl', lines: tonusLines(diary) }];
    case 'csv':
      return [
        { name: 'entries.csv', lines: csvRows(diary) },
        { name: 'dictionary.csv', lines: csvDictionary() },
      ];
    case 'fhir':
      return null;
  }
}

export const NOT_YET = 'an export as FHIR is not available yet; --as tonus and --as csv are';

async function joined(lines: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const line of lines) parts.push(line);
  return parts.join('');
}

export const exportVerb = verb({
  name: 'export',
  summary: 'The whole diary as files: tonus (reads back byte for byte) or csv.',
  input: z.strictObject({ as: z.enum(EXPORT_FORMS).default('tonus') }),
  output: z.object({ as: z.string(), files: z.array(z.object({ name: z.string(), text: z.string() })) }),
  async run({ as }, tools) {
    const files = exportFiles(as, await tools.diary());
    if (files === null) return cannot(NOT_YET);
    const written = await Promise.all(
      files.map(async ({ name, lines }) => ({ name, text: await joined(lines) })),
    );
    return { ok: true, value: { as, files: written } };
  },
});
