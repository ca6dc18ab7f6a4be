import { normalQuantile } from '#numerics';
import { LOOK_RULE } from './looks.ts';
import type { Summary } from './summary.ts';

/**
 * Information I = |log OR| × sd(x) × √episodes. By simulation a trigger is found within the year in nearly every
 * person once I reaches 5 (docs/model/insight.md).
 */
export const ENOUGH_INFORMATION = 5;

export interface Learning {
  /** Days so far, episodes so far, and the spread of the exposure over the rows used. */
  readonly days: number;
  readonly events: number;
  readonly sd: number;
  readonly estimate: Summary;
  readonly priorSd: number;
}

/** How many more days of diary would settle a trigger, at the present pace of episodes; null when logging will not. */
export interface MoreDays {
  /** Until an odds ratio of 2, or of 3, per step would very probably be found. */
  readonly ifTwo: number | null;
  readonly ifThree: number | null;
  /** Until the question is settled, either way, if the true effect is the present estimate. */
  readonly asItLooks: number | null;
}

/** Beyond this waiting is no advice: a trial is. */
const TOO_LONG_DAYS = 3 * 365;

const wholeLooks = (days: number): number | null => {
  if (!Number.isFinite(days) || days > TOO_LONG_DAYS) return null;
  return days <= 0 ? 0 : Math.ceil(days / 7) * 7;
};

function untilInformed(learning: Learning, oddsRatio: number): number | null {
  const { days, events, sd } = learning;
  if (events === 0 || days === 0 || !(sd > 0)) return null;
  const needed = Math.max(LOOK_RULE.likelyEvents, (ENOUGH_INFORMATION / (Math.log(oddsRatio) * sd)) ** 2);
  return wholeLooks(days * (needed / events - 1));
}

/**
 * The data's precision grows with the days. Shrinkage taken out, the estimate m stays; the posterior then has precision
 * k·D + 1/prior² and mean m·kD/(kD + 1/prior²). Asked is the smallest k at which P(OR > 1.2) passes 0.985 or sinks
 * below 0.05, plus one look to see it twice.
 */
function untilSettled({ days, events, estimate, priorSd }: Learning): number | null {
  const prior = 1 / priorSd ** 2;
  const precision = 1 / estimate.sd ** 2 - prior;
  if (events === 0 || !(precision > 0.02 * prior)) return null;
  const raw = (estimate.mean * (precision + prior)) / precision;
  const worth = Math.log(LOOK_RULE.oddsRatio);
  const up = normalQuantile(LOOK_RULE.likely);
  const down = normalQuantile(1 - LOOK_RULE.possible);
  for (let more = 0; more <= TOO_LONG_DAYS; more += 7) {
    const grown = (precision * (days + more)) / days;
    const z = ((raw * grown) / (grown + prior) - worth) * Math.sqrt(grown + prior);
    const enough = (events * (days + more)) / days >= LOOK_RULE.likelyEvents;
    if (enough && (z >= up || z <= down)) return more;
  }
  return null;
}

export const moreDays = (learning: Learning): MoreDays => ({
  ifTwo: untilInformed(learning, 2),
  ifThree: untilInformed(learning, 3),
  asItLooks: untilSettled(learning),
});
