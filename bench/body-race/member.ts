import { parentPort, workerData } from 'node:worker_threads';
import { memberAnswers } from '../../engine/src/body/index.ts';
import { diaryOf } from './scenario.ts';

/** Runs its share of an ensemble. */
const { from, to, days } = workerData as {
  readonly from: number;
  readonly to: number;
  readonly days: number;
};
const scenario = diaryOf(days);
const questions = [{ quantity: 'plasma_sodium_mmol_l' as const, at_h: days * 24 }];
const answers = Array.from(
  { length: to - from },
  (_, i) => memberAnswers(scenario, { questions }, from + i)[0],
);
parentPort?.postMessage(answers);
