import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes as a file in a folder of its own that only this account may read, gone when `use` is done. */
export async function withTemporary<T>(
  name: string,
  bytes: Readable | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tonus-'));
  try {
    // Only the ending of the name may say something to a reader.
    const path = join(folder, `file${/\.\w{1,10}$/.exec(name)?.[0] ?? ''}`);
    await pipeline(
      bytes instanceof Readable ? bytes : Readable.from([bytes]),
      createWriteStream(path, { mode: 0o600 }),
    );
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
