import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  dayBounds,
  instant,
  instantOf,
  isoWithOffset,
  localDay,
  offsetMinutes,
  wallTime,
} from './index.ts';

const utc = (iso: string) => instant(Date.parse(iso));
const HOUR = 3_600_000;

test('a day has 23 hours when the clocks go forward and 25 when they go back', () => {
  const hours = (day: string, zone: string) => {
    const { from, to } = dayBounds(day, zone);
    return (to - from) / HOUR;
  };
  assert.deepEqual(
    ['2026-03-28', '2026-03-29', '2026-10-25'].map((day) => hours(day, 'Europe/Berlin')),
    [24, 23, 25],
  );
  // Lord Howe Island moves its clocks by half an hour.
  assert.equal(hours('2026-04-05', 'Australia/Lord_Howe'), 24.5);
});

test('where midnight is skipped the day begins at one', () => {
  const { from, to } = dayBounds('2026-03-29', 'Asia/Beirut');
  assert.equal(localDay(from, 'Asia/Beirut'), '2026-03-29');
  assert.equal((to - from) / HOUR, 23);
});

test('a wall time that spring skipped is read as the time just after it', () => {
  const at = instantOf({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, 'Europe/Berlin');
  assert.equal(at, utc('2026-03-29T01:30:00Z'));
});

test('offsets of a quarter of an hour are kept', () => {
  assert.equal(offsetMinutes(utc('2026-07-03T00:00:00Z'), 'Asia/Kathmandu'), 345);
  assert.equal(isoWithOffset(utc('2026-07-03T00:00:00Z'), 'Asia/Kathmandu'), '2026-07-03T05:45:00+05:45');
  assert.equal(isoWithOffset(utc('2026-01-05T00:00:00Z'), 'America/St_Johns'), '2026-01-04T20:30:00-03:30');
});

test('months and years roll over', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];
const moment = fc
  .integer({ min: Date.parse('1990-01-01'), max: Date.parse('2040-01-01') })
  .map((ms) => instant(ms));
const zone = fc.constantFrom(...ZONES);

test('every moment lies in the day that it is called by, and days touch without a gap', () => {
  fc.assert(
    fc.property(moment, zone, (at, place) => {
      // Kiritimati left out the first day of 1995 when it crossed the date line.
      fc.pre(place !== 'Pacific/Kiritimati' || at > Date.parse('1996-01-01'));
      const day = localDay(at, place);
      const { from, to } = dayBounds(day, place);
      assert.ok(at >= from && at < to);
      assert.equal(dayBounds(addDays(day, 1), place).from, to);
    }),
  );
});

test('a printed time is the moment it was printed from, to the second', () => {
  fc.assert(
    fc.property(moment, zone, (at, place) => {
      assert.equal(Date.parse(isoWithOffset(at, place)), Math.floor(at / 1000) * 1000);
    }),
  );
});

test('a wall time outside a clock change is read back to its own moment', () => {
  fc.assert(
    fc.property(moment, zone, (at, place) => {
      const minute = instant(Math.floor(at / 60_000) * 60_000);
      const wall = wallTime(minute, place);
      const again = wallTime(instantOf(wall, place), place);
      assert.deepEqual({ ...again, second: 0 }, { ...wall, second: 0 });
    }),
  );
});
