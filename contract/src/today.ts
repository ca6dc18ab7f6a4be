import { today as weigh } from '@tonus/engine';
import { BALANCED, type Balanced, type Target, type Today } from '@tonus/engine/balance';
import type { Entry } from '@tonus/engine/diary';
import { addDays, dayBounds, type Instant, localDay } from '@tonus/engine/units';
import { z } from 'zod';
import { day, moment, zone } from './documents.ts';
import { personNow } from './now.ts';
import { mapped, spread, spreadOut } from './spread.ts';
import type { Diary } from './tools.ts';
import { verb } from './verb.ts';

const input = z.strictObject({ date: day.optional(), zone: zone.optional(), now: moment.optional() });

const target = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  kind: z.string(),
  scope: z.string(),
  source: z.string(),
  recalled: z.boolean(),
});
const byBalanced = <T extends z.ZodType>(of: T) =>
  z.object(Object.fromEntries(BALANCED.map((name) => [name, of])) as { [B in Balanced]: T });

const output = z.object({
  date: z.string(),
  zone: z.string(),
  intake: byBalanced(spread),
  hourly: byBalanced(z.array(spread)),
  losses: z.object({
    sweat_ml: spread,
    sweat_sodium_mg: spread,
    sweat_potassium_mg: spread,
    urine_ml: spread,
    insensible_ml: spread,
    gut_ml: spread,
  }),
  targets: byBalanced(target.optional()),
  upper_limits: z.array(target.extend({ of: z.string(), taken: spread })),
  drains: z.array(
    z.object({
      what: z.string(),
      effect: z.object({
        of: z.string(),
        low: z.number().nullable(),
        best: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string(),
      }),
      because: z.object({
        rule: z.string(),
        source: z.string(),
        recalled: z.boolean(),
        entries: z.array(z.string()),
      }),
    }),
  ),
  /** What is left to the lower end of a target, the largest share first. */
  next: z.array(
    z.object({
      of: z.string(),
      left: z.number(),
      /** Part of what was eaten says nothing about it, so that less may be left. */
      unsure: z.boolean(),
    }),
  ),
});
export type TodayAnswer = z.output<typeof output>;

const targetOut = ({ low, high, kind, scope, source, recalled }: Target) => ({
  low,
  high,
  kind,
  scope,
  source,
  recalled,
});

/** What is still to come of the day's targets, by the share that is missing. */
function left(of: Today): TodayAnswer['next'] {
  const gaps = BALANCED.flatMap((name) => {
    const low = of.targets[name]?.low ?? null;
    const { known, unknownShare } = of.intake[name];
    return low === null || known >= low
      ? []
      : [{ of: name, left: low - known, unsure: unknownShare > 0, share: 1 - known / low }];
  });
  return gaps
    .sort((a, b) => b.share - a.share)
    .map(({ of: name, left: still, unsure }) => ({ of: name, left: still, unsure }));
}

/** The engine's day in the field names of the command line; nothing is computed here but what is left. */
export const todayAnswer = (of: Today): TodayAnswer => ({
  date: of.date,
  zone: of.zone,
  intake: mapped(of.intake, spreadOut),
  hourly: mapped(of.hourly, (hours) => hours.map(spreadOut)),
  losses: mapped(of.losses, spreadOut),
  targets: Object.fromEntries(Object.entries(of.targets).map(([name, one]) => [name, targetOut(one)])),
  upper_limits: of.upperLimits.map((limit) => ({
    ...targetOut(limit),
    of: limit.of,
    taken: spreadOut(limit.taken),
  })),
  drains: of.drains.map(({ what, effect, because }) => ({
    what,
    effect: { ...effect },
    because: { ...because, entries: [...because.entries] },
  })),
  next: left(of),
});

const LONGEST_COURSE_DAYS = 3 * 366;

/**
 * The day and the one before it, whose evening reaches into it; the courses of medicine that still run; and
 * the last weight.
 */
async function entriesFor(diary: Diary, date: string, where: string): Promise<readonly Entry[]> {
  const from = dayBounds(addDays(date, -1), where).from;
  const { to } = dayBounds(date, where);
  const own = await diary.entries({ from, to });
  const longAgo = (from - LONGEST_COURSE_DAYS * 86_400_000) as Instant;
  const courses = (await diary.entries({ from: longAgo, to: from, kinds: ['medicine'] })).filter(
    (entry) =>
      entry.kind === 'medicine' &&
      entry.schedule !== undefined &&
      (entry.schedule.until === null || entry.schedule.until >= from),
  );
  const weight = await diary.latest('weight', from);
  return [...courses, ...(weight === null ? [] : [weight]), ...own].sort((a, b) => a.at - b.at);
}

export const today = verb({
  name: 'today',
  summary: 'What went in, what went out and what is left, for one day.',
  input,
  output,
  async run(given, tools) {
    const person = (await personNow(tools))?.person ?? {};
    const where = given.zone ?? person.zone ?? tools.systemZone;
    const now = given.now ?? tools.now();
    const date = given.date ?? localDay(now, where);
    const entries = await entriesFor(await tools.diary(), date, where);
    return { ok: true, value: todayAnswer(weigh({ entries, person, date, zone: where, now })) };
  },
});
