import { atc, cue, type Facts, has, hasComplaint, icd, labOf, muscleIs } from './facts.ts';
import { type Because, type Fired, type Rule, ruleFired } from './fired.ts';
import { isKnown, type Level } from './input.ts';
import { crampLink } from './medicines.ts';

const thyroidItems = (facts: Facts): number =>
  ['cold-intolerant', 'weight-up', 'constipated', 'dry-skin', 'sluggish'].filter((name) => cue(facts, name))
    .length;

export const thyroidLikely = (facts: Facts): boolean =>
  thyroidItems(facts) >= 3 ||
  labOf(facts, 'tsh-s')?.standing === 'high' ||
  (icd(facts, 'E03') && thyroidItems(facts) >= 1);

export const overBreathed = (facts: Facts): boolean =>
  (has(facts, 'tingling') || has(facts, 'carpopedal')) && cue(facts, 'hyperventilation');

const CAFFEINE_MG = 400;

/** Illnesses that shift salts or that cramps come with. */
const LONG_ILLNESS = [
  'N18',
  'N25.8',
  'K74',
  'K50',
  'K51',
  'K90',
  'I50',
  'E84',
  'E27',
  'E20',
  'E22.2',
  'E23.0',
];
const losesSaltInHeat = (facts: Facts): boolean =>
  icd(facts, 'E84', 'E27', 'N25.8') && (cue(facts, 'hot') || isKnown(facts.input.event));

interface Routine {
  readonly cause: string | null;
  readonly source: string;
  readonly level?: Level;
  readonly leads?: boolean;
  readonly values?: NonNullable<Because['values']>;
}

const routineFired = (rule: string, fact: Routine): Fired =>
  ruleFired(rule, {
    spec: 'T37',
    level: fact.level ?? 'routine',
    cause: fact.cause,
    leads: fact.leads ?? true,
    because: { key: rule, ...(fact.values === undefined ? {} : { values: fact.values }) },
    source: fact.source,
  });

/** T37: patterns of signs that ask for an ordinary appointment. */
export const routinePatterns: Rule = (facts) => {
  const fired: Fired[] = [];
  const routine = (rule: string, fact: Routine): void => void fired.push(routineFired(rule, fact));
  const claudication =
    cue(facts, 'same-distance') ||
    (cue(facts, 'walk-pain') &&
      cue(facts, 'stand-relief') &&
      muscleIs(facts, 'calf') &&
      !cue(facts, 'sit-relief', 'rest-not'));
  if (claudication) routine('claudication', { cause: 'VASC', source: 'NICE CG147' });
  if (thyroidLikely(facts))
    routine('thyroid-pattern', { cause: 'hypothyroidism', source: 'NICE NG145; Duyff 2000' });
  if (overBreathed(facts))
    routine('over-breathing', {
      cause: 'HYPERVENT',
      source: 'Gardner 1996',
      level: facts.input.resolved === true || cue(facts, 'calmed') ? 'self-care' : 'routine',
    });
  if (has(facts, 'rls-1') || (cue(facts, 'urge-move') && cue(facts, 'walk-better')))
    routine('restless-legs', { cause: 'RLS', source: 'Allen 2014' });
  if (
    has(facts, 'sten-claud') ||
    has(facts, 'sten-bend', 'sten-seat') ||
    (cue(facts, 'walk-pain') && cue(facts, 'sit-relief'))
  )
    routine('walking-pain', { cause: null, leads: false, source: 'Suri 2010' });
  return fired;
};

/** T37: medicines, licorice, long illness and pregnancy behind cramps. */
export const routineCauses: Rule = (facts) => {
  const fired: Fired[] = [];
  const routine = (rule: string, fact: Routine): void => void fired.push(routineFired(rule, fact));
  const linked = hasComplaint(facts) ? facts.medicines.map(crampLink).filter((link) => link !== null) : [];
  if (linked.length > 0)
    routine('medicine-linked', {
      cause: null,
      leads: false,
      source: linked[0]?.source ?? '',
      values: { substance: linked[0]?.substance ?? '' },
    });
  if (hasComplaint(facts) && atc(facts, 'A02BC'))
    routine('acid-blocker', { cause: null, leads: false, source: 'Srinutta 2019' });
  if ((facts.input.diary?.licorice_g ?? 0) > 0 || cue(facts, 'licorice'))
    routine('licorice', {
      cause: null,
      leads: false,
      source: 'Penninkilampi 2017; EU SCF 2003',
      level:
        icd(facts, 'I10') || (facts.input.vitals?.sbp ?? 0) >= 140 || atc(facts, 'C03', 'C01AA')
          ? 'within-days'
          : 'routine',
    });
  if ((hasComplaint(facts) && (facts.egfr ?? 99) < 60) || icd(facts, ...LONG_ILLNESS))
    routine('long-illness', {
      cause: null,
      leads: false,
      source: 'KDIGO CKD 2024; Vidot 2018; Bornstein 2016',
      level: losesSaltInHeat(facts) ? 'within-days' : 'routine',
    });
  if (hasComplaint(facts) && (atc(facts, 'A10BJ') || icd(facts, 'K91')))
    routine('rapid-weight-loss', { cause: null, leads: false, source: 'NICE NG246; Wegovy label' });
  if (facts.pregnancy.state === 'yes' && hasComplaint(facts))
    routine('pregnancy-cramps', { cause: null, leads: false, source: 'Luo 2020' });
  if (has(facts, 'twitching') && !has(facts, 'weak', 'als-neuro', 'wasting'))
    routine('twitching-alone', {
      cause: (facts.input.diary?.caffeine_mg ?? 0) > CAFFEINE_MG ? 'DRUG:caffeine' : 'BENIGN:fasciculation',
      source: 'NICE NG42; EFSA 2015',
      level: 'self-care',
    });
  return fired;
};
