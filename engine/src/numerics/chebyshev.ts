/**
 * Runge–Kutta–Chebyshev of second order (Sommeijer, Shampine & Verwer 1998, J Comput Appl Math 88:315), the
 * explicit method for moderately stiff systems: its stability interval grows with the square of the number
 * of stages, so slow stretches take long steps without a linear solve. Like every Runge–Kutta method it keeps
 * linear invariants to rounding, which is what conservation of mass rests on.
 */

/** Writes dy/dt into `dy`; must not keep either array. */
export type RightHandSide = (t: number, y: Float64Array, dy: Float64Array) => void;

export const MAX_STAGES = 16;
const DAMPING = 2 / 13;

/** Per number of stages: c₁ w₁ and, per stage, μ, ν, μ̃, γ̃, c, laid out flat. */
interface Scheme {
  readonly first: number;
  readonly mu: Float64Array;
  readonly nu: Float64Array;
  readonly muTilde: Float64Array;
  readonly gammaTilde: Float64Array;
  readonly c: Float64Array;
}

/** Chebyshev polynomial and its first two derivatives of degree 0…s at x. */
function chebyshev(x: number, s: number): readonly [number[], number[], number[]] {
  const t = [1, x];
  const d = [0, 1];
  const dd = [0, 0];
  for (let j = 2; j <= s; j += 1) {
    t.push(2 * x * t[j - 1]! - t[j - 2]!);
    d.push(2 * t[j - 1]! + 2 * x * d[j - 1]! - d[j - 2]!);
    dd.push(4 * d[j - 1]! + 2 * x * dd[j - 1]! - dd[j - 2]!);
  }
  return [t, d, dd];
}

function scheme(s: number): Scheme {
  const w0 = 1 + DAMPING / (s * s);
  const [t, d, dd] = chebyshev(w0, s);
  const w1 = d[s]! / dd[s]!;
  const b = new Float64Array(s + 1);
  for (let j = 2; j <= s; j += 1) b[j] = dd[j]! / (d[j]! * d[j]!);
  b[0] = b[2]!;
  b[1] = 1 / w0;
  const make = (): Float64Array => new Float64Array(s + 1);
  const [mu, nu, muTilde, gammaTilde, c] = [make(), make(), make(), make(), make()];
  for (let j = 2; j <= s; j += 1) {
    mu[j] = (2 * b[j]! * w0) / b[j - 1]!;
    nu[j] = -b[j]! / b[j - 2]!;
    muTilde[j] = (2 * b[j]! * w1) / b[j - 1]!;
    gammaTilde[j] = -(1 - b[j - 1]! * t[j - 1]!) * muTilde[j]!;
    c[j] = j === s ? 1 : (w1 * dd[j]!) / d[j]!;
  }
  c[1] = c[2]! / d[2]!;
  return { first: b[1]! * w1, mu, nu, muTilde, gammaTilde, c };
}

const SCHEMES: readonly (Scheme | undefined)[] = Array.from({ length: MAX_STAGES + 1 }, (_, s) =>
  s < 2 ? undefined : scheme(s),
);

/** Stages needed so that a step of `step` is stable for eigenvalues down to −`rate`. */
export function stagesFor(step: number, rate: number): number {
  const s = 1 + Math.floor(Math.sqrt(1 + 1.54 * step * rate));
  return s < 2 ? 2 : s > MAX_STAGES ? MAX_STAGES : s;
}

/** Longest step that the largest scheme carries for this rate. */
export const longestStable = (rate: number): number =>
  ((MAX_STAGES - 1) * (MAX_STAGES - 1) - 1) / (1.54 * rate);

/** Storage of one integration, made once and used for every step. */
export interface Workspace {
  readonly size: number;
  readonly next: Float64Array;
  readonly slope: Float64Array;
  readonly nextSlope: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly stage: Float64Array;
}

export function workspace(size: number): Workspace {
  const make = (): Float64Array => new Float64Array(size);
  return { size, next: make(), slope: make(), nextSlope: make(), a: make(), b: make(), stage: make() };
}

export interface ChebyshevStep {
  readonly t: number;
  readonly step: number;
  readonly stages: number;
}

/**
 * One step from `y` (whose slope must stand in `work.slope`); the result is left in `work.next`, its slope not
 * yet known. Nothing is allocated.
 */
export function chebyshevStep(
  f: RightHandSide,
  y: Float64Array,
  [at, work]: readonly [ChebyshevStep, Workspace],
): void {
  const { t, step, stages } = at;
  const { size, slope, stage } = work;
  const plan = SCHEMES[stages]!;
  const { mu, nu, muTilde, gammaTilde, c } = plan;
  let before = y;
  let last = work.a;
  const first = step * plan.first;
  for (let i = 0; i < size; i += 1) last[i] = y[i]! + first * slope[i]!;
  for (let j = 2; j <= stages; j += 1) {
    f(t + c[j - 1]! * step, last, stage);
    const m = mu[j]!;
    const n = nu[j]!;
    const own = 1 - m - n;
    const mt = step * muTilde[j]!;
    const gt = step * gammaTilde[j]!;
    const into = j === stages ? work.next : last === work.a ? work.b : work.a;
    for (let i = 0; i < size; i += 1)
      into[i] = own * y[i]! + m * last[i]! + n * before[i]! + mt * stage[i]! + gt * slope[i]!;
    before = last;
    last = into;
  }
}
