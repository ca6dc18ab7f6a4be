import { checkAgainstClock, type Entry, entryDocument, parseEntry } from '@tonus/engine/diary';
import { type Instant, type Result, sentence } from '@tonus/engine/units';
import { z } from 'zod';
import { fileName, id, text, zone } from './documents.ts';
import { shown } from './fault.ts';
import { zoneFor } from './now.ts';
import {
  type ImportedEntry,
  type ImportReader,
  type Incoming,
  type SourceFile,
  type Tools,
  UnreadableFile,
} from './tools.ts';
import { cannot, parsedDocument, type Refusal, verb, wrong } from './verb.ts';

const MAX_ENTRIES = 1_000_000;
/** Beyond these the refusals are only counted. */
const MAX_REFUSALS = 1000;

export interface ImportOptions {
  readonly from?: string | undefined;
  readonly zone?: string | undefined;
  readonly dry_run?: boolean | undefined;
}

export const importAnswer = z.object({
  /** To undo it by; null when nothing was stored. */
  import_id: z.string().nullable(),
  format: z.string(),
  added: z.number(),
  /** Rows that the diary holds already. */
  already: z.number(),
  refused: z.array(
    z.object({
      line: z.number().optional(),
      /** In a list of several files: `food_nutrient.csv:12`. */
      where: z.string().optional(),
      reason: z.string(),
    }),
  ),
  refused_count: z.number(),
  dry_run: z.boolean(),
});
export type ImportAnswer = z.output<typeof importAnswer>;

async function readerFor(
  file: SourceFile,
  from: string | undefined,
  tools: Tools,
): Promise<Result<ImportReader | 'foods', Refusal>> {
  const reader = await tools.readerOf(file, from);
  if (reader !== null) return { ok: true, value: reader };
  const known = (await tools.formats()).join(', ');
  if (from !== undefined) return wrong(`expected one of ${known}, got ${shown(from)}`, 'from');
  if (file.size === 0) return wrong(`${file.name}: the file is empty`);
  return wrong(`${file.name}: this is no format that is known here (${known})`);
}

