import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchRow, median } from './row.ts';

const root = resolve(import.meta.dirname, '..');

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

/** Milliseconds from `npm start` to the first answer of the server. */
async function timeStart(checkout: string, dataDir: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--data', dataDir], {
    cwd: checkout,
    stdio: 'ignore',
    detached: true,
  });
  try {
    while (!(await answers(port))) {
      if (performance.now() - began > 300_000)
        throw new Error('the server did not answer within five minutes');
      await new Promise((done) => setTimeout(done, 10));
    }
    return performance.now() - began;
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await new Promise((done) => setTimeout(done, 300));
  }
}

export async function run(): Promise<readonly BenchRow[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'tonus-start-'));
  try {
    const clone = join(scratch, 'clone');
    spawnSync('git', ['clone', '-q', root, clone]);
    const cold = await timeStart(clone, join(scratch, 'cold-data'));
    const second: number[] = [];
    for (let k = 0; k < 5; k += 1) second.push(await timeStart(clone, join(scratch, 'cold-data')));
    return [
      {
        name: 'cold start: clone to first answer',
        value: cold / 1000,
        unit: 's',
        note: 'installs and builds; one run, depends on the network',
      },
      {
        name: 'second start: command to first answer',
        value: median(second) / 1000,
        unit: 's',
        note: 'median of 5, npm included',
      },
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
