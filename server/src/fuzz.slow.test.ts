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

const head = { id: 'a', at: '2026-01-05T08:00:00Z', zone: 'UTC', enteredAt: '2026-01-05T08:00:00Z' };
const food = {
  id: 'f',
  source: 'own',
  name: 'Soup',
  per: '100 g',
  nutrients: { sodium_mg: 300, water_g: 90 },
};
const header = '{"format":"tonus","version":1}';
/** Documents that are right; one thing in them is then made wrong. */
const RIGHT: readonly (readonly [verb: string, document: object])[] = [
  [
    'log',
    {
      line: '2 coffees and 500 ml water at 9:30',
      zone: 'UTC',
      locale: 'en-GB',
      now: '2026-01-05T12:00:00Z',
      choices: [],
    },
  ],
  ['today', { date: '2026-01-05', zone: 'Europe/Berlin', now: '2026-01-05T12:00:00Z' }],
  [
    'person',
    {
      sex: 'female',
      age_y: 40,
      mass_kg: 60,
      conditions: ['N18.3'],
      habits: { sodium_mmol_d: 150 },
      zone: 'UTC',
    },
  ],
  [
    'entries',
    {
      entries: [
        { ...head, kind: 'food', food, mass_g: 250 },
        { id: 'b', deleted: true },
      ],
      act: 'x',
    },
  ],
  [
    'entries',
    {
      entries: [
        {
          ...head,
          id: 'c',
          kind: 'activity',
          type: 'running',
          duration_min: 60,
          intensity: { by: 'met', value: 9 },
        },
      ],
    },
  ],
  [
    'entries',
    {
      entries: [
        {
          ...head,
          id: 'd',
          kind: 'episode',
          muscle: 'calf',
          side: 'left',
          helped: [{ what: 'walking', after_min: 5 }],
        },
      ],
    },
  ],
  ['entries/query', { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', kinds: ['food'], limit: 5 }],
  ['entries/edit', { id: 'a', set: { mass_g: 100, remark: 'r' } }],
  ['import', { name: 'd.jsonl', content: `${header}\n`, from: 'tonus', zone: 'UTC', dry_run: true }],
  ['foods/search', { query: 'banana', limit: 5 }],
];

function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((v, i) => [i, v] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, v]) => places(v, [...path, key]))];
}

function withWrong(value: unknown, path: readonly (string | number)[], wrong: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return wrong;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withWrong(copy[key], rest, wrong);
  return copy;
}

/** Left out, another word or number, or anything at all. */
const wrongs = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>(...WORDS, null, 0, 1, -1, 0.5),
  document,
);

const damaged = fc
  .constantFrom(...RIGHT)
  .chain(([verb, right]) =>
    fc
      .tuple(fc.constantFrom(...places(right)), wrongs)
      .map(([path, wrong]) => ({ verb, right, path, sent: withWrong(right, path, wrong) })),
  );

test('right documents are taken, and one thing wrong in them is named or does no harm', async () => {
  let taken = 0;
  for (const [verb, right] of RIGHT)
    assert.ok([200, 422].includes((await at.post(verb, right)).status), verb);
  await fc.assert(
    fc.asyncProperty(damaged, async ({ verb, path, sent }) => {
      const { status, json, text } = await at.post(verb, sent);
      assert.ok([200, 400, 422].includes(status), `${status} ${text}`);
      if (status === 200) taken += 1;
      else if (status === 400 && typeof path[0] === 'string') {
        assert.ok(
          typeof json.path !== 'string' || json.path.startsWith(path[0]),
          `${String(json.path)} for ${path.join('.')}`,
        );
      }
    }),
    { numRuns: 250, seed: 20260107 },
  );
  assert.ok(
    taken > 10,
    'some of the nonsense is harmless, so that what lies behind the first door was reached',
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
