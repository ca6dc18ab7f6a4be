import { type Entry, type Profile, parseEntry } from '@tonus/engine/diary';
import { fail, ok, type Result, sentence } from '@tonus/engine/units';
import type { Change, EntryPort, PortError, Revision } from './entry-port.ts';

async function load(): Promise<Result<readonly Entry[], PortError>> {
  try {
    const response = await fetch('/sample-diary.json');
    if (!response.ok) return fail({ kind: 'refused', message: `${response.status}` });
    const { entries = [] } = (await response.json()) as { entries?: readonly unknown[] };
    const read: Entry[] = [];
    for (const [at, document] of entries.entries()) {
      const parsed = parseEntry(document, `entries[${at}]`);
      if (!parsed.ok) return fail({ kind: 'refused', message: sentence(parsed.error) });
      read.push(parsed.value);
    }
    return ok(read);
  } catch {
    return fail({ kind: 'unreachable' });
  }
}

/**
 * The synthetic diary, held in memory alone: it can be changed and undone like a real one, and is gone
 * with the tab. It knows no address to send anything to.
 */
export async function samplePort(): Promise<
  Result<EntryPort & { readonly entries: readonly Entry[] }, PortError>
> {
  const loaded = await load();
  if (!loaded.ok) return loaded;
  const held = new Map(loaded.value.map((entry) => [entry.id, entry]));
  const revisions = new Map<string, Revision[]>();
  const keep = ({ id, entry }: Change): void => {
    const known = revisions.get(id) ?? [{ stamp: '0', entry: held.get(id) ?? null }];
    revisions.set(id, [...known, { stamp: String(known.length), entry }]);
    if (entry === null) held.delete(id);
    else held.set(id, entry);
  };
  const people = (): readonly Profile[] => [...held.values()].filter((entry) => entry.kind === 'person');
  return ok({
    lasting: false,
    entries: loaded.value,
    query: async ({ from, to, kinds }) =>
      ok(
        [...held.values()].filter(({ at, kind }) => at >= from && at < to && (kinds?.includes(kind) ?? true)),
      ),
    person: async () =>
      ok(
        people()
          .toSorted((a, b) => a.at - b.at)
          .at(-1)?.person ?? null,
      ),
    append: async (changes) => {
      changes.forEach(keep);
      return ok(null);
    },
    history: async (id) => ok(revisions.get(id) ?? [{ stamp: '0', entry: held.get(id) ?? null }]),
  });
}
