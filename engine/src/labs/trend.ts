/** One value of a series: when (days, any origin) and how much, in one unit. */
export interface TrendPoint {
  readonly day: number;
  readonly value: number;
}

export interface LabTrend {
  readonly first: number;
  readonly last: number;
  readonly change: number;
  readonly per30d: number | null;
  /** Whether the change exceeds what the same healthy person shows from draw to draw (reference change value, 95 %). */
  readonly beyondOrdinary: boolean | null;
}

/** Within-person and analytical variation, CV %. EFLM biological variation database (recalled); analytical CV half of it. */
const WITHIN_PERSON_CV: Readonly<Record<string, number>> = {
  'na-s': 0.5,
  'k-s': 4.1,
  'cl-s': 1.1,
  'ca-s': 1.8,
  'caadj-s': 1.8,
  'mg-s': 2.9,
  'po4-s': 7.8,
  'cr-s': 4.5,
  'urea-s': 13.9,
  'glu-s': 5.0,
  'ck-s': 15,
  'ck-s-f': 15,
  'tsh-s': 17.9,
};
const Z95_OF_TWO = 1.96 * Math.SQRT2;

/** First against last, and whether that is more than ordinary scatter; null for fewer than two values. */
export function labTrend(analyte: string, points: readonly TrendPoint[]): LabTrend | null {
  const sorted = [...points].sort((a, b) => a.day - b.day);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 2) return null;
  const change = last.value - first.value;
  const days = last.day - first.day;
  const within = WITHIN_PERSON_CV[analyte];
  const threshold = within === undefined ? null : (Z95_OF_TWO * Math.hypot(within, within / 2)) / 100;
  return {
    first: first.value,
    last: last.value,
    change,
    per30d: days > 0 ? (change / days) * 30 : null,
    beyondOrdinary:
      threshold === null || first.value === 0 ? null : Math.abs(change / first.value) > threshold,
  };
}
