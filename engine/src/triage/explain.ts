import { DIFFERENTIAL, type DifferentialFact } from '#reference';
import { cue, type Facts, hasComplaint } from './facts.ts';
import type { Because, Fired } from './fired.ts';
import { isKnown, urgency } from './input.ts';
import { type CrampLink, crampLink } from './medicines.ts';
import { observe, type Setting, settingOf } from './observed.ts';

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

/** ln of a weight with its variance; independent pieces add. */
interface LogWeight {
  readonly mean: number;
  readonly variance: number;
  readonly because: readonly Because[];
}

const Z80 = 1.2816;
/** A likelihood ratio without a published range is taken to be known within a factor of two (80 %). */
const UNKNOWN_SPREAD = Math.LN2 / Z80;

const spreadOf = (low: number | null, high: number | null): number =>
  low !== null && high !== null && low > 0 && high > low ? Math.log(high / low) / (2 * Z80) : UNKNOWN_SPREAD;

/**
 * Cues that speak of the same thing are not counted twice: within a group the strongest counts in full and
 * every other with this exponent. 1 would be independence, 0 full dependence; expert-set.
 */
const TEMPER: Readonly<Record<string, number>> = {
  article: 0.5,
  trigger: 0.25,
  stenosis: 0.4,
  radicular: 0.8,
  irritable: 0.5,
  inflammatory: 0,
};
const GROUP: readonly (readonly [RegExp, string])[] = [
  [/^seed-/, 'article'],
  [/^trig-/, 'trigger'],
  [/^sten-(seat|bend|claud|bilat|gait|romberg)/, 'stenosis'],
  [/^rad-/, 'radicular'],
  [/^elec-(tingle|twitch|multi|weak)/, 'irritable'],
  [/^infl-/, 'inflammatory'],
];
/** An odds ratio of onset is not a likelihood ratio: it enters by its square root, once. */
const ONSET_ODDS = /^trig-/;

interface Evidence {
  readonly row: DifferentialFact;
  readonly log: number;
  readonly sd: number;
}

function evidenceOf(row: DifferentialFact, facts: Facts): Evidence | null {
  const found = observe(facts, row.id);
  if (found === null) return null;
  const ratio = found ? row.lrPlus : row.lrMinus;
  if (ratio === null || ratio <= 0) return null;
  const sd = found ? spreadOf(row.lrPlusLow, row.lrPlusHigh) : UNKNOWN_SPREAD / 2;
  const half = ONSET_ODDS.test(row.id) ? 0.5 : 1;
  return { row, log: Math.log(ratio) * half, sd: sd * half };
}

function combined(evidence: readonly Evidence[]): LogWeight {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const name = GROUP.find(([pattern]) => pattern.test(one.row.id))?.[1] ?? one.row.id;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  let mean = 0;
  let variance = 0;
  for (const [name, members] of groups) {
    const sorted = [...members].sort((a, b) => Math.abs(b.log) - Math.abs(a.log));
    for (const [i, one] of sorted.entries()) {
      const share = i === 0 ? 1 : (TEMPER[name] ?? 1);
      mean += share * one.log;
      variance += (share * one.sd) ** 2;
    }
  }
  return {
    mean,
    variance,
    because: evidence.map((one) => ({
      key: one.log > 0.05 ? 'for' : one.log < -0.05 ? 'against' : 'neutral',
      values: { cue: one.row.id, ratio: Number(Math.exp(one.log).toFixed(2)) },
    })),
  };
}

const SEED_RAISES = new Set(['NLC', 'EAMC', 'DRUG']);
/** Handled by their own rules below, or a clinician's datum. */
const APART =
  /^(drug-(laba|ks|thz|statin|loop|teri)|elec-lab|infl-|serious-80|eamc-(prev|dehyd)|rls-prev|facet-1)/;

function featuresOf(entity: string): readonly DifferentialFact[] {
  return DIFFERENTIAL.filter((row) => {
    if (row.recordType !== 'feature' && row.recordType !== 'seed-cue') return false;
    if (row.id === 'seed-3' && SEED_RAISES.has(entity)) return true;
    return row.entity === entity && !APART.test(row.id);
  });
}

/** States of the blood that go with cramps, and how strongly (symptoms table: typical, possible; high potassium is uncommon). */
const CRAMP_STATES: Readonly<Record<string, number>> = {
  hypocalcaemia: 1,
  hypomagnesaemia: 1,
  hypokalaemia: 1,
  hyponatraemia: 1,
};
const LOW_STATES: Readonly<Record<string, string>> = {
  'k-s': 'hypokalaemia',
  'mg-s': 'hypomagnesaemia',
  'caadj-s': 'hypocalcaemia',
  'ica-s': 'hypocalcaemia',
  'na-s': 'hyponatraemia',
};
const STATE_ORDER = ['hypomagnesaemia', 'hypocalcaemia', 'hypokalaemia', 'hyponatraemia'];

/** The state of the blood that leads: low magnesium before what follows from it. */
export function bloodState(facts: Facts): string | null {
  const states = facts.labs
    .filter((lab) => lab.standing === 'low' || lab.standing === 'critical-low')
    .flatMap((lab) => LOW_STATES[lab.analyte] ?? []);
  return STATE_ORDER.find((state) => states.includes(state)) ?? null;
}

