import type { LabFact } from '#reference';
import { fail, ok, type Result } from '#units';
import { analyteOf, inOwnUnit } from './analyte.ts';

/** A laboratory value as it was written down. */
export interface LabGiven {
  readonly loinc?: string | null;
  readonly name?: string | null;
  readonly value: number;
  /** UCUM, or as printed. */
  readonly unit?: string | null;
  /** As printed on the person's own report, in the same unit. */
  readonly referenceLow?: number | null;
  readonly referenceHigh?: number | null;
  readonly days_ago?: number | null;
}

export const STANDINGS = ['critical-low', 'low', 'within', 'high', 'critical-high', 'no-range'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface LabReading {
  /** Row of the table, `k-s`. */
  readonly analyte: string;
  readonly name: string;
  readonly loinc: string | null;
  /** In `unit`, the analyte's own. */
  readonly value: number;
  readonly unit: string;
  readonly standing: Standing;
  readonly range: {
    readonly low: number | null;
    readonly high: number | null;
    readonly from: 'own report' | 'table';
  };
  readonly days_ago: number | null;
  /** What this value does not exclude, as data; words are made by the faces. */
  readonly limits: readonly string[];
  readonly source: string;
  readonly recalled: boolean;
}

/** What a value within range still leaves open. Source: the notes of the analyte's row. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  'mg-s': ['serum-magnesium-is-one-percent', 'normal-does-not-exclude-depletion'],
  'k-s': ['haemolysis-raises', 'normal-says-little-of-body-store'],
  'ca-s': ['needs-albumin-or-ionised'],
  'caadj-s': ['adjustment-is-laboratory-specific'],
  'na-s': ['says-water-not-salt-store'],
  'ck-s': ['exercise-raises'],
  'ck-s-f': ['exercise-raises'],
};

function rangeOf(given: LabGiven, analyte: LabFact): LabReading['range'] {
  const own = (value: number | null | undefined): number | null => {
    if (value === null || value === undefined) return null;
    const converted = inOwnUnit(analyte, value, given.unit ?? analyte.ucum);
    return converted.ok ? converted.value : null;
  };
  const [low, high] = [own(given.referenceLow), own(given.referenceHigh)];
  if (low !== null || high !== null) return { low, high, from: 'own report' };
  return { low: analyte.refLow, high: analyte.refHigh, from: 'table' };
}

function standingOf(value: number, analyte: LabFact, range: LabReading['range']): Standing {
  if (analyte.critLow !== null && value <= analyte.critLow) return 'critical-low';
  if (analyte.critHigh !== null && value >= analyte.critHigh) return 'critical-high';
  if (range.low === null && range.high === null) return 'no-range';
  if (range.low !== null && value < range.low) return 'low';
  return range.high !== null && value > range.high ? 'high' : 'within';
}

/**
 * Reads one value against the range printed on the person's own report, else the table's consensus interval.
 * Fails with one clause when the analyte or the unit is unknown.
 */
export function readLab(given: LabGiven, sex?: 'F' | 'M'): Result<LabReading, string> {
  const analyte = analyteOf(given, sex);
  if (analyte === undefined) return fail(`unknown analyte "${given.loinc ?? given.name ?? ''}"`);
  if (!Number.isFinite(given.value) || given.value < 0) return fail(`${analyte.name}: expected a number ≥ 0`);
  const converted = inOwnUnit(analyte, given.value, given.unit ?? analyte.ucum);
  if (!converted.ok) return converted;
  const range = rangeOf(given, analyte);
  return ok({
    analyte: analyte.id,
    name: analyte.name,
    loinc: analyte.loinc,
    value: converted.value,
    unit: analyte.ucum,
    standing: standingOf(converted.value, analyte, range),
    range,
    days_ago: given.days_ago ?? null,
    limits: LIMITS[analyte.id] ?? [],
    source: analyte.source,
    recalled: analyte.recalled,
  });
}
