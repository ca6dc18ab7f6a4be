import { createReadStream } from 'node:fs';
import { type Draft, entryDocument, parseEntry } from '@tonus/engine/diary';
import { sentence } from '@tonus/engine/units';
import { type Diary, type ImportedRow, type ImportReader, type SourceFile, UnreadableFile } from './tools.ts';

/**
 * Our own export: JSON lines in UTF-8. The first says what the file is, each other is one entry with the
 * stamp of the writing that stands, so that an old export never overrules a later edit.
 */
const HEADER = { format: 'tonus', version: 1 } as const;
const MAX_LINE_CHARACTERS = 2 ** 20;

export async function* tonusLines(diary: Diary): AsyncGenerator<string> {
  yield `${JSON.stringify(HEADER)}\n`;
  for await (const { stamp, entry } of diary.all())
    yield `${JSON.stringify({ stamp, entry: entryDocument(entry) })}\n`;
}

async function* linesOf(file: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let rest = '';
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new UnreadableFile('expected text in UTF-8');
    }
  };
  for await (const chunk of createReadStream(file.path)) {
    const lines = (rest + decode(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_CHARACTERS) throw new UnreadableFile('a line is longer than any entry');
    yield* lines;
  }
  rest += decode();
  if (rest !== '') yield rest;
}

function parsedLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line.endsWith('\r') ? line.slice(0, -1) : line);
  } catch {
    throw new UnreadableFile(`line ${number} is not JSON: the file is cut off or damaged`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function checkHeader(header: unknown): void {
  if (!isRecord(header) || header.format !== HEADER.format)
    throw new UnreadableFile('the first line does not say that this is a Tonus export');
  if (header.version !== HEADER.version)
    throw new UnreadableFile(
      `this export is of version ${String(header.version).slice(0, 10)}; version 1 is known`,
    );
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{8}$/;
const DAY_MS = 86_400_000;

function rowOf(document: unknown, line: number, now: number): ImportedRow {
  if (!isRecord(document) || !('entry' in document)) return { line, refused: 'expected an entry' };
  const unknown = Object.keys(document).find(
    (key) => key !== 'entry' && key !== 'stamp' && !key.startsWith('x-'),
  );
  if (unknown !== undefined) return { line, refused: `${unknown.slice(0, 40)}: is not a known field` };
  const parsed = parseEntry(document.entry, 'entry');
  if (!parsed.ok) return { line, refused: sentence(parsed.error) };
  const { id, enteredAt, ...draft } = parsed.value;
  const row = { line, draft: draft as Draft, id, enteredAt };
  if (document.stamp === undefined) return row;
  const stamp = String(document.stamp);
  if (!STAMP.test(stamp) || Number.isNaN(Date.parse(stamp.slice(0, 24))))
    return { line, refused: 'stamp: expected a stamp like 2026-01-05T08:00:00.000Z-0000-1f2e3d4c' };
  if (Date.parse(stamp.slice(0, 24)) > now + DAY_MS)
    return { line, refused: 'stamp: expected a time that is not in the future' };
  return { ...row, stamp };
}

/** Reads what `tonusLines` wrote; an entry written by hand may leave its stamp out. */
export const tonusReader: ImportReader = {
  format: 'tonus',
  recognises: (_, head) => {
    const first = new TextDecoder().decode(head.subarray(0, 200)).split('\n')[0] ?? '';
    return /^\uFEFF?\s*\{\s*"format"\s*:\s*"tonus"/.test(first);
  },
  async *read(file, { now }) {
    let number = 0;
    for await (const line of linesOf(file)) {
      number += 1;
      if (number > 1 && line.trim() === '') continue;
      const document = parsedLine(line, number);
      if (number === 1) checkHeader(document);
      else yield rowOf(document, number, now);
    }
    if (number === 0) throw new UnreadableFile('the file is empty');
  },
};
