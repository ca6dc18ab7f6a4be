import { cue, type Facts, hasComplaint } from './facts.ts';
import type { Because, Fired } from './fired.ts';
import { urgency } from './input.ts';
import { observe, settingOf } from './observed.ts';
import { bloodState, type LogWeight, linkedMedicine, weights, Z80 } from './weigh.ts';

export interface Explanation {
  /** `NSLBP`, `ELEC:hypomagnesaemia`, `DRUG:salmeterol`, `SERIOUS:ces`. */
  readonly entity: string;
  /** null where no estimate is given: a danger is named, not weighed. */
  readonly probability: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly because: readonly Because[];
  /** What would change this estimate most: cues not yet known. */
  readonly wouldChange?: readonly string[];
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Shares of the whole, with 80 % intervals by the delta method on the logit: no sampling, so it replays exactly. */
function shares(found: ReadonlyMap<string, LogWeight>): readonly Explanation[] {
  const top = Math.max(...[...found.values()].map((w) => w.mean));
  const total = [...found.values()].reduce((sum, w) => sum + Math.exp(w.mean - top), 0);
  const p = new Map([...found].map(([entity, w]) => [entity, Math.exp(w.mean - top) / total]));
  return [...found].map(([entity, weight]) => {
    const own = p.get(entity) ?? 0;
    const others = [...found].reduce(
      (sum, [other, w]) =>
        other === entity ? sum : sum + ((p.get(other) ?? 0) / (1 - own)) ** 2 * w.variance,
      0,
    );
    const logit = Math.log(own / (1 - own));
    const sd = Math.sqrt(weight.variance + others);
    return {
      entity,
      probability: own,
      low: sigmoid(logit - Z80 * sd),
      high: sigmoid(logit + Z80 * sd),
      because: weight.because,
    };
  });
}

/** Cues that would move the electrolyte estimate most and are not known yet. */
const CHANGES_ELEC = ['elec-lab', 'elec-loss', 'elec-multi', 'elec-tingle', 'elec-drug'];

function withSubstance(one: Explanation, facts: Facts): Explanation {
  if (one.entity === 'DRUG') {
    const licorice = (facts.input.diary?.licorice_g ?? 0) > 0 || cue(facts, 'licorice');
    const substance = linkedMedicine(facts)?.substance ?? (licorice ? 'licorice' : null);
    return substance === null ? one : { ...one, entity: `DRUG:${substance}` };
  }
  if (one.entity !== 'ELEC') return one;
  const state = bloodState(facts);
  const wouldChange = CHANGES_ELEC.filter(
    (id) => observe(facts, id) === null && !(id === 'elec-lab' && state !== null),
  );
  return { ...one, entity: state === null ? 'ELEC' : `ELEC:${state}`, wouldChange };
}

const SHOWN_FROM = 0.03;
const SHOWN_MOST = 6;

/** The differential: what it may be, each with its interval and its reasons for and against. */
export function differential(facts: Facts, fired: readonly Fired[]): readonly Explanation[] {
  const all = shares(weights(facts, fired, settingOf(facts)))
    .map((one) => withSubstance(one, facts))
    .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0) || (a.entity < b.entity ? -1 : 1));
  return all.filter(
    (one, i) => i < SHOWN_MOST && ((one.probability ?? 0) >= SHOWN_FROM || one.entity.startsWith('ELEC')),
  );
}

const flagged = (fired: readonly Fired[], known: readonly Explanation[]): readonly Explanation[] => {
  const leading = fired.filter((one) => one.cause !== null && one.leads);
  const causes = [...new Set(leading.map((one) => one.cause ?? ''))];
  return causes.map((cause) => {
    const reasons = leading.filter((one) => one.cause === cause).map((one) => one.because);
    const same = known.find((one) => one.entity === cause);
    return {
      entity: cause,
      probability: same?.probability ?? null,
      low: same?.low ?? null,
      high: same?.high ?? null,
      because: [...reasons, ...(same?.because ?? [])],
    };
  });
};

/** Which of several dangers at one level is named first: the more particular before the more general. */
const GENERAL = [
  'SERIOUS:hyponatraemia',
  'SERIOUS:dehydration',
  'SERIOUS:arrhythmia',
  'SERIOUS:child-back-pain',
  'SERIOUS:seizure',
  'SERIOUS:confusion',
];
const PARTICULAR = [
  'SERIOUS:self-harm',
  'SERIOUS:cord-compression',
  'SERIOUS:ces',
  'SERIOUS:adrenal-crisis',
  'SERIOUS:aaa',
  'SERIOUS:aortic-dissection',
  'SERIOUS:eah',
  'SERIOUS:tetanus',
  'SERIOUS:meningitis',
  'SERIOUS:stroke',
  'SERIOUS:mi',
  'SERIOUS:ketoacidosis',
  'SERIOUS:heat-stroke',
  'SERIOUS:rhabdomyolysis',
  'SERIOUS:eating-disorder-electrolytes',
  'SERIOUS:hypermagnesaemia',
  'SERIOUS:hyperkalaemia',
  'SERIOUS:hypokalaemia',
  'SERIOUS:hypercalcaemia',
  'SERIOUS:hypocalcaemia',
  'SERIOUS:lithium-toxicity',
  'SERIOUS:digoxin-toxicity',
  'SERIOUS:pre-eclampsia',
];

function rank(cause: string): number {
  const particular = PARTICULAR.findIndex((name) => cause === name);
  if (particular >= 0) return particular;
  const general = GENERAL.indexOf(cause);
  return general >= 0 ? 200 + general : 100;
}

/** The most urgent first; among equals the more particular danger. */
export const inOrder = (fired: readonly Fired[]): readonly Fired[] =>
  [...fired].sort(
    (a, b) =>
      urgency(b.level) - urgency(a.level) ||
      Number(b.leads) - Number(a.leads) ||
      rank(a.cause ?? '') - rank(b.cause ?? '') ||
      (a.rule < b.rule ? -1 : 1),
  );

/**
 * Explanations in the order shown. At 999-now only the named causes, without an estimate; below, what a rule
 * named comes first, then the differential.
 */
export function explain(facts: Facts, fired: readonly Fired[]): readonly Explanation[] {
  const ordered = inOrder(fired);
  if (ordered[0]?.level === '999-now') {
    const now = ordered.filter((one) => one.level === '999-now' && one.cause !== null);
    const causes = [...new Set(now.map((one) => one.cause ?? ''))];
    return causes.map((entity) => ({
      entity,
      probability: null,
      low: null,
      high: null,
      because: now.filter((one) => one.cause === entity).map((one) => one.because),
    }));
  }
  const known = differential(facts, fired);
  // Beside a danger of today an estimate of harmless causes would soften it.
  const today =
    ordered[0]?.level === 'same-day' && ordered.some((one) => one.leads && one.cause?.startsWith('SERIOUS'));
  const first = flagged(ordered, known);
  const state = hasComplaint(facts) ? [] : stateAlone(ordered);
  const named = [...first, ...state];
  if (today) return named;
  return [...named, ...known.filter((one) => !named.some((other) => other.entity === one.entity))];
}

/** Without a complaint of the muscles an odd value is the finding itself. */
const stateAlone = (fired: readonly Fired[]): readonly Explanation[] =>
  [
    ...new Set(
      fired.filter((one) => !one.leads && one.cause?.startsWith('ELEC:')).map((one) => one.cause ?? ''),
    ),
  ].map((entity) => ({
    entity,
    probability: null,
    low: null,
    high: null,
    because: fired.filter((one) => one.cause === entity).map((one) => one.because),
  }));