function labEvidence(facts: Facts, fired: readonly Fired[]): Evidence | null {
  const row = DIFFERENTIAL.find((one) => one.id === 'elec-lab');
  const state = bloodState(facts);
  if (row === undefined || state === null || CRAMP_STATES[state] === undefined)
    return observe(facts, 'elec-lab') === true && row !== undefined ? evidenceOf(row, facts) : null;
  const acted = fired.some(
    (one) => one.because.key === 'lab' && urgency(one.level) >= urgency('within-days'),
  );
  // Far enough outside to act on counts at the upper end of the published range.
  const ratio = acted ? (row.lrPlusHigh ?? 20) : (row.lrPlus ?? 10);
  return { row, log: Math.log(ratio), sd: spreadOf(row.lrPlusLow, row.lrPlusHigh) };
}

/** The strongest cramp-linked medicine. */
export function linkedMedicine(facts: Facts): CrampLink | null {
  const links = facts.medicines.map(crampLink).filter((link): link is CrampLink => link !== null);
  return [...links].sort((a, b) => (b.ratio?.value ?? 0) - (a.ratio?.value ?? 0))[0] ?? null;
}

/**
 * A published ratio r of cramp with the medicine to without means a share (r − 1)/r of the cramps of its users
 * is the medicine's: odds r − 1 against the idiopathic kind. The back is scaled down: the ratios are of leg cramps.
 */
function drugWeight(
  facts: Facts,
  setting: Setting,
  base: { readonly prior: number; readonly idiopathic: number },
): LogWeight {
  const link = linkedMedicine(facts);
  const timing = ['drug-after', 'drug-recent'].flatMap(
    (id) => DIFFERENTIAL.find((row) => row.id === id) ?? [],
  );
  const none = facts.input.meds?.length === 0;
  if (!isKnown(link?.ratio))
    return { mean: Math.log(base.prior * (none ? 0.1 : 0.5)), variance: 0.5, because: [] };
  const { value, low, high } = link.ratio;
  const share = setting === 'back-spasm' ? 0.1 : setting === 'exercise-cramp' ? 0.2 : 1;
  const weight = Math.max((value - 1) * base.idiopathic * share, base.prior);
  const evidence = timing.map((row) => evidenceOf(row, facts)).find((one) => one !== null) ?? null;
  return {
    mean: Math.log(weight) + (evidence?.log ?? 0),
    variance: spreadOf(Math.max(low - 1, 0.02), Math.max(high - 1, 0.05)) ** 2 + (evidence?.sd ?? 0) ** 2,
    because: [
      {
        key: 'cramp-ratio',
        values: { substance: link.substance, ratio: value, low, high, source: link.source },
      },
      ...(evidence === null
        ? []
        : [{ key: 'for', values: { cue: evidence.row.id, ratio: Math.exp(evidence.log) } }]),
    ],
  };
}

function learnedWeight(facts: Facts, entity: string): LogWeight {
  let mean = 0;
  let variance = 0;
  const because: Because[] = [];
  for (const one of facts.input.learned ?? []) {
    const { q05, q50, q95 } = one.odds_ratio;
    if (one.entity !== entity || !(q05 > 0) || !(q95 >= q05)) continue;
    mean += Math.log(q50);
    variance += (Math.log(q95 / q05) / (2 * 1.645)) ** 2;
    because.push({ key: 'learned', values: { exposure: one.exposure, ratio: q50, low: q05, high: q95 } });
  }
  return { mean, variance, because };
}

const evidencesOf = (entity: string, facts: Facts): readonly Evidence[] =>
  featuresOf(entity)
    .map((feature) => evidenceOf(feature, facts))
    .filter((one): one is Evidence => one !== null);
const cuesOf = (entity: string, facts: Facts): LogWeight => combined(evidencesOf(entity, facts));

const IDIOPATHIC: Readonly<Record<Setting, string>> = {
  'back-spasm': 'NSLBP',
  'night-cramp': 'NLC',
  'exercise-cramp': 'EAMC',
};

function weights(facts: Facts, fired: readonly Fired[], setting: Setting): ReadonlyMap<string, LogWeight> {
  const rows = DIFFERENTIAL.filter(
    (row) => (row.recordType === 'prior' && row.context === setting) || row.recordType === 'prior-extra',
  );
  const found = new Map<string, LogWeight>();
  const lab = labEvidence(facts, fired);
  // A cramp of a medicine looks like any other: cues of the cramp itself speak for both alike.
  const usual = rows.find((row) => row.entity === IDIOPATHIC[setting]);
  const idiopathic =
    (usual?.prior ?? 0.5) * Math.exp(usual === undefined ? 0 : cuesOf(usual.entity, facts).mean);
  for (const row of rows) {
    const prior = row.prior ?? 0.001;
    const spread = spreadOf(row.priorLow, row.priorHigh);
    const evidence = [...evidencesOf(row.entity, facts)];
    if (row.entity === 'ELEC' && lab !== null) evidence.push(lab);
    const cues = combined(evidence);
    const learned = learnedWeight(facts, row.entity);
    const drug = row.entity === 'DRUG' ? drugWeight(facts, setting, { prior, idiopathic }) : null;
    found.set(row.entity, {
      mean: (drug?.mean ?? Math.log(prior) + cues.mean) + learned.mean,
      variance: spread ** 2 + (drug?.variance ?? cues.variance) + learned.variance,
      because: [...(drug?.because ?? cues.because), ...learned.because],
    });
  }
  if (!found.has('DRUG') && linkedMedicine(facts) !== null)
    found.set('DRUG', drugWeight(facts, setting, { prior: 0.02, idiopathic }));
  return found;
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

function named(one: Explanation, facts: Facts): Explanation {
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
    .map((one) => named(one, facts))
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
  const first = flagged(ordered, known);
  const state = hasComplaint(facts) ? [] : stateAlone(ordered);
  const named = [...first, ...state];
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
