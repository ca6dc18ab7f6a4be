import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Cli, cli } from './cli.fixture.ts';

let at: Cli;
beforeEach(() => {
  at = cli();
});
afterEach(() => at.remove());

const product = (code: string, [name, country]: readonly [string, string], nutriments: object): string =>
  `${JSON.stringify({ code, product_name: name, countries_tags: [country], nutriments })}\n`;
const LINES = [
  product('4000000000001', ['Quux biscuits', 'en:germany'], { sodium_100g: 0.4 }),
  product('4000000000002', ['Quux crackers', 'en:france'], { sodium_100g: 0.5 }),
  product('4000000000003', ['Quux of salt', 'en:germany'], { sodium_100g: 90 }),
].join('');

function list(name = 'products.jsonl.gz'): string {
  writeFileSync(at.path(name), gzipSync(LINES));
  return at.path(name);
}

interface Added {
  readonly import_id: string | null;
  readonly added: number;
  readonly already: number;
}

test('a list is added with its refusals, found, listed, and taken away again', () => {
  const { status, out, err } = at.run(['foods', 'add', list()]);
  assert.equal(status, 0);
  assert.match(
    out,
    /^2 foods added from Open Food Facts, 1 refused\.\nSource: Open Food Facts contributors \(ODbL 1\.0\)\./,
  );
  assert.equal(err, 'products.jsonl:3 sodium_mg above 40000 per 100\n');
  assert.match(
    at.run(['foods', 'search', 'quux', 'crackers']).out,
    /^Quux crackers {2}\[Open Food Facts\] {2}mg per 100 g: Na 500, K \?/,
  );
  const { lists } = at.json(['foods', 'list']) as { lists: { id: string; foods: number; licence: string }[] };
  assert.deepEqual(
    lists.map((l) => [l.foods, l.licence]),
    [[2, 'ODbL 1.0']],
  );
  assert.equal(at.run(['foods', 'remove', lists[0]?.id ?? '']).out, '2 foods removed.\n');
  assert.match(at.run(['foods', 'list']).out, /^No list was added yet/);
});

test('the same file twice adds nothing, a country keeps what is sold there, standard input is a file', () => {
  const once = at.json(['foods', 'add', list(), '--country', 'en:germany']) as unknown as Added;
  const twice = at.json(['foods', 'add', list(), '--country', 'en:germany']) as unknown as Added;
  assert.deepEqual([once.added, twice.added, twice.already], [1, 0, 1]);
  assert.equal((at.json(['foods', 'add', '-'], LINES) as unknown as Added).added, 2);
});

test('a dry run stores nothing, and a search before anything was added answers from what ships', () => {
  assert.equal((at.json(['foods', 'add', list(), '--dry-run']) as unknown as Added).added, 2);
  assert.match(at.run(['foods', 'list']).out, /^No list/);
  assert.match(at.run(['foods', 'search', 'courgette', '--limit', '1']).out, /^Zucchini, raw {2}\[Tonus\]/);
  assert.match(at.run(['foods', 'search', 'quuxquux']).out, /^Nothing by that name/);
});

test('a wrong call or file is one line, and nothing is stored', () => {
  writeFileSync(at.path('cut.gz'), gzipSync(LINES.repeat(2000)).subarray(0, 300));
  writeFileSync(at.path('notes.txt'), 'Dear diary');
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['add'], /^name the file of a list/],
    [['add', at.path('nothing.zip')], /^nothing\.zip: there is no such file/],
    [['add', at.path('cut.gz')], /^cut\.gz: the file is cut off/],
    [['add', at.path('notes.txt')], /^notes\.txt: this is no list of foods/],
    [['add', list(), '--from', 'fdc'], /this is no list of foods/],
    [['add', list(), '--from', 'usda'], /^--from: expected fdc or openfoodfacts/],
    [['add', list(), '--country', 'Germany'], /^--country: expected a tag/],
    [['add', '--fetch', 'everything'], /^--fetch: expected one of fdc-foundation/],
    [['add', list(), '--fetch', 'fdc-survey'], /^name a file or --fetch a list, not both/],
    [['search'], /^say what to search for/],
    [['search', 'milk', '--limit', '0'], /^--limit: expected a whole number from 1 to 100/],
    [['eat'], /^expected add, search, list or remove, got "eat"/],
  ];
  for (const [args, line] of cases) {
    const { status, out, err } = at.run(['foods', ...args]);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.match(err, line);
    assert.match(err, /^[^\n]+\n$/);
  }
  const { status, err } = at.run(['foods', 'remove', 'foods-none']);
  assert.equal(status, 1);
  assert.match(err, /^there is no list "foods-none"/);
  assert.match(at.run(['foods', 'list']).out, /^No list/);
});
