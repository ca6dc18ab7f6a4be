import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Face } from '../faces.ts';
import { SERVE } from '../words/serve.ts';

const SERVER = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));

/** Hands the options on as they are; the server says the rest, and its exit status is this one's. */
export const face: Face = (command, shell) => {
  command.option('--port <number>', SERVE.port).option('--host <address>', SERVE.host);
  command.option('--without-accounts', SERVE.withoutAccounts);
  shell.withData().action(async () => {
    const given = Object.entries(command.opts<Record<string, string | boolean>>()).filter(
      ([key]) => key !== 'json',
    );
    const args = given.flatMap(([key, value]) => {
      const option = `--${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
      return value === true ? [option] : [option, String(value)];
    });
    const server = spawn(process.execPath, [SERVER, ...args], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => server.kill(signal));
    process.exitCode = await new Promise<number>((resolve) =>
      server.once('exit', (code, signal) =>
        resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
      ),
    );
  });
};
