import { atc, cue, type Facts, has, hasComplaint, icd, labOf, muscleIs } from './facts.ts';
import { type Because, type Fired, type Rule, ruleFired } from './fired.ts';
import type { Level } from './input.ts';

const GAIN_KG = 2;
const GAIN_DAYS = 3;

/** T27: heart failure and 2 kg gained within 3 days (ESC HF 2021). */
export const heartFailure: Rule = (facts) => {
  const weights = (facts.input.weights_kg ?? []).slice(-(GAIN_DAYS + 1));
  const last = weights.at(-1);
  const gain = last === undefined ? 0 : last - Math.min(...weights);
  const failing = icd(facts, 'I50', 'I42', 'I11.0');
  const worse = gain >= GAIN_KG || has(facts, 'breathless', 'face-swelling') || cue(facts, 'puffy');
  const fired: Fired[] = [];
  const source = 'ESC HF 2021';
  const because: Because = { key: 'weight-gained', values: { kg: Number(gain.toFixed(1)), days: GAIN_DAYS } };
  if (failing && (gain >= GAIN_KG || has(facts, 'breathless'))) {
    const now =
      has(facts, 'chest_pain', 'faint', 'confusion') || (has(facts, 'breathless') && gain >= GAIN_KG);
    fired.push(
      ruleFired('heart-failure-weight', {
        spec: 'T27',
        level: now ? '999-now' : 'same-day',
        cause: 'SERIOUS:heart-failure-worsening',
        because,
        source,
      }),
    );
  } else if (gain >= GAIN_KG && worse && (has(facts, 'breathless') || icd(facts, 'N18', 'K74', 'N04')))
    fired.push(
      ruleFired('weight-gain', {
        spec: 'T27',
        level: 'same-day',
        cause: 'SERIOUS:heart-failure-worsening',
        because,
        source,
      }),
    );
  else if (gain >= GAIN_KG)
    fired.push(
      ruleFired('weight-gain', {
        spec: 'T27',
        level: 'within-days',
        cause: null,
        leads: false,
        because,
        source,
      }),
    );
  return fired;
};

/** T28: an eating disorder with signs of low salts. */
export const eatingDisorder: Rule = (facts) => {
  const disorder =
    icd(facts, 'F50') ||
    cue(facts, 'eating-disorder') ||
    (cue(facts, 'purging') && cue(facts, 'laxative', 'weight-up', 'purging'));
  const bmi = facts.bmi ?? 99;
  if (!disorder) return [];
  const labs =
    (labOf(facts, 'k-s')?.value ?? 9) < 3.5 ||
    (labOf(facts, 'po4-s')?.value ?? 9) < 0.8 ||
    (labOf(facts, 'na-s')?.value ?? 140) < 130;
  const signs =
    has(facts, 'dizzy', 'weak', 'palpitations', 'vomiting', 'tingling', 'faint', 'diarrhoea') ||
    cue(facts, 'purging', 'laxative', 'water-loading', 'cramp', 'fasting') ||
    (facts.input.diary?.kcal ?? 9999) < 800;
  const now =
    has(facts, 'faint', 'chest_pain', 'confusion', 'paralysis', 'slow-pulse') ||
    bmi < 13 ||
    (has(facts, 'palpitations') && labs) ||
    (facts.input.vitals?.pulse ?? 99) < 40;
  const level: Level = now ? '999-now' : signs || labs || bmi < 15 ? 'same-day' : 'within-days';
  return [
    ruleFired('eating-disorder', {
      spec: 'T28',
      level,
      cause: 'SERIOUS:eating-disorder-electrolytes',
      because: { key: 'eating-disorder' },
      source: 'RCPsych MEED CR233 2022',
    }),
  ];
};

/** T29: risk of refeeding (NICE CG32): one major or two lesser items. */
export const refeeding: Rule = (facts) => {
  const bmi = facts.bmi ?? 99;
  const lowSalts =
    (labOf(facts, 'po4-s')?.value ?? 9) < 0.8 ||
    (labOf(facts, 'k-s')?.value ?? 9) < 3.5 ||
    (labOf(facts, 'mg-s')?.value ?? 9) < 0.7;
  const little =
    cue(facts, 'little-food-10d') ||
    icd(facts, 'R63.8') ||
    facts.conditions.some((c) => c.code === 'REFEEDING-RISK');
  const loss = weightLossPercent(facts);
  const starving = cue(facts, 'fasting') || (facts.input.diary?.kcal ?? 9999) < 500;
  const major = [bmi < 16, little, loss > 15, lowSalts && starving].filter(Boolean).length;
  const lesser = [
    bmi < 18.5,
    starving,
    loss > 10,
    icd(facts, 'F10') || cue(facts, 'alcohol-heavy', 'binge-alcohol'),
  ].filter(Boolean).length;
  if (major === 0 && lesser < 2) return [];
  if (major === 0 && !starving && loss <= 10) return [];
  const signs =
    has(
      facts,
      'weak',
      'palpitations',
      'breathless',
      'confusion',
      'tingling',
      'face-swelling',
      'faint',
      'puffy',
    ) || cue(facts, 'refed');
  const level: Level = has(facts, 'confusion', 'faint', 'chest_pain', 'paralysis')
    ? '999-now'
    : signs || lowSalts
      ? 'same-day'
      : 'within-days';
  return [
    ruleFired('refeeding-risk', {
      spec: 'T29',
      level,
      cause: 'SERIOUS:refeeding-risk',
      because: { key: 'refeeding-risk' },
      source: 'NICE CG32; ASPEN 2020',
    }),
  ];
};

