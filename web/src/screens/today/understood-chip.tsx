import { useSignal } from '@preact/signals';
import type { Doubt, Draft } from '@tonus/engine/diary';
import type { FoodHit } from '@tonus/engine/foods';
import { addDays, localDay } from '@tonus/engine/units';
import { useEffect } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { type EntryView, entryView } from '../../diary/entry-view.ts';
import { KindIcon, Sign } from '../../parts/icon.tsx';
import { SourceBadge } from '../../parts/source-badge.tsx';
import { clockWords, shortDayWords } from '../../words/phrasing.ts';
import { type FoodLook, lookUp } from './food-look.ts';
import type { LineState } from './line-state.ts';
import { type ReadItem, withFood } from './line-view.ts';

const SHOWN = 6;
/** A pause in typing before the server's tables are asked. */
const PAUSE_MS = 220;

interface Props {
  readonly read: ReadItem;
  readonly state: LineState;
  /** A question was answered: the line may go on. */
  readonly onSettled: () => void;
}

/** When something was, in as few words as today allows. */
function useMoment(): (draft: Draft) => string {
  const { diary, phrasing } = useTools();
  const { words, locale } = phrasing;
  const { clock } = diary;
  const today = localDay(clock.now(), clock.zone);
  return ({ at, zone }) => {
    const day = localDay(at, zone);
    const time = clockWords(at, zone, locale);
    if (day === today) return time;
    return `${day === addDays(today, -1) ? words.day.yesterday : shortDayWords(day, locale)} ${time}`;
  };
}

function DoubtView({ read, doubt, state, onSettled }: Props & { readonly doubt: Doubt }) {
  const { words } = useTools().phrasing;
  const moment = useMoment();
  return (
    <div class="doubt" role="group" aria-label={words.line.questions[doubt.why]}>
      <span class="doubt-question">{words.line.questions[doubt.why]}</span>
      {doubt.choices.map((choice) => (
        <button
          type="button"
          class="choice"
          key={choice.label}
          onClick={() => {
            state.answer(read, doubt, choice.draft);
            onSettled();
          }}
        >
          {doubt.field === 'at' ? moment(choice.draft) : choice.label}
        </button>
      ))}
    </div>
  );
}

/** Other foods that the same words may mean, from the browser's and the server's tables. */
function OtherFoods({ read, state, onSettled }: Props) {
  const { engine, diary, phrasing } = useTools();
  const { words } = phrasing;
  const look = useSignal<FoodLook>({ hits: [], partial: false });
  const open = useSignal(false);
  const { text } = read.item;
  const { draft } = read;
  const isFood = draft.kind === 'food' || draft.kind === 'drink';
  useEffect(() => {
    if (!isFood) return;
    let current = true;
    const timer = setTimeout(async () => {
      const [query] = await engine.foodPhrases(text, phrasing.locale);
      if (query === undefined || !current) return;
      await lookUp({ engine, query, limit: 8, far: diary.lasting }, (found) => {
        if (current) look.value = found;
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, isFood]);
  if (draft.kind !== 'food' && draft.kind !== 'drink') return null;
  const chosen = draft.food;
  const others = look.value.hits
    .filter(({ food }) => food.id !== chosen.id || food.source !== chosen.source)
    .slice(0, SHOWN);
  if (others.length === 0) return null;
  const choose = (hit: FoodHit): void => {
    state.adjust(read.item, withFood(draft, hit));
    onSettled();
  };
  return (
    <details class="others" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{words.line.other}</summary>
      <ul>
        {others.map((hit) => (
          <li key={`${hit.food.source} ${hit.food.id}`}>
            <button type="button" class="other-food" onClick={() => choose(hit)}>
              <span>
                {hit.food.name}
                {hit.food.brand !== undefined && <span class="soft"> {hit.food.brand}</span>}
              </span>
              <SourceBadge source={words.sources[hit.food.source]} recalled={hit.food.recalled === true} />
            </button>
          </li>
        ))}
      </ul>
      {look.value.partial && <p class="small soft">{words.line.offlineSearch}</p>}
    </details>
  );
}

function ChipWords({ read, view }: { read: ReadItem; view: EntryView }) {
  const moment = useMoment();
  return (
    <span class="chip-words">
      <strong>{view.title}</strong>
      <span class="soft">{[view.detail, moment(read.draft)].filter((part) => part !== '').join(' · ')}</span>
      <SourceBadge source={view.source} recalled={view.recalled} />
    </span>
  );
}

/** One understood thing: what, how much, when; what is in doubt asks below it. */
export function UnderstoodChip({ read, state, onSettled }: Props) {
  const { phrasing, sheet } = useTools();
  const { words } = phrasing;
  const view = entryView(read.draft, phrasing);
  const adjust = (): void => {
    sheet.value = { kind: 'adjust', draft: read.draft, onKeep: (draft) => state.adjust(read.item, draft) };
  };
  return (
    <li class={read.doubts.length > 0 ? 'chip chip-open' : 'chip'}>
      <div class="chip-main">
        <button type="button" class="chip-face" onClick={adjust}>
          <KindIcon glyph={view.glyph} />
          <ChipWords read={read} view={view} />
          <span class="visually-hidden">{words.line.adjustHint}</span>
        </button>
        <button
          type="button"
          class="bare"
          aria-label={words.line.remove(view.title)}
          onClick={() => state.leaveOut(read.item)}
        >
          <Sign of="close" />
        </button>
      </div>
      {read.doubts.map((doubt) => (
        <DoubtView
          key={`${doubt.field} ${doubt.why}`}
          read={read}
          doubt={doubt}
          state={state}
          onSettled={onSettled}
        />
      ))}
      <OtherFoods read={read} state={state} onSettled={onSettled} />
    </li>
  );
}
