import { open } from 'node:fs/promises';
import type { ImportReader, SourceFile } from '@tonus/contract';
import { tonusReader } from '@tonus/contract/tonus-file';
import { detect, READERS } from '@tonus/imports';

const ALL: readonly ImportReader[] = [tonusReader, ...READERS];
const HEAD_BYTES = 4096;

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

export const formats = (): readonly string[] => ALL.map((reader) => reader.format);

export async function readerOf(file: SourceFile, format?: string): Promise<ImportReader | 'foods' | null> {
  if (format !== undefined) return ALL.find((reader) => reader.format === format) ?? null;
  if (await isOurs(file)) return tonusReader;
  const found = await detect(file.path, file.name);
  return found?.kind === 'history' ? found.reader : found === null ? null : 'foods';
}
