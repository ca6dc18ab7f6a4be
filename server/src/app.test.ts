import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jsonSchema, loadVerb, VERBS } from '@tonus/contract';
import { ask, type TestServer, testServer } from './server.fixture.ts';

let at: TestServer;
before(async () => {
  at = await testServer();
});
after(() => at.stop());

const JSON_TYPE = { 'content-type': 'application/json' };
const note = {
  id: 'a',
  kind: 'note',
  at: '2026-01-05T08:00:00+01:00',
  zone: 'Europe/Berlin',
  enteredAt: '2026-01-05T08:00:00+01:00',
  text: 'x',
};

test('it lives, is ready, and tells no cache to keep the diary', async () => {
  assert.deepEqual((await ask(`${at.url}/healthz`)).json, { status: 'ok' });
  assert.deepEqual((await ask(`${at.url}/readyz`)).json, { status: 'ready' });
  assert.equal((await at.post('entries/query', {})).headers['cache-control'], 'no-store');
});

test('what is written can be asked for, and its history too', async () => {
  assert.deepEqual((await at.post('entries', { entries: [note] })).json, { stored: 1, ids: ['a'] });
  const range = { from: '2026-01-05T00:00:00Z', to: '2026-01-06T00:00:00Z' };
  assert.deepEqual((await at.post('entries/query', range)).json, { entries: [note] });
  assert.equal((await at.post('entries', { entries: [{ id: 'a', deleted: true }] })).status, 200);
  const { revisions } = (await at.post('entries/history', { id: 'a' })).json as {
    revisions: { entry: unknown }[];
  };
  assert.deepEqual(
    revisions.map((r) => r.entry),
    [note, null],
  );
});

test('every answer carries the headers that keep the page to itself', async () => {
  for (const path of ['/', '/healthz', '/api/v1/nothing', '/nothing.txt']) {
    const { headers } = await ask(at.url + path);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|https?:/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  }
});

test('the page is sent compressed as it was built, its named parts kept, the page itself asked for anew', async () => {
  const page = await ask(`${at.url}/`, { headers: { accept: 'text/html' } });
  assert.match(page.text, /<title>Tonus/);
  assert.equal(page.headers['cache-control'], 'no-cache');
  const screen = await ask(`${at.url}/about`, { headers: { accept: 'text/html' } });
  assert.equal(screen.text, page.text);
  const part = await ask(`${at.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': 'br' } });
  assert.deepEqual([part.text, part.headers['content-encoding']], ['brotli', 'br']);
  assert.match(String(part.headers['cache-control']), /immutable/);
  assert.equal((await ask(`${at.url}/assets/none.js`)).status, 404);
});

test('nothing outside the page can be fetched', async () => {
  for (const path of [
    '/../data/tonus.sqlite',
    '/..%2fdata%2ftonus.sqlite',
    '/assets/..%5c..%5cdata',
    '/%2e%2e/data/tonus.sqlite',
  ])
    assert.ok([400, 404].includes((await ask(at.url + path)).status), path);
});

test('a name that is not this machine is not answered, a bare address and a name that was given are', async () => {
  const { host } = new URL(at.url);
  const port = host.split(':')[1];
  const status = async (name: string): Promise<number> =>
    (await ask(`${at.url}/healthz`, { headers: { host: name } })).status;
  assert.equal(await status(`evil.example:${port}`), 403);
  assert.equal(await status('127.0.0.1.evil.example'), 403);
  for (const name of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'tonus.home'])
    assert.equal(await status(name), 200, name);
});

test('another site may not write, whatever it claims; our own page and no page may', async () => {
  const status = async (headers: { [name: string]: string }): Promise<number> =>
    (
      await ask(`${at.url}/api/v1/entries`, {
        method: 'POST',
        headers: { ...JSON_TYPE, ...headers },
        body: '{"entries":[]}',
      })
    ).status;
  assert.equal(await status({ origin: 'https://evil.example' }), 403);
  assert.equal(await status({ origin: 'null' }), 403);
  assert.equal(await status({ origin: 'http://127.0.0.1:1' }), 403);
  assert.equal(await status({ 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await status({ 'sec-fetch-site': 'same-site' }), 403);
  assert.equal(await status({ origin: at.url, 'sec-fetch-site': 'same-origin' }), 200);
  assert.equal(await status({}), 200);
});

test('only JSON is taken for a document, so that no form of another site can be one', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const given = await ask(`${at.url}/api/v1/entries`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"entries":[]}',
    });
    assert.deepEqual([given.status, Object.keys(given.json)], [415, ['error']]);
  }
});

test('a verb is called by POST and by its own name', async () => {
  const got = await ask(`${at.url}/api/v1/today`);
  assert.deepEqual([got.status, got.headers.allow], [405, 'POST']);
  assert.equal((await at.post('nothing', {})).status, 404);
});

test('the OpenAPI document speaks of every verb, in the words of its own schema', async () => {
  const { json } = await ask(`${at.url}/api/v1/openapi.json`);
  assert.equal(json.openapi, '3.1.0');
  const text = JSON.stringify(json);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    assert.ok((json.components as { schemas: object }).schemas[name as never], `${name} is defined`);
  assert.doesNotMatch(text, /#\/\$defs/);
  const paths = json.paths as { [path: string]: { post: { summary: string } } };
  for (const name of Object.keys(VERBS)) {
    const verb = await loadVerb(name);
    assert.equal(paths[`/api/v1/${name}`]?.post.summary, verb?.summary);
    assert.ok(verb && jsonSchema(verb.input));
  }
});

test('a file goes up as bytes, is read beside the server, and the same again adds nothing', async () => {
  const line = JSON.stringify({ entry: { ...note, id: 'up' } });
  const send = (query = '') =>
    ask(`${at.url}/api/v1/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'd%C3%A4.jsonl' },
      body: `{"format":"tonus","version":1}\n${line}\n`,
    });
  assert.equal((await send('?dry_run=true')).json.added, 1);
  const first = (await send()).json;
  assert.equal(first.added, 1);
  assert.deepEqual([(await send()).json.added, (await send()).json.already], [0, 1]);
  assert.equal((await at.post('import/undo', { id: first.import_id })).json.removed, 1);
  assert.match(String((await send('?zone=Mars')).json.error), /^zone: expected a time zone/);
  assert.match(String((await send('?dry_run=perhaps')).json.error), /^dry_run: expected true or false/);
});
