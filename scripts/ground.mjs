// Runs on whatever Node the system has: puts the project's own Node and packages in place, then hands over to them.
// Plain JavaScript on purpose, and nothing newer than Node 18.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
export const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

export const say = (line) => process.stderr.write(`${line}\n`);

function installed() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(pinnedNode)) return false;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.keys(want).every((path) => {
    if (path === '' || want[path].optional || want[path].link || !path.includes('node_modules/')) return true;
    return have[path] !== undefined && have[path].version === want[path].version;
  });
}

export function ensureInstalled() {
  if (installed()) return;
  say('Installing what is missing (once)…');
  // The page is built here, so the builder is needed even where NODE_ENV says production.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0 || !existsSync(pinnedNode)) {
    say('The packages could not be installed. Is the npm registry reachable? `npm ci` says more.');
    process.exit(1);
  }
}

const environment = (extra) => ({
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  ...extra,
});

/** Runs a command with the project's own tools first on the path; the answer is its exit status. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const done = spawnSync(command === 'node' ? pinnedNode : command, args, {
    cwd: root,
    env: environment(env),
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
  });
  return done.status ?? 1;
}

/** Becomes the given program: its output, its signals, its exit status. */
export function become(args, env = {}) {
  const child = spawn(pinnedNode, args, { cwd: root, env: environment(env), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}
