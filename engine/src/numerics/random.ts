/** A stream of random numbers fixed by its seed: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform on (0, 1), 53 bits, never 0 or 1. */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Gamma with this shape > 0 and scale 1. */
  readonly gamma: (shape: number) => number;
  /** Poisson with this mean ≥ 0, meant for small means. */
  readonly poisson: (mean: number) => number;
  /** 1 with this probability, else 0. */
  readonly bernoulli: (probability: number) => 0 | 1;
}

/** splitmix32: spreads one 32-bit seed over the state of a larger generator. */
function splitmix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

const rotateLeft = (x: number, k: number): number => ((x << k) | (x >>> (32 - k))) >>> 0;

/** xoshiro128** (Blackman & Vigna 2021, ACM Trans Math Softw 47:36), 32 bits a call. */
function xoshiro128(seed: number): () => number {
  const mix = splitmix32(seed);
  let a = mix();
  let b = mix();
  let c = mix();
  let d = mix();
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const shifted = (b << 9) >>> 0;
    c = (c ^ a) >>> 0;
    d = (d ^ b) >>> 0;
    b = (b ^ c) >>> 0;
    a = (a ^ d) >>> 0;
    c = (c ^ shifted) >>> 0;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** Marsaglia's polar method; the second number of each pair is kept for the next call. */
function polarNormal(uniform: () => number): () => number {
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    let x = 0;
    let y = 0;
    let s = 0;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      s = x * x + y * y;
    } while (s >= 1 || s === 0);
    const stretch = Math.sqrt((-2 * Math.log(s)) / s);
    spare = y * stretch;
    return x * stretch;
  };
}

/** Marsaglia & Tsang 2000, ACM Trans Math Softw 26:363. */
function marsagliaTsang(uniform: () => number, normal: () => number): (shape: number) => number {
  const draw = (shape: number): number => {
    if (shape < 1) return draw(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      let x = 0;
      let v = 0;
      do {
        x = normal();
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      if (Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return draw;
}

/** The generator for this seed (an integer; its lowest 32 bits count). */
export function seededRandom(seed: number): Random {
  const next = xoshiro128(seed);
  const uniform = (): number => ((next() >>> 5) * 67_108_864 + (next() >>> 6) + 0.5) / 9_007_199_254_740_992;
  const normal = polarNormal(uniform);
  const poisson = (mean: number): number => {
    const limit = Math.exp(-mean);
    let count = 0;
    let product = 1;
    do {
      count += 1;
      product *= uniform();
    } while (product > limit);
    return count - 1;
  };
  return {
    uniform,
    normal,
    gamma: marsagliaTsang(uniform, normal),
    poisson,
    bernoulli: (probability) => (uniform() < probability ? 1 : 0),
  };
}
