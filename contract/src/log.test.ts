import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { sentence } from '@tonus/engine/units';
import { type LogAnswer, log } from './log.ts';
import { setPerson } from './person.ts';
import { today } from './today.ts';
import { type Bench, bench } from './tools.fixture.ts';
import { answer } from './verb.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.remove());

async function logged(document: object): Promise<LogAnswer> {
  const given = await answer(log, document, at.tools);
  assert.ok(given.ok, given.ok ? '' : sentence(given.error));
  assert.ok(log.output.safeParse(given.value).success, 'the answer keeps to its own schema');
  return given.value as LogAnswer;
}
const stored = async (): Promise<readonly string[]> => (await at.store.ledger.entries({})).map((e) => e.kind);

test('what is understood is stored in one act, with the moment and the zone of the call', async () => {
  const { entry_ids, items } = await logged({ line: '500 ml water, weight 75 kg', zone: 'Asia/Tokyo' });
  assert.equal(entry_ids.length, 2);
  assert.deepEqual(
    (items.map((i) => i.entry) as { zone: string }[]).map((e) => e.zone),
    ['Asia/Tokyo', 'Asia/Tokyo'],
  );
  assert.equal((await at.store.ledger.undo())?.removed, 2);
});

test("without a zone of the call the person's own is taken, else the machine's", async () => {
  assert.equal((await logged({ line: 'weight 75 kg' })).zone, 'UTC');
  assert.ok((await answer(setPerson, { zone: 'America/New_York' }, at.tools)).ok);
  assert.equal((await logged({ line: 'weight 75 kg' })).zone, 'America/New_York');
  assert.equal((await logged({ line: 'weight 75 kg', zone: 'Europe/Berlin' })).zone, 'Europe/Berlin');
});

test('a doubtful item waits for its answer, and the certain ones beside it do not', async () => {
  const line = 'weight 75 kg, half a watermelon';
  const { items, entry_ids } = await logged({ line });
  assert.deepEqual(await stored(), ['weight']);
  const index = items.findIndex((item) => item.doubts.length > 0);
  assert.equal(items[index]?.entry_id, null);
  assert.equal(entry_ids.length, 1);
  const doubt = items[index]?.doubts[0];
  assert.ok(doubt && doubt.choices.length > 1 && doubt.choices.every((c) => c.label !== ''));
});

test('the answer to a doubt decides what is stored', async () => {
  const line = 'magnesium glycinate 200 mg';
  const field = (await logged({ line, dry_run: true })).items[0]?.doubts[0]?.field ?? '';
  assert.deepEqual(await stored(), []);
  const kept = await Promise.all(
    [0, 1].map(
      async (choice) => (await logged({ line, choices: [{ item: 0, field, choice }] })).items[0]?.entry,
    ),
  );
  assert.notDeepEqual({ ...kept[0], id: '' }, { ...kept[1], id: '' });
  assert.deepEqual(await stored(), ['supplement', 'supplement']);
});

test('a supplement that says milligrams is taken at the mineral, as labels print it, and that is said', async () => {
  const { items, entry_ids } = await logged({ line: 'mg glycinate 200 mg' });
  assert.equal(entry_ids.length, 1);
  assert.match(items[0]?.assumed[0]?.label ?? '', /200 mg magnesium/);
  assert.equal((items[0]?.entry as { elemental_mg?: number } | undefined)?.elemental_mg, 200);
  assert.deepEqual((await logged({ line: 'mg glycinate 200 mg', ask_times: true })).entry_ids, []);
});

test('what is still to come has no likely time and waits for its answer', async () => {
  const { items, entry_ids } = await logged({ line: 'weight 75 kg tomorrow at 9' });
  assert.deepEqual(entry_ids, []);
  assert.equal(items[0]?.doubts[0]?.why, 'time');
});

test('a piece that is not possible says why, by its field', async () => {
  const { not_understood, entry_ids } = await logged({ line: '10000 km run' });
  assert.deepEqual(entry_ids, []);
  assert.match(not_understood[0]?.because ?? '', /^distance_km: expected/);
});

test('a time that could be two is taken for the likeliest and that is said, unless it is to be asked about', async () => {
  const line = { line: '500 ml water at 9:30', now: '2026-01-05T03:00:00Z' };
  const doubt = (await logged({ ...line, dry_run: true })).items[0]?.doubts[0];
  assert.equal(doubt?.why, 'time');
  assert.deepEqual((await logged({ ...line, ask_times: true })).entry_ids, []);
  const { items, entry_ids } = await logged(line);
  assert.equal(entry_ids.length, 1);
  assert.deepEqual(items[0]?.assumed, [{ field: doubt.field, label: doubt.choices[0]?.label }]);
});

test('an answer for an item that is not there is refused, and nothing is stored', async () => {
  const given = await answer(
    log,
    { line: 'weight 75 kg', choices: [{ item: 3, field: 'food', choice: 0 }] },
    at.tools,
  );
  assert.ok(!given.ok && given.error.path === 'choices[0].item');
  assert.deepEqual(await stored(), []);
});

test('what cannot be is refused by its field and not stored', async () => {
  const { items, entry_ids } = await logged({ line: 'weight 75 kg', now: '2030-01-01T00:00:00Z' });
  assert.match(items[0]?.refused ?? '', /^at: expected a time that is not in the future/);
  assert.deepEqual([entry_ids, await stored()], [[], []]);
});

test('no line, an empty one and one without end are refused', async () => {
  for (const line of [undefined, '', 'x'.repeat(2001), 5]) {
    const given = await answer(log, { line }, at.tools);
    assert.ok(!given.ok && given.error.kind === 'wrong' && given.error.path === 'line');
  }
});

test('today counts what was logged, on the day it was logged for', async () => {
  await logged({ line: '500 ml water' });
  await logged({ line: 'yesterday 250 ml water' });
  const given = await answer(today, {}, at.tools);
  assert.ok(given.ok && today.output.safeParse(given.value).success);
  const { date, intake } = given.value as {
    date: string;
    intake: { water_ml: { known: number; unknown_share: number } };
  };
  assert.equal(date, '2026-01-05');
  assert.ok(Math.abs(intake.water_ml.known - 500) < 5);
  const before = await answer(today, { date: '2026-01-04' }, at.tools);
  assert.ok(
    before.ok &&
      Math.abs((before.value as typeof given.value & { intake: typeof intake }).intake.water_ml.known - 250) <
        3,
  );
});

test('a day without an entry answers with what is unknown, not with nothing taken', async () => {
  const given = await answer(today, { date: '2020-02-02' }, at.tools);
  assert.ok(given.ok);
  const { intake, next } = given.value as {
    intake: { [key: string]: { unknown_share: number } };
    next: { kind: string };
  };
  for (const [name, spread] of Object.entries(intake)) assert.equal(spread.unknown_share, 1, name);
  assert.equal(next.kind, 'first-entry');
});
