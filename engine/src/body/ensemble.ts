import { exponential, naturalLogarithm, seededRandom, sortedQuantile } from '#numerics';
import type { ParameterRow } from './parameter.ts';
import { BEST, type Parameters, parametersBy } from './parameters.ts';
import { type Asked, run } from './run.ts';
import type { Scenario } from './scenario.ts';

/** Half-width of an 80 % range in standard deviations. */
const Z_80 = 1.2815515655446004;
/** Draws beyond this many standard deviations are brought back: a parameter stays physiological. */
const FARTHEST = 2;
/** Any seed will do; this one is written down so that the same question always has the same band. */
const SEED = 20_260_105;

/** One draw from a parameter's 80 % range: lognormal where it cannot change sign, else normal. */
function drawn([, value, , low, high]: ParameterRow, normal: () => number): number {
  if (low === high) return value;
  const z = Math.max(-FARTHEST, Math.min(FARTHEST, normal()));
  if (low <= 0) return z < 0 ? value + (z / Z_80) * (value - low) : value + (z / Z_80) * (high - value);
  const edge = z < 0 ? low : high;
  return value * exponential((Math.abs(z) / Z_80) * naturalLogarithm(edge / value));
}

/** The parameters of one member; member 0 is the best estimate. The same number gives the same member everywhere. */
export function memberParameters(member: number): Parameters {
  if (member === 0) return BEST;
  const { normal } = seededRandom(SEED + member);
  return parametersBy((row) => drawn(row, normal));
}

/** Answers of one member. */
export const memberAnswers = (scenario: Scenario, asked: Asked, member: number): Float64Array =>
  run(scenario, asked, memberParameters(member)).answers;

const LOW = 0.1;
const HIGH = 0.9;

/**
 * The 80 % band of every answer over the members' answers, stretched about the best estimate by `widen`; always
 * holds the best estimate.
 */
export function bandOf(
  best: Float64Array,
  members: readonly Float64Array[],
  widen: number,
): readonly { readonly low: number; readonly high: number }[] {
  return Array.from(best, (value, i) => {
    const sorted = members
      .map((answers) => answers[i] as number)
      .filter((x) => !Number.isNaN(x))
      .sort((a, b) => a - b);
    if (sorted.length === 0) return { low: Number.NaN, high: Number.NaN };
    const low = Math.min(value, sortedQuantile(sorted, LOW));
    const high = Math.max(value, sortedQuantile(sorted, HIGH));
    return { low: value - widen * (value - low), high: value + widen * (high - value) };
  });
}
