import { type MedicineEffect, medicineEffects } from '#exposure';
import type { Person } from '#person';
import type { ReferenceIntake } from '#reference';
import { instant, type LocalDay } from '#units';
import type { Target, TargetKind } from './balance.ts';
import { type PopulationFinding, populationFindings } from './population.ts';
import {
  isOf,
  REFERENCED,
  type Referenced,
  referenceRows,
  valueOf,
  type Whose,
  whoseValues,
} from './reference-values.ts';

export type Targets = { readonly [B in Referenced]?: Target };

/** EFSA's 2 g of sodium is as much as is safe, not as little as will do. */
const isCeiling = (row: ReferenceIntake): boolean => row.nativeKind === 'safe and adequate intake';
const isMinimum = (row: ReferenceIntake): boolean =>
  (row.kind === 'RDA' || row.kind === 'AI') && !isCeiling(row);
const isMaximum = (row: ReferenceIntake): boolean => row.kind === 'CDRR' || isCeiling(row);
const isUpperOfAll = (row: ReferenceIntake): boolean => row.kind === 'UL' && row.scope === 'all sources';

export const kindOf = (row: ReferenceIntake): TargetKind => {
  if (isCeiling(row)) return 'safeAndAdequateIntake';
  switch (row.kind) {
    case 'RDA':
      return 'recommendedIntake';
    case 'AI':
      return 'adequateIntake';
    case 'EAR':
      return 'averageRequirement';
    case 'CDRR':
      return 'chronicDiseaseRiskReduction';
    case 'UL':
      return row.nativeKind === 'guidance level' ? 'guidanceLevel' : 'upperLevel';
  }
};

const values = (rows: readonly ReferenceIntake[]): readonly number[] => rows.map(valueOf);
const least = (rows: readonly ReferenceIntake[]): number | null =>
  rows.length === 0 ? null : Math.min(...values(rows));
const most = (rows: readonly ReferenceIntake[]): number | null =>
  rows.length === 0 ? null : Math.max(...values(rows));
const sources = (rows: readonly ReferenceIntake[]): string =>
  [...new Set(rows.map((row) => row.source))].join('; ');

/** The range of one nutrient, before any group's rule is laid over it. */
function referenceTarget(of: Referenced, whose: Whose): Target | null {
  const minima = referenceRows(of, isMinimum, whose);
  const ceilings = referenceRows(of, isMaximum, whose);
  const maxima = ceilings.length > 0 ? ceilings : referenceRows(of, isUpperOfAll, whose);
  const [first] = minima.length > 0 ? minima : maxima;
  if (first === undefined) return null;
  const named = minima.length > 0 ? minima : maxima;
  const averages = referenceRows(of, (row) => row.kind === 'EAR', whose).filter(
    (row) => row.authority === first.authority,
  );
  const [top] = maxima;
  return {
    low: least(minima),
    lowUpTo: most(minima),
    high: most(maxima),
    kind: kindOf(first),
    scope: first.scope,
    source: sources(named),
    recalled: [...minima, ...maxima].some((row) => row.recalled),
    authority: first.authority,
    averageRequirement: least(averages),
    ...(top === undefined ? {} : { highKind: kindOf(top), highSource: sources(maxima) }),
    ...(isOf(whose.authority, first) ? {} : { insteadOf: whose.authority }),
  };
}

/** A group's rule can only make a target more careful: a limit lowers the top, a clinician's matter takes the minimum away. */
export function withFindings(target: Target, findings: readonly PopulationFinding[]): Target {
  if (findings.length === 0) return target;
  const limits = findings.flatMap(({ applied, limit }) => (applied && limit !== null ? [limit] : []));
  const high = Math.min(target.high ?? Number.POSITIVE_INFINITY, ...limits);
  const left = findings.some(({ suspends }) => suspends);
  const kept = left ? null : target.low;
  return {
    ...target,
    low: kept === null ? null : Math.min(kept, high),
    lowUpTo: left ? null : (target.lowUpTo ?? null),
    averageRequirement: left ? null : (target.averageRequirement ?? null),
    high: Number.isFinite(high) ? high : null,
    ...(limits.length > 0 && high < (target.high ?? Number.POSITIVE_INFINITY)
      ? {
          highKind: 'limit',
          highSource: findings.find(({ limit }) => limit === high)?.row.source ?? target.source,
        }
      : {}),
    recalled: target.recalled || findings.some(({ row }) => row.recalled),
    rules: findings.map(({ row }) => row.id),
  };
}

/** What the medicines of the profile do, whatever the diary says of the day. */
export const profileEffects = (person: Person): readonly MedicineEffect[] =>
  medicineEffects([], person, { from: instant(0), to: instant(0) });

/** What a day should bring, by sex, age and life stage, from the authority the person chose (B-13 to B-15). */
export function targets(person: Person, day: LocalDay, effects = profileEffects(person)): Targets {
  const whose = whoseValues(person, day);
  const findings = populationFindings({ person, age: whose.age, effects });
  return Object.fromEntries(
    (Object.keys(REFERENCED) as Referenced[]).flatMap((of) => {
      const target = referenceTarget(of, whose);
      return target === null
        ? []
        : [
            [
              of,
              withFindings(
                target,
                findings.filter((found) => found.of === of),
              ),
            ],
          ];
    }),
  );
}
