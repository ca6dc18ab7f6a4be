import type { Constitution } from './constitution.ts';
import type { Watcher } from './march.ts';
import type { Moment } from './moment.ts';
import {
  type Excitability,
  INSTANTS,
  type Instant,
  isSum,
  type QuantityName,
  type Reading,
  SUMS,
  windowOsmolality,
} from './quantity.ts';

/** A question put to a run: a quantity at an instant or over a window, hours after `start`. */
export type Question =
  | { readonly quantity: QuantityName; readonly at_h: number }
  | { readonly quantity: QuantityName; readonly from_h: number; readonly to_h: number };

export interface SeriesWish {
  readonly quantities: readonly QuantityName[];
  readonly times_h: readonly number[];
}
export interface Series {
  readonly t_h: readonly number[];
  readonly values: { readonly [quantity: string]: readonly number[] };
}

const MINUTES = 60;
const SAME = 1e-6;

interface Window {
  readonly index: number;
  readonly quantity: QuantityName;
  readonly from: number;
  readonly to: number;
  before?: Float64Array;
  area: number;
  lastT: number;
  lastValue: number;
}

/** Reads answers while a run goes by; `answers` stand once it has passed. */
export interface Observer extends Watcher {
  readonly answers: Float64Array;
  readonly series: Series;
}

interface Ask {
  readonly questions: readonly Question[];
  readonly series?: SeriesWish | undefined;
  readonly c: Constitution;
  readonly y0: Float64Array;
  readonly excitability?: Excitability | undefined;
  readonly crampHistory: boolean;
}

const windowsOf = (questions: readonly Question[]): Window[] =>
  questions.flatMap((q, index) =>
    'at_h' in q
      ? []
      : [
          {
            index,
            quantity: q.quantity,
            from: q.from_h * MINUTES,
            to: q.to_h * MINUTES,
            area: 0,
            lastT: Number.NaN,
            lastValue: 0,
          },
        ],
  );

/** Trapezoids of an instant quantity while its window is open. */
function addArea(w: Window, t: number, value: number): void {
  if (t >= w.from - SAME && t <= w.to + SAME) {
    if (!Number.isNaN(w.lastT)) w.area += ((t - w.lastT) * (value + w.lastValue)) / 2;
    w.lastT = t;
    w.lastValue = value;
  }
}

function closeWindow(w: Window, y: Float64Array): number {
  if (isSum(w.quantity)) return SUMS[w.quantity](y) - SUMS[w.quantity](w.before ?? y);
  if (w.quantity === 'urine_osmolality_mosm_kg') return windowOsmolality(w.before ?? y, y);
  return w.to - w.from > SAME ? w.area / (w.to - w.from) : w.lastValue;
}

export function observer(ask: Ask): Observer {
  const { questions, series } = ask;
  const answers = new Float64Array(questions.length).fill(Number.NaN);
  const windows = windowsOf(questions);
  const means = windows.filter((w) => !isSum(w.quantity) && w.quantity !== 'urine_osmolality_mosm_kg');
  const times = (series?.times_h ?? []).map((h) => h * MINUTES);
  const columns: Record<string, number[]> = Object.fromEntries(
    (series?.quantities ?? []).map((q) => [q, []]),
  );
  const stops = [
    ...new Set([
      ...questions.flatMap((q) =>
        'at_h' in q ? [q.at_h * MINUTES] : [q.from_h * MINUTES, q.to_h * MINUTES],
      ),
      ...times,
    ]),
  ].sort((a, b) => a - b);
  const reading = (y: Float64Array, m: Moment): Reading => ({
    y,
    m,
    c: ask.c,
    y0: ask.y0,
    excitability: ask.excitability,
    crampHistory: ask.crampHistory,
  });
  const instantOf = (quantity: QuantityName, r: Reading): number =>
    isSum(quantity) ? SUMS[quantity](r.y) - SUMS[quantity](ask.y0) : INSTANTS[quantity as Instant](r);
  const onStep = (t: number, y: Float64Array, m: Moment): void => {
    const r = reading(y, m);
    for (const w of means) addArea(w, t, INSTANTS[w.quantity as Instant](r));
  };
  const onStop = (t: number, y: Float64Array, m: Moment): void => {
    const r = reading(y, m);
    for (const w of means) addArea(w, t, INSTANTS[w.quantity as Instant](r));
    for (const w of windows) {
      if (Math.abs(w.from - t) < SAME) w.before = y.slice();
      if (Math.abs(w.to - t) < SAME) answers[w.index] = closeWindow(w, y);
    }
    questions.forEach((q, i) => {
      if ('at_h' in q && Math.abs(q.at_h * MINUTES - t) < SAME) answers[i] = instantOf(q.quantity, r);
    });
    if (times.some((one) => Math.abs(one - t) < SAME))
      for (const q of series?.quantities ?? []) columns[q]?.push(instantOf(q, r));
  };
  return {
    stops,
    onStop,
    ...(means.length > 0 ? { onStep } : {}),
    answers,
    series: { t_h: series?.times_h ?? [], values: columns },
  };
}
