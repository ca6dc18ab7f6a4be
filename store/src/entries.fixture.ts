/** Small entries for tests of the store, made by hand: the store never looks inside them. */
import type { Entry, Note, Weight } from '@tonus/engine/diary';
import { instant } from '@tonus/engine/units';

export const NOON = Date.UTC(2026, 0, 5, 12);

export const note = (id: string, text: string, at = NOON): Note => ({
  id,
  kind: 'note',
  at: instant(at),
  zone: 'Europe/Berlin',
  enteredAt: instant(at),
  text,
});

export const weight = (id: string, mass_kg: number, at = NOON): Weight => ({
  id,
  kind: 'weight',
  at: instant(at),
  zone: 'UTC',
  enteredAt: instant(at),
  mass_kg,
});

export const textOf = (entry: Entry | null | undefined): string | undefined =>
  entry?.kind === 'note' ? entry.text : undefined;
