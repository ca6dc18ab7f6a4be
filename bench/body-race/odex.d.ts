/** The part of odex that the race uses; the package ships sources that do not compile under this house's settings. */
export class Solver {
  constructor(n: number);
  relativeTolerance: number;
  absoluteTolerance: number;
  maxSteps: number;
  solve(
    f: (t: number, y: number[]) => number[],
    from: number,
    y0: number[],
    to: number,
  ): { readonly y: number[]; readonly outcome: number };
}
