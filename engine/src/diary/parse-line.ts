import { type FieldError, fail, type Instant, instant, isoWithOffset, ok, type Result } from '#units';
import type { Draft } from './entry.ts';
import type { NumberField } from './field.ts';
import { fieldsOf } from './fields.ts';
import type { Doubt, Line, LineContext, NotUnderstood, Understood } from './line.ts';
import { checkDraft } from './parse-entry.ts';
import { mealSaid, timeSaid } from './words/carry.ts';
import { readFood } from './words/food-words.ts';
import { type Kind, kindFor } from './words/kinds.ts';
import { mealPhrases } from './words/meal.ts';
import { mend } from './words/mend.ts';
import { type Piece, piecesOf } from './words/pieces.ts';
import { isConnector, leftovers } from './words/scan.ts';
import type { Question, Statement } from './words/statement.ts';
import { timePhrases } from './words/time-phrase.ts';
import { type Token, tokenise } from './words/token.ts';
import { type Said, type When, whenSaid } from './words/when.ts';

/** A piece and those after it that only add to it. */
interface Group {
  readonly first: number;
  readonly pieces: readonly Piece[];
  readonly kind: Kind | null;
  readonly tokens: readonly Token[];
}

const isEmpty = (piece: Piece): boolean => piece.tokens.every(isConnector);

const COMMA: Token = { text: ',', word: ',', from: 0, to: 0, kind: 'sign', value: Number.NaN };

/** Gathers what belongs together: `ran 60 min in 31°C, 75.0 to 73.6 kg` is one act. */
function groupsOf(
  pieces: readonly Piece[],
  context: LineContext & { readonly line: string },
): readonly Group[] {
  const groups: Group[] = [];
  for (const [i, piece] of pieces.entries()) {
    const last = groups.at(-1);
    const kind = isEmpty(piece) ? null : kindFor(piece.tokens);
    const kept = last?.kind;
    const adds =
      kept && kind === null && !piece.fresh && (isEmpty(piece) || kept.continues(piece.tokens, context));
    if (last !== undefined && adds) {
      const at = piece.tokens[0]?.from ?? 0;
      const tokens = [...last.tokens, { ...COMMA, from: at, to: at }, ...piece.tokens];
      groups[groups.length - 1] = { ...last, pieces: [...last.pieces, piece], tokens };
    } else groups.push({ first: i, pieces: [piece], kind, tokens: piece.tokens });
  }
  return groups;
}

const spanOf = (tokens: readonly Token[]): { readonly from: number; readonly to: number } => ({
  from: Math.min(...tokens.map((token) => token.from)),
  to: Math.max(...tokens.map((token) => token.to)),
});

function missed(line: string, tokens: readonly Token[], because?: FieldError): NotUnderstood {
  const last = tokens.findLastIndex((token) => !isConnector(token));
  const { from, to } = spanOf(tokens.slice(0, last + 1));
  return { text: line.slice(from, to), from, to, ...(because === undefined ? {} : { because }) };
}

/** A waking that was not told stands at seven. */
const WAKING_MINUTES = 7 * 60;

/**
 * Sleep stands at its waking. `nap at 1pm 20 min` began then; a night's sleep ends the morning after,
 * whatever day it is told of.
 */
function wakingOf(statement: Statement, said: Said, context: LineContext): When {
  const isNight = said.part === 'night' && said.clock === undefined;
  const isTold = Object.keys(said).length > 0 && !isNight;
  const when = whenSaid(isTold ? said : { part: 'morning' }, context);
  if (when.precision === undefined) return { ...when, at: instant(when.at + lastsMs(statement)) };
  if (when.precision === 'day') return when;
  const seven = whenSaid({ clock: { minutes: WAKING_MINUTES, open: false } }, context);
  return { at: seven.readings.length > 0 ? context.now : seven.at, precision: 'part-of-day', readings: [] };
}

const lastsMs = (statement: Statement): number => (statement.lasts_min ?? 0) * 60_000;

/** When it was; an act told without a time has just ended, so it began that long ago. */
function timeOf(statement: Statement, said: Said, context: LineContext): When {
  if (statement.standsAtEnd) return wakingOf(statement, said, context);
  const when = whenSaid(said, context);
  return Object.keys(said).length > 0 ? when : { ...when, at: instant(when.at - lastsMs(statement)) };
}

type Loose = Record<string, unknown>;

/** A course of a medicine ends so long after it began. */
function withSchedule(fields: Loose, at: Instant): Loose {
  const schedule = fields['schedule'] as { every_h: number; for_min: number | null } | undefined;
  if (schedule === undefined) return fields;
  const until = schedule.for_min === null ? null : instant(at + schedule.for_min * 60_000);
  return { ...fields, schedule: { every_h: schedule.every_h, until } };
}

function draftOf(fields: object, when: When, context: LineContext): Draft {
  const precision = when.precision === undefined ? {} : { precision: when.precision };
  const { at } = when;
  return { ...withSchedule(fields as Loose, at), at, zone: context.zone, ...precision } as unknown as Draft;
}

