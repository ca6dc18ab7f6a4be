/** Linear interpolation between order statistics (type 7 of Hyndman & Fan 1996) of values sorted upwards. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

const BINS = 512;

/** Draws binned by value, so that any quantile needs only one bin to be sorted. */
interface Histogram {
  readonly low: number;
  readonly perUnit: number;
  readonly weight: Float64Array;
}

function histogram(values: Float64Array, weights: Float64Array): Histogram {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  const scale = (BINS - 1e-6) / (high - low);
  // Values that are all but equal have no bins.
  const perUnit = Number.isFinite(scale) ? scale : 0;
  const weight = new Float64Array(BINS);
  for (let i = 0; i < values.length; i += 1) {
    const bin = Math.floor(((values[i] as number) - low) * perUnit);
    weight[bin] = (weight[bin] as number) + (weights[i] as number);
  }
  return { low, perUnit, weight };
}

/** Within the bin that holds the target: the value at which the weights, each centred on its draw, pass it. */
function withinBin(members: readonly (readonly [number, number])[], before: number, target: number): number {
  const sorted = [...members].sort((a, b) => a[0] - b[0]);
  let passed = before;
  let previous: readonly [number, number] | undefined;
  for (const [value, weight] of sorted) {
    const centre = passed + 0.5 * weight;
    if (centre >= target) {
      if (previous === undefined || centre === previous[1]) return value;
      return previous[0] + ((value - previous[0]) * (target - previous[1])) / (centre - previous[1]);
    }
    previous = [value, centre];
    passed += weight;
  }
  return previous?.[0] ?? Number.NaN;
}

/** Quantiles of weighted draws (weights sum to 1), in linear time. */
export function weightedQuantiles(
  values: Float64Array,
  weights: Float64Array,
  probabilities: readonly number[],
): readonly number[] {
  const { low, perUnit, weight } = histogram(values, weights);
  if (perUnit === 0) return probabilities.map(() => low);
  return probabilities.map((target) => {
    let bin = 0;
    let before = 0;
    while (bin < BINS - 1 && before + (weight[bin] as number) < target) {
      before += weight[bin] as number;
      bin += 1;
    }
    const members: [number, number][] = [];
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number;
      if (Math.floor((value - low) * perUnit) === bin) members.push([value, weights[i] as number]);
    }
    return withinBin(members, before, target);
  });
}
