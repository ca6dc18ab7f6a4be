import { type Entry, type Episode, MUSCLES, type Muscle, type Side } from '@tonus/engine/diary';

/** What stands in the sheet while a spasm is being written down; everything may stay open. */
export interface SpasmAnswers {
  readonly muscle: Muscle | null;
  readonly side: Side | null;
  readonly severity: number | null;
  readonly grip: 'locked' | 'sore' | null;
  readonly startedAt: number | null;
  readonly duration_s: number | null;
}

export const NO_ANSWERS: SpasmAnswers = {
  muscle: null,
  side: null,
  severity: null,
  grip: null,
  startedAt: null,
  duration_s: null,
};

const OFTEN = 6;
/** Where most people point, until their own diary knows better. */
const USUAL: readonly Muscle[] = [
  'quadratus lumborum',
  'erector spinae, lumbar',
  'calf',
  'hamstrings',
  'foot',
  'gluteus medius',
];

/** The person's own places first, then the usual ones; the rest behind them in the order of the body. */
export function places(entries: readonly Entry[]): {
  readonly first: readonly Muscle[];
  readonly rest: readonly Muscle[];
} {
  const counts = new Map<Muscle, number>();
  for (const entry of entries)
    if (entry.kind === 'episode' && entry.muscle !== null)
      counts.set(entry.muscle, (counts.get(entry.muscle) ?? 0) + 1);
  const own = [...counts].sort(([, a], [, b]) => b - a).map(([muscle]) => muscle);
  const first = [...new Set([...own, ...USUAL])].slice(0, OFTEN);
  return { first, rest: MUSCLES.filter((muscle) => !first.includes(muscle)) };
}

/** Seconds on the clock, running or stopped. */
export const onTheClock = (answers: SpasmAnswers, now: number): number | null =>
  answers.duration_s ??
  (answers.startedAt === null ? null : Math.max(0, Math.round((now - answers.startedAt) / 1000)));

/** `1:30` */
export const clockFace = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

type SpasmDraft = Omit<Episode, 'id' | 'enteredAt'>;

/** The entry: it began when the clock was started, or now. What was not answered is not in it. */
export function spasmDraft(answers: SpasmAnswers, now: number, zone: string): SpasmDraft {
  const duration = onTheClock(answers, now);
  return {
    kind: 'episode',
    at: (answers.startedAt ?? now) as Episode['at'],
    zone,
    muscle: answers.muscle,
    side: answers.side,
    ...(answers.severity === null ? {} : { severity: answers.severity }),
    ...(answers.grip === null ? {} : { grip: answers.grip }),
    ...(duration === null ? {} : { duration_s: duration }),
  };
}