const timeDoubt = (fields: object, when: When, context: LineContext): Doubt => ({
  field: 'at',
  why: 'time',
  choices: when.readings.map((at) => ({
    label: isoWithOffset(at, context.zone).slice(0, 16).replace('T', ' '),
    draft: draftOf(fields, { at, readings: [] }, context),
  })),
});

const foodDoubt = (
  { field, why, choices }: Question,
  fields: object,
  make: (fields: object) => Draft,
): Doubt => ({
  field,
  why,
  choices: choices
    .map(({ label, fields: other }) => ({
      label,
      draft: make(field === 'food' ? other : { ...fields, ...other }),
    }))
    .filter(({ draft }) => checkDraft(draft).ok),
});

/** What is possible but rare is asked about before it is stored. */
function rarities(draft: Draft): readonly Doubt[] {
  // Nobody is surprised by the heat of a sauna.
  if (draft.kind === 'activity' && draft.type === 'sauna') return [];
  return Object.entries(fieldsOf(draft.kind)).flatMap(([name, field]) => {
    const value = (draft as unknown as Loose)[name];
    if (field.type !== 'number' || typeof value !== 'number') return [];
    const { askAbove = Infinity, askBelow = -Infinity } = field as NumberField;
    if (value <= askAbove && value >= askBelow) return [];
    return [
      { field: name, why: 'implausible', choices: [{ label: `${value} ${field.unit}`, draft }] } as const,
    ];
  });
}

/** Meals belong to food and drink; of anything else they are a remark. */
function withMeal(fields: object, meal: string | undefined, own: Piece['meal']): object {
  const loose = fields as Loose;
  if (loose['kind'] === 'food' || loose['kind'] === 'drink')
    return meal === undefined ? fields : { ...fields, meal };
  if (own === null || own === undefined) return fields;
  const said = `with ${own.meal}`;
  return { ...fields, remark: loose['remark'] === undefined ? said : `${String(loose['remark'])}, ${said}` };
}

interface Placed {
  readonly group: Group;
  readonly statement: Statement;
  readonly pieces: readonly Piece[];
}

function understood(
  { group, statement, pieces }: Placed,
  line: string,
  context: LineContext,
): Result<Understood> {
  const own = group.pieces.find((piece) => piece.meal !== null)?.meal ?? null;
  const fields = withMeal(statement.fields, mealSaid(pieces, group.first), own);
  const at =
    group.first +
    Math.max(
      0,
      group.pieces.findIndex((piece) => piece.times.length > 0),
    );
  const when = timeOf(statement, timeSaid(pieces, at), context);
  const draft = draftOf(fields, when, context);
  const checked = checkDraft(draft);
  if (!checked.ok) return fail(checked.error);
  const make = (other: object): Draft => draftOf(other, when, context);
  const meal = (draft as unknown as Loose)['meal'];
  const doubts = statement.questions.map((question) =>
    foodDoubt(question, fields, (other) => make(meal === undefined ? other : { ...other, meal })),
  );
  const times = when.readings.length > 0 ? [timeDoubt(fields, when, context)] : [];
  const { from, to } = spanOf(group.pieces.flatMap((piece) => piece.all));
  return ok({
    text: line.slice(from, to),
    from,
    to,
    draft,
    doubts: [...doubts, ...times, ...rarities(draft)],
  });
}

function read(group: Group, line: string, context: LineContext): Statement | null {
  const reading = { line, locale: context.locale };
  const [head] = group.pieces;
  if (group.kind === null)
    return readFood(group.tokens, context.find, { ...reading, joined: head?.joined ?? false });
  const said = whenSaid(timeSaid(group.pieces, 0), context);
  return group.kind.read(group.tokens, {
    ...reading,
    ...(said.span_min === undefined ? {} : { span_min: said.span_min }),
  });
}

/** Words for a day that has not come are never taken in. */
const futureTokens = (group: Group, tokens: readonly Token[]): readonly (readonly Token[])[] =>
  group.pieces.flatMap((piece) =>
    piece.times.filter((phrase) => phrase.future).map((phrase) => tokens.slice(phrase.from, phrase.next)),
  );

interface Outcome {
  readonly item: Understood | null;
  readonly left: NotUnderstood[];
}

/** What one group says, and what of it was not understood. */
function take(
  group: Group,
  pieces: readonly Piece[],
  context: LineContext & { readonly line: string },
): Outcome {
  const all = group.pieces.flatMap((piece) => piece.all);
  const statement = read(group, context.line, context);
  if (statement === null) return { item: null, left: [missed(context.line, all)] };
  const item = understood({ group, statement, pieces }, context.line, context);
  if (!item.ok) return { item: null, left: [missed(context.line, all, item.error)] };
  const left = leftovers(group.tokens, statement.taken).filter((run) =>
    run.some((token) => token.from < token.to),
  );
  return { item: item.value, left: left.map((run) => missed(context.line, run)) };
}

