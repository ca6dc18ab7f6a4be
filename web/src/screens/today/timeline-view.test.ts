import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, COFFEE, DAY, NIGHT, PHRASING, RUN, SPASM, ZONE } from './day.fixture.ts';
import { timelineView } from './timeline-view.ts';

const view = (entries = [COFFEE, RUN, SPASM, NIGHT], now = at(21)) =>
  timelineView(entries, { date: DAY, zone: ZONE, now }, PHRASING);
const lane = (name: string, from = view()) => from.lanes.find((found) => found.lane === name);

test('everything stands at its hour on one axis', () => {
  assert.equal(lane('drink')?.marks[0]?.at, 9.5 / 24);
  const run = lane('sweat')?.marks[0];
  assert.ok(run !== undefined && Math.abs(run.at - 17 / 24) < 1e-9 && Math.abs(run.width - 1 / 24) < 1e-9);
});

test('a night begun the day before is cut at midnight', () => {
  const night = lane('rest')?.marks[0];
  assert.ok(night !== undefined && night.at === 0 && Math.abs(night.width - 7 / 24) < 1e-9);
});

test('a spasm carries its strength', () => {
  assert.equal(lane('episode')?.marks[0]?.strength, 0.7);
});

test('the usual lanes are there on an empty day, so that the eye finds them tomorrow', () => {
  assert.deepEqual(
    view([]).lanes.map(({ name }) => name),
    ['Food', 'Drink', 'Pills', 'Moved', 'Spasm', 'Rest'],
  );
});

test('what lies on another day is not drawn, and now is drawn only on its own day', () => {
  const far = { ...COFFEE, at: at(30) };
  const drawn = view([far], at(30));
  assert.equal(lane('drink', drawn)?.marks.length, 0);
  assert.equal(drawn.now, null);
});

test('on the day the clocks go forward noon lies at eleven twenty-thirds', () => {
  const noon = { ...COFFEE, at: Date.UTC(2026, 2, 29, 10) as typeof COFFEE.at };
  const spring = timelineView([noon], { date: '2026-03-29', zone: ZONE, now: at(0) }, PHRASING);
  assert.ok(Math.abs((lane('drink', spring)?.marks[0]?.at ?? 0) - 11 / 23) < 1e-9);
  // The axis has 23 hours then, and its own labels follow.
  assert.ok(Math.abs((spring.hours.find(({ label }) => label === '12')?.at ?? 0) - 11 / 23) < 1e-9);
});

test('the summary counts for those who do not see the axis', () => {
  assert.match(view().summary, /drink 1, moved 1, spasm 1 and rest 1/);
});
