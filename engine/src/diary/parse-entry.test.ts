import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, sentence } from '#units';
import { ENTRY_KINDS } from './entry.ts';
import { entryJsonSchema } from './entry-json-schema.ts';
import { checkAgainstClock, checkDraft, entryDocument, parseEntry, parsePerson } from './parse-entry.ts';

const head = {
  id: 'e1',
  at: '2026-01-05T08:00:00+01:00',
  zone: 'Europe/Berlin',
  enteredAt: '2026-01-05T08:01:00+01:00',
};
const coffee = {
  id: 'coffee',
  source: 'starter',
  name: 'Coffee, brewed',
  per: '100 mL',
  nutrients: { caffeine_mg: 40 },
};
const run = { ...head, kind: 'activity', type: 'running', duration_min: 60 };

function refusal(document: unknown, path?: string): string {
  const parsed = parseEntry(document, path);
  assert.equal(parsed.ok, false);
  return sentence(parsed.error);
}

test('times are instants inside and ISO with the zone’s offset outside', () => {
  const parsed = parseEntry({ ...head, kind: 'weight', mass_kg: 75 });
  assert.equal(parsed.ok, true);
  assert.equal(parsed.value.at, Date.UTC(2026, 0, 5, 7));
  assert.equal(entryDocument(parsed.value)['at'], '2026-01-05T08:00:00+01:00');
});

test('a wrong number is named with what was expected and what was found', () => {
  const drink = { ...head, kind: 'drink', food: coffee, volume_ml: 'lots' };
  assert.equal(refusal(drink), 'volume_ml: expected a number ≥ 0, got "lots"');
  assert.equal(refusal(drink, 'events[3]'), 'events[3].volume_ml: expected a number ≥ 0, got "lots"');
  assert.equal(
    refusal({ ...head, kind: 'food', food: coffee, mass_g: -5 }),
    'mass_g: expected a number ≥ 0, got -5',
  );
});

test('what no person can do is refused by the name of its field', () => {
  assert.match(refusal({ ...run, distance_km: 10_000 }), /^distance_km: expected at most 1100 km, got 10000/);
  assert.match(refusal({ ...run, distance_km: 45 }), /^distance_km: expected at most 38 km\/h, got 45 km\/h/);
  assert.match(refusal({ ...head, kind: 'weight', mass_kg: 900 }), /^mass_kg: expected at most 650 kg/);
  assert.match(
    refusal({ ...head, kind: 'drink', food: coffee, volume_ml: 3000 }),
    /^volume_ml: expected less, got 3000 mL .*caffeine/,
  );
  assert.match(refusal({ ...head, kind: 'sleep', duration_h: 25 }), /^duration_h: expected at most 24 h/);
  assert.match(
    refusal({ ...head, kind: 'blood-pressure', systolic_mmHg: 80, diastolic_mmHg: 120 }),
    /^diastolic_mmHg: expected less than the systolic 80 mmHg/,
  );
});

test('an element cannot weigh more than the salt that holds it', () => {
  const supplement = {
    ...head,
    kind: 'supplement',
    mineral: 'magnesium',
    route: 'oral',
    elemental_mg: 300,
    saltMass_mg: 200,
  };
  assert.match(refusal(supplement), /^elemental_mg: expected at most the salt's 200 mg, got 300/);
});

test('unknown fields are refused with their path, except under x-', () => {
  const weight = { ...head, kind: 'weight', mass_kg: 75 };
  assert.equal(refusal({ ...weight, mass_lb: 165 }), 'mass_lb: is not a known field');
  assert.equal(
    refusal({ ...head, kind: 'drink', food: { ...coffee, colour: 'black' }, volume_ml: 200 }),
    'food.colour: is not a known field',
  );
  assert.equal(parseEntry({ ...weight, 'x-watch': { raw: 1 } }).ok, true);
  assert.equal(
    refusal(JSON.parse('{"kind":"note","__proto__":{"id":"e1"}}')),
    '__proto__: is not a known field',
  );
});

test('missing or null is unknown where a field may be unknown', () => {
  const parsed = parseEntry({ ...head, kind: 'drink', food: coffee, over_min: null });
  assert.equal(parsed.ok, true);
  assert.equal(parsed.value.kind === 'drink' && parsed.value.volume_ml, null);
  assert.equal('over_min' in parsed.value, false);
});

test('zero is a value and survives', () => {
  const parsed = parseEntry({ ...head, kind: 'drink', food: coffee, volume_ml: 0 });
  assert.equal(parsed.ok && entryDocument(parsed.value)['volume_ml'], 0);
});

test('times without an offset, impossible dates and unknown zones are refused', () => {
  const note = { ...head, kind: 'note', text: 'x' };
  assert.match(refusal({ ...note, at: '2026-01-05T08:00:00' }), /^at: expected a time like/);
  assert.match(refusal({ ...note, at: '2026-02-30T08:00:00Z' }), /^at: expected a time like/);
  assert.match(refusal({ ...note, at: 1767596400000 }), /^at: expected a time like/);
  assert.match(refusal({ ...note, zone: 'Mars/Olympus' }), /^zone: expected an IANA time zone/);
});

test('a kind that does not exist is answered with those that do', () => {
  assert.match(refusal({ ...head, kind: 'feast' }), /^kind: expected one of food, drink, .*got "feast"$/);
  assert.equal(refusal([], 'entries[0]'), 'entries[0]: expected an object, got a list');
  assert.match(refusal({ ...head }), /^kind: expected one of/);
});

test('text that a database would refuse is refused here', () => {
  assert.match(refusal({ ...head, kind: 'note', text: 'a\u0000b' }), /^text: /);
  assert.match(refusal({ ...head, kind: 'note', text: '\ud800' }), /^text: /);
});

test('more than a day in the future is refused where there is a clock', () => {
  const parsed = parseEntry({ ...head, kind: 'note', text: 'x' });
  assert.equal(parsed.ok, true);
  const at = parsed.value.at;
  assert.equal(checkAgainstClock(parsed.value, instant(at - 23 * 3_600_000)).ok, true);
  const early = checkAgainstClock(parsed.value, instant(at - 25 * 3_600_000), 'entries[0]');
  assert.equal(!early.ok && early.error.path, 'entries[0].at');
});

test('a draft is judged by the same limits as an entry', () => {
  const draft = { kind: 'weight', at: instant(0), zone: 'UTC', mass_kg: 900 } as const;
  const checked = checkDraft(draft);
  assert.equal(!checked.ok && checked.error.path, 'mass_kg');
});

test('a person’s document may say null for everything', () => {
  assert.deepEqual(
    parsePerson({ sex: 'male', egfr_ml_min: null, conditions: [], habits: { fluid_l_d: 2.2 } }),
    { ok: true, value: { sex: 'male', conditions: [], habits: { fluid_l_d: 2.2 } } },
  );
  const heavy = parsePerson({ mass_kg: 900 }, 'person');
  assert.equal(!heavy.ok && heavy.error.path, 'person.mass_kg');
});

test('the JSON Schema has one branch for each kind and closes every object but for x-', () => {
  const { oneOf } = entryJsonSchema() as { oneOf: Record<string, unknown>[] };
  assert.deepEqual(
    oneOf.map((branch) => branch['title']),
    [...ENTRY_KINDS],
  );
  assert.equal(
    oneOf.every((branch) => branch['additionalProperties'] === false),
    true,
  );
});
