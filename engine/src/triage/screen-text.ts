import { DANGER_WORDS, type DangerWord } from '#reference';

/** What a phrase in somebody's own words stands for. */
export interface TextSign {
  readonly sign: string;
  /** act: unambiguous, counts as said; ask: opens the matching question; cue: context only. */
  readonly strength: 'act' | 'ask' | 'cue';
  /** The words as they were written. */
  readonly words: string;
  /** Another person's, long past or imagined: weaker than it reads. */
  readonly distant: boolean;
  /** The same words were denied: "no numbness". */
  readonly denied: boolean;
}

interface Element {
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly optional: boolean;
  readonly gap: boolean;
}
interface Phrase {
  readonly sign: string;
  readonly strength: TextSign['strength'];
  readonly elements: readonly Element[];
  /** Elements without which it cannot match: a cheap look before the search. */
  readonly needed: readonly Element[];
}

const MAX_GAP = 5;
const NEGATION_REACH = 6;
const NEGATORS = new Set(
  'no not never without denies denied deny none nor neither isnt wasnt arent hasnt havent didnt doesnt dont nothing kein keine keinen keinem keiner nicht ohne nie weder verneint tidak bukan tanpa belum tak gak nggak'.split(
    ' ',
  ),
);
/** These carry over the commas of a list: "denies fever, chills, numbness". */
const LIST_NEGATORS = new Set(['denies', 'denied', 'deny', 'verneint', 'without', 'ohne', 'tanpa']);
const ALL_CLEAR = new Set(
  'normal fine ok okay clear good unchanged unremarkable negative unauffallig normal'.split(' '),
);
const FAMILY = new Set(
  'father mother dad mum mom brother sister uncle aunt grandfather grandmother grandad gran cousin friend neighbour neighbor colleague vater mutter bruder schwester ayah ibu teman'.split(
    ' ',
  ),
);
/** Just before the words: "worried about a stroke", "if it goes numb". */
const HYPOTHETICAL =
  /\b(if|whether|unless|in case|worried about|afraid of|fear of|fears|angst vor|jika|kalau|takut)\b/;
const NEAR = 5;
const LONG_AGO = /\b(years? ago|last year|as a child|in (19|20)\d\d|decades ago|vor jahren|tahun lalu)\b/;
const EMPHATIC = /\b(not only|not just|no wonder|no longer just|like this|this bad|so bad|such a)\b/;

/** Lower case, accents folded, apostrophes closed: one spelling for matching in every language. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[’'`]/g, '');
}

/** Harmless turns of phrase that hold a danger word. */
const IDIOMS =
  /\b(weak (coffee|tea|point|spot|knees when)|fell (asleep|in love|behind|out with)|heat stroke risk|(breast|back) ?stroke|fit (for|and well|enough)|dead ?line|dead tired|to die for|kill(ing)? time|tired to death|heart broken)\b/g;

const clausesOf = (folded: string): readonly string[] =>
  folded
    .replace(IDIOMS, ' ')
    .replace(/(\d)[.,](\d)/g, '$1·$2')
    .split(/[.;:!?\n]|\bbut\b|\bhowever\b|\balthough\b|\baber\b|\btapi\b|\btetapi\b/)
    .filter((clause) => /[a-z]/.test(clause));

const tokensOf = (clause: string): readonly string[] => clause.match(/[a-z0-9·]+|,/g) ?? [];

function elementOf(text: string): Element {
  const parts = text.split('|');
  const words = parts.filter((w) => w !== '' && w !== '~' && !w.endsWith('*'));
  const prefixes = parts.filter((w) => w.length > 1 && w.endsWith('*')).map((w) => w.slice(0, -1));
  return { words, prefixes, optional: parts.includes(''), gap: parts.includes('~') };
}

function phraseOf(row: DangerWord, phrase: string): Phrase {
  const elements = foldText(phrase)
    .replace(/-(?=[a-z])/g, ' ')
    .split(/\s+/)
    .filter((e) => e !== '' && e !== '|')
    .map(elementOf);
  return {
    sign: row.sign,
    strength: row.strength,
    elements,
    needed: elements.filter((element) => !element.optional && !element.gap),
  };
}

const fits = (element: Element, token: string): boolean =>
  element.words.includes(token) || element.prefixes.some((prefix) => token.startsWith(prefix));

/** End (exclusive) of the phrase from this element and token on, or -1. */
function endOf(
  elements: readonly Element[],
  tokens: readonly string[],
  at: readonly [number, number],
): number {
  const [e, t] = at;
  const element = elements[e];
  if (element === undefined) return t;
  const token = tokens[t];
  if (token !== undefined && fits(element, token)) {
    const end = endOf(elements, tokens, [e + 1, t + 1]);
    if (end >= 0) return end;
  }
  if (element.gap) {
    for (let skip = 0; skip <= MAX_GAP && t + skip <= tokens.length; skip++) {
      // A gap never jumps over a "no": what stands behind it was denied.
      if (skip > 0 && NEGATORS.has(tokens[t + skip - 1] ?? '')) break;
      const end = endOf(elements, tokens, [e + 1, t + skip]);
      if (end >= 0) return end;
    }
  }
  return element.optional ? endOf(elements, tokens, [e + 1, t]) : -1;
}

