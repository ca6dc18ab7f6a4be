import type { Inflow } from '#exposure';
import type { Person } from '#person';
import { DRI, type ReferenceIntake } from '#reference';
import type { LocalDay, Spread } from '#units';
import type { Balanced, Target } from './balance.ts';
import { intakeOf } from './intake.ts';
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
import { kindOf, profileEffects } from './targets.ts';

export type UpperLimit = Target & { readonly of: Balanced; readonly taken: Spread };

const isWater = ({ food }: Inflow): boolean => food?.group === 'water' || food?.group === 'mineral water';
const isDose = ({ kind }: Inflow): boolean => kind === 'supplement' || kind === 'medicine';

/** Which inflows a limit speaks of (B-14). Fortified food cannot be told from food, so it is not counted. */
export function inScope(scope: string): (inflow: Inflow) => boolean {
  if (scope === 'all sources') return () => true;
  // EFSA's magnesium limit: readily dissociable salts, in supplements and in water.
  if (scope.startsWith('readily dissociable')) return (inflow) => isDose(inflow) || isWater(inflow);
  return isDose;
}

function takenWithin(inflows: readonly Inflow[], of: Balanced, scope: string): Spread {
  const counted = inflows.filter(inScope(scope));
  // No supplement was written down: none was taken, as far as the diary goes.
  return counted.length === 0 ? { known: 0, low: 0, high: 0, unknownShare: 0 } : intakeOf(counted, of);
}

interface About {
  readonly inflows: readonly Inflow[];
  readonly whose: Whose;
}

function fromRow(of: Referenced, row: ReferenceIntake, { inflows, whose }: About): UpperLimit {
  return {
    of,
    low: null,
    high: valueOf(row),
    kind: kindOf(row),
    scope: row.scope,
    source: row.source,
    recalled: row.recalled,
    authority: row.authority,
    ...(isOf(whose.authority, row) ? {} : { insteadOf: whose.authority }),
    taken: takenWithin(inflows, of, row.scope),
  };
}

/** The least careful of the rows that may be this person's would be a guess; the most careful one stands. */
function strictest(rows: readonly ReferenceIntake[]): readonly ReferenceIntake[] {
  const scopes = [...new Set(rows.map((row) => row.scope))];
  return scopes.flatMap((scope) => {
    const [first] = rows.filter((row) => row.scope === scope).sort((a, b) => valueOf(a) - valueOf(b));
    return first ?? [];
  });
}

/** Nobody but the UK sets a level for potassium from supplements; a kidney's limit is worth a borrowed figure. */
const borrowed = (whose: Whose): readonly ReferenceIntake[] =>
  whose.age.low_y < 18
    ? []
    : DRI.filter((row) => row.authority === 'UK' && row.nutrient === 'potassium' && row.kind === 'UL');

const fromFinding = ({ row, of, limit }: PopulationFinding, inflows: readonly Inflow[]): UpperLimit => ({
  of,
  low: null,
  high: limit,
  kind: 'limit',
  scope: 'all sources',
  source: row.source,
  recalled: row.recalled,
  rules: [row.id],
  taken: takenWithin(inflows, of, 'all sources'),
});

/** Upper levels and limits, each with what counts against it. */
export function upperLimits(
  inflows: readonly Inflow[],
  person: Person,
  day: LocalDay,
): readonly UpperLimit[] {
  const whose = whoseValues(person, day);
  const about = { inflows, whose };
  const levels = (Object.keys(REFERENCED) as Referenced[]).flatMap((of) => {
    const own = ['UL', 'CDRR'].flatMap((kind) =>
      strictest(referenceRows(of, (row) => row.kind === kind, whose)),
    );
    const rows = of === 'potassium_mg' ? [...own, ...borrowed(whose)] : own;
    return rows.map((row) => fromRow(of, row, about));
  });
  const findings = populationFindings({ person, age: whose.age, effects: profileEffects(person) }).filter(
    ({ applied }) => applied,
  );
  // Of several limits on one thing only the lowest can be reached first.
  const lowest = findings.filter(
    ({ of, limit }) => !findings.some((other) => other.of === of && (other.limit ?? 0) < (limit ?? 0)),
  );
  return [...levels, ...lowest.map((found) => fromFinding(found, inflows))];
}
