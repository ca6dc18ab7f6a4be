import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SourceFile, Tools } from '@tonus/contract';
import { instant } from '@tonus/engine/units';
import { newId, type Pantries, type Store, type StorePlace } from '@tonus/store';

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

export interface Opened {
  readonly store: Store;
  readonly larder: Pantries;
  readonly place: StorePlace;
}

/** What the verbs may reach for inside the server; heavy parts load when they are first asked for. */
export function serverTools({ store, larder, place }: Opened): Tools {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return {
    now: () => instant(Date.now()),
    systemZone: timeZone,
    systemLocale: locale,
    newId,
    diary: async () => store.ledger,
    foods: (own) => larder.of(own),
    readerOf: async (file, format) => (await import('@tonus/imports')).readerOf(file, format),
    foodLists: {
      add: async (file, options) => (await import('./food-lists.ts')).addList(file, options, place),
      remove: async (id) => (await import('./food-lists.ts')).removeList(id, place),
    },
    formats: async () => (await import('@tonus/imports')).formats(),
    withFile: withTemporary,
    progress: () => undefined,
  };
}
