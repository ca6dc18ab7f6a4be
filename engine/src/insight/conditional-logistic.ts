import { choleskyInPlace, inverseFromCholesky, normalCdf, solveCholesky } from '#numerics';

/** One stratum: rows × columns, row-major, and which rows are cases. */
export interface Stratum {
  readonly rows: number;
  readonly design: Float64Array;
  readonly outcome: Float64Array;
}

export interface Coefficient {
  readonly coefficient: number;
  readonly standardError: number;
  /** Two-sided, by the Wald statistic. */
  readonly p: number;
}

export interface ConditionalFit {
  readonly coefficients: readonly Coefficient[];
  readonly logLikelihood: number;
  /** False when the likelihood has no inner maximum (separation) or a column does not vary within strata. */
  readonly estimable: boolean;
}

/** Value, gradient and negative Hessian of a log likelihood. */
interface Curvature {
  value: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

const emptyCurvature = (columns: number): Curvature => ({
  value: 0,
  gradient: new Float64Array(columns),
  information: new Float64Array(columns * columns),
});

/**
 * Sums over all choices of m of the rows, by the recursion of Gail, Lubin & Rubinstein 1981 (Biometrika 68:703):
 * B(m, i) = B(m, i − 1) + wᵢ B(m − 1, i − 1), carried with first and second derivatives.
 */
interface Choices {
  readonly sum: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const triangle = (columns: number): number => (columns * (columns + 1)) / 2;

function addRow(
  choices: Choices,
  row: { readonly x: Float64Array; readonly weight: number; readonly reach: number },
): void {
  const { sum, first, second } = choices;
  const { x, weight } = row;
  const p = x.length;
  const half = triangle(p);
  for (let m = row.reach; m >= 1; m -= 1) {
    const before = sum[m - 1] as number;
    const g = (m - 1) * p;
    const h = (m - 1) * half;
    let at = 0;
    for (let j = 0; j < p; j += 1) {
      const xj = x[j] as number;
      const gj = first[g + j] as number;
      for (let k = 0; k <= j; k += 1) {
        const xk = x[k] as number;
        const cross = (second[h + at] as number) + gj * xk + (first[g + k] as number) * xj + before * xj * xk;
        second[m * half + at] = (second[m * half + at] as number) + weight * cross;
        at += 1;
      }
    }
    for (let j = 0; j < p; j += 1)
      first[m * p + j] =
        (first[m * p + j] as number) + weight * ((first[g + j] as number) + before * (x[j] as number));
    sum[m] = (sum[m] as number) + weight * before;
  }
}

/** One stratum's exact conditional log likelihood: the cases against every other choice of as many rows. */
function addStratum(stratum: Stratum, beta: Float64Array, total: Curvature): void {
  const p = beta.length;
  const cases = stratum.outcome.reduce((n, y) => n + y, 0);
  if (cases === 0 || cases === stratum.rows) return;
  const row = (i: number): Float64Array => stratum.design.subarray(i * p, (i + 1) * p);
  const eta = Float64Array.from({ length: stratum.rows }, (_, i) =>
    row(i).reduce((s, x, j) => s + x * (beta[j] as number), 0),
  );
  const centre = eta.reduce((a, b) => a + b, 0) / stratum.rows;
  const half = triangle(p);
  const choices: Choices = {
    sum: new Float64Array(cases + 1),
    first: new Float64Array((cases + 1) * p),
    second: new Float64Array((cases + 1) * half),
  };
  choices.sum[0] = 1;
  for (let i = 0; i < stratum.rows; i += 1)
    addRow(choices, {
      x: row(i),
      weight: Math.exp((eta[i] as number) - centre),
      reach: Math.min(cases, i + 1),
    });
  const all = choices.sum[cases] as number;
  const mean = choices.first.subarray(cases * p).map((v) => v / all);
  total.value -= Math.log(all);
  for (let i = 0; i < stratum.rows; i += 1) {
    if (stratum.outcome[i] !== 1) continue;
    total.value += (eta[i] as number) - centre;
    row(i).forEach((x, j) => {
      total.gradient[j] = (total.gradient[j] as number) + x;
    });
  }
  let at = cases * half;
  for (let j = 0; j < p; j += 1) {
    total.gradient[j] = (total.gradient[j] as number) - (mean[j] as number);
    for (let k = 0; k <= j; k += 1) {
      const curve = (choices.second[at] as number) / all - (mean[j] as number) * (mean[k] as number);
      at += 1;
      total.information[j * p + k] = (total.information[j * p + k] as number) + curve;
    }
  }
}

const MOST_STEPS = 40;
/** Beyond this a log odds ratio is running away to infinity. */
const RUNAWAY = 20;

const unestimable = (columns: number, logLikelihood: number): ConditionalFit => ({
  coefficients: Array.from({ length: columns }, () => ({
    coefficient: Number.NaN,
    standardError: Number.NaN,
    p: Number.NaN,
  })),
  logLikelihood,
  estimable: false,
});

/** Maximises a concave log likelihood by damped Newton steps from 0. */
export function maximise(columns: number, curvatureAt: (beta: Float64Array) => Curvature): ConditionalFit {
  let beta = new Float64Array(columns);
  let here = curvatureAt(beta);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const factor = here.information.slice();
    if (!choleskyInPlace(factor, columns)) return unestimable(columns, here.value);
    const move = here.gradient.slice();
    solveCholesky(factor, columns, move);
    if (move.every((m) => Math.abs(m) < 1e-10)) {
      const covariance = inverseFromCholesky(factor, columns);
      const coefficients = Array.from(beta, (coefficient, j) => {
        const standardError = Math.sqrt(covariance[j * columns + j] as number);
        return { coefficient, standardError, p: 2 * normalCdf(-Math.abs(coefficient / standardError)) };
      });
      return { coefficients, logLikelihood: here.value, estimable: true };
    }
    let share = 1;
    let next = here;
    let tried = beta;
    do {
      tried = beta.map((b, j) => b + share * (move[j] as number));
      next = curvatureAt(tried);
      share /= 2;
    } while (!(next.value >= here.value - 1e-9) && share > 1e-8);
    beta = tried;
    here = next;
    if (beta.some((b) => !(Math.abs(b) < RUNAWAY))) return unestimable(columns, here.value);
  }
  return unestimable(columns, here.value);
}

/** Exact conditional logistic regression: right with several cases in a stratum, where approximations are not. */
export function conditionalLogistic(strata: readonly Stratum[], columns: number): ConditionalFit {
  return maximise(columns, (beta) => {
    const total = emptyCurvature(columns);
    for (const stratum of strata) addStratum(stratum, beta, total);
    return total;
  });
}

/** One person's or one case's stretch of time: how long, what held in it, how many events fell into it. */
export interface Stretch {
  readonly length: number;
  readonly x: Float64Array;
  readonly events: number;
}

function addSeries(stretches: readonly Stretch[], beta: Float64Array, total: Curvature): void {
  const p = beta.length;
  const events = stretches.reduce((n, s) => n + s.events, 0);
  if (events === 0) return;
  const rate = stretches.map(
    (s) => s.length * Math.exp(s.x.reduce((sum, x, j) => sum + x * (beta[j] as number), 0)),
  );
  const all = rate.reduce((a, b) => a + b, 0);
  const mean = new Float64Array(p);
  stretches.forEach((s, i) => {
    const share = (rate[i] as number) / all;
    if (s.events > 0) total.value += s.events * Math.log(share);
    for (let j = 0; j < p; j += 1) mean[j] = (mean[j] as number) + share * (s.x[j] as number);
  });
  stretches.forEach((s, i) => {
    const share = ((rate[i] as number) / all) * events;
    for (let j = 0; j < p; j += 1) {
      const xj = (s.x[j] as number) - (mean[j] as number);
      total.gradient[j] = (total.gradient[j] as number) + s.events * xj;
      for (let k = 0; k <= j; k += 1)
        total.information[j * p + k] =
          (total.information[j * p + k] as number) + share * xj * ((s.x[k] as number) - (mean[k] as number));
    }
  });
}

/**
 * Self-controlled case series: events are spread over each case's own time in proportion to length × e^(x β), the
 * case's own level drops out (Farrington 1995, Biometrics 51:228). With unit lengths and one row per bin it is
 * conditional Poisson regression.
 */
export function caseSeries(cases: readonly (readonly Stretch[])[], columns: number): ConditionalFit {
  return maximise(columns, (beta) => {
    const total = emptyCurvature(columns);
    for (const stretches of cases) addSeries(stretches, beta, total);
    return total;
  });
}
