import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parseSpec, parseTable } from '@tonus/engine/insight';
import { makeDiary } from './diary.ts';

const shared = process.env['TONUS_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');
const stats = resolve(shared, 'stats');

test('the generator repeats every reference diary to the last digit', (t) => {
  if (!existsSync(stats)) return t.skip('the shared folder beside the checkout is absent');
  const configs = JSON.parse(readFileSync(resolve(stats, 'configs.json'), 'utf8')).diaries;
  assert.equal(configs.length, 12);
  for (const config of configs) {
    const made = makeDiary(config);
    const want = parseTable(readFileSync(resolve(stats, `diaries/${config.id}.csv`), 'utf8'));
    const spec = parseSpec(
      JSON.parse(readFileSync(resolve(stats, `diaries/${config.id}.spec.json`), 'utf8')),
    );
    assert.ok(want.ok && spec.ok);
    assert.deepEqual(made.spec, spec.value, `${config.id} spec`);
    for (const [name, column] of Object.entries(want.value.numbers))
      assert.deepEqual([...(made.table.numbers[name] ?? [])], [...column], `${config.id} ${name}`);
  }
});
