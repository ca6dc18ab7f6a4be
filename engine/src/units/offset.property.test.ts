import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { instant, offsetMinutes, wallTime } from './time.ts';

const ZONES = [
  'UTC',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Antarctica/Troll',
];

test('the offset is that of the zone’s clocks at any instant, also on days when they change', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) }),
      (zone, at) => {
        const w = wallTime(instant(at), zone);
        const shown = Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute, w.second);
        assert.equal(offsetMinutes(instant(at), zone), (shown - Math.floor(at / 1000) * 1000) / 60_000);
      },
    ),
    { numRuns: 1000 },
  );
});

test('the offset changes within the hour in which the clocks do', () => {
  const before = instant(Date.UTC(2026, 2, 29, 0, 59, 59));
  const after = instant(Date.UTC(2026, 2, 29, 1, 0, 0));
  assert.equal(offsetMinutes(before, 'Europe/London'), 0);
  assert.equal(offsetMinutes(after, 'Europe/London'), 60);
});
