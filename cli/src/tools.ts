import type { Diary, Tools } from '@tonus/contract';
import { instant } from '@tonus/engine/units';
import { defaultDataDir, newId, openStore, pantries } from '@tonus/store';
import type { CommonOptions } from './shell.ts';

/** What the verbs may reach for when they are called from a terminal. The store opens when it is first asked for. */
export async function openTools(
  options: CommonOptions,
  say: (line: string) => void,
): Promise<{ readonly tools: Tools; close(): Promise<void> }> {
  const databaseUrl = options.databaseUrl ?? process.env.TONUS_DATABASE_URL;
  const dataDir = options.data ?? process.env.TONUS_DATA ?? defaultDataDir();
  const place = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  let store: ReturnType<typeof openStore> | undefined;
  const open = (): ReturnType<typeof openStore> => {
    store ??= openStore(place);
    return store;
  };
  const larder = pantries(place);
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return {
    tools: {
      now: () => instant(Date.now()),
      systemZone: timeZone,
      systemLocale: locale,
      newId,
      diary: async (): Promise<Diary> => (await open()).ledger,
      foods: (own) => larder.of(own),
      readerOf: async (file, format) => (await import('@tonus/imports')).readerOf(file, format),
      foodLists: {
        add: async ({ path }, { format, dryRun }) =>
          (await import('./food-lists.ts')).addList({ path, format, dryRun }, place, say),
        remove: async (id) =>
          (await import('./food-lists.ts')).withLists(
            place,
            async (lists) => (await lists?.remove(id)) ?? null,
          ),
      },
      formats: async () => (await import('@tonus/imports')).formats(),
      withFile: async (name, bytes, use) => {
        const { withTemporary } = await import('./temporary.ts');
        return withTemporary(name, bytes, (path) => use({ name, path, size: bytes.length }));
      },
      progress: say,
    },
    close: async () => {
      await larder.close();
      await (await store)?.close();
    },
  };
}
