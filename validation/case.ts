import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Expression } from './expression.ts';

/** A published experiment: what was done, what was seen, the band and why, and how the model is asked. */
export interface Case {
  readonly id: string;
  readonly priority: 'must' | 'should' | 'context';
  readonly listed_as: 'must' | 'should' | 'context';
  readonly module: string;
  readonly experiment: string;
  readonly measured: string;
  readonly observed: { readonly value: number | null; readonly unit: string };
  readonly band: { readonly low: number | null; readonly high: number | null; readonly why: string };
  readonly source: { readonly citation: string; readonly provenance: string };
  readonly kind: 'simulate' | 'builtin' | 'context';
  readonly preparation: string;
  /** Symbols of the parameters that this row helped to set; empty where it is a check. */
  readonly sets_parameters: readonly string[];
  readonly note: string;
  readonly scenarios: { readonly [name: string]: unknown };
  readonly value: Expression | null;
}

export interface NamedCase extends Case {
  readonly name: string;
}

/** Every case, in the order of the target list. */
export function readCases(): readonly NamedCase[] {
  const folder = resolve(import.meta.dirname, 'cases');
  return globSync('*/case.json', { cwd: folder })
    .map((file) => ({
      ...(JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Case),
      name: dirname(file),
    }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

export const GRADES = ['agrees', 'near', 'departs', 'context'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * agrees: inside the band. near: outside by no more than the band's half-width. departs: farther. A case
 * without a band, or that no quantity can express, is context and not counted.
 */
export function gradeOf(value: number | null, { low, high }: Case['band']): Grade {
  if (value === null || low === null || high === null) return 'context';
  if (value >= low && value <= high) return 'agrees';
  return outside(value, { low, high }) <= 1 ? 'near' : 'departs';
}

/** How far outside the band, in half-widths of it; 0 inside. */
export function outside(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
): number {
  const over = value < low ? low - value : value > high ? value - high : 0;
  return over === 0 ? 0 : over / ((high - low) / 2 || Math.abs(high) || 1);
}
