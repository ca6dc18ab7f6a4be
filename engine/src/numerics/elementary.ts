/**
 * exp, ln and cos from + − × ÷ alone. IEEE 754 fixes those to the last bit and leaves `Math.exp` and its kin to
 * the engine, so a simulation built on these gives the same numbers in every browser and on every server.
 */

const LOG2_E = Math.LOG2E;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LARGEST_EXPONENT = 700;

/** Powers of two from 2^-1023 to 2^1023, by doubling. */
const POWER_OF_TWO = (() => {
  const powers = new Float64Array(2047);
  powers[1023] = 1;
  for (let k = 1; k <= 1023; k += 1) {
    powers[1023 + k] = (powers[1022 + k] as number) * 2;
    powers[1023 - k] = (powers[1024 - k] as number) / 2;
  }
  return powers;
})();

/** e^x for |x| ≤ 700 (beyond that the value at the limit), relative error below 1e-14. */
export function exponential(x: number): number {
  const bounded = x > LARGEST_EXPONENT ? LARGEST_EXPONENT : x < -LARGEST_EXPONENT ? -LARGEST_EXPONENT : x;
  const k = Math.floor(bounded * LOG2_E + 0.5);
  const r = bounded - k * LN2_HIGH - k * LN2_LOW;
  // Taylor to the 13th power: on |r| ≤ ln2/2 the remainder is below 5e-17.
  let sum = 1;
  for (let n = 13; n >= 1; n -= 1) sum = 1 + (r * sum) / n;
  return sum * (POWER_OF_TWO[1023 + k] as number);
}

/** The same for the hot path: for |x| ≤ 5 the relative error is below 1e-9 (beyond 40 the value at 40). */
export function quickExponential(x: number): number {
  const bounded = x > 40 ? 40 : x < -40 ? -40 : x;
  const r = bounded / 64;
  let y = 1 + r * (1 + (r / 2) * (1 + (r / 3) * (1 + (r / 4) * (1 + (r / 5) * (1 + r / 6)))));
  y *= y;
  y *= y;
  y *= y;
  y *= y;
  y *= y;
  return y * y;
}

const SQRT_HALF = Math.SQRT1_2;

/** ln x for x > 0, relative error below 1e-14; −∞ at 0 and NaN below. */
export function naturalLogarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  let mantissa = x;
  let k = 0;
  while (mantissa > 2 * SQRT_HALF) {
    mantissa /= 2;
    k += 1;
  }
  while (mantissa < SQRT_HALF) {
    mantissa *= 2;
    k -= 1;
  }
  // ln m = 2 artanh((m − 1)/(m + 1)); |s| ≤ 0.172, so eleven terms reach the last bit.
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = 1 / n + s2 * sum;
  return 2 * s * sum + k * (LN2_HIGH + LN2_LOW);
}

/** x^y for x > 0. */
export const power = (x: number, y: number): number => exponential(y * naturalLogarithm(x));

/**
 * cos(2π turns), by its Taylor series after folding into a quarter turn; error below 1e-10.
 * A day is one turn, so the argument needs no π and loses no accuracy over the years.
 */
export function cosineOfTurns(turns: number): number {
  let t = turns - Math.floor(turns);
  if (t > 0.5) t = 1 - t;
  const negative = t > 0.25;
  if (negative) t = 0.5 - t;
  const x = 6.283185307179586 * t;
  const x2 = x * x;
  const c =
    1 -
    (x2 / 2) *
      (1 -
        (x2 / 12) * (1 - (x2 / 30) * (1 - (x2 / 56) * (1 - (x2 / 90) * (1 - (x2 / 132) * (1 - x2 / 182))))));
  return negative ? -c : c;
}
