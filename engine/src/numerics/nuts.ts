import type { Random } from './random.ts';

/** Writes the gradient of the log density at `position` and returns the log density. */
export type LogDensity = (position: Float64Array, gradient: Float64Array) => number;

export interface NutsOptions {
  readonly start: Float64Array;
  readonly random: Random;
  readonly warmup: number;
  readonly kept: number;
  /** Wanted acceptance, 0–1. */
  readonly acceptance?: number;
  readonly deepest?: number;
}

export interface NutsChain {
  /** `draws[j]` holds coordinate j of every kept draw. */
  readonly draws: readonly Float64Array[];
  readonly divergences: number;
  readonly stepSize: number;
}

interface State {
  readonly position: Float64Array;
  readonly momentum: Float64Array;
  readonly gradient: Float64Array;
  readonly density: number;
}

interface Tree {
  readonly back: State;
  readonly front: State;
  readonly chosen: State;
  /** log Σ of the densities of the states inside. */
  readonly logWeight: number;
  readonly momentumSum: Float64Array;
  readonly turned: boolean;
  readonly diverged: boolean;
  readonly acceptanceSum: number;
  readonly states: number;
}

const DIVERGENCE = 1000;
const energy = (s: State): number => s.density - 0.5 * s.momentum.reduce((sum, m) => sum + m * m, 0);
const logAdd = (a: number, b: number): number => {
  const top = Math.max(a, b);
  return top === Number.NEGATIVE_INFINITY ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top));
};

function leapfrog(from: State, step: number, target: LogDensity): State {
  const half = from.momentum.map((m, i) => m + 0.5 * step * (from.gradient[i] as number));
  const position = from.position.map((x, i) => x + step * (half[i] as number));
  const gradient = new Float64Array(position.length);
  const density = target(position, gradient);
  const momentum = half.map((m, i) => m + 0.5 * step * (gradient[i] as number));
  return { position, momentum, gradient, density };
}

const turnedBack = (sum: Float64Array, back: State, front: State): boolean => {
  let behind = 0;
  let ahead = 0;
  for (let i = 0; i < sum.length; i += 1) {
    behind += (sum[i] as number) * (back.momentum[i] as number);
    ahead += (sum[i] as number) * (front.momentum[i] as number);
  }
  return behind <= 0 || ahead <= 0;
};

interface Growth {
  readonly target: LogDensity;
  readonly random: Random;
  readonly step: number;
  readonly startEnergy: number;
}

function leaf(from: State, growth: Growth): Tree {
  const state = leapfrog(from, growth.step, growth.target);
  const gain = energy(state) - growth.startEnergy;
  const finite = Number.isFinite(gain);
  return {
    back: state,
    front: state,
    chosen: state,
    logWeight: finite ? gain : Number.NEGATIVE_INFINITY,
    momentumSum: state.momentum,
    turned: false,
    diverged: !finite || gain < -DIVERGENCE,
    acceptanceSum: finite ? Math.min(1, Math.exp(gain)) : 0,
    states: 1,
  };
}

/** Joins two neighbouring trees; `later` lies further along the direction of growth. */
function join(
  earlier: Tree,
  later: Tree,
  how: { readonly backwards: boolean; readonly random: Random; readonly biased: boolean },
): Tree {
  const logWeight = logAdd(earlier.logWeight, later.logWeight);
  const chance = how.biased ? later.logWeight - earlier.logWeight : later.logWeight - logWeight;
  const usable = !later.turned && !later.diverged;
  const takeLater = usable && Math.log(how.random.uniform()) < chance;
  const back = how.backwards ? later.back : earlier.back;
  const front = how.backwards ? earlier.front : later.front;
  const momentumSum = earlier.momentumSum.map((m, i) => m + (later.momentumSum[i] as number));
  return {
    back,
    front,
    chosen: takeLater ? later.chosen : earlier.chosen,
    logWeight,
    momentumSum,
    turned: earlier.turned || later.turned || turnedBack(momentumSum, back, front),
    diverged: earlier.diverged || later.diverged,
    acceptanceSum: earlier.acceptanceSum + later.acceptanceSum,
    states: earlier.states + later.states,
  };
}

