import { atc, cue, type Facts, has, icd, muscleIs } from './facts.ts';
import { isKnown } from './input.ts';
import { overBreathed, thyroidLikely } from './rules-routine.ts';

export const SETTINGS = ['back-spasm', 'night-cramp', 'exercise-cramp'] as const;
export type Setting = (typeof SETTINGS)[number];

/** Which set of priors fits: by muscle, hour and effort. */
export function settingOf(facts: Facts): Setting {
  const night = cue(facts, 'night');
  const back = muscleIs(facts, 'back');
  if (isKnown(facts.input.event) && !night) return 'exercise-cramp';
  const leg = muscleIs(facts, 'leg');
  const onDialysis = icd(facts, 'N18.6', 'Z99.2');
  const worked = cue(facts, 'exercise') && cue(facts, 'worked-muscle') && !onDialysis;
  // Soreness or a snap after effort without a word of cramp is no night cramp.
  const strained =
    leg && !night && (cue(facts, 'pull-pop') || (cue(facts, 'exercise') && !cue(facts, 'cramp')));
  if ((worked && !back && !night) || strained) return 'exercise-cramp';
  if (!leg && !back && !night && !onDialysis && cue(facts, 'exercise')) return 'exercise-cramp';
  if (leg) return isKnown(facts.input.episode?.muscle) && !night && worked ? 'exercise-cramp' : 'night-cramp';
  if (back) return 'back-spasm';
  return cue(facts, 'cramp', 'twitching', 'tingling') || isKnown(facts.input.episode?.muscle)
    ? 'night-cramp'
    : 'back-spasm';
}

/** Yes, no, or not known. */
export type Seen = boolean | null;

const seen = (yes: boolean, no = false): Seen => (yes ? true : no ? false : null);
const YEAR_D = 365;
const RECENT_D = 120;
const SITES = ['hands', 'foot', 'jaw', 'trunk', 'calf', 'thigh'];
const NORMAL_PANEL = ['na-s', 'k-s', 'mg-s'];

function normalLabs(facts: Facts): boolean {
  const within = (id: string): boolean =>
    facts.labs.some((lab) => lab.analyte === id && lab.standing === 'within' && (lab.days_ago ?? 0) <= 7);
  return NORMAL_PANEL.every(within) && (within('caadj-s') || within('ica-s') || within('ca-s'));
}

/** Diuretics, or an acid blocker for more than a year. */
const drains = (facts: Facts): boolean =>
  atc(facts, 'C03') ||
  facts.medicines.some((med) => med.atc.startsWith('A02BC') && (med.since_days ?? 0) > YEAR_D);

const severalSites = (facts: Facts): boolean =>
  cue(facts, 'cramp') &&
  SITES.filter((site) => cue(facts, site)).length >= 2 &&
  cue(facts, 'hands', 'jaw', 'trunk');

const heavyLoss = (facts: Facts): boolean => {
  const event = facts.input.event;
  const sweated = (event?.duration_h ?? 0) > 2 && (event?.temp_c ?? 0) >= 25;
  return has(facts, 'vomiting', 'diarrhoea') || sweated || cue(facts, 'sweat-lots');
};

const claudicates = (facts: Facts): boolean =>
  cue(facts, 'same-distance') ||
  (cue(facts, 'walk-pain') && cue(facts, 'stand-relief') && muscleIs(facts, 'calf'));

const neurogenic = (facts: Facts): boolean => cue(facts, 'walk-pain') && cue(facts, 'sit-relief');

type Cue = (facts: Facts) => Seen;

