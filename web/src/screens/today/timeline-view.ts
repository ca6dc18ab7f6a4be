import type { Entry } from '@tonus/engine/diary';
import { dayBounds, instantOf, type LocalDay } from '@tonus/engine/units';
import { entryView } from '../../diary/entry-view.ts';
import { clockWords, listed, type Phrasing } from '../../words/phrasing.ts';

export const LANES = ['food', 'drink', 'pill', 'sweat', 'episode', 'rest', 'other'] as const;
export type Lane = (typeof LANES)[number];

/** Shares of the day, 0 midnight – 1 the next midnight. */
export interface Mark {
  readonly id: string;
  readonly at: number;
  /** Zero for a moment. */
  readonly width: number;
  /** 0–1, for marks whose height says how strong. */
  readonly strength: number | null;
  readonly title: string;
}

export interface TimelineView {
  readonly lanes: readonly { readonly lane: Lane; readonly name: string; readonly marks: readonly Mark[] }[];
  readonly hours: readonly { readonly at: number; readonly label: string }[];
  /** Where the present lies, if inside the day. */
  readonly now: number | null;
  readonly summary: string;
}

const MS_PER_MINUTE = 60_000;
/** Always drawn, so that the eye finds every lane where it was yesterday. */
const STEADY: readonly Lane[] = ['food', 'drink', 'pill', 'sweat', 'episode', 'rest'];

function span_ms(entry: Entry): number {
  switch (entry.kind) {
    case 'activity':
      return (entry.duration_min ?? 0) * MS_PER_MINUTE;
    case 'sleep':
    case 'sitting':
      return entry.duration_h * 60 * MS_PER_MINUTE;
    case 'drink':
      return (entry.over_min ?? 0) * MS_PER_MINUTE;
    case 'episode':
      return (entry.duration_s ?? 0) * 1000;
    default:
      return 0;
  }
}

/** When an entry began and ended. */
export const spanOf = (entry: Entry): { readonly from: number; readonly to: number } =>
  // Sleep is written down on waking, everything else when it begins.
  entry.kind === 'sleep'
    ? { from: entry.at - span_ms(entry), to: entry.at }
    : { from: entry.at, to: entry.at + span_ms(entry) };

const strengthOf = (entry: Entry): number | null =>
  entry.kind === 'episode' && entry.severity !== undefined ? entry.severity / 10 : null;

/** The day on one axis, midnight to midnight where the writer was. */
export function timelineView(
  entries: readonly Entry[],
  day: { readonly date: LocalDay; readonly zone: string; readonly now: number },
  phrasing: Phrasing,
): TimelineView {
  const { from, to } = dayBounds(day.date, day.zone);
  const place = (at: number): number => (at - from) / (to - from);
  const markOf = (entry: Entry): { readonly lane: Lane; readonly mark: Mark } | null => {
    const span = spanOf(entry);
    if (
      entry.kind === 'person' ||
      span.to < from ||
      span.from >= to ||
      (span.to === from && span.from < from)
    )
      return null;
    const start = Math.max(0, place(span.from));
    const { glyph, title, detail } = entryView(entry, phrasing);
    const width = Math.min(1, place(span.to)) - start;
    const words = `${clockWords(entry.at, day.zone, phrasing.locale)} ${title}${detail === '' ? '' : `, ${detail}`}`;
    return {
      lane: glyph,
      mark: { id: entry.id, at: start, width, strength: strengthOf(entry), title: words },
    };
  };
  const placed = entries.map(markOf).filter((found) => found !== null);
  const lanes = LANES.map((lane) => ({
    lane,
    name: phrasing.words.timeline.lanes[lane],
    marks: placed.filter((found) => found.lane === lane).map(({ mark }) => mark),
  })).filter(({ lane, marks }) => STEADY.includes(lane) || marks.length > 0);
  const now = place(day.now);
  const [year = 0, month = 1, date = 1] = day.date.split('-').map(Number);
  // By the clocks of the day: in spring noon comes after eleven hours.
  const hour = (h: number): { at: number; label: string } => ({
    at: h === 24 ? 1 : place(instantOf({ year, month, day: date, hour: h, minute: 0 }, day.zone)),
    label: String(h).padStart(2, '0'),
  });
  const counted = lanes
    .filter(({ marks }) => marks.length > 0)
    .map(({ name, marks }) => phrasing.words.timeline.count(marks.length, name.toLowerCase()));
  return {
    lanes,
    hours: [0, 6, 12, 18, 24].map(hour),
    now: now >= 0 && now <= 1 ? now : null,
    summary:
      counted.length === 0
        ? phrasing.words.timeline.empty
        : phrasing.words.timeline.summary(listed(counted, phrasing.locale)),
  };
}
