/**
 * The whole study: `node bench/simulation-study/run.ts [--diaries 1000] [--courses FILE] [scenario…]`.
 * `--courses FILE` also keeps what every look said, one year a line; `--replay FILE` counts such a file again.
 * `--from K` begins at the K-th diary: with both, a long run can be made in pieces.
 * Every diary has its own seed, so a run that is stopped and started again, or split, counts the same diaries.
 * Counts are kept in counts.json after every scenario; results.md is written from them.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Counts, resultsPage } from './page.ts';
import { SCENARIOS, scenario } from './scenarios.ts';
import { STUDIES } from './studies.ts';
import { count, emptyTally, type Tally } from './tally.ts';
import { liveYear, type Year } from './year.ts';

const here = import.meta.dirname;
const countsFile = resolve(here, 'counts.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    diaries: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    courses: { type: 'string' },
    replay: { type: 'string' },
    page: { type: 'boolean', default: false },
  },
});

const readCounts = (): Counts =>
  existsSync(countsFile)
    ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts)
    : { scenarios: {}, studies: {} };

function keep(counts: Counts): void {
  writeFileSync(countsFile, `${JSON.stringify(counts, null, 1)}\n`);
  writeFileSync(resolve(here, 'results.md'), resultsPage(counts));
}

function runScenario(
  id: string,
  { from, diaries }: { readonly from: number; readonly diaries: number },
): void {
  const wanted = scenario(id);
  const offset = 1_000_000 * (1 + SCENARIOS.indexOf(wanted));
  const tally = emptyTally();
  const began = performance.now();
  for (let k = from; k < diaries; k += 1) {
    const started = performance.now();
    const year = liveYear(wanted.make(offset + k), offset + k);
    count(tally, year);
    if (values.courses !== undefined) {
      const seconds = (performance.now() - started) / 1000;
      appendFileSync(values.courses, `${JSON.stringify({ id, seconds, ...year })}\n`);
    }
  }
  tally.seconds = (performance.now() - began) / 1000;
  const counts = readCounts();
  keep({ ...counts, scenarios: { ...counts.scenarios, [id]: tally } });
  process.stderr.write(
    `${id}: ${tally.diaries} diaries, false "likely" ${tally.falseLikely}, ${tally.seconds.toFixed(0)} s\n`,
  );
}

/** Counts years that were lived before. */
function replay(file: string): void {
  const tallies: Record<string, Tally> = {};
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, seconds, ...year } = JSON.parse(line) as Year & {
      readonly id: string;
      readonly seconds?: number;
    };
    const tally = (tallies[id] ??= emptyTally());
    tally.seconds += seconds ?? 0;
    count(tally, year);
  }
  const counts = readCounts();
  keep({ ...counts, scenarios: { ...counts.scenarios, ...tallies } });
}

function runStudy(id: string): void {
  const began = performance.now();
  const answer = STUDIES[id]?.();
  const counts = readCounts();
  keep({
    ...counts,
    studies: { ...counts.studies, [id]: { ...answer, seconds: (performance.now() - began) / 1000 } },
  });
  process.stderr.write(`${id}: done in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}

const wanted =
  positionals.length > 0 ? positionals : [...SCENARIOS.map((s) => s.id), ...Object.keys(STUDIES)];
if (values.replay !== undefined) replay(values.replay);
else if (values.page) keep(readCounts());
else
  for (const id of wanted) {
    if (id in STUDIES) runStudy(id);
    else runScenario(id, { from: Number(values.from), diaries: Number(values.diaries) });
  }
