import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportReader, SourceFile, Tools } from '@tonus/contract';
import { instant } from '@tonus/engine/units';
import { newId, type Pantries, type Store } from '@tonus/store';

const HEAD_BYTES = 4096;

/** Bytes as a file that only this account may read, gone when `use` is done. */
export async function withTemporary<T>(
  name: string,
  bytes: Readable | Uint8Array,
  use: (file: SourceFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tonus-'));
  try {
    // Only the ending of the name may say something to a reader.
    const path = join(folder, `file${/\.\w{1,10}$/.exec(name)?.[0] ?? ''}`);
    const from = bytes instanceof Readable ? bytes : Readable.from([bytes]);
    await pipeline(from, createWriteStream(path, { mode: 0o600 }));
    return await use({ name, path, size: (await stat(path)).size });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function allReaders(): Promise<readonly ImportReader[]> {
  const [{ tonusReader }, { READERS }] = await Promise.all([
    import('@tonus/contract/tonus-file'),
    import('@tonus/imports'),
  ]);
  return [tonusReader, ...READERS];
}

async function readerOf(file: SourceFile, format?: string): Promise<ImportReader | 'foods' | null> {
  const readers = await allReaders();
  if (format !== undefined) return readers.find((reader) => reader.format === format) ?? null;
  const handle = await open(file.path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  await handle.close();
  const [ours] = readers;
  if (await ours?.recognises(file, buffer.subarray(0, bytesRead))) return ours ?? null;
  const found = await (await import('@tonus/imports')).detect(file.path, file.name);
  return found?.kind === 'history' ? found.reader : found === null ? null : 'foods';
}

/** What the verbs may reach for inside the server; heavy parts load when they are first asked for. */
export function serverTools(store: Store, larder: Pantries): Tools {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return {
    now: () => instant(Date.now()),
    systemZone: timeZone,
    systemLocale: locale,
    newId,
    diary: async () => store.ledger,
    foods: (own) => larder.of(own),
    readerOf,
    formats: async () => (await allReaders()).map((reader) => reader.format),
    withFile: withTemporary,
    progress: () => undefined,
  };
}
