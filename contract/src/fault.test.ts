import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence } from '@tonus/engine/units';
import { z } from 'zod';
import { zone } from './documents.ts';
import { entries } from './entries.ts';
import { setPerson } from './person.ts';
import { parsedDocument } from './verb.ts';

const events = z.strictObject({
  person: z.strictObject({
    sex: z.enum(['female', 'male']).optional(),
    age_y: z.int().min(0).max(125).nullable(),
  }),
  zone: zone.optional(),
  events: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('drink'),
        volume_ml: z.number().min(0),
        over_min: z.number().positive().optional(),
      }),
      z.strictObject({ kind: z.literal('dose'), mg: z.number(), compound: z.string().min(1) }),
    ]),
  ),
  duration_h: z.number().max(72).optional(),
  tags: z.record(z.string(), z.boolean()).optional(),
});
const person = { age_y: null };

function said(document: unknown, schema: z.ZodType = events): string {
  const parsed = parsedDocument(schema, document);
  assert.equal(parsed.ok, false);
  return parsed.ok ? '' : sentence(parsed.error);
}
const drink = { kind: 'drink', volume_ml: 1 };

test('the field is named by its path, with what was expected and what was there', () => {
  const wrong = { ...drink, volume_ml: 'lots' };
  assert.equal(
    said({ person, events: [drink, drink, drink, wrong] }),
    'events[3].volume_ml: expected a number ≥ 0, got "lots"',
  );
  assert.equal(
    said({ person, events: [{ ...drink, volume_ml: -1 }] }),
    'events[0].volume_ml: expected a number ≥ 0, got -1',
  );
  assert.equal(
    said({ person, events: [{ kind: 'drink' }] }),
    'events[0].volume_ml: expected a number ≥ 0, got nothing',
  );
  assert.equal(
    said({ person, events: [{ ...drink, over_min: 0 }] }),
    'events[0].over_min: expected a number > 0, got 0',
  );
});

test('choices, ranges, whole numbers and empty text are said in words', () => {
  assert.equal(
    said({ person: { ...person, sex: 'f' }, events: [] }),
    'person.sex: expected one of "female" or "male", got "f"',
  );
  assert.equal(
    said({ person: { age_y: 1.5 }, events: [] }),
    'person.age_y: expected a whole number from 0 to 125 or null, got 1.5',
  );
  assert.equal(said({ person, events: [], duration_h: 73 }), 'duration_h: expected a number ≤ 72, got 73');
  assert.equal(
    said({ person, events: [{ kind: 'dose', mg: 1, compound: '' }] }),
    'events[0].compound: expected text that is not empty, got ""',
  );
  assert.equal(said({ person, events: [], tags: { a: 1 } }), 'tags.a: expected true or false, got 1');
  assert.equal(said({ person, events: {} }), 'events: expected a list, got an object');
  assert.equal(
    said({ person, events: [], zone: 'Mars' }),
    'zone: expected a time zone such as "Europe/Berlin", got "Mars"',
  );
  assert.equal(said([]), 'expected an object, got a list');
});

test('a kind that does not exist is named with those that do', () => {
  assert.equal(
    said({ person, events: [{ kind: 'meall' }] }),
    'events[0].kind: expected one of "drink" or "dose", got "meall"',
  );
});

test('an unknown field is refused with its path, and one under x- is not', () => {
  assert.equal(said({ person, events: [{ ...drink, colour: 1 }] }), 'events[0].colour: is not a known field');
  assert.equal(parsedDocument(events, { person, 'x-mine': {}, events: [{ ...drink, 'x-n': 1 }] }).ok, true);
});

test('what the engine itself parses keeps the names of its fields', () => {
  assert.match(said({ age_y: 'lots' }, setPerson.input), /^age_y: expected a number .*, got "lots"$/);
  const note = { id: 'a', kind: 'note', at: 'noon', zone: 'UTC', enteredAt: 'noon', text: 'x' };
  assert.match(said({ entries: [note] }, entries.input), /^entries\[0\]\.at: expected .*, got "noon"$/);
  assert.match(said({ entries: [{ kind: 'nap' }] }, entries.input), /^entries\[0\]\.kind: /);
  assert.equal(
    said({ entries: [{ id: 'a', deleted: true, why: 1 }] }, entries.input),
    'entries[0].why: is not a known field',
  );
});

test('what is echoed is short and on one line', () => {
  const line = said({ person, events: [{ ...drink, volume_ml: `a\nb${'x'.repeat(500)}` }] });
  assert.ok(line.length < 120 && !line.includes('\n'));
});

test('a document nested without end is refused', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  assert.equal(said(deep), 'nested deeper than 64 levels');
});

test('names that every object has are not taken for fields', () => {
  assert.equal(
    said(JSON.parse('{"person":{"age_y":null},"events":[],"__proto__":{}}')),
    '__proto__: is not a known field',
  );
  assert.equal(said({ person, events: [], constructor: 1 }), 'constructor: is not a known field');
});
