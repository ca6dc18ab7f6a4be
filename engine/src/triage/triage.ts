import { askNext } from './ask.ts';
import { entryRule } from './entry-check.ts';
import { type Explanation, explain, inOrder } from './explain.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Because, Fired, Rule } from './fired.ts';
import type { GateCase } from './gate.ts';
import { gateCaseOf } from './gate-case.ts';
import { type Level, mostUrgent, type TriageInput } from './input.ts';
import { EMERGENCY_RULES } from './rules-emergency.ts';
import { FLAG_RULES } from './rules-flags.ts';
import { LAB_RULES } from './rules-labs.ts';
import { routineCauses, routinePatterns } from './rules-routine.ts';
import { SIGN_RULES } from './rules-signs.ts';
import { SLOW_RULES } from './rules-slow.ts';
import { type Saying, sayings } from './sayings.ts';
import { type Refusal, type Suggestion, suggest } from './suggest.ts';

/** Raised with any change of a rule, so that an answer can be replayed by the rules it was made with. */
export const TRIAGE_VERSION = '1.0.0';

export interface TriageReason {
  readonly rule: string;
  readonly spec: string;
  readonly level: Level;
  readonly because: Because;
  readonly source: string;
  readonly recalled: boolean;
}

export interface TriageAnswer {
  readonly level: Level;
  readonly reasons: readonly TriageReason[];
  readonly explanations: readonly Explanation[];
  /** What is said, in order, as keys of the words with what belongs into them. */
  readonly says: readonly Saying[];
  readonly suggestions: readonly Suggestion[];
  readonly refused: readonly Refusal[];
  readonly askNext: readonly string[];
  /** Every intermediate a reader may want. */
  readonly facts: Facts;
  readonly person: GateCase;
  readonly version: string;
}

/** The order does not matter: every rule reads the same facts and the most urgent stands. */
const RULES: readonly Rule[] = [
  ...FLAG_RULES,
  ...LAB_RULES,
  ...EMERGENCY_RULES,
  ...SIGN_RULES,
  ...SLOW_RULES,
  routinePatterns,
  routineCauses,
  entryRule,
];

/** The same rule for the same reason twice is one reason. */
const once = (fired: readonly Fired[]): readonly Fired[] =>
  fired.filter(
    (one, i) => fired.findIndex((other) => other.rule === one.rule && other.level === one.level) === i,
  );

const reasonOf = ({ rule, spec, level, because, source, recalled }: Fired): TriageReason => ({
  rule,
  spec,
  level,
  because,
  source,
  recalled,
});

/**
 * Who must be seen, how soon, what it may be and what now. Pure: the same input gives the same answer,
 * whatever the hour, the zone or the model of the body. Rules and their numbers: SPEC.md.
 */
export function triage(input: TriageInput): TriageAnswer {
  const facts = factsOf(input);
  const fired = inOrder(once(RULES.flatMap((rule) => rule(facts))));
  const level = fired.reduce<Level>((most, one) => mostUrgent(most, one.level), 'self-care');
  const explanations = explain(facts, fired);
  const person = gateCaseOf(facts, fired);
  const offered = suggest(level, facts, { fired, explanations, person });
  const open = level === '999-now' ? [] : askNext(facts);
  return {
    level,
    reasons: fired.map(reasonOf),
    explanations,
    says: sayings(level, facts, { fired, explanations, ...offered }),
    ...offered,
    askNext: open,
    facts,
    person,
    version: TRIAGE_VERSION,
  };
}
