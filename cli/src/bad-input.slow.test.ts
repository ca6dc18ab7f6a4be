import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { type Cli, cli } from './cli.fixture.ts';

let at: Cli;
beforeEach(() => {
  at = cli();
});
afterEach(() => at.remove());

/** One clear line, a failing exit status, nothing on standard output, nothing stored. */
function refused(args: readonly string[], line: RegExp): void {
  const { status, out, err } = at.run(args);
  assert.ok(status === 1 || status === 2, `${status} ${out} ${err}`);
  assert.match(err, line);
  assert.match(err, /^[^\n]{1,400}\n$/);
  assert.doesNotMatch(err, /\.ts:\d+|Error:/);
  assert.equal(at.run(['export']).out, '{"format":"tonus","version":1}\n');
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(at.path(name), content);
  return at.path(name);
}

test('a file of 2 GB that is nothing known', () => {
  const big = openSync(at.path('big.csv'), 'w');
  ftruncateSync(big, 2 * 2 ** 30);
  closeSync(big);
  refused(['import', at.path('big.csv')], /big\.csv/);
});

test('a file of 2 GB that begins like an export and goes on as one endless line', () => {
  const path = file('big.jsonl', '{"format":"tonus","version":1}\n');
  const big = openSync(path, 'r+');
  ftruncateSync(big, 2 * 2 ** 30);
  closeSync(big);
  refused(['import', path], /big\.jsonl: a line is longer than any entry; nothing was stored/);
});

test('a file in another encoding', () => {
  const line =
    '{"entry":{"id":"a","kind":"note","at":"2026-01-05T08:00:00Z","zone":"UTC","enteredAt":"2026-01-05T08:00:00Z","text":"Äpfel"}}';
  const text = `{"format":"tonus","version":1}\n${line}\n`;
  refused(
    ['import', file('l.jsonl', Buffer.from(text, 'latin1'))],
    /l\.jsonl: expected text in UTF-8; nothing was stored/,
  );
});

test('a ZIP that is cut off', () => {
  const header = Buffer.from(
    '504b0304140000000800000000000000000000000000000000000c000000736572766e67732e637376',
    'hex',
  );
  refused(['import', file('export.zip', Buffer.concat([header, Buffer.alloc(5000, 1)]))], /export\.zip/);
});

test('lines that cannot be', () => {
  refused(['log', 'ran 10000 km'], /10000 km/);
  refused(['log', '-5 g salt'], /-5 g salt/);
  refused(['log', '3 glorps of water'], /glorps/);
});

test('a moment in the future', () => {
  refused(['log', '500 ml water', '--now', '2199-01-01T00:00:00Z'], /in the future/);
  refused(['log', '500 ml water', '--now', 'soon'], /^now: expected a time with its offset/);
});
