import { fail, ok, type Result } from '#units';
import {
  cyclesOf,
  type EProcess,
  eProcess,
  type RandomisationTest,
  randomisationTest,
} from './randomisation.ts';
import { probabilityAbove, type Summary, summarise } from './summary.ts';
import { binaryModel, binaryPosterior, TREATMENT } from './trial-binary.ts';
import { painPosterior } from './trial-pain.ts';
import { type SeriesPosterior, seriesPosterior } from './trial-series.ts';
import { type TrialDay, trialLength, usedDays } from './trial-table.ts';

export const OUTCOMES = ['spasm', 'pain'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Fixed before a trial begins; docs/model/insight.md shows what it does when nothing has an effect. */
export const TRIAL_RULE = {
  /** Odds ratio of spasm days, and points of pain, from which the treatment is worth taking. */
  worthwhile: { spasm: 1 / 1.2, pain: 0.5 },
  probability: 0.9,
  exactP: 0.05,
  /** E-value at which a trial may be stopped early for benefit. */
  stop: 20,
  noBenefit: 0.1,
} as const;

export const TRIAL_VERDICTS = ['confirmed', 'suggestive', 'undecided', 'no benefit seen'] as const;
export type TrialVerdict = (typeof TRIAL_VERDICTS)[number];

export interface ArmCount {
  readonly planned: number;
  readonly washout: number;
  readonly used: number;
  /** Share of the days after washout that have the outcome. */
  readonly recorded: number;
  /** Mean share of the treatment taken on days where that was said; null if never. */
  readonly taken: number | null;
  /** Rate of spasm days, or mean pain; null without a day used. */
  readonly mean: number | null;
}

export interface TrialEvidence {
  readonly outcome: Outcome;
  readonly days: number;
  readonly cycles: number;
  readonly persons: number;
  readonly arms: { readonly A: ArmCount; readonly B: ArmCount };
  /** B against A: log odds of a spasm day, or points of pain. Below 0 is benefit. */
  readonly effect: Summary;
  readonly benefit: number;
  readonly smallestWorthwhile: number;
  readonly worthwhile: number;
  readonly risks: { readonly A: Summary; readonly B: Summary; readonly preventedPer28: Summary } | null;
  readonly randomisation: RandomisationTest | null;
  readonly eProcess: EProcess;
  /** What is left of B in the first half of an A period right after it; null when no such day was used. */
  readonly carryOver: Summary | null;
  readonly missing: Missing;
  /** Several people's trials together, person by person; null for one person. */
  readonly series: SeriesPosterior | null;
  readonly verdict: TrialVerdict;
  /** Early stop for benefit was or is allowed. */
  readonly mayStop: boolean;
  readonly diagnostics: { readonly effectiveSize: number | null; readonly paretoK: number | null };
}

/** The mean difference B − A if every unrecorded day had gone the worse, or the better, way for B. */
export interface Missing {
  readonly recordedDifference: number;
  readonly asRecorded: number | null;
  readonly worst: number | null;
  readonly best: number | null;
}

export interface TrialOptions {
  readonly outcome?: Outcome;
  /** Odds ratio (spasm; above 1 its inverse is taken), or points of pain above 0. */
  readonly smallestWorthwhile?: number;
  readonly draws: number;
  readonly seed: number;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

function armCount(days: readonly TrialDay[], arm: 'A' | 'B', outcome: Outcome): ArmCount {
  const own = days.filter((d) => d.arm === arm);
  const counted = own.filter((d) => !d.washout);
  const used = usedDays(own, outcome);
  return {
    planned: own.length,
    washout: own.length - counted.length,
    used: used.length,
    recorded: counted.length === 0 ? 0 : used.length / counted.length,
    taken: mean(own.flatMap((d) => (d.took === null ? [] : [d.took]))),
    mean: mean(used.map((d) => d[outcome] ?? 0)),
  };
}

function missingness(days: readonly TrialDay[], outcome: Outcome, arms: TrialEvidence['arms']): Missing {
  const top = outcome === 'spasm' ? 1 : 10;
  const filled = (arm: 'A' | 'B', value: number): number | null =>
    mean(
      days.filter((d) => d.arm === arm && !d.washout).map((d) => (d.logged ? (d[outcome] ?? value) : value)),
    );
  const difference = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : b - a;
  return {
    recordedDifference: arms.B.recorded - arms.A.recorded,
    asRecorded: difference(arms.A.mean, arms.B.mean),
    worst: difference(filled('A', 0), filled('B', top)),
    best: difference(filled('A', top), filled('B', 0)),
  };
}

/** 1 in the first half of an A period that follows a B period, where B may still act. */
function afterglow(days: readonly TrialDay[]): (day: TrialDay) => number {
  const armOf = new Map(days.map((d) => [d.period, d.arm]));
  const spans = new Map<number, { first: number; last: number }>();
  for (const d of days) {
    const span = spans.get(d.period) ?? { first: d.day, last: d.day };
    spans.set(d.period, { first: Math.min(span.first, d.day), last: Math.max(span.last, d.day) });
  }
  return (d) => {
    const span = spans.get(d.period);
    if (d.arm === 'B' || armOf.get(d.period - 1) !== 'B' || span === undefined) return 0;
    return d.day - span.first < (span.last - span.first + 1) / 2 ? 1 : 0;
  };
}

const CARRY = 3;

interface Effects {
  readonly effect: Summary;
  readonly below: (limit: number) => number;
  readonly carryOver: Summary | null;
  readonly risks: TrialEvidence['risks'];
  readonly diagnostics: TrialEvidence['diagnostics'];
  readonly series: SeriesPosterior | null;
}

/** Several people: the effect is the mean over people, and each borrows from the others. */
function seriesEffects(days: readonly TrialDay[], all: readonly TrialDay[], options: TrialOptions): Effects {
  const series = seriesPosterior(days, trialLength(all), options);
  const { draws, effect } = series;
  return {
    effect,
    below: (limit) => 1 - probabilityAbove(draws.values[TREATMENT] as Float64Array, draws.weights, limit),
    carryOver: null,
    risks: null,
    diagnostics: { effectiveSize: draws.effectiveSize, paretoK: draws.paretoK },
    series,
  };
}

function spasmEffects(days: readonly TrialDay[], all: readonly TrialDay[], options: TrialOptions): Effects {
  const length = trialLength(all);
  const glow = afterglow(all);
  const { draws, effect, riskA, riskB, preventedPer28 } = binaryPosterior(binaryModel(days, length), options);
  const fewer = { draws: Math.min(4000, options.draws), seed: options.seed };
  const carried = days.some((d) => glow(d) === 1)
    ? binaryPosterior(binaryModel(days, length, [glow]), fewer).draws
    : null;
  return {
    effect,
    below: (limit) => 1 - probabilityAbove(draws.values[TREATMENT] as Float64Array, draws.weights, limit),
    carryOver: carried === null ? null : summarise(carried.values[CARRY] as Float64Array, carried.weights),
    risks: { A: riskA, B: riskB, preventedPer28 },
    diagnostics: { effectiveSize: draws.effectiveSize, paretoK: draws.paretoK },
    series: null,
  };
}

function painEffects(days: readonly TrialDay[], all: readonly TrialDay[]): Effects {
  const length = trialLength(all);
  const glow = afterglow(all);
  const { effect, below } = painPosterior(days, length);
  return {
    effect,
    below,
    carryOver: days.some((d) => glow(d) === 1) ? painPosterior(days, length, glow).effect : null,
    risks: null,
    diagnostics: { effectiveSize: null, paretoK: null },
    series: null,
  };
}

/** The verdict by the rule fixed beforehand: confirmed needs the model and the coin to agree, or an e-value of 20. */
export function trialVerdict(found: {
  readonly worthwhile: number;
  readonly exactP: number | null;
  readonly e: number;
}): TrialVerdict {
  const convincing = found.worthwhile >= TRIAL_RULE.probability;
  if (found.e >= TRIAL_RULE.stop) return 'confirmed';
  if (convincing && (found.exactP ?? 1) <= TRIAL_RULE.exactP) return 'confirmed';
  if (convincing) return 'suggestive';
  return found.worthwhile <= TRIAL_RULE.noBenefit ? 'no benefit seen' : 'undecided';
}

function checkTrial(days: readonly TrialDay[], options: TrialOptions, outcome: Outcome): Result<number> {
  const given = options.smallestWorthwhile ?? TRIAL_RULE.worthwhile[outcome];
  // An odds ratio above 1 is taken for how much better A's odds would have to be.
  const smallest = outcome === 'spasm' && given > 1 ? 1 / given : given;
  const wanted = outcome === 'spasm' ? 'an odds ratio above 0' : 'points of pain between 0 and 10';
  if (!(smallest > 0) || smallest > (outcome === 'spasm' ? 1 : 10))
    return fail({ path: 'smallest_worthwhile', message: `expected ${wanted}, got ${smallest}` });
  const used = usedDays(days, outcome);
  for (const arm of ['A', 'B'] as const)
    if (!used.some((d) => d.arm === arm))
      return fail({
        path: outcome,
        message: `expected at least one recorded day of arm ${arm} after the washout`,
      });
  if (outcome === 'pain' && new Set(days.map((d) => d.person)).size > 1)
    return fail({ path: 'outcome', message: 'expected "spasm" for several people together' });
  return ok(smallest);
}

/** What one randomised trial of one person says. */
export function analyseTrial(days: readonly TrialDay[], options: TrialOptions): Result<TrialEvidence> {
  const outcome = options.outcome ?? 'spasm';
  const checked = checkTrial(days, options, outcome);
  if (!checked.ok) return checked;
  const used = usedDays(days, outcome);
  const persons = [...new Set(days.map((d) => d.person))];
  const effects = outcome === 'pain' ? painEffects : persons.length > 1 ? seriesEffects : spasmEffects;
  const found = effects(used, days, options);
  const limit = outcome === 'spasm' ? Math.log(checked.value) : -checked.value;
  const cycles = persons.flatMap((who) =>
    cyclesOf(
      used.filter((d) => d.person === who),
      outcome,
    ),
  );
  // On the pain score a bet is placed on the share of the scale, so that it is sized like one on spasm days.
  const bets = outcome === 'spasm' ? cycles : cycles.map((c) => ({ ...c, difference: c.difference / 10 }));
  const randomisation = randomisationTest(cycles);
  const process = eProcess(bets);
  const worthwhile = found.below(limit);
  // The latest value: a trial that was not stopped when it could have been is judged at its end.
  const e = process.benefit.at(-1) ?? 0;
  const arms = { A: armCount(days, 'A', outcome), B: armCount(days, 'B', outcome) };
  return ok({
    outcome,
    days: trialLength(days),
    cycles: cycles.length,
    persons: persons.length,
    arms,
    effect: found.effect,
    benefit: found.below(0),
    smallestWorthwhile: checked.value,
    worthwhile,
    risks: found.risks,
    randomisation,
    eProcess: process,
    carryOver: found.carryOver,
    series: found.series,
    missing: missingness(days, outcome, arms),
    verdict: trialVerdict({ worthwhile, exactP: randomisation?.oneSided ?? null, e }),
    mayStop: e >= TRIAL_RULE.stop,
    diagnostics: found.diagnostics,
  });
}
