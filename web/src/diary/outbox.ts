import { type ReadonlySignal, signal } from '@preact/signals';
import type { Change, EntryPort } from '../entries/entry-port.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export interface Outbox {
  /** Ids of what is not durable yet. */
  readonly unsent: ReadonlySignal<ReadonlySet<string>>;
  readonly unreachable: ReadonlySignal<boolean>;
  send(changes: readonly Change[]): void;
  retry(): void;
  /** No further tries by itself. */
  stop(): void;
}

/**
 * Sends changes in the order in which they were made, one batch at a time; while the server is away it
 * keeps them and tries again. A refused batch is handed back, so that the screen never shows what is not kept.
 */
export function outbox(
  port: EntryPort,
  onRefused: (changes: readonly Change[], why: string) => void,
  actId: () => string,
): Outbox {
  const unsent = signal<ReadonlySet<string>>(new Set());
  const unreachable = signal(false);
  let queue: Change[] = [];
  // A batch whose answer was lost goes out again unchanged and under the same name.
  let batch: { readonly act: string; readonly changes: readonly Change[] } | null = null;
  let busy = false;
  let wait_ms = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (): void => {
    unsent.value = new Set(queue.map(({ id }) => id));
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait_ms);
    wait_ms = Math.min(wait_ms * 2, LONGEST_WAIT_MS);
  };

  async function flush(): Promise<void> {
    if (busy || queue.length === 0) return;
    busy = true;
    batch ??= { act: actId(), changes: queue };
    const { act, changes } = batch;
    const answer = await port.append(changes, act);
    busy = false;
    if (!answer.ok && answer.error.kind === 'unreachable') {
      unreachable.value = true;
      return later();
    }
    batch = null;
    queue = queue.slice(changes.length);
    unreachable.value = false;
    wait_ms = FIRST_WAIT_MS;
    note();
    if (!answer.ok && answer.error.kind === 'refused') onRefused(changes, answer.error.message);
    return flush();
  }

  return {
    unsent,
    unreachable,
    send(changes) {
      queue = [...queue, ...changes];
      note();
      void flush();
    },
    retry() {
      wait_ms = FIRST_WAIT_MS;
      clearTimeout(timer);
      void flush();
    },
    stop: () => clearTimeout(timer),
  };
}
