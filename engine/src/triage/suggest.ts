import type { Suggested } from './actions.ts';
import type { Explanation } from './explain.ts';
import { atc, cue, type Facts, has, hasComplaint, icd, muscleIs } from './facts.ts';
import type { Because, Fired } from './fired.ts';
import { type GateCase, type GateRule, gate, strictness, type Verdict } from './gate.ts';
import { isKnown, type Level, urgency } from './input.ts';
import { settingOf } from './observed.ts';
import { requestedActions } from './request.ts';
import { clotRisk } from './rules-flags.ts';

export interface Suggestion {
  readonly action: Suggested;
  /** Which sentence of the words says it. */
  readonly say: string;
  readonly limit?: { readonly value: number; readonly unit: string; readonly rule: string };
  readonly caution?: readonly GateRule[];
}

export interface Refusal {
  readonly action: string;
  readonly rule: string;
  readonly decision: Verdict['decision'];
  readonly because: Because;
  readonly source: string;
}

/** Those whose drinking is limited or steered by a clinician: no general word about drinks. */
const fluidIsSteered = (facts: Facts): boolean =>
  icd(facts, 'I50', 'N18.5', 'N18.6', 'Z99.2', 'K74', 'N04', 'E22.2', 'Z93.2', 'K91.2', 'F50') ||
  atc(facts, 'H01BA02') ||
  has(facts, 'weight-gain', 'eah') ||
  facts.labs.some((lab) => lab.analyte === 'na-s' && lab.value < 133);

interface Wish {
  readonly action: Suggested;
  readonly say: string;
}

const entityOf = (led: Explanation | undefined): string => led?.entity.split(':')[0] ?? '';

/** Not a calf that may hold a clot, nor a muscle that may be torn. */
function mayStretch(facts: Facts): boolean {
  const asked = facts.allNegative || facts.denied.has('dvt-calf') || facts.input.resolved === true;
  const clot = muscleIs(facts, 'calf') && clotRisk(facts) && !asked;
  return facts.input.resolved !== false && !clot && !cue(facts, 'pull-pop');
}

function selfCare(facts: Facts, led: Explanation | undefined): readonly Wish[] {
  const wishes: Wish[] = [];
  const lead = entityOf(led);
  const setting = settingOf(facts);
  if (!hasComplaint(facts) && !isKnown(facts.input.event)) return [{ action: 'watch', say: 'watch' }];
  const back = setting === 'back-spasm';
  if (back) wishes.push({ action: 'stay_active', say: 'stay-active' });
  if (back && !has(facts, 'fever') && lead !== 'INFL') wishes.push({ action: 'heat_pack', say: 'heat-pack' });
  if (!back && ['NLC', 'EAMC', 'DRUG', 'ELEC'].includes(lead) && mayStretch(facts))
    wishes.push({
      action: 'stretch',
      say: setting === 'exercise-cramp' ? 'stretch-cramp' : 'stretch-bedtime',
    });
  if (back || lead === 'HYPERVENT') wishes.push({ action: 'breathing', say: 'breathing' });
  const losing = has(facts, 'diarrhoea') && !has(facts, 'vomiting', 'cant-keep-down');
  if (losing && !fluidIsSteered(facts)) wishes.push({ action: 'ORS', say: 'ors' });
  else if (setting === 'exercise-cramp' && !fluidIsSteered(facts))
    wishes.push({ action: 'drink_to_thirst', say: 'drink-to-thirst' });
  wishes.push({ action: 'watch', say: 'watch' });
  return wishes;
}

/** Only what a person may stop unasked: supplements, laxatives and antacids of their own buying, licorice, salt substitutes. */
const stoppable = (facts: Facts, fired: readonly Fired[]): boolean => {
  const taken =
    atc(facts, 'A12', 'A11CC', 'A02AA', 'A02AC', 'A06AD', 'A06AB') ||
    cue(facts, 'licorice', 'epsom', 'antacid', 'salt-sub', 'laxative') ||
    (facts.input.diary?.licorice_g ?? 0) > 0;
  const reason = fired.some((one) =>
    ['hyperK', 'hypercalc', 'hyperMg', 'hypoK', 'licorice'].includes(one.rule),
  );
  return taken && reason;
};

