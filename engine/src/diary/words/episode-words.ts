import type { Episode, Muscle, Relief, Side } from '../entry.ts';
import { readDuration } from './measure.ts';
import { COMMON_MUSCLES, MUSCLE_NAMES, REGIONS } from './muscles.ts';
import { type Attribute, isConnector, readSeverity } from './scan.ts';
import type { KindReader, Question } from './statement.ts';
import { type Found, readPhrase, type Token, wordAt } from './token.ts';

type EpisodeSaid = Partial<
  Omit<Episode, 'kind' | 'at' | 'zone' | 'id' | 'enteredAt' | 'muscle' | 'trigger'>
> & {
  readonly muscle?: Muscle;
  readonly region?: readonly Muscle[];
  /** First and last token, so that the words stand as written. */
  readonly triggerWords?: readonly Token[];
};

const CUES = new Set('spasm spasms spasmed spasming cramp cramps cramped cramping'.split(' '));
const LOCKED = new Set('locked lock locks locking seized seizing'.split(' '));
const SORE = new Set('sore lingering lingered ached aching aches achy'.split(' '));
const SIDES: Readonly<Record<string, Side>> = {
  left: 'left',
  l: 'left',
  right: 'right',
  r: 'right',
  both: 'both',
  bilateral: 'both',
};
const ONSETS: Readonly<Record<string, 'sudden' | 'gradual'>> = {
  sudden: 'sudden',
  suddenly: 'sudden',
  gradual: 'gradual',
  gradually: 'gradual',
  slowly: 'gradual',
};
const HELPED = new Set(['helped', 'helps', 'eased', 'relieved', 'worked']);

const readMuscle = (tokens: readonly Token[], at: number): Found<Muscle> | null =>
  readPhrase(MUSCLE_NAMES, tokens, at);
