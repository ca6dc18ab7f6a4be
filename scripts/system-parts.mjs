// The two things a test needs that npm cannot bring: a browser and a database server.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './ground.mjs';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const findChromium = () =>
  [process.env.TONUS_CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));

export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    process.env.TONUS_POSTGRES_BIN,
    ...versions.map((v) => join(debian, v, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return places.find((place) => place && existsSync(join(place, 'initdb')));
}

/** Debian only, and only where this account may install; anything else is left to the person. */
export function installWithApt(packageName) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say(`Installing Debian's ${packageName} for the tests…`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], quiet);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', packageName], quiet);
}
