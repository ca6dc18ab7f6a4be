import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '@tonus/engine/diary';
import { at, ZONE } from '../screens/today/day.fixture.ts';
import { personOn } from './person-on.ts';

const head = (id: string, hour: number) => ({ id, at: at(hour), zone: ZONE, enteredAt: at(hour) });
const scales = (hour: number): Entry => ({ ...head('w', hour), kind: 'weight', mass_kg: 70 });
const said = (hour: number): Entry => ({
  ...head('p', hour),
  kind: 'person',
  person: { sex: 'male', mass_kg: 80 },
});

test('a weight taken after the person was described stands', () => {
  assert.deepEqual(personOn([said(1), scales(2)], null, at(24)), { sex: 'male', mass_kg: 70 });
});

test('an older weight does not overrule a later word', () => {
  assert.equal(personOn([scales(1), said(2)], null, at(24))?.mass_kg, 80);
});

test('a weight of another day to come says nothing of this one', () => {
  assert.equal(personOn([said(1), scales(30)], null, at(24))?.mass_kg, 80);
});

test('nobody was asked: that is not an empty person', () => {
  assert.equal(personOn([], null, at(24)), null);
  assert.deepEqual(personOn([], { sex: 'female' }, at(24)), { sex: 'female' });
});
