import { JSONParser } from '@streamparser/json';
import { UnreadableFile } from '@tonus/contract';
import type { Part } from './open-file.ts';
import { textOf } from './text.ts';

/** One element of an array inside a big JSON document. */
export interface JsonItem {
  /** Key of the array at the top of the document. */
  readonly list: string;
  /** 1 for the first. */
  readonly ordinal: number;
  readonly value: unknown;
}

/** No single food is longer; something else is being fed in. */
const LONGEST_ITEM = 64 * 2 ** 20;

/**
 * Elements of the arrays at the top of a JSON document (`{"FoundationFoods": [ … ]}`), one after another, however
 * big the document is. Throws UnreadableFile where it is cut off or not JSON.
 */
export async function* jsonItems(part: Part): AsyncGenerator<JsonItem> {
  const parser = new JSONParser({ paths: ['$.*.*'], keepStack: false });
  let ready: JsonItem[] = [];
  let ordinal = 0;
  let sinceItem = 0;
  let fault: Error | undefined;
  parser.onValue = ({ value, stack }) => {
    ordinal += 1;
    sinceItem = 0;
    ready.push({ list: String(stack[1]?.key ?? ''), ordinal, value });
  };
  parser.onError = (error) => {
    fault ??= error;
  };
  for await (const piece of textOf(part.bytes(), part.name)) {
    if (parser.isEnded) {
      if (piece.trim() !== '')
        throw new UnreadableFile(`${part.name}: something follows the end of the JSON document`);
      continue;
    }
    sinceItem += piece.length;
    write(parser, piece, () => fault);
    yield* ready;
    ready = [];
    if (fault !== undefined) throw malformed(part, ordinal);
    if (sinceItem > LONGEST_ITEM)
      throw new UnreadableFile(`${part.name}: a record is longer than any of this format`);
  }
  if (!parser.isEnded) throw new UnreadableFile(`${part.name}: the file is cut off after ${ordinal} records`);
}

/** The parser throws as well as it reports; either way the fault is the file's. */
function write(parser: JSONParser, piece: string, fault: () => Error | undefined): void {
  try {
    parser.write(piece);
  } catch (error) {
    if (fault() === undefined) throw error;
  }
}

const malformed = (part: Part, ordinal: number): UnreadableFile =>
  new UnreadableFile(`${part.name}: the JSON is malformed after record ${ordinal}`);
