import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildDesign,
  buildM1,
  type DiarySpec,
  learn,
  lookOn,
  parseSpec,
  parseTable,
  samplePosterior,
  summarise,
  type Table,
  takeLooks,
} from '@tonus/engine/insight';
import { type BenchRow, median } from './row.ts';
import { makeDiary } from './simulation-study/diary.ts';
import { ELEVEN } from './simulation-study/scenarios.ts';

interface Diary {
  readonly table: Table;
  readonly spec: DiarySpec;
  readonly note: string;
}

const shared = process.env['TONUS_SHARED'] ?? resolve(import.meta.dirname, '../../shared');

function sharedDiary(id: string): Diary | null {
  const file = (kind: string): string => resolve(shared, `stats/diaries/${id}${kind}`);
  if (!existsSync(file('.csv'))) return null;
  const table = parseTable(readFileSync(file('.csv'), 'utf8'));
  const spec = parseSpec(JSON.parse(readFileSync(file('.spec.json'), 'utf8')));
  return table.ok && spec.ok ? { table: table.value, spec: spec.value, note: `reference diary ${id}` } : null;
}

/** The reference diary, or one of the same kind made by the study's generator. */
function referenceDiary(): Diary {
  const made = makeDiary({
    seed: 20304,
    days: 180,
    triggers: ELEVEN,
    baseline: 0.12,
    effects: { alcohol: { or: 4 }, sweat: { or: 2 } },
    logging: { p0: 0.98, p1: 0.98 },
  });
  return sharedDiary('d01') ?? { ...made, note: 'shared folder absent: same diary from the generator' };
}

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};
const repeated = (times: number, work: () => unknown): number =>
  median(Array.from({ length: times }, () => timed(work)));

/** From the table to all posterior summaries with 4,000 draws. */
export function answerOnce({ table, spec }: Pick<Diary, 'table' | 'spec'>): { readonly ess: number } {
  const { model } = buildM1(buildDesign(table, spec));
  const posterior = samplePosterior(model, { draws: 4000, seed: 1 });
  posterior.values.forEach((values) => summarise(values, posterior.weights));
  return { ess: posterior.effectiveSize };
}

/** First answer of a fresh process, modules already loaded: what a person waits for the first time. */
function coldAnswer(): number {
  const times = Array.from({ length: 5 }, () => {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--cold'], { encoding: 'utf8' });
    return Number(run.stdout.trim());
  });
  return median(times);
}

export async function run(): Promise<readonly BenchRow[]> {
  const diary = referenceDiary();
  const cold = coldAnswer();
  for (let k = 0; k < 5; k += 1) answerOnce(diary);
  const warm = repeated(15, () => answerOnce(diary));
  const { ess } = answerOnce(diary);
  const year = makeDiary({
    seed: 4711,
    days: 364,
    triggers: ELEVEN,
    baseline: 0.12,
    effects: { alcohol: { or: 3 } },
  });
  const looks = repeated(5, () => takeLooks(year.table, year.spec, { seed: 1 }));
  const known = takeLooks(year.table, year.spec, { seed: 1 });
  const day = repeated(5, () => learn(year.table, year.spec, { draws: 4000, seed: 1, looks: known }));
  const one = repeated(9, () => lookOn(year.table, year.spec, { day: 364, seed: 1 }));
  return [
    {
      name: '180-day diary, 4,000 draws, warm',
      value: warm,
      unit: 'ms',
      note: `median of 15; ${diary.note}; bar 100`,
    },
    {
      name: 'the same, first answer of a process',
      value: cold,
      unit: 'ms',
      note: 'median of 5 processes, modules loaded; bar 250',
    },
    {
      name: 'effective draws per second',
      value: (ess / warm) * 1000,
      unit: '1/s',
      note: `${Math.round(ess)} effective of 4,000; bar 12,000`,
    },
    { name: 'a year of 13 looks', value: looks, unit: 'ms', note: 'median of 5; bar 2,000' },
    { name: 'one look at day 364', value: one, unit: 'ms', note: 'median of 9' },
    {
      name: 'a day added to a year, looks kept',
      value: day,
      unit: 'ms',
      note: 'whole answer, 4,000 draws, second opinion included; bar 200',
    },
  ];
}

if (process.argv.includes('--cold')) {
  const diary = referenceDiary();
  process.stdout.write(`${timed(() => answerOnce(diary))}\n`);
}
