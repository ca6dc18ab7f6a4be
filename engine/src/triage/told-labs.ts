import type { LabGiven } from '#labs';

/**
 * Blood values told in a sentence, "potassium 2.8 this morning". Only forms that cannot be a dose or an intake:
 * a decimal for potassium, magnesium and calcium, three digits for sodium, no mass behind it, in mmol/L.
 */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:k|potassium)(?: level| of| is| was| at|:|=)* ?(\d\.\d{1,2})\b(?! ?(?:mg|g|%|x|times))/, 'k-s'],
  [/\b(?:na|sodium)(?: level| of| is| was| at|:|=)* ?(1[0-7]\d)\b(?! ?(?:mg|g|%))/, 'na-s'],
  [/\b(?:mg|magnesium)(?: level| of| is| was| at|:|=)* ?([0-2]\.\d{1,2})\b(?! ?(?:mg|g|%|l\b))/, 'mg-s'],
  [/\b(?:ca|calcium)(?: level| of| is| was| at|:|=)* ?([1-4]\.\d{1,2})\b(?! ?(?:mg|g|%))/, 'caadj-s'],
];
const NAMES: Readonly<Record<string, string>> = {
  'k-s': 'potassium',
  'na-s': 'sodium',
  'mg-s': 'magnesium',
  'caadj-s': 'adjusted calcium',
};
const LONG_AGO = /\b(last year|years? ago|months? ago|in (19|20)\d\d|used to be)\b/;

/** Values told in words, for analytes that no entered lab speaks of. */
export function toldLabs(text: string): readonly (LabGiven & { readonly analyte: string })[] {
  const clauses = text
    .toLowerCase()
    .split(/[;!?\n]|\.(?!\d)/)
    .filter((clause) => !LONG_AGO.test(clause));
  return TOLD.flatMap(([pattern, analyte]) => {
    const value = clauses.map((clause) => pattern.exec(clause)?.[1]).find((found) => found !== undefined);
    return value === undefined
      ? []
      : [{ analyte, name: NAMES[analyte] ?? '', value: Number(value), unit: 'mmol/L', days_ago: null }];
  });
}
