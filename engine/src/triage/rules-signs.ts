import { cue, has, icd, muscleIs } from './facts.ts';
import { type Fired, flagFired, type Rule, ruleFired } from './fired.ts';
import { isKnown, type Level } from './input.ts';

const becauseSign = (sign: string): Fired['because'] => ({ key: 'sign', values: { sign } });

const HEART_ATTACK_FROM = 35;

/** T31: chest pain, or upper back or jaw pain with sweating and sickness. */
export const chest: Rule = (facts) => {
  if (has(facts, 'mi-back')) return [];
  const fired: Fired[] = [];
  if (has(facts, 'chest_pain'))
    fired.push(flagFired('mi-back', { spec: 'T31', because: becauseSign('chest_pain') }));
  const place = muscleIs(facts, 'back') || cue(facts, 'jaw');
  const sick = has(facts, 'sweaty') && has(facts, 'nausea', 'vomiting', 'breathless', 'faint');
  const old = (facts.age ?? HEART_ATTACK_FROM) >= HEART_ATTACK_FROM;
  if (place && sick && old && !isKnown(facts.input.event))
    fired.push(flagFired('mi-back', { spec: 'T31', because: { key: 'sweaty-and-sick' } }));
  return fired;
};

interface Alone {
  readonly rule: string;
  readonly signs: readonly string[];
  readonly level: Level;
  readonly cause: string | null;
  readonly source: string;
}

/** T31: signs that need no company. */
const ALONE: readonly Alone[] = [
  {
    rule: 'new-confusion',
    signs: ['confusion', 'drowsy'],
    level: '999-now',
    cause: 'SERIOUS:confusion',
    source: 'NICE CG103; NHS 111 practice',
  },
  { rule: 'seizure', signs: ['seizure'], level: '999-now', cause: 'SERIOUS:seizure', source: 'NICE NG217' },
  {
    rule: 'paralysis',
    signs: ['paralysis'],
    level: '999-now',
    cause: 'SERIOUS:paralysis',
    source: 'Statland 2018; NICE NG127',
  },
  { rule: 'new-weakness', signs: ['weak'], level: 'within-days', cause: null, source: 'NICE NG127' },
];

export const bareSigns: Rule = (facts) =>
  ALONE.filter((one) => has(facts, ...one.signs)).map((one) =>
    ruleFired(one.rule, {
      spec: 'T31',
      level: one.level,
      cause: one.cause,
      leads: one.cause !== null,
      because: becauseSign(one.signs[0] ?? ''),
      source: one.source,
    }),
  );

const FRAGILE_HEART = ['I42', 'I45', 'I49'];

/** T31: breath, faint and heartbeat, worse together or with a heart disease. */
export const breathAndHeart: Rule = (facts) => {
  const fired: Fired[] = [];
  const heart = cue(facts, 'longqt') || icd(facts, ...FRAGILE_HEART);
  const sign = (flag: string, name: string, about: { now: boolean; level: Level; leads: boolean }): void =>
    void fired.push(
      flagFired(flag, {
        spec: 'T31',
        level: about.now ? '999-now' : about.level,
        because: becauseSign(name),
        leads: about.leads || about.now,
      }),
    );
  if (has(facts, 'breathless')) {
    const low = (facts.input.vitals?.spo2 ?? 100) < 92;
    const now =
      has(facts, 'chest_pain', 'faint', 'pe-pleuritic', 'dvt-calf') || facts.pregnancy.state === 'yes' || low;
    sign('pe-pleuritic', 'breathless', { now, level: 'same-day', leads: true });
  }
  if (has(facts, 'faint')) {
    const now = has(facts, 'palpitations', 'chest_pain', 'breathless', 'slow-pulse') || heart;
    sign('afib-arrhythmia', 'faint', { now, level: 'same-day', leads: false });
  }
  if (has(facts, 'palpitations') && !has(facts, 'faint'))
    sign('afib-arrhythmia', 'palpitations', {
      now: has(facts, 'chest_pain', 'breathless') || heart,
      level: 'within-days',
      leads: false,
    });
  return fired;
};

/** T32: two signs of severe dehydration. */
export const dehydration: Rule = (facts) => {
  if (has(facts, 'dehyd-shock')) return [];
  const losing =
    has(facts, 'vomiting', 'diarrhoea', 'cant-keep-down') ||
    cue(facts, 'hot', 'fasting') ||
    has(facts, 'thirst');
  const count = ['faint', 'no-urine', 'confusion', 'fast-pulse', 'cant-keep-down'].filter((sign) =>
    has(facts, sign),
  ).length;
  return losing && count >= 2
    ? [flagFired('dehyd-shock', { spec: 'T32', because: { key: 'dehydration-signs', values: { count } } })]
    : [];
};

