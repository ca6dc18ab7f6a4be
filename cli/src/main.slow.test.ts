import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { type Cli, cli } from './cli.fixture.ts';
import { FACES } from './faces.ts';
import { HELP } from './words/help.ts';

let at: Cli;
beforeEach(() => {
  at = cli();
});
afterEach(() => at.remove());

const NOON = ['--now', '2026-01-05T12:00:00+01:00'];
const isOneLine = (text: string): boolean => /^[^\n]+\n$/.test(text) && !/\bat .*\.ts:\d+/.test(text);

function wrong(args: readonly string[], line: RegExp, input?: string): void {
  const { status, out, err } = at.run(args, input);
  assert.deepEqual([status, out], [2, ''], err);
  assert.match(err, line);
  assert.ok(isOneLine(err), err);
}

test('a line is understood, said, stored, and listed by its day', () => {
  const { status, out, err } = at.run(['log', '500 ml water, weight 75 kg', ...NOON]);
  assert.deepEqual([status, err], [0, '']);
  assert.match(out, /water.*500 ml/i);
  assert.match(out, /weight 75 kg/);
  const listed = at.json(['entries', '--date', '2026-01-05']) as { entries: { kind: string; at: string }[] };
  assert.deepEqual(
    listed.entries.map((e) => e.kind),
    ['drink', 'weight'],
  );
  assert.ok(listed.entries.every((e) => e.at.startsWith('2026-01-05T12:00:00') && e.at.endsWith('+01:00')));
});

test('with --json each item comes with the id under which it stands', () => {
  const answer = at.json(['log', '500 ml water and blorp', ...NOON]) as {
    items: { entry_id: string; entry: { id: string; volume_ml: number } }[];
    entry_ids: string[];
    not_understood: { text: string }[];
  };
  assert.deepEqual(
    answer.items.map((i) => [i.entry_id, i.entry.volume_ml]),
    [[answer.entry_ids[0], 500]],
  );
  assert.match(answer.not_understood.map((n) => n.text).join(), /blorp/);
});

test('what is not understood is said, and when that is all, nothing is stored and the exit status is 1', () => {
  const { status, err } = at.run(['log', 'blorp glorp', ...NOON]);
  assert.equal(status, 1);
  assert.match(err, /nothing was stored: .*blorp/);
  assert.deepEqual(at.json(['entries', '--from', '1970-01-01T00:00:00Z']), { entries: [] });
});

test('a doubt is not stored without an answer, and is with one', () => {
  const doubtful = ['log', '5 sausages', ...NOON];
  const asked = at.run([...doubtful, '--json']);
  const [item] = (
    JSON.parse(asked.out) as {
      items: { entry_id: unknown; doubts: { field: string; choices: unknown[] }[] }[];
    }
  ).items;
  assert.deepEqual([asked.status, item?.entry_id], [1, null]);
  const [doubt] = item?.doubts ?? [];
  assert.ok(doubt && doubt.choices.length > 1);
  const answered = at.json([...doubtful, '--choose', `1.${doubt.field}=2`]);
  assert.equal((answered.entry_ids as string[]).length, 1);
  assert.equal((at.json([...doubtful, '--yes']).entry_ids as string[]).length, 1);
  wrong([...doubtful, '--choose', 'two'], /^--choose: expected item\.field=choice/);
});

test('a dry run says what it would store, and does not', () => {
  assert.equal(at.run(['log', '500 ml water', '--dry-run', ...NOON]).status, 0);
  assert.deepEqual(at.json(['entries', '--date', '2026-01-05']), { entries: [] });
});

test('a line may come from standard input, and may begin with a minus', () => {
  assert.match(at.run(['log', '-', ...NOON], '500 ml water\n').out, /500 ml/);
  const negative = at.run(['log', '-5 g salt', ...NOON]);
  assert.equal(negative.status, 1);
  assert.ok(isOneLine(negative.err));
});

test('today speaks of the day that was asked for', () => {
  at.run(['log', '500 ml water', ...NOON]);
  const day = at.json(['today', '--date', '2026-01-05']) as {
    date: string;
    zone: string;
    intake: { water_ml: { known: number; unknown_share: number } };
  };
  assert.deepEqual([day.date, day.zone], ['2026-01-05', 'Europe/Berlin']);
  assert.ok(day.intake.water_ml.known > 490 && day.intake.water_ml.known <= 500);
  assert.match(at.run(['today', '--date', '2026-01-05']).out, /water +\d+ ml/);
  assert.equal(
    (at.json(['today', ...NOON, '--zone', 'Pacific/Auckland']) as { date: string }).date,
    '2026-01-06',
  );
  wrong(['today', '--date', '2026-02-30'], /^date: expected a date such as/);
  wrong(['today', '--zone', 'Mars'], /^zone: expected a time zone/);
});

