import type { Entry } from '@tonus/engine/diary';
import { dayBounds, type LocalDay } from '@tonus/engine/units';
import { type EntryView, entryView } from '../../diary/entry-view.ts';
import { clockWords, type Phrasing } from '../../words/phrasing.ts';
import { spanOf } from './timeline-view.ts';

export interface WrittenLine {
  readonly entry: Entry;
  readonly view: EntryView;
  readonly time: string;
  /** Began the day before and reaches into this one. */
  readonly earlier: boolean;
}

/** What is written down for a day, in the order in which it happened. */
export function writtenOn(
  entries: readonly Entry[],
  day: { readonly date: LocalDay; readonly zone: string },
  phrasing: Phrasing,
): readonly WrittenLine[] {
  const { from, to } = dayBounds(day.date, day.zone);
  return entries
    .filter(
      (entry) => entry.kind !== 'person' && entry.at < to && (entry.at >= from || spanOf(entry).to > from),
    )
    .map((entry) => ({
      entry,
      view: entryView(entry, phrasing),
      time: clockWords(entry.at, day.zone, phrasing.locale),
      earlier: entry.at < from,
    }));
}
