import type { Constitution } from './constitution.ts';
import type { Inputs, Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

/**
 * (G-1) Emptying of the stomach: first order, slowed by the energy that waits there so that no more than
 * about E_max leaves a minute. Everything in the stomach leaves in proportion.
 */
export function emptyStomach(m: Moment, y: Float64Array, p: Parameters): void {
  const { emptying, energyLimit } = p.gut;
  const energy = y[S.stomachEnergy]!;
  const rate = emptying / (1 + (emptying * (energy > 0 ? energy : 0)) / energyLimit);
  m.stomachShare = rate;
  m.emptiedWater = rate * y[S.stomachWater]!;
  m.emptiedSodium = rate * y[S.stomachSodium]!;
  m.emptiedPotassium = rate * y[S.stomachPotassium]!;
  m.emptiedEnergy = rate * energy;
  m.emptiedOsmoles = rate * y[S.stomachOsmoles]!;
  m.emptiedEthanol = rate * y[S.stomachEthanol]!;
  m.emptiedCaffeine = rate * y[S.stomachCaffeine]!;
  m.emptiedCarbohydrate = rate * y[S.stomachCarbohydrate]!;
}

/**
 * (G-2) Uptake from the intestine: first order; water faster from a hypotonic lumen, and the other way round
 * into a hypertonic one. (G-3) Potassium more slowly, and that of food by digestion.
 */
export function absorb(m: Moment, [y, c]: readonly [Float64Array, Constitution], p: Parameters): void {
  const g = p.gut;
  const water = y[S.intestineWater]!;
  const salts = 2 * (y[S.intestineSodium]! + y[S.intestinePotassium]!);
  const osmolality = (salts + y[S.intestineOsmoles]!) / ((water > 0 ? water : 0) + g.emptyLumen);
  const pull = 1 - (osmolality - g.isotonic) / g.osmoticSpan;
  const eager = g.absorption * (water > 0 ? water : 0);
  const taken = eager / (1 + eager / (g.absorptionMost * c.size));
  m.absorbedWater = taken * (pull < g.secretionMost ? g.secretionMost : pull);
  m.absorbedSodium = g.absorption * y[S.intestineSodium]!;
  m.absorbedPotassium = g.absorption * g.potassiumShare * y[S.intestinePotassium]!;
  m.absorbedOsmoles = g.osmoleUptake * y[S.intestineOsmoles]!;
  // What waits in the stomach with a meal is digested and released later.
  const held = y[S.stomachEnergy]! > 0 ? (g.mealBrake * y[S.stomachEnergy]!) / g.energyLimit : 0;
  m.absorbedFoodPotassium = (g.foodPotassium * y[S.foodPotassium]!) / (1 + held);
  m.gutPotassium = y[S.intestinePotassium]! + y[S.stomachPotassium]! + y[S.foodPotassium]!;
}

/**
 * (G-4) Calcium and magnesium: the share of a sitting that can be taken up was set by its load (Heaney, Fine);
 * here calcitriol and medicines scale it, and what is taken up passes through a first-order transit.
 */
export function takeUpMinerals(m: Moment, [y, u]: readonly [Float64Array, Inputs], p: Parameters): void {
  const c = p.calcium;
  const d = y[S.calcitriol]!;
  // At calcitriol 1 the factor is 1.
  const active =
    ((1 - c.passive) * (d * d * (1 + c.calcitriolHalf * c.calcitriolHalf))) /
    (d * d + c.calcitriolHalf * c.calcitriolHalf);
  const taken = u.calciumTakeable * (c.passive + active) * m.drugCalciumUptake;
  const offered = u.calciumOffered * c.fractionMost;
  m.calciumToTransit = taken < offered ? taken : offered;
  const magnesium = u.magnesiumTakeable * m.drugMagnesiumUptake;
  m.magnesiumToTransit = magnesium < u.magnesiumOffered ? magnesium : u.magnesiumOffered;
  m.absorbedCalcium = c.transit * y[S.calciumTransit]!;
  m.absorbedMagnesium = p.magnesium.transit * y[S.magnesiumTransit]!;
}

/** (G-5) Water and salts that stool takes with it, more when a laxative works, and what the gut secretes. */
export function formStool(m: Moment, c: Constitution, p: Parameters): void {
  const extra = m.drugStoolWater * m.waterReserve;
  m.stoolWater = (p.gut.stoolWater / p.time.day) * c.size * m.waterReserve + extra;
  m.stoolSodium = extra * p.gut.laxativeSodium * m.sodiumReserve;
  m.stoolPotassium = extra * p.gut.laxativePotassium * m.potassiumReserve;
  m.secretedCalcium = (p.calcium.secretion / p.time.day) * c.size * (m.totalCalcium / p.calcium.total);
  m.secretedMagnesium =
    (p.magnesium.obligatory / p.time.day) * c.size * (m.plasmaMagnesium / p.magnesium.plasma);
}
