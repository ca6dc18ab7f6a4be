import { RED_FLAGS, type RedFlag } from '#reference';
import type { Facts, Sign } from './facts.ts';
import type { Level } from './input.ts';

/** Why, as data: a key the faces put into words, and what belongs into the sentence. */
export interface Because {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A rule that fired. */
export interface Fired {
  /** Row of the red flags, or the rule's own name. */
  readonly rule: string;
  /** Number of the rule in SPEC.md. */
  readonly spec: string;
  readonly level: Level;
  /** Entity it names, or null when it names none. */
  readonly cause: string | null;
  /** Whether that entity is named first: a fired danger leads, an odd value in a blood test does not. */
  readonly leads: boolean;
  readonly because: Because;
  readonly source: string;
  readonly recalled: boolean;
}

const FLAGS: ReadonlyMap<string, RedFlag> = new Map(RED_FLAGS.map((flag) => [flag.id, flag]));

export function flagRow(id: string): RedFlag {
  const row = FLAGS.get(id);
  if (row === undefined) throw new RangeError(`no red flag "${id}"`);
  return row;
}

interface FlagFiring {
  readonly spec: string;
  readonly level?: Level;
  readonly because?: Because;
  readonly cause?: string;
  readonly leads?: boolean;
}

/** A red flag of the table that is positive, at its own urgency unless the rule says another. */
export function flagFired(id: string, { spec, level, because, cause, leads }: FlagFiring): Fired {
  const row = flagRow(id);
  return {
    rule: id,
    spec,
    level: level ?? row.urgency,
    cause: cause ?? row.cause,
    leads: leads ?? true,
    because: because ?? { key: 'flag', values: { flag: id } },
    source: row.source,
    recalled: row.recalled,
  };
}

/** A rule of ours that no row of the table carries. */
export const ruleFired = (
  rule: string,
  fired: Pick<Fired, 'spec' | 'level' | 'cause' | 'because' | 'source'> & { readonly leads?: boolean },
): Fired => ({ rule, recalled: true, leads: true, ...fired });

/** Where a sign is known from, as a reason. */
export function signBecause(flag: string, sign: Sign | undefined): Because {
  if (sign?.from === 'text') return { key: 'wrote', values: { flag, words: sign.words ?? '' } };
  return { key: 'flag', values: { flag } };
}

export type Rule = (facts: Facts) => readonly Fired[];
