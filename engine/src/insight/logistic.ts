import { choleskyInPlace, solveCholesky } from '#numerics';

/** Logistic regression with independent normal priors. The design is row-major, rows × columns. */
export interface LogisticModel {
  readonly rows: number;
  readonly columns: number;
  readonly design: Float64Array;
  /** 0 or 1. */
  readonly outcome: Float64Array;
  readonly priorMean: Float64Array;
  readonly priorSd: Float64Array;
}

/** A normal approximation: centre and the lower Cholesky factor of the precision. */
export interface NormalFit {
  readonly centre: Float64Array;
  readonly factor: Float64Array;
  readonly converged: boolean;
}

/** log(1 + eˣ) without overflow. */
export const softplus = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** η = design · θ */
export function linearPredictor(model: LogisticModel, theta: Float64Array): Float64Array {
  const { rows, columns, design } = model;
  const eta = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    let sum = 0;
    const at = i * columns;
    for (let j = 0; j < columns; j += 1) sum += (design[at + j] as number) * (theta[j] as number);
    eta[i] = sum;
  }
  return eta;
}

/** Log posterior density up to a constant. */
export function logPosterior(model: LogisticModel, theta: Float64Array): number {
  const eta = linearPredictor(model, theta);
  let sum = 0;
  for (let i = 0; i < model.rows; i += 1)
    sum += (model.outcome[i] as number) * (eta[i] as number) - softplus(eta[i] as number);
  for (let j = 0; j < model.columns; j += 1) {
    const z = ((theta[j] as number) - (model.priorMean[j] as number)) / (model.priorSd[j] as number);
    sum -= 0.5 * z * z;
  }
  return sum;
}

/** Gradient of the log posterior and Xᵀ W X + prior precision, from each row's expected outcome and weight. */
export function scoreAndPrecision(model: LogisticModel, theta: Float64Array, expected: Expectation) {
  const { rows, columns: p, design, outcome } = model;
  const gradient = new Float64Array(p);
  const precision = new Float64Array(p * p);
  for (let i = 0; i < rows; i += 1) {
    const residual = (outcome[i] as number) - (expected.mean[i] as number);
    const weight = expected.weight[i] as number;
    const at = i * p;
    for (let j = 0; j < p; j += 1) {
      const x = design[at + j] as number;
      gradient[j] = (gradient[j] as number) + residual * x;
      const wx = weight * x;
      const rowJ = j * p;
      for (let k = 0; k <= j; k += 1)
        precision[rowJ + k] = (precision[rowJ + k] as number) + wx * (design[at + k] as number);
    }
  }
  for (let j = 0; j < p; j += 1) {
    const inverse = 1 / (model.priorSd[j] as number) ** 2;
    precision[j * p + j] = (precision[j * p + j] as number) + inverse;
    gradient[j] = (gradient[j] as number) - inverse * ((theta[j] as number) - (model.priorMean[j] as number));
  }
  return { gradient, precision };
}

export interface Expectation {
  readonly mean: Float64Array;
  readonly weight: Float64Array;
}

const atPoint = (eta: Float64Array): Expectation => {
  const mean = eta.map(logistic);
  return { mean, weight: mean.map((m) => m * (1 - m)) };
};

const largest = (values: Float64Array): number => values.reduce((top, v) => Math.max(top, Math.abs(v)), 0);

const MOST_STEPS = 60;
const SMALL_STEP = 1e-9;

/** The posterior mode by damped Newton steps; the posterior is log-concave, so there is one. */
export function posteriorMode(model: LogisticModel, start?: Float64Array): NormalFit {
  let theta = Float64Array.from(start ?? model.priorMean);
  let value = logPosterior(model, theta);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, precision } = scoreAndPrecision(model, theta, atPoint(linearPredictor(model, theta)));
    choleskyInPlace(precision, model.columns);
    solveCholesky(precision, model.columns, gradient);
    if (largest(gradient) < SMALL_STEP) return { centre: theta, factor: precision, converged: true };
    let share = 1;
    for (;;) {
      const tried = theta.map((t, j) => t + share * (gradient[j] as number));
      const reached = logPosterior(model, tried);
      if (reached >= value - 1e-12 * Math.abs(value) || share < 1e-10) {
        theta = tried;
        value = reached;
        break;
      }
      share /= 2;
    }
  }
  const { precision } = scoreAndPrecision(model, theta, atPoint(linearPredictor(model, theta)));
  choleskyInPlace(precision, model.columns);
  return { centre: theta, factor: precision, converged: false };
}

// Gauss–Hermite nodes and weights for a standard normal, seven points (Abramowitz & Stegun table 25.10, rescaled).
const NODES = [0, 1.154405394739968, 2.366759410734541, 3.750439717725742];
const WEIGHTS = [0.457142857142857, 0.240123178605013, 0.030757123967586, 0.000548268855972];

/** Standard deviation of each row's linear predictor under the fit: |L⁻¹ x|. */
function predictorSd(model: LogisticModel, factor: Float64Array): Float64Array {
  const { rows, columns: p, design } = model;
  const solved = new Float64Array(p);
  return Float64Array.from({ length: rows }, (_, i) => {
    let squares = 0;
    for (let j = 0; j < p; j += 1) {
      let sum = design[i * p + j] as number;
      const rowJ = j * p;
      for (let k = 0; k < j; k += 1) sum -= (factor[rowJ + k] as number) * (solved[k] as number);
      const z = sum / (factor[rowJ + j] as number);
      solved[j] = z;
      squares += z * z;
    }
    return Math.sqrt(squares);
  });
}

/** Mean of the modelled risk and of its slope when the linear predictor is normal. */
function averaged(eta: Float64Array, sd: Float64Array): Expectation {
  const mean = new Float64Array(eta.length);
  const weight = new Float64Array(eta.length);
  for (let i = 0; i < eta.length; i += 1) {
    const centre = eta[i] as number;
    let m = 0;
    let w = 0;
    for (let k = 0; k < NODES.length; k += 1) {
      const reach = (NODES[k] as number) * (sd[i] as number);
      const up = logistic(centre + reach);
      const share = WEIGHTS[k] as number;
      m += share * up;
      w += share * up * (1 - up);
      if (k === 0) continue;
      const down = logistic(centre - reach);
      m += share * down;
      w += share * down * (1 - down);
    }
    mean[i] = m;
    weight[i] = w;
  }
  return { mean, weight };
}

const REFINING_STEPS = 12;

/**
 * The normal distribution closest to the posterior (least Kullback–Leibler divergence), reached from the mode by
 * Newton steps on the risk averaged over the fit itself. Its centre lies near the posterior mean, which a skewed
 * posterior's mode does not, so importance draws around it are worth about twice those around the mode.
 */
export function closestNormal(model: LogisticModel, mode: NormalFit): NormalFit {
  let { centre, factor } = mode;
  for (let step = 0; step < REFINING_STEPS; step += 1) {
    const expected = averaged(linearPredictor(model, centre), predictorSd(model, factor));
    const { gradient, precision } = scoreAndPrecision(model, centre, expected);
    if (!choleskyInPlace(precision, model.columns)) return mode;
    solveCholesky(precision, model.columns, gradient);
    const moved = centre.map((c, j) => c + (gradient[j] as number));
    if (!moved.every(Number.isFinite)) return mode;
    centre = moved;
    factor = precision;
    if (largest(gradient) < 1e-3) break;
  }
  return { centre, factor, converged: mode.converged };
}
