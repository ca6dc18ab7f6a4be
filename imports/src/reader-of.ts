import { open } from 'node:fs/promises';
import type { ImportReader, SourceFile } from '@tonus/contract';
import { tonusReader } from '@tonus/contract/tonus-file';
import { detect } from './detect.ts';
import { FOOD_READERS } from './food-list.ts';
import { READERS } from './readers.ts';

const HISTORIES: readonly ImportReader[] = [tonusReader, ...READERS];
const HEAD_BYTES = 4096;

/** The words after `--from`, each once. */
export const formats = (): readonly string[] => [
  ...new Set([...HISTORIES, ...FOOD_READERS].map((reader) => reader.format)),
];

async function isOurs(file: SourceFile): Promise<boolean> {
  const handle = await open(file.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return await tonusReader.recognises(file, buffer.subarray(0, bytesRead));
  } catch (error) {
    // A folder may still be another program's export.
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return false;
    throw error;
  } finally {
    await handle.close();
  }
}

/** The reader named by its format, else the one that recognises the file; null when there is none. */
export async function readerOf(file: SourceFile, format?: string): Promise<ImportReader | 'foods' | null> {
  if (format !== undefined) {
    if (FOOD_READERS.some((reader) => reader.format === format)) return 'foods';
    return HISTORIES.find((reader) => reader.format === format) ?? null;
  }
  if (await isOurs(file)) return tonusReader;
  const found = await detect(file.path, file.name);
  return found?.kind === 'history' ? found.reader : found === null ? null : 'foods';
}
