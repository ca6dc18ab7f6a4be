import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../words/en.ts';
import { personFrom, personValues } from './person-view.ts';

const PLACE = { year: 2026, zone: 'Europe/Berlin', locale: 'en-GB', words: en };
const EMPTY = { sex: '', born: '', mass: '' } as const;

test('every question may be left open', () => {
  const { person } = personFrom(EMPTY, {}, PLACE);
  assert.deepEqual(person, { zone: 'Europe/Berlin', locale: 'en-GB' });
});

test('three answers make a person', () => {
  const { person } = personFrom({ sex: 'female', born: '1975', mass: '64,5' }, {}, PLACE);
  assert.deepEqual(person, {
    sex: 'female',
    born: '1975',
    mass_kg: 64.5,
    zone: 'Europe/Berlin',
    locale: 'en-GB',
  });
});

test('a slip is answered at its own field', () => {
  assert.deepEqual(Object.keys(personFrom({ ...EMPTY, born: '75', mass: '7000' }, {}, PLACE).problems), [
    'born',
    'mass',
  ]);
  assert.deepEqual(Object.keys(personFrom({ ...EMPTY, born: '2031' }, {}, PLACE).problems), ['born']);
});

test('what else is known of the person stays, and an exact birthday is not worn down to its year', () => {
  const known = { born: '1975-04-02', conditions: ['E27.1'], mass_kg: 70 };
  const { person } = personFrom(personValues(known), known, PLACE);
  assert.equal(person?.born, '1975-04-02');
  assert.deepEqual(person?.conditions, ['E27.1']);
});

test('an answer that is taken out again is gone', () => {
  const { person } = personFrom({ ...EMPTY, born: '1975' }, { sex: 'male', mass_kg: 80 }, PLACE);
  assert.equal(person !== null && ('sex' in person || 'mass_kg' in person), false);
});
