import { normalCdf } from '#numerics';
import { ok, type Result } from '#units';
import { caseCrossover } from './case-crossover.ts';
import type { Coefficient } from './conditional-logistic.ts';
import { buildDesign, checkColumns, type Design } from './design.ts';
import { hiddenCauseStrength } from './hidden-cause.ts';
import {
  daysSpanned,
  LOOK_RULE,
  type Look,
  levelSince,
  takeLooks,
  type Verdict,
  verdictAt,
} from './looks.ts';
import { buildM1, M1_PRIOR } from './m1.ts';
import { type Posterior, samplePosterior } from './posterior.ts';
import { jointlyAttributable, type TriggerRisk, triggerRisks } from './risk.ts';
import { type MoreDays, moreDays } from './settle.ts';
import type { DiarySpec } from './spec.ts';
import { type Summary, summarise } from './summary.ts';
import type { Table } from './table.ts';
import { tailProbability } from './tail.ts';
import { type Twin, twinGroups } from './twins.ts';

/** What is said of an exposure. trigger: level likely; possible: worth testing. */
export const CALLS = ['trigger', 'possible', 'protective', 'not shown', 'cannot tell apart'] as const;
export type Call = (typeof CALLS)[number];

/** Why an exposure is called what it is called, as data. */
export const REASONS = [
  'two looks',
  'latest look',
  'near twins act together',
  'same as its twin',
  'never varied',
  'too few episodes',
  'no look yet',
  'no sign',
  'not computed safely',
] as const;
export type Reason = (typeof REASONS)[number];

export interface ExposureEvidence {
  readonly name: string;
  readonly called: Call;
  readonly because: Reason;
  readonly verdict: Verdict;
  /** Day of the first look since which the level stands; null below "possible". */
  readonly since: number | null;
  readonly twins: readonly Twin[];
  /** Log odds ratio per step on the whole diary. Equals the prior where the exposure never varied. */
  readonly logOdds: Summary;
  readonly oddsRatio: Pick<Summary, 'q05' | 'q50' | 'q95'>;
  /** P(odds ratio per step > 1.2) on the whole diary; a claim rests on the looks, not on this. */
  readonly harmful: number;
  readonly protective: number;
  readonly informed: boolean;
  readonly risk: TriggerRisk | null;
  readonly hiddenCause: { readonly estimate: number; readonly nearerLimit: number } | null;
  readonly secondOpinion: Coefficient | null;
  readonly moreDays: MoreDays;
}

export interface Evidence {
  readonly model: 'M1';
  readonly days: number;
  readonly rows: number;
  readonly events: number;
  readonly exposures: readonly ExposureEvidence[];
  /** Share of all episodes that the triggers called harmful may explain between them; null when none is called. */
  readonly attributable: Summary | null;
  readonly looks: readonly Look[];
  readonly diagnostics: {
    readonly method: 'importance' | 'chains';
    readonly draws: number;
    readonly effectiveSize: number;
    readonly paretoK: number | null;
    readonly rhat: number | null;
    readonly divergences: number;
    readonly trusted: boolean;
  };
}

export interface LearnOptions {
  readonly draws: number;
  readonly seed: number;
  /** Looks made before; they never change while the days before them do not. */
  readonly looks?: readonly Look[];
}

const WORTH = Math.log(LOOK_RULE.oddsRatio);
/** Columns this alike carry one piece of information between them, whichever of the two the shrinkage favours. */
const SAME = 0.95;

// Standard normal quantile of 0.95.
const Z95 = 1.6448536269514722;
const priorSummary: Summary = {
  mean: 0,
  sd: M1_PRIOR.triggerSd,
  q05: -Z95 * M1_PRIOR.triggerSd,
  q50: 0,
  q95: Z95 * M1_PRIOR.triggerSd,
};

interface Findings {
  readonly verdict: Verdict;
  readonly twins: readonly Twin[];
  readonly together: number | null;
  readonly flat: boolean;
  readonly trusted: boolean;
  readonly looks: readonly Look[];
}

/** The word for an exposure. A near twin does not undo a claim, but two columns that are one cannot be told apart. */
export function callOf(findings: Findings): { readonly called: Call; readonly because: Reason } {
  const { verdict, twins, together, flat, trusted, looks } = findings;
  if (!trusted) return { called: 'not shown', because: 'not computed safely' };
  if (flat) return { called: 'not shown', because: 'never varied' };
  const claimed = verdict.level === 'likely' || verdict.level === 'possible';
  if (claimed && twins.some((t) => Math.abs(t.correlation) > SAME))
    return { called: 'cannot tell apart', because: 'same as its twin' };
  if (verdict.level === 'likely')
    return { called: verdict.direction === 'harmful' ? 'trigger' : 'protective', because: 'two looks' };
  if (verdict.level === 'possible' && verdict.direction === 'harmful')
    return { called: 'possible', because: 'latest look' };
  const latest = looks.at(-1);
  if (latest === undefined) return { called: 'not shown', because: 'no look yet' };
  if (together !== null && together >= LOOK_RULE.possible && latest.events >= LOOK_RULE.likelyEvents)
    return { called: 'cannot tell apart', because: 'near twins act together' };
  return {
    called: 'not shown',
    because: latest.events < LOOK_RULE.likelyEvents ? 'too few episodes' : 'no sign',
  };
}

