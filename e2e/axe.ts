import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Fails with what axe finds, and where; the page is looked at as it stands. */
export async function clean(page: Page, state: string): Promise<void> {
  // Evaluated from outside, so the page's own policy need not allow it.
  await page.evaluate(`${AXE};0`);
  // Colours are read when nothing fades any more.
  await page.evaluate('Promise.all(document.getAnimations().map((a) => a.finished.catch(() => 0)))');
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`,
  )) as readonly Finding[];
  const said = found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
  assert.deepEqual(said, [], `axe, ${state}`);
}
