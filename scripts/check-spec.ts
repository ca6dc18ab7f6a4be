/** Every numbered rule of a SPEC.md (`**T3**`) has a test whose title names it; an id without a test is a promise without a proof. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const missing: string[] = [];

for (const spec of globSync('engine/src/*/SPEC.md', { cwd: root }).map((file) => resolve(root, file))) {
  const ids = new Set(
    [...readFileSync(spec, 'utf8').matchAll(/\*\*([A-Z]\d+[a-z]?)\b[^*]*\*\*/g)].map((m) => m[1] ?? ''),
  );
  const tests = globSync(`${dirname(spec)}/**/*.test.ts`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  if (ids.size === 0) missing.push(`${relative(root, spec)}: no numbered rule found`);
  for (const id of ids)
    if (!new RegExp(`\\b${id}\\b`).test(tests))
      missing.push(`${relative(root, spec)}: ${id} has no test that names it`);
}
if (missing.length > 0) {
  process.stderr.write(`${missing.join('\n')}\n`);
  process.exitCode = 1;
}
