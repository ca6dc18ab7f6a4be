import type { FindFood } from '#foods';
import type { FieldError, Instant } from '#units';
import type { Draft } from './entry.ts';

/** What the reader of a line may know; the engine itself has no clock and no zone. */
export interface LineContext {
  readonly now: Instant;
  readonly zone: string;
  /** BCP 47; decides pints, ounces, °F and the order of dates. */
  readonly locale: string;
  readonly find: FindFood;
}

/** A question to ask before storing; the draft holds the first choice. */
export interface Doubt {
  /** Path inside the draft, `food`, `volume_ml`, `at`. */
  readonly field: string;
  readonly why:
    | 'which-food'
    | 'amount'
    | 'unit'
    | 'time'
    | 'which-salt'
    | 'elemental-or-salt'
    | 'muscle'
    | 'implausible';
  readonly choices: readonly { readonly label: string; readonly draft: Draft }[];
}

export interface Understood {
  readonly text: string;
  /** Character range in the line. */
  readonly from: number;
  readonly to: number;
  readonly draft: Draft;
  readonly doubts: readonly Doubt[];
}

export interface NotUnderstood {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** It was read, but says what cannot be: a 10,000 km run. */
  readonly because?: FieldError;
}

export interface Line {
  readonly items: readonly Understood[];
  readonly notUnderstood: readonly NotUnderstood[];
}