function grow(from: State, depth: number, growth: Growth): Tree {
  if (depth === 0) return leaf(from, growth);
  const first = grow(from, depth - 1, growth);
  if (first.turned || first.diverged) return first;
  const backwards = growth.step < 0;
  const second = grow(backwards ? first.back : first.front, depth - 1, growth);
  return join(first, second, { backwards, random: growth.random, biased: false });
}

interface Transition {
  readonly state: State;
  readonly acceptance: number;
  readonly diverged: boolean;
}

/** One multinomial NUTS transition (Hoffman & Gelman 2014, JMLR 15:1593; Betancourt 2017, arXiv 1701.02434). */
function transition(
  from: State,
  settings: {
    readonly target: LogDensity;
    readonly random: Random;
    readonly step: number;
    readonly deepest: number;
  },
): Transition {
  const { target, random, step, deepest } = settings;
  const start: State = { ...from, momentum: from.position.map(() => random.normal()) };
  const startEnergy = energy(start);
  let tree: Tree = {
    back: start,
    front: start,
    chosen: start,
    logWeight: 0,
    momentumSum: start.momentum,
    turned: false,
    diverged: false,
    acceptanceSum: 0,
    states: 0,
  };
  for (let depth = 0; depth < deepest && !tree.turned && !tree.diverged; depth += 1) {
    const backwards = random.uniform() < 0.5;
    const growth = { target, random, step: backwards ? -step : step, startEnergy };
    const more = grow(backwards ? tree.back : tree.front, depth, growth);
    tree = join(tree, more, { backwards, random, biased: true });
  }
  return {
    state: tree.chosen,
    acceptance: tree.acceptanceSum / Math.max(1, tree.states),
    diverged: tree.diverged,
  };
}

/** Nesterov's dual averaging of the log step size, with the constants of Hoffman & Gelman 2014. */
function stepAdaptation(first: number, acceptance: number) {
  const centre = Math.log(10 * first);
  let error = 0;
  let logStep = Math.log(first);
  let logAverage = 0;
  let count = 0;
  return {
    step: (): number => Math.exp(logStep),
    settled: (): number => Math.exp(logAverage),
    learn(reached: number): void {
      count += 1;
      error = (1 - 1 / (count + 10)) * error + (acceptance - reached) / (count + 10);
      logStep = centre - (Math.sqrt(count) / 0.05) * error;
      const share = count ** -0.75;
      logAverage = share * logStep + (1 - share) * logAverage;
    },
  };
}

/**
 * No-U-turn sampler with unit metric: hand it a density in coordinates that are already of about unit scale.
 * One chain; deterministic in its random stream.
 */
export function nuts(target: LogDensity, options: NutsOptions): NutsChain {
  const { start, random, warmup, kept, acceptance = 0.85, deepest = 9 } = options;
  const size = start.length;
  const gradient = new Float64Array(size);
  const density = target(start, gradient);
  let state: State = { position: start, momentum: new Float64Array(size), gradient, density };
  const adaptation = stepAdaptation(0.5 * Math.max(1, size) ** -0.25, acceptance);
  const draws = Array.from({ length: size }, () => new Float64Array(kept));
  let divergences = 0;
  for (let k = 0; k < warmup + kept; k += 1) {
    const step = k < warmup ? adaptation.step() : adaptation.settled();
    const moved = transition(state, { target, random, step, deepest });
    state = moved.state;
    if (k < warmup) {
      adaptation.learn(moved.acceptance);
      continue;
    }
    if (moved.diverged) divergences += 1;
    for (let j = 0; j < size; j += 1) (draws[j] as Float64Array)[k - warmup] = state.position[j] as number;
  }
  return { draws, divergences, stepSize: adaptation.settled() };
}
