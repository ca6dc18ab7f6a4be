import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saltsNamed } from './index.ts';

const names = (...args: Parameters<typeof saltsNamed>) => saltsNamed(...args).map((salt) => salt.salt);

test('a compound is found by mineral plus salt, hydration left out', () => {
  assert.deepEqual(names('magnesium', 'magnesium oxide'), ['oxide']);
  assert.deepEqual(names('magnesium', 'magnesium citrate'), ['citrate (anhydrous)']);
  assert.deepEqual(names('magnesium', 'magnesium sulfate'), ['sulfate heptahydrate']);
  assert.deepEqual(names('calcium', 'Calcium Citrate'), ['citrate tetrahydrate']);
});

test('a common name finds its salt', () => {
  assert.deepEqual(names('magnesium', 'magnesium glycinate'), ['bisglycinate']);
  assert.deepEqual(names('magnesium', 'milk of magnesia'), ['hydroxide']);
  assert.deepEqual(names('magnesium', 'Epsom salt'), ['sulfate heptahydrate']);
  assert.deepEqual(names('sodium', 'sodium chloride'), ['table salt']);
  assert.deepEqual(names('sodium', 'baking soda'), ['bicarbonate']);
});

test('oxide is not found by a word that only begins like it', () => {
  assert.deepEqual(names('magnesium', 'magnesium unobtainate'), []);
  assert.deepEqual(names('magnesium', 'magnesium'), []);
});

test('a spray is another row than the same salt by mouth', () => {
  assert.deepEqual(names('magnesium', 'magnesium chloride'), ['chloride hexahydrate']);
  assert.deepEqual(names('magnesium', 'magnesium chloride', 'skin'), ['chloride spray']);
});