function weightLossPercent(facts: Facts): number {
  const weights = facts.input.weights_kg ?? [];
  const [first, last] = [weights[0], weights.at(-1)];
  return first === undefined || last === undefined || first <= 0 ? 0 : (100 * (first - last)) / first;
}

/** T39: a stoma or short bowel: more plain water makes it worse. */
export const stoma: Rule = (facts) => {
  if (!icd(facts, 'Z93.2', 'K91.2')) return [];
  const signs =
    has(facts, 'thirst', 'dizzy', 'weak', 'faint', 'no-urine') ||
    hasComplaint(facts) ||
    (facts.input.diary?.water_ml ?? 0) >= 2500;
  const level: Level = has(facts, 'faint', 'no-urine', 'weak') ? 'same-day' : 'within-days';
  return signs
    ? [
        ruleFired('stoma-salt-loss', {
          spec: 'T39',
          level,
          cause: 'ELEC:sodium-depletion',
          because: { key: 'stoma' },
          source: 'Nightingale & Woodward 2006; BIFA/BAPEN 2018',
        }),
      ]
    : [];
};

/** T39: long-standing cramps of kidney or liver disease, thirst with much urine, losses on a water tablet. */
export const sickDays: Rule = (facts) => {
  const fired: Fired[] = [];
  const losing = has(facts, 'vomiting', 'diarrhoea', 'cant-keep-down');
  const renal =
    atc(facts, 'C03', 'C09', 'M01A', 'A10BK', 'A10BA', 'C01AA', 'N05AN') || icd(facts, 'N18', 'I50');
  if (losing && renal)
    fired.push(
      ruleFired('sick-day-medicines', {
        spec: 'T39',
        level: 'same-day',
        cause: null,
        leads: false,
        because: { key: 'sick-day-medicines' },
        source: 'NICE CKS; sick-day rules',
      }),
    );
  if (has(facts, 'thirst') && cue(facts, 'polyuria') && labOf(facts, 'glu-s') === undefined)
    fired.push(
      ruleFired('thirst-and-urine', {
        spec: 'T39',
        level: 'within-days',
        cause: null,
        leads: false,
        because: { key: 'thirst-and-urine' },
        source: 'WHO diabetes criteria',
      }),
    );
  const glucose = labOf(facts, 'glu-s');
  if (glucose !== undefined && glucose.value >= 11.1)
    fired.push(
      ruleFired('glucose-high', {
        spec: 'T39',
        level: 'within-days',
        cause: null,
        leads: false,
        because: {
          key: 'lab',
          values: { lab: 'Glucose', value: glucose.value, unit: 'mmol/L', days: glucose.days_ago ?? 0 },
        },
        source: glucose.source,
      }),
    );
  if ((facts.egfr ?? 99) < 15)
    fired.push(
      ruleFired('egfr-very-low', {
        spec: 'T19',
        level: 'within-days',
        cause: null,
        leads: false,
        because: { key: 'egfr-low' },
        source: 'KDIGO CKD 2024',
      }),
    );
  return fired;
};

const SOON_LOSSES = ['tingling', 'carpopedal', 'weak', 'palpitations', 'dizzy', 'no-urine'];

