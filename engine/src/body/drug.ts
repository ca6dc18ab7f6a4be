import { DRUG_KINDS, DRUGS_WITHOUT_EFFECT, type DrugKind } from './drug-parameters.ts';
import type { Moment } from './moment.ts';
import { FIRST_DRUG } from './state.ts';

/** What is known of one ATC code: what it does here, or why it does nothing. */
export type DrugKnowledge =
  | {
      readonly acts: true;
      readonly kind: DrugKind;
      readonly standard_mg: number;
      readonly halfLife_h: number;
    }
  | { readonly acts: false; readonly why: string };

function longestPrefix(code: string, table: { readonly [prefix: string]: unknown }): string | undefined {
  return Object.keys(table)
    .filter((prefix) => code.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
}

/** The effect of a medicine by its ATC code (or `licorice`); undefined when the model does not know it. */
export function drugOf(atc: string): DrugKnowledge | undefined {
  const code = /^[a-z]\d\d/i.test(atc) ? atc.toUpperCase() : atc.toLowerCase();
  let best: { readonly kind: DrugKind; readonly prefix: string } | undefined;
  for (const kind of DRUG_KINDS) {
    const prefix = longestPrefix(code, kind.standard_mg);
    if (prefix !== undefined && prefix.length > (best?.prefix.length ?? 0)) best = { kind, prefix };
  }
  const silent = longestPrefix(code, DRUGS_WITHOUT_EFFECT);
  if (best === undefined || (silent?.length ?? 0) > best.prefix.length)
    return silent === undefined ? undefined : { acts: false, why: DRUGS_WITHOUT_EFFECT[silent] ?? '' };
  const { kind, prefix } = best;
  const lasting = longestPrefix(code, kind.halfLives_h ?? {});
  return {
    acts: true,
    kind,
    standard_mg: kind.standard_mg[prefix] as number,
    halfLife_h: lasting === undefined ? kind.halfLife_h : (kind.halfLives_h?.[lasting] ?? kind.halfLife_h),
  };
}

/** A medicine that is being taken: a depot and a body pool in the state vector. */
export interface Medicine {
  readonly kind: DrugKind;
  readonly depot: number;
  readonly pool: number;
  readonly absorption: number;
  readonly elimination: number;
}
export interface Medicines {
  readonly taken: readonly Medicine[];
  /** Length of the state vector with them. */
  readonly size: number;
}

const MINUTES_PER_HOUR = 60;
const { LN2 } = Math;

/** Pools for the kinds of medicine that occur, by kind and half-life; nothing when none is taken. */
export function medicinesOf(known: readonly Extract<DrugKnowledge, { acts: true }>[]): Medicines {
  const unique = new Map(known.map((one) => [`${one.kind.id} ${one.halfLife_h}`, one]));
  const taken = [...unique.values()].map(({ kind, halfLife_h }, index) => ({
    kind,
    depot: FIRST_DRUG + 2 * index,
    pool: FIRST_DRUG + 2 * index + 1,
    absorption: LN2 / (kind.absorption_h * MINUTES_PER_HOUR),
    elimination: LN2 / (halfLife_h * MINUTES_PER_HOUR),
  }));
  return { taken, size: FIRST_DRUG + 2 * taken.length };
}

/** Written out by name: a loop over names would leave the fast path of the whole sheet. */
function neutral(m: Moment): void {
  m.drugSodium = 1;
  m.drugPotassium = 1;
  m.drugCalcium = 1;
  m.drugMagnesium = 1;
  m.drugDilution = 1;
  m.drugConcentration = 1;
  m.drugAntidiuresis = 1;
  m.drugRenin = 1;
  m.drugAldosterone = 1;
  m.drugMineralocorticoid = 1;
  m.drugUptake = 1;
  m.drugFiltration = 1;
  m.drugCalciumUptake = 1;
  m.drugMagnesiumUptake = 1;
  m.drugBone = 1;
  m.drugParathyroid = 1;
  m.drugSolute = 0;
  m.drugStoolWater = 0;
  m.drugVasopressin = 0;
}

function multiply(m: Moment, full: DrugKind['full'], acting: number): void {
  if (full.drugSodium !== undefined) m.drugSodium *= 1 + (full.drugSodium - 1) * acting;
  if (full.drugPotassium !== undefined) m.drugPotassium *= 1 + (full.drugPotassium - 1) * acting;
  if (full.drugCalcium !== undefined) m.drugCalcium *= 1 + (full.drugCalcium - 1) * acting;
  if (full.drugMagnesium !== undefined) m.drugMagnesium *= 1 + (full.drugMagnesium - 1) * acting;
  if (full.drugDilution !== undefined) m.drugDilution *= 1 + (full.drugDilution - 1) * acting;
  if (full.drugConcentration !== undefined) m.drugConcentration *= 1 + (full.drugConcentration - 1) * acting;
  if (full.drugAntidiuresis !== undefined) m.drugAntidiuresis *= 1 + (full.drugAntidiuresis - 1) * acting;
  if (full.drugRenin !== undefined) m.drugRenin *= 1 + (full.drugRenin - 1) * acting;
  if (full.drugAldosterone !== undefined) m.drugAldosterone *= 1 + (full.drugAldosterone - 1) * acting;
  if (full.drugMineralocorticoid !== undefined)
    m.drugMineralocorticoid *= 1 + (full.drugMineralocorticoid - 1) * acting;
  if (full.drugUptake !== undefined) m.drugUptake *= 1 + (full.drugUptake - 1) * acting;
  if (full.drugFiltration !== undefined) m.drugFiltration *= 1 + (full.drugFiltration - 1) * acting;
  if (full.drugCalciumUptake !== undefined) m.drugCalciumUptake *= 1 + (full.drugCalciumUptake - 1) * acting;
  if (full.drugMagnesiumUptake !== undefined)
    m.drugMagnesiumUptake *= 1 + (full.drugMagnesiumUptake - 1) * acting;
  if (full.drugBone !== undefined) m.drugBone *= 1 + (full.drugBone - 1) * acting;
  if (full.drugParathyroid !== undefined) m.drugParathyroid *= 1 + (full.drugParathyroid - 1) * acting;
}

/** (D-1) How far each medicine acts, 0–1, by what of it is in the body, and what that multiplies. */
export function actMedicines(m: Moment, y: Float64Array, { taken }: Medicines): void {
  neutral(m);
  for (let i = 0; i < taken.length; i += 1) {
    const { kind, pool } = taken[i] as Medicine;
    const amount = y[pool]! > 0 ? y[pool]! : 0;
    const acting = amount / (amount + kind.half);
    multiply(m, kind.full, acting);
    m.drugSolute += (kind.solute ?? 0) * acting;
    m.drugStoolWater += (kind.stoolWater ?? 0) * acting;
    m.drugVasopressin += (kind.vasopressin ?? 0) * acting;
  }
}

/** (D-2) From depot to body to nowhere, both by first order. */
export function clearMedicines({ taken }: Medicines, y: Float64Array, dy: Float64Array): void {
  for (let i = 0; i < taken.length; i += 1) {
    const { depot, pool, absorption, elimination } = taken[i] as Medicine;
    const absorbed = absorption * y[depot]!;
    dy[depot] = -absorbed;
    dy[pool] = absorbed - elimination * y[pool]!;
  }
}
