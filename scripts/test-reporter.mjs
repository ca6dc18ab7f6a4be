// Prints failures whole, skips with their reason, and the counts of tests (not of suites) to the file named by TONUS_TOTALS.
import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';

const isTest = (data) => data.details?.type !== 'suite';

export default async function* report(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:fail' && (isTest(data) || data.details?.error?.failureType !== 'subtestsFailed')) {
      count.failed += 1;
      const cause = data.details?.error?.cause ?? data.details?.error;
      yield `  ✗ ${data.name}${data.file ? ` (${data.file}:${data.line})` : ''}\n${inspect(cause, { depth: 4 }).replace(/^/gm, '      ')}\n`;
    }
    if (type === 'test:pass' && isTest(data)) {
      if (data.skip !== undefined) {
        count.skipped += 1;
        yield `  – skipped: ${data.name}${typeof data.skip === 'string' && data.skip !== '' ? ` (${data.skip})` : ''}\n`;
      } else count.passed += 1;
    }
  }
  if (process.env.TONUS_TOTALS) appendFileSync(process.env.TONUS_TOTALS, `${JSON.stringify(count)}\n`);
  yield `  ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
}
