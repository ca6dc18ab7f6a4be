import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { temporaryFolder } from './databases.fixture.ts';
import { openStore } from './open-store.ts';

const ROUNDS = 15;
const WRITER = join(import.meta.dirname, 'writes-until-killed.fixture.ts');

/** The ids that were acknowledged before the program was killed without warning, after so many of them. */
async function writeAndKill(dataDir: string, round: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WRITER, dataDir, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const killAfter = 1 + ((round * 13) % 60);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return text.split('\n').slice(0, -1);
}

test('what was acknowledged is there after kill -9 in the middle of writing', async () => {
  const folder = temporaryFolder();
  try {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await writeAndKill(folder.path, round)));
      const store = await openStore({ dataDir: folder.path });
      const there = new Set((await store.ledger.entries({})).map((entry) => entry.id));
      await store.close();
      assert.deepEqual(
        acknowledged.filter((id) => !there.has(id)),
        [],
      );
      // At most the one write whose answer the kill cut off may be there beyond those.
      assert.ok(there.size - acknowledged.length <= round + 1);
    }
    assert.ok(acknowledged.length >= ROUNDS);
    const db = new DatabaseSync(join(folder.path, 'tonus.sqlite'));
    assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    db.close();
  } finally {
    folder.remove();
  }
});
