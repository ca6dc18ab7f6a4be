import { readMeasure } from './measure.ts';
import { type KnownMedicine, MEDICINES } from './medicines.ts';
import { readCount } from './number.ts';
import type { Attribute } from './scan.ts';
import type { KindReader } from './statement.ts';
import { phraseBook, readPhrase, wordAt } from './token.ts';

interface MedicineSaid {
  readonly medicine: KnownMedicine;
  readonly dose_mg: number;
  readonly every_h: number;
  readonly for_min: number;
  /** `2 tablets`: kept as said, since a tablet's strength is not known. */
  readonly pieces: string;
}

/** `until` is reckoned once the time is known. */
export interface ScheduleSaid {
  readonly every_h: number;
  readonly for_min: number | null;
}

const NAMES = phraseBook(MEDICINES);
const name: Attribute<MedicineSaid> = (tokens, at) => {
  const known = readPhrase(NAMES, tokens, at);
  return known === null ? null : { next: known.next, value: { medicine: known.value } };
};

/** Of vitamin D one international unit is 25 ng; other units of activity have no mass. */
const UG_PER_UNIT: Readonly<Record<string, number>> = { A11CC05: 0.025 };

const dose: Attribute<MedicineSaid> = (tokens, at, { locale }) => {
  const number = tokens[at];
  if (number?.kind !== 'number') return null;
  const measure = readMeasure(tokens, at, locale);
  if (measure?.value.dimension === 'mass')
    return { next: measure.next, value: { dose_mg: measure.value.value * 1000 } };
  if (!['iu', 'units', 'unit', 'ie'].includes(wordAt(tokens, at + 1))) return null;
  const medicine = tokens
    .map((_, i) => readPhrase(NAMES, tokens, i)?.value)
    .find((found) => found !== undefined);
  const micrograms = UG_PER_UNIT[medicine?.atc ?? ''];
  return micrograms === undefined
    ? null
    : { next: at + 2, value: { dose_mg: (number.value * micrograms) / 1000 } };
};

const EVERY = phraseBook<number>([
  ...[
    'once a day',
    'once daily',
    'daily',
    'every day',
    'every morning',
    'every evening',
    'every night',
    'each day',
    'each morning',
    'a day',
    'per day',
    'od',
    'nightly',
    'at bedtime daily',
  ].map((p) => [p, 24] as const),
  ...[
    'twice a day',
    'twice daily',
    'bd',
    'bid',
    'two times a day',
    'morning and evening',
    'every morning and evening',
  ].map((p) => [p, 12] as const),
  ...['three times a day', 'three times daily', 'tds', 'tid', 'thrice daily'].map((p) => [p, 8] as const),
  ...['four times a day', 'four times daily', 'qds', 'qid'].map((p) => [p, 6] as const),
  ...['once a week', 'weekly', 'once weekly', 'every week'].map((p) => [p, 168] as const),
  ...['every other day', 'alternate days'].map((p) => [p, 48] as const),
]);
const A_DAY = phraseBook<true>([
  ['a day', true],
  ['per day', true],
  ['daily', true],
  ['/ day', true],
]);
const MINUTES_PER: Readonly<Record<string, number>> = {
  day: 1440,
  days: 1440,
  week: 10_080,
  weeks: 10_080,
  month: 43_830,
  months: 43_830,
};

/** `twice a day`, `every 8 hours`, `3x daily`, `2 times a day`. */
const every: Attribute<MedicineSaid> = (tokens, at, { locale }) => {
  const phrase = readPhrase(EVERY, tokens, at);
  if (phrase !== null) return { next: phrase.next, value: { every_h: phrase.value } };
  if (wordAt(tokens, at) === 'every') {
    const span = readMeasure(tokens, at + 1, locale);
    return span?.value.dimension === 'time'
      ? { next: span.next, value: { every_h: span.value.value / 60 } }
      : null;
  }
  const count = readCount(tokens, at);
  if (count === null || !['x', '×', 'times'].includes(wordAt(tokens, count.next))) return null;
  const day = readPhrase(A_DAY, tokens, count.next + 1);
  return day === null ? null : { next: day.next, value: { every_h: 24 / count.value.value } };
};

/** `for 7 days`. */
const howLong: Attribute<MedicineSaid> = (tokens, at) => {
  const count = wordAt(tokens, at) === 'for' ? readCount(tokens, at + 1) : null;
  const unit = count === null ? undefined : MINUTES_PER[wordAt(tokens, count.next)];
  return count === null || unit === undefined
    ? null
    : { next: count.next + 1, value: { for_min: count.value.value * unit } };
};

const FORMS = [
  'tablet',
  'tablets',
  'pill',
  'pills',
  'capsule',
  'capsules',
  'tabs',
  'tab',
  'puff',
  'puffs',
  'drops',
  'drop',
];
/** `2 tablets`, or the count that stands right before the name: `2 ibuprofen`. */
const pieces: Attribute<MedicineSaid> = (tokens, at) => {
  if (['took', 'take', 'taken', 'taking', 'dose', 'medication', 'medicine'].includes(wordAt(tokens, at)))
    return { next: at + 1, value: {} };
  if (FORMS.includes(wordAt(tokens, at))) return { next: at + 1, value: {} };
  const count = readCount(tokens, at);
  if (count === null) return null;
  const form = FORMS.includes(wordAt(tokens, count.next));
  if (!form && readPhrase(NAMES, tokens, count.next) === null) return null;
  const said = tokens.slice(at, count.next + 1).map((token) => token.text);
  return {
    next: form ? count.next + 1 : count.next,
    value: form || !count.value.article ? { pieces: said.join(' ') } : {},
  };
};

export const medicine: KindReader<MedicineSaid> = {
  claims: (tokens) => tokens.some((_, i) => readPhrase(NAMES, tokens, i) !== null),
  attributes: [name, dose, every, howLong, pieces],
  finish: ({ fields: { medicine: known, dose_mg, every_h, for_min, pieces: said } }) => {
    if (known === undefined) return null;
    const schedule: ScheduleSaid | undefined =
      every_h === undefined ? undefined : { every_h, for_min: for_min ?? null };
    return {
      fields: {
        kind: 'medicine',
        name: known.name,
        atc: known.atc,
        dose_mg: dose_mg ?? null,
        ...(schedule === undefined ? {} : { schedule }),
        ...(said === undefined ? {} : { remark: said }),
      } as never,
    };
  },
};
