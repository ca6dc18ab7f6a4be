/** The command line as a person runs it: a program with arguments, input, two outputs and an exit status. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, 'main.ts');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Cli {
  readonly folder: string;
  run(args: readonly string[], input?: string): Ran;
  /** The one JSON document on standard output. */
  json(args: readonly string[], input?: string): { readonly [key: string]: unknown };
  path(name: string): string;
  remove(): void;
}

export function cli(): Cli {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-cli-'));
  const env = { ...process.env, TONUS_DATA: join(folder, 'data'), TZ: 'Europe/Berlin', LC_ALL: 'C.UTF-8' };
  const run = (args: readonly string[], input = ''): Ran => {
    const done = spawnSync(process.execPath, [MAIN, ...args], {
      env,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return { status: done.status, out: done.stdout, err: done.stderr };
  };
  return {
    folder,
    run,
    json: (args, input) => {
      const { out, err, status } = run([...args, '--json'], input);
      if (out === '') throw new Error(`${status}: ${err}`);
      return JSON.parse(out) as { [key: string]: unknown };
    },
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
