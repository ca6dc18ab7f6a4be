/** The body model's own budgets, beside plain and general integrators on the same right-hand side. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Checkpoint, follow, S, settle, run as simulate } from '../engine/src/body/index.ts';
import { withOdex, withRungeKutta } from './body-race/others.ts';
import { diaryOf } from './body-race/scenario.ts';
import { type BenchRow, median } from './row.ts';

const DAYS = 28;
const RUNS = 15;
/** The other methods are slow enough for a few days to tell. */
const RACE_DAYS = 3;
const MEMBERS = 64;
const WORKERS = 2;

function timed(f: () => void, runs = RUNS): number {
  for (let i = 0; i < 3; i += 1) f();
  return median(
    Array.from({ length: runs }, () => {
      const began = performance.now();
      f();
      return performance.now() - began;
    }),
  );
}

const month = diaryOf(DAYS);
const year = diaryOf(365);

/** Adding an entry today: only from the last checkpoint on. */
function today(): () => void {
  const { course, start } = settle(month);
  const morning: Checkpoint = follow(course, start, [(DAYS - 1) * 1440, {}]);
  return () => void follow(course, morning, [DAYS * 1440, {}]);
}

async function band(): Promise<number> {
  const began = performance.now();
  const share = MEMBERS / WORKERS;
  await Promise.all(
    Array.from(
      { length: WORKERS },
      (_, i) =>
        new Promise<void>((done, fail) => {
          const worker = new Worker(resolve(import.meta.dirname, 'body-race/member.ts'), {
            workerData: { from: 1 + i * share, to: 1 + (i + 1) * share, days: DAYS },
          });
          worker.once('message', () => done());
          worker.once('error', fail);
        }),
    ),
  );
  return performance.now() - began;
}

/** Growth of the heap over one run, MB. */
function memory(): number {
  const before = process.memoryUsage().heapUsed;
  simulate(month, { questions: [] });
  return Math.max(0, process.memoryUsage().heapUsed - before) / 2 ** 20;
}

function others(): readonly BenchRow[] {
  const { course, start } = settle(diaryOf(RACE_DAYS));
  const until = RACE_DAYS * 1440;
  const from = [start.y, until] as const;
  const fine = withRungeKutta(course, from, 0.25);
  const off = (y: Float64Array): number => Math.abs(y[S.water]! - fine.y[S.water]!) * 1000;
  const ours = follow(course, start, [until, {}]);
  const rows: BenchRow[] = [
    {
      name: `ours, ${RACE_DAYS} d`,
      value: timed(() => void follow(course, start, [until, {}]), 5),
      unit: 'ms',
      note: `${off(ours.y).toPrecision(2)} mL of body water off a fine reference`,
    },
  ];
  for (const step of [2, 5]) {
    const once = withRungeKutta(course, from, step);
    rows.push({
      name: `plain Runge–Kutta 4, ${step} min steps, ${RACE_DAYS} d`,
      value: timed(() => void withRungeKutta(course, from, step), 5),
      unit: 'ms',
      note: `${once.calls} calls, ${Number.isFinite(once.y[S.water]!) ? `${off(once.y).toPrecision(2)} mL off` : 'blew up'}`,
    });
  }
  for (const tolerance of [1e-3, 1e-4]) {
    const once = withOdex(course, from, tolerance);
    rows.push({
      name: `ODEX 2.0.4 (general, not stiff), tolerance ${tolerance}, ${RACE_DAYS} d`,
      value: timed(() => void withOdex(course, from, tolerance), 3),
      unit: 'ms',
      note: `${once.calls} calls, ${off(once.y).toPrecision(2)} mL off`,
    });
  }
  return rows;
}

export async function run(): Promise<readonly BenchRow[]> {
  const bands: number[] = [];
  for (let i = 0; i < 3; i += 1) bands.push(await band());
  return [
    {
      name: '28 days, 12 events a day',
      value: timed(() => void simulate(month, { questions: [] })),
      unit: 'ms',
      note: `median of ${RUNS}; budget 50`,
    },
    {
      name: 'a year',
      value: timed(() => void simulate(year, { questions: [] }), 5),
      unit: 'ms',
      note: 'median of 5; budget 600',
    },
    {
      name: `${MEMBERS} members, 28 days, ${WORKERS} workers`,
      value: median(bands),
      unit: 'ms',
      note: 'median of 3, start of the workers included; budget 2000',
    },
    {
      name: "today's entry, from this morning's checkpoint",
      value: timed(today()),
      unit: 'ms',
      note: 'budget 10',
    },
    { name: 'heap taken by a 28-day run', value: memory(), unit: 'MB', note: 'one run; budget 8' },
    ...others(),
  ];
}
