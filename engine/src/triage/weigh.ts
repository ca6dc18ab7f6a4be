import { DIFFERENTIAL, type DifferentialFact } from '#reference';
import type { Facts } from './facts.ts';
import type { Because, Fired } from './fired.ts';
import { isKnown, urgency } from './input.ts';
import { type CrampLink, crampLink } from './medicines.ts';
import { observe, type Setting } from './observed.ts';

/** ln of a weight with its variance; independent pieces add. */
export interface LogWeight {
  readonly mean: number;
  readonly variance: number;
  readonly because: readonly Because[];
}

export const Z80 = 1.2816;
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

/** The weight of every entity of a setting, before they are shared out. */
export function weights(
  facts: Facts,
  fired: readonly Fired[],
  setting: Setting,
): ReadonlyMap<string, LogWeight> {
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
