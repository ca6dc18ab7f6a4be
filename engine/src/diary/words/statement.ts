import type { Doubt } from '../line.ts';
import type { Attribute } from './scan.ts';
import type { Token } from './token.ts';

/** A question whose answers are other values of the same draft's fields; the first is what the draft holds. */
export interface Question {
  readonly field: string;
  readonly why: Doubt['why'];
  readonly choices: readonly { readonly label: string; readonly fields: object }[];
}

/** What a piece of a line says, before its time is known. */
export interface Statement {
  /** `kind` and the kind's own fields. */
  readonly fields: { readonly kind: string };
  readonly taken: readonly boolean[];
  readonly questions: readonly Question[];
  /** A thing that lasts and was told without a time has just ended. */
  readonly lasts_min?: number;
  /** Sleep stands at its end. */
  readonly standsAtEnd?: true;
}

export interface ReadContext {
  readonly line: string;
  readonly locale: string;
}

/** How one kind of act or sign is recognised and read. */
export interface KindReader<T> {
  /** Its cue stands in the piece, so that the piece is about it. */
  readonly claims: (tokens: readonly Token[]) => boolean;
  readonly attributes: readonly Attribute<T>[];
  /** The draft's fields from what was said; null when too little was said. */
  readonly finish: (said: Said<T>) => Finished | null;
}

export interface Said<T> {
  readonly fields: Partial<T>;
  readonly tokens: readonly Token[];
  readonly taken: boolean[];
  /** Length of a span of time that the line gave, `11pm to 6:30am`. */
  readonly span_min?: number;
  readonly context: ReadContext;
}

export type Finished = Omit<Statement, 'taken' | 'questions'> & { readonly questions?: readonly Question[] };