/** Phrases by the first words they can begin with; prefix and open beginnings stand apart. */
interface Lexicon {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly open: readonly Phrase[];
}

let lexicon: Lexicon | undefined;
function theLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const byWord = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const phrase of DANGER_WORDS.flatMap((row) => row.phrases.map((phrase) => phraseOf(row, phrase)))) {
    const first = phrase.elements[0];
    if (first === undefined) continue;
    if (first.prefixes.length > 0 || first.optional || first.gap) open.push(phrase);
    else
      for (const word of first.words) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [phrase]);
        else known.push(phrase);
      }
  }
  lexicon = { byWord, open };
  return lexicon;
}

interface Match {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

/** "bladder normal": what follows says that it is well. */
const isAllClear = (tokens: readonly string[], to: number): boolean =>
  tokens
    .slice(to, to + 3)
    .some((token, i, after) => ALL_CLEAR.has(token) && !after.slice(0, i).includes(','));

/** Negators that are themselves part of what is wrong ("cannot feel", "kein Wasser lassen") deny nothing else. */
function spentNegators(tokens: readonly string[], matches: readonly Match[]): ReadonlySet<number> {
  const spent = new Set<number>();
  for (const { phrase, from, to } of matches) {
    if (phrase.strength !== 'act' || isAllClear(tokens, to)) continue;
    for (let i = from; i < to; i++) if (NEGATORS.has(tokens[i] ?? '')) spent.add(i);
  }
  return spent;
}

const JOINS_A_LIST = new Set(['or', 'nor', 'oder', 'atau']);

function isDenied(tokens: readonly string[], { from, to }: Match, spent: ReadonlySet<number>): boolean {
  const live = (token: string, i: number): boolean => NEGATORS.has(token) && !spent.has(i);
  const before = tokens.slice(0, from);
  if (before.some((token, i) => LIST_NEGATORS.has(token) && !spent.has(i))) return true;
  const comma = before.lastIndexOf(',');
  // "no pain, swelling or numbness": the list is still under its "no" when an "or" joins its last member.
  const around = [...before.slice(comma + 1), ...tokens.slice(to, to + 4)];
  const listed = comma >= 0 && around.some((token) => JOINS_A_LIST.has(token));
  const start = Math.max(listed ? 0 : comma + 1, from - NEGATION_REACH * (listed ? 2 : 1));
  if (before.some((token, i) => i >= start && live(token, i))) return true;
  return isAllClear(tokens, to);
}

/** Another person's, long past, or only imagined: such words never act, they open the question. */
function isOthers(clause: string, tokens: readonly string[], from: number): boolean {
  const near = tokens.slice(Math.max(0, from - NEAR), from);
  return (
    near.some((token) => FAMILY.has(token)) || HYPOTHETICAL.test(near.join(' ')) || LONG_AGO.test(clause)
  );
}

function matchesOf(tokens: readonly string[]): readonly Match[] {
  const { byWord, open } = theLexicon();
  const unique = [...new Set(tokens)];
  const possible = (phrase: Phrase): boolean =>
    phrase.needed.every((element) => unique.some((token) => fits(element, token)));
  const everywhere = open.filter(possible);
  const found: Match[] = [];
  for (const [from, token] of tokens.entries()) {
    for (const phrase of [...(byWord.get(token) ?? []).filter(possible), ...everywhere]) {
      const to = endOf(phrase.elements, tokens, [0, from]);
      if (to > from) found.push({ phrase, from, to });
    }
  }
  return found;
}

function signsOf(clause: string): readonly TextSign[] {
  const tokens = tokensOf(clause);
  const emphatic = EMPHATIC.test(clause);
  const matches = matchesOf(tokens);
  const spent = spentNegators(tokens, matches);
  return matches.map((match) => {
    const distant = isOthers(clause, tokens, match.from);
    return {
      sign: match.phrase.sign,
      strength: distant && match.phrase.strength === 'act' ? 'ask' : match.phrase.strength,
      words: tokens.slice(match.from, match.to).join(' ').replaceAll('·', '.').replaceAll(' ,', ','),
      distant,
      denied: !emphatic && isDenied(tokens, match, spent),
    };
  });
}

/**
 * Screens free words for danger, in every shipped language at once. What is denied, hypothetical, long past
 * or another person's never acts; unambiguous words do, and the rest opens its question.
 */
export const screenText = (text: string): readonly TextSign[] =>
  clausesOf(foldText(text)).flatMap((clause) => signsOf(clause));