/** T38: losses for days, drink every day, too little food for the training. */
export const slowLosses: Rule = (facts) => {
  const fired: Fired[] = [];
  const slow = (rule: string, fact: { level: Level; cause: string | null; source: string }): void =>
    void fired.push(
      ruleFired(rule, { spec: 'T38', ...fact, leads: fact.cause !== null, because: { key: rule } }),
    );
  const losing =
    has(facts, 'vomiting', 'cant-keep-down') ||
    (has(facts, 'diarrhoea') && cue(facts, 'chronic-3m', 'weeks-6'));
  const prone =
    icd(facts, 'K91', 'K50', 'K51', 'K90') ||
    atc(facts, 'A10BJ') ||
    cue(facts, 'hands') ||
    has(facts, ...SOON_LOSSES) ||
    facts.pregnancy.state === 'yes';
  if (losing && (cue(facts, 'for-days') || has(facts, 'cant-keep-down')))
    slow('vomiting-for-days', {
      level: prone || has(facts, 'cant-keep-down') ? 'same-day' : 'within-days',
      cause: 'ELEC:losses',
      source: 'NICE CKS gastroenteritis; Gennari & Weise 2008',
    });
  if (icd(facts, 'F10.2') || cue(facts, 'alcohol-heavy'))
    slow('alcohol-dependence', { level: 'within-days', cause: null, source: 'NICE CG115' });
  if (cue(facts, 'periods-stopped') && cue(facts, 'eats-little', 'exercise'))
    slow('low-energy', {
      level: 'within-days',
      cause: 'SERIOUS:eating-disorder-electrolytes',
      source: 'IOC consensus on relative energy deficiency in sport 2023; MEED 2022',
    });
  return fired;
};

/** T35: combinations of medicines that ask for a blood test without a sign. */
export const medicinePairs: Rule = (facts) => {
  const ras = atc(facts, 'C09');
  const pairs: readonly (readonly [boolean, string, Level, string])[] = [
    [ras && atc(facts, 'J01EA', 'J01EE'), 'trimethoprim-with-ras', 'within-days', 'Antoniou 2010'],
    [
      ras && atc(facts, 'C03DA', 'C03DB') && labOf(facts, 'k-s') === undefined,
      'potassium-raising-pair',
      'routine',
      'Juurlink 2004',
    ],
    [ras && atc(facts, 'C03') && atc(facts, 'M01A'), 'triple-whammy', 'within-days', 'Lapi 2013'],
    [
      atc(facts, 'A02BC') && atc(facts, 'C03') && hasComplaint(facts),
      'ppi-with-diuretic',
      'routine',
      'Danziger 2013',
    ],
  ];
  return pairs.flatMap(([there, rule, level, source]) =>
    there
      ? [ruleFired(rule, { spec: 'T35', level, cause: null, leads: false, because: { key: rule }, source })]
      : [],
  );
};

const REQUEST_NEEDS_TALK = /salt substitute|potassium|magnesium|electrolyte|licorice|calcium/i;

/** T43: a wish that a rule refuses is worth an ordinary talk with a clinician when something stands behind it. */
export const riskyWish: Rule = (facts) => {
  const asked = facts.input.request ?? '';
  const behind = facts.medicines.length > 0 || facts.conditions.length > 0;
  return REQUEST_NEEDS_TALK.test(asked) && behind && !/n-of-1|trial/i.test(asked)
    ? [
        ruleFired('wish-with-illness', {
          spec: 'T43',
          level: 'routine',
          cause: null,
          leads: false,
          because: { key: 'wish-with-illness' },
          source: 'contraindications table',
        }),
      ]
    : [];
};

const MUST_BE_SETTLED = ['ces-bladder', 'ces-saddle', 'ces-bowel-sex', 'selfharm'];

/** T40: an unsettled word for bladder, saddle, bowel or self-harm is not reassured before its question is answered. */
export const unsettledWords: Rule = (facts) =>
  MUST_BE_SETTLED.filter((id) => {
    const settled = facts.allNegative || facts.denied.has(id) || facts.signs.has(id);
    return facts.unclear.has(id) && !settled && (id === 'selfharm' || muscleIs(facts, 'back'));
  }).map((id) =>
    ruleFired('unsettled-words', {
      spec: 'T40',
      level: 'same-day',
      cause: null,
      leads: false,
      because: { key: 'unsettled', values: { flag: id } },
      source: 'expert-set: missing data counts as unsafe',
    }),
  );

/** T40: words that were not clear enough to count raise nothing; asked thrice in two days does. */
export const repeatedContact: Rule = (facts) =>
  (facts.input.contacts_48h ?? 1) >= 3
    ? [
        ruleFired('repeated-contact', {
          spec: 'T40',
          level: 'within-days',
          cause: null,
          leads: false,
          because: { key: 'repeated-contact' },
          source: 'NHS 111 COVID-19 study (repeat contact OR 4.02)',
        }),
      ]
    : [];

export const SLOW_RULES: readonly Rule[] = [
  heartFailure,
  eatingDisorder,
  refeeding,
  stoma,
  sickDays,
  slowLosses,
  medicinePairs,
  riskyWish,
  repeatedContact,
  unsettledWords,
];
