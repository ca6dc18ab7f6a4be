import type { Spread } from '#units';
import {
  BALANCED,
  type Balanced,
  type ByBalanced,
  type Completeness,
  type MedicineAction,
  type Next,
} from './balance.ts';
import type { Targets } from './targets.ts';

/** From here on the record says too little of a nutrient to call it short. */
const MOSTLY_KNOWN = 0.5;

interface Standing {
  readonly of: Balanced;
  readonly low: number;
  readonly known: number;
  readonly unknownShare: number;
}

/** A medicine that keeps an ion in the body is a reason not to point at that ion. */
const isHeld = (of: Balanced, medicines: readonly MedicineAction[]): boolean =>
  medicines.some(({ effect, direction }) => effect.of === of && direction === 'up');

export interface Known {
  readonly intake: ByBalanced<Spread>;
  readonly targets: Targets;
  readonly medicines: readonly MedicineAction[];
  readonly completeness: ByBalanced<Completeness>;
  readonly hasEntries: boolean;
}

/**
 * The one thing that would tell or help most (B-20): the first entry; else the nutrient furthest under its minimum of
 * which most is known; else the one the record says least about. Never a nutrient that a rule or a medicine
 * leaves to a clinician, and never sodium, of which a little under the minimum is no gap to fill.
 */
export function nextOf({ intake, targets, medicines, completeness, hasEntries }: Known): Next {
  if (!hasEntries) return { kind: 'first-entry' };
  const standings = BALANCED.flatMap((of): readonly Standing[] => {
    const target = of in targets ? targets[of as keyof Targets] : undefined;
    const low = target?.low ?? null;
    if (low === null || low === 0 || of === 'sodium_mg' || isHeld(of, medicines)) return [];
    return [{ of, low, known: intake[of].known, unknownShare: intake[of].unknownShare }];
  });
  const short = standings
    .filter(({ known, low, unknownShare }) => known < low && unknownShare < MOSTLY_KNOWN)
    .sort((a, b) => a.known / a.low - b.known / b.low)[0];
  if (short !== undefined) return { kind: 'below-target', of: short.of, known: short.known, low: short.low };
  const dark = standings
    .filter(({ unknownShare }) => unknownShare >= MOSTLY_KNOWN)
    .sort((a, b) => b.unknownShare - a.unknownShare)[0];
  return dark === undefined
    ? { kind: 'within' }
    : {
        kind: 'unknown',
        of: dark.of,
        unknownShare: dark.unknownShare,
        entries: completeness[dark.of].silent,
      };
}
