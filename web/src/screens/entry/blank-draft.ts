import type { Draft, EntryKind } from '@tonus/engine/diary';
import type { FoodSnapshot } from '@tonus/engine/foods';
import type { Instant } from '@tonus/engine/units';

/** Stands until a food is chosen; a form with it cannot be kept. */
export const NO_FOOD: FoodSnapshot = { id: '', source: 'own', name: '', per: '100 g', nutrients: {} };

/** What a form for a new entry begins from. Answers that a person must give are left out and asked. */
export function blankDraft(kind: EntryKind, at: Instant, zone: string): Draft {
  const head = { at, zone };
  const blank = (own: object): Draft => ({ ...head, kind, ...own }) as Draft;
  switch (kind) {
    case 'food':
      return blank({ food: NO_FOOD, mass_g: null });
    case 'drink':
      return blank({ food: NO_FOOD, volume_ml: null });
    case 'supplement':
      return blank({
        mineral: 'magnesium',
        compound: null,
        elemental_mg: null,
        saltMass_mg: null,
        route: 'oral',
      });
    case 'medicine':
      return blank({ atc: null, dose_mg: null });
    case 'episode':
      return blank({ muscle: null, side: null });
    default:
      return blank({});
  }
}
