import { DEPLETER_DETAILS, DEPLETERS, type Depleter, type DepleterDetail } from '#reference';

/** One ion or water of one medicine or class. */
export interface MedicineEffect extends Depleter {
  readonly detail: DepleterDetail;
}

const DETAILS: ReadonlyMap<string, DepleterDetail> = new Map(DEPLETER_DETAILS.map((row) => [row.id, row]));

const effects: readonly MedicineEffect[] = DEPLETERS.flatMap((row) => {
  const detail = DETAILS.get(row.id);
  return detail === undefined ? [] : [{ ...row, detail }];
});

const isUnder = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix) || (code.length >= 4 && prefix.startsWith(code)));

/** Codes of the same class, or of a combination with it, that the table does not list one by one (WHO ATC structure). */
const CLASS_OF: readonly (readonly [RegExp, string])[] = [
  [/^R03A[KL]/, 'R03AK06'],
  [/^C03[AB]/, 'C03AA03'],
  [/^C03E/, 'C03DB01'],
  [/^C09[BD]A/, 'C03AA03'],
  [/^C09B/, 'C09AA'],
  [/^C09D/, 'C09CA'],
  [/^C10B/, 'C10AA'],
  [/^N06AX21/, 'N06AX16'],
];

/**
 * What a medicine does to sodium, potassium, calcium, magnesium, phosphate and water, by ATC code or prefix.
 * A combination row (`ppi-diuretic`) is given only by `combinedEffects`.
 */
export const effectsOf = (atc: string): readonly MedicineEffect[] => {
  if (atc === '') return [];
  const codes = [atc, ...CLASS_OF.filter(([combined]) => combined.test(atc)).map(([, code]) => code)];
  return effects.filter((row) => row.class !== 'combination' && codes.some((code) => isUnder(code, row.atc)));
};

/** Rows whose every code is among the medicines. */
export const combinedEffects = (codes: readonly string[]): readonly MedicineEffect[] =>
  effects.filter(
    (row) =>
      row.class === 'combination' && row.atc.every((prefix) => codes.some((code) => code.startsWith(prefix))),
  );

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Medicines and classes by a piece of their name or class, or by ATC prefix; each effect once. */
export function findMedicine(query: string): readonly MedicineEffect[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  if (/^[a-z]\d{2}/.test(wanted)) return effectsOf(wanted.replace(/ /g, '').toUpperCase());
  return effects.filter((row) => ` ${fold(row.name)} ${fold(row.class)}`.includes(` ${wanted}`));
}

export interface Separation {
  readonly medicine: string;
  readonly hours: number;
  readonly from: string;
  readonly source: string;
  readonly recalled: boolean;
}

/** What must stay hours apart from a medicine, for reminders. */
export const separationsOf = (medicine: {
  readonly name: string;
  readonly atc: string;
}): readonly Separation[] =>
  effectsOf(medicine.atc).flatMap((row) =>
    row.detail.separation_h === null || row.detail.separation_h === 0
      ? []
      : [
          {
            medicine: medicine.name,
            hours: row.detail.separation_h,
            from: row.detail.interactionWith ?? '',
            source: row.source,
            recalled: row.recalled,
          },
        ],
  );

export interface CrampLink {
  readonly substance: string;
  readonly class: string;
  /** Ratio of cramp with the medicine to without, with its interval; null when no size is published. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly source: string;
  readonly recalled: boolean;
}

const RATIO = /ratio/;
/** Labels that report cramp as a percentage against placebo, as a ratio. Sources: the rows themselves. */
const FROM_LABEL: Readonly<Record<string, { value: number; low: number; high: number }>> = {
  'teriparatide-Ca': { value: 3, low: 1.5, high: 6 },
  'raloxifene-cramp': { value: 1.9, low: 1.3, high: 2.8 },
};

/** The strongest published link of a medicine with cramps, or null. */
export function crampLink(medicine: { readonly name: string; readonly atc: string }): CrampLink | null {
  const rows = effectsOf(medicine.atc).filter(
    (row) => row.detail.crampStatistic !== null && row.kind === 'drug' && row.id !== 'quinine-cramp',
  );
  const links = rows.map((row): CrampLink => {
    const { cramp, crampLow, crampHigh, crampStatistic, crampSource } = row.detail;
    const published =
      cramp !== null && RATIO.test(crampStatistic ?? '')
        ? { value: cramp, low: crampLow ?? cramp / 2, high: crampHigh ?? cramp * 2 }
        : null;
    return {
      substance: medicine.name === '' ? row.class : medicine.name,
      class: row.class,
      ratio: published ?? FROM_LABEL[row.id] ?? null,
      source: crampSource ?? row.source,
      recalled: row.detail.crampProvenance === 'recalled',
    };
  });
  const sized = links
    .filter((link) => link.ratio !== null)
    .sort((a, b) => (b.ratio?.value ?? 0) - (a.ratio?.value ?? 0));
  return sized[0] ?? null;
}
