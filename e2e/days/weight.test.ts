import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type House, missing, openHouse, unlessMissing, visit } from '../house.ts';

/** Of all scripts together, compressed by brotli, before the person has touched anything. */
const FIRST_SCREEN_BYTES = 90_000;

let house: House | null = null;
before(async () => {
  if (missing() === null) house = await openHouse();
});
after(async () => house?.close());

test('the scripts of the first screen come to at most 90 kB, compressed', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  const { page } = await visit(house);
  // By name, because the visit's own first load may still be answering.
  const sizes = new Map<string, number>();
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) sizes.set(pathname, Number(response.headers()['content-length']));
  });
  await page.goto(house.url);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sent = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const said = [...sizes].map(([name, size]) => `${name} ${size}`).join(', ');
  assert.ok(sizes.size >= 2 && Number.isFinite(sent), `every script tells its size: ${said}`);
  assert.ok(sent <= FIRST_SCREEN_BYTES, `${sent} bytes: ${said}`);
  t.diagnostic(`${sent} bytes: ${said}`);
});
