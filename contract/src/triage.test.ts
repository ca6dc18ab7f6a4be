import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { RED_FLAGS } from '@tonus/engine/reference';
import { ASK_WHEN, triage as decide } from '@tonus/engine/triage';
import { jsonSchema } from './json-schema.ts';
import { triage, triageFacts, triageInput } from './triage.ts';
import { answerOf, mentions, type Score, score, type Vignette } from './vignette-score.fixture.ts';
import { sentenceOf } from './words/triage.ts';
import { becauseOf, WORDED_REASONS } from './words/triage-because.ts';

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, process.env.TONUS_SHARED ?? '../shared');
const read = (file: string): readonly Vignette[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { cases: Vignette[] }).cases;
const OWN = read(resolve(root, 'engine/src/triage/vignettes.json'));

const isMild = (one: Vignette): boolean =>
  one.acceptable_triage.some((level) => level === 'routine' || level === 'self-care');

async function judged(cases: readonly Vignette[]): Promise<readonly Score[]> {
  return Promise.all(cases.map(score));
}

function bars(cases: readonly Vignette[], scores: readonly Score[]): void {
  const of = (wrong: (one: Score) => boolean): readonly string[] =>
    scores.filter(wrong).map((one) => `${one.id} ${one.level} ${one.lead} ${one.missing.join('; ')}`);
  assert.deepEqual(
    of((one) => one.under),
    [],
    'unsafe under-triage',
  );
  assert.deepEqual(
    of((one) => one.forbidden.length > 0),
    [],
    'forbidden suggestions',
  );
  assert.deepEqual(
    of((one) => one.missing.length > 0),
    [],
    'ideas that must be mentioned',
  );
  const led = scores.filter((one) => one.leads).length / scores.length;
  assert.ok(led >= 0.8, `leading explanation right in ${(100 * led).toFixed(0)} %`);
  const mild = cases.filter(isMild).map((one) => one.id);
  const over = scores.filter((one) => one.over && mild.includes(one.id)).length / Math.max(mild.length, 1);
  assert.ok(over <= 0.25, `over-triage in ${(100 * over).toFixed(0)} % of routine and self-care`);
}

test('our own acceptance cases meet the bars, with every serious cause among them', async () => {
  bars(OWN, await judged(OWN));
  assert.ok(OWN.length >= 60);
  assert.ok(OWN.filter(isMild).length >= 20);
});

test('cases kept from later readings do not get worse', async () => {
  const kept = read(resolve(root, 'engine/src/triage/vignettes-kept.json'));
  bars(kept, await judged(kept));
  assert.ok(kept.length > 100);
});

test('the sample cases of the shared folder beside the checkout all pass', async (t) => {
  const file = resolve(shared, 'clinical/vignettes-sample.json');
  if (!existsSync(file)) return t.skip('the shared folder beside the checkout is absent');
  const cases = read(file);
  const scores = await judged(cases);
  bars(cases, scores);
  assert.deepEqual(
    scores.filter((one) => !one.leads).map((one) => one.id),
    [],
  );
});

test('the scorer can fail: a wrong level, a forbidden action and a missing idea are seen', async () => {
  const [first] = OWN;
  assert.ok(first);
  const wrong = await score({
    ...first,
    acceptable_triage: ['self-care'],
    must_mention: ['zebra'],
    must_not_recommend: ['call_emergency'],
  });
  assert.ok(wrong.over && wrong.missing.length === 1 && wrong.forbidden.length === 1);
  const low = await score({
    id: 'x',
    acceptable_triage: ['999-now'],
    expected_leading_explanation: ['SERIOUS'],
    must_not_recommend: [],
    must_mention: [],
  });
  assert.ok(low.under && !low.leads);
  assert.equal(mentions('please drink to thirst', 'drink to thirst'), true);
  assert.equal(mentions('please drink', 'drink to thirst'), false);
});

test('every flag has a sentence, every saying and reason has words, and no brace is left open', async () => {
  const inputs = [
    ...RED_FLAGS.map((row) => ({
      inputs: { answers: { [row.id]: true }, episode: { muscle: 'erector spinae' } },
    })),
    ...OWN.map(({ profile, history, inputs: given }) => ({
      ...(profile && { profile }),
      ...(history && { history }),
      ...(given && { inputs: given }),
    })),
  ];
  for (const document of inputs) {
    const answer = decide(triageFacts(triageInput.parse(document)));
    for (const said of answer.says) {
      const sentence = sentenceOf(said);
      assert.doesNotMatch(sentence, /[{}]/, said.key);
      if (/^(emergency|lab|drug|lead|elec|not|wish|person|event|do|net|level|tell)/.test(said.key))
        assert.notEqual(sentence, '', said.key);
    }
    for (const { because } of answer.reasons) {
      assert.ok(WORDED_REASONS.has(because.key), because.key);
      assert.doesNotMatch(becauseOf(because), /[{}]/, because.key);
    }
  }
});

test('at 999-now the message is one sentence, what to tell, and names the number of the place', async () => {
  const document = triageInput.parse({ locale: 'de-DE', inputs: { answers: { 'ces-saddle': true } } });
  const given = await triage.run(document, undefined as never);
  assert.ok(given.ok);
  assert.equal(given.value.level, '999-now');
  assert.match(given.value.message, /112/);
  assert.ok(given.value.message.split(/(?<=\.) /).length <= 2);
  assert.deepEqual(
    given.value.suggestions.map((one) => one.action),
    ['call_emergency'],
  );
});

test('the level and the reasons are the same whatever the hour and the zone of the document', async () => {
  const [first] = OWN.filter((one) => isMild(one));
  assert.ok(first);
  const at = (when: string): unknown =>
    triage.run(
      triageInput.parse({
        at: when,
        ...(first.history && { history: first.history }),
        ...(first.inputs && { inputs: first.inputs }),
      }),
      undefined as never,
    );
  assert.deepEqual(await at('2026-07-03T07:30:00+02:00'), await at('2026-01-03T23:30:00-10:00'));
});

test('the schema prints the closed list of actions', () => {
  const text = JSON.stringify(jsonSchema(triage.output));
  for (const action of ['stretch', 'paper_bag', 'potassium_supplement', 'calorie_target'])
    assert.ok(text.includes(`"${action}"`), action);
});

test('a wrong document is refused by its field', () => {
  assert.equal(triageInput.safeParse({ inputs: { labs: [{ value: 4 }] } }).success, false);
  assert.equal(triageInput.safeParse({ inputs: { unknown: 1 } }).success, false);
  assert.equal(triageInput.safeParse({}).success, true);
});

test('a question is asked only by a rule that exists', () => {
  for (const row of RED_FLAGS) assert.ok(ASK_WHEN.includes(row.askWhen), `${row.id}: ${row.askWhen}`);
});

test('an answer carries what is needed to replay it', async () => {
  const [first] = OWN;
  assert.ok(first);
  const one = await answerOf(first);
  assert.ok(one.record.rules.length > 0);
  assert.ok(Object.keys(one.record.tables).length >= 6);
  assert.deepEqual(await answerOf(first), one);
});