const isCharleyHorse = (tokens: readonly Token[], at: number): boolean =>
  ['charley', 'charlie'].includes(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'horse';

const muscle: Attribute<EpisodeSaid> = (tokens, at) => {
  const named = readMuscle(tokens, at);
  if (named !== null) return { next: named.next, value: { muscle: named.value } };
  const region = readPhrase(REGIONS, tokens, at);
  return region === null ? null : { next: region.next, value: { region: region.value } };
};
const side: Attribute<EpisodeSaid> = (tokens, at) => {
  const value = SIDES[wordAt(tokens, at)];
  const next = ['side', 'sides'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  return value === undefined ? null : { next, value: { side: value } };
};
const severity: Attribute<EpisodeSaid> = (tokens, at) => {
  const score = readSeverity(tokens, at);
  return score === null ? null : { next: score.next, value: { severity: score.value } };
};
const onset: Attribute<EpisodeSaid> = (tokens, at) => {
  const value = ONSETS[wordAt(tokens, at)];
  const next = wordAt(tokens, at + 1) === 'onset' ? at + 2 : at + 1;
  return value === undefined ? null : { next, value: { onset: value } };
};

/** `90 s`, `for 2 min`, `lasted 15 minutes`. */
const lasted: Attribute<EpisodeSaid> = (tokens, at) => {
  let start = at;
  while (['for', 'lasted', 'lasting', 'about', 'solid', '~'].includes(wordAt(tokens, start))) start++;
  const minutes = readDuration(tokens, start);
  return minutes === null ? null : { next: minutes.next, value: { duration_s: minutes.value * 60 } };
};
const locked: Attribute<EpisodeSaid> = (tokens, at) =>
  LOCKED.has(wordAt(tokens, at))
    ? { next: ['up', 'solid'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1, value: { grip: 'locked' } }
    : null;

/** `sore`, `sore for 3 h`: the ache that stays is not the grip itself. */
const sore: Attribute<EpisodeSaid> = (tokens, at) => {
  if (!SORE.has(wordAt(tokens, at))) return null;
  const start = ['for', 'afterwards', 'after'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const minutes = readDuration(tokens, start);
  return minutes === null
    ? { next: at + 1, value: { grip: 'sore' } }
    : { next: minutes.next, value: { grip: 'sore', lingering_h: minutes.value / 60 } };
};

/** `heat helped after 20 min`, `stretching helped`, `hot bath eased it`. */
const helped: Attribute<EpisodeSaid> = (tokens, at) => {
  let end = at;
  while (tokens[end]?.kind === 'word' && !HELPED.has(wordAt(tokens, end)) && end - at < 5) end++;
  const subject = tokens.slice(at, end);
  if (end === at || !HELPED.has(wordAt(tokens, end)) || subject.every(isConnector)) return null;
  if (subject.some((_, i) => readMuscle(tokens, at + i) !== null || CUES.has(wordAt(tokens, at + i))))
    return null;
  const own = subject.filter((token, i) => i > 0 || !isConnector(token));
  let next = end + 1;
  if (wordAt(tokens, next) === 'it') next++;
  const after = ['after', 'in', 'within'].includes(wordAt(tokens, next))
    ? readDuration(tokens, next + 1)
    : null;
  const relief: Relief = { what: own.map((token) => token.text).join(' '), after_min: after?.value ?? null };
  return { next: after?.next ?? next, value: { helped: [relief] } };
};

const TRIGGER_LEADS = new Set(['after', 'while', 'when', 'from', 'during', 'whilst']);
const NOT_TRIGGERS = new Set([
  'morning',
  'evening',
  'cramping',
  'spasming',
  'lasting',
  'locking',
  'during',
  'seizing',
]);
const isGerund = (word: string): boolean =>
  word.length > 5 && word.endsWith('ing') && !NOT_TRIGGERS.has(word);

/** Words of a trigger end where something else is said. */
const endsTrigger = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind !== 'word' ||
  [lasted, severity, onset, locked, sore].some((attribute) => attribute(tokens, at, { locale: '' }) !== null);

/** `after running`, `while asleep`, `picking up a mug`. */
const trigger: Attribute<EpisodeSaid> = (tokens, at) => {
  const word = wordAt(tokens, at);
  if (!TRIGGER_LEADS.has(word) && !isGerund(word)) return null;
  let next = at + 1;
  while (next < tokens.length && !endsTrigger(tokens, next)) next++;
  if (TRIGGER_LEADS.has(word) && next === at + 1) return null;
  return { next, value: { triggerWords: tokens.slice(at, next) } };
};
const cueWord: Attribute<EpisodeSaid> = (tokens, at) => {
  if (CUES.has(wordAt(tokens, at))) return { next: at + 1, value: {} };
  return ['muscle', 'muscles', 'bad', 'nasty'].includes(wordAt(tokens, at))
    ? { next: at + 1, value: {} }
    : null;
};

const asked = (choices: readonly Muscle[]): readonly Question[] => [
  {
    field: 'muscle',
    why: 'muscle',
    choices: choices.map((name) => ({ label: name, fields: { muscle: name } })),
  },
];

/** A lock or a seizure is an episode only where a muscle is named: doors lock too. */
const isSeized = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => LOCKED.has(token.word)) &&
  tokens.some((_, i) => readMuscle(tokens, i) !== null || readPhrase(REGIONS, tokens, i) !== null);

/** Cramps of the stomach and of a period are symptoms. */
const isOther = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (_, i) =>
      ['stomach', 'period', 'menstrual'].includes(wordAt(tokens, i)) &&
      wordAt(tokens, i + 1).startsWith('cramp'),
  );

export const episode: KindReader<EpisodeSaid> = {
  claims: (tokens) =>
    !isOther(tokens) &&
    (tokens.some((token, i) => CUES.has(token.word) || isCharleyHorse(tokens, i)) || isSeized(tokens)),
  attributes: [helped, muscle, trigger, side, severity, locked, sore, lasted, onset, cueWord],
  finish: ({ fields, context }) => {
    const { muscle: named, region, triggerWords, side: said, ...others } = fields;
    const words = triggerWords ?? [];
    const text = words.length === 0 ? '' : context.line.slice(words[0]?.from, words.at(-1)?.to);
    const questions = named !== undefined ? [] : asked(region ?? COMMON_MUSCLES);
    return {
      fields: {
        kind: 'episode',
        muscle: named ?? region?.[0] ?? null,
        side: said ?? null,
        ...others,
        ...(text === '' ? {} : { trigger: text }),
      } as never,
      questions,
    };
  },
};