function wishesAt(level: Level, facts: Facts, { fired, explanations }: Found): readonly Wish[] {
  if (level === '999-now') return [{ action: 'call_emergency', say: 'call-emergency' }];
  const wishes: Wish[] = [];
  const led = explanations[0];
  const labs = fired.some((one) => one.because.key === 'lab');
  if (urgency(level) >= urgency('routine'))
    wishes.push({ action: 'contact_clinician', say: `contact-${level}` });
  if (
    labs ||
    fired.some((one) =>
      [
        'potassium-raising-pair',
        'trimethoprim-with-ras',
        'ppi-with-diuretic',
        'acid-blocker',
        'thyroid-pattern',
        'medicine-linked',
        'rapid-weight-loss',
      ].includes(one.rule),
    )
  )
    wishes.push({ action: 'repeat_blood_test', say: 'blood-test' });
  if (stoppable(facts, fired)) wishes.push({ action: 'stop_supplement', say: 'stop-supplement' });
  if (urgency(level) <= urgency('routine') && entityOf(led) !== 'input-error')
    wishes.push(...selfCare(facts, led));
  if (urgency(level) <= urgency('routine') && requestedActions(facts).includes('supplement_trial'))
    wishes.push({ action: 'supplement_trial', say: 'trial' });
  return wishes;
}

export interface Found {
  readonly fired: readonly Fired[];
  readonly explanations: readonly Explanation[];
}

const refusal = (action: string, rule: GateRule): Refusal => ({
  action,
  rule: rule.rule,
  decision: rule.decision,
  because: { key: 'refused', values: { reason: rule.reason, decision: rule.decision } },
  source: rule.source,
});

/** Never done by triage even when no rule forbids it: no need was shown, and food comes first. */
const noNeed = (action: string): Refusal => ({
  action,
  rule: 'no-need-shown',
  decision: 'clinician-first',
  because: { key: 'refused', values: { reason: 'no need was shown', decision: 'clinician-first' } },
  source: 'expert-set; NASEM 2019',
});

const TRIAL_LIMIT = { value: 250, unit: 'mg/d', rule: 'mg-cap' };

function passed(wish: Wish, verdict: Verdict): Suggestion {
  const limit = verdict.rules.find((rule) => rule.limit !== null);
  const caution = verdict.rules.filter((rule) => rule.decision === 'caution');
  return {
    ...wish,
    ...(wish.action === 'supplement_trial'
      ? { limit: TRIAL_LIMIT }
      : limit?.limit
        ? { limit: { ...limit.limit, rule: limit.rule } }
        : {}),
    ...(caution.length > 0 ? { caution } : {}),
  };
}

/** At 999-now nothing but the call; below, every wish through the gate; what was asked for and is refused, named. */
export function suggest(
  level: Level,
  facts: Facts,
  found: Found & { readonly person: GateCase },
): { readonly suggestions: readonly Suggestion[]; readonly refused: readonly Refusal[] } {
  const suggestions: Suggestion[] = [];
  const refused: Refusal[] = [];
  const drinks = { action: 'water_load', say: '' };
  for (const wish of wishesAt(level, facts, found)) {
    const verdict = gate(wish.action, found.person);
    const first = verdict.rules[0];
    if (first !== undefined && strictness(verdict.decision) >= strictness('clinician-first'))
      refused.push(refusal(wish.action, first));
    else if (wish.action === 'drink_to_thirst')
      suggestions.push(passed(wish, gate(drinks.action, found.person)));
    else if (!suggestions.some((one) => one.action === wish.action)) suggestions.push(passed(wish, verdict));
  }
  for (const action of requestedActions(facts)) {
    if (refused.some((one) => one.action === action) || suggestions.some((one) => one.action === action))
      continue;
    const first = gate(action, found.person).rules[0];
    if (level === '999-now' && first === undefined) continue;
    refused.push(
      first === undefined || strictness(first.decision) < strictness('clinician-first')
        ? noNeed(action)
        : refusal(action, first),
    );
  }
  return { suggestions, refused };
}
