/** How long a search takes: in memory over the generic foods, and in the store over 400,000 names. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Food } from '@tonus/engine/foods';
import { type FoodStore, openFoods, type StorePlace } from '@tonus/store';
import { genericFoods, packets, queries } from './food-names.ts';
import { type BenchRow, median, quantile } from './row.ts';
import { searchBench, TIMES } from './search-in-memory.ts';

const IN_STORE = 400_000;

function inMemory(foods: readonly Food[], real: boolean): readonly BenchRow[] {
  const { whole, slips, halves } = queries();
  const over = `${foods.length} ${real ? 'real names' : 'shipped names: the shared folder beside the checkout is absent'}`;
  const rows: BenchRow[] = [];
  const kinds = { 'as words': whole, 'with a slip': slips, 'letter by letter': halves };
  for (const [kind, asked] of Object.entries(kinds)) {
    searchBench(foods, asked);
    const { each_ms, build_ms, firstSlip_ms } = searchBench(foods, asked);
    if (kind === 'as words') {
      rows.push({ name: 'search, building the index', value: build_ms, unit: 'ms', note: over });
      rows.push({
        name: 'search, first misspelt word',
        value: firstSlip_ms,
        unit: 'ms',
        note: 'builds the dictionary of deletions',
      });
    }
    rows.push({ name: `search ${kind}, p50`, value: quantile(each_ms, 0.5), unit: 'ms', note: over });
    rows.push({
      name: `search ${kind}, p95`,
      value: quantile(each_ms, 0.95),
      unit: 'ms',
      note: `${asked.length} queries, median of ${TIMES} each`,
    });
  }
  return rows;
}

async function* all(generics: readonly Food[], count: number): AsyncGenerator<Food> {
  yield* generics;
  yield* packets(count - generics.length, generics);
}

async function timed(store: FoodStore, asked: readonly string[]): Promise<readonly number[]> {
  const out: number[] = [];
  for (const query of asked) {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const from = performance.now();
      await store.find(query, { limit: 10 });
      times.push(performance.now() - from);
    }
    out.push(median(times));
  }
  return out;
}

async function inStore(
  place: StorePlace,
  name: string,
  generics: readonly Food[],
): Promise<readonly BenchRow[]> {
  process.stderr.write(`  ${name}…\n`);
  const store = await openFoods(place);
  const rows: BenchRow[] = [];
  try {
    const started = performance.now();
    const info = {
      id: 'bench',
      format: 'bench',
      maker: '',
      attribution: '',
      licence: '',
      fingerprint: 'bench',
      country: null,
    };
    await store.add(info, { foods: all(generics, IN_STORE), at: 0, refused: () => 0 });
    const seconds = (performance.now() - started) / 1000;
    rows.push({
      name: `${name}, adding ${IN_STORE} foods`,
      value: seconds,
      unit: 's',
      note: 'parts of real names joined, one transaction',
    });
    const { whole, slips, halves } = queries();
    const first = performance.now();
    await store.find('brocolli', { limit: 10 });
    rows.push({
      name: `${name}, first misspelt word`,
      value: performance.now() - first,
      unit: 'ms',
      note: 'reads all words',
    });
    for (const [kind, asked] of Object.entries({
      'as words': whole,
      'with a slip': slips,
      'letter by letter': halves,
    })) {
      await timed(store, asked.slice(0, 20));
      const each = await timed(store, asked);
      rows.push({
        name: `${name}, search ${kind}, p50`,
        value: quantile(each, 0.5),
        unit: 'ms',
        note: `${IN_STORE} names`,
      });
      rows.push({
        name: `${name}, search ${kind}, p95`,
        value: quantile(each, 0.95),
        unit: 'ms',
        note: `${asked.length} queries, median of ${TIMES} each`,
      });
    }
  } finally {
    await store.close();
  }
  return rows;
}

async function onPostgres(url: string, generics: readonly Food[]): Promise<readonly BenchRow[]> {
  const { Client } = await import('pg');
  const administrator = new Client({ connectionString: url });
  await administrator.connect();
  const name = `tonus_bench_${process.pid}`;
  await administrator.query(`create database ${name}`);
  try {
    const place = new URL(url);
    place.pathname = `/${name}`;
    return await inStore({ dataDir: tmpdir(), databaseUrl: place.href }, 'PostgreSQL', generics);
  } finally {
    await administrator.query(`drop database ${name} with (force)`);
    await administrator.end();
  }
}

export async function run(): Promise<readonly BenchRow[]> {
  const { foods, real } = genericFoods();
  const rows = [...inMemory(foods, real)];
  const dataDir = mkdtempSync(join(tmpdir(), 'tonus-bench-'));
  try {
    rows.push(...(await inStore({ dataDir }, 'SQLite', foods)));
    const size = statSync(join(dataDir, 'foods.sqlite')).size / 2 ** 20;
    rows.push({
      name: 'SQLite, size on disk',
      value: size,
      unit: 'MiB',
      note: `${IN_STORE} foods with two nutrients each`,
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const url = process.env.TONUS_TEST_POSTGRES;
  if (url !== undefined) rows.push(...(await onPostgres(url, foods)));
  return rows;
}
