/** `node e2e/screenshots.ts`: pictures of every state worth looking at, into docs/pictures. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, type House, missing, openHouse, PHONE, visit } from './house.ts';
import { todayPage } from './pages/today-page.ts';

const PICTURES = resolve(import.meta.dirname, '../docs/pictures');
/** A summer evening that has nearly happened, so that every line below lies in the past. */
const EVENING = '2026-06-14T20:40:00+02:00';
const DAY = [
  'slept 7 h',
  'oats 80 g, banana and 200 ml milk at 7:10am',
  '2 coffees at 9:30am',
  'ran 60 min at 11:00am in 31°C, 75.0 to 73.6 kg',
  '500 ml coconut water at 12:10pm',
  'rice 250 g, chicken breast 150 g and spinach 100 g at 1pm',
  'yogurt 150 g at 4pm',
  'mg glycinate 200 mg at 7pm',
  'spasm left QL 7/10 90 s locked at 7:50pm',
  '400 ml water at 8pm',
];

const SIZES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['phone', PHONE],
  ['desktop', DESKTOP],
];

/** The same picture in fewer bytes: the pixel data packed again as tightly as zlib can. */
function tighter(png: Buffer): Buffer {
  const parts: Buffer[] = [png.subarray(0, 8)];
  const data: Buffer[] = [];
  const crcs = crcTable();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    if (type === 'IEND')
      parts.push(
        chunk('IDAT', deflateSync(inflateSync(Buffer.concat(data)), { level: 9, memLevel: 9 }), crcs),
      );
    if (type !== 'IDAT') parts.push(png.subarray(at, at + 12 + length));
    at += 12 + length;
  }
  const packed = Buffer.concat(parts);
  return packed.length < png.length ? packed : png;
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
}

function chunk(type: string, body: Buffer, crcs: Uint32Array): Buffer {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  body.copy(out, 8);
  let crc = 0xffffffff;
  for (const byte of out.subarray(4, 8 + body.length)) crc = (crcs[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 8 + body.length);
  return out;
}

async function picture(page: Page, name: string, whole = false): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready');
  // Glasses fill for a moment; the picture is of what stands then.
  await page.waitForTimeout(1300);
  // A window as tall as the page, so that what is fixed to its edge covers nothing.
  const view = page.viewportSize();
  if (whole && view !== null) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...view, height });
  }
  const path = join(PICTURES, `${name}.png`);
  writeFileSync(path, tighter(await page.screenshot()));
  if (view !== null) await page.setViewportSize(view);
  process.stdout.write(`${name}.png ${Math.round(readFileSync(path).length / 1024)} kB\n`);
}

async function quiet(page: Page): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.locator('.notice').waitFor({ state: 'detached', timeout: 15_000 });
}

/** Time stands in the evening while a day is logged by words; the server's clock has passed it long ago. */
async function writeDay(house: House): Promise<void> {
  const { page } = await visit(house, { ...DESKTOP });
  await page.clock.setFixedTime(new Date(EVENING));
  await page.reload();
  const today = todayPage(page);
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await today.begin({ sex: 'Female', born: '1981', mass: '75' });
  for (const line of DAY) await today.log(line);
  await page.waitForTimeout(500);
  await page.context().close();
}

async function ownDay(house: House): Promise<void> {
  for (const [size, options] of SIZES)
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit(house, { ...options, colorScheme });
      await page.clock.setFixedTime(new Date(EVENING));
      await page.reload();
      await page.locator('.vessels').waitFor();
      await picture(page, `today-${size}-${colorScheme}`, true);
      if (colorScheme === 'light' && size === 'phone') {
        await page.getByRole('button', { name: 'Spasm now' }).click();
        await picture(page, 'spasm-phone-light');
        await page.keyboard.press('Escape');
        await todayPage(page).vessel('Magnesium').click();
        await picture(page, 'vessel-phone-light');
        await page.keyboard.press('Escape');
        await todayPage(page).line.fill('mg glycinate 200 mg and blorbquax');
        await page.locator('.doubt').waitFor();
        await picture(page, 'line-phone-light');
      }
      await page.context().close();
    }
}

async function firstVisit(house: House): Promise<void> {
  for (const [size, options] of SIZES)
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit(house, { ...options, colorScheme });
      await page.getByRole('button', { name: 'Begin' }).waitFor();
      await picture(page, `first-visit-${size}-${colorScheme}`);
      await page.getByRole('button', { name: 'Look around with a sample diary' }).click();
      await page.locator('.vessels').waitFor();
      await quiet(page);
      await picture(page, `sample-${size}-${colorScheme}`);
      await page.context().close();
    }
}

const why = missing();
if (why !== null) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
mkdirSync(PICTURES, { recursive: true });
const house = await openHouse();
try {
  await firstVisit(house);
  await writeDay(house);
  await ownDay(house);
} finally {
  await house.close();
}
