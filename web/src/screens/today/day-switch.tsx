import { addDays, localDay } from '@tonus/engine/units';
import { useTools } from '../../app/tools.ts';
import { Sign } from '../../parts/icon.tsx';
import { dayWords } from '../../words/phrasing.ts';

/** Which day is shown; the date itself opens the browser's own calendar. */
export function DaySwitch() {
  const { diary, phrasing } = useTools();
  const { words, locale } = phrasing;
  const day = diary.day.value;
  const today = localDay(diary.clock.now(), diary.clock.zone);
  const name = day === today ? words.day.today : day === addDays(today, -1) ? words.day.yesterday : null;
  const go = (to: string): void => {
    if (/^\d{4}-\d\d-\d\d$/.test(to) && to <= today) diary.day.value = to;
  };
  return (
    <nav class="day" aria-label={words.day.pick}>
      <button type="button" class="bare" aria-label={words.day.before} onClick={() => go(addDays(day, -1))}>
        <Sign of="before" />
      </button>
      <h1 class="day-name" aria-live="polite">
        {name !== null && <span>{name}</span>}
        <span class={name === null ? '' : 'day-date'}>{dayWords(day, locale)}</span>
      </h1>
      <label class="day-pick">
        <span class="visually-hidden">{words.day.pick}</span>
        <input type="date" value={day} max={today} onChange={(event) => go(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        class="bare"
        aria-label={words.day.after}
        disabled={day >= today}
        onClick={() => go(addDays(day, 1))}
      >
        <Sign of="after" />
      </button>
      {day !== today && (
        <button type="button" class="quiet" onClick={() => go(today)}>
          {words.day.backToToday}
        </button>
      )}
    </nav>
  );
}
