import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { VERBS } from '@tonus/contract';
import * as fc from 'fast-check';
import { ask, type TestServer, testServer } from './server.fixture.ts';

let at: TestServer;
before(async () => {
  at = await testServer();
});
after(() => at.stop());

/** Reading is of no harm; writing is. Verbs that only compute are other suites' matter. */
const FUZZED = [
  'log',
  'today',
  'person',
  'import',
  'export',
  'undo',
  'foods/search',
  'entries',
  'entries/query',
  'entries/history',
  'entries/edit',
  'entries/delete',
  'import/undo',
] as const;

/** Names that the documents know, so that some of the nonsense gets past the first door. */
const KNOWN = [
  'entries',
  'id',
  'kind',
  'at',
  'zone',
  'enteredAt',
  'line',
  'query',
  'limit',
  'from',
  'to',
  'set',
  'food',
  'nutrients',
  'mass_kg',
  'text',
  'name',
  'content',
  'age_y',
  'habits',
  'deleted',
  'choices',
  'date',
  'act',
  '__proto__',
  'constructor',
  'x-note',
];
const WORDS = [
  'drink',
  'note',
  'weight',
  '2026-01-05T08:00:00+01:00',
  'Europe/Berlin',
  'a',
  '',
  '2 coffees',
  '=1+1',
  '\u0000',
  '\ud800',
  '😀',
  "'; drop table revisions; --",
];

const { document } = fc.letrec<{ document: unknown; object: unknown; list: unknown; leaf: unknown }>(
  (tie) => ({
    document: fc.oneof({ weight: 5, arbitrary: tie('object') }, tie('list'), tie('leaf')),
    object: fc.dictionary(
      fc.oneof(fc.constantFrom(...KNOWN), fc.string({ maxLength: 8 })),
      fc.oneof(tie('leaf'), tie('object'), tie('list')),
      { maxKeys: 8 },
    ),
    list: fc.array(fc.oneof(tie('leaf'), tie('object')), { maxLength: 4 }),
    leaf: fc.oneof(
      fc.constantFrom(...WORDS),
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
  }),
);

test('whatever JSON is sent to whatever verb, the answer is a document or one clear line, never a fault of ours', async () => {
  assert.deepEqual(
    FUZZED.filter((name) => !Object.hasOwn(VERBS, name)),
    [],
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FUZZED), document, async (verb, sent) => {
      const { status, json, text } = await at.post(verb, sent);
      assert.ok([200, 400, 422].includes(status), `${status} ${text}`);
      if (status === 200) return;
      assert.equal(typeof json.error, 'string');
      assert.ok(!String(json.error).includes('\n') && String(json.error).length < 400);
    }),
    { numRuns: 600, seed: 20260105 },
  );
  assert.equal((await ask(`${at.url}/readyz`)).status, 200);
});

test('whatever bytes are sent, the server stays up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FUZZED), fc.uint8Array({ maxLength: 300 }), async (verb, body) => {
      const headers = { 'content-type': 'application/json' };
      const { status, text } = await ask(`${at.url}/api/v1/${verb}`, { method: 'POST', headers, body });
      assert.ok([200, 400, 422].includes(status), `${status} ${text}`);
    }),
    { numRuns: 200, seed: 20260106 },
  );
  assert.equal((await ask(`${at.url}/readyz`)).status, 200);
});
