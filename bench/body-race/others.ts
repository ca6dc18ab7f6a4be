import { Solver } from 'odex';
import { type Course, derivatives, newMoment, noInputs, type Segment } from '../../engine/src/body/index.ts';

type Rhs = (t: number, y: Float64Array, dy: Float64Array) => void;
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly active: readonly Segment[];
}

/** The stretches between two changes of input, so that every solver meets a smooth right-hand side. */
function stretches({ programme }: Course, until: number): readonly Stretch[] {
  const edges = [0, until, ...programme.segments.flatMap((s) => [s.from, s.to])].filter(
    (t) => t >= 0 && t <= until,
  );
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => ({
    from,
    to: sorted[i + 1] as number,
    active: programme.segments.filter((s) => s.from <= from && s.to > from),
  }));
}

/** Follows the same equations with another method; returns the state at the end and how often it asked. */
function followWith(
  course: Course,
  [y0, until]: readonly [Float64Array, number],
  solve: (f: Rhs, y: Float64Array, span: Stretch) => Float64Array,
): { readonly y: Float64Array; readonly calls: number } {
  const u = noInputs();
  const nothing = noInputs();
  const inner = derivatives({
    p: course.p,
    c: course.c,
    u,
    m: newMoment(),
    medicines: course.programme.medicines,
    clock: course.clock,
  });
  let calls = 0;
  const f: Rhs = (t, y, dy) => {
    calls += 1;
    inner(t, y, dy);
  };
  let y = y0.slice();
  for (const span of stretches(course, until)) {
    Object.assign(u, nothing);
    for (const s of span.active) for (const [name, rate] of s.rates) u[name] += rate;
    y = solve(f, y, span) as typeof y;
  }
  return { y, calls };
}

/** Classical Runge–Kutta of order 4 with a fixed step. */
export const withRungeKutta = (course: Course, start: readonly [Float64Array, number], step: number) =>
  followWith(course, start, (f, y0, { from, to }) => {
    const n = y0.length;
    const steps = Math.max(1, Math.ceil((to - from) / step));
    const h = (to - from) / steps;
    const y = y0.slice();
    const k = Array.from({ length: 4 }, () => new Float64Array(n)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const at = new Float64Array(n);
    for (let s = 0; s < steps; s += 1) {
      const t = from + s * h;
      f(t, y, k[0]);
      for (let i = 0; i < n; i += 1) at[i] = y[i]! + (h / 2) * k[0][i]!;
      f(t + h / 2, at, k[1]);
      for (let i = 0; i < n; i += 1) at[i] = y[i]! + (h / 2) * k[1][i]!;
      f(t + h / 2, at, k[2]);
      for (let i = 0; i < n; i += 1) at[i] = y[i]! + h * k[2][i]!;
      f(t + h, at, k[3]);
      for (let i = 0; i < n; i += 1)
        y[i] = y[i]! + (h / 6) * (k[0][i]! + 2 * k[1][i]! + 2 * k[2][i]! + k[3][i]!);
    }
    return y;
  });

/** ODEX (extrapolation, Hairer & Wanner), a general solver from the registry, to a relative tolerance. */
export const withOdex = (course: Course, start: readonly [Float64Array, number], tolerance: number) =>
  followWith(course, start, (f, y0, { from, to }) => {
    const n = y0.length;
    const solver = new Solver(n);
    solver.relativeTolerance = tolerance;
    solver.absoluteTolerance = tolerance;
    const into = new Float64Array(n);
    const given = new Float64Array(n);
    const { y } = solver.solve(
      (t: number, state: number[]) => {
        given.set(state);
        f(t, given, into);
        return [...into];
      },
      from,
      [...y0],
      to,
    );
    return Float64Array.from(y as number[]);
  });
