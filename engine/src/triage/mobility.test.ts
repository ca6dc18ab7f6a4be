import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mobility, triage } from './index.ts';

const ids = (
  input: Parameters<typeof triage>[0],
  muscle: string,
  moment: 'acute' | 'subacute' | 'bedtime',
): readonly string[] => mobility(triage(input), muscle, moment).map((row) => row.id);
const spasm = { profile: { age: 40, sex: 'M' as const }, episode: { muscle: 'quadratus lumborum' } };

test('a back spasm gets breathing first and gentle rows for its muscle', () => {
  const session = ids(spasm, 'quadratus lumborum', 'acute');
  assert.ok(session[0]?.startsWith('br-'));
  assert.ok(session.includes('str-seatside'));
});

test('a night cramp gets the calf stretch before bed', () => {
  assert.ok(
    ids({ episode: { muscle: 'calf' }, profile: { sex: 'M' } }, 'calf', 'bedtime').includes('str-hamcalf'),
  );
});

test('nothing is stretched while a flag is open', () => {
  assert.deepEqual(ids({ ...spasm, answers: { 'ces-saddle': true } }, 'quadratus lumborum', 'acute'), []);
  assert.deepEqual(ids({ ...spasm, answers: { 'ca-weight': true } }, 'quadratus lumborum', 'acute'), []);
});

test('a row that names the condition is left out', () => {
  const open = ids(
    { ...spasm, profile: { age: 40, sex: 'F', pregnant_weeks: 20 } },
    'erector spinae',
    'subacute',
  );
  assert.ok(!open.includes('str-prone'));
  const bones = ids({ ...spasm, conditions: ['M81.0'] }, 'erector spinae', 'subacute');
  assert.ok(!bones.includes('mob-openbook'));
});
