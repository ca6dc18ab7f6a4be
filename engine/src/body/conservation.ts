import { S, T } from './state.ts';

/** What a ledger of one substance adds up: stores inside, what came in, what went out. */
interface Ledger {
  readonly stores: readonly number[];
  readonly inflows: readonly number[];
  readonly outflows: readonly number[];
  /** To the unit in which it is reported. */
  readonly scale: number;
}

const ML = 1000;
export const LEDGERS = {
  water_ml: {
    stores: [S.stomachWater, S.intestineWater, S.water],
    inflows: [T.intakeWater, T.metabolicWater],
    outflows: [T.urineWater, T.sweatWater, T.insensibleWater, T.gutLossWater],
    scale: ML,
  },
  sodium_mmol: {
    stores: [S.stomachSodium, S.intestineSodium, S.sodium],
    inflows: [T.intakeSodium],
    outflows: [T.urineSodium, T.sweatSodium, T.gutLossSodium],
    scale: 1,
  },
  potassium_mmol: {
    stores: [
      S.stomachPotassium,
      S.intestinePotassium,
      S.foodPotassium,
      S.potassiumPlasma,
      S.potassiumInterstitium,
      S.potassiumCells,
    ],
    inflows: [T.intakePotassium],
    outflows: [T.urinePotassium, T.sweatPotassium, T.gutLossPotassium],
    scale: 1,
  },
  calcium_mmol: {
    stores: [S.calciumTransit, S.calcium, S.boneCalcium, S.skeletonCalcium],
    inflows: [T.intakeCalcium],
    outflows: [T.urineCalcium, T.sweatCalcium, T.gutLossCalcium],
    scale: 1,
  },
  magnesium_mmol: {
    stores: [S.magnesiumTransit, S.magnesium, S.magnesiumSlow],
    inflows: [T.intakeMagnesium],
    outflows: [T.urineMagnesium, T.sweatMagnesium, T.gutLossMagnesium],
    scale: 1,
  },
} as const satisfies { readonly [name: string]: Ledger };
export type LedgerName = keyof typeof LEDGERS;
export const LEDGER_NAMES = Object.keys(LEDGERS) as readonly LedgerName[];
export type Conservation = { readonly [L in LedgerName]: number };

const change = (indices: readonly number[], from: Float64Array, to: Float64Array): number =>
  indices.reduce((sum, i) => sum + (to[i]! - from[i]!), 0);

/** |in − out − Δstored| of every substance between two states. */
export function conservation(from: Float64Array, to: Float64Array): Conservation {
  const residual = ({ stores, inflows, outflows, scale }: Ledger): number =>
    Math.abs(change(inflows, from, to) - change(outflows, from, to) - change(stores, from, to)) * scale;
  return Object.fromEntries(LEDGER_NAMES.map((name) => [name, residual(LEDGERS[name])])) as Conservation;
}

/** What went through in either direction, against which a residual is judged. */
export function throughput(from: Float64Array, to: Float64Array): Conservation {
  const flow = ({ inflows, outflows, scale }: Ledger): number =>
    (change(inflows, from, to) + change(outflows, from, to)) * scale;
  return Object.fromEntries(LEDGER_NAMES.map((name) => [name, flow(LEDGERS[name])])) as Conservation;
}
