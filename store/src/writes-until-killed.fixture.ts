/** A program that writes one entry after another and says each one's id once it was told that it is durable. */
import { note } from './entries.fixture.ts';
import { openStore } from './open-store.ts';

const [dataDir = '', round = ''] = process.argv.slice(2);
const { ledger } = await openStore({ dataDir });
for (let i = 0; ; i++) {
  const id = `r${round}-${i}`;
  await ledger.write([{ id, entry: note(id, id) }]);
  process.stdout.write(`${id}\n`);
}
