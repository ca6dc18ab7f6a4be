import type { Constitution } from './constitution.ts';
import { gutSignal } from './hormones.ts';
import type { Inputs, Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

/**
 * (P-1) Between plasma and interstitium by difference; (P-2) into cells by the pump, which insulin, beta-2
 * agonists and alkalosis speed up; (P-3) out of them by leak, which work raises.
 */
export function shiftPotassium(
  m: Moment,
  [y, u, c]: readonly [Float64Array, Inputs, Constitution],
  p: Parameters,
): void {
  const k = p.potassium;
  const h = p.hormones;
  m.plasmaToInterstitium = k.exchange * c.size * (m.plasmaPotassium - m.interstitialPotassium);
  const insulin = y[S.insulin]!;
  const stimulus = (h.uptakeMost * insulin * insulin) / (insulin * insulin + h.uptakeHalf * h.uptakeHalf);
  const alkalosis = k.perPH * (m.pH - p.compartments.referencePH);
  const speed = (1 + stimulus + alkalosis) * m.drugUptake;
  // At the reference concentration the pump runs at `pump`.
  const outside = m.interstitialPotassium;
  const saturation = (outside * (c.potassium0 + k.pumpHalf)) / (c.potassium0 * (outside + k.pumpHalf));
  const work = 1 + k.exercise * (u.work_met > 1 ? u.work_met - 1 : 0);
  const out = c.leak * work * (m.cellPotassium - outside);
  m.interstitiumToCells = k.pump * c.size * speed * saturation - out;
}

const squareRoot = Math.sqrt;

/**
 * (P-5) Potassium in urine: the gut tells the kidney early, plasma potassium and aldosterone carry it, sodium
 * that reaches the distal tubule and a capacity that grows with use set its size.
 */
export function excretePotassium(
  m: Moment,
  [y, c]: readonly [Float64Array, Constitution],
  p: Parameters,
): void {
  const k = p.potassium;
  const reference = (k.referenceIntake * (1 - p.gut.faecalPotassium) * c.size) / p.time.day;
  const resting = 1 + (k.gutGain * k.gutReference) / (k.gutReference + k.gutHalf);
  const gut = (1 + k.gutGain * gutSignal(m, c, k.gutHalf)) / resting;
  const ratio = m.plasmaPotassium / c.potassium0;
  const steep = ratio * ratio * ratio * ratio;
  const aldosterone = squareRoot(
    (1 - k.genomicShare) * y[S.aldosterone]! +
      k.genomicShare * y[S.aldosteroneEffect]! * m.drugMineralocorticoid,
  );
  const delivery = squareRoot(squareRoot(squareRoot(relativeSodium(m, c, p))));
  const lowMagnesium = p.potassium.lowMagnesiumFrom - m.plasmaMagnesium;
  const wasting = 1 + (lowMagnesium > 0 ? (k.lowMagnesium * lowMagnesium) / k.lowMagnesiumSpan : 0);
  const kidneys = c.potassiumFiltration;
  const factor = gut * steep * aldosterone * delivery * wasting * kidneys;
  m.urinePotassium = reference * y[S.kaliuresisCapacity]! * factor * m.drugPotassium * m.circadianPotassium;
  const debt = y[S.alkali]!;
  if (debt > 0) m.urinePotassium += k.acidDebtLoss * debt * ratio * ratio;
  adaptCapacity(m, reference, c);
}

const relativeSodium = (m: Moment, c: Constitution, p: Parameters): number => {
  const reference = (p.kidneySodium.referenceIntake * c.size) / p.time.day;
  const relative = m.urineSodium / reference;
  return relative > p.potassium.leastDelivery ? relative : p.potassium.leastDelivery;
};

/**
 * (P-6) The capacity that this rate of excretion would in days build up to: its power ⅜, so that a lasting
 * change of intake is met mostly by capacity. Failing kidneys have less to build with.
 */
function adaptCapacity(m: Moment, reference: number, c: Constitution): void {
  const relative = m.urinePotassium > 0 ? m.urinePotassium / reference : 0;
  const fourth = squareRoot(squareRoot(relative));
  m.capacityTarget = 1 + (fourth * squareRoot(fourth) - 1) * c.filtrationShare;
}
