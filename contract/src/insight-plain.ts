import type { Evidence, ExposureEvidence, MoreDays } from '@tonus/engine/insight';

const named = (name: string): string => name.replaceAll('_', ' ');
const inHundred = (share: number): string => String(Math.round(100 * share));

/** `about 3 weeks` */
function span(days: number): string {
  if (days <= 13) return `${days} days`;
  if (days < 70) return `${Math.round(days / 7)} weeks`;
  return `${Math.round(days / 30.4)} months`;
}

function waiting({ asItLooks, ifThree, ifTwo }: MoreDays): string {
  if (asItLooks !== null && asItLooks > 0)
    return ` If it is as it looks, about ${span(asItLooks)} more of diary would settle it.`;
  if (ifThree !== null && ifThree > 0)
    return ` A strong effect (odds three times as high) would very probably show within ${span(ifThree)} more.`;
  if (ifTwo !== null && ifTwo > 0)
    return ` A moderate effect (odds twice as high) would very probably show within ${span(ifTwo)} more.`;
  if (asItLooks === null) return ' More diary alone will hardly settle it; a trial could.';
  return '';
}

/** Two risks, never an odds ratio: on the days with most of it, and on those with least. */
function risks({ risk }: ExposureEvidence): string {
  if (risk === null) return '';
  const gap = [risk.difference.q05, risk.difference.q95].map((d) => Math.round(100 * d));
  return ` On the tenth of days with most of it ${inHundred(risk.riskHighest.mean)} in 100 brought an episode, on the tenth with least ${inHundred(risk.riskLowest.mean)} in 100 (likely gap ${gap[0]} to ${gap[1]}).`;
}

const beside = ({ twins }: ExposureEvidence): string =>
  twins.length === 0
    ? ''
    : ` It comes nearly always together with ${twins.map((t) => named(t.name)).join(' and ')}.`;

function exposure(e: ExposureEvidence): string {
  const name = named(e.name);
  switch (e.called) {
    case 'trigger':
      return `${name}: likely a trigger, as observed since day ${e.since}.${risks(e)}${beside(e)} First estimates run high; only a trial can confirm it.`;
    case 'protective':
      return `${name}: likely protective, as observed since day ${e.since}.${risks(e)}${beside(e)}`;
    case 'possible':
      return `${name}: a possible trigger, worth testing.${risks(e)}${beside(e)}${waiting(e.moreDays)}`;
    case 'cannot tell apart':
      return `${name}: something here goes before episodes, but it cannot be told apart from ${e.twins.map((t) => named(t.name)).join(' and ')}, which rises and falls with it. A trial of one alone can.`;
    case 'not shown':
      return unshown(e, name);
  }
}

function unshown(e: ExposureEvidence, name: string): string {
  switch (e.because) {
    case 'never varied':
      return `${name}: never varied or was never recorded, so the diary cannot speak of it.`;
    case 'no look yet':
      return `${name}: too early; the first look comes after 28 days.`;
    case 'too few episodes':
      return `${name}: too early; with under 10 episodes nothing is claimed.${waiting(e.moreDays)}`;
    case 'not computed safely':
      return `${name}: not shown, the computation did not pass its own checks.`;
    default:
      return `${name}: no sign so far.${waiting(e.moreDays)}`;
  }
}

function whole(evidence: Evidence): string[] {
  const { rows, events, days, attributable } = evidence;
  const lines = [
    `${days} days of diary, ${rows} of its bins could be used, ${events} episodes began in them.`,
  ];
  if (attributable !== null)
    lines.push(
      `What is called a trigger or possible here may explain about ${inHundred(attributable.mean)} in 100 of the episodes (${inHundred(attributable.q05)} to ${inHundred(attributable.q95)}).`,
    );
  lines.push(
    'Claims are made only at looks every 28 days, by a limit set so that about one in twenty people without any trigger gets a false claim in a whole year; opening this more often changes nothing.',
  );
  lines.push(
    'All of this is observed, not proved: a hidden cause can stand behind it, and only a randomised trial settles it.',
  );
  return lines;
}

/** What a person reads of a diary's evidence. */
export const insightPlain = {
  exposure,
  whole,
  untrusted: ({ diagnostics }: Evidence): string =>
    `the computation did not pass its own checks (effective draws ${Math.round(diagnostics.effectiveSize)}, R-hat ${diagnostics.rhat?.toFixed(3) ?? 'none'}), so nothing is shown`,
} as const;
