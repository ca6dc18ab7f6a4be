/** The same posterior by Stan and JAGS, where R, rstan and rjags are installed (Debian: r-cran-rstan, r-cran-rjags, jags). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  buildDesign,
  buildM1,
  type Design,
  parseSpec,
  parseTable,
  samplePosterior,
  summarise,
} from '@tonus/engine/insight';
import { type BenchRow, median } from './row.ts';

const shared = process.env['TONUS_SHARED'] ?? resolve(import.meta.dirname, '../../shared');
const race = resolve(import.meta.dirname, 'insight-race');

function reference(): Design | null {
  const file = (kind: string): string => resolve(shared, `stats/diaries/d01${kind}`);
  if (!existsSync(file('.csv'))) return null;
  const table = parseTable(readFileSync(file('.csv'), 'utf8'));
  const spec = parseSpec(JSON.parse(readFileSync(file('.spec.json'), 'utf8')));
  return table.ok && spec.ok ? buildDesign(table.value, spec.value) : null;
}

const asCsv = (design: Design): string => {
  const head = ['t', 'y', 'cover', ...design.columns.map((c) => c.name)].join(',');
  const rows = Array.from(design.outcome, (y, i) =>
    [design.bin[i], y, design.cover[i], ...design.columns.map((c) => c.values[i])].join(','),
  );
  return [head, ...rows, ''].join('\n');
};

interface Line {
  readonly sampler: string;
  readonly seconds: number;
  readonly ess: number;
}

function inR(design: Design): readonly Line[] {
  const scratch = mkdtempSync(join(tmpdir(), 'tonus-race-'));
  try {
    const file = join(scratch, 'design.csv');
    writeFileSync(file, asCsv(design));
    const counts = (['trigger', 'nuisance'] as const).map((role) =>
      String(design.columns.filter((c) => c.role === role).length),
    );
    const args = [join(race, 'race.R'), file, join(race, 'm1.stan'), join(race, 'm1.jags'), ...counts];
    const run = spawnSync('Rscript', args, { encoding: 'utf8', timeout: 600_000 });
    if (run.error !== undefined) return [];
    return run.stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function ours(design: Design): Line {
  const { model } = buildM1(design);
  const once = (): number => {
    const posterior = samplePosterior(model, { draws: 4000, seed: 1 });
    posterior.values.forEach((values) => summarise(values, posterior.weights));
    return posterior.effectiveSize;
  };
  for (let k = 0; k < 5; k += 1) once();
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    once();
    return (performance.now() - began) / 1000;
  });
  return { sampler: 'tonus', seconds: median(times), ess: once() };
}

export async function run(): Promise<readonly BenchRow[]> {
  const design = reference();
  const absent = (name: string, note: string): BenchRow => ({ name, value: Number.NaN, unit: '1/s', note });
  if (design === null)
    return [absent('samplers', 'not raced: the shared folder beside the checkout is absent')];
  const own = ours(design);
  const others = inR(design);
  const speed = ({ ess, seconds }: Line): number => ess / seconds;
  const rows: BenchRow[] = [
    {
      name: 'tonus, effective draws per second',
      value: speed(own),
      unit: '1/s',
      note: `${own.ess.toFixed(0)} in ${(1000 * own.seconds).toFixed(0)} ms`,
    },
  ];
  for (const name of ['stan', 'jags']) {
    const line = others.find((l) => l.sampler === name);
    if (line === undefined) {
      rows.push(absent(`${name}, effective draws per second`, 'not raced: not installed here'));
      continue;
    }
    rows.push({
      name: `${name}, effective draws per second`,
      value: speed(line),
      unit: '1/s',
      note: `${line.ess} in ${line.seconds} s of sampling`,
    });
    rows.push({
      name: `times faster than ${name}`,
      value: speed(own) / speed(line),
      unit: '×',
      note: `bar ${name === 'stan' ? 3 : 25}`,
    });
  }
  return rows;
}
