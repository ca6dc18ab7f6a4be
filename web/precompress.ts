/** Puts a .br and a .gz beside every text file of the built page, so that the server never compresses twice. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(?:html|js|css|svg|json|webmanifest|txt)$/;
/** Below this a compressed copy saves less than its headers cost. */
const WORTH_IT_BYTES = 512;

export interface Sent {
  readonly path: string;
  readonly raw: number;
  readonly brotli: number;
}

const brotli = (body: Buffer): Buffer =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });

/** Compresses every text file under `folder`; returns each with its bytes before and after. */
export function precompress(folder: string): readonly Sent[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => TEXT.test(path) && statSync(path).isFile())
    .map((path) => {
      const body = readFileSync(path);
      const small = brotli(body);
      if (body.length >= WORTH_IT_BYTES) {
        writeFileSync(`${path}.br`, small);
        writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }));
      }
      return { path, raw: body.length, brotli: small.length };
    });
}
