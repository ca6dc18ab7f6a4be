import type { Today } from '@tonus/engine/balance';
import { localDay } from '@tonus/engine/units';
import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { useTools } from '../../app/tools.ts';
import { entryView } from '../../diary/entry-view.ts';
import { KindIcon, Sign } from '../../parts/icon.tsx';
import { SourceBadge } from '../../parts/source-badge.tsx';
import { Timeline } from '../../parts/timeline.tsx';
import { Vessel } from '../../parts/vessel.tsx';
import { DaySwitch } from './day-switch.tsx';
import { leadWords } from './lead-view.ts';
import { LineField } from './line-field.tsx';
import { lineState, nowOn } from './line-state.ts';
import { type DrainPart, drainViews, lossViews } from './out-view.ts';
import { repeats } from './repeats-view.ts';
import { timelineView } from './timeline-view.ts';
import { VESSELS, vesselView } from './vessel-view.ts';
import { writtenOn } from './written-view.ts';

const REPEATS = 6;

function Lead({ today }: { today: Today | null }) {
  const { diary, phrasing } = useTools();
  if (today === null) return <p class="lead">{phrasing.words.states.loading}</p>;
  const { clock } = diary;
  const isToday = today.date === localDay(clock.now(), clock.zone);
  const written = writtenOn(diary.entries.value, today, phrasing).length;
  return <p class="lead">{leadWords(today, written, { ...phrasing, isToday })}</p>;
}

