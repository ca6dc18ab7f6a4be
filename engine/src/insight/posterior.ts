import { seededRandom } from '#numerics';
import { chainDraws } from './chains.ts';
import { importanceDraws, proposalFit, type WeightedDraws } from './importance.ts';
import type { LogisticModel, NormalFit } from './logistic.ts';

/** What a draw must pass before any figure made from it is shown. */
export const GATE = { paretoK: 0.7, effectiveSize: 400, rhat: 1.01 } as const;

export interface PosteriorOptions {
  readonly draws: number;
  readonly seed: number;
  /** Forces the second engine, for checks. */
  readonly chainsOnly?: boolean;
  /** The model's own fit, where it is at hand. */
  readonly fit?: NormalFit;
}

/** Draws that passed the gate, or the best that could be had with `trusted` false. */
export interface Posterior extends WeightedDraws {
  readonly method: 'importance' | 'chains';
  readonly trusted: boolean;
}

const importancePasses = (draws: WeightedDraws, wanted: number): boolean =>
  (draws.paretoK ?? Number.POSITIVE_INFINITY) <= GATE.paretoK && draws.effectiveSize >= wanted;

const chainsPass = (draws: WeightedDraws): boolean =>
  (draws.rhat ?? Number.POSITIVE_INFINITY) <= GATE.rhat &&
  draws.effectiveSize >= GATE.effectiveSize &&
  draws.divergences <= draws.weights.length / 100;

// Tried in turn: the second, with far heavier tails, costs effective draws but holds under separation.
const DEGREES_TRIED = [20, 5] as const;

/** Posterior draws: importance draws where the gate lets them pass, else chains, longer once more if they have not mixed. */
export function samplePosterior(model: LogisticModel, options: PosteriorOptions): Posterior {
  const random = seededRandom(options.seed);
  const fit = options.fit ?? proposalFit(model);
  const wanted = Math.min(GATE.effectiveSize, options.draws / 4);
  for (const degrees of options.chainsOnly === true ? [] : DEGREES_TRIED) {
    const draws = importanceDraws(model, fit, { draws: options.draws, random, degrees });
    if (importancePasses(draws, wanted)) return { ...draws, method: 'importance', trusted: true };
  }
  const enough = Math.max(options.draws, 4 * GATE.effectiveSize);
  const chains = chainDraws(model, fit, { draws: enough, random });
  if (chainsPass(chains)) return { ...chains, method: 'chains', trusted: true };
  const longer = chainDraws(model, fit, { draws: 4 * enough, random, warmup: 1000 });
  return { ...longer, method: 'chains', trusted: chainsPass(longer) };
}
