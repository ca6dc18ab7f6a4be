/** The real databases that the suites run on, each time a fresh one. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { StorePlace } from './open-store.ts';

export interface Fresh {
  readonly place: StorePlace;
  remove(): Promise<void>;
}

export interface TestDatabase {
  readonly name: string;
  /** Why it cannot be used here, for the test's skip line. */
  readonly absent: string | undefined;
  fresh(): Promise<Fresh>;
}

export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tonus-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const sqlite: TestDatabase = {
  name: 'SQLite',
  absent: undefined,
  async fresh() {
    const folder = temporaryFolder();
    return { place: { dataDir: folder.path }, remove: async () => folder.remove() };
  },
};

const postgresUrl = process.env.TONUS_TEST_POSTGRES;

async function asAdministrator(text: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl ?? '' });
  await client.connect();
  await client.query(text);
  await client.end();
}

const postgres: TestDatabase = {
  name: 'PostgreSQL',
  absent:
    postgresUrl === undefined
      ? 'no PostgreSQL given: set TONUS_TEST_POSTGRES to what `node scripts/postgres-for-tests.ts` prints'
      : undefined,
  async fresh() {
    const name = `tonus_${randomBytes(6).toString('hex')}`;
    await asAdministrator(`create database ${name}`);
    const url = new URL(postgresUrl ?? '');
    url.pathname = `/${name}`;
    const folder = temporaryFolder();
    return {
      place: { dataDir: folder.path, databaseUrl: url.href },
      async remove() {
        folder.remove();
        await asAdministrator(`drop database ${name} with (force)`);
      },
    };
  },
};

export const DATABASES: readonly TestDatabase[] = [sqlite, postgres];
