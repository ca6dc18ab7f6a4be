import type { Nutrient } from '#foods';
import type { LocalDay, Spread } from '#units';

/** What a day's balance speaks of, in the units of the command line's answer. */
export const BALANCED = [
  'water_ml',
  'sodium_mg',
  'potassium_mg',
  'calcium_mg',
  'magnesium_mg',
  'caffeine_mg',
  'alcohol_g',
  'energy_kcal',
] as const satisfies readonly (Nutrient | 'water_ml')[];
export type Balanced = (typeof BALANCED)[number];

/** A target as a range: at least `low`, at most `high`, either may be absent. */
export interface Target {
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: string;
  readonly scope: string;
  readonly source: string;
  readonly recalled: boolean;
}

/** Something that carries minerals or water out, with its size and where that is known from. */
export interface Drain {
  readonly what: string;
  /** Size as data; words are made on the screen. */
  readonly effect: {
    readonly of: Balanced;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
    readonly unit: string;
  };
  readonly because: {
    readonly rule: string;
    readonly source: string;
    readonly recalled: boolean;
    readonly entries: readonly string[];
  };
}

export interface Today {
  readonly date: LocalDay;
  readonly zone: string;
  readonly intake: { readonly [B in Balanced]: Spread };
  /** The same by local hour, 0–23. */
  readonly hourly: { readonly [B in Balanced]: readonly Spread[] };
  readonly losses: {
    readonly sweat_ml: Spread;
    readonly sweat_sodium_mg: Spread;
    readonly sweat_potassium_mg: Spread;
    readonly urine_ml: Spread;
    readonly insensible_ml: Spread;
    readonly gut_ml: Spread;
  };
  readonly targets: { readonly [B in Balanced]?: Target };
  readonly upperLimits: readonly (Target & { readonly of: Balanced; readonly taken: Spread })[];
  readonly drains: readonly Drain[];
}
