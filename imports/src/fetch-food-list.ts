import { basename } from 'node:path';
import { UnreadableFile } from '@tonus/contract';
import { type OpenFile, openStream } from './open-file.ts';

interface Published {
  readonly url: string;
  readonly what: string;
}

const FDC = 'https://fdc.nal.usda.gov/fdc-datasets/';
const OFF = 'https://static.openfoodfacts.org/data/';

/**
 * Official lists by short names, at their publishers' own addresses. FoodData Central names its files by their day;
 * a newer one is asked for by its whole name (`FoodData_Central_foundation_food_csv_2026-04-30.zip`).
 */
export const PUBLISHED: { readonly [name: string]: Published } = {
  'fdc-foundation': {
    url: `${FDC}FoodData_Central_foundation_food_csv_2025-04-24.zip`,
    what: 'USDA Foundation foods, a few hundred, analysed in depth',
  },
  'fdc-sr-legacy': {
    url: `${FDC}FoodData_Central_sr_legacy_food_csv_2018-04.zip`,
    what: 'USDA SR Legacy, 7,793 generic foods',
  },
  'fdc-survey': {
    url: `${FDC}FoodData_Central_survey_food_csv_2024-10-31.zip`,
    what: 'USDA FNDDS 2021-2023, 5,432 foods as eaten, salted at home',
  },
  'fdc-branded': {
    url: `${FDC}FoodData_Central_branded_food_csv_2025-04-24.zip`,
    what: 'USDA packets sold in the United States, about 2 million',
  },
  openfoodfacts: {
    url: `${OFF}en.openfoodfacts.org.products.csv.gz`,
    what: 'Open Food Facts, packets of the world, about a gigabyte',
  },
};

/** Address of a short name, or of a file that FoodData Central published under its own name. */
export function addressOf(name: string): string | null {
  if (Object.hasOwn(PUBLISHED, name)) return PUBLISHED[name]?.url ?? null;
  return /^FoodData_Central_[A-Za-z0-9_-]+\.zip$/.test(name) ? FDC + name : null;
}

const PATIENCE_MS = 30_000;

async function answerFrom(url: string): Promise<Response> {
  const { host } = new URL(url);
  const byHand = `download ${basename(url)} there by hand and give the file instead`;
  try {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
    const response = await fetch(url, { signal: waiting.signal });
    clearTimeout(timer);
    if (response.ok && response.body !== null) return response;
    throw new UnreadableFile(`${host} answered ${response.status}; ${byHand}`);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`${host} cannot be reached; ${byHand}`);
  }
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  host: string,
  progress: (line: string) => void,
): AsyncGenerator<Uint8Array> {
  const step = 50 * 2 ** 20;
  let size = 0;
  try {
    for await (const chunk of body) {
      if (Math.floor((size + chunk.length) / step) > Math.floor(size / step))
        progress(`${Math.round((size + chunk.length) / 2 ** 20)} MB from ${host}…`);
      size += chunk.length;
      yield chunk;
    }
  } catch {
    throw new UnreadableFile(`${host} stopped answering after ${size} bytes; nothing was stored`);
  }
}

/**
 * Fetches an official list from its publisher into a temporary file; close it to remove that. Only ever called
 * because the person asked for it. Throws UnreadableFile with one line where there is no network.
 */
export async function fetchFoodList(url: string, progress: (line: string) => void): Promise<OpenFile> {
  const response = await answerFrom(url);
  const body = response.body as unknown as AsyncIterable<Uint8Array>;
  return openStream(counted(body, new URL(url).host, progress), basename(url));
}
