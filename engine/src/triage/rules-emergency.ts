import { atc, cue, type Facts, has, hasComplaint, icd, labOf, muscleIs } from './facts.ts';
import { type Because, type Fired, flagFired, type Rule, ruleFired } from './fired.ts';
import { isKnown } from './input.ts';
import { onLongSteroid } from './rules-flags.ts';

const brainSigns = ['confusion', 'drowsy', 'seizure'];

const gained = (facts: Facts): { readonly kg: number; readonly percent: number } | null => {
  const { pre_kg, post_kg } = facts.input.event ?? {};
  if (!isKnown(pre_kg) || !isKnown(post_kg) || pre_kg <= 0) return null;
  return { kg: post_kg - pre_kg, percent: (100 * (post_kg - pre_kg)) / pre_kg };
};

/** T20: exercise-associated hyponatraemia: a long event or weight gained, and any sign. */
export const exerciseSodium: Rule = (facts) => {
  if (has(facts, 'eah')) return [];
  const event = facts.input.event;
  const hours = event?.duration_h ?? 0;
  const gain = gained(facts);
  const gainedWeight = (gain?.kg ?? 0) > 0 || (cue(facts, 'gained-weight-event') && cue(facts, 'exercise'));
  const drank = (event?.intake_ml ?? 0) / Math.max(hours, 1) > 800 || cue(facts, 'drank-lots');
  const long = hours > 4 || (cue(facts, 'exercise') && cue(facts, 'drank-lots'));
  if (!gainedWeight && !(long && (isKnown(event) || cue(facts, 'worked-muscle', 'exercise')))) return [];
  const clear = has(facts, ...brainSigns, 'vomiting', 'faint', 'breathless');
  const early = has(facts, 'headache', 'nausea', 'puffy', 'dizzy');
  const because: Because = {
    key: 'gained-weight',
    values: { kg: Number((gain?.kg ?? 0).toFixed(1)), hours },
  };
  if (clear && (gainedWeight || drank || hours > 4)) return [flagFired('eah', { spec: 'T20', because })];
  if (early && (gainedWeight || drank))
    return [
      flagFired('eah', {
        spec: 'T20',
        level: gain !== null && gain.percent >= 2 ? '999-now' : 'same-day',
        because,
      }),
    ];
  return (gain?.percent ?? 0) >= 1.5 ? [flagFired('eah', { spec: 'T20', level: 'same-day', because })] : [];
};

/** T21: brain signs in the heat or during hard exercise. */
export const heat: Rule = (facts) => {
  if (has(facts, 'heatstroke')) return [];
  const hot = cue(facts, 'hot') || (facts.input.event?.temp_c ?? 0) >= 25 || cue(facts, 'hot-40');
  const brain = has(facts, ...brainSigns, 'faint') || cue(facts, 'unsteady');
  const exerted = isKnown(facts.input.event) || cue(facts, 'exercise') || cue(facts, 'hot-40');
  const cool = has(facts, 'weight-gain');
  return hot && brain && exerted && !cool
    ? [flagFired('heatstroke', { spec: 'T21', because: { key: 'brain-signs-in-heat' } })]
    : [];
};

/** T22: whoever lacks cortisol and falls ill. Stored conditions and medicines answer it unasked. */
export const adrenal: Rule = (facts) => {
  const dependent =
    icd(facts, 'E27.1', 'E27.2', 'E27.4', 'E23.0', 'E25', 'E89.6') ||
    onLongSteroid(facts) ||
    atc(facts, 'H02AA02') ||
    cue(facts, 'addison');
  const ill =
    has(facts, 'vomiting', 'cant-keep-down', 'diarrhoea', 'fever', 'faint', 'confusion', 'drowsy') ||
    (has(facts, 'weak', 'dizzy') && icd(facts, 'E27', 'E23.0', 'E25', 'E89.6')) ||
    (cue(facts, 'injury') && icd(facts, 'E27', 'E23.0', 'E25', 'E89.6'));
  return dependent && ill && !has(facts, 'adrenal')
    ? [flagFired('adrenal', { spec: 'T22', because: { key: 'steroid-dependent-and-ill' } })]
    : [];
};

