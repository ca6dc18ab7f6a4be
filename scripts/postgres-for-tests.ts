/**
 * A PostgreSQL server for tests: a database cluster in a temporary folder, on a free port of the loopback
 * address, gone when stopped. `node scripts/postgres-for-tests.ts` prints its address and runs until ended.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** The newest of Debian's servers, or the folder in TONUS_POSTGRES_BIN. */
export function postgresBin(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [process.env.TONUS_POSTGRES_BIN ?? '', ...versions.map((v) => join(DEBIAN, v, 'bin'))];
  return places.find((place) => place !== '' && existsSync(join(place, 'initdb')));
}

/** PostgreSQL refuses to run as root; Debian's package brings the account `postgres`, and `nobody` is everywhere. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name]).stdout.toString()));
    if (uid !== undefined && gid !== undefined && uid > 0) return { uid, gid };
  }
  throw new Error('PostgreSQL does not run as root, and there is no other account to run it as');
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const READY = /ready to accept connections/;
const PATIENCE_MS = 30_000;

export interface TestPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Compares text by a language's rules (ICU, English), as a household's server would: ids and stamps must not mind. */
function initialise(bin: string, folder: string, who: ReturnType<typeof unprivileged>): void {
  const common = ['-D', folder, '-U', 'tonus', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  const tries = [['--locale-provider=icu', '--icu-locale=en', '--locale=C'], ['--locale=C']];
  for (const locale of tries) {
    rmSync(folder, { recursive: true, force: true });
    const done = spawnSync(join(bin, 'initdb'), [...common, ...locale], { ...who, cwd: tmpdir() });
    if (done.status === 0) return;
    if (locale === tries.at(-1)) throw new Error(`initdb failed: ${done.stderr.toString().trim()}`);
  }
}

export async function startPostgres(bin: string | undefined = postgresBin()): Promise<TestPostgres> {
  if (bin === undefined)
    throw new Error('no PostgreSQL server here: Debian has it in the package postgresql');
  const who = unprivileged();
  const home = mkdtempSync(join(tmpdir(), 'tonus-postgres-'));
  chmodSync(home, 0o755);
  if (who !== undefined) chownSync(home, who.uid, who.gid);
  const folder = join(home, 'cluster');
  initialise(bin, folder, who);
  const port = await freePort();
  const args = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', home];
  const server = spawn(join(bin, 'postgres'), args, {
    ...who,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => void server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    // SIGINT is PostgreSQL's fast shutdown: it ends sessions instead of waiting for them.
    server.kill('SIGINT');
    await exited;
    rmSync(home, { recursive: true, force: true });
  };
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('PostgreSQL did not start in time')), PATIENCE_MS);
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (!READY.test(log)) return;
      clearTimeout(timer);
      resolve();
    });
    void exited.then(() => reject(new Error(`PostgreSQL ended: ${log.trim().split('\n').at(-1)}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: `postgres://tonus@127.0.0.1:${port}/postgres`, stop };
}

if (import.meta.main) {
  const server = await startPostgres();
  process.stdout.write(`${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
}
