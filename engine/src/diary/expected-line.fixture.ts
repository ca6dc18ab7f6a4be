/** How the expected readings of lines are written down; see lines.fixture.ts. */
export interface ExpectedItem {
  readonly kind: string;
  /** The food must be one of these by name. */
  readonly food?: RegExp;
  readonly at?: string;
  /** All other fields of the draft, exactly; numbers to 0.5 %, `near` to 6 % (a portion weighed, then poured). */
  readonly [field: string]: unknown;
}
export interface ExpectedLine {
  readonly line: string;
  readonly items: readonly ExpectedItem[];
  /** Pieces that must be reported as not understood. */
  readonly left?: readonly string[];
  /** Reasons for which a question must be asked; other questions than about the food are faults. */
  readonly ask?: readonly string[];
  readonly locale?: 'en-US';
}
export interface Near {
  readonly near: number;
}
export const near = (value: number): Near => ({ near: value });

type Extra = Record<string, unknown>;
type Amount = number | Near | null;
export const drink = (food: RegExp, volume_ml: Amount, extra: Extra = {}): ExpectedItem => ({
  kind: 'drink',
  food,
  volume_ml,
  ...extra,
});
export const eat = (food: RegExp, mass_g: Amount, extra: Extra = {}): ExpectedItem => ({
  kind: 'food',
  food,
  mass_g,
  ...extra,
});
export const mineral = (name: string, compound: string | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'supplement',
  mineral: name,
  compound,
  elemental_mg: null,
  saltMass_mg: null,
  route: 'oral',
  ...extra,
});
export const medicine = (name: string, atc: string | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'medicine',
  name,
  atc,
  dose_mg: null,
  ...extra,
});
export const did = (type: string, duration_min: number | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'activity',
  type,
  duration_min,
  ...extra,
});
export const spasm = (muscle: string | null, side: string | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'episode',
  muscle,
  side,
  ...extra,
});
export const lab = (name: string, loinc: string | null, extra: Extra): ExpectedItem => ({
  kind: 'lab',
  name,
  loinc,
  ...extra,
});
export const DAY = { precision: 'day' };
export const PART = { precision: 'part-of-day' };
