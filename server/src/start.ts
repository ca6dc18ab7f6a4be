import { fileURLToPath } from 'node:url';
import { StoreError } from '@tonus/store';
import { serve } from './serve.ts';
import { settingsFrom } from './settings.ts';

const PAGE = fileURLToPath(new URL('../../web/dist/', import.meta.url));

function end(line: string, status: 1 | 2): never {
  process.stderr.write(`${line}\n`);
  process.exit(status);
}

const WHY: { readonly [code: string]: string } = {
  EADDRINUSE: 'another program listens there already; --port names another',
  EACCES: 'this account may not listen there; --port names another',
  EADDRNOTAVAIL: 'this machine has no such address',
};

function whyNot(error: unknown, at: string): string {
  if (error instanceof StoreError) return error.message;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return `cannot listen on ${at}: ${WHY[code] ?? (error as Error).message.split('\n')[0]}`;
}

/** Reads the call, opens, listens, says where, and ends when it is asked to. */
export async function start(): Promise<void> {
  const settings = settingsFrom(process.argv.slice(2), process.env);
  if (!settings.ok) end(settings.error, 2);
  const { host, port } = settings.value;
  const running = await serve(settings.value, PAGE).catch((error: unknown) =>
    end(whyNot(error, `${host}:${port}`), 1),
  );
  process.stdout.write(`Tonus is at ${running.url}\n`);

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // A second one means now.
      if (stopping) process.exit(1);
      stopping = true;
      void running.stop().then(() => process.exit(0));
    });
}
