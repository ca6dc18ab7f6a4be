import { UnreadableFile } from '@tonus/contract';
import { headOf, type Part } from './open-file.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By its byte order mark; a file without one is taken for UTF-8 and held to it. */
function encodingOf(head: Uint8Array): { readonly encoding: Encoding; readonly mark: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return { encoding: 'utf-8', mark: 0 };
}

/** The beginning of a part as text, for recognising it; what is no text comes out as garbage, not as a fault. */
export async function headText(part: Part, count = 65_536): Promise<string> {
  const head = await headOf(part, count);
  const { encoding, mark } = encodingOf(head);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(mark));
}

const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

/** Gathers a first chunk long enough to hold a byte order mark. */
async function* fromMark(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  let started = false;
  for await (const chunk of source) {
    if (started) yield chunk;
    else {
      held = Buffer.concat([held, chunk]);
      if (held.length < 4) continue;
      started = true;
      yield held;
    }
  }
  if (!started && held.length > 0) yield held;
}

/** The text of a file in pieces, its lines ended by LF alone. Throws UnreadableFile where it is not text. */
export async function* textOf(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  let heldReturn = '';
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    } catch {
      throw new UnreadableFile(
        `${name}: line ${line} or one after it is not UTF-8 text; save the file as UTF-8`,
      );
    }
  };
  for await (const chunk of fromMark(source)) {
    let bytes = chunk;
    if (decoder === undefined) {
      const { encoding, mark } = encodingOf(chunk);
      decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      bytes = chunk.subarray(mark);
    }
    let text = heldReturn + decode(bytes);
    if (text.includes('\0')) throw new UnreadableFile(`${name}: this is not a text file`);
    // A CR at the end of a piece may be half of a CRLF.
    heldReturn = text.endsWith('\r') ? '\r' : '';
    if (heldReturn !== '') text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    line += newlines(text);
    if (text !== '') yield text;
  }
  const rest = decode(undefined) + heldReturn.replace('\r', '\n');
  if (rest !== '') yield rest;
}

/** Text by lines, without their ends. A line may not be longer than `longest` characters. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  name: string,
  longest = 32 * 2 ** 20,
): AsyncGenerator<string> {
  let held: string[] = [];
  let heldLength = 0;
  let line = 1;
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    for (let i = 0; i + 1 < lines.length; i++) {
      yield heldLength === 0 ? (lines[i] ?? '') : `${held.join('')}${lines[i]}`;
      held = [];
      heldLength = 0;
      line++;
    }
    const last = lines.at(-1) ?? '';
    if (last === '') continue;
    held.push(last);
    heldLength += last.length;
    if (heldLength > longest)
      throw new UnreadableFile(`${name}: line ${line} is longer than any line of this format`);
  }
  if (heldLength > 0) yield held.join('');
}
