import type { Entry } from '@tonus/engine/diary';
import type { Person } from '@tonus/engine/person';

/**
 * Who the diary is about on a day that ends at `end`: as last described, but with a weight taken since.
 * `known` was described before everything in `entries`. Null: nobody was asked yet.
 */
export function personOn(entries: readonly Entry[], known: Person | null, end: number): Person | null {
  const profile = entries.findLast((entry) => entry.kind === 'person');
  const person = profile?.kind === 'person' ? profile.person : known;
  const weight = entries.findLast((entry) => entry.kind === 'weight' && entry.at < end);
  if (weight?.kind !== 'weight') return person;
  const older = profile !== undefined && profile.at > weight.at && person?.mass_kg !== undefined;
  return older ? person : { ...person, mass_kg: weight.mass_kg };
}
