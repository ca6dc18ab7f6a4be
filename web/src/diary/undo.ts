import type { Entry } from '@tonus/engine/diary';
import type { Change } from '../entries/entry-port.ts';

/** One act of the person, which may touch several entries at once. */
export interface Act {
  readonly what: string;
  readonly steps: readonly {
    readonly id: string;
    readonly before: Entry | null;
    readonly after: Entry | null;
  }[];
}

export interface Acts {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

export const NO_ACTS: Acts = { done: [], undone: [] };
const REMEMBERED = 200;

export const forward = ({ steps }: Act): readonly Change[] =>
  steps.map(({ id, after }) => ({ id, entry: after }));
export const backward = ({ steps }: Act): readonly Change[] =>
  steps.toReversed().map(({ id, before }) => ({ id, entry: before }));

/** A new act ends what could be done again. */
export const did = (acts: Acts, act: Act): Acts => ({
  done: [...acts.done, act].slice(-REMEMBERED),
  undone: [],
});

export function undo(acts: Acts): { readonly act: Act; readonly acts: Acts } | null {
  const act = acts.done.at(-1);
  return act === undefined
    ? null
    : { act, acts: { done: acts.done.slice(0, -1), undone: [...acts.undone, act] } };
}

export function redo(acts: Acts): { readonly act: Act; readonly acts: Acts } | null {
  const act = acts.undone.at(-1);
  return act === undefined
    ? null
    : { act, acts: { done: [...acts.done, act], undone: acts.undone.slice(0, -1) } };
}

/** Without an act that could not be kept. */
export const without = (acts: Acts, ids: ReadonlySet<string>): Acts => ({
  done: acts.done.filter(({ steps }) => !steps.some(({ id }) => ids.has(id))),
  undone: acts.undone.filter(({ steps }) => !steps.some(({ id }) => ids.has(id))),
});
