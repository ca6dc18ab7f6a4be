import {
  checkAgainstClock,
  checkDraft,
  type Doubt,
  type Draft,
  type Entry,
  type Line,
  parseLine,
  type Understood,
} from '@tonus/engine/diary';
import type { FindFood, FoodHit } from '@tonus/engine/foods';
import { type FieldError, type Instant, instant, sentence } from '@tonus/engine/units';
import { z } from 'zod';
import { entryOut, moment, printed, text, zone } from './documents.ts';
import { personNow } from './now.ts';
import type { Pantry, Tools } from './tools.ts';
import { verb, wrong } from './verb.ts';

const input = z.strictObject({
  line: text(2000),
  zone: zone.optional(),
  /** The moment to take for now; otherwise the clock's. */
  now: moment.optional(),
  /** BCP 47; decides pints, ounces, °F and the order of dates. */
  locale: text(35).optional(),
  /** Answers to doubts: for the item at this place, the choice at this place. */
  choices: z
    .array(z.strictObject({ item: z.int().min(0), field: text(60), choice: z.int().min(0) }))
    .optional(),
  /** Store the first choice wherever there is a doubt. */
  first_choice: z.boolean().optional(),
  /** Leave an item out when only its time, or salt against mineral, is in doubt; otherwise the likeliest is taken and said. */
  ask_times: z.boolean().optional(),
  /** Say what is understood and store nothing. */
  dry_run: z.boolean().optional(),
});
type Input = z.output<typeof input>;

const span = { text: z.string(), from: z.number(), to: z.number() };
const item = z.object({
  ...span,
  entry: entryOut,
  /** Null where it was not stored. */
  entry_id: z.string().nullable(),
  doubts: z.array(
    z.object({ field: z.string(), why: z.string(), choices: z.array(z.object({ label: z.string() })) }),
  ),
  /** The likeliest of several readings, where that was taken without being asked about. */
  assumed: z.array(z.object({ field: z.string(), label: z.string() })),
  /** Why an item that was understood is not possible. */
  refused: z.string().optional(),
});

const output = z.object({
  items: z.array(item),
  entry_ids: z.array(z.string()),
  /** `because`: why a piece that was read is not possible. */
  not_understood: z.array(z.object({ ...span, because: z.string().optional() })),
  zone: z.string(),
});
export type LogAnswer = z.output<typeof output>;

const WEEKS_BACK_MS = 90 * 86_400_000;

/** The person's own foods are those that they logged lately. */
async function read(
  given: Input,
  tools: Tools,
): Promise<{ readonly line: Line; readonly zone: string; readonly now: Instant }> {
  const person = (await personNow(tools))?.person;
  const now = given.now ?? tools.now();
  const own = await (await tools.diary()).entries({
    from: instant(now - WEEKS_BACK_MS),
    kinds: ['food', 'drink'],
    limit: 2000,
  });
  const context = {
    now,
    zone: given.zone ?? person?.zone ?? tools.systemZone,
    locale: given.locale ?? person?.locale ?? tools.systemLocale,
  };
  const line = await parsedWith(await tools.foods(own), (find) =>
    parseLine(given.line, { ...context, find }),
  );
  return { line, zone: context.zone, now };
}

const MAX_READINGS = 4;

/**
 * The line's reader asks for foods one by one and cannot wait; the added lists can only be searched by
 * waiting. So the line is read with what is known, what it asked for is looked up, and it is read again.
 */
async function parsedWith(pantry: Pantry, parse: (find: FindFood) => Line): Promise<Line> {
  const found = new Map<string, readonly FoodHit[]>();
  for (let reading = 1; ; reading++) {
    const asked = new Map<string, readonly [string, number]>();
    const line = parse((query, limit) => {
      const key = `${limit} ${query}`;
      const known = found.get(key);
      if (known === undefined) asked.set(key, [query, limit]);
      return known ?? pantry.near(query, limit);
    });
    if (asked.size === 0 || reading === MAX_READINGS) return line;
    for (const [key, [query, limit]] of asked) found.set(key, await pantry.find(query, limit));
  }
}

interface Settled {
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
  readonly assumed: readonly { readonly field: string; readonly label: string }[];
}

/** A choice's draft differs from the item's in its own doubt alone, unless it is of another kind. */
const chosen = (draft: Draft, from: Draft, choice: Draft): Draft =>
  choice.kind === draft.kind ? ({ ...draft, ...differences(from, choice) } as Draft) : choice;

