import type { Draft, Entry } from '@tonus/engine/diary';
import { numberWords, type Phrasing, said, volume } from '../words/phrasing.ts';

/** Shape of the mark that stands for a kind, on the timeline and in the lists. */
export type Glyph = 'food' | 'drink' | 'pill' | 'sweat' | 'episode' | 'rest' | 'other';

export interface EntryView {
  readonly glyph: Glyph;
  readonly title: string;
  readonly detail: string;
  /** The last and most exact part of the detail, where space is short. */
  readonly amount: string;
  /** Where the composition was read, for food and drink. */
  readonly source: string | null;
  readonly recalled: boolean;
}

type Written = Entry | Draft;
type Of<K extends Written['kind']> = Extract<Written, { kind: K }>;
interface Lines {
  readonly glyph: Glyph;
  readonly title: string;
  readonly detail: readonly (string | false | undefined)[];
}

const grams = (value: number | null, { words, locale }: Phrasing): string =>
  value === null ? words.entry.amountUnknown : `${numberWords(value, locale, value < 10 ? 1 : 0)} g`;
const millilitres = (value: number | null, { words, locale }: Phrasing): string =>
  value === null ? words.entry.amountUnknown : said(volume(value, locale));
const milligrams = (value: number, locale: string): string =>
  `${numberWords(value, locale, value < 10 ? 2 : 0)} mg`;

/** `2 × small (360 mL)` without the bracket: the measured amount stands beside it. */
const portionWords = (portion: string | undefined): string | undefined =>
  portion?.replace(/\s*\([^()]*\)/g, '').trim();

function supplement(entry: Of<'supplement'>, { words, locale }: Phrasing): Lines {
  const e = words.entry;
  const amount =
    entry.elemental_mg !== null
      ? e.elemental(milligrams(entry.elemental_mg, locale))
      : entry.saltMass_mg !== null
        ? e.ofSalt(milligrams(entry.saltMass_mg, locale))
        : e.doseUnknown;
  const name = entry.compound ?? e.choices[entry.mineral] ?? entry.mineral;
  return { glyph: 'pill', title: capital(name), detail: [amount, entry.route === 'skin' && e.throughSkin] };
}

function activity(entry: Of<'activity'>, phrasing: Phrasing): Lines {
  const { words, locale } = phrasing;
  const e = words.entry;
  const kg = (value: number): string => `${numberWords(value, locale, 1)} kg`;
  const before = entry.massBefore_kg;
  const after = entry.massAfter_kg;
  return {
    glyph: 'sweat',
    title: capital(entry.type),
    detail: [
      entry.duration_min !== null && e.minutes(numberWords(entry.duration_min, locale)),
      entry.distance_km !== undefined && `${numberWords(entry.distance_km, locale, 1)} km`,
      entry.air_c !== undefined && e.air(numberWords(entry.air_c, locale, 1)),
      before !== undefined && after !== undefined && e.fromTo(kg(before), kg(after)),
      entry.drunk_ml !== undefined && e.drunk(millilitres(entry.drunk_ml, phrasing)),
    ],
  };
}

/** `90 s`, `12 min`, `5 h`: seconds as a person would say them. */
export function durationWords(seconds: number, { words, locale }: Phrasing): string {
  const e = words.entry;
  if (seconds < 120) return e.seconds(numberWords(seconds, locale));
  if (seconds < 7200) return e.minutes(numberWords(seconds / 60, locale));
  return e.hours(numberWords(seconds / 3600, locale, 1));
}

function episode(entry: Of<'episode'>, phrasing: Phrasing): Lines {
  const { words, locale } = phrasing;
  const e = words.entry;
  const place = entry.muscle === null ? e.somewhere : e.muscles[entry.muscle];
  return {
    glyph: 'episode',
    title: entry.side === null ? place : `${place}, ${e.sides[entry.side]}`,
    detail: [
      entry.severity !== undefined && e.strength(numberWords(entry.severity, locale, 1)),
      entry.grip !== undefined && e.grips[entry.grip],
      entry.duration_s !== undefined && durationWords(entry.duration_s, phrasing),
      entry.lingering_h !== undefined && e.lingering(numberWords(entry.lingering_h, locale, 1)),
      entry.trigger,
    ],
  };
}

