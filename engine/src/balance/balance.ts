import type { Nutrient } from '#foods';
import type { Authority } from '#person';
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
export type ByBalanced<T> = { readonly [B in Balanced]: T };

export const byBalanced = <T>(make: (of: Balanced) => T): ByBalanced<T> =>
  Object.fromEntries(BALANCED.map((of) => [of, make(of)])) as unknown as ByBalanced<T>;

export const TARGET_KINDS = [
  'recommendedIntake',
  'adequateIntake',
  'safeAndAdequateIntake',
  'chronicDiseaseRiskReduction',
  'upperLevel',
  'guidanceLevel',
  'limit',
  'averageRequirement',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A target as a range: at least `low`, at most `high`, either may be absent. */
export interface Target {
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: string;
  readonly scope: string;
  readonly source: string;
  readonly recalled: boolean;
  /**
   * Largest of the minima that may be this person's, where sex or age is not known; equal to `low` otherwise.
   * Below `low` is short for everybody it may be, above `lowUpTo` is enough for everybody.
   */
  readonly lowUpTo?: number | null;
  /** What half of such people need; lower than `low`, which covers nearly all. */
  readonly averageRequirement?: number | null;
  /** Kind and source of `high`, where they are not those of `low`. */
  readonly highKind?: string;
  readonly highSource?: string;
  /** Whose values these are. */
  readonly authority?: string;
  /** Set when the chosen authority has none, and another's stands in. */
  readonly insteadOf?: Authority;
  /** Ids of the population rules that lowered `high`, or that leave this to a clinician. */
  readonly rules?: readonly string[];
}

/** What can drain a day, a closed list, so that a screen has a word for each. */
export const DRAIN_KINDS = [
  'sweat',
  'vomit',
  'stool',
  'ostomy',
  'alcohol',
  'caffeine',
  'licorice',
  'cola',
  'medicine',
] as const;
export type DrainKind = (typeof DRAIN_KINDS)[number];

/** Something that carries minerals or water out, with its size and where that is known from. */
export interface Drain {
  readonly what: DrainKind;
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
  /** What the person calls it: the medicine's or the food's name. */
  readonly names?: readonly string[];
  /** In whom, over what time: as the source has it. */
  readonly basis?: string;
  /** False when it is not certain that this rule speaks of this person's thing. */
  readonly sure?: boolean;
}

/** What a medicine does to an ion or to water, drains and the opposite alike. */
export interface MedicineAction extends Drain {
  readonly direction: 'down' | 'up' | 'neutral' | 'mixed';
}

/** A target of a group this person may belong to that a clinician sets: shown as a question, never applied. */
export interface Ask {
  readonly of: Balanced;
  readonly rule: string;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly source: string;
  readonly recalled: boolean;
}

/** How much of a day's intake speaks of a nutrient at all. */
export interface Completeness {
  /** 0–1; 1 − unknownShare. */
  readonly share: number;
  /** Entries that say nothing of it. */
  readonly silent: readonly string[];
}

/** What would tell most next, as data. */
export type Next =
  | { readonly kind: 'first-entry' }
  | { readonly kind: 'below-target'; readonly of: Balanced; readonly known: number; readonly low: number }
  | {
      readonly kind: 'unknown';
      readonly of: Balanced;
      readonly unknownShare: number;
      readonly entries: readonly string[];
    }
  | { readonly kind: 'within' };

export interface Losses {
  readonly sweat_ml: Spread;
  readonly sweat_sodium_mg: Spread;
  readonly sweat_potassium_mg: Spread;
  readonly sweat_calcium_mg?: Spread;
  readonly sweat_magnesium_mg?: Spread;
  readonly urine_ml: Spread;
  readonly insensible_ml: Spread;
  readonly stool_ml?: Spread;
  readonly gut_ml: Spread;
  readonly gut_sodium_mg?: Spread;
  readonly gut_potassium_mg?: Spread;
}

/** Where a loss is known from. */
export interface LossSource {
  readonly of: keyof Losses;
  /** Numbered rule of docs/model/balance.md. */
  readonly rule: string;
  readonly source: string;
  readonly recalled: boolean;
}

export interface Today {
  readonly date: LocalDay;
  readonly zone: string;
  readonly intake: ByBalanced<Spread>;
  /** The same by local hour, 0–23. */
  readonly hourly: { readonly [B in Balanced]: readonly Spread[] };
  readonly losses: Losses;
  readonly lossSources?: readonly LossSource[];
  readonly targets: { readonly [B in Balanced]?: Target };
  readonly upperLimits: readonly (Target & { readonly of: Balanced; readonly taken: Spread })[];
  readonly drains: readonly Drain[];
  readonly medicines: readonly MedicineAction[];
  readonly asks: readonly Ask[];
  readonly completeness: ByBalanced<Completeness>;
  readonly next: Next;
}
