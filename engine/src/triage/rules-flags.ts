import { RED_FLAGS } from '#reference';
import { atc, cue, type Facts, has, hasComplaint, icd, labOf, muscleIs } from './facts.ts';
import { type Fired, flagFired, type Rule, ruleFired, signBecause } from './fired.ts';
import { isKnown, type Level } from './input.ts';

const NEUROLOGY = [
  'weak',
  'ces-weakness',
  'ces-saddle',
  'ces-bladder',
  'ces-bowel-sex',
  'ces-bilateral',
  'paralysis',
];
const LONG_STEROID_D = 90;

export const onLongSteroid = (facts: Facts): boolean =>
  has(facts, 'fx-steroid') ||
  facts.medicines.some(
    (med) => med.atc.startsWith('H02AB') && (med.since_days ?? LONG_STEROID_D) >= LONG_STEROID_D,
  );

/** Something worse along with a flag makes it an emergency; the words are those of the flag's own message. */
const RAISES: Readonly<Record<string, readonly string[]>> = {
  'fx-trauma': NEUROLOGY,
  'inf-fever': [...NEUROLOGY, 'confusion', 'drowsy'],
  'renal-colic': ['fever', 'inf-fever', 'pyelo'],
  pyelo: ['confusion', 'drowsy', 'faint'],
  preecl: ['seizure', 'breathless', 'confusion', 'chest_pain'],
  'preg-back': ['vaginal-bleeding', 'faint'],
  digoxin: ['faint', 'slow-pulse', 'palpitations', 'confusion'],
  lithium: ['drowsy', 'seizure', 'confusion'],
  'dystonia-drug': ['breathless', 'swallow-hard', 'throat-tight'],
  'dvt-calf': ['breathless', 'chest_pain', 'faint', 'pe-pleuritic'],
  'dvt-risk': ['breathless', 'chest_pain', 'faint', 'pe-pleuritic'],
};

const raised = (facts: Facts, id: string): Level | undefined => {
  if (has(facts, ...(RAISES[id] ?? []))) return '999-now';
  const pregnant = facts.pregnancy.state === 'yes';
  if (id === 'pyelo' && pregnant && has(facts, 'fever', 'pyelo')) return '999-now';
  if (id === 'renal-colic' && (pregnant || cue(facts, 'one-kidney'))) return '999-now';
  return undefined;
};

const flag = (
  facts: Facts,
  id: string,
  { spec, level }: { spec: string; level?: Level | undefined },
): Fired => {
  const urgency = level ?? raised(facts, id);
  return flagFired(id, {
    spec,
    because: signBecause(id, facts.signs.get(id)),
    ...(urgency === undefined ? {} : { level: urgency }),
  });
};

/** Flags that need more than their own answer; each has its rule below. */
const COMBINED = new Set([
  'ces-bilateral',
  'ces-weakness',
  'ces-retention-rule',
  'fx-trauma',
  'fx-steroid',
  'fx-age',
  'fx-female',
  'fx-score2',
  'fx-score3',
  'fx-bruise',
  'ca-history',
  'ca-weight',
  'ca-norest',
  'ca-age50-fail',
  'inf-risk',
  'dis-risk',
  'dvt-risk',
  'inflam',
  'child-back',
  'als-neuro',
  'renal-colic',
]);

/** T3: a positive answer to an any-one flag is enough. */
export const anyOneFlags: Rule = (facts) =>
  RED_FLAGS.filter((row) => !COMBINED.has(row.id) && facts.signs.has(row.id)).map((row) =>
    flag(facts, row.id, { spec: 'T3' }),
  );

const MILD = /mild|stable|old|slight|leicht/;
const WALKING = /walk|standing|gehen/;

/** T4: bilateral or weak legs, graded as the flag's notes say. */
export const legFlags: Rule = (facts) => {
  const fired: Fired[] = [];
  const bilateral = facts.signs.get('ces-bilateral');
  const walking = typeof bilateral?.value === 'string' && WALKING.test(bilateral.value);
  const toldWalking =
    bilateral?.from === 'text' && cue(facts, 'walk-pain') && cue(facts, 'sit-relief', 'stand-relief');
  if (bilateral !== undefined && !walking && !toldWalking)
    fired.push(flag(facts, 'ces-bilateral', { spec: 'T4' }));
  const weakness = facts.signs.get('ces-weakness');
  // Words about a weak leg without a complaint of back or leg are read by the rules for stroke and blood salts.
  const told = weakness?.from === 'text' && !muscleIs(facts, 'back') && !muscleIs(facts, 'leg');
  if (weakness !== undefined && !told) {
    const mild = typeof weakness.value === 'string' && MILD.test(weakness.value);
    fired.push(flag(facts, 'ces-weakness', { spec: 'T4', level: mild ? 'same-day' : '999-now' }));
  }
  return fired;
};

