import type { Entry, EntryKind } from '@tonus/engine/diary';
import { type Instant, instant } from '@tonus/engine/units';
import type { Kysely, Transaction } from 'kysely';
import { append, BATCH, revisionOf, type Writing } from './append.ts';
import type { Database } from './database.ts';
import { newOf } from './import.ts';
import type { Change, EntryRange, ImportRecord, Ledger } from './ledger.ts';
import type { Revision } from './merge.ts';
import type { Tables } from './tables.ts';
import { undoAct } from './undo.ts';

const parsed = (row: { readonly body: string | null }): Entry => JSON.parse(row.body ?? 'null') as Entry;

const standing = (db: Kysely<Tables>) =>
  db
    .selectFrom('current_entries as c')
    .innerJoin('revisions as r', 'r.seq', 'c.seq')
    .select('r.body')
    .where('c.kind', 'is not', null);

async function entries(db: Kysely<Tables>, range: EntryRange): Promise<readonly Entry[]> {
  const { from, to, kinds, limit } = range;
  let query = standing(db);
  if (from !== undefined) query = query.where('c.at', '>=', from);
  if (to !== undefined) query = query.where('c.at', '<', to);
  if (kinds !== undefined) query = query.where('c.kind', 'in', kinds.length === 0 ? [''] : kinds);
  if (limit === undefined) return (await query.orderBy('c.at').orderBy('c.entry_id').execute()).map(parsed);
  const last = await query.orderBy('c.at', 'desc').orderBy('c.entry_id', 'desc').limit(limit).execute();
  return last.map(parsed).reverse();
}

async function latest(db: Kysely<Tables>, kind: EntryKind, before?: Instant): Promise<Entry | null> {
  const range = { kinds: [kind], limit: 1, ...(before === undefined ? {} : { to: before }) };
  return (await entries(db, range))[0] ?? null;
}

async function* all(db: Kysely<Tables>): AsyncGenerator<Revision & { readonly entry: Entry }> {
  // Revisions never change, so that the list of those that stood at one moment is a snapshot.
  const rows = await db
    .selectFrom('current_entries')
    .select('seq')
    .where('kind', 'is not', null)
    .orderBy('at')
    .orderBy('entry_id')
    .execute();
  for (let i = 0; i < rows.length; i += BATCH) {
    const seqs = rows.slice(i, i + BATCH).map((row) => row.seq);
    const bodies = await db
      .selectFrom('revisions')
      .select(['seq', 'entry_id', 'stamp', 'body'])
      .where('seq', 'in', seqs)
      .execute();
    const bySeq = new Map(bodies.map((row) => [row.seq, revisionOf(row)]));
    for (const seq of seqs) yield bySeq.get(seq) as Revision & { readonly entry: Entry };
  }
}

/** Changes that would leave an entry just as it stands are not written: history holds changes. */
async function changing(tx: Transaction<Tables>, changes: readonly Change[]): Promise<readonly Writing[]> {
  const stands = new Map<string, string | null>();
  for (let i = 0; i < changes.length; i += BATCH) {
    const ids = changes.slice(i, i + BATCH).map((change) => change.id);
    const rows = await tx
      .selectFrom('current_entries as c')
      .innerJoin('revisions as r', 'r.seq', 'c.seq')
      .select(['c.entry_id', 'r.body'])
      .where('c.entry_id', 'in', ids)
      .execute();
    for (const row of rows) stands.set(row.entry_id, row.body);
  }
  return changes.flatMap(({ id, entry }) => {
    const body = entry === null ? null : JSON.stringify(entry);
    if ((stands.get(id) ?? null) === body) return [];
    stands.set(id, body);
    return [{ entryId: id, entry }];
  });
}

async function isDone(tx: Transaction<Tables>, act: string | undefined): Promise<boolean> {
  if (act === undefined) return false;
  return (await tx.selectFrom('acts').select('id').where('id', '=', act).executeTakeFirst()) !== undefined;
}

async function write(tx: Transaction<Tables>, changes: readonly Change[], act?: string) {
  if (await isDone(tx, act)) return [];
  return append(tx, { kind: 'write', id: act }, await changing(tx, changes));
}

async function merge(tx: Transaction<Tables>, revisions: readonly Revision[]): Promise<{ added: number }> {
  const unknown: Writing[] = [];
  for (let i = 0; i < revisions.length; i += BATCH) {
    const batch = revisions.slice(i, i + BATCH);
    const rows = await tx
      .selectFrom('revisions')
      .select(['entry_id', 'stamp'])
      .where(
        'entry_id',
        'in',
        batch.map((r) => r.entryId),
      )
      .execute();
    const known = new Set(rows.map((row) => `${row.stamp} ${row.entry_id}`));
    for (const { entryId, stamp, entry } of batch) {
      const key = `${stamp} ${entryId}`;
      if (!known.has(key)) unknown.push({ entryId, stamp, entry });
      known.add(key);
    }
  }
  return { added: (await append(tx, { kind: 'merge' }, unknown)).length };
}

async function since(db: Kysely<Tables>, cursor: string | null, limit: number) {
  const rows = await db
    .selectFrom('revisions')
    .select(['seq', 'entry_id', 'stamp', 'body'])
    .where('seq', '>', Number(cursor ?? 0))
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return {
    revisions: page.map(revisionOf),
    cursor: String(page.at(-1)?.seq ?? cursor ?? 0),
    more: rows.length > limit,
  };
}

async function imports(db: Kysely<Tables>): Promise<readonly ImportRecord[]> {
  const rows = await db
    .selectFrom('acts')
    .select(['id', 'at', 'format', 'added', 'undone_at'])
    .where('kind', '=', 'import')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, at, format, added, undone_at }) => ({
    id,
    at: instant(at),
    format: format ?? '',
    added,
    undone: undone_at !== null,
  }));
}

/** The ledger over any database that Kysely speaks to; every question is the same text on all of them. */
export async function sqlLedger(database: Database): Promise<Ledger> {
  const { reading: db, writing } = database;
  const { device } = await db.selectFrom('clock').select('device').executeTakeFirstOrThrow();
  return {
    device,
    write: (changes, act) => writing((tx) => write(tx, changes, act)),
    merge: (revisions) => writing((tx) => merge(tx, revisions)),
    entries: (range) => entries(db, range),
    entry: async (id) => {
      const row = await standing(db).where('c.entry_id', '=', id).executeTakeFirst();
      return row === undefined ? null : parsed(row);
    },
    latest: (kind, before) => latest(db, kind, before),
    history: async (id) => {
      const rows = await db
        .selectFrom('revisions')
        .selectAll()
        .where('entry_id', '=', id)
        .orderBy('stamp')
        .execute();
      return rows.map(revisionOf);
    },
    all: () => all(db),
    since: (cursor, limit) => since(db, cursor, limit),
    importAll: (id, format, incoming) =>
      writing(async (tx) => {
        const fresh = await newOf(tx, incoming);
        if (fresh.length > 0) await append(tx, { id, kind: 'import', format }, fresh);
        return { added: fresh.length, already: incoming.length - fresh.length };
      }),
    alreadyThere: async (incoming) => incoming.length - (await newOf(db, incoming)).length,
    imports: () => imports(db),
    undo: (act) => writing((tx) => undoAct(tx, act)),
  };
}
