import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from '@tonus/contract';
import { type ImportOptions, importFile } from '@tonus/contract/import';
import { openStore, pantries, type StorePlace } from '@tonus/store';
import { faultOf, refused } from './fault.ts';
import { serverTools } from './tools.ts';

/** Reads one file beside the server, which goes on answering meanwhile. */
export interface ImportJob {
  readonly place: StorePlace;
  readonly file: SourceFile;
  readonly options: ImportOptions;
}

async function done({ place, file, options }: ImportJob) {
  const store = await openStore(place);
  const larder = pantries(place);
  try {
    const answer = await importFile(file, options, serverTools({ store, larder, place }));
    return answer.ok ? { value: answer.value } : { fault: refused(answer.error) };
  } finally {
    await larder.close();
    await store.close();
  }
}

parentPort?.postMessage(
  await done(workerData as ImportJob).catch((error: unknown) => ({ fault: faultOf(error) })),
);
