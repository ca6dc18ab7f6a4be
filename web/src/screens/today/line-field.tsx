import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { entryView } from '../../diary/entry-view.ts';
import { type LineState, nowOn } from './line-state.ts';
import { pieces, restOf } from './line-view.ts';
import { UnderstoodChip } from './understood-chip.tsx';

/** What is typed, with the parts that nobody understood underlined. */
function Echo({ state }: { state: LineState }) {
  const { words } = useTools().phrasing;
  const line = state.line.value;
  if (line === null || line.notUnderstood.length === 0) return null;
  const why = line.notUnderstood.flatMap(({ because }) => (because === undefined ? [] : [because.message]));
  return (
    <p class="echo">
      <span aria-hidden="true">
        {pieces(state.text.value, line).map(({ text, understood }, at) =>
          understood ? <span key={at}>{text}</span> : <u key={at}>{text}</u>,
        )}
      </span>
      <span class="echo-words">{words.line.notUnderstood(restOf(line), why.join('; '))}</span>
    </p>
  );
}

function useExample(): string {
  const { diary, phrasing } = useTools();
  const { examples } = phrasing.words.line;
  return examples[diary.entries.value.length % examples.length] ?? '';
}

/** `/` from anywhere outside a field leads to the line. */
function useSlashKey(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** What the keys of the line do. */
function useLineActs(state: LineState, places: Places) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const asked = useSignal(false);
  const store = async (): Promise<void> => {
    const drafts = await state.take();
    asked.value = drafts === null && state.open.value > 0;
    if (asked.value) return places.chips.current?.querySelector<HTMLElement>('.doubt button')?.focus();
    const [first] = drafts ?? [];
    if (drafts === null || first === undefined) return;
    const many = words.line.storedMany(drafts.length);
    diary.write(drafts, drafts.length === 1 ? words.line.stored(entryView(first, phrasing).title) : many);
    places.field.current?.focus();
  };
  const keepAsNote = (): void => {
    const line = state.line.value;
    const text = line === null ? '' : restOf(line);
    if (line === null || text === '') return;
    const { clock, day } = diary;
    const at = nowOn(day.value, clock.now(), clock.zone);
    diary.write([{ kind: 'note', text, at, zone: clock.zone }], words.line.stored(words.entry.kinds.note));
    state.text.value = line.items.map((item) => item.text).join(', ');
  };
  return { asked, store, keepAsNote };
}

interface Places {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly chips: RefObject<HTMLUListElement | null>;
}

/** What was understood, as chips, and what is asked about it. */
function Understanding({ state, places, asked }: { state: LineState; places: Places; asked: boolean }) {
  const { words } = useTools().phrasing;
  return (
    <div aria-live="polite">
      {asked && <p class="asked">{words.line.firstAnswer}</p>}
      <ul class="understood" ref={places.chips} aria-label={words.line.understood}>
        {state.items.value.map((read, at) => (
          <UnderstoodChip
            key={at}
            read={read}
            state={state}
            onSettled={() => places.field.current?.focus()}
          />
        ))}
      </ul>
    </div>
  );
}

/** The line of words: typed, shown as understood, and stored on Enter. */
export function LineField({ state }: { state: LineState }) {
  const { phrasing, sheet } = useTools();
  const { words } = phrasing;
  const id = useId();
  const places: Places = { field: useRef<HTMLInputElement>(null), chips: useRef<HTMLUListElement>(null) };
  const { asked, store, keepAsNote } = useLineActs(state, places);
  const example = useExample();
  useSlashKey(() => places.field.current?.focus());
  const many = state.items.value.length;
  const missed = state.line.value?.notUnderstood.length ?? 0;
  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <label class="line-label" for={id}>
        {words.line.label}
      </label>
      <div class="line-field">
        <input
          ref={places.field}
          id={id}
          class="line-input"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="done"
          maxLength={2000}
          value={state.text.value}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            state.text.value = event.currentTarget.value;
            asked.value = false;
          }}
        />
        <button type="submit" class={many === 0 ? 'primary idle' : 'primary'}>
          {many > 1 ? words.line.storeMany(many) : words.line.store}
        </button>
      </div>
      <p class="hint" id={`${id}-hint`}>
        {state.text.value.trim() === '' ? words.line.hint(example) : words.line.readOnly}
      </p>
      <Echo state={state} />
      <Understanding state={state} places={places} asked={asked.value} />
      {missed > 0 && (
        <div class="missed-ways">
          <button type="button" class="quiet" onClick={() => (sheet.value = { kind: 'new', of: 'food' })}>
            {words.line.lookUp}
          </button>
          <button type="button" class="quiet" onClick={keepAsNote}>
            {words.line.keepAsNote}
          </button>
        </div>
      )}
    </form>
  );
}
