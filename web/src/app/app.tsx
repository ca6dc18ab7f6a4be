import { useEffect } from 'preact/hooks';
import { ChoiceRow } from '../parts/choice-row.tsx';
import { Sign } from '../parts/icon.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import { lazily } from './lazily.tsx';
import { THEMES, useTools } from './tools.ts';

const all = () => import('./sheets.ts');
const AboutSheet = lazily(async () => (await all()).AboutSheet);
const AddSheet = lazily(async () => (await all()).AddSheet);
const AdjustSheet = lazily(async () => (await all()).AdjustSheet);
const EntrySheet = lazily(async () => (await all()).EntrySheet);
const NewSheet = lazily(async () => (await all()).NewSheet);
const PersonSheet = lazily(async () => (await all()).PersonSheet);
const SpasmSheet = lazily(async () => (await all()).SpasmSheet);
const VesselSheet = lazily(async () => (await all()).VesselSheet);
const WelcomeScreen = lazily(
  async () => (await import('../screens/welcome/welcome-screen.tsx')).WelcomeScreen,
);

/** Everything that may be opened later, fetched while nobody waits for it. */
export function fetchLater(): void {
  for (const part of [
    AboutSheet,
    AddSheet,
    AdjustSheet,
    EntrySheet,
    NewSheet,
    PersonSheet,
    SpasmSheet,
    VesselSheet,
  ])
    part.fetch();
}

function SheetPlace() {
  const { sheet } = useTools();
  const now = sheet.value;
  switch (now?.kind) {
    case undefined:
      return null;
    case 'add':
      return <AddSheet />;
    case 'spasm':
      return <SpasmSheet />;
    case 'about':
      return <AboutSheet />;
    case 'person':
      return <PersonSheet />;
    case 'vessel':
      return <VesselSheet of={now.of} />;
    case 'entry':
      return <EntrySheet key={now.entry.id} entry={now.entry} />;
    case 'new':
      return <NewSheet key={now.of} of={now.of} draft={now.draft} />;
    case 'adjust':
      return <AdjustSheet draft={now.draft} onKeep={now.onKeep} />;
  }
}

function Masthead() {
  const { diary, phrasing, sheet, theme } = useTools();
  const { words } = phrasing;
  return (
    <header class="masthead">
      <span class="wordmark">
        <svg viewBox="0 0 40 24" aria-hidden="true">
          <path d="M2 12h5l3-8 5 16 4-12 2.500 4H27" />
          <path class="wordmark-ticks" d="M31 5v14M34.500 9v10M38 5v14" />
        </svg>
        {words.app.name}
      </span>
      <details class="menu">
        <summary aria-label={words.app.menu}>
          <Sign of="menu" />
        </summary>
        <div class="menu-body">
          <ChoiceRow
            legend={words.app.theme}
            options={THEMES.map((value) => ({ value, label: words.app.themes[value] }))}
            value={theme.value}
            onChoose={(chosen) => {
              theme.value = chosen;
            }}
          />
          {diary.lasting && diary.person.value !== null && (
            <button type="button" class="menu-item" onClick={() => (sheet.value = { kind: 'person' })}>
              {words.app.aboutYou}
            </button>
          )}
          <button type="button" class="menu-item" onClick={() => (sheet.value = { kind: 'about' })}>
            {words.app.about}
          </button>
        </div>
      </details>
    </header>
  );
}

function Banners() {
  const { diary, phrasing, leaveSample } = useTools();
  const { words } = phrasing;
  const unsent = diary.unsent.value.size;
  const { problem } = diary;
  return (
    <>
      {!diary.lasting && (
        <aside class="banner banner-sample" aria-label={words.sample.banner}>
          <p>
            <strong>{words.sample.banner}</strong> {words.sample.bannerLong}
          </p>
          <button type="button" class="quiet" onClick={leaveSample}>
            {words.sample.leave}
          </button>
        </aside>
      )}
      {diary.unreachable.value && (
        <div class="banner banner-away" role="alert">
          <p>
            <strong>{words.states.unreachable}</strong> {words.states.unreachableLong}
            {unsent > 0 && <span> {words.states.pending(unsent)}.</span>}
          </p>
          <button type="button" class="quiet" onClick={() => diary.retry()}>
            {words.states.retry}
          </button>
        </div>
      )}
      {problem.value !== null && (
        <div class="banner banner-wrong" role="alert">
          <p>{words.states.refused(problem.value)}</p>
          <button
            type="button"
            class="bare"
            aria-label={words.app.close}
            onClick={() => (problem.value = null)}
          >
            <Sign of="close" />
          </button>
        </div>
      )}
    </>
  );
}

/** Ctrl or Cmd with Z takes back, with Shift does again, wherever no text is being typed. */
function useUndoKeys(): void {
  const { diary, phrasing } = useTools();
  const { app } = phrasing.words;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const field = event.target instanceof Element ? event.target.closest('input, textarea, dialog') : null;
      // An empty field has nothing of its own to take back.
      if (
        field !== null &&
        !(field instanceof HTMLInputElement && field.value === '' && field.closest('dialog') === null)
      )
        return;
      event.preventDefault();
      if (event.shiftKey) diary.redo(() => app.redone);
      else diary.undo(() => app.undone);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [diary]);
}

export function App() {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  useUndoKeys();
  const opening = diary.state.value === 'opening';
  return (
    <>
      <div class="page">
        <Masthead />
        <Banners />
        {opening ? (
          <main class="opening" aria-busy="true">
            <h1 class="visually-hidden">{words.app.name}</h1>
            <p>{words.states.loading}</p>
          </main>
        ) : diary.fresh.value ? (
          <WelcomeScreen />
        ) : (
          <TodayScreen />
        )}
        <footer class="foot">
          <p>{words.about.short}</p>
          <button type="button" class="quiet" onClick={() => (sheet.value = { kind: 'about' })}>
            {words.app.about}
          </button>
        </footer>
      </div>
      <NoticeBar />
      <SheetPlace />
    </>
  );
}
