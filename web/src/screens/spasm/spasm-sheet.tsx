import { type Signal, useSignal } from '@preact/signals';
import type { Muscle } from '@tonus/engine/diary';
import { useEffect } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { durationWords, entryView } from '../../diary/entry-view.ts';
import { ChoiceRow } from '../../parts/choice-row.tsx';
import { SheetFrame } from '../../parts/sheet-frame.tsx';
import { nowOn } from '../today/line-state.ts';
import { clockFace, NO_ANSWERS, onTheClock, places, type SpasmAnswers, spasmDraft } from './spasm-view.ts';

const SCALE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface Part {
  readonly answers: Signal<SpasmAnswers>;
}

const set = (answers: Signal<SpasmAnswers>, part: Partial<SpasmAnswers>): void => {
  answers.value = { ...answers.value, ...part };
};

function Stopwatch({ answers }: Part) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const tick = useSignal(0);
  const { startedAt, duration_s } = answers.value;
  const running = startedAt !== null && duration_s === null;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => (tick.value += 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  // The tick is only a reason to look at the clock again.
  const now = tick.value < 0 ? 0 : diary.clock.now();
  const seconds = onTheClock(answers.value, now) ?? 0;
  const clear = (): void => set(answers, { startedAt: null, duration_s: null });
  return (
    <div class="stopwatch" role="group" aria-label={words.spasm.timer}>
      <span class="stopwatch-title">{words.spasm.timer}</span>
      {startedAt === null && (
        <button type="button" class="stopwatch-key" onClick={() => set(answers, { startedAt: now })}>
          {words.spasm.start}
        </button>
      )}
      {running && (
        <button
          type="button"
          class="stopwatch-key running"
          onClick={() => set(answers, { duration_s: seconds })}
        >
          <span class="stopwatch-face" aria-hidden="true">
            {clockFace(seconds)}
          </span>
          {words.spasm.stop}
        </button>
      )}
      {duration_s !== null && (
        <>
          <span class="stopwatch-face">{words.spasm.lasted(durationWords(duration_s, phrasing))}</span>
          <button type="button" class="quiet" onClick={clear}>
            {words.spasm.clear}
          </button>
        </>
      )}
    </div>
  );
}

function Place({ answers }: Part) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const { first, rest } = places(diary.entries.value);
  const option = (muscle: Muscle) => ({ value: muscle, label: words.entry.muscles[muscle], hint: muscle });
  const { muscle } = answers.value;
  const choose = (chosen: Muscle): void => set(answers, { muscle: chosen });
  return (
    <>
      <ChoiceRow
        legend={words.spasm.where}
        kind="grid"
        options={first.map(option)}
        value={muscle}
        onChoose={choose}
      />
      <details class="more-fields">
        <summary>{words.spasm.more}</summary>
        <ChoiceRow
          legend={words.spasm.more}
          hideLegend
          kind="grid"
          options={rest.map(option)}
          value={muscle}
          onChoose={choose}
        />
      </details>
      <ChoiceRow
        legend={words.spasm.side}
        options={(['left', 'right', 'both'] as const).map((side) => ({
          value: side,
          label: words.entry.choices[side] ?? side,
        }))}
        value={answers.value.side}
        onChoose={(side) => set(answers, { side })}
      />
    </>
  );
}

/** A spasm in a few taps, with one hand and in pain: big targets, nothing asked that cannot wait. */
export function SpasmSheet() {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  const answers = useSignal<SpasmAnswers>(NO_ANSWERS);
  const store = (): void => {
    const { clock, day } = diary;
    const draft = spasmDraft(answers.value, nowOn(day.value, clock.now(), clock.zone), clock.zone);
    diary.write([draft], words.line.stored(entryView(draft, phrasing).title));
    sheet.value = null;
  };
  const [least, most] = words.spasm.strengthEnds;
  return (
    <SheetFrame title={words.spasm.title}>
      <div class="spasm">
        <Stopwatch answers={answers} />
        <ChoiceRow
          legend={words.spasm.strength}
          kind="scale"
          options={SCALE.map((value) => ({ value, label: String(value) }))}
          value={answers.value.severity}
          onChoose={(severity) => set(answers, { severity })}
        />
        <p class="scale-ends small soft" aria-hidden="true">
          <span>{least}</span>
          <span>{most}</span>
        </p>
        <Place answers={answers} />
        <ChoiceRow
          legend={words.spasm.grip}
          options={[
            { value: 'locked' as const, label: words.spasm.locked, hint: words.spasm.lockedHint },
            { value: 'sore' as const, label: words.spasm.sore, hint: words.spasm.soreHint },
          ]}
          value={answers.value.grip}
          onChoose={(grip) => set(answers, { grip })}
        />
        <p class="help">{words.spasm.help}</p>
        <div class="form-foot sticky-foot">
          <button type="button" class="primary wide-key" onClick={store}>
            {words.spasm.store}
          </button>
          <p class="small soft">{words.spasm.nothingNeeded}</p>
        </div>
      </div>
    </SheetFrame>
  );
}
