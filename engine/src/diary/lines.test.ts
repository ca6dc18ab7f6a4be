import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFoods, indexFoods, shippedFoods } from '#foods';
import { instant, isoWithOffset } from '#units';
import type { ExpectedItem, ExpectedLine, Near } from './expected-line.fixture.ts';
import type { LineContext } from './line.ts';
import { LINES } from './lines.fixture.ts';
import { HELD_OUT_LINES } from './lines-held-out.fixture.ts';
import { LATER_LINES } from './lines-later.fixture.ts';
import { parseLine } from './parse-line.ts';

const index = indexFoods(shippedFoods());
const ZONE = 'Europe/London';
export const context = (locale = 'en-GB'): LineContext => ({
  now: instant(Date.UTC(2026, 6, 15, 13, 30)),
  zone: ZONE,
  locale,
  find: (query, limit) => findFoods(index, query, { limit, typing: false }),
});

/** `09:30` today, `07-14 21:00` another day. */
const local = (at: number): string => {
  const iso = isoWithOffset(instant(at), ZONE);
  return iso.startsWith('2026-07-15') ? iso.slice(11, 16) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
};

const isNear = (value: unknown): value is Near =>
  typeof value === 'object' && value !== null && 'near' in value;
const within = (got: number, want: number, share: number): boolean =>
  Math.abs(got - want) <= share * Math.abs(want) + 1e-9;

function agrees(got: unknown, want: unknown): boolean {
  if (isNear(want)) return typeof got === 'number' && within(got, want.near, 0.06);
  if (typeof want === 'number') return typeof got === 'number' && within(got, want, 0.005);
  if (typeof want !== 'object' || want === null) return got === want;
  if (typeof got !== 'object' || got === null) return false;
  const names = new Set([...Object.keys(got), ...Object.keys(want)]);
  return [...names].every((name) => {
    const [g, w] = [got, want].map((record) => (record as Record<string, unknown>)[name]);
    return name === 'until' && typeof g === 'number' ? local(g) === w : agrees(g, w);
  });
}

/** What differs between a draft and what was expected of it; empty when nothing does. */
function differences(draft: Record<string, unknown>, expected: ExpectedItem): readonly string[] {
  const { food, at = '14:30', ...fields } = expected;
  const { food: gotFood, at: gotAt, zone: _zone, portion: _portion, ...got } = draft;
  const name = (gotFood as { readonly name: string } | undefined)?.name ?? '';
  const faults: string[] = [];
  if (food !== undefined && !food.test(name)) faults.push(`food "${name}"`);
  if (local(Number(gotAt)) !== at) faults.push(`at ${local(Number(gotAt))}, not ${at}`);
  for (const field of new Set([...Object.keys(fields), ...Object.keys(got)]))
    if (!agrees(got[field], fields[field])) faults.push(`${field} ${JSON.stringify(got[field])}`);
  return faults;
}

/** Everything that is wrong with the reading of a line; empty when it is exactly right. */
export function faultsOf({ line, items, left = [], ask = [], locale }: ExpectedLine): readonly string[] {
  const read = parseLine(line, context(locale));
  const faults: string[] = [];
  if (read.items.length !== items.length) faults.push(`${read.items.length} items, not ${items.length}`);
  for (const [i, expected] of items.entries()) {
    const item = read.items[i];
    if (item !== undefined)
      faults.push(...differences(item.draft as unknown as Record<string, unknown>, expected));
  }
  const missed = read.notUnderstood.map(({ text }) => text);
  if (missed.join('|') !== left.join('|')) faults.push(`left over "${missed.join('|')}"`);
  const asked = read.items
    .flatMap(({ doubts }) => doubts.map(({ why }) => why))
    .filter((why) => why !== 'which-food');
  if (asked.toSorted().join() !== ask.toSorted().join()) faults.push(`asked ${asked.join() || 'nothing'}`);
  return faults;
}

const wrongOf = (lines: readonly ExpectedLine[]): readonly string[] =>
  lines.flatMap((line) => {
    const faults = faultsOf(line);
    return faults.length === 0 ? [] : [`${line.line}: ${faults.join('; ')}`];
  });

test('at least 150 lines as people write them are read exactly right, 95 of 100', (t) => {
  assert.ok(LINES.length >= 150);
  const wrong = wrongOf(LINES);
  const share = 1 - wrong.length / LINES.length;
  t.diagnostic(
    `${LINES.length - wrong.length} of ${LINES.length} lines right (${(share * 100).toFixed(1)} %)`,
  );
  for (const line of wrong) t.diagnostic(line);
  assert.ok(share >= 0.95, wrong.join('\n'));
});

test('lines that were kept apart while the reader was made are read as well', (t) => {
  const wrong = wrongOf(HELD_OUT_LINES);
  const share = 1 - wrong.length / HELD_OUT_LINES.length;
  t.diagnostic(`${HELD_OUT_LINES.length - wrong.length} of ${HELD_OUT_LINES.length} lines right`);
  assert.ok(share >= 0.85, `${wrong.length} wrong`);
});

test('lines that were written after the reader are read as well', (t) => {
  const wrong = wrongOf(LATER_LINES);
  t.diagnostic(`${LATER_LINES.length - wrong.length} of ${LATER_LINES.length} lines right`);
  for (const line of wrong) t.diagnostic(line);
  assert.ok(wrong.length <= 0.1 * LATER_LINES.length, wrong.join('\n'));
});

for (const line of [
  '2 coffees and 500 ml coconut water at 9:30',
  'ran 60 min in 31°C, 75.0 to 73.6 kg',
  'spasm left QL 7/10 90 s locked',
  'mg glycinate 200 mg',
  'yesterday 3 pints of lager',
  '5 g salt',
])
  test(`exactly right: ${line}`, () => {
    const expected = LINES.find((known) => known.line === line);
    assert.ok(expected);
    assert.deepEqual(faultsOf(expected), []);
  });

test('a food that was logged before borrows the usual portion of its kind', () => {
  const own: LineContext = {
    ...context(),
    find: (query, limit) => {
      const hits = context().find(query, limit);
      const [best] = hits;
      if (best === undefined) return hits;
      const { portions: _portions, ...bare } = best.food;
      return [{ ...best, food: { ...bare, source: 'own' }, score: best.score + 50 }, ...hits];
    },
  };
  const [coffees] = parseLine('2 coffees', own).items;
  assert.ok(coffees?.draft.kind === 'drink');
  assert.equal(coffees.draft.food.source, 'own');
  assert.equal(coffees.draft.volume_ml, 720);
  assert.deepEqual(coffees.doubts, []);
});

test('which food is asked only where it matters to the day', () => {
  const [eggs] = parseLine('2 eggs', context()).items;
  assert.deepEqual(eggs?.doubts, []);
  const [pizza] = parseLine('300 g pizza', context()).items;
  assert.deepEqual(
    pizza?.doubts.map(({ why }) => why),
    ['which-food'],
  );
});

test('a course told at the end is that of every medicine before it', () => {
  const read = parseLine('lisinopril 10 mg and indapamide 1.5 mg every morning; ibuprofen 400 mg', context());
  assert.deepEqual(
    read.items.map(({ draft }) => draft.kind === 'medicine' && draft.schedule?.every_h),
    [24, 24, undefined],
  );
});