/** T5: a measured residual above 200 mL with any flag of the group. */
export const retention: Rule = (facts) => {
  const residual = facts.signs.get('ces-retention-rule')?.value;
  const any = has(facts, 'ces-bladder', 'ces-saddle', 'ces-bilateral', 'ces-weakness', 'ces-bowel-sex');
  const large = residual === true || (typeof residual === 'number' && residual > 200);
  return large && any ? [flag(facts, 'ces-retention-rule', { spec: 'T5' })] : [];
};

const fragile = (facts: Facts): boolean =>
  onLongSteroid(facts) ||
  icd(facts, 'M80', 'M81', 'M82') ||
  cue(facts, 'bone-weak') ||
  atc(facts, 'M05B', 'G03XC01', 'H05AA02') ||
  (facts.age ?? 0) > 50;

/** T6: fracture. Age and sex alone are no finding; with trauma or steroids they count. */
export const fracture: Rule = (facts) => {
  if (
    !muscleIs(facts, 'back') &&
    !has(facts, 'fx-trauma', 'fx-bruise', 'fx-denosumab', 'fx-score2', 'fx-score3')
  )
    return [];
  const major = cue(facts, 'trauma-major') || facts.signs.get('fx-trauma')?.value === 'major';
  const answered = has(facts, 'fx-trauma') && facts.signs.get('fx-trauma')?.value !== 'minor';
  const minor =
    has(facts, 'fx-trauma') ||
    (cue(facts, 'trauma-minor') && !facts.denied.has('fx-trauma') && !facts.allNegative);
  const steroid = onLongSteroid(facts);
  const trauma = major || answered || (minor && fragile(facts));
  const old = (facts.age ?? 0) > 70;
  const score = [facts.sex === 'F', old, trauma, steroid].filter(Boolean).length;
  const because = { key: 'fracture-score', values: { score } };
  const fired: Fired[] = [];
  const given = (id: string): boolean => facts.signs.has(id) && Number(facts.signs.get(id)?.value) !== 0;
  if ((score >= 3 && (trauma || steroid)) || given('fx-score3'))
    fired.push(flagFired('fx-score3', { spec: 'T6', because }));
  else if ((score >= 2 && (trauma || steroid)) || given('fx-score2'))
    fired.push(flagFired('fx-score2', { spec: 'T6', because }));
  else if (steroid) fired.push(flagFired('fx-steroid', { spec: 'T6', level: 'within-days' }));
  if (answered || major || (has(facts, 'fx-trauma') && fragile(facts)))
    fired.push(flag(facts, 'fx-trauma', { spec: 'T6' }));
  if (has(facts, 'fx-bruise') && (minor || major)) fired.push(flag(facts, 'fx-bruise', { spec: 'T6' }));
  if (cue(facts, 'height-loss') && fragile(facts))
    fired.push(flagFired('fx-age', { spec: 'T6', level: 'within-days' }));
  if (cue(facts, 'denosumab-late') && !has(facts, 'fx-denosumab') && atc(facts, 'M05BX04'))
    fired.push(flagFired('fx-denosumab', { spec: 'T6' }));
  return fired;
};

const knownCancer = (facts: Facts): boolean =>
  has(facts, 'ca-history', 'ca-mscc') || facts.conditions.some(({ code }) => /^(C\d|Z85)/.test(code));

/** T7: malignancy by score; known cancer with any neurology is an emergency. */
export const malignancy: Rule = (facts) => {
  const back = muscleIs(facts, 'back') || cue(facts, 'back', 'band-pain');
  const fired: Fired[] = [];
  if (knownCancer(facts) && back && (has(facts, ...NEUROLOGY) || cue(facts, 'numb', 'unsteady')))
    fired.push(flagFired('ca-mscc', { spec: 'T7' }));
  if (knownCancer(facts) && cue(facts, 'band-pain') && cue(facts, 'worse-lying'))
    fired.push(flagFired('ca-mscc', { spec: 'T7' }));
  if (knownCancer(facts) && back) {
    const severe = cue(facts, 'constant-pain') || (facts.input.episode?.severity ?? 0) >= 8;
    fired.push(flag(facts, 'ca-history', { spec: 'T7', level: severe ? 'same-day' : undefined }));
  }
  const over50 = (facts.age ?? 0) > 50;
  const norest = has(facts, 'ca-norest') || (cue(facts, 'night-pain') && cue(facts, 'worse-lying'));
  if (has(facts, 'ca-weight')) fired.push(flag(facts, 'ca-weight', { spec: 'T7' }));
  if (norest && back && (over50 || has(facts, 'ca-weight', 'fever') || knownCancer(facts)))
    fired.push(flagFired('ca-norest', { spec: 'T7' }));
  if (has(facts, 'ca-age50-fail') && over50) fired.push(flag(facts, 'ca-age50-fail', { spec: 'T7' }));
  return fired;
};

