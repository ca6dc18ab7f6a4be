import { readDuration, readMeasure, readScore } from './measure.ts';
import { readCount } from './number.ts';
import { type Attribute, cue, holds, readSeverity } from './scan.ts';
import type { KindReader } from './statement.ts';
import { phraseAt, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

interface MassSaid {
  readonly mass_kg: number;
  /** No unit was given. */
  readonly bare: number;
}

/** `74.2 kg`, `165 lb`, `11 st 4 lb`, `12 st 2`. */
export const readBodyMass = (
  tokens: readonly Token[],
  at: number,
): { next: number; value: number } | null => {
  const mass = tokens[at]?.kind === 'number' ? readMeasure(tokens, at, '') : null;
  if (mass === null || !['kg', 'lb', 'st'].includes(mass.value.unit)) return null;
  const kg = mass.value.value / 1000;
  if (mass.value.unit !== 'st') return { next: mass.next, value: kg };
  const pounds = tokens[mass.next];
  if (pounds?.kind !== 'number' || pounds.value < 0 || pounds.value >= 14)
    return { next: mass.next, value: kg };
  const named = ['lb', 'lbs', 'pound', 'pounds'].includes(wordAt(tokens, mass.next + 1));
  return { next: mass.next + (named ? 2 : 1), value: kg + pounds.value * 0.45359237 };
};

const WEIGHT_CUES = words('weight weigh weighed weighing weighs weigh-in bodyweight scale scales');
const isMassAlone = (tokens: readonly Token[]): boolean => {
  const mass = readBodyMass(tokens, 0);
  // Nobody logs a bare 20 kg of food, and no adult weighs less than 25.
  return mass !== null && mass.next === tokens.length && mass.value >= 25;
};

export const weight: KindReader<MassSaid> = {
  claims: (tokens) => holds(tokens, WEIGHT_CUES) || isMassAlone(tokens),
  attributes: [
    cue(WEIGHT_CUES),
    (tokens, at) => (wordAt(tokens, at) === 'body' ? { next: at + 1, value: {} } : null),
    (tokens, at) => {
      const mass = readBodyMass(tokens, at);
      return mass === null ? null : { next: mass.next, value: { mass_kg: mass.value } };
    },
    (tokens, at) => {
      const token = tokens[at];
      return token?.kind === 'number' ? { next: at + 1, value: { bare: token.value } } : null;
    },
  ],
  finish: ({ fields }) => {
    if (fields.mass_kg !== undefined) return { fields: { kind: 'weight', mass_kg: fields.mass_kg } as never };
    if (fields.bare === undefined) return null;
    const choices = [
      { label: `${fields.bare} kg`, fields: { mass_kg: fields.bare } },
      { label: `${fields.bare} lb`, fields: { mass_kg: fields.bare * 0.45359237 } },
    ];
    return {
      fields: { kind: 'weight', mass_kg: fields.bare } as never,
      questions: [{ field: 'mass_kg', why: 'unit', choices }],
    };
  },
};

interface UrineSaid {
  readonly colour: number;
  readonly volume_ml: number;
}
const URINE_CUES = words('urine pee peed peeing wee weed urinated urination void voided');

export const urine: KindReader<UrineSaid> = {
  claims: (tokens) => holds(tokens, URINE_CUES),
  attributes: [
    cue(URINE_CUES),
    (tokens, at) => {
      const named = ['colour', 'color', 'shade'].includes(wordAt(tokens, at));
      const number = tokens[named ? at + 1 : at];
      const outOf =
        wordAt(tokens, (named ? at + 1 : at) + 1) === '/' && tokens[(named ? at + 1 : at) + 2]?.value === 8;
      if (number?.kind !== 'number' || (!named && !outOf)) return null;
      return { next: (named ? at + 2 : at + 1) + (outOf ? 2 : 0), value: { colour: number.value } };
    },
    (tokens, at, { locale }) => {
      const volume = readMeasure(tokens, at, locale);
      return volume?.value.dimension === 'volume'
        ? { next: volume.next, value: { volume_ml: volume.value.value } }
        : null;
    },
  ],
  finish: ({ fields }) =>
    fields.colour === undefined && fields.volume_ml === undefined
      ? null
      : { fields: { kind: 'urine', ...fields } as never },
};

interface PressureSaid {
  readonly systolic_mmHg: number;
  readonly diastolic_mmHg: number;
  readonly pulse_bpm: number;
}
/** `128/82`, `128 over 82`. */
const pressure: Attribute<PressureSaid> = (tokens, at) => {
  const [upper, over, lower] = [tokens[at], wordAt(tokens, at + 1), tokens[at + 2]];
  if (upper?.kind !== 'number' || lower?.kind !== 'number' || !['/', 'over'].includes(over)) return null;
  const unit = wordAt(tokens, at + 3) === 'mmhg' ? 1 : 0;
  return { next: at + 3 + unit, value: { systolic_mmHg: upper.value, diastolic_mmHg: lower.value } };
};
const pulse: Attribute<PressureSaid> = (tokens, at) => {
  const named = phraseAt(tokens, at, ['heart', 'rate'])
    ? 2
    : ['pulse', 'hr'].includes(wordAt(tokens, at))
      ? 1
      : 0;
  const number = tokens[at + named];
  const unit = wordAt(tokens, at + named + 1) === 'bpm' ? 1 : 0;
  return number?.kind === 'number' && named + unit > 0
    ? { next: at + named + 1 + unit, value: { pulse_bpm: number.value } }
    : null;
};
const PRESSURE_CUES = words('bp blood pressure');
const isPressureAlone = (tokens: readonly Token[]): boolean => {
  const said = pressure(tokens, 0, { locale: '' })?.value;
  const upper = said?.systolic_mmHg ?? 0;
  const lower = said?.diastolic_mmHg ?? 0;
  return upper >= 60 && upper <= 260 && lower >= 30 && lower < upper;
};

export const bloodPressure: KindReader<PressureSaid> = {
  claims: (tokens) =>
    tokens.some((token, i) => token.word === 'bp' || phraseAt(tokens, i, ['blood', 'pressure'])) ||
    isPressureAlone(tokens),
  attributes: [cue(PRESSURE_CUES), pressure, pulse],
  finish: ({ fields }) =>
    fields.systolic_mmHg === undefined ? null : { fields: { kind: 'blood-pressure', ...fields } as never },
};

interface SymptomSaid {
  readonly symptom: string;
  readonly severity: number;
}
const SYMPTOMS = phraseBook(
  `headache,migraine,dizzy,dizziness,light-headed,lightheaded,light headed,nausea,nauseous,tired,fatigue,fatigued,exhausted,weak,
  weakness,muscle weakness,palpitations,heart racing,heart skipping,twitching,muscle twitching,eyelid twitching,twitches,tingling,
  tingling fingers,tingling lips,numbness,pins and needles,thirsty,thirst,dry mouth,confused,confusion,brain fog,fever,chills,
  breathless,short of breath,chest pain,faint,fainted,fainting,dark urine,constipated,constipation,bloated,bloating,stomach ache,
  stomachache,stomach cramps,period pain,back pain,back ache,backache,joint pain,muscle ache,muscle aches,muscle pain,aching muscles,
  muscle soreness,heartburn,insomnia,swollen ankles,restless legs,itching,rash,cough,sore throat,night sweats,sweating,shaky,tremor`
    .split(',')
    .map((name) => [name.trim(), name.trim()] as const),
);

export const symptom: KindReader<SymptomSaid> = {
  claims: (tokens) => tokens.some((_, i) => readPhrase(SYMPTOMS, tokens, i) !== null),
  attributes: [
    (tokens, at) => {
      const name = readPhrase(SYMPTOMS, tokens, at);
      return name === null ? null : { next: name.next, value: { symptom: name.value } };
    },
    (tokens, at) => {
      const severity = readSeverity(tokens, at);
      return severity === null ? null : { next: severity.next, value: { severity: severity.value } };
    },
  ],
  finish: ({ fields }) =>
    fields.symptom === undefined ? null : { fields: { kind: 'symptom', ...fields } as never },
};

interface StressSaid {
  readonly level: number;
}
const STRESS_CUES = words('stress stressed stressful');

export const stress: KindReader<StressSaid> = {
  claims: (tokens) => holds(tokens, STRESS_CUES),
  attributes: [
    cue(STRESS_CUES),
    (tokens, at) => {
      const level = readSeverity(tokens, at);
      return level === null ? null : { next: level.next, value: { level: level.value } };
    },
    (tokens, at) => {
      const token = tokens[at];
      return token?.kind === 'number' ? { next: at + 1, value: { level: token.value } } : null;
    },
  ],
  finish: ({ fields }) =>
    fields.level === undefined ? null : { fields: { kind: 'stress', ...fields } as never },
};

interface MenstrualSaid {
  readonly cycleDay: number;
  readonly flow: string;
  readonly started: true;
}
const PERIOD_CUES = words('period periods menstruation menses menstrual menstruating');
const FLOWS: Readonly<Record<string, string>> = {
  light: 'light',
  spotting: 'light',
  medium: 'medium',
  moderate: 'medium',
  heavy: 'heavy',
};

export const menstrualDay: KindReader<MenstrualSaid> = {
  claims: (tokens) =>
    holds(tokens, PERIOD_CUES) ||
    tokens.some(
      (_, i) =>
        phraseAt(tokens, i, ['cycle', 'day']) ||
        (FLOWS[wordAt(tokens, i)] !== undefined && wordAt(tokens, i + 1) === 'flow'),
    ),
  attributes: [
    cue(words('period periods menstruation menses menstrual menstruating cycle flow')),
    (tokens, at) => {
      const number = tokens[at + 1];
      return wordAt(tokens, at) === 'day' && number?.kind === 'number'
        ? { next: at + 2, value: { cycleDay: number.value } }
        : null;
    },
    (tokens, at) =>
      ['started', 'starts', 'start', 'began', 'begun', 'came'].includes(wordAt(tokens, at))
        ? { next: at + 1, value: { started: true } }
        : null,
    (tokens, at) => {
      const flow = FLOWS[wordAt(tokens, at)];
      return flow === undefined ? null : { next: at + 1, value: { flow } };
    },
  ],
  finish: ({ fields: { started, cycleDay, flow } }) => ({
    fields: {
      kind: 'menstrual-day',
      ...(cycleDay === undefined ? (started ? { cycleDay: 1 } : {}) : { cycleDay }),
      ...(flow === undefined ? {} : { flow }),
    } as never,
  }),
};

interface GutSaid {
  readonly route: string;
  readonly volume_ml: number;
  readonly times: number;
}
const GUT = phraseBook([
  ...[
    'vomited',
    'vomit',
    'vomiting',
    'threw up',
    'throwing up',
    'thrown up',
    'puked',
    'been sick',
    'was sick',
    'were sick',
  ].map((n) => [n, 'vomit'] as const),
  ...[
    'diarrhoea',
    'diarrhea',
    'diarrhoeas',
    'loose stool',
    'loose stools',
    'watery stool',
    'watery stools',
    'the runs',
  ].map((n) => [n, 'stool'] as const),
  ...['stoma output', 'ostomy output', 'stoma', 'ostomy', 'ileostomy', 'ileostomy output', 'stoma bag'].map(
    (n) => [n, 'ostomy'] as const,
  ),
]);
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

/** `twice`, `3 times`, `x4`, `4x`. */
const times: Attribute<GutSaid> = (tokens, at) => {
  const word = wordAt(tokens, at);
  const spoken = TIMES[word];
  if (spoken !== undefined) return { next: at + 1, value: { times: spoken } };
  const number = tokens[at + 1];
  if (['x', '×'].includes(word) && number?.kind === 'number')
    return { next: at + 2, value: { times: number.value } };
  const count = readCount(tokens, at);
  // `3 loose stools`
  if (count !== null && !count.value.article && readPhrase(GUT, tokens, count.next) !== null)
    return { next: count.next, value: { times: count.value.value } };
  return count !== null && ['times', 'x', '×', 'time'].includes(wordAt(tokens, count.next))
    ? { next: count.next + 1, value: { times: count.value.value } }
    : null;
};

export const gutLoss: KindReader<GutSaid> = {
  claims: (tokens) => tokens.some((_, i) => readPhrase(GUT, tokens, i) !== null),
  attributes: [
    (tokens, at) => {
      const route = readPhrase(GUT, tokens, at);
      return route === null ? null : { next: route.next, value: { route: route.value } };
    },
    times,
    (tokens, at, { locale }) => {
      const volume = readMeasure(tokens, at, locale);
      return volume?.value.dimension === 'volume'
        ? { next: volume.next, value: { volume_ml: volume.value.value } }
        : null;
    },
  ],
  finish: ({ fields }) => ({ fields: { kind: 'gut-loss', volume_ml: null, ...fields } as never }),
};

interface SleepSaid {
  readonly minutes: number;
  readonly quality: number;
}
const SLEEP_CUES = words('slept sleep sleeping asleep nap napped napping');

export const sleep: KindReader<SleepSaid> = {
  claims: (tokens) => holds(tokens, SLEEP_CUES),
  attributes: [
    cue(SLEEP_CUES),
    (tokens, at) => {
      const named = wordAt(tokens, at) === 'quality' ? at + 1 : at;
      const quality = readScore(tokens, named);
      const bare = tokens[named];
      if (quality !== null) return { next: quality.next, value: { quality: quality.value } };
      return named > at && bare?.kind === 'number'
        ? { next: named + 1, value: { quality: bare.value } }
        : null;
    },
    (tokens, at) => {
      const minutes = readDuration(tokens, at);
      return minutes === null ? null : { next: minutes.next, value: { minutes: minutes.value } };
    },
  ],
  finish: ({ fields: { minutes, quality }, span_min }) => {
    const lasts = minutes ?? span_min;
    if (lasts === undefined) return null;
    return {
      fields: {
        kind: 'sleep',
        duration_h: lasts / 60,
        ...(quality === undefined ? {} : { quality }),
      } as never,
      lasts_min: lasts,
      standsAtEnd: true,
    };
  },
};

interface SittingSaid {
  readonly minutes: number;
}
const SITTING_CUES = words('sat sit sits sitting seated');
const SITTING_VERBS = words('drove driving desk');

export const sitting: KindReader<SittingSaid> = {
  claims: (tokens) => holds(tokens, SITTING_CUES) || holds(tokens, SITTING_VERBS),
  attributes: [
    cue(SITTING_CUES),
    (tokens, at) => {
      const minutes = readDuration(tokens, at);
      return minutes === null ? null : { next: minutes.next, value: { minutes: minutes.value } };
    },
  ],
  finish: ({ fields, tokens, taken, span_min }) => {
    const lasts = fields.minutes ?? span_min;
    if (lasts === undefined) return null;
    // Whatever else was said is where or at what, in the person's own words.
    const isSmall = (token: Token): boolean => ['for', 'about', 'i', ',', ':'].includes(token.word);
    const rest = tokens.filter((_, i) => !taken[i]);
    taken.fill(true);
    const first = rest.findIndex((token) => !isSmall(token));
    const last = rest.findLastIndex((token) => !isSmall(token));
    const said = first < 0 ? [] : rest.slice(first, last + 1);
    const what = said
      .map((token) => token.text)
      .join(' ')
      .slice(0, 200);
    return {
      fields: { kind: 'sitting', duration_h: lasts / 60, ...(what === '' ? {} : { what }) } as never,
      lasts_min: lasts,
    };
  },
};