/** T23: ketoacidosis; sugar may be normal with an SGLT2 inhibitor or on a strict keto diet. */
export const ketones: Rule = (facts) => {
  if (has(facts, 'dka')) return [];
  const lab = labOf(facts, 'ketones');
  const glucose = labOf(facts, 'glu-s');
  const strong = icd(facts, 'E10') || atc(facts, 'A10BK', 'A10A');
  const diabetic = strong || icd(facts, 'E11', 'E13', 'E14');
  const carbs = facts.input.diary?.carbs_g;
  const strictKeto = cue(facts, 'keto') || (isKnown(carbs) && carbs < 30);
  const signs =
    has(facts, 'vomiting', 'breathless', 'deep-breathing', 'ketones') || (has(facts, 'confusion') && strong);
  const because: Because = { key: 'ketone-risk-and-signs' };
  if ((lab?.value ?? 0) >= 3)
    return [
      flagFired('dka', {
        spec: 'T23',
        because: { key: 'lab', values: { lab: 'Ketones', value: lab?.value ?? 0, unit: 'mmol/L' } },
      }),
    ];
  if (signs && (strong || strictKeto || (diabetic && (glucose?.value ?? 0) > 11)))
    return [flagFired('dka', { spec: 'T23', because })];
  if (strong && (cue(facts, 'belly-pain') || has(facts, 'nausea')) && (strictKeto || cue(facts, 'fasting')))
    return [flagFired('dka', { spec: 'T23', because })];
  if ((lab?.value ?? 0) >= 1.5 || (diabetic && has(facts, 'vomiting')) || (glucose?.value ?? 0) >= 20)
    return [flagFired('dka', { spec: 'T23', level: 'same-day', because })];
  if (atc(facts, 'A10BK') && strictKeto)
    return [flagFired('dka', { spec: 'T23', level: 'within-days', because: { key: 'sglt2-with-keto' } })];
  return [];
};

/** T24: digoxin with its signs, or with low potassium or magnesium. */
export const digoxin: Rule = (facts) => {
  if (!atc(facts, 'C01AA') || has(facts, 'digoxin')) return [];
  const low =
    (labOf(facts, 'k-s')?.value ?? 9) < 3.5 ||
    (labOf(facts, 'mg-s')?.value ?? 9) < 0.7 ||
    (labOf(facts, 'caadj-s', 'ca-s')?.value ?? 0) > 2.6;
  const signs =
    has(
      facts,
      'nausea',
      'vomiting',
      'confusion',
      'palpitations',
      'slow-pulse',
      'faint',
      'weak',
      'diarrhoea',
    ) || cue(facts, 'yellow-vision');
  if (!low && !signs) return [];
  const now = has(facts, 'faint', 'slow-pulse', 'palpitations', 'confusion');
  return [
    flagFired('digoxin', {
      spec: 'T24',
      ...(now ? { level: '999-now' as const } : {}),
      because: { key: 'digoxin-and-signs' },
    }),
  ];
};

/** T25: lithium with its signs; losing salt or water without signs still asks for a level. */
export const lithium: Rule = (facts) => {
  const level = labOf(facts, 'lithium');
  if (!atc(facts, 'N05AN') && level === undefined) return [];
  const now = has(facts, ...brainSigns) || (level?.value ?? 0) >= 2;
  const signs = has(facts, 'vomiting', 'diarrhoea', 'weak', 'twitching') || cue(facts, 'tremor', 'unsteady');
  const because: Because = { key: 'lithium-and-signs' };
  if (now || signs || (level?.value ?? 0) >= 1.5)
    return [flagFired('lithium', { spec: 'T25', because, ...(now ? { level: '999-now' as const } : {}) })];
  const shifts =
    atc(facts, 'M01A', 'C09A', 'C09C', 'C03A', 'C03BA') ||
    cue(facts, 'hot', 'sweat-lots', 'fasting', 'keto', 'exercise') ||
    /salt|sodium|fast|keto|sauna/i.test(facts.input.request ?? '');
  return shifts
    ? [flagFired('lithium', { spec: 'T25', level: 'within-days', because: { key: 'lithium-and-salt' } })]
    : [];
};

