import type { Piece } from './pieces.ts';
import { isConnector } from './scan.ts';
import type { TimePhrase } from './time-phrase.ts';
import { addUp, type Said } from './when.ts';

type Aspect = 'day' | 'hour';
const AS: Readonly<Record<Aspect, readonly (keyof TimePhrase)[]>> = {
  day: ['day', 'future', 'exact'],
  hour: ['clock', 'part', 'exact', 'until'],
};

const says = (piece: Piece, aspect: Aspect): boolean =>
  piece.times.some((phrase) => AS[aspect].some((name) => phrase[name] !== undefined));
const saidOf = (piece: Piece, aspect: Aspect): Said => {
  const said = addUp(piece.times) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(said).filter(([name]) => AS[aspect].includes(name as keyof TimePhrase)),
  ) as Said;
};

/** The pieces that share times with this one: up to the separators that start afresh. */
function neighbours(pieces: readonly Piece[], at: number): readonly [number, number] {
  let from = at;
  while (from > 0 && !pieces[from]?.fresh) from--;
  let to = at + 1;
  while (to < pieces.length && !pieces[to]?.fresh) to++;
  return [from, to];
}

const isTimeAlone = (piece: Piece): boolean => piece.tokens.every(isConnector);
/** `2 beers, a burger, last night` looks back; `at 8, coffee, at 10, tea` looks forward throughout. */
const leads = (piece: Piece, first: Piece | undefined): boolean =>
  isTimeAlone(piece) ? first !== undefined && isTimeAlone(first) : piece.timeLeads;

/**
 * `2 coffees and a banana at 9:30`: a time at the end is everyone's before it who has none;
 * `yesterday a burger and fries`: a time at the head is everyone's after it.
 */
function source(pieces: readonly Piece[], at: number, aspect: Aspect): Piece | undefined {
  const own = pieces[at];
  if (own === undefined || says(own, aspect)) return own;
  const [from, to] = neighbours(pieces, at);
  const after = pieces.slice(at + 1, to).find((piece) => says(piece, aspect));
  if (after !== undefined && !leads(after, pieces[from])) return after;
  return pieces.slice(from, at).findLast((piece) => says(piece, aspect));
}

/** What the line says of the time of the piece at this place. */
export function timeSaid(pieces: readonly Piece[], at: number): Said {
  const day = source(pieces, at, 'day');
  const hour = source(pieces, at, 'hour');
  // An hour that was said with a day of its own does not travel without it.
  const saidDay = day === undefined ? {} : saidOf(day, 'day');
  const saidHour = hour === undefined ? {} : saidOf(hour, 'hour');
  return { ...saidHour, ...saidDay };
}

/** The meal of a piece: its own, one named at the end for all before, or one named at the head for all after. */
export function mealSaid(pieces: readonly Piece[], at: number): string | undefined {
  const own = pieces[at]?.meal;
  if (own) return own.meal;
  const [from, to] = neighbours(pieces, at);
  const after = pieces.slice(at + 1, to).find((piece) => piece.meal !== null);
  const isHead = after !== undefined && after.all[0]?.word === after.meal?.meal;
  if (after?.meal && !isHead) return after.meal.meal;
  return pieces.slice(from, at).findLast((piece) => piece.meal !== null)?.meal?.meal;
}
