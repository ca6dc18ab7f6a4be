import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findFoods, indexFoods, shippedFoods } from '#foods';
import { instant } from '#units';
import type { Line, LineContext } from './line.ts';
import { LINES } from './lines.fixture.ts';
import { checkDraft } from './parse-entry.ts';
import { foodPhrases, parseLine } from './parse-line.ts';
import { CONNECTORS } from './words/scan.ts';
import { foldWord } from './words/token.ts';

const index = indexFoods(shippedFoods());
const context = (locale: string, at = Date.UTC(2026, 6, 15, 13, 30)): LineContext => ({
  now: instant(at),
  zone: 'Europe/London',
  locale,
  find: (query, limit) => findFoods(index, query, { limit, typing: false }),
});
const LOCALES = ['en-GB', 'en-US', 'de-DE', 'en'];

/** Words that the reader acts on, foods, numbers, signs and nonsense, in any order. */
const WORDS = [
  ...new Set(LINES.flatMap(({ line }) => line.split(/\s+/))),
  'splonk',
  'wozzle',
  '½',
  '1/2',
  '7/10',
  '128/82',
  '-3',
  '1e9',
  '0',
  '99999999',
  '°',
  '%',
  ',',
  ';',
  '+',
  '(',
  ')',
  '—',
  '🏃',
  'Ünïcödé',
  '25:99',
  '1:45:00',
  '\n',
  '31/02/2026',
  'tomorrow',
];
const salad = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
const anyLine = fc.oneof(
  { weight: 4, arbitrary: salad },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...LINES.map(({ line }) => line)), { minLength: 1, maxLength: 4 })
      .map((lines) => lines.join('; ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** Characters that no range covers, words that only join aside. */
function dropped(line: string, { items, notUnderstood }: Line): string {
  const covered = [...line].length === 0 ? [] : Array.from({ length: line.length }, () => false);
  for (const { from, to } of [...items, ...notUnderstood]) covered.fill(true, from, to);
  const rest = Array.from(covered, (is, i) => (is ? ' ' : (line[i] ?? ''))).join('');
  return rest
    .split(/[\s,;.:()&+\-–~/!]+/)
    .filter((word) => word !== '' && !CONNECTORS.has(foldWord(word)))
    .join(' ');
}

const isSound = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(isSound);

test('every word of a line is understood, reported, or only joins', () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(...LOCALES), (line, locale) => {
      const read = parseLine(line, context(locale));
      assert.equal(dropped(line, read), '');
    }),
    { numRuns: 400 },
  );
});

test('ranges lie in the line and say what stands there', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const { items, notUnderstood } = parseLine(line, context('en-GB'));
      for (const { text, from, to } of [...items, ...notUnderstood]) {
        assert.ok(from >= 0 && to <= line.length && from < to);
        assert.equal(line.slice(from, to), text);
      }
    }),
    { numRuns: 200 },
  );
});

test('no draft, and no answer to a doubt, lies outside the limits of the possible', () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(...LOCALES), (line, locale) => {
      for (const { draft, doubts } of parseLine(line, context(locale)).items) {
        assert.ok(isSound(draft));
        assert.deepEqual(checkDraft(draft), { ok: true, value: draft });
        for (const { choices } of doubts)
          for (const choice of choices) assert.equal(checkDraft(choice.draft).ok, true);
      }
    }),
    { numRuns: 200 },
  );
});

test('nothing is put into the future without a question', () => {
  fc.assert(
    fc.property(
      anyLine,
      fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) }),
      (line, now) => {
        for (const { draft } of parseLine(line, context('en-GB', now)).items)
          assert.ok(draft.at <= now + 5 * 60_000 || draft.kind === 'note');
      },
    ),
    { numRuns: 200 },
  );
});

test('the same line read twice says the same', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      assert.deepEqual(parseLine(line, context('en-GB')), parseLine(line, context('en-GB')));
    }),
    { numRuns: 50 },
  );
});

test('the foods that a line names are known before it is read', () => {
  const phrases = foodPhrases('2 coffees and 500 ml coconut water at 9:30, ran 60 min; took ibuprofen');
  assert.deepEqual(
    ['coffees', 'coconut water'].filter((food) => !phrases.includes(food)),
    [],
  );
});

test('a page that was pasted is cut and the rest reported', () => {
  const line = 'a coffee at 9:30; '.repeat(300);
  const { notUnderstood } = parseLine(line, context('en-GB'));
  assert.equal(notUnderstood.at(-1)?.to, line.trimEnd().length);
});
