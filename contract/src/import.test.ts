import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { sentence } from '@tonus/engine/units';
import { type ImportAnswer, importFile, importVerb, listImports, undoImport } from './import.ts';
import { type Bench, bench } from './tools.fixture.ts';
import { type ImportedRow, type ImportReader, UnreadableFile } from './tools.ts';
import { answer } from './verb.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.remove());

const HEADER = '{"format":"tonus","version":1}\n';
const entry = (id: string, text = 'x', day = '2026-01-05'): string =>
  JSON.stringify({
    entry: {
      id,
      kind: 'note',
      at: `${day}T08:00:00+01:00`,
      zone: 'Europe/Berlin',
      enteredAt: `${day}T08:00:00+01:00`,
      text,
    },
  });

async function refused(name: string, content: string | Uint8Array): Promise<string> {
  const given = await importFile(at.file(name, content), {}, at.tools);
  assert.ok(!given.ok);
  assert.deepEqual(await at.store.ledger.entries({}), [], 'nothing is stored');
  return sentence(given.error);
}
async function imported(content: string, options = {}): Promise<ImportAnswer> {
  const given = await importFile(at.file('d.jsonl', content), options, at.tools);
  assert.ok(given.ok, given.ok ? '' : sentence(given.error));
  return given.value;
}

test('a broken file is refused whole, in one line with its name', async () => {
  const whole = `${HEADER}${entry('a')}\n${entry('b')}\n`;
  assert.equal(
    await refused('d.jsonl', whole.slice(0, -20)),
    'd.jsonl: line 3 is not JSON: the file is cut off or damaged; nothing was stored',
  );
  const latin = Buffer.from(`${HEADER}${entry('a', 'Äpfel')}\n`, 'latin1');
  assert.equal(await refused('d.jsonl', latin), 'd.jsonl: expected text in UTF-8; nothing was stored');
  assert.match(
    await refused('d.jsonl', '{"format":"tonus","version":2}\n'),
    /this export is of version 2; version 1 is known/,
  );
  assert.match(await refused('d.jsonl', ''), /^d\.jsonl: the file is empty/);
  assert.match(await refused('d.jsonl', 'hello\n'), /^d\.jsonl: line 1 is not JSON/);
});

test('a row that no entry can be is refused by its line and the rest is taken', async () => {
  const answer = await imported(
    `${HEADER}${entry('a')}\n{"x":1}\n${entry('b', 'y', '2027-01-01')}\n${entry('c')}\n`,
  );
  assert.equal(answer.added, 2);
  assert.deepEqual(answer.refused, [
    { line: 3, reason: 'expected an entry' },
    { line: 4, reason: 'at: expected a time that is not in the future' },
  ]);
});

test('when no row at all can be read that is said, and nothing is stored', async () => {
  assert.match(
    await refused('d.jsonl', `${HEADER}{"x":1}\n`),
    /^none of the 1 rows could be read; line 2: expected an entry/,
  );
});

test('a stamp from the future would win for ever, so that it is refused', async () => {
  const stamped = entry('a').replace('{', '{"stamp":"2027-01-05T08:00:00.000Z-0000-1f2e3d4c",');
  assert.match(
    await refused('d.jsonl', `${HEADER}${stamped}\n`),
    /stamp: expected a time that is not in the future/,
  );
});

test('a dry run counts and stores nothing', async () => {
  const answer = await imported(`${HEADER}${entry('a')}\n`, { dry_run: true });
  assert.deepEqual([answer.added, answer.import_id, answer.dry_run], [1, null, true]);
  assert.deepEqual(await at.store.ledger.entries({}), []);
});

test('an import is listed, undone by its id once, and then says so', async () => {
  const { import_id } = await imported(`${HEADER}${entry('a')}\n`);
  const listed = await answer(listImports, {}, at.tools);
  assert.ok(listed.ok && listed.value.imports[0]?.id === import_id);
  const undone = await answer(undoImport, { id: import_id }, at.tools);
  assert.ok(undone.ok && undone.value.removed === 1);
  const again = await answer(undoImport, { id: import_id }, at.tools);
  assert.ok(!again.ok && again.error.message.includes('undone before'));
  const unknown = await answer(undoImport, { id: 'nope' }, at.tools);
  assert.ok(!unknown.ok && unknown.error.kind === 'cannot');
});

