import { essBulk, nuts, type Random, rhat, solveLowerTransposed } from '#numerics';
import type { WeightedDraws } from './importance.ts';
import { type LogisticModel, linearPredictor, logistic, type NormalFit, softplus } from './logistic.ts';

/** Log posterior and gradient in θ. */
function density(model: LogisticModel, theta: Float64Array, gradient: Float64Array): number {
  const { rows, columns: p, design, outcome } = model;
  const eta = linearPredictor(model, theta);
  gradient.fill(0);
  let sum = 0;
  for (let i = 0; i < rows; i += 1) {
    const y = outcome[i] as number;
    const e = eta[i] as number;
    sum += y * e - softplus(e);
    const residual = y - logistic(e);
    for (let j = 0; j < p; j += 1)
      gradient[j] = (gradient[j] as number) + residual * (design[i * p + j] as number);
  }
  for (let j = 0; j < p; j += 1) {
    const sd = model.priorSd[j] as number;
    const z = ((theta[j] as number) - (model.priorMean[j] as number)) / sd;
    sum -= 0.5 * z * z;
    gradient[j] = (gradient[j] as number) - z / sd;
  }
  return sum;
}

/** L⁻¹ b, the gradient in whitened coordinates. */
function whitenGradient(factor: Float64Array, size: number, gradient: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    let sum = gradient[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (factor[i * size + k] as number) * (gradient[k] as number);
    gradient[i] = sum / (factor[i * size + i] as number);
  }
}

const CHAINS = 4;

/** Four NUTS chains in coordinates whitened by the fit: slower than importance draws, and right where those fail. */
export function chainDraws(
  model: LogisticModel,
  fit: NormalFit,
  options: { readonly draws: number; readonly random: Random; readonly warmup?: number },
): WeightedDraws {
  const p = model.columns;
  const thetaOf = (u: Float64Array): Float64Array => {
    const theta = u.slice();
    solveLowerTransposed(fit.factor, p, theta);
    return theta.map((move, j) => move + (fit.centre[j] as number));
  };
  const target = (u: Float64Array, gradient: Float64Array): number => {
    const value = density(model, thetaOf(u), gradient);
    whitenGradient(fit.factor, p, gradient);
    return value;
  };
  const kept = Math.ceil(options.draws / CHAINS);
  const runs = Array.from({ length: CHAINS }, () =>
    nuts(target, {
      start: Float64Array.from({ length: p }, () => options.random.normal()),
      random: options.random,
      warmup: options.warmup ?? 300,
      kept,
    }),
  );
  const values = Array.from({ length: p }, () => new Float64Array(CHAINS * kept));
  const u = new Float64Array(p);
  runs.forEach((run, c) => {
    for (let k = 0; k < kept; k += 1) {
      for (let j = 0; j < p; j += 1) u[j] = (run.draws[j] as Float64Array)[k] as number;
      const theta = thetaOf(u);
      for (let j = 0; j < p; j += 1) (values[j] as Float64Array)[c * kept + k] = theta[j] as number;
    }
  });
  const split = (v: Float64Array) => runs.map((_, c) => v.subarray(c * kept, (c + 1) * kept));
  return {
    values,
    weights: new Float64Array(CHAINS * kept).fill(1 / (CHAINS * kept)),
    effectiveSize: Math.min(...values.map((v) => essBulk(split(v)))),
    paretoK: null,
    rhat: Math.max(...values.map((v) => rhat(split(v)))),
    divergences: runs.reduce((sum, run) => sum + run.divergences, 0),
    proposal: null,
  };
}
