import type { Draft, Entry, EntryKind } from '#diary';
import type { FoodSnapshot, Nutrients } from '#foods';
import { instant } from '#units';

export const NOON = instant(Date.parse('2026-07-03T12:00:00+02:00'));
export const ZONE = 'Europe/Berlin';

type Fields<K extends EntryKind> = Omit<Extract<Draft, { kind: K }>, 'kind' | 'at' | 'zone'> & {
  readonly at?: Entry['at'];
  readonly zone?: string;
  readonly id?: string;
};

/** An entry of a kind at noon in Berlin, unless said otherwise. */
export const entry = <K extends EntryKind>(kind: K, fields: Fields<K>): Extract<Entry, { kind: K }> =>
  ({ id: `${kind}-1`, at: NOON, zone: ZONE, enteredAt: NOON, kind, ...fields }) as unknown as Extract<
    Entry,
    { kind: K }
  >;

export const food = (nutrients: Nutrients, more: Partial<FoodSnapshot> = {}): FoodSnapshot => ({
  id: 'x',
  source: 'starter',
  name: 'x',
  per: '100 g',
  nutrients,
  ...more,
});
