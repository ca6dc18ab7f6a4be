import { UnreadableFile } from '@tonus/contract';
import Papa from 'papaparse';
import { type Part } from './open-file.ts';
import { textOf } from './text.ts';

/** One row of a table file with the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** Names of the columns as written. */
  readonly header: readonly string[];
  /** Place of a column by its name: case, marks and spaces aside; −1 when it is not there. */
  column(...names: readonly string[]): number;
  rows(): AsyncIterable<TableRow>;
}

/** Column names compare without case, accents, marks and spaces: `Fat (g)` is `fat g`. */
export const columnKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const LONGEST_ROW = 4 * 2 ** 20;

/** The mark between the cells: whichever the header has most of, outside quotes. */
export function delimiterOf(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const count = (mark: string): number => bare.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** Rows of delimited text with quotes (RFC 4180), any of `,` `;` TAB between the cells. */
export async function* rowsOf(part: Part): AsyncGenerator<TableRow> {
  let rest = '';
  let line = 1;
  let delimiter: string | undefined;
  const parse = (
    text: string,
    last: boolean,
  ): { readonly rows: readonly string[][]; readonly used: number } => {
    const { data, meta, errors } = new Papa.Parser({
      delimiter: delimiter ?? ',',
      newline: '\n',
      quoteChar: '"',
    }).parse(text, 0, !last) as { data: string[][]; meta: { cursor: number }; errors: { code: string }[] };
    if (last && errors.some((error) => error.code === 'MissingQuotes'))
      throw new UnreadableFile(
        `${part.name}: line ${line} or one after it: a quotation mark is never closed`,
      );
    return { rows: data, used: last ? text.length : meta.cursor };
  };
  const take = function* (text: string, last: boolean): Generator<TableRow> {
    const { rows, used } = parse(text, last);
    for (const cells of rows) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    }
    rest = text.slice(used);
  };
  for await (const piece of textOf(part.bytes(), part.name)) {
    const text = rest + piece;
    rest = text;
    if (!text.includes('\n')) {
      if (text.length > LONGEST_ROW) throw tooLong(part, line);
      continue;
    }
    delimiter ??= delimiterOf(text.slice(0, text.indexOf('\n')));
    yield* take(text, false);
    if (rest.length > LONGEST_ROW) throw tooLong(part, line);
  }
  delimiter ??= delimiterOf(rest);
  if (rest !== '') yield* take(rest, true);
}

const tooLong = (part: Part, line: number): UnreadableFile =>
  new UnreadableFile(
    `${part.name}: line ${line}: a row is longer than any of this format, or a quotation mark is never closed`,
  );

/** Tab-separated text without quotes: a quotation mark is a letter like any other. */
export async function* tabRowsOf(part: Part, lines: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text !== '') yield { line, cells: text.split('\t') };
  }
  if (line === 0) throw new UnreadableFile(`${part.name}: the file is empty`);
}

/** Reads the header, then leaves the rows to be read on. */
export async function tableOf(part: Part, source: AsyncIterable<TableRow> = rowsOf(part)): Promise<Table> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) throw new UnreadableFile(`${part.name}: the file is empty`);
  const header = first.value.cells;
  const places = new Map<string, number>();
  header.forEach((name, i) => {
    if (!places.has(columnKey(name))) places.set(columnKey(name), i);
  });
  return {
    header,
    column: (...names) => names.map((name) => places.get(columnKey(name)) ?? -1).find((i) => i >= 0) ?? -1,
    rows: () => ({ [Symbol.asyncIterator]: () => iterator }),
  };
}
