import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { clean } from '../axe.ts';
import { DESKTOP, type House, missing, openHouse, PHONE, unlessMissing, visit } from '../house.ts';
import { todayPage } from '../pages/today-page.ts';

let house: House | null = null;
before(async () => {
  if (missing() === null) house = await openHouse();
});
after(async () => house?.close());

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Every state a person can meet, one after the other. */
async function everyState(page: Page, look: (state: string) => Promise<void>, first: boolean): Promise<void> {
  const today = todayPage(page);
  if (first) {
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await look('first visit');
    await page.getByLabel('Year of birth').fill('75');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('A year such as 1975').waitFor();
    await look('a slip in an answer');
    await page.getByLabel('Year of birth').fill('');
    await today.begin();
    await page.locator('.vessels').waitFor();
    await look('an empty day');
    for (const words of ['500 ml coconut water', 'spasm left QL 7/10 90 s locked', 'walked 30 min'])
      await today.log(words);
  }
  await page.locator('.written-line').first().waitFor();
  await look('a day with entries');
  await today.line.fill('mg glycinate 200 mg and blorbquax');
  await page.locator('.doubt').waitFor();
  await look('a line with a doubt and something not understood');
  await today.line.fill('');
  for (const [state, open] of [
    ['the list of kinds', () => page.getByRole('button', { name: 'Add', exact: true }).click()],
    ['a spasm', () => page.getByRole('button', { name: 'Spasm now' }).click()],
    ['a vessel up close', () => today.vessel('Sodium').click()],
    ['an entry', () => today.open(/Coconut water/)],
    ['about', () => page.getByRole('button', { name: 'About Tonus' }).last().click()],
  ] as const) {
    await open();
    await page.getByRole('dialog').waitFor();
    await look(state);
    await close(page);
  }
  await page.locator('.menu > summary').click();
  await look('the menu');
  await page.locator('.menu > summary').click();
}

test('axe finds nothing on any state, on phone and desktop, in light and dark', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  let first = true;
  for (const [name, size] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, watch } = await visit(house, { ...size, colorScheme });
      await everyState(page, (state) => clean(page, `${name}, ${colorScheme}, ${state}`), first);
      first = false;
      assert.deepEqual(watch.errors, []);
      await page.context().close();
    }
});

test('a server that is away is said accessibly', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  const { page } = await visit(house, PHONE);
  await todayPage(page).arrive();
  await page.waitForLoadState('networkidle');
  await page.route('**/api/**', (route) => route.abort());
  await todayPage(page).log('200 ml water');
  await page.getByText('The diary cannot be reached.').waitFor();
  await clean(page, 'the server is away');
  await page.context().close();
});

test('320 pixels wide, and with text twice as large, nothing has to be scrolled sideways', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  for (const [width, size] of [
    [320, '100%'],
    [390, '200%'],
    [1280, '200%'],
  ] as const) {
    const { page } = await visit(house, { ...PHONE, viewport: { width, height: 800 } });
    await todayPage(page).arrive();
    await page.evaluate((percent) => document.documentElement.style.setProperty('font-size', percent), size);
    for (const open of [null, 'Spasm now', 'Add']) {
      if (open !== null) {
        await page.getByRole('button', { name: open, exact: true }).click();
        await page.getByRole('dialog').waitFor();
      }
      const wide = await page.evaluate(() => {
        const roots = [document.documentElement, ...document.querySelectorAll('dialog[open]')];
        return roots.map((root) => root.scrollWidth - root.clientWidth);
      });
      assert.ok(
        wide.every((over) => over <= 0),
        `${width} px, ${size}, ${open ?? 'the day'}: ${wide}`,
      );
      if (open !== null) await close(page);
    }
    await page.context().close();
  }
});

test('everything that is tapped while a spasm is written down is 44 pixels or more', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  const { page } = await visit(house, { ...PHONE, viewport: { width: 320, height: 700 } });
  await todayPage(page).arrive();
  await page.getByRole('button', { name: 'Spasm now' }).click();
  await page.getByRole('dialog').waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('dialog button, dialog .key, dialog summary')]
      .map((key) => ({ name: key.textContent, box: key.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
  );
  assert.deepEqual(small, []);
  await page.context().close();
});

test('the vessels read their figures, band and doubt in the accessibility tree', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  const { page } = await visit(house, DESKTOP);
  await todayPage(page).arrive();
  for (const name of ['Water', 'Sodium', 'Potassium', 'Calcium', 'Magnesium'])
    assert.match(await todayPage(page).vessel(name).innerText(), new RegExp(`^${name}[^]*Band `));
  await page.getByRole('img', { name: /from midnight to midnight/ }).waitFor();
  await page.context().close();
});

test('who asks for less motion sees none', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  const { page } = await visit(house, { ...PHONE, reducedMotion: 'reduce' });
  await todayPage(page).arrive();
  await page.locator('.vessel-liquid').first().waitFor({ state: 'attached' });
  const moves = await page.evaluate(() => {
    const liquid = document.querySelector('.vessel-liquid');
    return liquid === null ? '' : getComputedStyle(liquid).transitionDuration;
  });
  assert.equal(moves, '0s');
  await page.context().close();
});
