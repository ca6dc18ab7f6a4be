import { conservation, LEDGER_NAMES, throughput } from './conservation.ts';
import { follow } from './march.ts';
import { settle } from './run.ts';
import type { Scenario } from './scenario.ts';
import { S, STATES } from './state.ts';

/** What an audit of one run found. */
export interface Audit {
  readonly steps: number;
  /** Largest |in − out − Δstored| over throughput, of any substance, at any step. */
  readonly worstImbalance: number;
  /** The first state that was not a number or fell below nothing, if any. */
  readonly fault: string | null;
}

/** Signals that may be negative by their meaning. */
const SIGNED: readonly number[] = [S.alkali, S.saltExcess];
const NAMES = Object.keys(S);
const MINUTES_PER_HOUR = 60;

/**
 * Runs a scenario and checks the books after every step. A throughput of less than `least` (mL or mmol) is
 * counted as `least`, so that a rounding in the first minute is not divided by nothing.
 */
export function audit(scenario: Scenario, least = 1): Audit {
  const { course, start } = settle(scenario);
  let steps = 0;
  let worstImbalance = 0;
  let fault: string | null = null;
  const onStep = (t: number, y: Float64Array): void => {
    steps += 1;
    for (let i = 0; i < STATES && fault === null; i += 1) {
      const x = y[i]!;
      if (Number.isNaN(x) || (x < 0 && !SIGNED.includes(i))) fault = `${NAMES[i]} is ${x} at ${t} min`;
    }
    const residual = conservation(start.y, y);
    const through = throughput(start.y, y);
    for (const name of LEDGER_NAMES) {
      const share = residual[name] / Math.max(least, through[name]);
      if (share > worstImbalance) worstImbalance = share;
    }
  };
  follow(course, start, [scenario.duration_h * MINUTES_PER_HOUR, { onStep }]);
  return { steps, worstImbalance, fault };
}
