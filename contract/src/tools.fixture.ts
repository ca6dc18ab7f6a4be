/** Tools over a real SQLite diary in a temporary folder, with a clock that stands still. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@tonus/engine/units';
import { newId, openStore, pantries, type Store } from '@tonus/store';
import { tonusReader } from './tonus-file.ts';
import type { SourceFile, Tools } from './tools.ts';

export const NOW = instant(Date.UTC(2026, 0, 5, 12));

export async function joined(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

export interface Bench {
  readonly tools: Tools;
  readonly store: Store;
  readonly folder: string;
  file(name: string, content: string | Uint8Array): SourceFile;
  remove(): Promise<void>;
}

export async function bench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-contract-'));
  const store = await openStore({ dataDir: folder });
  const larder = pantries({ dataDir: folder });
  const file = (name: string, content: string | Uint8Array): SourceFile => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { name, path, size: statSync(path).size };
  };
  const tools: Tools = {
    now: () => NOW,
    systemZone: 'UTC',
    systemLocale: 'en-GB',
    newId,
    diary: async () => store.ledger,
    foods: (own) => larder.of(own),
    readerOf: async (_, format) => (format === undefined || format === 'tonus' ? tonusReader : null),
    formats: async () => ['tonus'],
    withFile: (name, bytes, use) => use(file(name, bytes)),
    progress: () => undefined,
  };
  return {
    tools,
    store,
    folder,
    file,
    async remove() {
      await larder.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
