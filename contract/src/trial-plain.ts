import type { TrialEvidence } from '@tonus/engine/insight';

const two = (x: number): string => (Math.round(100 * x) / 100).toString();
const one = (x: number): string => (Math.round(10 * x) / 10).toString();
const inHundred = (share: number): string => String(Math.round(100 * share));

const VERDICT = {
  confirmed: 'Confirmed by this trial: B is better than A, by the rule set before it began.',
  suggestive: 'Suggestive: the model favours B clearly, but so few coin tosses cannot rule out luck.',
  undecided: 'Undecided: the trial cannot say whether B helps.',
  'no benefit seen': 'Tested, no benefit seen: a benefit worth having is unlikely.',
} as const;

function size({ outcome, effect, risks, series }: TrialEvidence): string {
  if (series !== null)
    return `Over ${series.persons.length} people the odds of a spasm day under B are ${two(Math.exp(effect.q50))} times those under A (likely between ${two(Math.exp(effect.q05))} and ${two(Math.exp(effect.q95))}).`;
  if (risks === null)
    return `Pain was ${one(Math.abs(effect.mean))} points ${effect.mean < 0 ? 'lower' : 'higher'} under B (likely between ${one(effect.q05)} and ${one(effect.q95)}).`;
  const { preventedPer28: p } = risks;
  const direction = p.mean >= 0 ? 'fewer' : 'more';
  return `${outcome === 'spasm' ? 'Spasm days' : 'Days'}: ${inHundred(risks.A.mean)} in 100 under A, ${inHundred(risks.B.mean)} in 100 under B; in four weeks about ${one(Math.abs(p.mean))} ${direction} under B (likely between ${one(p.q05)} and ${one(p.q95)} fewer).`;
}

/** What a person reads of a trial. */
export function trialPlain(found: TrialEvidence): string[] {
  const { randomisation: exact, arms, eProcess } = found;
  const lines = [VERDICT[found.verdict], size(found)];
  if (exact !== null)
    lines.push(
      `If B did nothing, the coin alone would give so good a result with probability ${two(exact.oneSided)}; with ${found.cycles} cycles it cannot go below ${two(exact.smallestPossible)}.`,
    );
  const e = eProcess.benefit.at(-1);
  if (e !== undefined)
    lines.push(
      `Running evidence for benefit stands at ${one(e)}; at 20 the trial may be stopped early, whenever it is looked at.`,
    );
  const gap = arms.B.recorded - arms.A.recorded;
  if (Math.abs(gap) > 0.1)
    lines.push(
      `Days were recorded unevenly: ${inHundred(arms.A.recorded)} in 100 under A, ${inHundred(arms.B.recorded)} in 100 under B; unrecorded days could change the answer.`,
    );
  if (found.carryOver !== null && found.carryOver.q95 < 0)
    lines.push('The days of A right after B look like B: the washout may be too short.');
  lines.push(
    'Who knows which arm it is can feel better for it: in trials of magnesium for cramps two in three people improved on placebo (66 %, Cochrane CD009402).',
  );
  return lines;
}
