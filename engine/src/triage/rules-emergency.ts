import { atc, cue, type Facts, has, hasComplaint, icd, labOf } from './facts.ts';
import { type Because, type Fired, flagFired, type Rule } from './fired.ts';
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

/** 2 µg/L; BNF: toxicity likely above 3 µg/L, possible from 1.5. */
const DIGOXIN_HIGH_NMOL = 2.56;

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
  const level = labOf(facts, 'digoxin');
  const high = level !== undefined && level.value >= DIGOXIN_HIGH_NMOL;
  if (!low && !signs && !high) return [];
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

export const EMERGENCY_RULES: readonly Rule[] = [
  exerciseSodium,
  heat,
  adrenal,
  ketones,
  digoxin,
  lithium,
  pregnancy,
  tetany,
];
