import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { anyEntry } from '../../engine/src/diary/entry-arbitrary.fixture.ts';
import { csvCell, csvDictionary, csvRows } from './export-csv.ts';
import { bench, joined } from './tools.fixture.ts';

const table = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

test('no cell of text begins as a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
    assert.doesNotMatch(csvCell(`${start}1+1`).replace(/^"/, ''), /^[=+\-@\t\r\n＝]/);
  assert.equal(csvCell('=HYPERLINK("http://x")'), '"\'=HYPERLINK(""http://x"")"');
});

test('a number stays a number, a zero stays a zero, and unknown is empty', () => {
  assert.deepEqual(
    [csvCell(-5), csvCell(0), csvCell(null), csvCell(undefined), csvCell(false)],
    ['-5', '0', '', '', 'false'],
  );
});

test('every row has a cell for every column, and every column stands in the dictionary', async () => {
  const at = await bench();
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 10 }), async (drawn) => {
        await at.store.ledger.write(drawn.map((entry) => ({ id: entry.id, entry })));
        const rows = table(await joined(csvRows(at.store.ledger)));
        const names = table(await joined(csvDictionary())).map((row) => row[0]);
        assert.deepEqual(rows[0], names.slice(1));
        for (const row of rows) assert.equal(row.length, rows[0]?.length);
        const ids = new Set(rows.slice(1).map((row) => row[0]?.replace(/^'/, '')));
        for (const { id } of drawn) assert.ok(ids.has(id.replace(/^'/, '')));
      }),
      { numRuns: 20 },
    );
  } finally {
    await at.remove();
  }
});
