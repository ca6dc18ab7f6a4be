/**
 * Blood values by the names on reports. LOINC codes per unit: LOINC, as in the project's clinical laboratory table
 * (UK Pathology Harmony and GP reference lists). `usual` is where a value without a unit is believed to belong.
 */
export interface Analyte {
  readonly name: string;
  readonly units: readonly {
    readonly unit: string;
    readonly loinc: string | null;
    readonly usual: readonly [number, number];
  }[];
}

const analyte = (name: string, ...units: readonly [string, string | null, number, number][]): Analyte => ({
  name,
  units: units.map(([unit, loinc, low, high]) => ({ unit, loinc, usual: [low, high] })),
});

const SODIUM = analyte('Sodium', ['mmol/L', '2951-2', 95, 200], ['meq/L', '2951-2', 95, 200]);
const POTASSIUM = analyte('Potassium', ['mmol/L', '2823-3', 1, 10], ['meq/L', '2823-3', 1, 10]);
const CALCIUM = analyte('Calcium, total', ['mmol/L', '2000-8', 1, 5], ['mg/dL', '17861-6', 5, 20]);
const IONISED = analyte('Calcium, ionised', ['mmol/L', '1995-0', 0.4, 3], ['mg/dL', null, 2, 10]);
const ADJUSTED = analyte(
  'Calcium, albumin-adjusted',
  ['mmol/L', '29265-6', 1, 5],
  ['mg/dL', '46099-8', 5, 20],
);
const MAGNESIUM = analyte('Magnesium', ['mmol/L', '2601-3', 0.2, 1.25], ['mg/dL', '19123-9', 1.25, 6]);
const CHLORIDE = analyte('Chloride', ['mmol/L', '2075-0', 60, 140], ['meq/L', '2075-0', 60, 140]);
const BICARBONATE = analyte('Bicarbonate', ['mmol/L', '1963-8', 4, 50], ['meq/L', '1963-8', 4, 50]);
const PHOSPHATE = analyte('Phosphate', ['mmol/L', '14879-1', 0.1, 2], ['mg/dL', '2777-1', 2, 15]);
const GLUCOSE = analyte('Glucose', ['mmol/L', '14749-6', 1, 35], ['mg/dL', '2345-7', 35, 900]);
const UREA = analyte('Urea', ['mmol/L', '22664-7', 0.5, 60], ['mg/dL', null, 60, 400]);
const CREATININE = analyte('Creatinine', ['umol/L', '14682-9', 20, 2000], ['mg/dL', '2160-0', 0.2, 20]);
const EGFR = analyte('eGFR (CKD-EPI 2021, creatinine)', ['mL/min/{1.73_m2}', '98979-8', 1, 200]);
const OSMOLALITY = analyte('Osmolality', ['mosm/kg', '2692-2', 200, 450]);
const ALBUMIN = analyte('Albumin', ['g/L', '1751-7', 10, 70], ['g/dL', null, 1, 7]);
const PTH = analyte(
  'Parathyroid hormone, intact',
  ['pmol/L', '14866-8', 0.1, 300],
  ['pg/mL', '2731-8', 1, 3000],
);
const VITAMIN_D = analyte(
  '25-hydroxyvitamin D (D2+D3)',
  ['nmol/L', '68438-1', 5, 500],
  ['ng/mL', '62292-8', 2, 200],
);
const CK = analyte('Creatine kinase', ['U/L', '2157-6', 5, 200_000]);
const TSH = analyte(
  'Thyrotropin (TSH)',
  ['m[IU]/L', '3016-3', 0.001, 200],
  ['u[IU]/mL', '11580-8', 0.001, 200],
);
const HBA1C = analyte('Haemoglobin A1c', ['%', '4548-4', 3, 20], ['mmol/mol', '59261-8', 20, 200]);
const FERRITIN = analyte('Ferritin', ['ug/L', null, 1, 10_000], ['ng/mL', null, 1, 10_000]);

export const ANALYTE_NAMES: readonly (readonly [string, Analyte])[] = (
  [
    [SODIUM, 'sodium,na,serum sodium,plasma sodium,blood sodium'],
    [POTASSIUM, 'potassium,k,serum potassium,plasma potassium,blood potassium'],
    [CALCIUM, 'calcium,ca,serum calcium,total calcium,blood calcium'],
    [IONISED, 'ionised calcium,ionized calcium,ica'],
    [ADJUSTED, 'adjusted calcium,corrected calcium'],
    [MAGNESIUM, 'magnesium,mg,mag,serum magnesium,plasma magnesium,blood magnesium'],
    [CHLORIDE, 'chloride,cl,serum chloride'],
    [BICARBONATE, 'bicarbonate,bicarb,hco3,co2'],
    [PHOSPHATE, 'phosphate,phosphorus,po4'],
    [GLUCOSE, 'glucose,blood sugar,blood glucose'],
    [UREA, 'urea'],
    [CREATININE, 'creatinine,serum creatinine'],
    [EGFR, 'egfr,gfr'],
    [OSMOLALITY, 'osmolality,serum osmolality'],
    [ALBUMIN, 'albumin'],
    [PTH, 'pth,parathyroid hormone'],
    [VITAMIN_D, 'vitamin d,vit d,25-oh vitamin d,25-hydroxyvitamin d'],
    [CK, 'ck,cpk,creatine kinase'],
    [TSH, 'tsh'],
    [HBA1C, 'hba1c,a1c'],
    [FERRITIN, 'ferritin'],
  ] as const
).flatMap(([value, names]) => names.split(',').map((name) => [name, value] as const));

/** Units as written, without case, to UCUM. */
export const LAB_UNITS: Readonly<Record<string, string>> = {
  'mmol/l': 'mmol/L',
  mm: 'mmol/L',
  'meq/l': 'meq/L',
  'mg/dl': 'mg/dL',
  'g/l': 'g/L',
  'g/dl': 'g/dL',
  'umol/l': 'umol/L',
  'µmol/l': 'umol/L',
  'μmol/l': 'umol/L',
  'nmol/l': 'nmol/L',
  'pmol/l': 'pmol/L',
  'ng/ml': 'ng/mL',
  'ng/dl': 'ng/dL',
  'pg/ml': 'pg/mL',
  'ug/l': 'ug/L',
  'µg/l': 'ug/L',
  'u/l': 'U/L',
  'iu/l': 'U/L',
  'miu/l': 'm[IU]/L',
  'mu/l': 'm[IU]/L',
  'uiu/ml': 'u[IU]/mL',
  'mosm/kg': 'mosm/kg',
  'mmol/mol': 'mmol/mol',
  'ml/min': 'mL/min/{1.73_m2}',
  '%': '%',
};