interface Read {
  readonly incoming: readonly Incoming[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  readonly refusedCount: number;
}

function entryOf(
  row: ImportedEntry,
  context: { readonly now: Instant; readonly newId: () => string },
): Result<Entry> {
  const { draft, id: own, enteredAt } = row;
  const entry = { ...draft, id: own ?? context.newId(), enteredAt: enteredAt ?? context.now } as Entry;
  // Readers make drafts from other people's files: what no entry may hold is caught here, whatever they let pass.
  const parsed = parseEntry(entryDocument(entry));
  return parsed.ok ? checkAgainstClock(parsed.value, context.now) : parsed;
}

async function readAll(
  file: SourceFile,
  reader: ImportReader,
  context: { readonly zone: string; readonly importId: string; readonly tools: Tools },
): Promise<Read> {
  const { tools, zone: where, importId } = context;
  const now = tools.now();
  const incoming: Incoming[] = [];
  const refused: { line: number; reason: string }[] = [];
  let refusedCount = 0;
  const refuse = (line: number, reason: string): void => {
    refusedCount += 1;
    if (refused.length < MAX_REFUSALS) refused.push({ line, reason });
  };
  for await (const row of reader.read(file, { zone: where, now, importId, progress: tools.progress })) {
    if ('refused' in row) {
      refuse(row.line, row.refused);
      continue;
    }
    const entry = entryOf(row, { now, newId: tools.newId });
    if (!entry.ok) refuse(row.line, sentence(entry.error));
    else {
      const { rowKey, stamp } = row;
      incoming.push({
        entry: entry.value,
        ...(rowKey === undefined ? {} : { rowKey }),
        ...(stamp === undefined ? {} : { stamp }),
      });
    }
    if (incoming.length > MAX_ENTRIES)
      throw new UnreadableFile(`it holds more than ${MAX_ENTRIES} entries; split it by year`);
    if (incoming.length % 10_000 === 0 && incoming.length > 0) tools.progress(`${incoming.length} rows read`);
  }
  return { incoming, refused, refusedCount };
}

/** Reads the whole file first; only then, and only when it could be read to its end, is anything stored. */
export async function importFile(
  file: SourceFile,
  options: ImportOptions,
  tools: Tools,
): Promise<Result<ImportAnswer, Refusal>> {
  const importId = tools.newId();
  try {
    const reader = await readerFor(file, options.from, tools);
    if (!reader.ok) return reader;
    if (reader.value === 'foods') return await foodList(file, options, tools);
    const where = await zoneFor(options.zone, tools);
    const read = await readAll(file, reader.value, { zone: where, importId, tools });
    return await stored(read, {
      importId,
      format: reader.value.format,
      dryRun: options.dry_run ?? false,
      tools,
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return wrong(unreadable(file.name, error.message));
    throw error;
  }
}

/** A list of foods goes beside the diary; it is undone by its id like any import. */
async function foodList(
  file: SourceFile,
  { from, dry_run }: ImportOptions,
  tools: Tools,
): Promise<Result<ImportAnswer, Refusal>> {
  if (tools.foodLists === undefined) return cannot(`${file.name}: lists of foods are not taken here`);
  const {
    import_id,
    format,
    added,
    already,
    refused,
    refused_count,
    dry_run: dry,
  } = await tools.foodLists.add(file, { format: from, dryRun: dry_run });
  const answer = { import_id, format, added, already, refused: [...refused], refused_count, dry_run: dry };
  return { ok: true, value: answer };
}

/** A reader of archives names the file inside; any other message gets the name here. */
const unreadable = (name: string, message: string): string =>
  `${message.startsWith(name) ? '' : `${name}: `}${message}; nothing was stored`;

async function stored(
  { incoming, refused, refusedCount }: Read,
  act: {
    readonly importId: string;
    readonly format: string;
    readonly dryRun: boolean;
    readonly tools: Tools;
  },
): Promise<Result<ImportAnswer, Refusal>> {
  const { importId, format, dryRun } = act;
  const first = refused[0];
  if (incoming.length === 0 && first !== undefined)
    return cannot(`none of the ${refusedCount} rows could be read; line ${first.line}: ${first.reason}`);
  const diary = await act.tools.diary();
  const already = dryRun ? await diary.alreadyThere(incoming) : undefined;
  const counts =
    already === undefined
      ? await diary.importAll(importId, format, incoming)
      : { added: incoming.length - already, already };
  return {
    ok: true,
    value: {
      import_id: dryRun || counts.added === 0 ? null : importId,
      format,
      ...counts,
      refused: [...refused],
      refused_count: refusedCount,
      dry_run: dryRun,
    },
  };
}

const input = z.strictObject({
  /** As the person calls it; helps to tell the format. */
  name: fileName,
  content: z.string().optional(),
  content_base64: z.base64().optional(),
  from: text(40).optional(),
  zone: zone.optional(),
  dry_run: z.boolean().optional(),
});

export interface ImportDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
}

/** The file inside a document, with how it is to be read. */
function unpacked({
  name,
  content,
  content_base64,
  ...options
}: z.output<typeof input>): Result<ImportDocument, Refusal> {
  if ((content === undefined) === (content_base64 === undefined))
    return wrong('expected either content or content_base64', 'content');
  const bytes =
    content_base64 === undefined ? Buffer.from(content ?? '') : Buffer.from(content_base64, 'base64');
  return { ok: true, value: { name, bytes, options } };
}

/** For whoever reads the file elsewhere than where the document came in. */
export function importDocument(document: unknown): Result<ImportDocument, Refusal> {
  const parsed = parsedDocument(input, document);
  return parsed.ok ? unpacked(parsed.value) : parsed;
}

/** A file inside a document; a large one is sent as bytes to `/api/v1/import` or read from disk by the command line. */
export const importVerb = verb({
  name: 'import',
  summary: 'Read a file of another program, or our own export; twice the same adds nothing.',
  input,
  output: importAnswer,
  async run(given, tools) {
    const file = unpacked(given);
    if (!file.ok) return file;
    const { name, bytes, options } = file.value;
    return tools.withFile(name, bytes, (held) => importFile(held, options, tools));
  },
});

const record = z.object({
  id: z.string(),
  at: z.string(),
  format: z.string(),
  added: z.number(),
  undone: z.boolean(),
});

export const listImports = verb({
  name: 'import/list',
  summary: 'What was imported, latest first.',
  input: z.strictObject({}),
  output: z.object({ imports: z.array(record) }),
  async run(_, tools) {
    const imports = await (await tools.diary()).imports();
    return {
      ok: true,
      value: { imports: imports.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) },
    };
  },
});

export const undoImport = verb({
  name: 'import/undo',
  summary: 'Take a whole import back; what was changed by hand since stays.',
  input: z.strictObject({ id }),
  output: z.object({ act: z.string(), removed: z.number(), restored: z.number(), kept: z.number() }),
  async run({ id: asked }, tools) {
    const list = await tools.foodLists?.remove(asked);
    if (list !== undefined && list !== null)
      return { ok: true, value: { act: asked, removed: list.removed, restored: 0, kept: 0 } };
    const diary = await tools.diary();
    const found = (await diary.imports()).find((one) => one.id === asked);
    if (found === undefined) return cannot(`there is no import ${asked}`, 'id');
    const undone = found.undone ? null : await diary.undo(asked);
    return undone === null
      ? cannot(`the import ${asked} was undone before`, 'id')
      : { ok: true, value: undone };
  },
});
