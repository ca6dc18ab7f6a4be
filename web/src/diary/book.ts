import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Entry } from '@tonus/engine/diary';
import type { Change, EntryPort } from '../entries/entry-port.ts';
import { type Outbox, outbox } from './outbox.ts';
import { type Act, type Acts, backward, did, forward, NO_ACTS, redo, undo, without } from './undo.ts';

export interface Notice {
  readonly text: string;
  readonly undoable: boolean;
  /** Rises with every notice, so that the same words are announced again. */
  readonly count: number;
}

/** The entries at hand, every way of changing them, and every way back. */
export interface Book {
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly notice: Signal<Notice | null>;
  readonly problem: Signal<string | null>;
  readonly box: Outbox;
  readonly canUndo: ReadonlySignal<boolean>;
  find(id: string): Entry | null;
  /** Takes in what was read; what is not stored yet is newer and stays. */
  hold(found: readonly Entry[]): void;
  perform(act: Act): void;
  undo(words: (what: string) => string): void;
  redo(words: (what: string) => string): void;
}

type Held = ReadonlyMap<string, Entry>;

const inOrder = (held: Held): readonly Entry[] =>
  [...held.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

function merged(held: Held, changes: readonly Change[]): Held {
  const next = new Map(held);
  for (const { id, entry } of changes) {
    if (entry === null) next.delete(id);
    else next.set(id, entry);
  }
  return next;
}

/** Takes the acts that could not be kept off the screen again. */
function takeBack(state: { held: Signal<Held>; acts: Signal<Acts> }, ids: ReadonlySet<string>): void {
  const { done, undone } = state.acts.value;
  const refused = [...done, ...undone].filter(({ steps }) => steps.some(({ id }) => ids.has(id)));
  state.held.value = refused.toReversed().reduce((map, act) => merged(map, backward(act)), state.held.value);
  state.acts.value = without(state.acts.value, ids);
}

export function createBook(port: EntryPort, makeId: () => string): Book {
  const held = signal<Held>(new Map());
  const acts = signal<Acts>(NO_ACTS);
  const notice = signal<Notice | null>(null);
  const problem = signal<string | null>(null);
  const refuse = (changes: readonly Change[], why: string): void =>
    batch(() => {
      takeBack({ held, acts }, new Set(changes.map(({ id }) => id)));
      notice.value = null;
      problem.value = why;
    });
  const box = outbox(port, refuse, makeId);
  const put = (changes: readonly Change[], next: Acts, said: { text: string; undoable: boolean }): void =>
    batch(() => {
      held.value = merged(held.value, changes);
      acts.value = next;
      problem.value = null;
      notice.value = { ...said, count: (notice.value?.count ?? 0) + 1 };
      box.send(changes);
    });
  return {
    entries: computed(() => inOrder(held.value)),
    notice,
    problem,
    box,
    canUndo: computed(() => acts.value.done.length > 0),
    find: (id) => held.peek().get(id) ?? null,
    hold(found) {
      const unsent = box.unsent.peek();
      const news = found.filter(({ id }) => !unsent.has(id)).map((entry) => ({ id: entry.id, entry }));
      held.value = merged(held.value, news);
    },
    perform: (act) => put(forward(act), did(acts.value, act), { text: act.what, undoable: true }),
    undo(words) {
      const found = undo(acts.value);
      if (found !== null)
        put(backward(found.act), found.acts, { text: words(found.act.what), undoable: false });
    },
    redo(words) {
      const found = redo(acts.value);
      if (found !== null)
        put(forward(found.act), found.acts, { text: words(found.act.what), undoable: true });
    },
  };
}
