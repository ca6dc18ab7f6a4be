/**
 * What a case reads off its scenarios, as a small nested list: `["-", ["observed", "drug", "k"], ["observed",
 * "placebo", "k"]]`. A case file stays plain data, and the whole reading stands in it.
 */
export type Expression = number | readonly [string, ...unknown[]];

export interface Answers {
  readonly observed: { readonly [id: string]: number };
  readonly series: { readonly [quantity: string]: readonly number[] };
}
export interface Context {
  readonly answers: { readonly [scenario: string]: Answers };
  readonly builtin: (name: string) => number;
  readonly band: { readonly low: number | null; readonly high: number | null };
}

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** Least squares line y = a + b x over the points where x and y both still change. */
function line(
  x: readonly number[],
  y: readonly number[],
): { readonly slope: number; readonly intercept: number } {
  const meanX = sum(x) / x.length;
  const meanY = sum(y) / y.length;
  const slope =
    sum(x.map((one, i) => (one - meanX) * ((y[i] as number) - meanY))) /
    sum(x.map((one) => (one - meanX) ** 2));
  return { slope, intercept: meanY - slope * meanX };
}

/** Hour at which a curve first passes a level after `from`, by interpolation. */
function crossing(
  [t, y]: readonly [readonly number[], readonly number[]],
  level: number,
  [from, rising]: readonly [number, boolean],
): number {
  for (let i = 1; i < t.length; i += 1) {
    const [before, now] = [y[i - 1] as number, y[i] as number];
    if ((t[i] as number) <= from) continue;
    if (rising ? now >= level : now <= level) {
      const share = now === before ? 0 : (level - before) / (now - before);
      return (
        (t[i - 1] as number) + Math.max(0, Math.min(1, share)) * ((t[i] as number) - (t[i - 1] as number))
      );
    }
  }
  return Number.NaN;
}

/** Of several values, the one that lies farthest out of the band's middle. */
function worst(values: readonly number[], { low, high }: Context['band']): number {
  const middle = ((low ?? 0) + (high ?? 0)) / 2;
  return values.reduce((a, b) => (Math.abs(b - middle) > Math.abs(a - middle) ? b : a));
}

const arithmetic: { readonly [operator: string]: (xs: readonly number[]) => number } = {
  '+': sum,
  '-': ([a = Number.NaN, b = Number.NaN]) => a - b,
  '*': (xs) => xs.reduce((a, b) => a * b, 1),
  '/': ([a = Number.NaN, b = Number.NaN]) => a / b,
  ln: ([a = Number.NaN]) => Math.log(a),
  sign: ([a = Number.NaN]) => Math.sign(a),
  max_of: (xs) => Math.max(...xs),
  min_of: (xs) => Math.min(...xs),
};

function curve(expression: Expression, context: Context): readonly [readonly number[], readonly number[]] {
  const [, scenario, quantity] = expression as readonly [string, string, string];
  const series = context.answers[scenario]?.series ?? {};
  return [series.t_h ?? [], series[quantity] ?? []];
}

export function evaluate(expression: Expression, context: Context): number {
  if (typeof expression === 'number') return expression;
  const [operator, ...rest] = expression;
  const own = arithmetic[operator];
  const numbers = (): number[] => rest.map((one) => evaluate(one as Expression, context));
  if (own !== undefined) return own(numbers());
  if (operator === 'observed')
    return context.answers[rest[0] as string]?.observed[rest[1] as string] ?? Number.NaN;
  if (operator === 'builtin') return context.builtin(rest[0] as string);
  if (operator === 'each') return worst(numbers(), context.band);
  const [first, second] = rest as unknown as readonly [Expression, Expression];
  const [t, y] = curve(first, context);
  if (operator === 'max') return Math.max(...y);
  if (operator === 'min') return Math.min(...y);
  if (operator === 'slope' || operator === 'x_intercept') {
    const { slope, intercept } = line(y, curve(second, context)[1]);
    return operator === 'slope' ? slope : -intercept / slope;
  }
  if (operator === 'time_above' || operator === 'time_below')
    return crossing([t, y], evaluate(second, context), [rest[2] as number, operator === 'time_above']);
  throw new Error(`no such reading: ${operator}`);
}
