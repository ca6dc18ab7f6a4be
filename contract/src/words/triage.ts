import type { RedFlag } from '@tonus/engine/reference';
import { flagRow } from '@tonus/engine/triage';
import { crisisLine, emergencyNumber } from './emergency.ts';
import { EMERGENCY, TELL } from './triage-emergency.ts';
import { SENTENCES } from './triage-sentences.ts';

/** A key with what belongs into its sentence; what the engine gives. */
export interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    .replace(/ ?\((?:\s|,)*\)/g, '')
    .trim();

function row(id: string): RedFlag | null {
  try {
    return flagRow(id);
  } catch {
    return null;
  }
}

function tellSentence(values: Readonly<Record<string, string | number>>): string {
  const known = row(String(values.rule ?? ''));
  const first = TELL[String(values.rule)] ?? known?.condition ?? 'what happened and since when';
  const more = [
    values.labs ? `blood values ${values.labs}` : '',
    values.medicines ? `medicines ${values.medicines}` : '',
    values.conditions ? `conditions ${values.conditions}` : '',
  ].filter((part) => part !== '');
  return `Tell the call handler: ${[first, ...more].join('; ')}.`;
}

/** The sentence of one saying; empty when there is nothing to say. Unknown keys are a fault of ours. */
export function sentenceOf(said: Said, locale?: string | null): string {
  const values = { ...said.values, call: emergencyNumber(locale), crisis: crisisLine(locale) };
  const [kind = '', id = ''] = said.key.split(':');
  if (said.key === 'tell') return tellSentence(values);
  if (kind === 'emergency') {
    const sentence = EMERGENCY[id] ?? `Emergency: ${row(id)?.userMessage ?? 'call {call} now'}.`;
    return fill(sentence, values);
  }
  const sentence = SENTENCES[said.key] ?? (kind === 'flag' ? (row(id)?.userMessage ?? '') : '');
  return fill(sentence.replaceAll(/\b999(?= if)/g, 'call {call}'), values);
}

/** What a person reads, in one piece. */
export const messageOf = (says: readonly Said[], locale?: string | null): string =>
  says
    .map((said) => sentenceOf(said, locale))
    .filter((sentence) => sentence !== '')
    .join(' ');

/** Every key that has a sentence, for the check that none is missing. */
export const WORDED: ReadonlySet<string> = new Set([
  ...Object.keys(SENTENCES),
  ...Object.keys(EMERGENCY).map((id) => `emergency:${id}`),
  'tell',
]);
