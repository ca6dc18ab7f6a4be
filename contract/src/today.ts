import { today as weigh } from '@tonus/engine';
import { BALANCED, type Balanced, type Today } from '@tonus/engine/balance';
import type { Entry } from '@tonus/engine/diary';
import type { Person } from '@tonus/engine/person';
import { addDays, dayBounds, type Instant, instant, localDay } from '@tonus/engine/units';
import { z } from 'zod';
import { day, moment, zone } from './documents.ts';
import { personNow } from './now.ts';
import { snake } from './snake.ts';
import type { Diary, Tools } from './tools.ts';
import { verb } from './verb.ts';

const input = z.strictObject({ date: day.optional(), zone: zone.optional(), now: moment.optional() });

const nullable = z.number().nullable();
/** What is known of a quantity; `high: null` means nothing bounds it from above. */
const spread = z.looseObject({
  known: z.number(),
  low: z.number(),
  high: nullable,
  /** 0–1: how much of what was taken in says nothing about this quantity. */
  unknown_share: z.number(),
});
const target = z.looseObject({
  low: nullable,
  high: nullable,
  kind: z.string(),
  scope: z.string(),
  source: z.string(),
  recalled: z.boolean(),
});
const drain = z.looseObject({
  what: z.string(),
  effect: z.looseObject({ of: z.string(), low: nullable, best: nullable, high: nullable, unit: z.string() }),
  because: z.looseObject({
    rule: z.string(),
    source: z.string(),
    recalled: z.boolean(),
    entries: z.array(z.string()),
  }),
});
const each = <T extends z.ZodType>(of: T) =>
  z.looseObject(Object.fromEntries(BALANCED.map((name) => [name, of])) as { [B in Balanced]: T });

const output = z.looseObject({
  date: z.string(),
  zone: z.string(),
  intake: each(spread),
  /** By local hour, 0–23. */
  hourly: each(z.array(spread)),
  losses: z.looseObject({
    sweat_ml: spread,
    sweat_sodium_mg: spread,
    sweat_potassium_mg: spread,
    urine_ml: spread,
    insensible_ml: spread,
    gut_ml: spread,
  }),
  targets: each(target.optional()),
  upper_limits: z.array(target.extend({ of: z.string(), taken: spread })),
  drains: z.array(drain),
  medicines: z.array(drain),
  asks: z.array(z.looseObject({ of: z.string(), rule: z.string() })),
  completeness: each(z.looseObject({ share: z.number(), silent: z.array(z.string()) })),
  /** What would tell most next. */
  next: z.looseObject({ kind: z.string() }),
});
export type TodayAnswer = z.output<typeof output>;

/** The engine's day in the field names of the command line; nothing is computed here. */
export const todayAnswer = (of: Today): TodayAnswer => snake(of) as TodayAnswer;

const HOUR_MS = 3_600_000;
/** An activity of two days that began in another zone still bears on the day before. */
const REACH_MS = 74 * HOUR_MS;
const LONGEST_COURSE_MS = 10 * 366 * 24 * HOUR_MS;

/** Entries that may bear on the day, and the courses of medicine that may still run. */
async function entriesFor(diary: Diary, date: string, where: string): Promise<readonly Entry[]> {
  const from = instant(dayBounds(addDays(date, -1), where).from - REACH_MS);
  const to = instant(dayBounds(addDays(date, 1), where).to + REACH_MS);
  const courses = await diary.entries({
    from: instant(from - LONGEST_COURSE_MS),
    to: from,
    kinds: ['medicine'],
  });
  const running = courses.filter((entry) => entry.kind === 'medicine' && entry.schedule !== undefined);
  return [...running, ...(await diary.entries({ from, to }))];
}

/** A weight that was taken after the person was last described is the better one. */
async function personOn(tools: Tools, end: Instant): Promise<Person> {
  const profile = await personNow(tools);
  const weight = await (await tools.diary()).latest('weight', end);
  if (weight?.kind !== 'weight' || (profile?.person.mass_kg !== undefined && profile.at > weight.at))
    return profile?.person ?? {};
  return { ...profile?.person, mass_kg: weight.mass_kg };
}

export const today = verb({
  name: 'today',
  summary: 'What went in, what went out and what is left, for one day.',
  input,
  output,
  async run(given, tools) {
    const where = given.zone ?? (await personNow(tools))?.person.zone ?? tools.systemZone;
    const now = given.now ?? tools.now();
    const date = given.date ?? localDay(now, where);
    const person = await personOn(tools, dayBounds(date, where).to);
    const entries = await entriesFor(await tools.diary(), date, where);
    return { ok: true, value: todayAnswer(weigh({ entries, person, date, zone: where, now })) };
  },
});
