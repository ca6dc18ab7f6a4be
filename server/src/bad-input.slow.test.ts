import assert from 'node:assert/strict';
import { closeSync, createReadStream, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Answer, ask, type TestServer, testServer } from './server.fixture.ts';

let at: TestServer;
before(async () => {
  at = await testServer();
});
after(() => at.stop());

/** One clear line, nothing stored, and the server still answers. */
async function refusedWith(status: number, line: RegExp, given: Answer): Promise<void> {
  assert.equal(given.status, status, given.text);
  assert.equal(typeof given.json.error, 'string');
  const error = String(given.json.error);
  assert.match(error, line);
  assert.ok(!error.includes('\n') && error.length < 300 && !/ at .*\.ts/.test(error));
  assert.equal(await at.written(), 0);
  assert.equal((await ask(`${at.url}/readyz`)).status, 200);
}

const head = {
  id: 'a',
  at: '2026-01-05T08:00:00+01:00',
  zone: 'Europe/Berlin',
  enteredAt: '2026-01-05T08:00:00+01:00',
};
const entry = (fields: object) => at.post('entries', { entries: [{ ...head, ...fields }] });
const food = { id: 'salt', source: 'own', name: 'Salt', per: '100 g', nutrients: {} };
const upload = (name: string, body: Uint8Array | string | AsyncIterable<Uint8Array>, headers = {}) =>
  ask(`${at.url}/api/v1/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': name, ...headers },
    body,
  });

const raw = (body: string | Uint8Array | AsyncIterable<Uint8Array>) =>
  ask(`${at.url}/api/v1/log`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

async function* megabytes(n: number): AsyncGenerator<Uint8Array> {
  const one = new Uint8Array(2 ** 20).fill(0x20);
  for (let i = 0; i < n; i++) yield one;
}

test('a body of 100 MB that says its size', async () => {
  await refusedWith(413, /larger than the 8 MiB/, await raw(Buffer.alloc(100 * 2 ** 20, ' ')));
});

test('a body of 100 MB that does not say its size', async () => {
  await refusedWith(413, /larger than the 8 MiB/, await raw(megabytes(100)));
});

test('a file of 2 GB is refused by its size before it is read', async () => {
  const path = join(at.dataDir, 'two-gigabytes');
  const file = openSync(path, 'w');
  ftruncateSync(file, 2 * 2 ** 30);
  closeSync(file);
  const given = await upload('big.csv', createReadStream(path, { end: 2 ** 24 }), {
    'content-length': String(2 * 2 ** 30),
  })
    // The sender may stop in the middle of what it announced: only the answer counts.
    .catch((error: Error) => error);
  if (!(given instanceof Error)) await refusedWith(413, /larger than/, given);
  assert.equal(await at.written(), 0);
  assert.equal((await ask(`${at.url}/readyz`)).status, 200);
});

test('malformed JSON', async () => {
  for (const body of ['{"line":', '', '{', 'null{', '{"line": "a" "b"}', "{'line': 'a'}"])
    await refusedWith(400, /^the body is not JSON/, await raw(body));
});

test('JSON that is not UTF-8', async () => {
  await refusedWith(
    400,
    /^the body is not text in UTF-8/,
    await raw(Buffer.from('{"line":"Äpfel"}', 'latin1')),
  );
});

test('JSON nested a hundred thousand deep', async () => {
  await refusedWith(400, /nested deeper than/, await raw(`${'['.repeat(100_000)}${']'.repeat(100_000)}`));
});

test('a run of 10,000 km', async () => {
  const run = { kind: 'activity', type: 'running', duration_min: 60, distance_km: 10_000 };
  await refusedWith(400, /^entries\[0\]\.distance_km: expected .*got 10000/, await entry(run));
});

test('negative grams', async () => {
  await refusedWith(
    400,
    /^entries\[0\]\.mass_g: expected .*got -5/,
    await entry({ kind: 'food', food, mass_g: -5 }),
  );
});

test('an unknown unit', async () => {
  const stone = { ...food, per: '100 pebbles' };
  await refusedWith(
    400,
    /^entries\[0\]\.food\.per: expected .*got "100 pebbles"/,
    await entry({ kind: 'food', food: stone, mass_g: 5 }),
  );
  await refusedWith(
    400,
    /^entries\[0\]\.mass_stone: /,
    await entry({ kind: 'weight', mass_kg: 70, mass_stone: 11 }),
  );
});

test('a clock in the future', async () => {
  const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
  await refusedWith(
    400,
    /^entries\[0\]\.at: expected a time that is not in the future/,
    await entry({ kind: 'weight', mass_kg: 70, at: later }),
  );
  await refusedWith(
    400,
    /^entries\[0\]\.at: expected/,
    await entry({ kind: 'weight', mass_kg: 70, at: '9999-01-01T00:00:00Z' }),
  );
});

test('numbers that are none', async () => {
  await refusedWith(400, /^the body is not JSON/, await raw('{"line": NaN}'));
  await refusedWith(400, /^entries\[0\]\.mass_kg: expected/, await entry({ kind: 'weight', mass_kg: '70' }));
  const huge = `{"entries":[${JSON.stringify({ ...head, kind: 'weight', mass_kg: 0 }).replace('"mass_kg":0', '"mass_kg":1e999')}]}`;
  const given = await ask(`${at.url}/api/v1/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: huge,
  });
  await refusedWith(400, /^entries\[0\]\.mass_kg: expected/, given);
});

test('a file in another encoding than it should be', async () => {
  const line = JSON.stringify({ entry: { ...head, kind: 'note', text: 'Äpfel' } });
  const text = `{"format":"tonus","version":1}\n${line}\n`;
  await refusedWith(
    400,
    /^d\.jsonl: expected text in UTF-8; nothing was stored/,
    await upload('d.jsonl', Buffer.from(text, 'latin1')),
  );
  await refusedWith(400, /^d\.jsonl: /, await upload('d.jsonl', Buffer.from(text, 'utf16le')));
});

test('a ZIP that is cut off', async () => {
  // The first local file header of an archive (APPNOTE 4.3.7), and then nothing more.
  const header = Buffer.from(
    '504b0304140000000800000000000000000000000000000000000c000000736572766e67732e637376',
    'hex',
  );
  await refusedWith(
    400,
    /^export\.zip: /,
    await upload('export.zip', Buffer.concat([header, Buffer.alloc(5000, 1)])),
  );
});

test('a file that is nothing known, or nothing at all', async () => {
  await refusedWith(
    400,
    /^photo\.jpg: this is no format that is known here/,
    await upload('photo.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')),
  );
  await refusedWith(400, /^empty\.csv: the file is empty/, await upload('empty.csv', ''));
});

test('a request that is never finished does not hold up the others', async () => {
  const { request } = await import('node:http');
  const open = Array.from({ length: 50 }, () => {
    const half = request(`${at.url}/api/v1/log`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '1000' },
    });
    half.on('error', () => undefined);
    half.write('{"li');
    return half;
  });
  assert.equal((await ask(`${at.url}/readyz`)).status, 200);
  for (const half of open) half.destroy();
  assert.equal((await ask(`${at.url}/readyz`)).status, 200);
});
