/** `node web/build.ts`: builds the page into web/dist and compresses it once, for every later request. */
import { relative, resolve } from 'node:path';
import { build } from 'vite';
import { precompress } from './precompress.ts';

const dist = resolve(import.meta.dirname, 'dist');
await build({ configFile: resolve(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
const sent = precompress(dist);
const scripts = sent.filter(({ path }) => path.endsWith('.js'));
for (const { path, raw, brotli } of scripts)
  process.stdout.write(`${relative(dist, path)}  ${raw} B, ${brotli} B brotli\n`);
process.stdout.write(`scripts in all: ${scripts.reduce((sum, { brotli }) => sum + brotli, 0)} B brotli\n`);
