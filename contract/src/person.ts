import { z } from 'zod';
import { person } from './documents.ts';
import { personNow, zoneFor } from './now.ts';
import { verb } from './verb.ts';

const answered = z.object({
  person: z.record(z.string(), z.unknown()).nullable(),
  /** Of the entry that holds it. */
  entry_id: z.string().nullable(),
});

/** The document is the person, as in `simulate`. What stood before stays in the history. */
export const setPerson = verb({
  name: 'person',
  summary: 'Say who the diary is about; the latest stands.',
  input: person,
  output: answered,
  async run(given, tools) {
    const diary = await tools.diary();
    const now = tools.now();
    const entry = {
      id: tools.newId(),
      kind: 'person',
      at: now,
      zone: given.zone ?? (await zoneFor(undefined, tools)),
      enteredAt: now,
      person: given,
    } as const;
    await diary.write([{ id: entry.id, entry }]);
    return { ok: true, value: { person: { ...given }, entry_id: entry.id } };
  },
});

export const showPerson = verb({
  name: 'person/show',
  summary: 'Who the diary is about, as far as it was said.',
  input: z.strictObject({}),
  output: answered,
  async run(_, tools) {
    const known = await personNow(tools);
    return {
      ok: true,
      value: { person: known === null ? null : { ...known.person }, entry_id: known?.id ?? null },
    };
  },
});
