/**
 * What is known of a quantity that was not measured exactly. `high: null` means nothing bounds it from above.
 * A wholly unknown quantity is `{ known: 0, low: 0, high: null, unknownShare: 1 }`: unknown is never zero.
 */
export interface Spread {
  /** Sum of what is known, at its best estimate. */
  readonly known: number;
  readonly low: number;
  readonly high: number | null;
  /** 0–1: how much of what was taken in says nothing about this quantity. */
  readonly unknownShare: number;
}