/** T33: measured vital signs. */
export const vitals: Rule = (facts) => {
  const { sbp, dbp } = { sbp: facts.input.vitals?.sbp ?? 0, dbp: facts.input.vitals?.dbp ?? 0 };
  const { pulse, spo2 } = facts.input.vitals ?? {};
  const out: Fired[] = [];
  const vital = (rule: string, level: Fired['level'], values: Record<string, number>): void =>
    void out.push(
      ruleFired(rule, {
        spec: 'T33',
        level,
        cause: null,
        leads: false,
        because: { key: rule, values },
        source: 'NICE NG136; NICE NG51; NEWS2 (RCP 2017)',
      }),
    );
  const signs =
    has(facts, 'chest_pain', 'breathless', 'confusion', 'seizure', 'headache', 'weak') ||
    cue(facts, 'visual-aura');
  if (sbp >= 180 || dbp >= 120) vital('pressure-very-high', signs ? '999-now' : 'same-day', { sbp, dbp });
  else if (sbp >= 160 || dbp >= 100) vital('pressure-high', 'within-days', { sbp, dbp });
  if (sbp > 0 && sbp < 90)
    vital(
      'pressure-low',
      has(facts, 'faint', 'confusion', 'fast-pulse', 'fever', 'vomiting') ? '999-now' : 'same-day',
      { sbp, dbp },
    );
  if (isKnown(pulse) && (pulse < 40 || pulse > 130))
    vital('pulse-out-of-range', has(facts, 'faint', 'chest_pain', 'breathless') ? '999-now' : 'same-day', {
      pulse,
    });
  if (isKnown(spo2) && spo2 < 92) vital('oxygen-low', '999-now', { spo2 });
  return out;
};

/** T34: tetanus and meningitis by their pairs of signs. */
export const spasmsOfWholeBody: Rule = (facts) => {
  const fired: Fired[] = [];
  if (
    !has(facts, 'tetanus') &&
    has(facts, 'jaw-stiff') &&
    (has(facts, 'swallow-hard', 'spasms-noise', 'stiff-neck') || cue(facts, 'wound'))
  )
    fired.push(flagFired('tetanus', { spec: 'T34', because: { key: 'jaw-and-spasms' } }));
  if (!has(facts, 'tetanus') && has(facts, 'spasms-noise') && cue(facts, 'wound', 'jaw'))
    fired.push(flagFired('tetanus', { spec: 'T34' }));
  const meninges = [
    has(facts, 'stiff-neck'),
    has(facts, 'fever'),
    has(facts, 'light-hurts'),
    has(facts, 'rash-fixed'),
    has(facts, 'drowsy', 'confusion'),
  ].filter(Boolean).length;
  if (
    !has(facts, 'sah-mening') &&
    (has(facts, 'worst-headache', 'rash-fixed') || (has(facts, 'headache', 'stiff-neck') && meninges >= 2))
  )
    fired.push(flagFired('sah-mening', { spec: 'T34', because: { key: 'headache-signs' } }));
  if (has(facts, 'oculogyric') && !has(facts, 'dystonia-drug'))
    fired.push(flagFired('dystonia-drug', { spec: 'T34' }));
  if (has(facts, 'rigid-drug') && !has(facts, 'nms-ss')) fired.push(flagFired('nms-ss', { spec: 'T34' }));
  return fired;
};

/** T38: withdrawal, Wernicke and other dangers of drink and hunger told in words. */
export const drinkAndHunger: Rule = (facts) => {
  const fired: Fired[] = [];
  const heavy = cue(facts, 'alcohol-heavy') || icd(facts, 'F10');
  if (
    !has(facts, 'alcohol-wd') &&
    heavy &&
    cue(facts, 'alcohol-stopped') &&
    (has(facts, 'hallucinate', 'seizure', 'sweaty') || cue(facts, 'tremor'))
  )
    fired.push(flagFired('alcohol-wd', { spec: 'T38' }));
  const starved = heavy || cue(facts, 'little-food-10d', 'fasting');
  if (
    !has(facts, 'wernicke') &&
    starved &&
    (has(facts, 'confusion') ||
      cue(facts, 'double-vision') ||
      (cue(facts, 'unsteady') && has(facts, 'weak'))) &&
    cue(facts, 'unsteady', 'double-vision', 'confusion')
  )
    fired.push(flagFired('wernicke', { spec: 'T38' }));
  return fired;
};

export const SIGN_RULES: readonly Rule[] = [
  chest,
  bareSigns,
  breathAndHeart,
  dehydration,
  vitals,
  spasmsOfWholeBody,
  drinkAndHunger,
];
