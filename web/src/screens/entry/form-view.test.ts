import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, ENTRY_KINDS } from '@tonus/engine/diary';
import { at, COFFEE, PHRASING, RUN, SPASM, ZONE } from '../today/day.fixture.ts';
import { blankDraft } from './blank-draft.ts';
import { draftFrom, draftOf, inputsOf, valuesOf, wallInstant, wallText } from './form-view.ts';

const kept = (draft: Draft, change: Record<string, string> = {}) =>
  draftFrom({ ...valuesOf(draft), ...change }, draft, PHRASING);

test('a form that is opened and kept changes nothing', () => {
  for (const entry of [COFFEE, RUN, SPASM]) {
    const read = kept(draftOf(entry));
    assert.ok(read.ok);
    assert.deepEqual(read.value, draftOf(entry));
  }
});

test('a changed number changes that field alone', () => {
  const read = kept(draftOf(COFFEE), { volume_ml: '480' });
  assert.ok(read.ok);
  assert.deepEqual(read.value, { ...draftOf(COFFEE), volume_ml: 480 });
});

test('an emptied amount is unknown, not zero', () => {
  const read = kept(draftOf(COFFEE), { volume_ml: '' });
  assert.ok(read.ok && read.value.kind === 'drink');
  assert.equal(read.value.volume_ml, null);
});

test('a comma is a decimal sign too', () => {
  const read = kept(blankDraft('weight', at(8), ZONE), { mass_kg: '71,5' });
  assert.ok(read.ok && read.value.kind === 'weight');
  assert.equal(read.value.mass_kg, 71.5);
});

test('what is out of bounds is refused at its own field, in words', () => {
  const read = kept(draftOf(COFFEE), { volume_ml: '-3' });
  assert.ok(!read.ok);
  assert.deepEqual(read.error, { volume_ml: 'Between 0 and 6,000 mL, please.' });
});

test('what is needed and missing is asked for', () => {
  const read = kept(blankDraft('blood-pressure', at(8), ZONE), { systolic_mmHg: '120' });
  assert.ok(!read.ok);
  assert.deepEqual(Object.keys(read.error), ['diastolic_mmHg']);
});

test('nested fields are given together or not at all', () => {
  const blank = { ...blankDraft('medicine', at(8), ZONE), name: 'ramipril' } as Draft;
  const once = kept(blank);
  assert.ok(once.ok && !('schedule' in once.value));
  const daily = kept(blank, { 'schedule.every_h': '24' });
  assert.ok(daily.ok && daily.value.kind === 'medicine');
  assert.deepEqual(daily.value.schedule, { every_h: 24, until: null });
});

test('what helped is a list that offers one more line', () => {
  const draft = draftOf(SPASM);
  const values = { ...valuesOf(draft), 'helped[0].what': 'heat', 'helped[0].after_min': '10' };
  const read = draftFrom(values, draft, PHRASING);
  assert.ok(read.ok && read.value.kind === 'episode');
  assert.deepEqual(read.value.helped, [{ what: 'heat', after_min: 10 }]);
  assert.ok(inputsOf('episode', values).some(({ path }) => path === 'helped[1].what'));
});

test('every kind has a form, and what it must have is always in sight', () => {
  for (const kind of ENTRY_KINDS)
    for (const { required, first, path } of inputsOf(kind, {}))
      assert.ok(!required || first, `${kind} ${path}`);
});

test('a time reads back as it was written, by the clocks of its zone', () => {
  assert.equal(wallText(at(9.5), ZONE), '2026-06-14T09:30');
  assert.equal(wallInstant('2026-06-14T09:30', ZONE), at(9.5));
  assert.equal(wallInstant('tomorrow', ZONE), null);
});
