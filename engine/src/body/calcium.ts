import type { Constitution } from './constitution.ts';
import type { Moment } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { S } from './state.ts';

const twelfth = (x: number): number => {
  const x2 = x * x;
  const x4 = x2 * x2;
  return x4 * x4 * x4;
};

/**
 * (C-1) Parathyroid hormone, 1 at the reference: falls with the twelfth power of ionized calcium, needs
 * magnesium, and is halved while alcohol is in the blood.
 */
export function secreteParathyroid(m: Moment, y: Float64Array, p: Parameters): void {
  const g = p.parathyroid;
  const reference = p.compartments.ionizedShare * p.calcium.total;
  const x = twelfth(m.ionizedCalcium / reference);
  // Chosen so that the secretion is 1 at the reference calcium.
  const half = (1 - g.least) / (g.most - 1);
  const secretion = g.most - ((g.most - g.least) * x) / (x + half);
  const permitted = magnesiumPermission(m.plasmaMagnesium, p);
  const alcohol =
    (y[S.ethanol]! / y[S.water]!) * (p.substances.gramsToMilligrams / p.compartments.ethanolMass);
  const block = 1 - (g.ethanolMost * alcohol) / (alcohol + g.ethanolHalf);
  m.parathyroidSecretion = secretion * permitted * block * m.drugParathyroid;
}

/** (C-5) Without magnesium the gland cannot release and the hormone cannot act; 1 at 0.8 mmol/L. */
function magnesiumPermission(magnesium: number, p: Parameters): number {
  const { magnesiumHalf: half, magnesiumReference: reference } = p.parathyroid;
  const cube = (x: number): number => x * x * x;
  const share = (x: number): number => cube(x) / (cube(x) + cube(half));
  return share(magnesium > 0 ? magnesium : 0) / share(reference);
}

/** (C-3) 1-alpha-hydroxylase follows the hormone to the power ¾; calcitriol follows the enzyme. */
export function driveHydroxylase(m: Moment, y: Float64Array, p: Parameters): void {
  const root = Math.sqrt(y[S.parathyroidHormone]! > 0 ? y[S.parathyroidHormone]! : 0);
  const threeQuarters = root * Math.sqrt(root);
  const half = p.parathyroid.hydroxylaseHalf;
  m.hydroxylaseTarget =
    ((threeQuarters * (1 + half)) / (threeQuarters + half)) * magnesiumPermission(m.plasmaMagnesium, p);
}

/** (C-6) Bone: a fast pool that gives and takes, refilled slowly from the skeleton. */
export function exchangeBone(m: Moment, [y, c]: readonly [Float64Array, Constitution], p: Parameters): void {
  const k = p.calcium;
  const reference = k.uptake * k.total * p.compartments.calciumSpace * c.extracellularVolume;
  const fill = y[S.boneCalcium]! / (k.pool * c.size);
  const hormone = y[S.parathyroidHormone]!;
  const acting = hormone * magnesiumPermission(m.plasmaMagnesium, p);
  m.boneUptake = k.uptake * y[S.calcium]!;
  m.boneRelease = reference * fill * (1 + k.releaseByHormone * (acting - 1)) * m.drugBone;
  const remodelling = (k.remodelling * c.size) / p.time.day;
  m.skeletonToBone =
    remodelling * (1 + k.remodellingHormone * (acting - 1) - 1 + k.remodellingGain * (1 - fill));
}

/** (M-1) Magnesium between the fast and the slow part of the exchangeable pool. */
export function shiftMagnesium(
  m: Moment,
  [y, c]: readonly [Float64Array, Constitution],
  p: Parameters,
): void {
  const g = p.magnesium;
  const slow = y[S.magnesiumSlow]! / (g.slowSpace * c.size);
  m.magnesiumToSlow = g.exchange * c.size * (m.plasmaMagnesium - slow);
}