/** T8: infection of the spine: fever with back pain, or a source with constant pain. */
export const infection: Rule = (facts) => {
  const back = muscleIs(facts, 'back');
  const fired: Fired[] = [];
  const urinary =
    has(facts, 'pyelo') || (cue(facts, 'flank') && (cue(facts, 'uti') || !facts.input.episode?.muscle));
  const bad = has(facts, ...NEUROLOGY, 'confusion', 'drowsy');
  if (back && has(facts, 'fever') && !has(facts, 'inf-fever') && (!urinary || bad)) {
    fired.push(flagFired('inf-fever', { spec: 'T8', ...(bad ? { level: '999-now' as const } : {}) }));
  }
  const source =
    has(facts, 'inf-risk') || (cue(facts, 'inf-risk') && !facts.denied.has('inf-risk') && !facts.allNegative);
  const more = cue(facts, 'constant-pain', 'night-pain', 'fever', 'inf-fever', 'ca-weight', 'unwell');
  if (source && back && more) fired.push(flagFired('inf-risk', { spec: 'T8' }));
  else if (has(facts, 'inf-risk') && back)
    fired.push(flagFired('inf-risk', { spec: 'T8', level: 'within-days' }));
  return fired;
};

const sudden = (facts: Facts): boolean => facts.input.episode?.onset === 'sudden' || cue(facts, 'dis-sudden');
const severe = (facts: Facts): boolean => (facts.input.episode?.severity ?? 0) >= 8;

/** T9: a leaking aneurysm; a first renal colic from 60 on is one until shown otherwise. */
export const aneurysm: Rule = (facts) => {
  if (has(facts, 'aaa-1')) return [];
  const belly = muscleIs(facts, 'back') || cue(facts, 'flank', 'belly-pain');
  const colic = has(facts, 'renal-colic') && (facts.age ?? 0) >= 60 && !icd(facts, 'N20');
  const known = icd(facts, 'I71') && belly && (sudden(facts) || severe(facts) || has(facts, 'faint'));
  const collapse =
    belly &&
    has(facts, 'faint') &&
    (facts.age ?? 0) >= 50 &&
    (sudden(facts) || severe(facts) || cue(facts, 'flank'));
  return colic || known || collapse
    ? [flagFired('aaa-1', { spec: 'T9', because: { key: colic ? 'first-colic-over-60' : 'aneurysm-signs' } })]
    : [];
};

/** T10: a known weakness of the aorta with sudden pain. */
export const dissection: Rule = (facts) => {
  const risk = has(facts, 'dis-risk') || cue(facts, 'dis-risk') || icd(facts, 'Q87.4', 'I71', 'Q25.1');
  const trunk = muscleIs(facts, 'back') || has(facts, 'chest_pain');
  return risk && trunk && (sudden(facts) || has(facts, 'chest_pain'))
    ? [flagFired('dis-risk', { spec: 'T10' })]
    : [];
};

export const clotRisk = (facts: Facts): boolean =>
  has(facts, 'dvt-risk') ||
  facts.pregnancy.state === 'yes' ||
  (facts.postpartumWeeks ?? 99) <= 6 ||
  atc(facts, 'G03A', 'G03C', 'G03D', 'G03F', 'G03XC', 'L02') ||
  icd(facts, 'I82', 'I26', 'Z86.7') ||
  knownCancer(facts);

/** T11: calf pain that stays, with a reason for a clot. A cramp lets go within minutes. */
export const veins: Rule = (facts) => {
  const leg = muscleIs(facts, 'calf');
  if (!leg || has(facts, 'dvt-calf')) return [];
  const stays = facts.input.resolved === false || (facts.input.episode?.duration_s ?? 0) > 3600;
  if (has(facts, 'dvt-risk') && facts.signs.get('dvt-risk')?.from === 'answer')
    return [flag(facts, 'dvt-risk', { spec: 'T11' })];
  if (stays && clotRisk(facts)) return [flag(facts, 'dvt-risk', { spec: 'T11' })];
  return facts.input.resolved === false
    ? [flagFired('dvt-risk', { spec: 'T11', level: 'within-days', because: { key: 'calf-pain-stays' } })]
    : [];
};