function Again() {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const now = nowOn(diary.day.value, diary.clock.now(), diary.clock.zone);
  const found = repeats(diary.entries.value, now, REPEATS);
  if (found.length === 0) return null;
  return (
    <section class="again" aria-label={words.line.repeats}>
      <h2 class="again-title">{words.line.repeats}</h2>
      <ul>
        {found.map(({ key, draft }) => {
          const view = entryView(draft, phrasing);
          return (
            <li key={key}>
              <button
                type="button"
                class="repeat"
                onClick={() => diary.write([draft], words.line.stored(view.title))}
              >
                <KindIcon glyph={view.glyph} />
                <span class="repeat-words">
                  <span>
                    <span class="visually-hidden">{words.line.repeat} </span>
                    {view.title}
                  </span>
                  <span class="soft small">{view.amount}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Vessels({ today }: { today: Today }) {
  const { phrasing, sheet } = useTools();
  const { words } = phrasing;
  return (
    <section class="vessels-section" aria-labelledby="vessels-title">
      <h2 id="vessels-title">{words.vessels.title}</h2>
      <ul class="vessels">
        {VESSELS.map((of) => {
          const view = vesselView(of, today, phrasing);
          return (
            <li key={of}>
              <button
                type="button"
                class={`vessel-button standing-${view.standing}`}
                data-of={of}
                onClick={() => {
                  sheet.value = { kind: 'vessel', of };
                }}
              >
                <span class="vessel-name">{view.name}</span>
                <span class="vessel-symbol" aria-hidden="true">
                  {view.symbol}
                </span>
                <span class="vessel-stand">
                  <Vessel view={view} />
                </span>
                <span class="vessel-amount">
                  <b>{view.amount.figure}</b> {view.amount.unit}
                </span>
                <span class="vessel-mark">{view.mark}</span>
                <span class="vessel-standing">{view.standingWords}</span>
                {view.unknownWords !== '' && <span class="vessel-unknown">{view.unknownWords}</span>}
                <span class="visually-hidden">{view.more}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="key-words small soft">{words.vessels.key}</p>
    </section>
  );
}

function Day({ today }: { today: Today }) {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const { clock } = diary;
  const view = timelineView(
    diary.entries.value,
    { date: today.date, zone: clock.zone, now: clock.now() },
    phrasing,
  );
  return (
    <section aria-labelledby="day-title">
      <h2 id="day-title">{words.timeline.title}</h2>
      <Timeline view={view} nowWord={words.timeline.now} />
    </section>
  );
}

function WentOut({ today }: { today: Today }) {
  const { phrasing } = useTools();
  const { words } = phrasing;
  const losses = lossViews(today, phrasing);
  return (
    <section aria-labelledby="out-title">
      <h2 id="out-title">{words.out.title}</h2>
      <ul class="losses">
        {losses.map(({ key, name, amount, also, bar }) => (
          <li key={key}>
            <span class="loss-name">{name}</span>
            <span class="loss-amount">
              {amount}
              {also !== '' && <span class="soft small">, {also}</span>}
            </span>
            <span class="loss-bar" aria-hidden="true">
              <span
                class="loss-maybe"
                style={{ left: `${bar.low * 100}%`, width: `${(bar.high - bar.low) * 100}%` }}
              />
              <span class="loss-best" style={{ width: `${bar.best * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft">{words.out.estimate}</p>
    </section>
  );
}

function Because({ part }: { part: DrainPart }) {
  const { words } = useTools().phrasing;
  const rows = [
    [words.drains.figure, part.figure],
    [words.drains.basis, part.basis],
    [words.drains.source, part.source],
    [words.drains.rule, part.rule],
  ].filter(([, text]) => text !== '');
  return (
    <li>
      <h3>
        {part.size}
        <SourceBadge source={null} recalled={part.recalled} />
      </h3>
      <dl class="because">
        {rows.map(([term, text]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </li>
  );
}

function Drains({ today }: { today: Today }) {
  const { phrasing } = useTools();
  const { words } = phrasing;
  const drains = drainViews(today, phrasing);
  return (
    <section aria-labelledby="drains-title">
      <h2 id="drains-title">{words.drains.title}</h2>
      {drains.length === 0 && <p class="soft">{words.drains.empty}</p>}
      <ul class="drains">
        {drains.map((drain) => (
          <li key={drain.key}>
            <details>
              <summary>
                <span>
                  <span class="drain-what">{drain.what}</span> <span class="drain-size">{drain.summary}</span>
                  <SourceBadge source={null} recalled={drain.recalled} />
                </span>
                <span class="visually-hidden">{words.drains.why}</span>
              </summary>
              <ul class="because-list">
                {drain.parts.map((part) => (
                  <Because key={`${part.rule} ${part.size}`} part={part} />
                ))}
              </ul>
              {drain.isMedicine && <p class="small">{words.drains.medicine}</p>}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Written() {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  const found = writtenOn(diary.entries.value, { date: diary.day.value, zone: diary.clock.zone }, phrasing);
  const unsent = diary.unsent.value;
  return (
    <section aria-labelledby="written-title">
      <h2 id="written-title">
        {words.written.title}
        {!diary.lasting && <span class="badge">{words.sample.mark}</span>}
      </h2>
      {found.length === 0 && <p class="soft">{words.written.empty}</p>}
      <ol class="written">
        {found.map(({ entry, view, time, earlier }) => (
          <li key={entry.id}>
            <button
              type="button"
              class="written-line"
              onClick={() => {
                sheet.value = { kind: 'entry', entry };
              }}
            >
              <span class="written-time">
                {time}
                {earlier && <span class="visually-hidden"> {words.written.earlier}</span>}
              </span>
              <KindIcon glyph={view.glyph} />
              <span class="written-words">
                <span class="written-title">{view.title}</span>
                {view.detail !== '' && <span class="soft"> {view.detail}</span>}
              </span>
              <span class="written-marks">
                {unsent.has(entry.id) && <span class="badge badge-unsent">{words.written.unsent}</span>}
                <SourceBadge source={view.source} recalled={view.recalled} />
              </span>
              <span class="visually-hidden">{words.written.edit(view.title)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Bar() {
  const { phrasing, sheet } = useTools();
  const { words } = phrasing;
  return (
    <div class="bar">
      <button type="button" class="bar-spasm" onClick={() => (sheet.value = { kind: 'spasm' })}>
        <KindIcon glyph="episode" />
        {words.app.spasm}
      </button>
      <button type="button" class="bar-add" onClick={() => (sheet.value = { kind: 'add' })}>
        <Sign of="add" />
        {words.app.add}
      </button>
    </div>
  );
}

/** What went in, what went out, what is left: one day. */
export function TodayScreen() {
  const { diary, engine } = useTools();
  const line = useMemo(() => lineState(engine, diary), [engine, diary]);
  const today = diary.today.value;
  const shown = today !== null && today.date === diary.day.value ? today : null;
  return (
    <main class="today">
      <DaySwitch />
      <Lead today={shown} />
      <div class="area-line">
        <LineField state={line} />
        <Again />
        <Bar />
      </div>
      <div class="area-balance">
        {shown !== null && <Vessels today={shown} />}
        {shown !== null && <Day today={shown} />}
      </div>
      <div class="area-written">
        <Written />
      </div>
      <div class="area-out">
        {shown !== null && <WentOut today={shown} />}
        {shown !== null && <Drains today={shown} />}
      </div>
    </main>
  );
}
