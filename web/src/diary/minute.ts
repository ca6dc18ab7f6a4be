import { type ReadonlySignal, signal } from '@preact/signals';

const MINUTE_MS = 60_000;

/** Rises once a minute while the page is seen, so that "now" moves on an open page. */
export function minutes(): ReadonlySignal<number> {
  const minute = signal(0);
  setInterval(() => {
    if (document.visibilityState === 'visible') minute.value += 1;
  }, MINUTE_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') minute.value += 1;
  });
  return minute;
}
