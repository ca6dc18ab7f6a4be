// `npm start`: installs what is missing, builds what is stale, starts the server.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { become, ensureInstalled, root, run, say } from './ground.mjs';

const built = join(root, 'web', 'dist', 'index.html');
/** The page is made of these; a newer file in them makes the build stale. */
const MADE_OF = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
  'engine/src',
  'package-lock.json',
];

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const stale = () =>
  !existsSync(built) || MADE_OF.some((path) => newest(join(root, path)) > statSync(built).mtimeMs);

ensureInstalled();
if (stale()) {
  say('Building the page…');
  if (run('node', ['web/build.ts']) !== 0) {
    say('The page could not be built; the lines above say why.');
    process.exit(1);
  }
}
become(['server/src/main.ts', ...process.argv.slice(2)]);
