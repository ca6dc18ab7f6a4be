import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReader, SourceFile } from '@tonus/contract';
import { foodReaderFor } from './food-list.ts';
import type { FoodReader } from './food-reader.ts';
import { headOf, type OpenFile, openFile } from './open-file.ts';
import { READERS } from './readers.ts';

/** What a file is: a list of foods or a person's history, with the reader that knows it. */
export type Detected =
  | { readonly kind: 'foods'; readonly reader: FoodReader }
  | { readonly kind: 'history'; readonly reader: ImportReader };

async function historyReader(source: SourceFile, file: OpenFile): Promise<ImportReader | null> {
  const [part] = file.parts;
  const head = part === undefined ? new Uint8Array() : await headOf(part);
  for (const reader of READERS) if (await reader.recognises(source, head)) return reader;
  return null;
}

/** Recognises a file by what it holds, never by its name alone. Null when no reader knows it. */
export async function detect(path: string, name = basename(path)): Promise<Detected | null> {
  const file = await openFile(path, { name });
  try {
    const foods = await foodReaderFor(file);
    if (foods !== null) return { kind: 'foods', reader: foods };
    const { size } = await stat(path);
    const history = await historyReader({ name, path, size }, file);
    return history === null ? null : { kind: 'history', reader: history };
  } finally {
    await file.close();
  }
}
