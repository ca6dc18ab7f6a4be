import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  type Food,
  findFoods,
  fold,
  gtin14,
  indexFoods,
  phrasingsOf,
  rankFoods,
  slipsBetween,
  stem,
  wordsOf,
} from './index.ts';

const NAMES = [
  'Milk, whole',
  'Carrots, raw',
  'Salmon, smoked',
  'Bread, whole wheat',
  'Crème fraîche',
  'Soup, tomato',
];
const food = (name: string, id: string): Food => ({
  id,
  source: 'fdc-survey',
  name,
  per: '100 g',
  nutrients: {},
});
const FOODS = NAMES.map((name, i) => food(name, String(i)));
const INDEX = indexFoods(FOODS);

/** Distance by the full table, the textbook way (optimal string alignment). */
function tableDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => i + j),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = d[i];
      if (row !== undefined) row[j] = best;
    }
  return at(a.length, b.length);
}

const word = fc.stringMatching(/^[abc]{0,8}$/);

test('the bounded distance agrees with the full table up to its limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      assert.equal(slipsBetween(a, b, limit), Math.min(tableDistance(a, b), limit + 1));
    }),
    { numRuns: 2000 },
  );
});

test('every one-letter slip inside a word of five letters or more still finds the word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('carrots', 'salmon', 'smoked', 'bread', 'tomato'),
      fc.nat(),
      fc.nat(3),
      (right, n, kind) => {
        const at = n % right.length;
        const swapped = right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2);
        const wrong = [
          right.slice(0, at) + right.slice(at + 1),
          `${right.slice(0, at)}x${right.slice(at)}`,
          `${right.slice(0, at)}x${right.slice(at + 1)}`,
          swapped,
        ][kind];
        const hits = findFoods(INDEX, wrong ?? '', { limit: 3, typing: false });
        const stemmed = wordsOf(right)[0];
        assert.ok(
          hits.some((hit) => wordsOf(hit.food.name).includes(stemmed ?? '')),
          `${wrong} for ${right}`,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('no words of any kind make the search fail, and it never returns more than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (query, limit) => {
        const hits = findFoods(INDEX, query, { limit });
        assert.ok(hits.length <= limit);
        for (let i = 1; i < hits.length; i++) assert.ok((hits[i - 1]?.score ?? 0) >= (hits[i]?.score ?? 0));
      },
    ),
    { numRuns: 1000 },
  );
});

test('every food is found first by its own full name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FOODS), (wanted) => {
      assert.equal(findFoods(INDEX, wanted.name, { limit: 1 })[0]?.food.id, wanted.id);
      const phrasings = phrasingsOf(INDEX.dictionary, wanted.name.toUpperCase(), true);
      assert.equal(rankFoods([wanted], phrasings, { limit: 1 })[0]?.food.id, wanted.id);
    }),
  );
});

test('folding is done once: folding the folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(fold(fold(text)), fold(text));
    }),
  );
});

test('a plural and its singular are one word', () => {
  const pairs =
    'egg eggs,berry berries,tomato tomatoes,peach peaches,dish dishes,olive olives,cookie cookies,leaf leaves';
  for (const pair of `${pairs},box boxes,quiche quiches,pie pies,radish radishes,sauce sauces`.split(',')) {
    const [one = '', many = ''] = pair.split(' ');
    assert.equal(stem(one), stem(many), pair);
  }
});

test('a barcode is the same number however many zeros lead it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 10_000_000n, max: 99_999_999_999_999n }), fc.nat(3), (code, zeros) => {
      assert.equal(gtin14('0'.repeat(zeros) + String(code)), String(code).padStart(14, '0'));
    }),
  );
});
