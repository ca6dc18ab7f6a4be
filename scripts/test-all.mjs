// The whole test: finds or installs a browser and a PostgreSQL server, runs every kind of test, ends with one line of totals.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, say } from './ground.mjs';
import { browserSteps, longSteps, quickSteps, runSteps } from './steps.mjs';
import { findChromium, findPostgres, installWithApt } from './system-parts.mjs';

const inCi = Boolean(process.env.CI);
const missing = [];

function need(what, packageName, find) {
  if (!find()) installWithApt(packageName);
  const found = find();
  if (!found) {
    missing.push(what);
    say(
      `${inCi ? 'Missing' : 'Skipped'}: no ${what} here, and it could not be installed (Debian's package is ${packageName}).`,
    );
  }
  return found;
}

const chromium = need('Chromium', 'chromium', findChromium);
const postgresBin = need('PostgreSQL server', 'postgresql', findPostgres);
const scratch = mkdtempSync(join(tmpdir(), 'tonus-test-'));
const totals = join(scratch, 'totals.jsonl');
const env = { TONUS_TOTALS: totals, ...(chromium ? { TONUS_CHROMIUM: chromium } : {}) };

let stopPostgres = () => {};
if (postgresBin) {
  const { startPostgres } = await import('./postgres-for-tests.ts');
  const server = await startPostgres(postgresBin);
  env.TONUS_TEST_POSTGRES = server.url;
  stopPostgres = server.stop;
}

const began = Date.now();
let failed = [];
try {
  failed = runSteps([
    ...quickSteps(env),
    ...longSteps(env),
    {
      name: 'validation against published experiments',
      go: () => run('node', ['validation/run.ts', '--check'], { env }),
    },
    ...(chromium ? browserSteps(env) : []),
  ]);
} finally {
  await stopPostgres();
}
if (inCi) failed.push(...missing.map((what) => `${what} is missing`));

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const line of existsSync(totals) ? readFileSync(totals, 'utf8').trim().split('\n') : []) {
  for (const [key, n] of Object.entries(JSON.parse(line))) sum[key] += n;
}
rmSync(scratch, { recursive: true, force: true });
if (inCi && sum.skipped > 0) failed.push(`${sum.skipped} tests were skipped`);
say(`${((Date.now() - began) / 60000).toFixed(1)} minutes`);
if (failed.length > 0) say(`Failed: ${failed.join(', ')}`);
// A step that fails without a test of its own (types, lint) counts as one failure, so that the totals never look green.
const failures = Math.max(sum.failed, failed.length);
process.stdout.write(`${sum.passed} passed, ${failures} failed, ${sum.skipped} skipped\n`);
process.exitCode = failures === 0 && sum.passed > 0 ? 0 : 1;