test('a file inside a document is read the same way', async () => {
  const content = `${HEADER}${entry('a')}\n`;
  const coded = Buffer.from(content).toString('base64');
  const given = await answer(importVerb, { name: 'd.jsonl', content_base64: coded }, at.tools);
  assert.ok(given.ok && given.value.added === 1);
  const neither = await answer(importVerb, { name: 'd.jsonl' }, at.tools);
  assert.ok(!neither.ok && neither.error.kind === 'wrong');
});

test('a format that is not known is named with those that are', async () => {
  const given = await importFile(at.file('d', 'x'), { from: 'fax' }, at.tools);
  assert.ok(!given.ok);
  assert.equal(sentence(given.error), 'from: expected one of tonus, got "fax"');
});

const reading = (rows: () => AsyncGenerator<ImportedRow>): ImportReader => ({
  format: 'other',
  recognises: () => true,
  read: rows,
});

test('what breaks at its end leaves nothing of its beginning', async () => {
  const draft = { kind: 'note', at: at.tools.now(), zone: 'UTC', text: 'x' } as const;
  const breaking = reading(async function* () {
    yield { line: 1, draft, rowKey: 'k1' };
    throw new UnreadableFile('the archive is cut off');
  });
  const tools = { ...at.tools, readerOf: async () => breaking };
  const given = await importFile(at.file('a.zip', 'PK'), {}, tools);
  assert.ok(!given.ok);
  assert.equal(sentence(given.error), 'a.zip: the archive is cut off; nothing was stored');
  assert.deepEqual(await at.store.ledger.entries({}), []);
});

test('a row that a reader let pass is still held to the limits of an entry', async () => {
  const heavy = reading(async function* () {
    yield { line: 7, draft: { kind: 'weight', at: at.tools.now(), zone: 'UTC', mass_kg: -5 }, rowKey: 'k1' };
    yield { line: 8, draft: { kind: 'weight', at: at.tools.now(), zone: 'UTC', mass_kg: 70 }, rowKey: 'k2' };
  });
  const given = await importFile(at.file('w.csv', 'x'), {}, { ...at.tools, readerOf: async () => heavy });
  assert.ok(given.ok && given.value.added === 1);
  assert.match(given.value.refused[0]?.reason ?? '', /^mass_kg: expected .*, got -5/);
});

test('a list of foods goes beside the diary and is taken away by its id', async () => {
  const lists = new Map<string, number>();
  const foodLists = {
    add: async (_: unknown, { dryRun = false }: { readonly dryRun?: boolean | undefined }) => {
      if (!dryRun) lists.set('foods-1', 3);
      const refused = [{ where: 'food.csv:7', reason: 'no known nutrient' }];
      const counts = { added: 3, already: 0, refused, refused_count: 1 };
      return { import_id: dryRun ? null : 'foods-1', format: 'fdc', dry_run: dryRun, ...counts };
    },
    remove: async (id: string) => (lists.delete(id) ? { removed: 3 } : null),
  };
  const tools = { ...at.tools, foodLists, readerOf: async () => 'foods' as const };
  const given = await importFile(at.file('food.csv', 'x'), {}, tools);
  assert.ok(
    given.ok && given.value.import_id === 'foods-1' && given.value.refused[0]?.where === 'food.csv:7',
  );
  assert.deepEqual(await at.store.ledger.entries({}), []);
  const undone = await answer(undoImport, { id: 'foods-1' }, tools);
  assert.ok(undone.ok && undone.value.removed === 3);
  const again = await answer(undoImport, { id: 'foods-1' }, tools);
  assert.ok(!again.ok && again.error.kind === 'cannot');
});
