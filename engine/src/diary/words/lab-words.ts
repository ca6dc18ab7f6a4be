import { ANALYTE_NAMES, type Analyte, LAB_UNITS } from './analytes.ts';
import { type Attribute, cue, scan } from './scan.ts';
import type { KindReader, Question } from './statement.ts';
import { type Found, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

interface LabSaid {
  readonly analyte: Analyte;
  readonly value: number;
  readonly unit: string;
  readonly range: readonly [number, number];
}

const ANALYTES = phraseBook(ANALYTE_NAMES);

/** `mmol/L`, `mg / dL`, `%`. */
function readLabUnit(tokens: readonly Token[], at: number): Found<string> | null {
  const joined = `${wordAt(tokens, at)}/${wordAt(tokens, at + 2)}`;
  const compound = wordAt(tokens, at + 1) === '/' ? LAB_UNITS[joined] : undefined;
  if (compound !== undefined) return { next: at + 3, value: compound };
  const single = LAB_UNITS[wordAt(tokens, at)];
  return single === undefined ? null : { next: at + 1, value: single };
}

const JOINERS = ['is', 'was', ':', '=', 'of', 'at', 'level', '+', '2', 'blood', 'result', 'came', 'back'];

/** Name, value and unit in this order; a value followed by another kind of unit is no blood value. */
const reading: Attribute<LabSaid> = (tokens, at) => {
  const name = readPhrase(ANALYTES, tokens, at);
  if (name === null) return null;
  let next = name.next;
  while (JOINERS.includes(wordAt(tokens, next)) && tokens[next]?.kind !== 'number') next++;
  const value = tokens[next];
  if (value?.kind !== 'number') return null;
  const unit = readLabUnit(tokens, next + 1);
  if (unit !== null)
    return { next: unit.next, value: { analyte: name.value, value: value.value, unit: unit.value } };
  const after = tokens[next + 1];
  const isBare = after === undefined || after.kind === 'sign' || ['today', 'fasting'].includes(after.word);
  const isUsual = name.value.units.some(
    ({ usual: [low, high] }) => value.value >= low && value.value <= high,
  );
  return isBare && isUsual ? { next: next + 1, value: { analyte: name.value, value: value.value } } : null;
};

/** `(3.5-5.1)`, `ref 3.5 - 5.1`. */
const range: Attribute<LabSaid> = (tokens, at) => {
  let start = at;
  while (['(', 'ref', 'range', 'reference', 'normal', ':'].includes(wordAt(tokens, start))) start++;
  const [low, dash, high] = [tokens[start], wordAt(tokens, start + 1), tokens[start + 2]];
  if (low?.kind !== 'number' || high?.kind !== 'number' || !['-', '–', 'to'].includes(dash) || start === at)
    return null;
  const closed = wordAt(tokens, start + 3) === ')' ? 1 : 0;
  return { next: start + 3 + closed, value: { range: [low.value, high.value] } };
};

const LAB_CUES = new Set([
  'blood',
  'bloods',
  'test',
  'tests',
  'lab',
  'labs',
  'result',
  'results',
  'serum',
  'plasma',
]);
const ATTRIBUTES = [reading, range, cue<LabSaid>(LAB_CUES)];

/** A value without a unit is asked about; the unit in which it would be usual stands first. */
function unitQuestion(
  analyte: Analyte,
  value: number,
): { readonly unit: string; readonly questions: readonly Question[] } {
  const fits = analyte.units.filter(({ usual: [low, high] }) => value >= low && value <= high);
  const others = analyte.units.filter((unit) => !fits.includes(unit));
  const choices = [...fits, ...others].map(({ unit, loinc }) => ({
    label: `${value} ${unit}`,
    fields: { unit, loinc },
  }));
  return { unit: fits[0]?.unit ?? '', questions: [{ field: 'unit', why: 'unit', choices }] };
}

export const lab: KindReader<LabSaid> = {
  claims: (tokens) => scan(tokens, ATTRIBUTES, { locale: '' }).fields.analyte !== undefined,
  attributes: ATTRIBUTES,
  finish: ({ fields: { analyte, value, unit, range: bounds } }) => {
    if (analyte === undefined || value === undefined) return null;
    const asked = unit === undefined ? unitQuestion(analyte, value) : { unit, questions: [] };
    const loinc = analyte.units.find((known) => known.unit === asked.unit)?.loinc ?? null;
    const [referenceLow, referenceHigh] = bounds ?? [];
    const reference = bounds === undefined ? {} : { referenceLow, referenceHigh };
    return {
      fields: { kind: 'lab', name: analyte.name, loinc, value, unit: asked.unit, ...reference } as never,
      questions: asked.questions,
    };
  },
};
