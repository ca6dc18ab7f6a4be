import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, cited, must, number, type TableSpec } from './reference-columns.ts';
import { parseCsv } from './reference-csv.ts';
import { partsOf, printTable } from './reference-print.ts';
import { readTable } from './reference-table.ts';

const spec: TableSpec = {
  row: 'SaltRow',
  constant: 'SALTS',
  key: ['name'],
  columns: { name: must, sodium_mg: number(0, 400), unit: choice('mg/d', 'L/d'), ...cited },
};
const keys = new Set(['fine1991', 'usda']);
const HEADER = 'name,sodium_mg,unit,source_key,source,provenance';
const faultsOf = (...rows: readonly string[]) =>
  readTable('x.csv', [HEADER, ...rows].join('\n'), { spec, keys }).faults;

test('a row without a source is refused by file and line', () => {
  assert.deepEqual(faultsOf('a,1,mg/d,usda,USDA,seen', 'b,1,mg/d,,,seen'), [
    'x.csv:3: source_key: is empty',
    'x.csv:3: source: is empty',
  ]);
});

test('a source key that the bibliography does not hold is refused', () => {
  assert.deepEqual(faultsOf('a,1,mg/d,usda;nobody2020,USDA,seen'), [
    'x.csv:2: source_key: "nobody2020" is not in sources.bib',
  ]);
});

test('an impossible unit and a number that is none are refused', () => {
  assert.deepEqual(faultsOf('a,lots,furlong,usda,USDA,seen', 'b,4000,mg/d,usda,USDA,seen'), [
    'x.csv:2: sodium_mg: expected a number, got "lots"',
    'x.csv:2: unit: "furlong" is none of mg/d, L/d',
    'x.csv:3: sodium_mg: 4000 lies outside 0 to 400',
  ]);
});

test('the same row twice, a torn row and a strange header are refused', () => {
  assert.deepEqual(faultsOf('a,1,mg/d,usda,USDA,seen', 'a,2,mg/d,usda,USDA,seen', 'b,1'), [
    'x.csv:3: "a" stands already in line 2',
    'x.csv:4: 2 cells where the header has 6',
  ]);
  assert.deepEqual(readTable('x.csv', 'name,colour\n', { spec, keys }).faults.slice(-2), [
    'x.csv:1: no column provenance',
    'x.csv:1: unknown column colour',
  ]);
});

test('an empty cell is printed as null', () => {
  const read = readTable('x.csv', `${HEADER}\na,,mg/d,usda,USDA,recalled\n`, { spec, keys });
  assert.deepEqual(partsOf(spec), ['main']);
  assert.match(printTable('x', { spec, part: 'main' }, read), /sodium_mg: \[null\]/);
});

test('quotes, commas and line ends inside a cell do not move the line numbers', () => {
  assert.deepEqual(parseCsv('a,b\n"x, ""y""\nz",2\n3,4\n'), [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"\nz', '2'] },
    { line: 4, cells: ['3', '4'] },
  ]);
  assert.throws(() => parseCsv('a\n"b'), /line 2/);
});
