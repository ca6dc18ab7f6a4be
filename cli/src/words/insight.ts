export interface InsightAnswer {
  readonly plain: readonly string[];
  readonly exposures: readonly {
    readonly exposure: string;
    readonly called: string;
    readonly odds_ratio: { readonly q05: number; readonly q50: number; readonly q95: number };
    readonly plain: string;
  }[];
  readonly diagnostics: { readonly draws: number; readonly ess: number; readonly pareto_k: number | null };
}

export interface TrialAnswer {
  readonly plain: readonly string[];
}

export const INSIGHT = {
  diary: 'the diary as CSV, or - for standard input',
  spec: 'how its columns become exposures, JSON',
  draws: 'number of posterior draws (1000 to 200000)',
  seed: 'seed of the random numbers',
  checks: 'also answer under other priors, half-lives and halves of the diary',
} as const;

export const TRIAL = {
  trial: 'the trial as CSV, or - for standard input',
  spec: 'outcome and smallest worthwhile difference, JSON',
  seed: 'seed of the random numbers',
  plan: 'lay out a trial before it starts: template, seed, start, JSON',
  nothing: 'expected a trial as CSV, or --plan with a plan as JSON',
} as const;

export interface TrialPlanAnswer {
  readonly arm_a: string;
  readonly arm_b: string;
  readonly order: string;
  readonly because: string;
  readonly blinding: string;
  readonly too_few_cycles: boolean;
  readonly days: readonly {
    readonly date: string;
    readonly arm: string;
    readonly period: number;
    readonly washout: boolean;
  }[];
  readonly power: readonly {
    readonly odds_ratio: number;
    readonly confirmed: number;
    readonly suggestive: number;
  }[];
}

const ratio = (x: number): string => (x >= 10 ? x.toFixed(0) : x.toFixed(x >= 1 ? 1 : 2));

/** Most telling first: what is called something, then by how high the odds ratio may be. */
export function insightWords({ plain, exposures, diagnostics }: InsightAnswer): string {
  const rank = (called: string): number => (called === 'not shown' ? 1 : 0);
  const sorted = [...exposures].sort(
    (a, b) => rank(a.called) - rank(b.called) || b.odds_ratio.q50 - a.odds_ratio.q50,
  );
  const lines = sorted.map(
    (e) =>
      `  ${e.plain}\n    odds per step × ${ratio(e.odds_ratio.q50)} (${ratio(e.odds_ratio.q05)} to ${ratio(e.odds_ratio.q95)})`,
  );
  const [first = '', ...rest] = plain;
  const k = diagnostics.pareto_k === null ? '' : `, Pareto k ${diagnostics.pareto_k.toFixed(2)}`;
  return [
    first,
    '',
    ...lines,
    '',
    ...rest,
    `${diagnostics.draws} draws, ${Math.round(diagnostics.ess)} effective${k}.`,
  ].join('\n');
}

export const trialWords = ({ plain }: TrialAnswer): string => plain.join('\n');

/** One line a period, then what the plan can find. */
export function trialPlanWords(plan: TrialPlanAnswer): string {
  const inHundred = (share: number): string => `${Math.round(100 * share)} in 100`;
  const periods = [...new Set(plan.days.map((d) => d.period))].map((period) => {
    const own = plan.days.filter((d) => d.period === period);
    return `  ${own[0]?.date} to ${own.at(-1)?.date}  ${own[0]?.arm}`;
  });
  const power = plan.power.map((p) =>
    p.odds_ratio === 1
      ? `  if B does nothing: falsely confirmed in ${inHundred(p.confirmed)}`
      : `  if B brings the odds to ${p.odds_ratio} of A's: confirmed in ${inHundred(p.confirmed)}, suggestive in ${inHundred(p.suggestive)}`,
  );
  const warning = plan.too_few_cycles ? ['With so few cycles the coin alone can never rule out luck.'] : [];
  return [
    `A: ${plan.arm_a}`,
    `B: ${plan.arm_b}`,
    ...periods,
    ...power,
    ...warning,
    `Blinding: ${plan.blinding}.`,
  ].join('\n');
}
