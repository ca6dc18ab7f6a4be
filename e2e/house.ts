/** A real server on an empty data folder, and a real browser that watches what the page asks for and says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
const CHROMIUM = process.env.TONUS_CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const READY_MS = 20_000;
/** Long enough for a slow machine, short enough to be told soon. */
const PATIENCE_MS = 10_000;

/** Why the page cannot be looked at here, or null when it can. */
export function missing(): string | null {
  if (!existsSync(CHROMIUM)) return `no Chromium at ${CHROMIUM}; TONUS_CHROMIUM names another`;
  if (!existsSync(join(ROOT, 'web/dist/index.html'))) return 'the page is not built; run: npm run build';
  return null;
}

/** Skips a test with a clear message, but never in CI: there a missing browser is a failure. */
export function unlessMissing(t: { skip: (why: string) => void }): boolean {
  const why = missing();
  if (why === null) return true;
  if (process.env.CI !== undefined && process.env.CI !== '') throw new Error(why);
  t.skip(why);
  return false;
}

export interface House {
  readonly url: string;
  readonly browser: Browser;
  /** Takes the server away; `back` brings it again on the same port and data. */
  away(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

function serve(data: string, port: number): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const call = ['server/src/main.ts', '--port', String(port), '--data', data];
  const child = spawn(process.execPath, call, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`the server did not start: ${said}`)), READY_MS);
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const [url] = /http:\/\/[\w.:[\]]+/.exec(said) ?? [];
      if (url === undefined || !said.includes('Tonus is at')) return;
      clearTimeout(timer);
      done({ child, url: url.replace(/\/$/, '') });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${said}`)));
  });
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

export async function openHouse(): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'tonus-e2e-'));
  let server = await serve(data, 0);
  const { url } = server;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return {
    url,
    browser,
    away: () => stop(server.child),
    async back() {
      server = await serve(data, Number(new URL(url).port));
    },
    async close() {
      await browser.close();
      await stop(server.child);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What a page did that it must not: requests that left the origin, errors, and broken security policy. */
export interface Watch {
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  readonly posted: readonly string[];
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  hasTouch: true,
};
export const DESKTOP: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
};

const NETWORK = /Failed to load resource|net::ERR/;

/** A new browser profile on the house's page, watched from its first request. */
export async function visit(
  house: House,
  options: BrowserContextOptions = PHONE,
): Promise<{ page: Page; watch: Watch }> {
  const context = await house.browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  const posted: string[] = [];
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== house.url && !request.url().startsWith('blob:')) foreign.push(request.url());
    if (request.method() === 'POST') posted.push(pathname);
  });
  // A server that was taken away on purpose is no error of the page.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !NETWORK.test(message.text()))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(house.url);
  return { page, watch: { foreign, errors, posted } };
}
