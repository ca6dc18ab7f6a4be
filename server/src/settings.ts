import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@tonus/engine/units';
import { defaultDataDir } from '@tonus/store';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Names under which the page may be asked for, beside this machine's own and bare addresses. */
  readonly hostNames: readonly string[];
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Of pino. */
  readonly logLevel: string;
}

type Environment = { readonly [name: string]: string | undefined };

export const DEFAULT_PORT = 8642;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
  'without-accounts': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const USAGE = `tonus serve [--port ${DEFAULT_PORT}] [--data DIR] [--database-url postgres://…] [--host ADDRESS --without-accounts]`;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const readArgs = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, strict: true });

function portFrom(text: string): Result<number, string> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? ok(port) : fail(`--port: expected a number from 0 to 65535, got "${text}"`);
}

/** Reads the call and the environment; the call wins. One line where it is wrong. */
export function settingsFrom(argv: readonly string[], env: Environment): Result<Settings, string> {
  let given: ReturnType<typeof readArgs>['values'];
  try {
    given = readArgs(argv).values;
  } catch (error) {
    return fail(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
  if (given.help) return fail(USAGE);
  const port = portFrom(given.port ?? env.TONUS_PORT ?? String(DEFAULT_PORT));
  if (!port.ok) return port;
  const host = given.host ?? env.TONUS_HOST ?? '127.0.0.1';
  const open = given['without-accounts'] ?? env.TONUS_WITHOUT_ACCOUNTS === '1';
  if (!isLoopback(host) && !open)
    return fail(
      `will not listen on ${host}: there are no accounts yet, so whoever reaches the port could read and change the diary; --without-accounts says that this is meant`,
    );
  const databaseUrl = given['database-url'] ?? env.TONUS_DATABASE_URL;
  return ok({
    port: port.value,
    host,
    hostNames: (env.TONUS_HOST_NAMES ?? '').split(',').filter((name) => name !== ''),
    logLevel: env.TONUS_LOG ?? 'info',
    dataDir: given.data ?? env.TONUS_DATA ?? defaultDataDir(env),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
}
