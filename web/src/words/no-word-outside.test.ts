import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const SRC = resolve(import.meta.dirname, '..');
/** Text between tags, and attributes that are read aloud or shown. */
const SPOKEN = [
  /(?<!=)>([^<>{}=;()]*[A-Za-z]{2}[^<>{}=;()]*)<\//g,
  /\b(?:aria-label|title|alt|placeholder)="([^"]*[A-Za-z][^"]*)"/g,
];

test('every word on the screen stands in a message file', () => {
  const found = globSync('**/*.tsx', { cwd: SRC }).flatMap((file) => {
    const text = readFileSync(resolve(SRC, file), 'utf8');
    return SPOKEN.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, words]) => `${file}: ${words?.trim()}`),
    );
  });
  assert.deepEqual(found, []);
});

test('the check itself sees a hard-coded word', () => {
  const sample = '<p>Hello there</p> <input title="Hello" />';
  assert.equal(SPOKEN.flatMap((pattern) => [...sample.matchAll(pattern)]).length, 2);
});
