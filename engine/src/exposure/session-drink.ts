import type { Activity } from '#diary';
import { exactly } from '#units';
import { amountsIn, hundredsOf } from './composition.ts';
import { contentsOf, type Inflow } from './inflow.ts';

/**
 * What was drunk during an activity beyond the drinks that have entries of their own: a drink nobody named, so its
 * water counts and its minerals are unknown.
 */
export function inflowBesideActivity(activity: Activity, logged_l: number): readonly Inflow[] {
  const beyond_ml = (activity.drunk_ml ?? 0) - logged_l * 1000;
  if (beyond_ml <= 0) return [];
  const food = { id: 'drunk', source: 'own', name: '', per: '100 mL', nutrients: {} } as const;
  const hundreds = hundredsOf(food, beyond_ml, 'mL');
  return [
    {
      entry: activity.id,
      at: activity.at,
      zone: activity.zone,
      kind: 'drink',
      route: 'oral',
      over_min: activity.duration_min,
      mass_kg: exactly(beyond_ml / 1000),
      ...contentsOf(amountsIn(food, 'drink', hundreds)),
      recalled: false,
    },
  ];
}
