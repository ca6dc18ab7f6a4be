import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { UnreadableFile } from '@tonus/contract';
import type { Food } from '@tonus/engine/foods';
import { addFoodList, type FoodListInfo, type FoodShelf } from './add-food-list.ts';
import { addressOf, fetchFoodList, PUBLISHED } from './fetch-food-list.ts';
import { type Files, fdcCsv, jsonLines, withFiles, zipOf } from './food-lists.fixture.ts';
import { type OpenFile, openFile } from './open-file.ts';

/** A shelf in memory that keeps a list only when it came to its end. */
function shelf(): FoodShelf & {
  readonly lists: { readonly info: FoodListInfo; readonly foods: readonly Food[] }[];
} {
  const lists: { readonly info: FoodListInfo; readonly foods: readonly Food[] }[] = [];
  return {
    lists,
    async add(info, { foods }) {
      const all: Food[] = [];
      for await (const food of foods) all.push(food);
      lists.push({ info, foods: all });
      return { added: all.length, replaced: 0 };
    },
    same: async (fingerprint) => {
      const known = lists.find((list) => list.info.fingerprint === fingerprint);
      return known === undefined ? undefined : { id: known.info.id, added: known.foods.length };
    },
  };
}

const around = (on: FoodShelf) => ({
  shelf: async () => on,
  now: 0,
  newId: () => 'id',
  progress: () => undefined,
});

async function withFile<T>(files: Files, work: (file: OpenFile) => Promise<T>): Promise<T> {
  return withFiles(files, async (folder) => {
    const file = await openFile(join(folder, Object.keys(files)[0] ?? ''));
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  });
}

const LIST = {
  'a.zip': zipOf(
    fdcCsv([
      { id: 1, amounts: [[1092, 5]] },
      { id: 2, amounts: [[1093, 90_000]] },
    ]),
  ),
};
const PRODUCTS = jsonLines([
  { code: '4000000000001', product_name: 'a', countries_tags: ['en:germany'], nutriments: { fat_100g: 1 } },
  { code: '4000000000002', product_name: 'b', countries_tags: ['en:france'], nutriments: { fat_100g: 1 } },
]);

test('a list is added with its maker, licence, counts and refusals', async () => {
  const on = shelf();
  const answer = await withFile(LIST, (file) => addFoodList({ file }, around(on)));
  assert.equal(answer.added, 1);
  assert.deepEqual(answer.refused, [{ where: 'food.csv:3', reason: 'sodium_mg above 40000 per 100' }]);
  assert.match(answer.attribution, /Department of Agriculture/);
  assert.equal(answer.import_id, 'foods-id');
});

test('the same file twice adds nothing, the same file for another country is another list', async () => {
  const on = shelf();
  await withFile(PRODUCTS, async (file) => {
    assert.equal((await addFoodList({ file, country: 'en:germany' }, around(on))).added, 1);
    const again = await addFoodList({ file, country: 'en:germany' }, around(on));
    assert.deepEqual([again.added, again.already, again.import_id], [0, 1, null]);
    assert.equal((await addFoodList({ file, country: 'en:france' }, around(on))).added, 1);
  });
  assert.equal(on.lists.length, 2);
});

test('a dry run stores nothing and opens no shelf', async () => {
  const answer = await withFile(LIST, (file) =>
    addFoodList({ file, dryRun: true }, { ...around(shelf()), shelf: () => assert.fail('opened') }),
  );
  assert.deepEqual([answer.added, answer.refused_count, answer.dry_run], [1, 1, true]);
});

test('a file without a usable food, and one that is no list, say so in one line', async () => {
  const nothing = (files: Files, options = {}) =>
    withFile(files, (file) => addFoodList({ file, ...options }, around(shelf())));
  await assert.rejects(
    nothing(PRODUCTS, { country: 'en:spain' }),
    /^Error: products\.jsonl: there is no food in it$/,
  );
  await assert.rejects(
    nothing({ 'a.zip': zipOf(fdcCsv([{ id: 2, amounts: [[1093, 90_000]] }])) }),
    /no food in it can be used \(food\.csv:2 sodium/,
  );
  await assert.rejects(
    nothing({ 'diary.txt': 'Dear diary' }),
    /diary\.txt: this is no list of foods that is known here/,
  );
  await assert.rejects(nothing(PRODUCTS, { format: 'fdc' }), UnreadableFile);
});

test('official lists are fetched from their publishers only', () => {
  for (const { url } of Object.values(PUBLISHED))
    assert.match(url, /^https:\/\/(fdc\.nal\.usda\.gov|static\.openfoodfacts\.org)\//);
  assert.match(
    addressOf('FoodData_Central_foundation_food_csv_2026-04-30.zip') ?? '',
    /^https:\/\/fdc\.nal\.usda\.gov\/fdc-datasets\/Food/,
  );
  for (const name of ['toString', '../x.zip', 'https://elsewhere/x.zip', 'FoodData_Central_/../x.zip'])
    assert.equal(addressOf(name), null);
});

async function served<T>(
  answer: (url: string) => { readonly status: number; readonly body: Buffer; readonly cut?: boolean },
  work: (base: string) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    const { status, body, cut } = answer(request.url ?? '');
    response.writeHead(status, { 'content-length': cut === true ? body.length * 2 : body.length });
    response.write(body, () => (cut === true ? response.destroy() : response.end()));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a fetched list is read like one from disk', async () => {
  await served(
    () => ({ status: 200, body: LIST['a.zip'] }),
    async (base) => {
      const file = await fetchFoodList(`${base}/list.zip`, () => undefined);
      assert.equal((await addFoodList({ file }, around(shelf()))).added, 1);
      await file.close();
    },
  );
});

test('without a network, or a publisher without the file, one line says what to do instead', async () => {
  const nobody = fetchFoodList('http://127.0.0.1:1/list.zip', () => undefined);
  await assert.rejects(
    nobody,
    /^Error: 127\.0\.0\.1:1 cannot be reached; download list\.zip there by hand and give the file instead$/,
  );
  await served(
    () => ({ status: 404, body: Buffer.from('gone') }),
    async (base) =>
      assert.rejects(
        fetchFoodList(`${base}/list.zip`, () => undefined),
        /answered 404; download list\.zip/,
      ),
  );
  await served(
    () => ({ status: 200, body: Buffer.alloc(1000), cut: true }),
    async (base) =>
      assert.rejects(
        fetchFoodList(`${base}/list.zip`, () => undefined),
        /stopped answering/,
      ),
  );
});
