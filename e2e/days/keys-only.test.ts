import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DESKTOP, type House, missing, openHouse, unlessMissing, visit } from '../house.ts';
import { todayPage } from '../pages/today-page.ts';

let house: House | null = null;
before(async () => {
  if (missing() === null) house = await openHouse();
});
after(async () => house?.close());

const TABS_AT_MOST = 80;

/** Presses Tab until what has the focus bears this name; fails if it cannot be reached or cannot be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < TABS_AT_MOST; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const here = document.activeElement;
      if (here === null || here === document.body) return null;
      const label = (here as HTMLInputElement).labels?.[0]?.textContent ?? '';
      const shown = here.matches('input[type=radio]') ? (here.nextElementSibling ?? here) : here;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      return {
        name: here.getAttribute('aria-label') ?? (label || here.textContent) ?? '',
        ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    if (focused !== null && name.test(focused.name.trim())) {
      assert.ok(focused.ring, `${focused.name} shows its focus`);
      return;
    }
  }
  assert.fail(`${String(name)} cannot be reached by Tab`);
}

test('a day with the keyboard alone: begin, log, answer, edit, undo, spasm', async (t) => {
  if (!unlessMissing(t) || house === null) return;
  const { page, watch } = await visit(house, DESKTOP);
  const today = todayPage(page);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await tabTo(page, /^Year of birth/);
  await page.keyboard.type('1960');
  await page.keyboard.press('Enter');
  await today.line.waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('330 ml cola');
  await today.understood().first().waitFor();
  for (let asked = 0; asked < 4 && (await page.locator('.doubt').count()) > 0; asked += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await today.written(/330 mL/).waitFor();

  await tabTo(page, /330 mL.*Change/s);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await tabTo(page, /^How much/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await today.written(/500 mL/).waitFor();
  await page.keyboard.press('Control+z');
  await today.written(/330 mL/).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await today.written(/500 mL/).waitFor();

  await tabTo(page, /^Spasm now/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.match(
    await page.evaluate(() => document.activeElement?.textContent ?? ''),
    /Spasm now/,
    'the focus comes back',
  );
  assert.deepEqual(watch.errors, []);
  await page.context().close();
});
