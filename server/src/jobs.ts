import { Worker } from 'node:worker_threads';
import type { ImportAnswer } from '@tonus/contract/import';
import type { Fault } from './fault.ts';
import type { ImportJob } from './import-worker.ts';

export type JobAnswer = { readonly value: ImportAnswer } | { readonly fault: Fault };

export interface Jobs {
  /** One after another: a second large file waits for the first, so that memory has a bound. */
  import(job: ImportJob): Promise<JobAnswer>;
  stop(): Promise<void>;
}

const WORKER = new URL('./import-worker.ts', import.meta.url);
const MAX_HEAP_MB = 1024;

export function jobs(): Jobs {
  let last: Promise<unknown> = Promise.resolve();
  let running: Worker | undefined;
  const broken: JobAnswer = {
    fault: { status: 500, error: 'the file broke its reader, and nothing was stored' },
  };
  const run = (job: ImportJob): Promise<JobAnswer> =>
    new Promise((resolve) => {
      const worker = new Worker(WORKER, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      });
      running = worker;
      worker.once('message', resolve);
      worker.once('error', () => resolve(broken));
      worker.once('exit', () => {
        running = undefined;
        resolve(broken);
      });
    });
  return {
    import: (job) => {
      const turn = last.then(() => run(job));
      last = turn;
      return turn;
    },
    stop: async () => void (await running?.terminate()),
  };
}
