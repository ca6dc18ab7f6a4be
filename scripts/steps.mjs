// One list of what is checked, used by `npm run check` (the quick part) and `npm test` (everything).
import { globSync } from 'node:fs';
import { root, run, say } from './ground.mjs';

const PACKAGES = '{engine,contract,store,imports,server,cli,web,scripts,validation,bench}';
const files = (pattern) =>
  globSync(`${PACKAGES}/**/${pattern}`, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  }).sort();
const kindOf = (file) => /\.(contract|slow)\.test\.ts$/.exec(file)?.[1] ?? 'quick';

/** Test files by how long they may take: quick (seconds in all), slow (studies, big files), contract (real databases). */
export const testFiles = (kind) => files('*.test.ts').filter((file) => kindOf(file) === kind);

const tests = (name, list, env) => ({
  name,
  go: () =>
    list.length === 0
      ? 1
      : run(
          'node',
          [
            '--test',
            '--test-isolation=none',
            '--test-force-exit',
            '--test-reporter=./scripts/test-reporter.mjs',
            ...list,
          ],
          { env },
        ),
});
const command = (name, program, args) => ({ name, go: () => run(program, args) });

export const quickSteps = (env = {}) => [
  command('types: engine', 'tsc', ['-p', 'engine']),
  command('types: node side', 'tsc', ['-p', '.']),
  command('types: web', 'tsc', ['-p', 'web']),
  command('types: e2e', 'tsc', ['-p', 'e2e']),
  command('layers', 'node', ['scripts/check-layers.ts']),
  command('lint', 'oxlint', ['--quiet']),
  command('format', 'biome', ['check', '--diagnostic-level=error', '.']),
  command('spec ids', 'node', ['scripts/check-spec.ts']),
  command('reference clean', 'node', ['scripts/build-reference.ts', '--check']),
  command('model pages clean', 'node', ['scripts/build-model-docs.ts', '--check']),
  tests('unit and property tests', testFiles('quick'), env),
];

export const longSteps = (env = {}) => [
  tests('slow tests: studies, big files, fuzz', testFiles('slow'), env),
  tests('contract tests on real databases', testFiles('contract'), env),
];

export const browserSteps = (env = {}) => [
  { name: 'build the page', go: () => run('node', ['web/build.ts']) },
  tests('a real browser', globSync('e2e/**/*.test.ts', { cwd: root }).sort(), env),
];

/** Runs the steps in order and goes on after a failure, so that one run tells everything. */
export function runSteps(steps) {
  const failed = [];
  for (const step of steps) {
    const began = Date.now();
    say(`▸ ${step.name}`);
    const status = step.go();
    say(`  ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (status !== 0) failed.push(step.name);
  }
  return failed;
}
