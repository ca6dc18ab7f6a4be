import type { Locator, Page } from 'playwright-core';

/** The Today screen as a person meets it: by what it says, not by how it is built. */
export interface TodayPage {
  readonly line: Locator;
  readonly notice: Locator;
  /** The first visit, with these answers. */
  begin(answers?: { readonly sex?: string; readonly born?: string; readonly mass?: string }): Promise<void>;
  /** Waits for the day, answering the questions of a first visit with nothing. */
  arrive(): Promise<void>;
  /** Types a line, answers each question by its first choice, and presses Enter. */
  log(words: string): Promise<void>;
  understood(): Locator;
  written(words: string | RegExp): Locator;
  open(words: string | RegExp): Promise<Locator>;
  vessel(name: string): Locator;
  /** The number under a vessel. */
  amount(name: string): Promise<string>;
  /** Waits until the number under a vessel is another. */
  amountAfter(name: string, before: string): Promise<string>;
  undo(): Promise<void>;
}

const QUESTIONS_AT_MOST = 12;

export function todayPage(page: Page): TodayPage {
  const line = page.getByLabel('What did you have, do or feel?');
  const chips = page.getByRole('list', { name: 'Understood so far' }).getByRole('listitem');
  const written = (words: string | RegExp): Locator =>
    page.getByRole('region', { name: /^Written down/ }).getByRole('button', { name: words });
  const vessel = (name: string): Locator =>
    page.locator('.vessels').getByRole('button', { name: new RegExp(`^${name}`) });
  const notice = page.locator('.notice');
  const amount = async (name: string): Promise<string> =>
    (await vessel(name).locator('.vessel-amount').innerText()).replace(/\s+/g, ' ');
  return {
    line,
    notice,
    async begin({ sex, born, mass } = {}) {
      if (sex !== undefined) await page.getByLabel(sex, { exact: true }).check();
      if (born !== undefined) await page.getByLabel('Year of birth').fill(born);
      if (mass !== undefined) await page.getByLabel('Body weight').fill(mass);
      await page.getByRole('button', { name: 'Begin' }).click();
      await line.waitFor();
    },
    async arrive() {
      const begin = page.getByRole('button', { name: 'Begin' });
      await line.or(begin).first().waitFor();
      if ((await begin.count()) > 0) await begin.click();
      await line.waitFor();
    },
    async log(words) {
      await line.fill(words);
      await chips.first().waitFor();
      for (let asked = 0; asked < QUESTIONS_AT_MOST; asked += 1) {
        const choice = page.locator('.doubt .choice').first();
        if ((await choice.count()) === 0) break;
        await choice.click();
      }
      await line.press('Enter');
      await page.waitForFunction(
        (typed) => document.querySelector<HTMLInputElement>('.line-input')?.value !== typed,
        words,
      );
    },
    understood: () => chips,
    written,
    async open(words) {
      await written(words).first().click();
      const sheet = page.getByRole('dialog');
      await sheet.waitFor();
      return sheet;
    },
    vessel,
    amount,
    async amountAfter(name, before) {
      for (let tries = 0; tries < 100; tries += 1) {
        const now = await amount(name);
        if (now !== before) return now;
        await page.waitForTimeout(20);
      }
      throw new Error(`${name} still reads ${before}`);
    },
    async undo() {
      await notice.getByRole('button', { name: 'Undo' }).click();
    },
  };
}

/** Waits until everything on the screen is durable on the server. */
export const allStored = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('.badge-unsent') === null);
