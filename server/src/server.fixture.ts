/** A real server over a real SQLite diary in a temporary folder, on a free port of this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@tonus/store';
import { type Running, serve } from './serve.ts';

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly text: string;
  /** The text as JSON. */
  readonly json: { readonly [key: string]: unknown };
}

export interface Ask {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** Plain HTTP, so that a test may send what no browser and no fetch would. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: { connection: 'close', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json = /json/.test(response.headers['content-type'] ?? '') ? JSON.parse(text) : {};
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
      });
    });
    sent.on('error', reject);
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) sent.end(body);
    else
      void (async () => {
        for await (const chunk of body)
          if (!sent.write(chunk)) await new Promise((drained) => sent.once('drain', drained));
        sent.end();
      })().catch(reject);
  });
}

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  post(verb: string, document: unknown): Promise<Answer>;
  /** How many writings the diary holds in all. */
  written(): Promise<number>;
  stop(): Promise<void>;
}

export async function testServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-server-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Tonus</title>');
  writeFileSync(join(page, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'app-1a2b.js.br'), 'brotli');
  const dataDir = join(folder, 'data');
  const settings = { port: 0, host: '127.0.0.1', hostNames: ['tonus.home'], dataDir, logLevel: 'silent' };
  const running: Running = await serve(settings, page);
  return {
    url: running.url,
    dataDir,
    post: (verb, document) =>
      ask(`${running.url}/api/v1/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(document),
      }),
    async written() {
      const store = await openStore({ dataDir });
      const { revisions } = await store.ledger.since(null, 1_000_000);
      await store.close();
      return revisions.length;
    },
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
