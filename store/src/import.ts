import type { Kysely } from 'kysely';
import { batches, type Writing } from './append.ts';
import type { Incoming } from './ledger.ts';
import type { Tables } from './tables.ts';

const rowKeyOf = (incoming: Incoming): string | undefined => incoming.rowKey ?? incoming.entry.origin?.rowKey;

/** Row keys that a standing act brought; a row that the person deleted by hand stays known. */
async function knownRows(db: Kysely<Tables>, batch: readonly Incoming[]): Promise<ReadonlySet<string>> {
  const keys = batch.flatMap((incoming) => rowKeyOf(incoming) ?? []);
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('revisions as r')
    .innerJoin('acts as a', 'a.id', 'r.act')
    .select('r.row_key')
    .where('r.row_key', 'in', keys)
    .where('a.undone_at', 'is', null)
    .where('a.kind', '!=', 'undo')
    .execute();
  return new Set(rows.flatMap((row) => row.row_key ?? []));
}

interface Known {
  readonly stamps: ReadonlySet<string>;
  readonly body: string | null;
  /** It was taken away by an undo, so that an import may bring it back. */
  readonly undone: boolean;
}

async function knownEntries(
  db: Kysely<Tables>,
  batch: readonly Incoming[],
): Promise<ReadonlyMap<string, Known>> {
  const ids = batch.map((incoming) => incoming.entry.id);
  const rows = await db
    .selectFrom('revisions as r')
    .select(['r.entry_id', 'r.stamp', 'r.body', 'r.stands_for'])
    .where('r.entry_id', 'in', ids)
    .orderBy('r.stamp')
    .execute();
  const known = new Map<string, Known>();
  for (const row of rows) {
    const stamps = new Set([...(known.get(row.entry_id)?.stamps ?? []), row.stamp]);
    known.set(row.entry_id, { stamps, body: row.body, undone: row.body === null && row.stands_for === null });
  }
  return known;
}

/** How an incoming entry is to be written, or undefined when it is there already. */
function writingOf(incoming: Incoming, known: Known | undefined): Writing | undefined {
  const { entry, stamp } = incoming;
  const rowKey = rowKeyOf(incoming);
  const plain: Writing = { entryId: entry.id, entry, ...(rowKey === undefined ? {} : { rowKey }) };
  if (known === undefined) return stamp === undefined ? plain : { ...plain, stamp };
  if (known.undone) return plain;
  if (stamp !== undefined) return known.stamps.has(stamp) ? undefined : { ...plain, stamp };
  return known.body === JSON.stringify(entry) ? undefined : plain;
}

/** What of these the store does not hold yet, in their order. */
export async function newOf(db: Kysely<Tables>, incoming: readonly Incoming[]): Promise<readonly Writing[]> {
  const writings: Writing[] = [];
  const seen = new Set<string>();
  for (const batch of batches(incoming)) {
    const [rows, entries] = [await knownRows(db, batch), await knownEntries(db, batch)];
    for (const one of batch) {
      const rowKey = rowKeyOf(one);
      // The row key decides where there is one: ids of imported rows may be made afresh on every reading.
      if (rowKey !== undefined && one.stamp === undefined && rows.has(rowKey)) continue;
      const key = rowKey ?? one.entry.id;
      const writing = writingOf(one, entries.get(one.entry.id));
      if (writing === undefined || seen.has(key)) continue;
      seen.add(key);
      writings.push(writing);
    }
  }
  return writings;
}
