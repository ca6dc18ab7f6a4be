import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { recalledFacts } from './recalled-facts.ts';

test('the page of facts that await a clinician is what the tables say', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../docs/safety/recalled-facts.md'), 'utf8');
  assert.equal(page, recalledFacts(), 'run: node scripts/recalled-facts.ts');
  assert.match(page, /^\d+ of \d+ rows wait\.$/m);
});
