import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Doubt, Draft, Line, Understood } from '@tonus/engine/diary';
import { type Instant, instantOf, type LocalDay, localDay, wallTime } from '@tonus/engine/units';
import type { Diary } from '../../diary/diary.ts';
import type { Engine } from '../../engine-calls.ts';
import { farReader } from './food-look.ts';
import {
  adjusted,
  answer,
  type Choice,
  itemKey,
  type ReadItem,
  readItems,
  restOf,
  sameQuestion,
} from './line-view.ts';

export interface LineState {
  readonly text: Signal<string>;
  /** The reading of exactly the text that stands there; null while it is being read. */
  readonly line: ReadonlySignal<Line | null>;
  readonly items: ReadonlySignal<readonly ReadItem[]>;
  /** How many questions are open. */
  readonly open: ReadonlySignal<number>;
  answer(read: ReadItem, doubt: Doubt, chosen: Draft): void;
  adjust(item: Understood, draft: Draft): void;
  leaveOut(item: Understood): void;
  /** What to write down now, and what stays in the field. Null: nothing, or a question comes first. */
  take(): Promise<readonly Draft[] | null>;
}

const EMPTY: Line = { items: [], notUnderstood: [] };
const KEPT_AS = 'line';

/** The instant that stands for "now" on the shown day: the same time of day. */
export function nowOn(day: LocalDay, now: Instant, zone: string): Instant {
  if (day === localDay(now, zone)) return now;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const { hour, minute } = wallTime(now, zone);
  return instantOf({ year, month, day: date, hour, minute }, zone);
}

/** Cuts one understood thing out of the text, with the comma or `and` that tied it in. */
export function withoutPiece(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const before = text.slice(0, from).replace(/(?:[,;+&]|\band)\s*$/iu, '');
  const after = text.slice(to).replace(before.trim() === '' ? /^\s*(?:[,;+&]|and\b)/iu : /^(?!)/u, '');
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}

/** A typed line survives a reload of the page in the tab it was typed in. */
function keptText(): Signal<string> {
  const text = signal(globalThis.sessionStorage?.getItem(KEPT_AS) ?? '');
  effect(() => {
    if (text.value === '') globalThis.sessionStorage?.removeItem(KEPT_AS);
    else globalThis.sessionStorage?.setItem(KEPT_AS, text.value);
  });
  return text;
}

/** The line of words while it is being typed. */
export function lineState(engine: Engine, diary: Diary): LineState {
  const text = keptText();
  const reading = signal<{ readonly of: string; readonly line: Line }>({ of: '', line: EMPTY });
  const choices = signal<ReadonlyMap<string, Choice>>(new Map());
  const { clock, day } = diary;
  const read = async (of: string, on: LocalDay): Promise<Line> => {
    if (of.trim() === '') return EMPTY;
    const now = nowOn(on, clock.now(), clock.zone);
    return engine.parseLine(of, { now, zone: clock.zone, locale: clock.locale });
  };
  const met = signal(0);
  const lookFar = farReader(engine, clock.locale, () => {
    met.value += 1;
  });
  effect(() => {
    const of = text.value;
    // Read only to be told that there are new foods to read with.
    void met.value;
    read(of, day.value).then(
      (line) => {
        if (text.peek() === of) reading.value = { of, line };
      },
      () => undefined,
    );
    if (diary.lasting) lookFar(of);
  });
  const line = computed(() => (reading.value.of === text.value ? reading.value.line : null));
  // The last reading stays visible while the next is under way, so that nothing flickers.
  const items = computed(() =>
    text.value.trim() === '' ? [] : readItems(reading.value.line, choices.value),
  );
  const open = computed(() => items.value.reduce((sum, { doubts }) => sum + doubts.length, 0));
  const choose = (item: Understood, choice: Choice): void => {
    choices.value = new Map(choices.value).set(itemKey(item), choice);
  };
  return {
    text,
    line,
    items,
    open,
    answer(read, doubt, chosen) {
      const next = new Map(choices.value).set(itemKey(read.item), answer(read, doubt, chosen));
      // One time said for several things is asked once.
      for (const other of items.value) {
        const same = other === read ? undefined : sameQuestion(other, doubt, chosen);
        if (same !== undefined) next.set(itemKey(other.item), answer(other, same.doubt, same.chosen));
      }
      choices.value = next;
    },
    adjust: (item, draft) => choose(item, adjusted(item, draft)),
    leaveOut: (item) => {
      text.value = withoutPiece(text.value, item);
    },
    async take() {
      if (line.value === null) {
        const of = text.value;
        const late = await read(of, day.peek());
        if (text.peek() === of) reading.value = { of, line: late };
        // Shown first, stored by the next press: nothing is written down unseen.
        return null;
      }
      if (items.value.length === 0 || open.value > 0) return null;
      const drafts = items.value.map(({ draft }) => draft);
      text.value = restOf(line.value);
      choices.value = new Map();
      return drafts;
    },
  };
}
