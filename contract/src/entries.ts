import { checkAgainstClock, ENTRY_KINDS, type Entry, entryJsonSchema, parseEntry } from '@tonus/engine/diary';
import { z } from 'zod';
import { boundary, entry, entryOut, id, printed } from './documents.ts';
import type { Change, Revision } from './tools.ts';
import { cannot, verb, wrong } from './verb.ts';

const deletion = z.strictObject({ id, deleted: z.literal(true) });

/** `{ id, deleted: true }` or an entry: told apart by the one key that no entry has. */
const change = z
  .unknown()
  .meta({
    id: 'EntryChange',
    oneOf: [
      ...(entryJsonSchema().oneOf as object[]),
      {
        title: 'deletion',
        type: 'object',
        properties: { id: { type: 'string' }, deleted: { const: true } },
        required: ['id', 'deleted'],
        additionalProperties: false,
      },
    ],
  })
  .transform((document, context): Change => {
    const isDeletion = typeof document === 'object' && document !== null && 'deleted' in document;
    const parsed = (isDeletion ? deletion : entry).safeParse(document);
    if (parsed.success) {
      const value = parsed.data as Entry | { readonly id: string };
      return { id: value.id, entry: isDeletion ? null : (value as Entry) };
    }
    const issue = parsed.error.issues[0];
    const key = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : undefined;
    context.issues.push({
      code: 'custom',
      input: document,
      path: [...(issue?.path ?? []), ...(key === undefined ? [] : [key])],
      message: key === undefined ? (issue?.message ?? 'expected an entry') : 'is not a known field',
    });
    return z.NEVER;
  });

const MAX_ENTRIES = 5000;

/** Stored whole or not at all. The same call under the same `act` may be repeated when its answer was lost. */
export const entries = verb({
  name: 'entries',
  summary: 'Write entries, over older ones of the same id; { id, deleted: true } deletes one.',
  input: z.strictObject({ entries: z.array(change).max(MAX_ENTRIES), act: id.optional() }),
  output: z.object({ stored: z.number(), ids: z.array(z.string()) }),
  async run({ entries: changes, act }, tools) {
    const now = tools.now();
    for (const [i, { entry: one }] of changes.entries()) {
      const timely = one === null ? undefined : checkAgainstClock(one, now, `entries[${i}]`);
      if (timely !== undefined && !timely.ok) return wrong(timely.error.message, timely.error.path);
    }
    const written = await (await tools.diary()).write(changes, act);
    return { ok: true, value: { stored: written.length, ids: changes.map((c) => c.id) } };
  },
});

export const queryEntries = verb({
  name: 'entries/query',
  summary: 'The entries of a stretch of time, its start included, its end not.',
  input: z.strictObject({
    from: boundary.optional(),
    to: boundary.optional(),
    kinds: z.array(z.enum(ENTRY_KINDS)).optional(),
    limit: z.int().min(1).max(100_000).optional(),
  }),
  output: z.object({ entries: z.array(entryOut) }),
  async run({ from, to, kinds, limit }, tools) {
    const range = {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(kinds === undefined ? {} : { kinds }),
      ...(limit === undefined ? {} : { limit }),
    };
    const found = await (await tools.diary()).entries(range);
    return { ok: true, value: { entries: found.map(printed) } };
  },
});

const revisionOut = z.object({ stamp: z.string(), device: z.string(), entry: entryOut.nullable() });
const revision = ({ stamp, device, entry: one }: Revision) => ({
  stamp,
  device,
  entry: one === null ? null : printed(one),
});

export const historyOfEntry = verb({
  name: 'entries/history',
  summary: 'Everything that was ever written about one entry, oldest first.',
  input: z.strictObject({ id }),
  output: z.object({ revisions: z.array(revisionOut) }),
  async run({ id: asked }, tools) {
    const revisions = await (await tools.diary()).history(asked);
    return { ok: true, value: { revisions: revisions.map(revision) } };
  },
});

export const deleteEntries = verb({
  name: 'entries/delete',
  summary: 'Take entries out of the diary; their history stays.',
  input: z.strictObject({ ids: z.array(id).min(1).max(MAX_ENTRIES) }),
  output: z.object({ deleted: z.array(z.string()) }),
  async run({ ids }, tools) {
    const diary = await tools.diary();
    for (const [i, one] of ids.entries())
      if ((await diary.entry(one)) === null) return cannot(`there is no entry ${one}`, `ids[${i}]`);
    await diary.write(ids.map((one) => ({ id: one, entry: null })));
    return { ok: true, value: { deleted: ids } };
  },
});

export const editEntry = verb({
  name: 'entries/edit',
  summary: 'Change fields of one entry; null clears a field.',
  input: z.strictObject({ id, set: z.record(z.string(), z.unknown()) }),
  output: z.object({ entry: entryOut }),
  async run({ id: asked, set }, tools) {
    const diary = await tools.diary();
    const before = await diary.entry(asked);
    if (before === null) return cannot(`there is no entry ${asked}`, 'id');
    const fixed = ['id', 'kind', 'origin'].find((field) => field in set);
    if (fixed !== undefined) return wrong('this field of an entry cannot be changed', `set.${fixed}`);
    const parsed = parseEntry({ ...printed(before), ...set }, 'set');
    if (!parsed.ok) return wrong(parsed.error.message, parsed.error.path);
    const timely = checkAgainstClock(parsed.value, tools.now(), 'set');
    if (!timely.ok) return wrong(timely.error.message, timely.error.path);
    await diary.write([{ id: asked, entry: parsed.value }]);
    return { ok: true, value: { entry: printed(parsed.value) } };
  },
});

export const undo = verb({
  name: 'undo',
  summary: 'Take back the last act, or the one named: a line, an edit, an import.',
  input: z.strictObject({ act: id.optional() }),
  output: z.object({ act: z.string(), removed: z.number(), restored: z.number(), kept: z.number() }),
  async run({ act }, tools) {
    const undone = await (await tools.diary()).undo(act);
    if (undone !== null) return { ok: true, value: undone };
    return act === undefined
      ? cannot('there is nothing to undo')
      : cannot(`there is nothing under ${act} that still stands`, 'act');
  },
});