interface Whole {
  readonly table: Table;
  readonly spec: DiarySpec;
  readonly design: Design;
  readonly posterior: Posterior;
  readonly looks: readonly Look[];
}

function hiddenCause(risk: TriggerRisk): ExposureEvidence['hiddenCause'] {
  const harmful = risk.difference.mean >= 0;
  const ratio = risk.riskHighest.mean / Math.max(risk.riskLowest.mean, 1e-9);
  // The interval's limit nearer to no effect, as a ratio of the two risks.
  const nearer = harmful ? risk.difference.q05 : risk.difference.q95;
  const limit =
    nearer * (harmful ? 1 : -1) <= 0
      ? 1
      : (risk.riskLowest.mean + nearer) / Math.max(risk.riskLowest.mean, 1e-9);
  return { estimate: hiddenCauseStrength(ratio), nearerLimit: hiddenCauseStrength(Math.max(limit, 1e-9)) };
}

const exponentials = ({ q05, q50, q95 }: Summary) => ({
  q05: Math.exp(q05),
  q50: Math.exp(q50),
  q95: Math.exp(q95),
});

function evidenceOf(
  name: string,
  whole: Whole,
  shared: {
    readonly risks: Readonly<Record<string, TriggerRisk>>;
    readonly groups: ReturnType<typeof twinGroups>;
  },
): ExposureEvidence {
  const { design, posterior, looks, spec, table } = whole;
  const at = design.columns.findIndex((c) => c.name === name && c.role === 'trigger');
  const values = at < 0 ? null : (posterior.values[at + 1] as Float64Array);
  const logOdds = values === null ? priorSummary : summarise(values, posterior.weights);
  const verdict = verdictAt(looks, name);
  const { twins, together } = shared.groups[name] ?? { twins: [], together: null };
  const risk = shared.risks[name] ?? null;
  const x = design.columns[at]?.values;
  const sd = x === undefined ? 0 : Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length);
  return {
    name,
    ...callOf({ verdict, twins, together, flat: values === null, trusted: posterior.trusted, looks }),
    verdict,
    since: levelSince(looks, name),
    twins,
    logOdds,
    oddsRatio: exponentials(logOdds),
    harmful: values === null ? priorAbove(WORTH) : tailProbability(posterior, at + 1, WORTH).probability,
    protective:
      values === null ? priorAbove(WORTH) : 1 - tailProbability(posterior, at + 1, -WORTH).probability,
    informed: values !== null && design.events > 0,
    risk: design.rows === 0 ? null : risk,
    hiddenCause: risk === null || design.events === 0 ? null : hiddenCause(risk),
    secondOpinion: caseCrossover(design, name),
    moreDays: moreDays({
      days: daysSpanned(table, spec),
      events: design.events,
      sd,
      estimate: logOdds,
      priorSd: M1_PRIOR.triggerSd,
    }),
  };
}

/** P under the prior that the log odds ratio lies above the limit; the prior is symmetric. */
const priorAbove = (limit: number): number => normalCdf(-limit / M1_PRIOR.triggerSd);

/** Everything that one diary says about its candidate triggers. */
export function learn(table: Table, spec: DiarySpec, options: LearnOptions): Result<Evidence> {
  const checked = checkColumns(table, spec);
  if (!checked.ok) return checked;
  const design = buildDesign(table, spec);
  const { model } = buildM1(design);
  const posterior = samplePosterior(model, { draws: options.draws, seed: options.seed });
  const looks = takeLooks(table, spec, { seed: options.seed, known: options.looks ?? [] });
  const shared = {
    risks: design.rows === 0 ? {} : triggerRisks(design, model, posterior),
    groups: twinGroups(design, posterior),
  };
  const whole: Whole = { table, spec, design, posterior, looks };
  const exposures = Object.keys(spec.triggers).map((name) => evidenceOf(name, whole, shared));
  const called = exposures
    .filter((e) => e.called === 'trigger' || e.called === 'possible')
    .map((e) => e.name);
  return ok({
    model: 'M1',
    days: daysSpanned(table, spec),
    rows: design.rows,
    events: design.events,
    exposures,
    attributable: jointlyAttributable(design, { model, draws: posterior }, called),
    looks,
    diagnostics: {
      method: posterior.method,
      draws: posterior.weights.length,
      effectiveSize: posterior.effectiveSize,
      paretoK: posterior.paretoK,
      rhat: posterior.rhat,
      divergences: posterior.divergences,
      trusted: posterior.trusted,
    },
  });
}
