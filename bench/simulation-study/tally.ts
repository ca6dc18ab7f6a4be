import { LOOK_RULE } from '@tonus/engine/insight';
import { firstClaim, LIKELY, PROTECTIVE, type Year } from './year.ts';

/** Counts over the diaries of one scenario; everything the results page needs. */
export interface Tally {
  diaries: number;
  seconds: number;
  falseLikely: number;
  falseProtective: number;
  falseEither: number;
  possibleAtLast: number;
  possibleEver: number;
  claims: number;
  falseClaims: number;
  nullCovered: number;
  nullSeen: number;
  /** By true odds ratio. */
  readonly real: Record<string, RealTally>;
  /** Other rules tried on the same years. */
  readonly rules: Record<string, { falseLikely: number; readonly found: Record<string, number> }>;
  /** By information: 2–3, 3–4, 4–5, 5–6, over 6. */
  readonly information: Record<string, { triggers: number; found: number }>;
}

export interface RealTally {
  triggers: number;
  /** Found by day 84, 168, 252, 364. */
  readonly found: [number, number, number, number];
  covered: number;
  seen: number;
  /** Sum of the estimate at the first claim, and how many. */
  firstEstimate: number;
  firstClaims: number;
}

export const POWER_DAYS = [84, 168, 252, 364] as const;

export const emptyTally = (): Tally => ({
  diaries: 0,
  seconds: 0,
  falseLikely: 0,
  falseProtective: 0,
  falseEither: 0,
  possibleAtLast: 0,
  possibleEver: 0,
  claims: 0,
  falseClaims: 0,
  nullCovered: 0,
  nullSeen: 0,
  real: {},
  rules: {},
  information: {},
});

const emptyReal = (): RealTally => ({
  triggers: 0,
  found: [0, 0, 0, 0],
  covered: 0,
  seen: 0,
  firstEstimate: 0,
  firstClaims: 0,
});

export const informationClass = (information: number): string => {
  if (information < 2) return 'under 2';
  if (information >= 6) return '6 and more';
  return `${Math.floor(information)} to ${Math.floor(information) + 1}`;
};

function countReal(tally: Tally, year: Year): void {
  for (const course of year.courses.filter((c) => c.or !== 1)) {
    const real = (tally.real[String(course.or)] ??= emptyReal());
    const bin = (tally.information[informationClass(course.information)] ??= { triggers: 0, found: 0 });
    const at = firstClaim(year, course.harmful, LIKELY);
    real.triggers += 1;
    bin.triggers += 1;
    if (course.covered !== null) real.seen += 1;
    if (course.covered === true) real.covered += 1;
    if (at < 0) continue;
    bin.found += 1;
    const day = (at + 1) * LOOK_RULE.everyDays;
    POWER_DAYS.forEach((limit, k) => {
      if (day <= limit) real.found[k] = (real.found[k] ?? 0) + 1;
    });
    real.firstClaims += 1;
    real.firstEstimate += course.mean[at] ?? 0;
  }
}

/** Rules other than the house's, counted on the same years to see whether one is stronger at equal error. */
export const OTHER_RULES: Readonly<Record<string, { readonly limit: number; readonly looks: number }>> = {
  'one look at 0.992': { limit: 0.992, looks: 1 },
  'one look at 0.995': { limit: 0.995, looks: 1 },
  'two looks at 0.98': { limit: 0.98, looks: 2 },
  'two looks at 0.99': { limit: 0.99, looks: 2 },
  'three looks at 0.97': { limit: 0.97, looks: 3 },
  'three looks at 0.98': { limit: 0.98, looks: 3 },
};

function countRules(tally: Tally, year: Year): void {
  for (const [name, rule] of Object.entries(OTHER_RULES)) {
    const line = (tally.rules[name] ??= { falseLikely: 0, found: {} });
    const claimed = year.courses.filter((c) => firstClaim(year, c.harmful, rule) >= 0);
    if (claimed.some((c) => c.or === 1)) line.falseLikely += 1;
    for (const { or } of claimed) if (or !== 1) line.found[String(or)] = (line.found[String(or)] ?? 0) + 1;
  }
}

/** Adds one year to the counts. */
export function count(tally: Tally, year: Year): void {
  const without = year.courses.filter((c) => c.or === 1);
  const claimed = without.filter((c) => firstClaim(year, c.harmful, LIKELY) >= 0);
  const found = year.courses.filter((c) => c.or !== 1 && firstClaim(year, c.harmful, LIKELY) >= 0);
  const possible = without.map((c) => c.harmful.map((p) => p >= LOOK_RULE.possible));
  tally.diaries += 1;
  if (claimed.length > 0) tally.falseLikely += 1;
  const spared = without.some((c) => firstClaim(year, c.protective, PROTECTIVE) >= 0);
  if (spared) tally.falseProtective += 1;
  if (spared || claimed.length > 0) tally.falseEither += 1;
  if (possible.some((looks) => looks.at(-1))) tally.possibleAtLast += 1;
  if (possible.some((looks) => looks.includes(true))) tally.possibleEver += 1;
  tally.claims += claimed.length + found.length;
  tally.falseClaims += claimed.length;
  tally.nullSeen += without.filter((c) => c.covered !== null).length;
  tally.nullCovered += without.filter((c) => c.covered === true).length;
  countReal(tally, year);
  countRules(tally, year);
}
