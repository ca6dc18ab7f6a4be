import { activity } from './activity-words.ts';
import {
  bloodPressure,
  gutLoss,
  menstrualDay,
  sitting,
  sleep,
  stress,
  symptom,
  urine,
  weight,
} from './body-signs.ts';
import { episode } from './episode-words.ts';
import { isNegated } from './food-words.ts';
import { lab } from './lab-words.ts';
import { medicine } from './medicine-words.ts';
import { mineral } from './mineral-words.ts';
import { isConnector, leftovers, scan } from './scan.ts';
import type { Finished, KindReader, ReadContext, Statement } from './statement.ts';
import type { Token } from './token.ts';

/** A reader with its own type of fields closed over. */
export interface Kind {
  readonly claims: (tokens: readonly Token[]) => boolean;
  /** Nothing but this kind's attributes stands here, so that it may continue what was said before. */
  readonly continues: (tokens: readonly Token[], context: ReadContext) => boolean;
  readonly read: (
    tokens: readonly Token[],
    context: ReadContext & { readonly span_min?: number },
  ) => Statement | null;
}

function kindOf<T>(reader: KindReader<T>): Kind {
  return {
    claims: reader.claims,
    continues: (tokens, context) => {
      const { taken } = scan(tokens, reader.attributes, context);
      return taken.some(Boolean) && tokens.every((token, i) => taken[i] || isConnector(token));
    },
    read: (tokens, { span_min, ...context }) => {
      const { fields, taken } = scan(tokens, reader.attributes, context);
      const marks = [...taken];
      const said = { fields, tokens, taken: marks, context, ...(span_min === undefined ? {} : { span_min }) };
      const finished: Finished | null = reader.finish(said);
      return finished === null ? null : { questions: [], ...finished, taken: marks };
    },
  };
}

const TWO_SENSES = new Set(['weak', 'rash', 'cough', 'fever', 'thirst', 'sweating']);
/** `weak tea` is a drink: a word of two senses must say all that the piece says. */
const ownSymptom: Kind = {
  ...kindOf(symptom),
  claims: (tokens) => {
    if (!symptom.claims(tokens)) return false;
    const { fields, taken } = scan(tokens, symptom.attributes, { locale: '' });
    return !TWO_SENSES.has(fields.symptom ?? '') || leftovers(tokens, taken).length === 0;
  },
};

/** In this order: what names its kind most surely first. */
export const KINDS: readonly Kind[] = [
  kindOf(episode),
  kindOf(gutLoss),
  kindOf(lab),
  kindOf(bloodPressure),
  kindOf(sleep),
  kindOf(sitting),
  kindOf(stress),
  kindOf(menstrualDay),
  kindOf(urine),
  kindOf(activity),
  kindOf(weight),
  ownSymptom,
  kindOf(medicine),
  kindOf(mineral),
];

export const kindFor = (tokens: readonly Token[]): Kind | null =>
  isNegated(tokens) ? null : (KINDS.find((kind) => kind.claims(tokens)) ?? null);
