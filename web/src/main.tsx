import { effect, signal } from '@preact/signals';
import type { Entry } from '@tonus/engine/diary';
import type { Food } from '@tonus/engine/foods';
import { instant } from '@tonus/engine/units';
import { render } from 'preact';
import { App, fetchLater } from './app/app.tsx';
import { type Sheet, THEMES, type Theme, type Tools, ToolsProvider } from './app/tools.ts';
import { type Clock, createDiary, type Diary } from './diary/diary.ts';
import { minutes } from './diary/minute.ts';
import { engineClient } from './engine-client.ts';
import type { EntryPort } from './entries/entry-port.ts';
import { samplePort } from './entries/sample-port.ts';
import { serverPort } from './entries/server-port.ts';
import { en } from './words/en.ts';
import type { Phrasing } from './words/phrasing.ts';

/** The composition root: the one place that knows the browser's clock, zone, language and worker. */
const place = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
const locale = navigator.language.startsWith('en') ? navigator.language : 'en-GB';
const phrasing: Phrasing = { words: en, locale };
const clock: Clock = { now: () => instant(Date.now()), minute: minutes(), zone: timeZone, locale };

const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
const sheet = signal<Sheet | null>(null);
const diary = signal<Diary | null>(null);
const engine = engineClient(worker, () => {
  if (diary.value !== null) diary.value.problem.value = phrasing.words.states.engine;
});

const kept = THEMES.find((theme) => theme === localStorage.getItem('theme'));
const theme = signal<Theme>(kept ?? 'auto');
effect(() => {
  if (theme.value === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
  localStorage.setItem('theme', theme.value);
});

const foodsIn = (entries: readonly Entry[]): readonly Food[] => {
  const found = new Map<string, Food>();
  for (const entry of entries.toReversed())
    if (entry.kind === 'food' || entry.kind === 'drink')
      found.set(
        `${entry.food.source}:${entry.food.id}`,
        found.get(`${entry.food.source}:${entry.food.id}`) ?? entry.food,
      );
  return [...found.values()];
};

/**
 * The first touch or key. The reader of words with its foods is the largest part of all; who only looks at the day
 * does not wait for it, and who writes has it before the first word is typed.
 */
const touched = new Promise<void>((done) => {
  for (const sign of ['pointerdown', 'keydown', 'input'])
    addEventListener(sign, () => done(), { once: true, capture: true });
});

function open(port: EntryPort, at: Clock): void {
  sheet.value = null;
  const opened = createDiary({ port, engine, clock: at });
  diary.value = opened;
  void opened.open();
  // The day is weighed and drawn first; what opens later is fetched behind it.
  const stopWaiting = effect(() => {
    if (opened.state.value === 'opening' || opened.today.value === null) return;
    setTimeout(() => {
      stopWaiting();
      fetchLater();
      void touched.then(() =>
        opened.entries.subscribe((entries) => {
          if (diary.peek() === opened) void engine.knowFoods(foodsIn(entries));
        }),
      );
    });
  });
}

const openOwn = (): void => open(serverPort(), clock);

/** The sample's day is its last one, looked at in the evening, whatever the date is now. */
async function openSample(): Promise<void> {
  const sample = await samplePort();
  if (!sample.ok) {
    if (diary.value !== null) diary.value.problem.value = phrasing.words.sample.failed;
    return;
  }
  const last = sample.value.entries.reduce((a, b) => (b.at > a.at ? b : a), sample.value.entries[0] as Entry);
  open(sample.value, { now: () => instant(last.at + 60_000), zone: last.zone, locale });
}

function Root() {
  const current = diary.value;
  if (current === null) return null;
  const tools: Tools = {
    diary: current,
    engine,
    phrasing,
    sheet,
    theme,
    openSample: () => void openSample(),
    leaveSample: openOwn,
  };
  return (
    <ToolsProvider value={tools}>
      <App />
    </ToolsProvider>
  );
}

addEventListener('beforeunload', (event) => {
  if ((diary.value?.unsent.value.size ?? 0) > 0) event.preventDefault();
});
addEventListener('online', () => diary.value?.retry());
openOwn();
render(<Root />, place);
