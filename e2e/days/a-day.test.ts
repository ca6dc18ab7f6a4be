import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, type House, missing, openHouse, PHONE, unlessMissing, visit } from '../house.ts';
import { allStored, todayPage } from '../pages/today-page.ts';

let house: House | null = null;
const at = (t: { skip: (why: string) => void }): House | null => (unlessMissing(t) ? house : null);

before(async () => {
  if (missing() === null) house = await openHouse();
});
after(async () => house?.close());

test('a day by words and taps: logged, reloaded, seen, edited, deleted, undone', async (t) => {
  const home = at(t);
  if (home === null) return;
  const { page, watch } = await visit(home, PHONE);
  const today = todayPage(page);

  await t.test('the first visit asks three questions at most', async () => {
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    assert.equal(await page.locator('.person-form fieldset, .person-form .input').count(), 3);
    await today.begin({ sex: 'Female', born: '1975', mass: '75' });
  });

  await t.test('words become entries, and what they mean is shown before they are stored', async () => {
    await today.line.fill('500 ml coconut water');
    await today.understood().first().waitFor();
    assert.match(await today.understood().first().innerText(), /Coconut water[\s\S]*500 mL/);
    assert.deepEqual(
      watch.posted.filter((path) => path === '/api/v1/entries'),
      ['/api/v1/entries'],
      'only the person',
    );
    const before = await today.amount('Potassium');
    await today.line.press('Enter');
    await today.written(/Coconut water/).waitFor();
    assert.notEqual(await today.amountAfter('Potassium', before), before);
    for (const words of [
      'ran 60 min in 31°C, 75.0 to 73.6 kg',
      'mg glycinate 200 mg',
      'spasm left QL 7/10 90 s locked',
    ])
      await today.log(words);
    for (const seen of [/Running/, /Magnesium/, /Low back, side, left/]) await today.written(seen).waitFor();
  });

  await t.test('one tap has the same again', async () => {
    await page.getByRole('button', { name: /^Write down again: Coconut water/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.written-line').length === 5);
  });

  await t.test('a spasm takes a few taps', async () => {
    await page.getByRole('button', { name: 'Spasm now' }).click();
    const sheet = page.getByRole('dialog', { name: 'Spasm or cramp' });
    await sheet.getByRole('button', { name: 'Start the clock' }).click();
    await sheet.getByRole('radio', { name: '4', exact: true }).check();
    await sheet.getByRole('radio', { name: /^Calf/ }).check();
    await sheet.getByRole('radio', { name: 'Right' }).check();
    await sheet.getByRole('button', { name: 'Write down' }).click();
    await today.written(/Calf, right/).waitFor();
  });

  await t.test('after a reload everything is still there', async () => {
    await allStored(page);
    await page.reload();
    for (const seen of [/Coconut water/, /Running/, /Low back, side, left/, /Calf, right/])
      await today.written(seen).first().waitFor();
  });

  await t.test('an edit is stored, keeps its history and can be taken back', async () => {
    const sheet = await today.open(/Running/);
    await sheet.getByLabel('How long').fill('75');
    await sheet.getByRole('button', { name: 'Keep', exact: true }).click();
    await today.written(/75 min/).waitFor();
    await allStored(page);
    const again = await today.open(/Running/);
    await again.getByText('Earlier versions').click();
    await again.getByText(/60 min/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await today.written(/60 min/).waitFor();
  });

  await t.test('a deletion can be taken back, and stays deleted if it is not', async () => {
    const sheet = await today.open(/Calf, right/);
    await sheet.getByRole('button', { name: 'Delete' }).click();
    await today.written(/Calf, right/).waitFor({ state: 'detached' });
    await today.undo();
    await today.written(/Calf, right/).waitFor();
    await (await today.open(/Calf, right/)).getByRole('button', { name: 'Delete' }).click();
    await today.written(/Calf, right/).waitFor({ state: 'detached' });
    await allStored(page);
    await page.reload();
    await today.written(/Running/).waitFor();
    assert.equal(await today.written(/Calf, right/).count(), 0);
  });

  await t.test('nothing left the origin, nothing broke, no policy was touched', () => {
    assert.deepEqual(watch.foreign, []);
    assert.deepEqual(watch.errors, []);
  });
  await page.context().close();
});

test('what is not understood is underlined, stays in the line and is never guessed', async (t) => {
  const home = at(t);
  if (home === null) return;
  const { page } = await visit(home, DESKTOP);
  const today = todayPage(page);
  await today.arrive();
  await today.line.fill('250 ml water and blorbquax 300 g');
  await page.getByText('Not understood: “').waitFor();
  assert.equal(await page.locator('.echo u').count(), 1);
  await today.line.press('Enter');
  await page.waitForFunction(() =>
    /blorbquax/.test(document.querySelector<HTMLInputElement>('.line-input')?.value ?? ''),
  );
  assert.doesNotMatch(await today.line.inputValue(), /water/);
  await page.context().close();
});

test('a doubt is asked before anything is stored', async (t) => {
  const home = at(t);
  if (home === null) return;
  const { page, watch } = await visit(home, DESKTOP);
  const today = todayPage(page);
  await today.arrive();
  await allStored(page);
  const before = watch.posted.filter((path) => path === '/api/v1/entries').length;
  await today.line.fill('mg glycinate 200 mg');
  await page.locator('.doubt').waitFor();
  await today.line.press('Enter');
  await page.getByText('One question first.').waitFor();
  const posts = () => watch.posted.filter((path) => path === '/api/v1/entries').length;
  assert.equal(posts(), before);
  await page.keyboard.press('Enter');
  await today.line.press('Enter');
  await today
    .written(/Magnesium/)
    .first()
    .waitFor();
  await allStored(page);
  assert.equal(posts(), before + 1);
  await page.context().close();
});

test('yesterday is another day: what is written there stays there', async (t) => {
  const home = at(t);
  if (home === null) return;
  const { page } = await visit(home, DESKTOP);
  const today = todayPage(page);
  await today.arrive();
  await page.getByRole('button', { name: 'The day before' }).click();
  await page.getByRole('heading', { level: 1, name: /Yesterday/ }).waitFor();
  await today.log('330 ml orange juice');
  await today.written(/Orange juice/i).waitFor();
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page.getByRole('heading', { level: 1, name: /Today/ }).waitFor();
  await today.written(/Orange juice/i).waitFor({ state: 'detached' });
  await page.context().close();
});

test('while the server is away the page says so, keeps what was written, and sends it once it is back', async (t) => {
  const home = at(t);
  if (home === null) return;
  const { page, watch } = await visit(home, PHONE);
  const today = todayPage(page);
  await today.arrive();
  // Who has begun to write has the reader of words; what opens later has been fetched as well.
  await today.line.click();
  await page.waitForLoadState('networkidle');
  await home.away();
  await today.log('300 ml buttermilk');
  await page.getByText('The diary cannot be reached.').waitFor();
  await today.written(/not stored yet/).waitFor();
  await home.back();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The diary cannot be reached.').waitFor({ state: 'detached' });
  await allStored(page);
  await page.reload();
  await today.written(/Buttermilk/i).waitFor();
  assert.equal(await today.written(/Buttermilk/i).count(), 1);
  assert.deepEqual(watch.errors, []);
  await page.context().close();
});

test('the sample diary is marked everywhere, can be played with, and is never sent to the server', async (t) => {
  const home = at(t);
  if (home === null) return;
  const empty = await openHouse();
  try {
    const { page, watch } = await visit(empty, PHONE);
    const today = todayPage(page);
    await page.getByRole('button', { name: 'Look around with a sample diary' }).click();
    await page.getByText('Made by a program.').waitFor();
    await today.written(/synthetic/).waitFor();
    const before = watch.posted.length;
    await today.log('500 ml coconut water');
    await today.written(/Coconut water/).waitFor();
    await page.mouse.wheel(0, 4000);
    const banner = await page.getByText('Made by a program.').boundingBox();
    assert.ok(banner !== null && banner.y >= 0 && banner.y < 200, 'the mark stays in sight');
    await page.getByRole('button', { name: 'The day before' }).click();
    await page.getByRole('heading', { level: 1, name: /Yesterday/ }).waitFor();
    assert.equal(watch.posted.length, before, 'nothing of the sample is posted');
    await page.getByRole('button', { name: 'Begin my own' }).click();
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    assert.deepEqual(watch.foreign, []);
    assert.deepEqual(watch.errors, []);
    await page.context().close();
  } finally {
    await empty.close();
  }
});