const bloodPressure = (facts: Facts): { readonly sbp: number; readonly dbp: number } => ({
  sbp: facts.input.vitals?.sbp ?? 0,
  dbp: facts.input.vitals?.dbp ?? 0,
});

/** T26: pregnancy from 20 weeks (or an unknown week) and six weeks after birth. */
export const pregnancy: Rule = (facts) => {
  const expecting = facts.pregnancy.state === 'yes';
  const late =
    (expecting && (facts.pregnancy.weeks ?? 20) >= 20) ||
    (facts.postpartumWeeks !== null && facts.postpartumWeeks <= 6);
  const fired: Fired[] = [];
  const { sbp, dbp } = bloodPressure(facts);
  const pressure: Because = { key: 'pressure-in-pregnancy', values: { sbp, dbp } };
  if (late && (sbp >= 160 || dbp >= 110))
    fired.push(flagFired('preecl', { spec: 'T26', level: '999-now', because: pressure }));
  else if ((late || expecting) && (sbp >= 140 || dbp >= 90))
    fired.push(flagFired('preecl', { spec: 'T26', because: pressure }));
  if (late && has(facts, 'seizure', 'confusion')) fired.push(flagFired('eclampsia', { spec: 'T26' }));
  const signs =
    has(facts, 'headache', 'light-hurts', 'face-swelling', 'preecl') ||
    cue(facts, 'visual-aura', 'under-ribs');
  if (late && signs)
    fired.push(
      flagFired('preecl', {
        spec: 'T26',
        because: { key: 'pregnancy-signs' },
        ...(has(facts, 'breathless', 'chest_pain') ? { level: '999-now' as const } : {}),
      }),
    );
  if (expecting && has(facts, 'contractions', 'vaginal-bleeding'))
    fired.push(
      flagFired('preg-back', { spec: 'T26', ...(has(facts, 'faint') ? { level: '999-now' as const } : {}) }),
    );
  const early = cue(facts, 'possible-pregnancy') || (expecting && (facts.pregnancy.weeks ?? 99) < 14);
  if (
    early &&
    has(facts, 'faint', 'vaginal-bleeding', 'shoulder-tip') &&
    (hasComplaint(facts) || cue(facts, 'belly-pain'))
  )
    fired.push(flagFired('ectopic', { spec: 'T26' }));
  return fired;
};

