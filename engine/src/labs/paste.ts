import { analyteOf } from './analyte.ts';
import { labUnit } from './lab-unit.ts';
import type { LabGiven } from './read.ts';

export interface Pasted {
  readonly labs: readonly (LabGiven & { readonly line: number })[];
  /** Lines with a number that could not be read as a value of a known analyte. */
  readonly notUnderstood: readonly { readonly line: number; readonly text: string }[];
}

const NUMBER = String.raw`[-+]?\d+(?:[.,]\d+)?`;
const LINE = new RegExp(
  String.raw`^\s*(?<name>[A-Za-z][A-Za-z0-9 ,()/+-]*?)\s*[:=\t ]\s*(?<below>[<>]?)\s*(?<value>${NUMBER})\s*(?<flag>[HL*]{0,2})?\s*(?<rest>.*)$`,
);
const RANGE = new RegExp(String.raw`(?<low>${NUMBER})\s*(?:-|–|to)\s*(?<high>${NUMBER})`);
const UPPER = new RegExp(String.raw`<\s*(?<high>${NUMBER})`);

const numberOf = (text: string): number => Number(text.replace(',', '.'));

function unitOf(rest: string): string | null {
  const words = rest
    .replace(RANGE, ' ')
    .split(/[\s[\](),]+/)
    .filter((word) => word !== '');
  return words.find((word) => labUnit(word).ok) ?? null;
}

function lineOf(text: string): LabGiven | null {
  const groups = LINE.exec(text)?.groups;
  if (groups === undefined) return null;
  const { name = '', value = '', rest = '' } = groups;
  const analyte = analyteOf({ name });
  if (analyte === undefined) return null;
  const unit = unitOf(rest);
  const range = RANGE.exec(rest)?.groups ?? UPPER.exec(rest)?.groups;
  return {
    loinc: analyte.loinc,
    name,
    value: numberOf(value),
    unit,
    ...(range?.low === undefined ? {} : { referenceLow: numberOf(range.low) }),
    ...(range?.high === undefined ? {} : { referenceHigh: numberOf(range.high) }),
  };
}

/** Reads pasted lines of a report: name, value, unit, range, in any of the usual spacings. A missing unit stays missing. */
export function pastedLabs(text: string): Pasted {
  const labs: (LabGiven & { line: number })[] = [];
  const notUnderstood: { line: number; text: string }[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    for (const piece of raw.split(/;\s*/)) {
      const read = lineOf(piece);
      if (read !== null) labs.push({ ...read, line: index + 1 });
      else if (/\d/.test(piece)) notUnderstood.push({ line: index + 1, text: piece.trim() });
    }
  }
  return { labs, notUnderstood };
}
