import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENTRY_KINDS, type Entry } from '@tonus/engine/diary';
import { at, COFFEE, PHRASING, RUN, SPASM, ZONE } from '../screens/today/day.fixture.ts';
import { en } from '../words/en.ts';
import { entryView } from './entry-view.ts';

const head = { id: 'x', at: at(8), zone: ZONE, enteredAt: at(8) };
const seen = (entry: Entry) => entryView(entry, PHRASING);

test('a drink shows its amount as said and as measured, its source, and that it is recalled', () => {
  const view = seen(COFFEE);
  assert.equal(view.detail, '1 cup · 240 mL');
  assert.equal(view.source, 'Starter');
  assert.equal(view.recalled, true);
});

test('a food of unknown amount says so instead of zero', () => {
  const food = { id: 'q', source: 'own', name: 'Quark', per: '100 g', nutrients: {} } as const;
  assert.equal(seen({ ...head, kind: 'food', food, mass_g: null }).detail, 'amount not given');
});

test('the mineral and its salt are never mixed up', () => {
  const pill = {
    ...head,
    kind: 'supplement',
    mineral: 'magnesium',
    compound: 'magnesium citrate',
    route: 'oral',
  } as const;
  assert.equal(seen({ ...pill, elemental_mg: 200, saltMass_mg: null }).detail, '200 mg of the mineral');
  assert.equal(seen({ ...pill, elemental_mg: null, saltMass_mg: 1240 }).detail, '1,240 mg of the salt');
  assert.equal(seen({ ...pill, elemental_mg: null, saltMass_mg: null }).detail, 'dose not given');
});

test('a spasm reads place, strength, grip and length', () => {
  const view = seen(SPASM);
  assert.equal(view.title, 'Low back, side, left');
  assert.equal(view.detail, '7 of 10 · locked · 90 s');
});

test('an activity reads time, air and weights', () => {
  assert.equal(
    seen({ ...RUN, massBefore_kg: 75, massAfter_kg: 73.6 } as Entry).detail,
    '60 min · 31 °C · 75 kg to 73.6 kg',
  );
});

test('a remark stands behind everything else', () => {
  assert.equal(seen({ ...COFFEE, remark: 'too hot' }).detail, '1 cup · 240 mL · too hot');
});

test('every kind has a name and a hint', () => {
  for (const kind of ENTRY_KINDS) assert.ok(en.entry.kinds[kind] !== '' && en.entry.kindHints[kind] !== '');
});
