import { cosineOfTurns, quickExponential } from '#numerics';
import type { Constitution } from './constitution.ts';
import type { Inputs, Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

const workAbove = (u: Inputs): number => (u.work_met > 1 ? u.work_met - 1 : 0);

/**
 * (K-1) Sodium in urine: driven by extracellular volume, held back by aldosterone's slow effect, higher by day,
 * lower at work, raised by caffeine above its threshold and by medicines.
 */
export function excreteSodium(
  m: Moment,
  [y, u, c]: readonly [Float64Array, Inputs, Constitution],
  p: Parameters,
): void {
  const k = p.kidneySodium;
  const reference = (k.referenceIntake * (1 - p.gut.faecalSodium) * c.size) / p.time.day;
  const excess = m.excessVolume;
  const volume =
    excess < 0
      ? quickExponential(k.gainBelow * (excess < p.hormones.excessLeast ? p.hormones.excessLeast : excess))
      : 1 + k.gainAbove * excess;
  const aldosterone = y[S.aldosteroneEffect]! * m.drugMineralocorticoid;
  const saving = 1 / Math.sqrt(aldosterone > k.leastAldosterone ? aldosterone : k.leastAldosterone);
  const daily = cosineOfTurns(m.dayTurns - k.circadianPeak);
  m.circadianPotassium = 1 + p.potassium.circadian * cosineOfTurns(m.dayTurns - p.potassium.circadianPeak);
  const work = 1 / (1 + k.exercise * workAbove(u));
  const caffeine = 1 + caffeineEffect(m, c, p) * work * work * work;
  m.caffeineFactor = caffeine;
  m.urineSodium =
    reference *
    volume *
    saving *
    (1 + k.circadian * daily) *
    work *
    caffeine *
    c.sodiumFiltration *
    m.drugSodium *
    m.sodiumReserve;
}

/** (K-2) Caffeine: nothing below a threshold concentration, then steeply more. */
function caffeineEffect(m: Moment, c: Constitution, p: Parameters): number {
  const r = m.caffeine_mg_l / c.caffeineHalf_mg_l;
  const r6 = r * r * r * r * r * r;
  return (p.substances.caffeineMost * r6) / (1 + r6);
}

/** (K-3) How far vasopressin's effect has opened the collecting duct, 0–1. */
export function concentrate(m: Moment, y: Float64Array, p: Parameters): void {
  const effect = y[S.vasopressinEffect]! * m.drugAntidiuresis + m.drugVasopressin;
  const half = p.kidneyWater.half;
  m.concentration = (effect * effect) / (effect * effect + half * half);
}

/** (K-4) Urea is filtered and taken back the more, the more concentrated the urine. */
export function excreteUrea(m: Moment, c: Constitution, p: Parameters): void {
  const share = p.urea.clearanceLeast - p.urea.clearanceFall * m.concentration;
  m.urineUrea = share * c.filtration * m.drugFiltration * m.plasmaUrea;
}

/** (K-5) Water: the solute that has to leave, at the osmolality that vasopressin sets, up to a ceiling. */
export function excreteWater(m: Moment, c: Constitution, p: Parameters): void {
  const k = p.kidneyWater;
  const salts = 2 * k.chloride * (m.urineSodium + m.urinePotassium);
  m.urineSolute = salts + m.urineUrea + k.otherSolute * c.size + m.drugSolute;
  const least = k.leastOsmolality * m.drugDilution;
  const most = c.mostUrineOsmolality * m.drugConcentration;
  const osmolality = least + (most > least ? (most - least) * m.concentration : 0);
  const flow = m.urineSolute / osmolality;
  const ceiling = k.mostFlow * c.size * m.drugFiltration;
  m.urineFlow = (flow < ceiling ? flow : ceiling) * m.waterReserve;
  m.urineOsmolality = flow < ceiling ? osmolality : m.urineSolute / ceiling;
}

/**
 * (K-6) Calcium in urine: what passes the loop, less a saturable uptake that parathyroid hormone sets; sodium
 * takes some along.
 */
export function excreteCalcium(
  m: Moment,
  [y, c]: readonly [Float64Array, Constitution],
  p: Parameters,
): void {
  const k = p.calcium;
  const delivered = k.ultrafilterable * m.totalCalcium * c.filtration * m.drugFiltration * (1 - k.proximal);
  const hormone = y[S.parathyroidHormone]!;
  const permission = (hormone * (1 + k.hormoneHalf)) / (hormone + k.hormoneHalf);
  const kept = (c.calciumCapacity * permission * m.totalCalcium) / (k.distalHalf + m.totalCalcium);
  const base = (k.urine / p.time.day) * c.size;
  const reference = (p.kidneySodium.referenceIntake * (1 - p.gut.faecalSodium) * c.size) / p.time.day;
  const withSodium = (k.sodium / p.constitution.percent) * (m.urineSodium - reference);
  const rest = delivered - kept + withSodium;
  const least = base * k.leastUrine;
  // A smooth floor: urine never gives calcium back.
  const above = rest - least;
  const soft = base * k.leastUrine;
  const passed = (above + Math.sqrt(above * above + soft * soft)) / 2 + least;
  // Below half the reference calcium the loss fades with it, however much salt drags along.
  const left = (2 * m.totalCalcium) / k.total;
  m.urineCalcium = passed * m.drugCalcium * (left < 1 ? left : 1);
}

/** (K-7) Magnesium in urine: almost none below a threshold, then in proportion, then all that is filtered. */
export function excreteMagnesium(m: Moment, c: Constitution, p: Parameters): void {
  const g = p.magnesium;
  const above = m.plasmaMagnesium - g.renalThreshold;
  const spill = m.plasmaMagnesium - g.spillThreshold;
  const litres = (above > 0 ? g.renalSlope * above : 0) + (spill > 0 ? g.spillSlope * spill : 0);
  const perDay = litres > g.leastUrine ? litres : g.leastUrine;
  m.urineMagnesium = ((perDay * c.size) / p.time.day) * c.filtrationShare * m.drugMagnesium;
  if (m.plasmaMagnesium < g.renalFloor) m.urineMagnesium *= m.plasmaMagnesium / g.renalFloor;
}
