import type { Tally } from './tally.ts';

export interface Counts {
  readonly scenarios: Readonly<Record<string, Tally>>;
  readonly studies: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const resultsPage = (counts: Counts): string => JSON.stringify(counts);