/** `yesterday, coffee`: times that stand alone belong to the item before them, or else after; without one they are left over. */
function settle(line: Line, alone: readonly Group[], text: string): Line {
  const items = [...line.items];
  const notUnderstood = [...line.notUnderstood];
  for (const group of alone) {
    const tokens = group.pieces.flatMap((piece) => piece.all);
    if (tokens.every(isConnector)) continue;
    const span = spanOf(tokens);
    const before = items.findLastIndex((item) => item.to <= span.from);
    const at = before >= 0 ? before : items.findIndex((item) => item.from >= span.to);
    const item = items[at];
    if (item === undefined) notUnderstood.push(missed(text, tokens));
    else {
      const from = Math.min(item.from, span.from);
      const to = Math.max(item.to, span.to);
      items[at] = { ...item, from, to, text: text.slice(from, to) };
    }
  }
  return { items, notUnderstood: notUnderstood.sort((a, b) => a.from - b.from) };
}

const JOINED = /^\s*(,|and|&|\+|plus|, and)\s*$/i;

/** `lisinopril 10 mg and indapamide 1.5 mg every morning`: a course told at the end is that of all before it. */
function withSharedSchedules(items: readonly Understood[], text: string): readonly Understood[] {
  const shared: Understood[] = [];
  for (const item of items.toReversed()) {
    const next = shared[0];
    const joined = next !== undefined && JOINED.test(text.slice(item.to, next.from));
    const isBare = item.draft.kind === 'medicine' && item.draft.schedule === undefined;
    const schedule = next?.draft.kind === 'medicine' ? next.draft.schedule : undefined;
    if (!joined || !isBare || schedule === undefined) shared.unshift(item);
    else shared.unshift({ ...item, draft: { ...item.draft, schedule } as Draft });
  }
  return shared;
}

/** `at 25:00`, `on 31/2`: words that announce a time, and then say none that exists. */
const UNREADABLE_TIME = /^(?:at|@|on)\s*\d/i;

/** A time that was said and could not be read leaves the moment open: this very one is then no more than a stand-in. */
function withOpenTimes(line: Line, now: Instant): Line {
  if (!line.notUnderstood.some(({ text }) => UNREADABLE_TIME.test(text))) return line;
  const items = line.items.map((item) => {
    const { draft } = item;
    if (draft.at !== now || item.doubts.some((doubt) => doubt.field === 'at')) return item;
    const label = isoWithOffset(now, draft.zone).slice(0, 16).replace('T', ' ');
    const doubt: Doubt = { field: 'at', why: 'time', choices: [{ label, draft }] };
    return { ...item, doubts: [...item.doubts, doubt] };
  });
  return { ...line, items };
}

const NOTE = /^\s*(?:note|memo|remark)\s*[:-]\s*(\S[\s\S]*?)\s*$/i;

function noteOf(line: string, context: LineContext): Line | null {
  const text = NOTE.exec(line)?.[1];
  if (text === undefined) return null;
  const draft: Draft = { kind: 'note', text, at: context.now, zone: context.zone };
  if (!checkDraft(draft).ok) return null;
  const from = line.length - line.trimStart().length;
  const to = line.trimEnd().length;
  return { items: [{ text: line.slice(from, to), from, to, draft, doubts: [] }], notUnderstood: [] };
}

/** Longer lines are pasted pages, not a person's line of words. */
export const LONGEST_LINE = 2000;

/**
 * Reads one line of ordinary words as entries to be. It never guesses silently: what was assumed beyond the words
 * shows in `portion` or `precision`, what could mean two things carries a doubt with ready choices, and what was not
 * understood comes back with its place. Nothing in the line is dropped but the words that only join.
 */
export function parseLine(line: string, context: LineContext): Line {
  const note = noteOf(line, context);
  if (note !== null) return note;
  const short = line.slice(0, LONGEST_LINE);
  const tokens = mend(tokenise(short), context.find);
  const pieces = piecesOf(
    tokens,
    { times: timePhrases(tokens, context), meals: mealPhrases(tokens) },
    context.find,
  );
  const items: Understood[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const timesAlone: Group[] = [];
  for (const group of groupsOf(pieces, { ...context, line: short })) {
    if (group.tokens.every(isConnector)) timesAlone.push(group);
    else {
      const outcome = take(group, pieces, { ...context, line: short });
      if (outcome.item !== null) {
        items.push(outcome.item);
        outcome.left.push(...futureTokens(group, tokens).map((run) => missed(short, run)));
      }
      notUnderstood.push(...outcome.left);
    }
  }
  if (line.length > LONGEST_LINE) {
    const to = line.trimEnd().length;
    notUnderstood.push({ text: line.slice(LONGEST_LINE, to), from: LONGEST_LINE, to });
  }
  const settled = settle({ items: withSharedSchedules(items, short), notUnderstood }, timesAlone, short);
  return withOpenTimes(settled, context.now);
}

/** Foods that a line may name, so that a caller can look them up in a large table before it reads the line. */
export function foodPhrases(line: string, locale = 'en-GB'): readonly string[] {
  const asked = new Set<string>();
  const find = (query: string): readonly [] => {
    asked.add(query);
    return [];
  };
  parseLine(line, { now: instant(0), zone: 'UTC', locale, find });
  return [...asked];
}
