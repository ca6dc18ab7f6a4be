import { LABS, type LabFact } from '#reference';
import { fail, ok, type Result } from '#units';
import { labUnit } from './lab-unit.ts';

/** The analytes of the table, one per LOINC code and sex. */
export const ANALYTES: readonly LabFact[] = LABS.filter((row) => row.recordType === 'analyte');

/** Charge number: 1 mmol = valence meq. */
const VALENCE: Readonly<Record<string, number>> = {
  Sodium: 1,
  Potassium: 1,
  Chloride: 1,
  Calcium: 2,
  Magnesium: 2,
};

/** Analytes that triage knows and the table does not carry; intervals as printed by the laboratory only. */
const EXTRA: readonly LabFact[] = (
  [
    ['lithium', 'Lithium', '14334-7', 'BNF'],
    ['digoxin', 'Digoxin', '10535-3', 'BNF; Bauman 2006'],
    ['ketones', 'Ketones, blood (3-hydroxybutyrate)', '53060-0', 'JBDS-IP DKA guideline 2023'],
    ['bmi', 'Body mass index', '39156-5', 'NICE CG32'],
  ] as const
).map(([id, name, loinc, source]) => ({
  id,
  recordType: 'analyte',
  name,
  specimen: id === 'bmi' ? null : 'serum/plasma',
  loinc,
  loincAlt: null,
  ucum: id === 'bmi' ? 'kg/m2' : id === 'digoxin' ? 'nmol/L' : 'mmol/L',
  ucumAlt: id === 'digoxin' ? 'ug/L' : null,
  // 780.9 g/mol
  factorToAlt: id === 'digoxin' ? 0.7809 : null,
  refLow: null,
  refHigh: null,
  refSex: null,
  critLow: null,
  critHigh: null,
  critSource: null,
  interpretation: null,
  source,
  provenance: 'recalled',
  confidence: 'med',
  notes: null,
  recalled: true,
}));

/** Names by which people and reports call an analyte, to its id in the table. */
const NAMES: Readonly<Record<string, string>> = {
  na: 'na-s',
  sodium: 'na-s',
  natrium: 'na-s',
  k: 'k-s',
  potassium: 'k-s',
  kalium: 'k-s',
  cl: 'cl-s',
  chloride: 'cl-s',
  hco3: 'hco3-s',
  bicarbonate: 'hco3-s',
  'total co2': 'hco3-s',
  ca: 'ca-s',
  calcium: 'ca-s',
  'adjusted calcium': 'caadj-s',
  'corrected calcium': 'caadj-s',
  'adjusted ca': 'caadj-s',
  'ca adjusted': 'caadj-s',
  'calcium adjusted': 'caadj-s',
  'adj ca': 'caadj-s',
  'corrected ca': 'caadj-s',
  ica: 'ica-s',
  'ionised ca': 'ica-s',
  'ionized ca': 'ica-s',
  'ionised calcium': 'ica-s',
  'ionized calcium': 'ica-s',
  mg: 'mg-s',
  magnesium: 'mg-s',
  phosphate: 'po4-s',
  po4: 'po4-s',
  phosphorus: 'po4-s',
  glucose: 'glu-s',
  'blood sugar': 'glu-s',
  urea: 'urea-s',
  bun: 'urea-s',
  creatinine: 'cr-s',
  egfr: 'egfr',
  gfr: 'egfr',
  osmolality: 'osm-s',
  albumin: 'alb-s',
  pth: 'pth-s',
  'parathyroid hormone': 'pth-s',
  'vitamin d': 'vitd-s',
  '25-oh vitamin d': 'vitd-s',
  '25-hydroxyvitamin d': 'vitd-s',
  ck: 'ck-s',
  'creatine kinase': 'ck-s',
  tsh: 'tsh-s',
  thyrotropin: 'tsh-s',
  hba1c: 'hba1c',
  'na+': 'na-s',
  'k+': 'k-s',
  bicarb: 'hco3-s',
  creat: 'cr-s',
  phos: 'po4-s',
  'vit d': 'vitd-s',
  lithium: 'lithium',
  digoxin: 'digoxin',
  'digoxin level': 'digoxin',
  'lithium level': 'lithium',
  ketones: 'ketones',
  'blood ketones': 'ketones',
  bmi: 'bmi',
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\((serum|plasma|blood|s|p)\)|,? ?(serum|plasma|total|intact)\b|[,:]/g, ' ')
    .replace(/^(serum|plasma|blood|total)\s+(?!sugar|ketones)/, '')
    .replace(/\s+/g, ' ')
    .trim();

const codesOf = (row: LabFact): readonly string[] =>
  [row.loinc ?? '', ...(row.loincAlt ?? '').split(/[;/]/)].flatMap((c) => /\d+-\d/.exec(c)?.[0] ?? []);

const bySex = (rows: readonly LabFact[], sex: 'F' | 'M' | undefined): LabFact | undefined =>
  rows.find((row) => row.refSex === sex) ?? rows[0];

const ALL = [...ANALYTES, ...EXTRA];

/** The analyte of a LOINC code (its own or that of another unit), else of a name; undefined when unknown. */
export function analyteOf(
  what: { readonly loinc?: string | null; readonly name?: string | null },
  sex?: 'F' | 'M',
): LabFact | undefined {
  const { loinc, name } = what;
  if (loinc) {
    const found = ALL.filter((row) => codesOf(row).includes(loinc.trim()));
    if (found.length > 0) return bySex(found, sex);
    if (loinc === '33914-3' || loinc === '62238-1') return ALL.find((row) => row.id === 'egfr');
  }
  if (!name) return undefined;
  const id = NAMES[fold(name)] ?? NAMES[name.trim().toLowerCase()];
  if (id === 'ck-s' && sex === 'F') return ALL.find((row) => row.id === 'ck-s-f');
  return ALL.find((row) => row.id === id) ?? ALL.find((row) => fold(row.name) === fold(name));
}

const HBA1C_SLOPE = 10.93;
const HBA1C_OFFSET = 23.5;

/**
 * A value in the analyte's own unit. Mass, equivalents and other prefixes are derived from the factor and
 * the valence of the table; urea as mass means nitrogen where the unit is that of a BUN.
 */
export function inOwnUnit(analyte: LabFact, value: number, unit: string): Result<number, string> {
  if (analyte.id === 'bmi')
    return unit.replace(/²/g, '2').toLowerCase() === 'kg/m2' ? ok(value) : fail(`unknown unit "${unit}"`);
  const given = labUnit(unit);
  if (!given.ok) return given;
  const own = labUnit(analyte.ucum);
  if (!own.ok) return own;
  if (given.value.kind === own.value.kind) return ok((value * given.value.size) / own.value.size);
  if (analyte.id === 'hba1c' && given.value.kind === 'mol/mol')
    return ok((value * (given.value.size / 1e-3) + HBA1C_OFFSET) / HBA1C_SLOPE);
  const valence = VALENCE[analyte.name.split(',')[0] ?? ''];
  if (given.value.kind === 'eq/L' && own.value.kind === 'mol/L' && valence !== undefined)
    return ok((value * given.value.size) / valence / own.value.size);
  const other = analyte.ucumAlt === null ? undefined : labUnit(analyte.ucumAlt);
  if (other?.ok && analyte.factorToAlt !== null && given.value.kind === other.value.kind)
    return ok((value * given.value.size) / other.value.size / analyte.factorToAlt);
  if (own.value.kind === 'osm/kg' && given.value.kind === 'mol/kg')
    return ok((value * given.value.size) / own.value.size);
  return fail(`${analyte.name} cannot be given in "${unit}"`);
}
