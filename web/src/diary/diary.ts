import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Today } from '@tonus/engine/balance';
import type { Draft, Entry } from '@tonus/engine/diary';
import type { Person } from '@tonus/engine/person';
import { addDays, dayBounds, type Instant, instant, type LocalDay, localDay } from '@tonus/engine/units';
import type { Engine } from '../engine-calls.ts';
import type { EntryPort, Revision } from '../entries/entry-port.ts';
import { type Book, createBook } from './book.ts';
import { newId } from './new-id.ts';
import type { Outbox } from './outbox.ts';
import { personOn } from './person-on.ts';

/** When and where the person is. */
export interface Clock {
  readonly now: () => Instant;
  /** Changes when "now" has moved enough to be drawn again; absent where time stands still. */
  readonly minute?: ReadonlySignal<number>;
  readonly zone: string;
  readonly locale: string;
}

export type DiaryState = 'opening' | 'ready' | 'unreachable' | 'refused';

/** The diary on the screen: what is held, what is shown, and every way of changing it. */
export interface Diary extends Pick<Book, 'entries' | 'notice' | 'problem' | 'canUndo' | 'undo' | 'redo'> {
  readonly lasting: boolean;
  readonly clock: Clock;
  readonly state: ReadonlySignal<DiaryState>;
  /** Null until somebody was asked. */
  readonly person: ReadonlySignal<Person | null>;
  /** Nothing was ever written, and nobody was asked. */
  readonly fresh: ReadonlySignal<boolean>;
  readonly day: Signal<LocalDay>;
  readonly today: ReadonlySignal<Today | null>;
  readonly unsent: Outbox['unsent'];
  readonly unreachable: ReadonlySignal<boolean>;
  open(): Promise<void>;
  write(drafts: readonly Draft[], what: string): void;
  change(entry: Entry, what: string): void;
  remove(entry: Entry, what: string): void;
  retry(): void;
  history(id: string): Promise<readonly Revision[] | null>;
}

interface Tools {
  readonly port: EntryPort;
  readonly engine: Engine;
  readonly clock: Clock;
}

/** Days before the shown one that repeats, sleep over midnight and slow drains may reach back to. */
const REACH_DAYS = 35;
/** A medicine taken every day may have been begun long ago. */
const LONGEST_COURSE_DAYS = 3660;
const DAY_MS = 86_400_000;
const NOBODY: Person = {};

/** The days read so far; asking again for a day inside them costs nothing. */
function reader({ port, clock }: Tools) {
  let from: LocalDay | null = null;
  let to: LocalDay | null = null;
  return async (day: LocalDay) => {
    const first = addDays(day, -REACH_DAYS);
    const last = addDays(day, 2);
    if (from !== null && to !== null && first >= from && last <= to) return null;
    const wanted = {
      from: from === null || first < from ? first : from,
      to: to === null || last > to ? last : to,
    };
    const answer = await port.query({
      from: dayBounds(wanted.from, clock.zone).from,
      to: dayBounds(wanted.to, clock.zone).from,
    });
    if (answer.ok) [from, to] = [wanted.from, wanted.to];
    return answer;
  };
}

type Shown = Pick<Diary, 'day' | 'entries' | 'person'>;

/** Reckons the shown day whenever what it rests on changes; a late answer to an old question is dropped. */
function reckon({ engine, clock }: Tools, on: Shown) {
  const today = signal<Today | null>(null);
  const failed = signal(false);
  let asked = 0;
  effect(() => {
    // Read only to be told when "now" has moved.
    void clock.minute?.value;
    const input = {
      entries: on.entries.value.filter(({ kind }) => kind !== 'person'),
      person: on.person.value ?? NOBODY,
      date: on.day.value,
      zone: clock.zone,
      now: clock.now(),
    };
    asked += 1;
    const mine = asked;
    engine.today(input).then(
      (answer) => {
        if (mine === asked) batch(() => ([failed.value, today.value] = [false, answer]));
      },
      () => {
        if (mine === asked) failed.value = true;
      },
    );
  });
  return { today, failed };
}

/** Reads what a day needs into the book and says how that went. */
function loader(tools: Tools, book: Book) {
  const state = signal<DiaryState>('opening');
  const known = signal<Person | null>(null);
  const read = reader(tools);
  const load = async (day: LocalDay): Promise<void> => {
    const answer = await read(day);
    if (answer === null) return;
    batch(() => {
      if (answer.ok) book.hold(answer.value);
      else if (answer.error.kind === 'refused') book.problem.value = answer.error.message;
      state.value = answer.ok ? 'ready' : answer.error.kind;
    });
  };
  const open = async (day: LocalDay): Promise<void> => {
    const profile = await tools.port.person();
    if (profile.ok) known.value = profile.value;
    const before = dayBounds(addDays(day, -REACH_DAYS), tools.clock.zone).from;
    const from = instant(before - LONGEST_COURSE_DAYS * DAY_MS);
    const courses = await tools.port.query({ from, to: before, kinds: ['medicine'] });
    if (courses.ok)
      book.hold(courses.value.filter((entry) => entry.kind === 'medicine' && entry.schedule !== undefined));
    await load(day);
  };
  return { state, known, load, open };
}

/** The acts of writing, as steps that can be taken back. */
function pen(book: Book, clock: Clock): Pick<Diary, 'write' | 'change' | 'remove'> {
  return {
    write(drafts, what) {
      const now = clock.now();
      const made = drafts.map((draft) => ({ ...draft, id: newId(now), enteredAt: now }) as Entry);
      book.perform({ what, steps: made.map((after) => ({ id: after.id, before: null, after })) });
    },
    change: (entry, what) =>
      book.perform({ what, steps: [{ id: entry.id, before: book.find(entry.id), after: entry }] }),
    remove: (entry, what) => book.perform({ what, steps: [{ id: entry.id, before: entry, after: null }] }),
  };
}

export function createDiary(tools: Tools): Diary {
  const { port, clock } = tools;
  const book = createBook(port, () => newId(clock.now()));
  const { entries, notice, problem, canUndo, box } = book;
  const { state, known, load, open } = loader(tools, book);
  const day = signal(localDay(clock.now(), clock.zone));
  const person = computed(() => personOn(entries.value, known.value, dayBounds(day.value, clock.zone).to));
  const { today, failed } = reckon(tools, { day, entries, person });
  return {
    entries,
    notice,
    problem,
    canUndo,
    person,
    day,
    today,
    clock,
    unsent: box.unsent,
    ...pen(book, clock),
    lasting: port.lasting,
    state: computed(() => (failed.value ? 'refused' : state.value)),
    fresh: computed(
      () => state.value === 'ready' && entries.value.length === 0 && person.value === null && !canUndo.value,
    ),
    unreachable: computed(() => box.unreachable.value || state.value === 'unreachable'),
    undo: book.undo,
    redo: book.redo,
    async open() {
      await open(day.peek());
      day.subscribe((shown) => void load(shown));
    },
    retry() {
      box.retry();
      if (state.value !== 'ready') void open(day.peek());
    },
    async history(id) {
      const answer = await port.history(id);
      return answer.ok ? answer.value : null;
    },
  };
}
