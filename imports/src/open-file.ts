import { createReadStream } from 'node:fs';
import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createGunzip } from 'node:zlib';
import { UnreadableFile } from '@tonus/contract';
import yauzl from 'yauzl';

/** A person's file, or one inside their archive or folder; may be read as often as needed. */
export interface Part {
  /** As a person would name it: `food.csv`. */
  readonly name: string;
  /** What it holds once unpacked; ends with UnreadableFile where it is damaged, cut off or a bomb. */
  bytes(): AsyncIterable<Uint8Array>;
}

export interface OpenFile {
  readonly name: string;
  readonly parts: readonly Part[];
  close(): Promise<void>;
}

/** How far an archive may swell before it is taken for a bomb. Text of the known formats packs 4- to 40-fold. */
export interface Limits {
  readonly ratio: number;
  /** Small files may pack better than any text; the ratio counts from here on. */
  readonly ratioFrom_bytes: number;
  readonly total_bytes: number;
  readonly parts: number;
}
export const LIMITS: Limits = {
  ratio: 200,
  ratioFrom_bytes: 16 * 2 ** 20,
  total_bytes: 200 * 2 ** 30,
  parts: 5000,
};

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException | null)?.code ?? '');

const WHY: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder, not a file',
};

/** One line for a person, whatever went wrong underneath. */
function unreadable(name: string, error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  if (isCode(error, 'Z_BUF_ERROR')) return new UnreadableFile(`${name}: the file is cut off`);
  if (isCode(error, 'Z_DATA_ERROR', 'ERR_BUFFER_OUT_OF_BOUNDS'))
    return new UnreadableFile(`${name}: the compressed data is damaged`);
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return new UnreadableFile(`${name}: ${WHY[code] ?? `it cannot be read${code === '' ? '' : ` (${code})`}`}`);
}

/** Passes bytes on, counting what came out against what went in. */
async function* guarded(
  source: AsyncIterable<Uint8Array>,
  name: string,
  { packed, limits }: { readonly packed: () => number; readonly limits: Limits },
): AsyncGenerator<Uint8Array> {
  let out = 0;
  try {
    for await (const chunk of source) {
      out += chunk.length;
      if (out > limits.total_bytes)
        throw new UnreadableFile(`${name}: unpacks to more than ${limits.total_bytes} bytes; it is not read`);
      if (out > limits.ratioFrom_bytes && out > limits.ratio * Math.max(1, packed()))
        throw new UnreadableFile(
          `${name}: unpacks to more than ${limits.ratio} times its size; it is not read`,
        );
      yield chunk;
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const plainPart = (path: string, name: string): Part => ({
  name,
  bytes: () =>
    guarded(createReadStream(path), name, { packed: () => Number.POSITIVE_INFINITY, limits: LIMITS }),
});

/** Name of what a gzip file holds. */
const unzippedName = (name: string): string => name.replace(/\.gz$/i, '');

function gzipPart(path: string, name: string, limits: Limits): Part {
  return {
    name: unzippedName(name),
    bytes() {
      const source = createReadStream(path);
      const gunzip = createGunzip();
      // The error, if any, reaches whoever reads the gunzip; here it would only be told twice.
      pipeline(source, gunzip).catch(() => undefined);
      return guarded(gunzip, name, { packed: () => source.bytesRead, limits });
    },
  };
}

const asStream = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  });

/** yauzl says why in English of its own; the person is told what it means for them. */
function zipFault(name: string, error: unknown): UnreadableFile {
  const message = error instanceof Error ? error.message : '';
  if (/encrypt|password/i.test(message))
    return new UnreadableFile(`${name}: the archive is locked by a password`);
  if (isCode(error, 'ENOENT', 'EACCES', 'EPERM', 'Z_BUF_ERROR', 'Z_DATA_ERROR'))
    return unreadable(name, error);
  if (error instanceof UnreadableFile) return error;
  return new UnreadableFile(`${name}: the ZIP archive is cut off or damaged`);
}

async function* zipBytes(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of (await asStream(zip, entry)) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw zipFault(name, error);
  }
  if (sum !== entry.crc32) throw new UnreadableFile(`${name}: the ZIP archive is cut off or damaged`);
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    );
  });
}

function entriesOf(zip: yauzl.ZipFile, limits: Limits): Promise<readonly yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      if (!entry.fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(entry.fileName)) entries.push(entry);
      if (zip.entriesRead > limits.parts) reject(new UnreadableFile('too many files in the archive'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

async function zipFile(path: string, name: string, limits: Limits): Promise<OpenFile> {
  let zip: yauzl.ZipFile;
  try {
    zip = await openZip(path);
  } catch (error) {
    throw zipFault(name, error);
  }
  try {
    const entries = await entriesOf(zip, limits);
    const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
    // Entries that share their bytes are how a small archive swells without a high ratio.
    if (packed > zip.fileSize)
      throw new UnreadableFile(`${name}: the archive's files overlap; it is not read`);
    return {
      name,
      parts: entries.map((entry) => ({
        name: basename(entry.fileName),
        bytes: () =>
          guarded(zipBytes(zip, entry, name), `${name}, ${basename(entry.fileName)}`, {
            packed: () => entry.compressedSize,
            limits,
          }),
      })),
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw zipFault(name, error);
  }
}

/** An archive that somebody unpacked: its folder. */
async function folder(path: string, name: string, limits: Limits): Promise<OpenFile> {
  const files = (await readdir(path, { withFileTypes: true, recursive: true }))
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  if (files.length > limits.parts) throw new UnreadableFile(`${name}: too many files in the folder`);
  return { name, parts: files.map((file) => plainPart(file, relative(path, file))), close: async () => {} };
}

/**
 * Opens what a person points at: a file, a gzip file, a ZIP archive or a folder, told apart by their first bytes.
 * Nothing is unpacked to disk. Throws UnreadableFile with one line where it cannot be opened.
 */
export async function openFile(
  path: string,
  { name = basename(path), limits = LIMITS }: { readonly name?: string; readonly limits?: Limits } = {},
): Promise<OpenFile> {
  try {
    if ((await stat(path)).isDirectory()) return await folder(path, name, limits);
    const head = await firstBytes(path, 4);
    if (head.length === 0) throw new UnreadableFile(`${name}: the file is empty`);
    if (head[0] === 0x50 && head[1] === 0x4b) return await zipFile(path, name, limits);
    const gzip = head[0] === 0x1f && head[1] === 0x8b;
    const part = gzip ? gzipPart(path, name, limits) : plainPart(path, name);
    return { name, parts: [part], close: async () => {} };
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The same from a stream: put into a temporary file first, because ZIP is read from its end. */
export async function openStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits = LIMITS,
): Promise<OpenFile> {
  const dir = await mkdtemp(join(tmpdir(), 'tonus-import-'));
  const remove = (): Promise<void> => rm(dir, { recursive: true, force: true });
  try {
    const path = join(dir, 'file');
    await writeFile(path, guarded(stream, name, { packed: () => Number.POSITIVE_INFINITY, limits }));
    const opened = await openFile(path, { name, limits });
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw unreadable(name, error);
  }
}

/** The first bytes of a part, for recognising what it is. */
export async function headOf(part: Part, count = 65_536): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of part.bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= count) break;
  }
  return Buffer.concat(chunks).subarray(0, count);
}
