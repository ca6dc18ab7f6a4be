import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openStore, pantries } from '@tonus/store';
import { createApp } from './app.ts';
import { jobs as startJobs } from './jobs.ts';
import { logger } from './log.ts';
import type { Settings } from './settings.ts';
import { serverTools } from './tools.ts';

const HEADERS_PATIENCE_MS = 15_000;
const REQUEST_PATIENCE_MS = 15 * 60_000;
const SHUTDOWN_PATIENCE_MS = 10_000;

export interface Running {
  readonly url: string;
  /** Lets what was begun end, for a while; then closes. */
  stop(): Promise<void>;
}

const urlOf = ({ address, port, family }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

const listening = (server: Server, { port, host }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), SHUTDOWN_PATIENCE_MS);
  await done;
  clearTimeout(timer);
}

/** Opens the diary, listens, and says where. */
export async function serve(settings: Settings, pageDir: string): Promise<Running> {
  const { dataDir, databaseUrl, hostNames } = settings;
  const place = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const store = await openStore(place);
  const larder = pantries(place);
  const log = logger(settings.logLevel);
  const jobs = startJobs();
  let stopping = false;
  const parts = {
    tools: serverTools({ store, larder, place }),
    place,
    jobs,
    log,
    pageDir,
    hostNames,
    ready: () => !stopping,
  };
  const app = createApp(parts);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: HEADERS_PATIENCE_MS, requestTimeout: REQUEST_PATIENCE_MS },
  }) as Server;
  try {
    await listening(server, settings);
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    url: urlOf(server.address() as AddressInfo),
    async stop() {
      stopping = true;
      await closed(server);
      await jobs.stop();
      await larder.close();
      await store.close();
    },
  };
}
