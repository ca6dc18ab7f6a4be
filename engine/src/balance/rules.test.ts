import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** `B-16 to B-19` names all four. */
function rulesIn(text: string): ReadonlySet<string> {
  const rules = new Set([...text.matchAll(/\bB-(\d+)\b/g)].map((match) => `B-${match[1]}`));
  for (const [, from, to] of text.matchAll(/\bB-(\d+) to B-(\d+)/g))
    for (let n = Number(from); n <= Number(to); n++) rules.add(`B-${n}`);
  return rules;
}

test('every rule of the balance is written down, and every written rule is in the code', () => {
  const written = new Set(
    [...read('docs/model/balance.md').matchAll(/^\*\*(B-\d+)\b/gm)].map((match) => match[1] ?? ''),
  );
  const code = globSync('engine/src/{exposure,balance}/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .map(read)
    .join('\n');
  assert.deepEqual([...rulesIn(code)].sort(), [...written].sort());
  assert.equal(written.size, 20);
});