/** How each cue of the differential is read when nobody asked it outright. */
const READ: Readonly<Record<string, Cue>> = {
  'seed-1': (f) =>
    seen(
      f.input.episode?.onset === 'sudden' &&
        !f.input.episode?.trigger &&
        !cue(f, 'lift', 'posture', 'pull-pop'),
      f.input.episode?.onset === 'gradual' || !!f.input.episode?.trigger,
    ),
  'seed-2': (f) => f.input.episode?.locked ?? null,
  'seed-3': (f) => {
    const { duration_s, residual_h } = f.input.episode ?? {};
    if (!isKnown(duration_s)) return null;
    return seen(duration_s <= 600 && (residual_h ?? 0) >= 1, duration_s > 3600);
  },
  'seed-4': (f) => f.input.episode?.electrolyte_drink_helped ?? seen(cue(f, 'electrolyte-helped')),
  'elec-loss': (f) => seen(heavyLoss(f), f.denied.has('vomiting') && f.denied.has('diarrhoea')),
  'elec-drug': (f) => seen(drains(f), f.input.meds?.length === 0),
  'elec-multi': (f) => seen(severalSites(f)),
  'elec-tingle': (f) => seen(has(f, 'tingling', 'perioral'), f.denied.has('tingling')),
  'elec-twitch': (f) => seen(has(f, 'twitching'), f.denied.has('twitching')),
  'elec-weak': (f) => seen(has(f, 'weak'), f.denied.has('weak')),
  'elec-normal-lab': (f) => seen(normalLabs(f)),
  'elec-alcohol': (f) => seen((f.input.diary?.alcohol_g ?? 0) > 50 || icd(f, 'F10')),
  'elec-samemonth': (f) => seen(cue(f, 'hot')),
  'eamc-1': (f) => seen(isKnown(f.input.event) || (cue(f, 'exercise') && cue(f, 'worked-muscle'))),
  'eamc-2': (f) => seen(cue(f, 'stretch-helps')),
  'strain-1': (f) => seen(cue(f, 'pull-pop')),
  'strain-2': (f) => seen(cue(f, 'days-sore') && cue(f, 'use-and-stretch')),
  'trig-1': (f) => seen(cue(f, 'posture')),
  'trig-2': (f) => seen(cue(f, 'lift')),
  'trig-3': (f) => seen(cue(f, 'distracted')),
  'trig-5': (f) => seen(cue(f, 'tired')),
  'myo-1': (f) => seen(cue(f, 'trigger-point')),
  'myo-2': (f) => seen(cue(f, 'weeks-ache') && !cue(f, 'leg-line', 'walk-pain')),
  'rad-1': (f) => seen(cue(f, 'leg-line') && !neurogenic(f)),
  'rad-cough': (f) => seen(cue(f, 'cough-worse') && cue(f, 'leg-line')),
  'rad-numb': (f) => seen(cue(f, 'numb-patch')),
  'sten-claud': (f) => seen(neurogenic(f)),
  'sten-bilat': (f) => seen(cue(f, 'ces-bilateral') && neurogenic(f)),
  'sten-70': (f) => seen((f.age ?? 0) > 70),
  'sten-60': (f) => seen(f.age !== null && f.age < 60),
  'nlc-7': (f) =>
    seen(
      cue(f, 'night') && muscleIs(f, 'leg') && (f.input.episode?.duration_s ?? 0) <= 600 && !claudicates(f),
    ),
  'rls-1': (f) => seen(cue(f, 'urge-move') && cue(f, 'walk-better', 'night')),
  'drug-after': (f) => seen(cue(f, 'since-drug') && f.medicines.some((med) => (med.since_days ?? 0) <= 400)),
  'drug-recent': (f) =>
    seen(
      !cue(f, 'since-drug') &&
        f.medicines.some((med) => isKnown(med.since_days) && med.since_days <= RECENT_D),
    ),
  'nslbp-leg': (f) => seen(has(f, 'rad-1') || (cue(f, 'leg-line') && !neurogenic(f))),
  'nslbp-walk': (f) => seen(has(f, 'sten-claud', 'sten-seat', 'sten-bend') || neurogenic(f)),
  'nslbp-myo': (f) => seen(has(f, 'myo-1') || cue(f, 'trigger-point')),
  'nlc-walk': (f) => seen(claudicates(f)),
  'nlc-urge': (f) => seen(has(f, 'rls-1') || cue(f, 'urge-move')),
  'nlc-multi': (f) => seen(severalSites(f) || has(f, 'elec-multi')),
  'vasc-1': (f) => seen(claudicates(f)),
  'hyp-1': (f) => seen(overBreathed(f)),
  'thy-1': (f) => seen(thyroidLikely(f)),
};

/** An outright answer first, else what the words, numbers and medicines say; null is not known. */
export function observe(facts: Facts, feature: string): Seen {
  if (has(facts, feature)) return true;
  if (facts.denied.has(feature)) return false;
  return READ[feature]?.(facts) ?? null;
}
