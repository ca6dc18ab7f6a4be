import type { Entry } from '@tonus/engine/diary';
import type { Transaction } from 'kysely';
import { newId } from './id.ts';
import type { Revision } from './merge.ts';
import { laterStamp, nextStamp, type Stamp } from './stamp.ts';
import type { ActKind, RevisionsTable, Tables } from './tables.ts';

/** Rows a statement; SQLite takes 32,766 parameters, PostgreSQL 65,535. */
export const BATCH = 500;

export function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += BATCH) yield all.slice(i, i + BATCH);
}

/** What is to be written; without a stamp it happens now. */
export interface Writing {
  readonly entryId: string;
  readonly entry: Entry | null;
  readonly stamp?: Stamp;
  readonly rowKey?: string;
  /** Of an undo: the act whose writing it brings back, or null when nothing was there before. */
  readonly standsFor?: string | null;
}

export interface Act {
  readonly id?: string | undefined;
  readonly kind: ActKind;
  readonly format?: string;
}

/** `{ entry: … }` as the ledger gives it out. */
export const revisionOf = (row: Pick<RevisionsTable, 'entry_id' | 'stamp' | 'body'>): Revision => ({
  entryId: row.entry_id,
  stamp: row.stamp,
  device: row.stamp.slice(-8),
  entry: row.body === null ? null : (JSON.parse(row.body) as Entry),
});

/** The clock's row, locked until the transaction ends: whoever holds it is the only writer. */
export const lockedClock = (tx: Transaction<Tables>) =>
  tx
    .updateTable('clock')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('id', '=', 1)
    .returning(['device', 'stamp', 'seq'])
    .executeTakeFirstOrThrow();

type Row = RevisionsTable;

async function insert(
  tx: Transaction<Tables>,
  rows: readonly Row[],
  writings: readonly Writing[],
): Promise<void> {
  await tx.insertInto('revisions').values(rows).execute();
  // An entry may be written twice in one act; only its last revision can stand.
  const last = new Map<string, { readonly row: Row; readonly entry: Entry | null }>();
  rows.forEach((row, i) => {
    const before = last.get(row.entry_id);
    if (before === undefined || row.stamp > before.row.stamp)
      last.set(row.entry_id, { row, entry: writings[i]?.entry ?? null });
  });
  const standing = [...last.values()].map(({ row, entry }) => ({
    entry_id: row.entry_id,
    seq: row.seq,
    stamp: row.stamp,
    kind: entry?.kind ?? null,
    at: entry?.at ?? null,
  }));
  await tx
    .insertInto('current_entries')
    .values(standing)
    .onConflict((oc) =>
      oc
        .column('entry_id')
        .doUpdateSet((eb) => ({
          seq: eb.ref('excluded.seq'),
          stamp: eb.ref('excluded.stamp'),
          kind: eb.ref('excluded.kind'),
          at: eb.ref('excluded.at'),
        }))
        .whereRef('excluded.stamp', '>', 'current_entries.stamp'),
    )
    .execute();
}

/** Writes one act. The only place that adds revisions. */
export async function append(
  tx: Transaction<Tables>,
  act: Act,
  writings: readonly Writing[],
): Promise<readonly Revision[]> {
  if (writings.length === 0 && act.kind !== 'import') return [];
  const clock = await lockedClock(tx);
  const id = act.id ?? newId();
  const now = Date.now();
  let { stamp, seq } = clock;
  const rows = writings.map((writing): Row => {
    const own = writing.stamp ?? nextStamp(stamp, now, clock.device);
    stamp = stamp === null ? own : laterStamp(stamp, own);
    seq += 1;
    return {
      seq,
      entry_id: writing.entryId,
      stamp: own,
      act: id,
      stands_for: writing.standsFor === undefined ? id : writing.standsFor,
      row_key: writing.rowKey ?? writing.entry?.origin?.rowKey ?? null,
      body: writing.entry === null ? null : JSON.stringify(writing.entry),
    };
  });
  for (let i = 0; i < rows.length; i += BATCH)
    await insert(tx, rows.slice(i, i + BATCH), writings.slice(i, i + BATCH));
  await tx
    .insertInto('acts')
    .values({
      id,
      seq: clock.seq + 1,
      kind: act.kind,
      at: now,
      format: act.format ?? null,
      added: rows.length,
      undone_at: null,
    })
    .execute();
  await tx.updateTable('clock').set({ stamp, seq }).where('id', '=', 1).execute();
  return rows.map(revisionOf);
}
