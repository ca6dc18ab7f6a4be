import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseEntry } from '@tonus/engine/diary';
import { SAMPLE_DIARY } from './sample-diary.ts';

const file = resolve(import.meta.dirname, '../web/public/sample-diary.json');
const sample = JSON.parse(SAMPLE_DIARY) as {
  readonly synthetic: boolean;
  readonly entries: readonly unknown[];
};

test('making the sample diary again leaves the tree clean', () => {
  assert.equal(readFileSync(file, 'utf8'), SAMPLE_DIARY);
});

test('every entry of the sample diary is possible, and marked as no one’s', () => {
  assert.equal(sample.synthetic, true);
  for (const document of sample.entries) {
    const parsed = parseEntry(document);
    assert.ok(parsed.ok, parsed.ok ? '' : parsed.error.message);
    assert.equal(parsed.value.origin?.importId, 'sample');
  }
});

test('the sample diary has 120 days, some of them with spasms', () => {
  const of = (kind: string): number =>
    sample.entries.filter((entry) => (entry as { kind: string }).kind === kind).length;
  assert.ok(of('sleep') > 110 && of('sleep') <= 120);
  assert.ok(of('episode') >= 12 && of('episode') <= 40);
});

test('the sample diary travels in at most 60 kB', () => {
  // A quick pass already stays below; the served file is packed harder.
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  assert.ok(brotliCompressSync(SAMPLE_DIARY, quick).length <= 60_000);
});
