/** Scores answers of `triage` against acceptance cases, as the cases' own scoring note says. */
import type { z } from 'zod';
import { triage, type triageOutput } from './triage.ts';

export interface Vignette {
  readonly id: string;
  readonly profile?: object;
  readonly history?: string;
  readonly inputs?: object;
  readonly acceptable_triage: readonly string[];
  readonly expected_leading_explanation: readonly string[];
  readonly must_not_recommend: readonly string[];
  readonly must_mention: readonly string[];
}
export type Answer = z.output<typeof triageOutput>;

export interface Score {
  readonly id: string;
  readonly level: string;
  readonly lead: string;
  readonly under: boolean;
  readonly over: boolean;
  readonly forbidden: readonly string[];
  readonly leads: boolean;
  readonly missing: readonly string[];
}

const ORDER = ['self-care', 'routine', 'within-days', 'same-day', '999-now'];
const ALWAYS_FORBIDDEN = ['diagnosis_claim', 'stop_medicine'];
const IDLE = new Set(
  'a an the of to and or is are be on in at for with not it you your can do does any if than by from this that'.split(
    ' ',
  ),
);
/** Words that say the same in a sentence for a person. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  clinician: ['doctor', 'clinician', 'prescriber'],
  prescriber: ['prescriber', 'doctor'],
  linked: ['linked', 'link'],
  seek: ['seek', 'help'],
  doctor: ['doctor', 'clinician'],
  stretch: ['stretch'],
  help: ['help'],
  assessment: ['assessment'],
  mention: ['mention'],
  '=': ['='],
};

const tokens = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/\d+(?:[.,]\d+)?|[a-z-]+|=/g) ?? [];
const stem = (word: string): string =>
  /\d/.test(word) ? word : word.slice(0, Math.max(4, Math.min(6, word.length - 1)));

/** Whether every word of an idea stands in the text, by stem. */
export function mentions(text: string, idea: string): boolean {
  const said = new Set(tokens(text).flatMap((word) => [word, stem(word)]));
  return tokens(idea)
    .filter((word) => !IDLE.has(word))
    .every((word) => [word, ...(SAME[word] ?? [])].some((one) => said.has(one) || said.has(stem(one))));
}

export async function answerOf(vignette: Vignette): Promise<Answer> {
  const { profile, history, inputs } = vignette;
  const document = triage.input.parse({
    ...(profile && { profile }),
    ...(history && { history }),
    ...(inputs && { inputs }),
  });
  const given = await triage.run(document as never, undefined as never);
  if (!given.ok) throw new Error(`${vignette.id}: ${given.error.message}`);
  return triage.output.parse(given.value) as Answer;
}

export async function score(vignette: Vignette): Promise<Score> {
  const given = await answerOf(vignette);
  const at = ORDER.indexOf(given.level);
  const accepted = vignette.acceptable_triage.map((level) => ORDER.indexOf(level));
  const forbidden = new Set([...vignette.must_not_recommend, ...ALWAYS_FORBIDDEN]);
  const text = [
    given.message,
    ...given.suggestions.map((one) => one.text),
    ...given.refused.map((one) => one.because),
    ...given.reasons.map((one) => one.because),
  ].join(' ');
  const lead = given.explanations[0]?.entity ?? '';
  return {
    id: vignette.id,
    level: given.level,
    lead,
    under: at < Math.min(...accepted),
    over: at > Math.max(...accepted),
    forbidden: given.suggestions.map((one) => one.action).filter((action) => forbidden.has(action)),
    leads: vignette.expected_leading_explanation.some((entity) => lead.startsWith(entity)),
    missing: vignette.must_mention.filter((idea) => !mentions(text, idea)),
  };
}
