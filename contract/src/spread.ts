import type { Spread } from '@tonus/engine/units';
import { z } from 'zod';

/** What is known of a quantity; `high: null` means nothing bounds it from above. */
export const spread = z.object({
  known: z.number(),
  low: z.number(),
  high: z.number().nullable(),
  /** 0–1: how much of what was taken in says nothing about this quantity. */
  unknown_share: z.number(),
});
export type SpreadAnswer = z.output<typeof spread>;

export const spreadOut = ({ known, low, high, unknownShare }: Spread): SpreadAnswer => ({
  known,
  low,
  high,
  unknown_share: unknownShare,
});

export const mapped = <K extends string, A, B>(of: { readonly [Key in K]: A }, make: (a: A) => B) =>
  Object.fromEntries(Object.entries(of).map(([key, a]) => [key, make(a as A)])) as { [Key in K]: B };
