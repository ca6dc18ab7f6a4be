import type { Entry, EntryOf } from '#diary';
import type { Person } from '#person';
import { addDays, type Instant, instant, instantOf, localDay, wallTime } from '#units';
import type { Because } from './fired.ts';
import { type Level, mostUrgent } from './input.ts';
import { crampLink } from './medicines.ts';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

export interface Watched {
  readonly rule: string;
  readonly level: Level;
  readonly because: Because;
  /** Entries it rests on. */
  readonly entries: readonly string[];
  readonly source: string;
}

export interface LongRun {
  readonly level: Level;
  readonly found: readonly Watched[];
  /** Episodes in the last 28 days and in the 28 before; said, never acted on alone. */
  readonly recurrence: { readonly last28d: number; readonly before: number };
}

interface Diary {
  readonly entries: readonly Entry[];
  readonly person: Person;
  readonly now: Instant;
}

const since = (entries: readonly Entry[], now: Instant, days: number): readonly Entry[] =>
  entries.filter((entry) => entry.at <= now && entry.at > now - days * MS_PER_DAY);

const ofKind = <K extends Entry['kind']>(entries: readonly Entry[], kind: K): readonly EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

const symptoms = (entries: readonly Entry[], pattern: RegExp): readonly EntryOf<'symptom'>[] =>
  ofKind(entries, 'symptom').filter((entry) => pattern.test(entry.symptom.toLowerCase()));

const daysOf = (entries: readonly Entry[]): number =>
  new Set(entries.map((entry) => localDay(entry.at, entry.zone))).size;
const ids = (entries: readonly Entry[]): readonly string[] => entries.map((entry) => entry.id);

const NIGHT_DAYS = 3;
const STIFF_DAYS = 10;
const LOSS_PERCENT = 5;
const HALF_A_YEAR_D = 180;
const NEW_MEDICINE_D = 90;

function nightPain({ entries, person, now }: Diary): readonly Watched[] {
  const nights = symptoms(since(entries, now, 14), /night pain|pain at night|wakes? .*pain/);
  if (daysOf(nights) < NIGHT_DAYS) return [];
  const level: Level = (person.age_y ?? 51) > 50 ? 'within-days' : 'routine';
  return [
    {
      rule: 'watch-night-pain',
      level,
      because: { key: 'watch-night-pain', values: { days: daysOf(nights) } },
      entries: ids(nights),
      source: 'Deyo & Diehl 1988; NICE NG59',
    },
  ];
}

function morningStiffness({ entries, now }: Diary): readonly Watched[] {
  const mornings = symptoms(since(entries, now, 90), /morning stiff/);
  return daysOf(mornings) < STIFF_DAYS
    ? []
    : [
        {
          rule: 'watch-morning-stiffness',
          level: 'routine',
          because: { key: 'watch-morning-stiffness', values: { days: daysOf(mornings) } },
          entries: ids(mornings),
          source: 'Sieper 2009; NICE NG65',
        },
      ];
}

function newWeakness({ entries, now }: Diary): readonly Watched[] {
  const pattern = /weak|foot drop|tripping/;
  const recent = symptoms(since(entries, now, 14), pattern);
  const before = symptoms(since(entries, now, HALF_A_YEAR_D), pattern).filter(
    (entry) => !recent.includes(entry),
  );
  if (recent.length === 0 || before.length > 0) return [];
  const leg = recent.some((entry) => /leg|foot|tripping/.test(entry.symptom.toLowerCase()));
  return [
    {
      rule: 'watch-new-weakness',
      level: leg ? 'same-day' : 'within-days',
      because: { key: 'watch-new-weakness' },
      entries: ids(recent),
      source: 'NICE NG127; NICE NG59',
    },
  ];
}

function weightLoss({ entries, now }: Diary): readonly Watched[] {
  const weights = [...ofKind(since(entries, now, HALF_A_YEAR_D), 'weight')].sort((a, b) => a.at - b.at);
  const last = weights.at(-1);
  const highest = weights.reduce<EntryOf<'weight'> | undefined>(
    (most, one) => (most === undefined || one.mass_kg > most.mass_kg ? one : most),
    undefined,
  );
  if (last === undefined || highest === undefined || highest.at >= last.at) return [];
  const percent = (100 * (highest.mass_kg - last.mass_kg)) / highest.mass_kg;
  return percent < LOSS_PERCENT
    ? []
    : [
        {
          rule: 'watch-weight-loss',
          level: 'within-days',
          because: { key: 'watch-weight-loss', values: { percent: Number(percent.toFixed(1)) } },
          entries: [highest.id, last.id],
          source: 'Deyo & Diehl 1988; NICE CG189',
        },
      ];
}

function afterNewMedicine({ entries, now }: Diary): readonly Watched[] {
  const episodes = ofKind(since(entries, now, HALF_A_YEAR_D), 'episode');
  const starts = new Map<string, EntryOf<'medicine'>>();
  for (const one of ofKind(entries, 'medicine')) {
    const name = one.name.toLowerCase();
    const known = starts.get(name);
    if (known === undefined || one.at < known.at) starts.set(name, one);
  }
  return [...starts.values()].flatMap((start): Watched[] => {
    const age = (now - start.at) / MS_PER_DAY;
    const after = episodes.filter((episode) => episode.at > start.at);
    const before = episodes.filter(
      (episode) => episode.at <= start.at && episode.at > start.at - age * MS_PER_DAY,
    );
    if (age > NEW_MEDICINE_D || after.length < 2 || after.length <= 2 * before.length) return [];
    const link = crampLink({ name: start.name, atc: start.atc ?? '' });
    return [
      {
        rule: 'watch-new-medicine',
        level: 'routine',
        because: {
          key: 'watch-new-medicine',
          values: { substance: start.name, after: after.length, before: before.length },
        },
        entries: [start.id, ...ids(after)],
        source: link?.source ?? 'Naranjo 1981',
      },
    ];
  });
}

/**
 * A watch over weeks. Each rule raises the level on its own ground; that episodes come back raises nothing,
 * because recurrence is the rule in ordinary back pain (claims C31).
 */
export function watch(diary: Diary): LongRun {
  const found = [nightPain, morningStiffness, newWeakness, weightLoss, afterNewMedicine].flatMap((rule) =>
    rule(diary),
  );
  const count = (from: number, to: number): number =>
    ofKind(since(diary.entries, diary.now, from), 'episode').filter(
      (one) => one.at <= diary.now - to * MS_PER_DAY,
    ).length;
  return {
    level: found.reduce<Level>((level, one) => mostUrgent(level, one.level), 'self-care'),
    found,
    recurrence: { last28d: count(28, 0), before: count(56, 28) },
  };
}

export interface FollowUp {
  readonly at: Instant;
  readonly ask: 'what-helped' | 'this-morning';
}

const HALF_AN_HOUR = 30;
const MORNING_HOUR = 8;

/** Half an hour after an episode, and the next morning at eight where the writer was. */
export function followUps(episode: EntryOf<'episode'>): readonly FollowUp[] {
  const { hour } = wallTime(episode.at, episode.zone);
  const today = localDay(episode.at, episode.zone);
  const day = hour < MORNING_HOUR - 2 ? today : addDays(today, 1);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [
    { at: instant(episode.at + HALF_AN_HOUR * MS_PER_MINUTE), ask: 'what-helped' },
    {
      at: instantOf({ year, month, day: date, hour: MORNING_HOUR, minute: 0 }, episode.zone),
      ask: 'this-morning',
    },
  ];
}
