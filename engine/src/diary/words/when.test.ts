import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, isoWithOffset } from '#units';
import { parseLine } from '../parse-line.ts';

const read = (line: string, now: string, { zone, locale }: { zone: string; locale: string }) =>
  parseLine(line, { now: instant(Date.parse(now)), zone, locale, find: () => [] });

const NEW_YORK = { zone: 'America/New_York', locale: 'en-US' };
const BERLIN = { zone: 'Europe/Berlin', locale: 'en-GB' };

for (const [day, hours] of [
  ['2026-03-08', 7],
  ['2026-11-01', 9],
  ['2026-06-10', 8],
] as const) {
  test(`a night of 11pm to 7am that ends on ${day} in New York is ${hours} h long and ends at seven`, () => {
    const [item] = read('slept 11pm to 7am', `${day}T17:00:00Z`, NEW_YORK).items;
    assert.equal(item?.draft.kind === 'sleep' && item.draft.duration_h, hours);
    assert.match(isoWithOffset(item?.draft.at ?? instant(0), NEW_YORK.zone), new RegExp(`^${day}T07:00`));
  });
}

test('a date without a year is told from a score by the word before it, and read as the country writes it', () => {
  const now = '2026-07-20T10:00:00Z';
  const british = read('weight 75 kg on 14/7 at 8', now, BERLIN).items[0];
  assert.equal(isoWithOffset(british?.draft.at ?? instant(0), BERLIN.zone), '2026-07-14T08:00:00+02:00');
  const american = read('weight 165 lb on 7/14 at 8am', now, NEW_YORK).items[0];
  assert.equal(isoWithOffset(american?.draft.at ?? instant(0), NEW_YORK.zone), '2026-07-14T08:00:00-04:00');
  const episode = read('spasm left QL 7/10', now, BERLIN).items[0];
  assert.equal(episode?.draft.kind === 'episode' && episode.draft.severity, 7);
});

test('a time that does not exist leaves the moment open instead of standing for now', () => {
  for (const line of ['weight 75 kg at 25:00', 'weight 75 kg at 26:10']) {
    const { items, notUnderstood } = read(line, '2026-07-20T10:00:00Z', BERLIN);
    assert.equal(items[0]?.doubts[0]?.why, 'time', line);
    assert.equal(notUnderstood.length, 1, line);
  }
  assert.deepEqual(read('weight 75 kg at 9', '2026-07-20T10:00:00Z', BERLIN).items[0]?.doubts, []);
});
