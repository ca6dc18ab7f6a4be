/** What the first screen sends, how fast a line is on the screen, and food search inside a real browser. */
import { globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { missing, openHouse, visit } from '../e2e/house.ts';
import { todayPage } from '../e2e/pages/today-page.ts';
import { SHARED_ABSENT, sharedFoods, sharedGold } from '../engine/src/foods/shared-tables.fixture.ts';
import { type BenchRow, quantile } from './row.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** All that is fetched before the first touch or key: only the reader of words comes after that. */
const LATER = /\/line-reader-[\w-]+\.js\.br$/;
const LINES = 25;
const ROUNDS = 20;

const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;

function bytesSent(): readonly BenchRow[] {
  const scripts = globSync('web/dist/assets/*.js.br', { cwd: ROOT }).map((file) => resolve(ROOT, file));
  const first = scripts.filter((file) => !LATER.test(file));
  return [
    {
      name: 'first screen, JS',
      value: kilobytes(first),
      unit: 'kB brotli',
      note: 'page, worker, tables that weigh a day, sheets and first visit; at most 90',
    },
    {
      name: 'fetched at the first touch or key, JS',
      value: kilobytes(scripts) - kilobytes(first),
      unit: 'kB brotli',
      note: 'the line reader with the starter foods',
    },
    {
      name: 'styles',
      value: kilobytes(
        globSync('web/dist/assets/*.css.br', { cwd: ROOT }).map((file) => resolve(ROOT, file)),
      ),
      unit: 'kB brotli',
    },
  ];
}

/** Milliseconds from pressing Enter to the frame in which a vessel reads another figure. */
const logged = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const vessel = document.querySelector('[data-of=potassium_mg] .vessel-amount');
        const before = vessel?.textContent;
        const began = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('[data-of=potassium_mg] .vessel-amount')?.textContent === before) return;
          watch.disconnect();
          requestAnimationFrame(() => done(performance.now() - began));
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLFormElement>('.line-form')?.requestSubmit();
      }),
  );

async function logToScreen(): Promise<readonly BenchRow[]> {
  const house = await openHouse();
  try {
    const { page } = await visit(house);
    const today = todayPage(page);
    await today.arrive();
    const times: number[] = [];
    for (let at = 0; at < LINES; at += 1) {
      await today.line.fill(`${200 + at} ml coconut water`);
      await page.locator('.understood .chip').waitFor();
      times.push(await logged(page));
    }
    const note = `${LINES} lines into one day, real server, Enter to changed vessel`;
    return [
      { name: 'log to screen, median', value: quantile(times, 0.5), unit: 'ms', note },
      { name: 'log to screen, p95', value: quantile(times, 0.95), unit: 'ms', note },
    ];
  } finally {
    await house.close();
  }
}

/** The engine's search as one script for a page of its own. */
async function searchScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(ROOT, 'engine/src/foods/index.ts'), formats: ['es'], fileName: 'foods' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the search could not be bundled');
  return chunk.code;
}

async function searchInBrowser(): Promise<readonly BenchRow[]> {
  if (SHARED_ABSENT !== null)
    return [{ name: 'search in the browser', value: Number.NaN, unit: 'ms', note: SHARED_ABSENT }];
  const foods = sharedFoods();
  const house = await openHouse();
  try {
    const page = await house.browser.newPage();
    const serve = (path: string, contentType: string, body: string) =>
      page.route(`http://bench.test${path}`, (route) => route.fulfill({ contentType, body }));
    await serve('/', 'text/html', '<!doctype html><title>bench</title>');
    await serve('/foods.js', 'text/javascript', await searchScript());
    await serve('/foods.json', 'application/json', JSON.stringify(foods));
    await page.goto('http://bench.test/');
    const queries = sharedGold().map(([query]) => query);
    const times = (await page.evaluate(`(async () => {
      const { indexFoods, findFoods } = await import('/foods.js');
      const index = indexFoods(await (await fetch('/foods.json')).json());
      const queries = ${JSON.stringify(queries)};
      const times = [];
      for (let round = 0; round <= ${ROUNDS}; round += 1)
        for (const query of queries) {
          const began = performance.now();
          findFoods(index, query, { limit: 10 });
          if (round > 0) times.push(performance.now() - began);
        }
      return times;
    })()`)) as readonly number[];
    const note = `${foods.length} foods, ${queries.length} everyday queries, ${ROUNDS} rounds, Chromium`;
    return [
      { name: 'search in the browser, p50', value: quantile(times, 0.5), unit: 'ms', note },
      {
        name: 'search in the browser, p95',
        value: quantile(times, 0.95),
        unit: 'ms',
        note: `${note}; at most 10`,
      },
    ];
  } finally {
    await house.close();
  }
}

export async function run(): Promise<readonly BenchRow[]> {
  const why = missing();
  if (why !== null) return [{ name: 'first screen', value: Number.NaN, unit: '', note: why }];
  return [...bytesSent(), ...(await logToScreen()), ...(await searchInBrowser())];
}
