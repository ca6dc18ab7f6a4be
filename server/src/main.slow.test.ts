import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ask } from './server.fixture.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

let folder: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonus-main-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
}

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [MAIN, '--data', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
  return { child, out: () => out, err: () => err };
}

async function address(started: Started): Promise<string> {
  for (;;) {
    const [, url] = /^Tonus is at (http:\S+)\n$/.exec(started.out()) ?? [];
    if (url !== undefined) return url;
    if (started.child.exitCode !== null) throw new Error(started.err());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function ended({ child }: Started): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

const oneLine = /^[^\n]+\n$/;

test('it says where it is once it listens, ends at once when asked to, and keeps what was written', async () => {
  const first = start('--port', '0');
  const body = '{"age_y":40}';
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  assert.equal((await ask(`${await address(first)}/api/v1/person`, post)).status, 200);
  first.child.kill('SIGTERM');
  assert.equal(await ended(first), 0);
  const second = start('--port', '0');
  const shown = await ask(`${await address(second)}/api/v1/person/show`, { ...post, body: '{}' });
  assert.deepEqual(shown.json.person, { age_y: 40 });
});

test('what was acknowledged is there after the server was killed', async () => {
  const first = start('--port', '0');
  const url = await address(first);
  const note = {
    kind: 'note',
    at: '2026-01-05T08:00:00Z',
    zone: 'UTC',
    enteredAt: '2026-01-05T08:00:00Z',
    text: 'x',
  };
  const headers = { 'content-type': 'application/json' };
  for (let i = 0; i < 20; i++) {
    const body = JSON.stringify({ entries: [{ ...note, id: `n${i}` }] });
    assert.equal((await ask(`${url}/api/v1/entries`, { method: 'POST', headers, body })).status, 200);
  }
  first.child.kill('SIGKILL');
  await ended(first);
  const again = await address(start('--port', '0'));
  const { json } = await ask(`${again}/api/v1/entries/query`, { method: 'POST', headers, body: '{}' });
  assert.equal((json.entries as unknown[]).length, 20);
});

test('a port that is taken, an address beyond this machine and a wrong call are one line each', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const busy = start('--port', String(port));
  assert.equal(await ended(busy), 1);
  assert.match(busy.err(), oneLine);
  assert.match(busy.err(), /another program listens there already/);
  taken.close();
  const open = start('--host', '0.0.0.0');
  assert.equal(await ended(open), 2);
  assert.match(open.err(), oneLine);
  const wrong = start('--port', 'eighty');
  assert.equal(await ended(wrong), 2);
  assert.match(wrong.err(), oneLine);
});

test('a database that does not answer is one line without its password', async () => {
  const absent = start('--port', '0', '--database-url', 'postgres://me:secret@127.0.0.1:1/none');
  assert.equal(await ended(absent), 1);
  assert.match(absent.err(), oneLine);
  assert.doesNotMatch(absent.err(), /secret/);
});

test('the log holds no word of what was written or asked for', async () => {
  process.env.TONUS_LOG = 'debug';
  const started = start('--port', '0');
  delete process.env.TONUS_LOG;
  const url = await address(started);
  const headers = { 'content-type': 'application/json' };
  await ask(`${url}/api/v1/log`, { method: 'POST', headers, body: '{"line":"haemorrhoids and lithium"}' });
  await ask(`${url}/api/v1/log`, { method: 'POST', headers, body: '{"lithium":1}' });
  await ask(`${url}/lithium?haemorrhoids`, { headers: { accept: 'text/html', 'user-agent': 'lithium' } });
  started.child.kill('SIGTERM');
  await ended(started);
  assert.match(started.err(), /"route":"\/api\/v1\/log"/);
  assert.doesNotMatch(started.err(), /lithium|haemorrhoids/);
});
