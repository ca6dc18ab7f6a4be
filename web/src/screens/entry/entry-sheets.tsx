import { useSignal } from '@preact/signals';
import { type Draft, ENTRY_KINDS, type Entry, type EntryKind } from '@tonus/engine/diary';
import { useTools } from '../../app/tools.ts';
import { entryView, type Glyph } from '../../diary/entry-view.ts';
import type { Revision } from '../../entries/entry-port.ts';
import { KindIcon } from '../../parts/icon.tsx';
import { SheetFrame } from '../../parts/sheet-frame.tsx';
import { nowOn } from '../today/line-state.ts';
import { blankDraft } from './blank-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { draftOf } from './form-view.ts';

function History({ entry }: { entry: Entry }) {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  const found = useSignal<readonly Revision[] | null | undefined>(undefined);
  const load = async (open: boolean): Promise<void> => {
    if (open && found.value === undefined) found.value = await diary.history(entry.id);
  };
  const restore = (earlier: Entry): void => {
    diary.change(earlier, words.app.changed(entryView(earlier, phrasing).title));
    sheet.value = null;
  };
  const earlier = found.value?.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1)).slice(1);
  return (
    <details class="history" onToggle={(event) => void load(event.currentTarget.open)}>
      <summary>{words.sheet.history}</summary>
      {found.value === null && <p class="soft">{words.sheet.historyFailed}</p>}
      {earlier?.length === 0 && <p class="soft">{words.sheet.historyNone}</p>}
      <ol>
        {earlier?.map(({ stamp, entry: then }) => {
          if (then === null) return <li key={stamp}>{words.sheet.deletedThen}</li>;
          const view = entryView(then, phrasing);
          return (
            <li key={stamp}>
              <span>
                {view.title} <span class="soft">{view.detail}</span>
              </span>
              <button type="button" class="quiet" onClick={() => restore(then)}>
                {words.sheet.restore}
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** Change or delete what was written down. */
export function EntrySheet({ entry }: { entry: Entry }) {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  const title = entryView(entry, phrasing).title;
  const keep = (draft: Draft): void => {
    const next = { ...draft, id: entry.id, enteredAt: entry.enteredAt } as Entry;
    diary.change(next, words.app.changed(entryView(next, phrasing).title));
    sheet.value = null;
  };
  const remove = (): void => {
    diary.remove(entry, words.app.removed(title));
    sheet.value = null;
  };
  return (
    <SheetFrame title={words.written.edit(entry.kind === 'note' ? words.entry.kinds.note : title)}>
      {entry.origin !== undefined && <p class="small soft">{words.sheet.origin}</p>}
      <EntryForm draft={draftOf(entry)} keepWord={words.sheet.keep} onKeep={keep}>
        <button type="button" class="danger" onClick={remove}>
          {words.sheet.remove}
        </button>
      </EntryForm>
      <History entry={entry} />
    </SheetFrame>
  );
}

/** The form for those who would rather not type words. */
export function NewSheet({ of, draft }: { of: EntryKind; draft?: Draft | undefined }) {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  const { clock } = diary;
  const blank = draft ?? blankDraft(of, nowOn(diary.day.value, clock.now(), clock.zone), clock.zone);
  const write = (made: Draft): void => {
    diary.write([made], words.line.stored(entryView(made, phrasing).title));
    sheet.value = null;
  };
  return (
    <SheetFrame title={words.sheet.newOf(words.entry.kinds[of])}>
      <EntryForm draft={blank} keepWord={words.sheet.write} onKeep={write} />
    </SheetFrame>
  );
}

/** Puts right what a line was understood as, before it is written down. */
export function AdjustSheet({ draft, onKeep }: { draft: Draft; onKeep: (draft: Draft) => void }) {
  const { phrasing, sheet } = useTools();
  const { words } = phrasing;
  return (
    <SheetFrame title={words.line.adjust(entryView(draft, phrasing).title)}>
      <EntryForm
        draft={draft}
        keepWord={words.sheet.keep}
        onKeep={(kept) => {
          onKeep(kept);
          sheet.value = null;
        }}
      />
    </SheetFrame>
  );
}

const GLYPHS: { readonly [K in EntryKind]?: Glyph } = {
  food: 'food',
  drink: 'drink',
  supplement: 'pill',
  medicine: 'pill',
  activity: 'sweat',
  episode: 'episode',
  sleep: 'rest',
  sitting: 'rest',
  'gut-loss': 'sweat',
};

/** Every kind of entry, for choosing with a tap. */
export function AddSheet() {
  const { phrasing, sheet } = useTools();
  const { words } = phrasing;
  const choose = (of: EntryKind): void => {
    sheet.value = of === 'episode' ? { kind: 'spasm' } : { kind: 'new', of };
  };
  return (
    <SheetFrame title={words.app.addTitle}>
      <ul class="kinds">
        {ENTRY_KINDS.filter((kind) => kind !== 'person').map((kind) => (
          <li key={kind}>
            <button type="button" class="kind" onClick={() => choose(kind)}>
              <KindIcon glyph={GLYPHS[kind] ?? 'other'} />
              <span>
                <span>{words.entry.kinds[kind]}</span>
                <span class="small soft">{words.entry.kindHints[kind]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </SheetFrame>
  );
}