test('an entry is edited, deleted and brought back, and its history tells it all', () => {
  const { entry_ids } = at.json(['log', 'weight 75 kg', ...NOON]) as { entry_ids: string[] };
  const id = entry_ids[0] ?? '';
  assert.match(at.run(['edit', id, 'mass_kg=74.5']).out, /74\.5/);
  wrong(['edit', id, 'mass_kg=much'], /^set\.mass_kg: expected .*got "much"/);
  assert.equal(at.run(['delete', id]).status, 0);
  assert.match(at.run(['undo']).out, /1 entry as before/);
  assert.match(at.run(['history', id]).out, /75 kg[^]*74\.5 kg[^]*deleted[^]*74\.5 kg/);
  assert.equal(at.run(['delete', 'nobody']).status, 1);
});

test('an export read into an empty place exports the same bytes; twice adds nothing; undone is gone', () => {
  at.run(['log', '2 eggs, ran 30 min, spasm left calf 6/10', ...NOON]);
  at.run(['person', 'set', '-'], '{"sex":"female","age_y":40}');
  assert.equal(at.run(['export', '--to', at.path('a.jsonl')]).status, 0);
  const other = ['--data', at.path('other')];
  const { import_id } = at.json(['import', at.path('a.jsonl'), ...other]);
  assert.equal(at.run(['export', '--to', at.path('b'), ...other]).status, 0);
  assert.deepEqual(readFileSync(at.path('b/tonus.jsonl')), readFileSync(at.path('a.jsonl')));
  assert.equal(at.json(['import', at.path('b'), ...other]).added, 0);
  assert.match(at.run(['import', '--undo', String(import_id), ...other]).out, /removed/);
  assert.equal(readFileSync(at.path('a.jsonl'), 'utf8').split('\n').length > 4, true);
  assert.equal(at.run(['export', ...other]).out, '{"format":"tonus","version":1}\n');
});

test('an empty place exports a file too, and answers every verb', () => {
  for (const as of ['tonus', 'csv'])
    assert.equal(at.run(['export', '--as', as, '--to', at.path(as)]).status, 0);
  assert.deepEqual(readdirSync(at.path('csv')).sort(), ['dictionary.csv', 'entries.csv']);
  assert.ok(existsSync(at.path('tonus/tonus.jsonl')));
  for (const args of [['today'], ['entries'], ['person'], ['import', '--list']])
    assert.equal(at.run(args).status, 0, args.join(' '));
  assert.equal(at.run(['undo']).status, 1);
  assert.equal(at.run(['export', '--as', 'fhir', '--to', at.path('f')]).status, 1);
});

test('the person is set from a document and refused by field', () => {
  writeFileSync(at.path('me.json'), '{"age_y": 30, "x-from": "me"}');
  assert.equal(at.run(['person', 'set', at.path('me.json')]).status, 0);
  assert.deepEqual((at.json(['person', 'show']) as { person: unknown }).person, { age_y: 30 });
  wrong(['person', 'set', '-'], /^age_y: expected a number .*got "lots"/, '{"age_y":"lots"}');
  wrong(['person', 'set', '-'], /^ages: is not a known field/, '{"ages":1}');
  wrong(['person', 'set', '-'], /^standard input: this is not JSON/, '{"age_y":');
  wrong(['person', 'set', at.path('none.json')], /none\.json: there is no such file/);
  assert.deepEqual((at.json(['person', 'show']) as { person: unknown }).person, { age_y: 30 });
});

test('a schema is printed for every verb that has a face', () => {
  const names = at.run(['schema']).out.trim().split('\n');
  for (const name of ['log', 'today', 'person', 'import', 'export', 'entries']) {
    assert.ok(names.includes(name), name);
    assert.match(
      String((JSON.parse(at.run(['schema', name]).out) as { $schema: string }).$schema),
      /2020-12/,
    );
  }
  wrong(['schema', 'nothing'], /^there is no verb "nothing"/);
});

test('a wrong call is one line and exit status 2', () => {
  wrong(['lg'], /unknown command 'lg'/);
  wrong(['log'], /missing required argument/);
  wrong(['today', '--colour'], /unknown option '--colour'/);
  wrong(['import'], /name a file to import/);
  wrong(['import', at.path('none.csv')], /none\.csv: there is no such file/);
  wrong(['export', '--as', 'pdf'], /^as: expected tonus, csv, fhir, got "pdf"/);
});

test('help lists every verb with its line, and costs no exit status', () => {
  const { status, out } = at.run(['--help']);
  assert.equal(status, 0);
  for (const name of Object.keys(FACES)) {
    assert.match(out, new RegExp(`^  ${name} `, 'm'));
    assert.ok(HELP.verbs[name], `${name} has a line of help`);
  }
  assert.equal(at.run(['log', '--help']).status, 0);
});

test('a place that cannot hold a diary is said in one line', () => {
  mkdirSync(at.path('bad'));
  writeFileSync(at.path('bad/tonus.sqlite'), 'this is no database, whatever its name says'.repeat(50));
  const { status, err } = at.run(['today', '--data', at.path('bad')]);
  assert.equal(status, 1);
  assert.match(err, /the diary in .* cannot be opened/);
  assert.ok(isOneLine(err));
});
