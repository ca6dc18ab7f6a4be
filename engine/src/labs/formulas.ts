/**
 * The twenty formulas of the laboratory table, each as its source gives it. Units stand in the names of the
 * inputs; concentrations of ions and glucose are mmol/L, albumin is g/L, osmolality mosm/kg, creatinine as named.
 * None is shown as a measured value. Sources: the `source` of the row of the same id.
 */
export interface FormulaInputs {
  readonly [name: string]: number | string;
}

type Formula = (n: (name: string) => number, sex: 'F' | 'M') => number;

const UMOL_PER_MG_DL = 88.4;

/** CKD-EPI 2021 creatinine, adults (Inker 2021). */
function glomerularFiltrationRate(creatinine_umol: number, age: number, sex: 'F' | 'M'): number {
  const [kappa, alpha, female] = sex === 'F' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = creatinine_umol / UMOL_PER_MG_DL / kappa;
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * female;
}

/** Payne 1998: above a tubular reabsorption of 0.86 the curve splays. */
function tubularMaximumPhosphate(n: (name: string) => number): number {
  const reabsorbed = 1 - (n('u_p') / n('p_p')) * (n('p_cr_umol') / (n('u_cr_mmol') * 1000));
  return reabsorbed <= 0.86
    ? reabsorbed * n('p_p')
    : ((0.3 * reabsorbed) / (1 - 0.8 * reabsorbed)) * n('p_p');
}

const fractional = (n: (name: string) => number, ion: string): number =>
  (100 * n(`u_${ion}`) * n('p_cr')) / (n(`p_${ion}`) * n('u_cr'));

const FORMULAS: Readonly<Record<string, Formula>> = {
  'f-cca': (n) => n('ca') + 0.02 * (40 - n('alb')),
  'f-na16': (n) => n('na') + (1.6 * (n('glu_mgdl') - 100)) / 100,
  'f-na24': (n) => n('na') + (2.4 * (n('glu_mgdl') - 100)) / 100,
  'f-ag': (n) => n('na') - n('cl') - n('hco3'),
  'f-agk': (n) => n('na') + n('k') - n('cl') - n('hco3'),
  'f-agalb': (n) => n('ag') + 0.25 * (40 - n('alb')),
  'f-osm': (n) => 2 * n('na') + n('glu') + n('urea'),
  'f-ton': (n) => 2 * n('na') + n('glu'),
  'f-fena': (n) => fractional(n, 'na'),
  'f-fek': (n) => fractional(n, 'k'),
  'f-femg': (n) => fractional(n, 'mg') / 0.7,
  'f-ttkg': (n) => n('u_k') / n('p_k') / (n('u_osm') / n('p_osm')),
  'f-egfr': (n, sex) => glomerularFiltrationRate(n('scr_umol'), n('age'), sex),
  'f-tmpgfr': tubularMaximumPhosphate,
  'f-kcr': (n) => n('u_k') / n('u_cr'),
  'f-ccr': (n, sex) => ((140 - n('age')) * n('wt') * (sex === 'F' ? 1.04 : 1.23)) / n('scr_umol'),
  'f-nadef': (n) => n('f') * n('wt') * (n('target') - n('na')),
  'f-na-edelman': (n) => (1.11 * (n('nae') + n('ke'))) / n('tbw') - 25.6,
  'f-h2o': (n) => n('f') * n('wt') * (n('na') / 140 - 1),
  'f-salt': (n) => n('salt_g') * 1000 * 0.3934,
};

export const FORMULA_IDS = Object.keys(FORMULAS) as readonly string[];

/** A formula's value, or null when an input it needs is missing: unknown is never zero. */
export function formula(id: string, inputs: FormulaInputs): number | null {
  const compute = FORMULAS[id];
  if (compute === undefined) throw new RangeError(`no formula "${id}"`);
  let missing = false;
  const value = compute(
    (name) => {
      const given = inputs[name];
      if (typeof given !== 'number') missing = true;
      return typeof given === 'number' ? given : Number.NaN;
    },
    inputs.sex === 'F' ? 'F' : 'M',
  );
  const needsSex = id === 'f-egfr' || id === 'f-ccr';
  return missing || (needsSex && inputs.sex !== 'F' && inputs.sex !== 'M') ? null : value;
}
