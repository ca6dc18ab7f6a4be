import { type Age, type Authority, ageAt, type LifeStage, lifeStages, type Person } from '#person';
import { DRI, type ReferenceIntake } from '#reference';
import type { LocalDay } from '#units';
import type { Balanced } from './balance.ts';

/** Nutrients with reference intakes, and what the table calls them. */
export const REFERENCED = {
  water_ml: 'water',
  sodium_mg: 'sodium',
  potassium_mg: 'potassium',
  calcium_mg: 'calcium',
  magnesium_mg: 'magnesium',
} as const satisfies { readonly [B in Balanced]?: ReferenceIntake['nutrient'] };
export type Referenced = keyof typeof REFERENCED;

/** Whose values are asked in turn: the chosen authority's, then those that stand in for it (B-13). */
const CHAIN: { readonly [A in Authority]: readonly ReferenceIntake['authority'][] } = {
  NASEM: ['NASEM'],
  EFSA: ['EFSA', 'NASEM'],
  WHO: ['WHO', 'WHO/FAO', 'NASEM'],
};
export const isOf = (authority: Authority, row: ReferenceIntake): boolean =>
  row.authority === authority || (authority === 'WHO' && row.authority === 'WHO/FAO');

/** Who the values are wanted for; an unknown age is any adult's. */
export interface Whose {
  readonly sex: Person['sex'];
  readonly age: Age;
  readonly stages: readonly LifeStage[];
  readonly authority: Authority;
}

export const ADULT: Age = { low_y: 19, high_y: 120 };

export const whoseValues = (person: Person, day: LocalDay): Whose => ({
  sex: person.sex,
  age: ageAt(person, day) ?? ADULT,
  stages: lifeStages(person),
  authority: person.authority ?? 'NASEM',
});

const isOfAge = (row: ReferenceIntake, { low_y, high_y }: Age): boolean =>
  (row.ageMin_y ?? 0) <= high_y && (row.ageMax_y === null || low_y < row.ageMax_y);
const isOfSex = (row: ReferenceIntake, sex: Whose['sex']): boolean =>
  // Rows for pregnancy and lactation stand under `female`, whoever it is that is pregnant.
  row.state !== 'none' || row.sex === 'any' || sex === undefined || row.sex === sex;

/** The state's own rows, or those of everybody where an authority gives the state none. */
function forStage(rows: readonly ReferenceIntake[], stage: LifeStage): readonly ReferenceIntake[] {
  const own = rows.filter((row) => row.state === stage);
  return own.length > 0 ? own : rows.filter((row) => row.state === 'none');
}

/**
 * Every row that may be this person's: more than one where sex or age is not known. Of the first authority in
 * the chain that has any.
 */
export function referenceRows(
  of: Referenced,
  isKind: (row: ReferenceIntake) => boolean,
  whose: Whose,
): readonly ReferenceIntake[] {
  const fitting = DRI.filter(
    (row) =>
      row.nutrient === REFERENCED[of] && isKind(row) && isOfAge(row, whose.age) && isOfSex(row, whose.sex),
  );
  for (const authority of CHAIN[whose.authority]) {
    const own = fitting.filter((row) => row.authority === authority);
    const staged = new Set(whose.stages.flatMap((stage) => forStage(own, stage)));
    if (staged.size > 0) return [...staged];
  }
  return [];
}

/** The row's value in the unit of the balance. */
export const valueOf = (row: ReferenceIntake): number => (row.value ?? 0) * (row.unit === 'L/d' ? 1000 : 1);