/** T12: colic and infection of the kidney. */
export const kidneyPain: Rule = (facts) => {
  const fired: Fired[] = [];
  if (has(facts, 'renal-colic')) fired.push(flag(facts, 'renal-colic', { spec: 'T12' }));
  if (!has(facts, 'pyelo') && has(facts, 'fever') && (cue(facts, 'uti') || cue(facts, 'flank')))
    fired.push(flag(facts, 'pyelo', { spec: 'T12' }));
  return fired;
};

/** T13: dark urine with muscle pain, hard work, heat, a statin or a seizure. */
export const muscleBreakdown: Rule = (facts) => {
  const ck = labOf(facts, 'ck-s', 'ck-s-f');
  const cause =
    hasComplaint(facts) ||
    cue(facts, 'exercise', 'hot', 'muscle-swollen') ||
    isKnown(facts.input.event) ||
    atc(facts, 'C10AA') ||
    has(facts, 'weak', 'seizure', 'muscle-swollen');
  if (has(facts, 'rhabdo')) return [];
  if (ck !== undefined && ck.value >= 5000)
    return [
      flagFired('rhabdo', {
        spec: 'T13',
        because: { key: 'lab', values: { lab: ck.name, value: ck.value, unit: ck.unit } },
      }),
    ];
  if (has(facts, 'dark_urine'))
    return [flag(facts, 'rhabdo', { spec: 'T13', level: cause ? '999-now' : 'same-day' })];
  if (ck !== undefined && ck.value > 1000 && hasComplaint(facts))
    return [
      flagFired('rhabdo', {
        spec: 'T13',
        level: 'same-day',
        because: { key: 'lab', values: { lab: ck.name, value: ck.value, unit: ck.unit } },
      }),
    ];
  return [];
};

/** T58: a snap with lost push, or any snap on a fluoroquinolone: the tendon. */
export const tendon: Rule = (facts) => {
  const snap = cue(facts, 'pull-pop') && muscleIs(facts, 'leg');
  return snap && (atc(facts, 'J01MA') || cue(facts, 'no-push-off'))
    ? [
        ruleFired('tendon-rupture', {
          spec: 'T58',
          level: 'same-day',
          cause: 'SERIOUS:tendon-rupture',
          because: { key: 'tendon-rupture' },
          source: 'MHRA fluoroquinolone alerts 2019, 2024; NICE CKS Achilles',
        }),
      ]
    : [];
};

const inflammatoryItems = (facts: Facts): number => {
  const item = facts.signs.get('inflam')?.value;
  if (typeof item === 'number') return item;
  if (item === true) return 4;
  const young = (facts.age ?? 99) < 45 ? 1 : 0;
  const told = ['morning-stiff', 'exercise-better', 'rest-not', 'second-half-night'].filter((name) =>
    cue(facts, name),
  ).length;
  return cue(facts, 'chronic-3m') ? told + young : 0;
};

/** T36: back pain of a child; T37: four of five items of the inflammatory pattern. */
export const slowFlags: Rule = (facts) => {
  const fired: Fired[] = [];
  const child = (facts.age !== null && facts.age < 16) || (facts.age === null && cue(facts, 'child'));
  if (
    has(facts, 'child-back') ||
    (child && muscleIs(facts, 'back') && cue(facts, 'night-pain', 'weeks-6', 'chronic-3m', 'fever', 'limp'))
  ) {
    const soon = has(facts, 'fever', 'limp', ...NEUROLOGY) || cue(facts, 'limp');
    fired.push(flagFired('child-back', { spec: 'T36', ...(soon ? { level: 'same-day' as const } : {}) }));
  }
  if (inflammatoryItems(facts) >= 4)
    fired.push(
      flagFired('inflam', {
        spec: 'T37',
        because: { key: 'inflammatory-items', values: { items: inflammatoryItems(facts) } },
      }),
    );
  const wasting =
    has(facts, 'als-neuro') ||
    (has(facts, 'twitching') &&
      (has(facts, 'wasting') || (has(facts, 'weak') && cue(facts, 'wasting', 'hands', 'bulbar'))));
  if (wasting) fired.push(flag(facts, 'als-neuro', { spec: 'T3' }));
  return fired;
};

export const FLAG_RULES: readonly Rule[] = [
  anyOneFlags,
  legFlags,
  retention,
  fracture,
  malignancy,
  infection,
  aneurysm,
  dissection,
  veins,
  kidneyPain,
  muscleBreakdown,
  tendon,
  slowFlags,
];
