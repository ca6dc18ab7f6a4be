declare module 'odex' {
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
}
