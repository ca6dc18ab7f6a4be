import { priorRange } from '#reference';
import { type Estimate, scaled } from '#units';

/** Water that comes and goes without anybody writing it down, L over a share of a day (B-12). */
export interface RestingWater {
  /** Through skin and breath at rest. */
  readonly insensible_l: Estimate;
  readonly stool_l: Estimate;
  /** Made by burning food. */
  readonly metabolic_l: Estimate;
  /** Less than this a kidney cannot make. */
  readonly obligatoryUrine_l: Estimate;
}

/** For an adult at rest in temperate air; `days` may be a fraction. */
export const restingWater = (days: number): RestingWater => ({
  insensible_l: scaled(priorRange('insensible-water'), days),
  stool_l: scaled(priorRange('stool-water'), days),
  metabolic_l: scaled(priorRange('metabolic-water'), days),
  obligatoryUrine_l: scaled(priorRange('obligatory-urine'), days),
});
