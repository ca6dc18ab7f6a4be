import { readScore } from './measure.ts';
import { type Found, type Token, wordAt } from './token.ts';

/** Words that join and point but say nothing: alone between understood words they are not reported as left over. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  `a an the of my i we and or plus & + , ; . : ( ) - – ~ / ! with at in on for to about approx approximately
  around roughly circa was is were had have has having felt feel feeling did do done doing went go going got it its also then just some from by since both`
    .split(/\s+/)
    .concat("i'm", "i've"),
);
export const isConnector = (token: Token): boolean => CONNECTORS.has(token.word);

/** One way in which a stretch of tokens says something about a thing of kind T. */
export type Attribute<T> = (
  tokens: readonly Token[],
  at: number,
  context: { readonly locale: string },
) => Found<Partial<T>> | null;

export interface Scanned<T> {
  readonly fields: Partial<T>;
  /** Which tokens were understood. */
  readonly taken: readonly boolean[];
}

/** Reads every attribute that stands anywhere in the tokens; what was said first stands. */
export function scan<T>(
  tokens: readonly Token[],
  attributes: readonly Attribute<T>[],
  context: { readonly locale: string },
): Scanned<T> {
  let fields: Partial<T> = {};
  const taken = tokens.map(() => false);
  let at = 0;
  while (at < tokens.length) {
    const found = firstOf(tokens, at, attributes, context);
    if (found === null) at++;
    else {
      fields = { ...found.value, ...fields };
      taken.fill(true, at, found.next);
      at = found.next;
    }
  }
  return { fields, taken };
}

function firstOf<T>(
  ...[tokens, at, attributes, context]: [
    readonly Token[],
    number,
    readonly Attribute<T>[],
    { readonly locale: string },
  ]
): Found<Partial<T>> | null {
  for (const attribute of attributes) {
    const found = attribute(tokens, at, context);
    if (found !== null && found.next > at) return found;
  }
  return null;
}

/** Stretches of tokens that were not understood and hold more than connectors. */
export function leftovers(
  tokens: readonly Token[],
  taken: readonly boolean[],
): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && isConnector(run.at(-1) as Token)) run.pop();
    if (run.some((token) => !isConnector(token))) runs.push(run);
    run = [];
  };
  for (const [i, token] of tokens.entries()) {
    if (taken[i]) close();
    else if (run.length > 0 || token.kind !== 'sign') run.push(token);
  }
  close();
  return runs;
}

/** `7/10`, `severity 7`, `pain 7`. */
export function readSeverity(tokens: readonly Token[], at: number): Found<number> | null {
  const named = ['severity', 'pain', 'level', 'intensity', 'score'].includes(wordAt(tokens, at));
  const start = named ? at + 1 : at;
  const score = readScore(tokens, start);
  if (score !== null) return score;
  const token = tokens[start];
  return named && token?.kind === 'number' ? { next: start + 1, value: token.value } : null;
}

/** The words as written between two tokens. */
export const textOf = (line: string, tokens: readonly Token[]): string =>
  tokens.length === 0 ? '' : line.slice(tokens[0]?.from, tokens.at(-1)?.to);

/** A cue word anywhere in a piece. */
export const holds = (tokens: readonly Token[], cues: ReadonlySet<string>): boolean =>
  tokens.some((token) => cues.has(token.word));

/** An attribute that takes its cue words and says nothing more. */
export const cue =
  <T>(words: ReadonlySet<string>): Attribute<T> =>
  (tokens, at) =>
    words.has(wordAt(tokens, at)) ? { next: at + 1, value: {} } : null;
