import type { Person } from './person.ts';

export const LIFE_STAGES = ['none', 'pregnancy', 'lactation'] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

/** The states whose reference values apply; both when a person nurses one child and expects another. */
export function lifeStages(person: Person): readonly LifeStage[] {
  const stages: LifeStage[] = [];
  if (person.pregnant_weeks !== undefined) stages.push('pregnancy');
  if (person.lactating === true) stages.push('lactation');
  return stages.length === 0 ? ['none'] : stages;
}
