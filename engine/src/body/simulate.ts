import type { RightHandSide } from '#numerics';
import { driveHydroxylase, exchangeBone, secreteParathyroid, shiftMagnesium } from './calcium.ts';
import { dissolve, shareWater } from './compartments.ts';
import type { Constitution } from './constitution.ts';
import { actMedicines, clearMedicines, type Medicines } from './drug.ts';
import { absorb, emptyStomach, formStool, takeUpMinerals } from './gut.ts';
import { driveAldosterone, driveInsulin, driveRenin } from './hormones.ts';
import {
  concentrate,
  excreteCalcium,
  excreteMagnesium,
  excreteSodium,
  excreteUrea,
  excreteWater,
} from './kidney.ts';
import type { Inputs, Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { excretePotassium, shiftPotassium } from './potassium.ts';
import { loseFromGut, loseInsensibly, sweatOut } from './skin.ts';
import { S, T } from './state.ts';
import { clearSubstances, makeUrea, rememberSweat } from './substances.ts';
import { driveVasopressin, feelThirst } from './vasopressin.ts';

/** One body, ready to be evaluated: what it is, what enters it now, and the sheet its fluxes are written on. */
export interface Body {
  readonly p: Parameters;
  readonly c: Constitution;
  readonly u: Inputs;
  readonly m: Moment;
  readonly medicines: Medicines;
  /** Minutes after midnight at time 0. */
  readonly clock: number;
}

/** Works out every concentration and flux at one moment; organs speak to each other only through this sheet. */
function evaluate(body: Body, t: number, y: Float64Array): void {
  const { p, c, u, m } = body;
  m.dayTurns = (body.clock + t) / p.time.day;
  shareWater(m, [y, c], p);
  dissolve(m, [y, c], p);
  actMedicines(m, y, body.medicines);
  emptyStomach(m, y, p);
  absorb(m, [y, c], p);
  takeUpMinerals(m, [y, u], p);
  formStool(m, c, p);
  driveVasopressin(m, [y, u, c], p);
  feelThirst(m, c, p);
  driveRenin(m, p);
  driveAldosterone(m, [y, c], p);
  driveInsulin(m, c, p);
  excreteSodium(m, [y, u, c], p);
  shiftPotassium(m, [y, u, c], p);
  excretePotassium(m, [y, c], p);
  concentrate(m, y, p);
  excreteUrea(m, c, p);
  excreteWater(m, c, p);
  secreteParathyroid(m, y, p);
  driveHydroxylase(m, y, p);
  exchangeBone(m, [y, c], p);
  excreteCalcium(m, [y, c], p);
  shiftMagnesium(m, [y, c], p);
  excreteMagnesium(m, c, p);
  sweatOut(m, [y, u, c], p);
  loseInsensibly(m, [u, c], p);
  loseFromGut(m, u);
  clearSubstances(m, [y, c], p);
  makeUrea(m, y, p);
  rememberSweat(m, [y, c], p);
}

/** Water and sodium: every litre and mmol that leaves one line enters another. */
function sumWaterAndSodium(body: Body, dy: Float64Array): void {
  const { p, c, u, m } = body;
  const metabolic = (p.skin.metabolic / p.time.day) * c.size;
  dy[S.stomachWater] = u.drunkWater - m.emptiedWater;
  dy[S.intestineWater] = m.emptiedWater - m.absorbedWater;
  dy[S.water] =
    m.absorbedWater +
    metabolic +
    u.infusedWater -
    m.urineFlow -
    m.sweat -
    m.insensible -
    m.stoolWater -
    m.lostWater;
  dy[S.stomachSodium] = u.drunkSodium - m.emptiedSodium;
  dy[S.intestineSodium] = m.emptiedSodium - m.absorbedSodium;
  dy[S.sodium] =
    m.absorbedSodium + u.infusedSodium - m.urineSodium - m.sweatSodium - m.stoolSodium - m.lostSodium;
  dy[T.intakeWater] = u.drunkWater + u.infusedWater;
  dy[T.metabolicWater] = metabolic;
  dy[T.absorbedWater] = m.absorbedWater;
  dy[T.urineWater] = m.urineFlow;
  dy[T.urineSolute] = m.urineSolute * m.waterReserve;
  dy[T.sweatWater] = m.sweat;
  dy[T.insensibleWater] = m.insensible;
  dy[T.gutLossWater] = m.stoolWater + m.lostWater;
  dy[T.intakeSodium] = u.drunkSodium + u.faecalSodium + u.infusedSodium;
  dy[T.absorbedSodium] = m.absorbedSodium;
  dy[T.urineSodium] = m.urineSodium;
  dy[T.sweatSodium] = m.sweatSodium;
  dy[T.gutLossSodium] = u.faecalSodium + m.stoolSodium + m.lostSodium;
}

function sumPotassium(body: Body, y: Float64Array, dy: Float64Array): void {
  const { p, u, m } = body;
  const absorbed = m.absorbedPotassium + m.absorbedFoodPotassium;
  dy[S.stomachPotassium] = u.drunkPotassium - m.emptiedPotassium;
  dy[S.intestinePotassium] = m.emptiedPotassium - m.absorbedPotassium;
  dy[S.foodPotassium] = u.foodPotassium - m.absorbedFoodPotassium;
  dy[S.potassiumPlasma] = absorbed + u.infusedPotassium - m.urinePotassium - m.plasmaToInterstitium;
  dy[S.potassiumInterstitium] =
    m.plasmaToInterstitium - m.interstitiumToCells - m.sweatPotassium - m.stoolPotassium - m.lostPotassium;
  dy[S.potassiumCells] = m.interstitiumToCells;
  dy[S.kaliuresisCapacity] = p.potassium.capacityRate * (m.capacityTarget - y[S.kaliuresisCapacity]!);
  dy[T.intakePotassium] = u.drunkPotassium + u.foodPotassium + u.faecalPotassium + u.infusedPotassium;
  dy[T.absorbedPotassium] = absorbed;
  dy[T.urinePotassium] = m.urinePotassium;
  dy[T.sweatPotassium] = m.sweatPotassium;
  dy[T.gutLossPotassium] = u.faecalPotassium + m.stoolPotassium + m.lostPotassium;
}

function sumMinerals({ u, m }: Body, dy: Float64Array): void {
  dy[S.calciumTransit] = m.calciumToTransit - m.absorbedCalcium;
  dy[S.calcium] =
    m.absorbedCalcium + m.boneRelease - m.boneUptake - m.urineCalcium - m.secretedCalcium - m.sweatCalcium;
  dy[S.boneCalcium] = m.boneUptake - m.boneRelease + m.skeletonToBone;
  dy[S.skeletonCalcium] = -m.skeletonToBone;
  dy[S.magnesiumTransit] = m.magnesiumToTransit - m.absorbedMagnesium;
  dy[S.magnesium] =
    m.absorbedMagnesium +
    u.infusedMagnesium -
    m.magnesiumToSlow -
    m.urineMagnesium -
    m.secretedMagnesium -
    m.sweatMagnesium;
  dy[S.magnesiumSlow] = m.magnesiumToSlow;
  dy[T.intakeCalcium] = u.calciumOffered;
  dy[T.absorbedCalcium] = m.absorbedCalcium;
  dy[T.urineCalcium] = m.urineCalcium;
  dy[T.sweatCalcium] = m.sweatCalcium;
  dy[T.gutLossCalcium] = u.calciumOffered - m.calciumToTransit + m.secretedCalcium;
  dy[T.intakeMagnesium] = u.magnesiumOffered + u.infusedMagnesium;
  dy[T.absorbedMagnesium] = m.absorbedMagnesium;
  dy[T.urineMagnesium] = m.urineMagnesium;
  dy[T.sweatMagnesium] = m.sweatMagnesium;
  dy[T.gutLossMagnesium] = u.magnesiumOffered - m.magnesiumToTransit + m.secretedMagnesium;
}

/** Hormones, delays and adaptations: first-order approaches to what the organs ask for. */
function sumSignals(body: Body, y: Float64Array, dy: Float64Array): void {
  const { p, c, u, m } = body;
  const v = p.vasopressin;
  const h = p.hormones;
  const infused = (u.infusedVasopressin_pg_kg * v.decay) / (v.molarMass * v.clearance);
  dy[S.vasopressin] = v.decay * (m.vasopressinTarget - y[S.vasopressin]!) + infused;
  dy[S.vasopressinBound] = v.effectDelay * (y[S.vasopressin]! - y[S.vasopressinBound]!);
  dy[S.vasopressinEffect] = v.effectDelay * (y[S.vasopressinBound]! - y[S.vasopressinEffect]!);
  dy[S.swallowing] = u.swallowedDrink / c.size - v.swallowDecay * y[S.swallowing]!;
  dy[S.renin] = h.reninRate * (m.reninTarget - y[S.renin]!);
  dy[S.aldosterone] = h.aldosteroneRate * (m.aldosteroneTarget - y[S.aldosterone]!);
  dy[S.aldosteroneEffect] = h.aldosteroneEffectRate * (y[S.aldosterone]! - y[S.aldosteroneEffect]!);
  dy[S.insulin] = h.insulinRate * (m.insulinRise - y[S.insulin]!);
  const g = p.parathyroid;
  dy[S.parathyroidHormone] = g.decay * (m.parathyroidSecretion - y[S.parathyroidHormone]!);
  dy[S.hydroxylase] = g.hydroxylaseRate * (m.hydroxylaseTarget - y[S.hydroxylase]!);
  dy[S.calcitriol] = g.calcitriolRate * (y[S.hydroxylase]! - y[S.calcitriol]!);
  const s = p.sweat;
  const heat = (s.acclimationGain * m.sweat) / (m.sweat + s.acclimationSweat * c.size);
  dy[S.acclimation] =
    s.acclimationRate * (heat * (1 - y[S.acclimation]!) - y[S.acclimation]! + c.habitualAcclimation);
  dy[S.alkali] = u.eatenAlkali + u.lostAcid * m.waterReserve - p.compartments.alkaliClearance * y[S.alkali]!;
  dy[S.sweatDebt] = m.debtRise;
  dy[S.saltExcess] = m.saltRise;
}

function sumSubstances({ p, u, m }: Body, y: Float64Array, dy: Float64Array): void {
  dy[S.stomachEnergy] = u.drunkEnergy_kcal - m.emptiedEnergy;
  dy[S.stomachOsmoles] = u.drunkOsmoles - m.emptiedOsmoles;
  dy[S.intestineOsmoles] = m.emptiedOsmoles - m.absorbedOsmoles;
  dy[S.stomachEthanol] = u.drunkEthanol_g - m.emptiedEthanol;
  dy[S.stomachCaffeine] = u.drunkCaffeine_mg - m.emptiedCaffeine;
  dy[S.stomachCarbohydrate] = u.drunkCarbohydrate_g - m.emptiedCarbohydrate;
  dy[S.urea] = m.ureaMade - m.urineUrea * m.waterReserve;
  dy[S.labileProtein] = u.eatenProtein_g - m.proteinBroken_g;
  dy[S.ethanol] = m.emptiedEthanol - m.ethanolBurnt_g;
  const ethanol_g_l = y[S.ethanol]! / y[S.water]!;
  dy[S.ethanolTolerance] = p.substances.toleranceRate * (ethanol_g_l - y[S.ethanolTolerance]!);
  dy[S.caffeine] = m.emptiedCaffeine * p.substances.caffeineAbsorbed - m.caffeineCleared_mg;
}

/** dy/dt of the whole body: organs work out fluxes, and here alone are they summed. */
export const derivatives =
  (body: Body): RightHandSide =>
  (t, y, dy) => {
    evaluate(body, t, y);
    sumWaterAndSodium(body, dy);
    sumPotassium(body, y, dy);
    sumMinerals(body, dy);
    sumSignals(body, y, dy);
    sumSubstances(body, y, dy);
    clearMedicines(body.medicines, y, dy);
  };
