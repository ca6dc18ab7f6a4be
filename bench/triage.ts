import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { triageFacts, triageInput, triage as verb } from '@tonus/contract/triage';
import { type TriageInput, triage } from '@tonus/engine/triage';
import { type BenchRow, quantile } from './row.ts';

const CASES = resolve(import.meta.dirname, '../engine/src/triage/vignettes.json');
const ROUNDS = 20;
const BUDGET_MS = 5;

function inputs(): readonly TriageInput[] {
  const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as { cases: readonly Record<string, unknown>[] };
  return cases.map(({ profile, history, inputs: given }) =>
    triageFacts(
      triageInput.parse({
        ...(profile !== undefined && { profile }),
        ...(history !== undefined && { history }),
        ...(given !== undefined && { inputs: given }),
      }),
    ),
  );
}

/** Time from facts to the answer, over every acceptance case, warm; and of the very first answer. */
export async function run(): Promise<readonly BenchRow[]> {
  const cases = inputs();
  const times: number[] = [];
  const [first] = cases;
  const began = performance.now();
  if (first !== undefined) triage(first);
  const cold = performance.now() - began;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const one of cases) {
      const start = performance.now();
      triage(one);
      // The first round warms the code up and is not counted.
      if (round > 0) times.push(performance.now() - start);
    }
  }
  const note = `${cases.length} cases × ${ROUNDS}; budget ${BUDGET_MS} ms; verb ${verb.name}`;
  return [
    { name: 'triage: first answer', value: cold, unit: 'ms', note: 'includes building the word lists' },
    { name: 'triage: answer, median', value: quantile(times, 0.5), unit: 'ms', note },
    { name: 'triage: answer, 99th percentile', value: quantile(times, 0.99), unit: 'ms', note },
  ];
}
