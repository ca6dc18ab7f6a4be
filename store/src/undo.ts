import type { Entry } from '@tonus/engine/diary';
import type { Transaction } from 'kysely';
import { append, batches, type Writing } from './append.ts';
import type { Undone } from './ledger.ts';
import type { Tables } from './tables.ts';

/** The act with this id, or the last one that still stands; an undo is itself never undone by "the last". */
async function actToUndo(tx: Transaction<Tables>, id: string | undefined): Promise<string | undefined> {
  const standing = tx.selectFrom('acts').select('id').where('undone_at', 'is', null);
  const found = await (id === undefined
    ? standing.where('kind', '!=', 'undo').orderBy('seq', 'desc').orderBy('at', 'desc').limit(1)
    : standing.where('id', '=', id)
  ).executeTakeFirst();
  return found?.id;
}

interface Was {
  readonly entry: Entry | null;
  readonly standsFor: string | null;
}

/** What stood before the act, by entry; an entry that the act made is not in it. */
async function before(
  tx: Transaction<Tables>,
  act: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Was>> {
  const rows = await tx
    .selectFrom('revisions')
    .select(['entry_id', 'body', 'act', 'stands_for'])
    .where('entry_id', 'in', ids)
    .orderBy('stamp')
    .execute();
  const was = new Map<string, Was>();
  const reached = new Set<string>();
  for (const { entry_id, body, act: by, stands_for } of rows) {
    if (by === act) reached.add(entry_id);
    if (reached.has(entry_id)) continue;
    was.set(entry_id, { entry: body === null ? null : (JSON.parse(body) as Entry), standsFor: stands_for });
  }
  return was;
}

/** Takes an act back by writing what stood before it; entries that another act changed since stay as they are. */
export async function undoAct(tx: Transaction<Tables>, asked: string | undefined): Promise<Undone | null> {
  const act = await actToUndo(tx, asked);
  if (act === undefined) return null;
  const touched = await tx
    .selectFrom('revisions')
    .select('entry_id')
    .distinct()
    .where('act', '=', act)
    .execute();
  const standing = await tx
    .selectFrom('current_entries as c')
    .innerJoin('revisions as r', 'r.seq', 'c.seq')
    .select(['c.entry_id', 'r.body'])
    .where('r.stands_for', '=', act)
    .orderBy('c.entry_id')
    .execute();
  const writings: Writing[] = [];
  let removed = 0;
  for (const batch of batches(standing)) {
    const ids = batch.map((row) => row.entry_id);
    const was = await before(tx, act, ids);
    for (const { entry_id: entryId, body } of batch) {
      const { entry, standsFor } = was.get(entryId) ?? { entry: null, standsFor: null };
      if (entry === null && body !== null) removed += 1;
      writings.push({ entryId, entry, standsFor });
    }
  }
  await append(tx, { kind: 'undo' }, writings);
  await tx.updateTable('acts').set({ undone_at: Date.now() }).where('id', '=', act).execute();
  const restored = writings.filter((writing) => writing.entry !== null).length;
  return { act, removed, restored, kept: touched.length - standing.length };
}
