import { compile } from './compile.ts';
import { type Conservation, conservation } from './conservation.ts';
import { type Constitution, constitutionOf, type SetPoints } from './constitution.ts';
import { initialState } from './initial.ts';
import { type Checkpoint, type Course, follow, startingPoint } from './march.ts';
import { observer, type Question, type Series, type SeriesWish } from './observe.ts';
import { BEST, type Parameters } from './parameters.ts';
import type { Excitability } from './quantity.ts';
import type { Scenario } from './scenario.ts';
import { S } from './state.ts';

export interface Asked {
  readonly questions: readonly Question[];
  readonly series?: SeriesWish | undefined;
  readonly excitability?: Excitability | undefined;
}

export interface Run {
  readonly answers: Float64Array;
  readonly series: Series;
  readonly conservation: Conservation;
  /** The state at `start` and at the end. */
  readonly start: Checkpoint;
  readonly end: Checkpoint;
  readonly course: Course;
}

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/** A course and where it stands at `start`, after its settling. */
export interface Settled {
  readonly course: Course;
  readonly start: Checkpoint;
}

/** The same with given set points. */
export function settleAt(scenario: Scenario, p: Parameters, set: SetPoints): Settled {
  const c = constitutionOf(scenario.person, p, set);
  const programme = compile(scenario, c, p);
  const course: Course = { p, c, programme, clock: scenario.clock_min };
  const from = -scenario.settle_d * HOURS_PER_DAY * MINUTES_PER_HOUR;
  const y = initialState(scenario, c, [p, programme.medicines.size]);
  const start = from < 0 ? follow(course, startingPoint(from, y), [0, {}]) : startingPoint(0, y);
  return { course, start };
}

const plasmaPotassium = ({ course, start }: Settled): number =>
  start.y[S.potassiumPlasma]! / course.c.plasmaVolume;
function plasmaSodium({ course, start }: Settled): number {
  const { slope, intercept } = course.p.compartments;
  const { y } = start;
  const potassium = y[S.potassiumPlasma]! + y[S.potassiumInterstitium]! + y[S.potassiumCells]!;
  return (slope * (y[S.sodium]! + potassium)) / y[S.water]! - intercept;
}

/**
 * Settles the body; where a plasma value was measured at `start`, the level that this person defends is moved
 * until the settled body shows it.
 */
export function settle(scenario: Scenario, p: Parameters = BEST): Settled {
  const { plasma_sodium_mmol_l: sodium, plasma_potassium_mmol_l: potassium } = scenario.person.anchors ?? {};
  let set: { potassium0?: number; osmostat?: number } = {};
  let settled = settleAt(scenario, p, set);
  for (let round = 0; round < ANCHOR_ROUNDS; round += 1) {
    const offK = potassium === undefined ? 0 : potassium - plasmaPotassium(settled);
    const offNa = sodium === undefined ? 0 : sodium - plasmaSodium(settled);
    if (Math.abs(offK) < ANCHOR_CLOSE && Math.abs(offNa) < ANCHOR_CLOSE) break;
    set = {
      potassium0: settled.course.c.potassium0 + offK,
      osmostat: settled.course.c.osmostat + 2 * offNa,
    };
    settled = settleAt(scenario, p, set);
  }
  return settled;
}
const ANCHOR_ROUNDS = 5;
const ANCHOR_CLOSE = 0.005;

/** Runs one scenario with one set of parameters. */
export function run(scenario: Scenario, asked: Asked, p: Parameters = BEST): Run {
  return runFrom(settle(scenario, p), scenario, asked);
}

/** Runs on from a settled start. */
export function runFrom({ course, start }: Settled, scenario: Scenario, asked: Asked): Run {
  const eye = observer({
    questions: asked.questions,
    series: asked.series,
    c: course.c,
    y0: start.y,
    excitability: asked.excitability,
    crampHistory: scenario.person.cramp_history ?? false,
  });
  const end = follow(course, start, [scenario.duration_h * MINUTES_PER_HOUR, eye]);
  return {
    answers: eye.answers,
    series: eye.series,
    conservation: conservation(start.y, end.y),
    start,
    end,
    course,
  };
}

export type { Constitution };