function measured(entry: Of<'weight' | 'urine' | 'blood-pressure' | 'lab'>, phrasing: Phrasing): Lines {
  const { words, locale } = phrasing;
  const e = words.entry;
  const n = (value: number, digits = 0): string => numberWords(value, locale, digits);
  const title = e.kinds[entry.kind];
  switch (entry.kind) {
    case 'weight':
      return { glyph: 'other', title, detail: [`${n(entry.mass_kg, 1)} kg`] };
    case 'urine':
      return {
        glyph: 'other',
        title,
        detail: [
          entry.colour !== undefined && e.colour(n(entry.colour)),
          entry.volume_ml !== undefined && millilitres(entry.volume_ml, phrasing),
        ],
      };
    case 'blood-pressure':
      return {
        glyph: 'other',
        title,
        detail: [
          e.pressure(n(entry.systolic_mmHg), n(entry.diastolic_mmHg)),
          entry.pulse_bpm !== undefined && e.pulse(n(entry.pulse_bpm)),
        ],
      };
    case 'lab':
      return { glyph: 'other', title: entry.name, detail: [`${n(entry.value, 2)} ${entry.unit}`] };
  }
}

function felt(entry: Of<'symptom' | 'sleep' | 'sitting' | 'stress'>, { words, locale }: Phrasing): Lines {
  const e = words.entry;
  const strength = (value: number | undefined): string | false =>
    value !== undefined && e.strength(numberWords(value, locale, 1));
  const hours = (value: number): string => e.hours(numberWords(value, locale, 1));
  switch (entry.kind) {
    case 'symptom':
      return { glyph: 'other', title: capital(entry.symptom), detail: [strength(entry.severity)] };
    case 'sleep':
      return {
        glyph: 'rest',
        title: e.kinds.sleep,
        detail: [hours(entry.duration_h), strength(entry.quality)],
      };
    case 'sitting':
      return { glyph: 'rest', title: e.kinds.sitting, detail: [hours(entry.duration_h), entry.what] };
    case 'stress':
      return { glyph: 'other', title: e.kinds.stress, detail: [strength(entry.level)] };
  }
}

function lines(entry: Written, phrasing: Phrasing): Lines {
  const { words, locale } = phrasing;
  const e = words.entry;
  switch (entry.kind) {
    case 'food':
      return {
        glyph: 'food',
        title: entry.food.name,
        detail: [portionWords(entry.portion), grams(entry.mass_g, phrasing)],
      };
    case 'drink':
      return {
        glyph: 'drink',
        title: entry.food.name,
        detail: [portionWords(entry.portion), millilitres(entry.volume_ml, phrasing)],
      };
    case 'supplement':
      return supplement(entry, phrasing);
    case 'medicine':
      return {
        glyph: 'pill',
        title: capital(entry.name),
        detail: [
          entry.dose_mg === null ? e.doseUnknown : milligrams(entry.dose_mg, locale),
          entry.schedule !== undefined && e.every(numberWords(entry.schedule.every_h, locale, 1)),
        ],
      };
    case 'activity':
      return activity(entry, phrasing);
    case 'episode':
      return episode(entry, phrasing);
    case 'weight':
    case 'urine':
    case 'blood-pressure':
    case 'lab':
      return measured(entry, phrasing);
    case 'symptom':
    case 'sleep':
    case 'sitting':
    case 'stress':
      return felt(entry, phrasing);
    case 'menstrual-day':
      return {
        glyph: 'other',
        title: e.kinds['menstrual-day'],
        detail: [
          entry.cycleDay !== undefined && e.cycleDay(numberWords(entry.cycleDay, locale)),
          entry.flow !== undefined && e.flows[entry.flow],
        ],
      };
    case 'gut-loss':
      return {
        glyph: 'sweat',
        title: e.gutRoutes[entry.route],
        detail: [
          entry.times !== undefined && e.times(numberWords(entry.times, locale)),
          entry.volume_ml !== null && millilitres(entry.volume_ml, phrasing),
        ],
      };
    case 'note':
      return { glyph: 'other', title: entry.text, detail: [] };
    case 'person':
      return { glyph: 'other', title: e.kinds.person, detail: [] };
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An entry, or what is about to become one, in words. */
export function entryView(entry: Written, phrasing: Phrasing): EntryView {
  const { glyph, title, detail } = lines(entry, phrasing);
  const food = entry.kind === 'food' || entry.kind === 'drink' ? entry.food : null;
  const parts = detail.filter((part): part is string => typeof part === 'string' && part !== '');
  return {
    glyph,
    title,
    detail: [...parts, entry.remark ?? ''].filter((part) => part !== '').join(' · '),
    amount: parts.at(-1) ?? '',
    source: food === null ? null : phrasing.words.sources[food.source],
    recalled: food?.recalled === true,
  };
}