/** T31: signs that are an emergency, or not, by themselves. */
export const bareSigns: Rule = (facts) => {
  const fired: Fired[] = [];
  if (has(facts, 'chest_pain') && !has(facts, 'mi-back'))
    fired.push(
      flagFired('mi-back', { spec: 'T31', because: { key: 'sign', values: { sign: 'chest_pain' } } }),
    );
  const back = muscleIs(facts, 'back') || cue(facts, 'jaw');
  if (
    back &&
    has(facts, 'sweaty') &&
    has(facts, 'nausea', 'vomiting', 'breathless', 'faint') &&
    (facts.age ?? 99) >= 35 &&
    !isKnown(facts.input.event) &&
    !has(facts, 'mi-back')
  )
    fired.push(flagFired('mi-back', { spec: 'T31', because: { key: 'sweaty-and-sick' } }));
  if (has(facts, 'confusion', 'drowsy') && !has(facts, 'hypoNa'))
    fired.push(
      ruleFired('new-confusion', {
        spec: 'T31',
        level: '999-now',
        cause: 'SERIOUS:confusion',
        because: { key: 'sign', values: { sign: 'confusion' } },
        source: 'NICE CG103; NHS 111 practice',
        leads: true,
      }),
    );
  if (has(facts, 'seizure'))
    fired.push(
      ruleFired('seizure', {
        spec: 'T31',
        level: '999-now',
        cause: 'SERIOUS:seizure',
        because: { key: 'sign', values: { sign: 'seizure' } },
        source: 'NICE NG217',
      }),
    );
  if (has(facts, 'breathless')) {
    const now =
      has(facts, 'chest_pain', 'faint', 'pe-pleuritic', 'dvt-calf') ||
      facts.pregnancy.state === 'yes' ||
      (facts.input.vitals?.spo2 ?? 100) < 92;
    fired.push(
      flagFired('pe-pleuritic', {
        spec: 'T31',
        level: now ? '999-now' : 'same-day',
        because: { key: 'sign', values: { sign: 'breathless' } },
      }),
    );
  }
  if (has(facts, 'faint')) {
    const now =
      has(facts, 'palpitations', 'chest_pain', 'breathless', 'slow-pulse') ||
      cue(facts, 'longqt') ||
      icd(facts, 'I42', 'I45', 'I49');
    fired.push(
      flagFired('afib-arrhythmia', {
        spec: 'T31',
        level: now ? '999-now' : 'same-day',
        because: { key: 'sign', values: { sign: 'faint' } },
        leads: now,
      }),
    );
  }
  if (has(facts, 'palpitations') && !has(facts, 'faint')) {
    const now = has(facts, 'chest_pain', 'breathless') || icd(facts, 'I45', 'I42') || cue(facts, 'longqt');
    fired.push(
      flagFired('afib-arrhythmia', {
        spec: 'T31',
        level: now ? '999-now' : 'within-days',
        because: { key: 'sign', values: { sign: 'palpitations' } },
        leads: now,
      }),
    );
  }
  if (has(facts, 'paralysis'))
    fired.push(
      ruleFired('paralysis', {
        spec: 'T31',
        level: '999-now',
        cause: 'SERIOUS:paralysis',
        because: { key: 'sign', values: { sign: 'paralysis' } },
        source: 'Statland 2018; NICE NG127',
      }),
    );
  if (has(facts, 'weak'))
    fired.push(
      ruleFired('new-weakness', {
        spec: 'T31',
        level: 'within-days',
        cause: null,
        leads: false,
        because: { key: 'sign', values: { sign: 'weak' } },
        source: 'NICE NG127',
      }),
    );
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
  const { sbp, dbp } = bloodPressure(facts);
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

/** T16: tetany without a blood value; calm fast breathing that has passed is told apart. */
export const tetany: Rule = (facts) => {
  if (has(facts, 'hypoCa')) return [];
  const claw = has(facts, 'carpopedal');
  const lips = has(facts, 'tingling', 'perioral');
  const prone = icd(facts, 'E89.2', 'E20', 'E55') || atc(facts, 'M05BX04') || cue(facts, 'thyroid-op');
  if (has(facts, 'throat-tight') && (lips || claw || prone))
    return [flagFired('hypoCa', { spec: 'T16', because: { key: 'tetany-signs' } })];
  if (!claw && !(lips && prone)) return [];
  if (prone) return [flagFired('hypoCa', { spec: 'T16', because: { key: 'tetany-signs' } })];
  const breathing = cue(facts, 'hyperventilation', 'deep-breathing');
  const passed = facts.input.resolved === true || cue(facts, 'calmed', 'benign-all-clear');
  if (breathing && passed) return [];
  return claw && lips
    ? [
        flagFired('hypoCa', {
          spec: 'T16',
          level: breathing ? 'same-day' : '999-now',
          because: { key: 'tetany-signs' },
        }),
      ]
    : [];
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

export const EMERGENCY_RULES: readonly Rule[] = [
  exerciseSodium,
  heat,
  adrenal,
  ketones,
  digoxin,
  lithium,
  pregnancy,
  bareSigns,
  dehydration,
  vitals,
  spasmsOfWholeBody,
  tetany,
  drinkAndHunger,
];
