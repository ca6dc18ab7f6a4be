import { type Signal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** A part that is fetched after the first screen stands; shown as soon as it is there. */
export interface Lazy<P> {
  (props: P): preact.JSX.Element | null;
  /** Fetches it beforehand, so that it opens at once and even when the server has gone. */
  readonly fetch: () => void;
}

export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  const part: Signal<ComponentType<P> | null> = signal(null);
  let loading: Promise<void> | null = null;
  const fetch = (): void => {
    loading ??= load().then(
      (found) => {
        part.value = found;
      },
      () => {
        loading = null;
      },
    );
  };
  function Part(props: P) {
    fetch();
    const { value: Found } = part;
    return Found === null ? null : <Found {...props} />;
  }
  return Object.assign(Part, { fetch });
}