/**
 * Doubts with one likely answer, which is told with the entry and put right in a word: a time looks back, and the
 * milligrams on a supplement's label are those of the mineral (EU 1169/2011 annex XIII; US 21 CFR 101.36). What
 * it was and how much of it is never taken for granted.
 */
const MILD: ReadonlySet<Doubt['why']> = new Set(['time', 'elemental-or-salt']);

type Answered = Input & { readonly now: Instant };

/** `tomorrow` has no likely past: the only stand-in is this very moment, and that is no answer. */
const isMild = (doubt: Doubt, now: Instant): boolean =>
  MILD.has(doubt.why) && (doubt.why !== 'time' || doubt.choices[0]?.draft.at !== now);

/** An item after the person's answers; only the doubts that were answered are gone. */
function settle(understood: Understood, index: number, given: Answered): Settled {
  let { draft } = understood;
  const open: Doubt[] = [];
  const assumed: { field: string; label: string }[] = [];
  for (const doubt of understood.doubts) {
    const said = given.choices?.find((c) => c.item === index && c.field === doubt.field)?.choice;
    const mild =
      isMild(doubt, given.now) &&
      said === undefined &&
      !given.first_choice &&
      !given.ask_times &&
      !given.dry_run;
    const choice = doubt.choices[said ?? (given.first_choice || mild ? 0 : -1)];
    if (choice === undefined) open.push(doubt);
    else draft = chosen(draft, understood.draft, choice.draft);
    if (choice !== undefined && mild) assumed.push({ field: doubt.field, label: choice.label });
  }
  return { draft, doubts: open, assumed };
}

function differences(from: Draft, to: Draft): Partial<Draft> {
  const before = from as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(to).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value)),
  ) as Partial<Draft>;
}

function impossible(draft: Draft, entry: Entry, now: Instant): FieldError | undefined {
  const checked = checkDraft(draft);
  if (!checked.ok) return checked.error;
  const timely = checkAgainstClock(entry, now);
  return timely.ok ? undefined : timely.error;
}

/**
 * What is understood without a doubt is stored, in one act; what is in doubt is stored only once it was
 * answered, a doubt about the time alone excepted; what is not understood is said. Nothing is guessed silently.
 */
export const log = verb({
  name: 'log',
  summary: 'Write down a line of ordinary words.',
  input,
  output,
  async run(given, tools) {
    const clock = tools.now();
    const { line, zone: where, now } = await read(given, tools);
    const beyond = given.choices?.findIndex(({ item: i }) => i >= line.items.length) ?? -1;
    if (beyond >= 0)
      return wrong(
        `expected the number of an item, got ${given.choices?.[beyond]?.item}`,
        `choices[${beyond}].item`,
      );
    const items = line.items.map((understood, i) => {
      const { draft, doubts, assumed } = settle(understood, i, { ...given, now });
      const entry = { ...draft, id: tools.newId(), enteredAt: now } as Entry;
      const fault = impossible(draft, entry, clock);
      return {
        understood,
        entry,
        doubts,
        assumed,
        fault,
        storable: doubts.length === 0 && fault === undefined,
      };
    });
    const storing = given.dry_run ? [] : items.filter((one) => one.storable).map((one) => one.entry);
    if (storing.length > 0)
      await (await tools.diary()).write(storing.map((entry) => ({ id: entry.id, entry })));
    const ids = storing.map((entry) => entry.id);
    return {
      ok: true,
      value: {
        items: items.map(({ understood: { text: words, from, to }, entry, doubts, assumed, fault }) => ({
          text: words,
          from,
          to,
          entry: printed(entry),
          entry_id: ids.includes(entry.id) ? entry.id : null,
          doubts: doubts.map(({ field, why, choices }) => ({
            field,
            why,
            choices: choices.map(({ label }) => ({ label })),
          })),
          assumed: [...assumed],
          ...(fault === undefined ? {} : { refused: sentence(fault) }),
        })),
        entry_ids: ids,
        not_understood: line.notUnderstood.map(({ text: words, from, to, because }) => ({
          text: words,
          from,
          to,
          ...(because === undefined ? {} : { because: sentence(because) }),
        })),
        zone: where,
      },
    };
  },
});
