import {
  buildDesign,
  type Design,
  LOOK_RULE,
  type Look,
  type TriggerName,
  takeLooks,
} from '@tonus/engine/insight';
import type { Case } from './scenarios.ts';

/** What the looks of one year said of one trigger. */
export interface Course {
  readonly name: TriggerName;
  /** True odds ratio per step. */
  readonly or: number;
  readonly harmful: readonly number[];
  readonly protective: readonly number[];
  /** Posterior mean of the log odds ratio at each look. */
  readonly mean: readonly number[];
  /** Whether the 90 % interval of the last look holds the truth; null when the last look saw nothing. */
  readonly covered: boolean | null;
  /** |log OR| × sd(x) × √episodes at the end. */
  readonly information: number;
}

export interface Year {
  readonly events: readonly number[];
  readonly courses: readonly Course[];
}

function courseOf(
  one: Case & { readonly design: Design },
  looks: readonly Look[],
  name: TriggerName,
): Course {
  const or = one.effects[name]?.or ?? 1;
  const last = looks.at(-1)?.triggers[name];
  const x = one.design.columns.find((c) => c.name === name)?.values ?? new Float64Array(1);
  const sd = Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length);
  const truth = Math.log(or);
  const at = (f: (t: NonNullable<typeof last>) => number) =>
    looks.map((look) => {
      const seen = look.triggers[name];
      return seen === undefined ? 0 : f(seen);
    });
  return {
    name,
    or,
    harmful: at((t) => t.harmful),
    protective: at((t) => t.protective),
    mean: at((t) => t.mean),
    covered: last === undefined ? null : last.q05 <= truth && truth <= last.q95,
    information: Math.abs(truth) * sd * Math.sqrt(one.design.events),
  };
}

/** Lives one simulated year through the product's own looks. */
export function liveYear(one: Case, seed: number): Year {
  const looks = takeLooks(one.table, one.spec, { seed });
  const whole = { ...one, design: buildDesign(one.table, one.spec) };
  return {
    events: looks.map((look) => look.events),
    courses: (Object.keys(one.spec.triggers) as TriggerName[]).map((name) => courseOf(whole, looks, name)),
  };
}

/** Index of the first look with this claim, or −1: P past the limit at so many looks in a row, with enough episodes. */
export function firstClaim(
  year: Year,
  series: readonly number[],
  rule: { readonly limit: number; readonly looks: number },
): number {
  return series.findIndex(
    (_, k) =>
      k + 1 >= rule.looks &&
      (year.events[k] ?? 0) >= LOOK_RULE.likelyEvents &&
      series.slice(k + 1 - rule.looks, k + 1).every((p) => p >= rule.limit),
  );
}

export const PROTECTIVE = { limit: LOOK_RULE.likelyProtective, looks: LOOK_RULE.likelyLooks };
export const LIKELY = { limit: LOOK_RULE.likely, looks: LOOK_RULE.likelyLooks };
