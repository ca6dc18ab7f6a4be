import {
  chebyshevStep,
  longestStable,
  type RightHandSide,
  stagesFor,
  type Workspace,
  workspace,
} from '#numerics';
import type { Programme, Segment } from './compile.ts';
import type { Constitution } from './constitution.ts';
import { type Moment, newMoment, noInputs } from './moment.ts';
import type { Parameters } from './parameters.ts';
import { type Body, derivatives } from './simulate.ts';
import { S, STATES, T } from './state.ts';
import { FIRST_SIGNAL, LAST_SIGNAL, PER_NOTICED, RELATIVE_TOLERANCE } from './tolerance.ts';

/** Where a run may be taken up again: nothing but the state, for what is done to the body is known by time. */
export interface Checkpoint {
  readonly t: number;
  readonly step: number;
  readonly y: Float64Array;
}

export interface Watcher {
  /** Times that must be hit exactly, minutes, ascending. */
  readonly stops?: readonly number[];
  /** After every accepted step, with everything that was worked out there. */
  readonly onStep?: (t: number, y: Float64Array, m: Moment) => void;
  /** At every stop. */
  readonly onStop?: (t: number, y: Float64Array, m: Moment) => void;
}

export interface Course {
  readonly p: Parameters;
  readonly c: Constitution;
  readonly programme: Programme;
  readonly clock: number;
}

const FIRST_STEP = 1;
const LEAST_STEP = 0.2;
/** A step that would empty a pool may be cut to this. */
const LEAST_SAFE_STEP = 0.002;
const LONGEST_STEP = 45;
const SAFETY = 0.8;
const GROW = 2.5;
const SHRINK = 0.25;
/** Below this a gut pool is empty: what is left is handed on, so that rounding never leaves a negative crumb. */
const CRUMB = 1e-7;

/** Gut pools and where their last crumbs go. */
const CRUMBS: readonly (readonly [number, number])[] = [
  [S.stomachWater, S.intestineWater],
  [S.stomachSodium, S.intestineSodium],
  [S.stomachPotassium, S.intestinePotassium],
  [S.stomachOsmoles, S.intestineOsmoles],
  [S.stomachEthanol, S.ethanol],
  [S.intestineWater, S.water],
  [S.intestineSodium, S.sodium],
  [S.intestinePotassium, S.potassiumPlasma],
  [S.foodPotassium, S.potassiumPlasma],
  [S.calciumTransit, S.calcium],
  [S.magnesiumTransit, S.magnesium],
];
const CRUMB_TOTALS: { readonly [index: number]: number } = {
  [S.intestineWater]: T.absorbedWater,
  [S.intestineSodium]: T.absorbedSodium,
  [S.intestinePotassium]: T.absorbedPotassium,
  [S.foodPotassium]: T.absorbedPotassium,
  [S.calciumTransit]: T.absorbedCalcium,
  [S.magnesiumTransit]: T.absorbedMagnesium,
};
const CRUMB_TOTAL = CRUMBS.map(([from]) => CRUMB_TOTALS[from] ?? -1);
/** Signals that simply end at nothing. */
const FADING: readonly number[] = [
  S.stomachEnergy,
  S.stomachCaffeine,
  S.stomachCarbohydrate,
  S.intestineOsmoles,
  S.ethanol,
  S.caffeine,
  S.insulin,
  S.swallowing,
  S.sweatDebt,
];

/** Hands the last crumbs on; tells whether there were any. */
function sweepCrumbs(y: Float64Array): boolean {
  let swept = false;
  for (let i = 0; i < CRUMBS.length; i += 1) {
    const [from, to] = CRUMBS[i] as readonly [number, number];
    const rest = y[from]!;
    if (rest >= CRUMB || rest === 0) continue;
    swept = true;
    y[from] = 0;
    y[to] = y[to]! + rest;
    const total = CRUMB_TOTAL[i]!;
    if (total >= 0) y[total] = y[total]! + rest;
  }
  for (let i = 0; i < FADING.length; i += 1) {
    const index = FADING[i]!;
    const rest = y[index]!;
    if (rest >= CRUMB || rest === 0) continue;
    swept = true;
    y[index] = 0;
  }
  return swept;
}

/** A body in motion. */
interface March {
  readonly body: Body;
  readonly f: RightHandSide;
  readonly work: Workspace;
  readonly y: Float64Array;
  readonly programme: Programme;
  t: number;
  step: number;
  nextSegment: number;
  nextImpulse: number;
  active: Segment[];
}

function setInputs(march: March): void {
  const { segments } = march.programme;
  while (march.nextSegment < segments.length && segments[march.nextSegment]!.from <= march.t) {
    march.active.push(segments[march.nextSegment]!);
    march.nextSegment += 1;
  }
  march.active = march.active.filter((s) => s.to > march.t);
  const { u } = march.body;
  Object.assign(u, NOTHING);
  for (const segment of march.active) for (const [name, rate] of segment.rates) u[name] += rate;
}
const NOTHING = noInputs();

function giveDoses(march: March): void {
  const { impulses } = march.programme;
  while (march.nextImpulse < impulses.length && impulses[march.nextImpulse]!.at <= march.t) {
    const { index, amount } = impulses[march.nextImpulse]!;
    march.y[index] = march.y[index]! + amount;
    march.nextImpulse += 1;
  }
}

/** Next time at which something begins, ends or is given. */
function nextEdge(march: March): number {
  let edge = Number.POSITIVE_INFINITY;
  for (const segment of march.active) if (segment.to < edge) edge = segment.to;
  const segment = march.programme.segments[march.nextSegment];
  if (segment !== undefined && segment.from < edge) edge = segment.from;
  const impulse = march.programme.impulses[march.nextImpulse];
  return impulse !== undefined && impulse.at < edge ? impulse.at : edge;
}

/** Fastest rate of the system now, 1/min: potassium between interstitium and cells, else the gut. */
function stiffness({ body, y }: March): number {
  const { p, c } = body;
  const k = p.potassium;
  const outside = Math.max(0, y[S.potassiumInterstitium]! / c.interstitialVolume) + k.pumpHalf;
  const pump =
    (k.pump * c.size * k.pumpHalf * (c.potassium0 + k.pumpHalf)) / (c.potassium0 * outside * outside);
  const exchange = k.exchange * c.size * (1 / c.plasmaVolume + 1 / c.interstitialVolume);
  const fast = MARGIN * (pump / c.interstitialVolume + exchange);
  const gut = 2 * p.gut.absorption;
  return fast > gut ? fast : gut;
}
const MARGIN = 1.2;

/** Error of the last step against what would be noticed, by the method's own estimate. */
function stepError({ work, y }: March, step: number): number {
  let worst = 0;
  for (let i = 0; i < STATES; i += 1) {
    const off = ERROR_A * (y[i]! - work.next[i]!) + ERROR_B * step * (work.slope[i]! + work.nextSlope[i]!);
    let error = (off < 0 ? -off : off) * PER_NOTICED[i]!;
    if (i >= FIRST_SIGNAL && i <= LAST_SIGNAL) {
      const size = y[i]! < 0 ? -y[i]! : y[i]!;
      error /= 1 + RELATIVE_TOLERANCE * size * PER_NOTICED[i]!;
    }
    if (error > worst) worst = error;
  }
  return worst;
}
const ERROR_A = 0.8;
const ERROR_B = 0.4;

/** No pool may go below empty; a step that would is taken again, shorter. */
function wentNegative({ work }: March): boolean {
  const { next } = work;
  for (let i = S.water; i <= S.potassiumCells; i += 1) if (next[i]! < 0) return true;
  for (let i = 0; i < S.water; i += 1) if (next[i]! < -CRUMB) return true;
  return (
    next[S.calcium]! < 0 || next[S.magnesium]! < 0 || next[S.magnesiumSlow]! < 0 || next[S.boneCalcium]! < 0
  );
}

/** Integrates smoothly up to `until`, with no change of inputs on the way. */
function glide(march: March, until: number, watcher: Watcher): void {
  const { f, work, y, body } = march;
  f(march.t, y, work.slope);
  while (until - march.t > EPSILON) {
    const rate = stiffness(march);
    const left = until - march.t;
    let step = Math.min(march.step, LONGEST_STEP, longestStable(rate));
    if (step > left) step = left;
    else if (2 * step > left) step = left / 2;
    chebyshevStep(f, y, [{ t: march.t, step, stages: stagesFor(step, rate) }, work]);
    f(march.t + step, work.next, work.nextSlope);
    const error = stepError(march, step);
    const bad = wentNegative(march) || !(error >= 0);
    const least = bad ? LEAST_SAFE_STEP : LEAST_STEP;
    if ((bad || error > 1) && step > least) {
      march.step = Math.max(least, step * (bad ? SHRINK : Math.max(SHRINK, SAFETY / Math.cbrt(error))));
      continue;
    }
    march.t = left - step < EPSILON ? until : march.t + step;
    y.set(work.next);
    if (sweepCrumbs(y)) f(march.t, y, work.slope);
    else work.slope.set(work.nextSlope);
    const factor = error > 0 ? SAFETY / Math.cbrt(error) : GROW;
    const grown = step * Math.min(GROW, factor);
    march.step = step < march.step ? Math.max(grown, march.step * SHRINK) : grown;
    watcher.onStep?.(march.t, y, body.m);
  }
  march.t = until;
}
const EPSILON = 1e-9;

function begin(course: Course, from: Checkpoint): March {
  const { p, c, programme, clock } = course;
  const m = newMoment();
  const body: Body = { p, c, u: noInputs(), m, medicines: programme.medicines, clock };
  const march: March = {
    body,
    f: derivatives(body),
    work: workspace(from.y.length),
    y: from.y.slice(),
    programme,
    t: from.t,
    step: from.step,
    nextSegment: 0,
    nextImpulse: 0,
    active: [],
  };
  // What began and ended before this moment is over; doses given before it are in the state already.
  const { impulses } = programme;
  while (march.nextImpulse < impulses.length && impulses[march.nextImpulse]!.at < from.t)
    march.nextImpulse += 1;
  return march;
}

export const startingPoint = (t: number, y: Float64Array): Checkpoint => ({ t, step: FIRST_STEP, y });

/** Follows the body from a checkpoint to `until` (minutes); returns where it stands then. */
export function follow(
  course: Course,
  from: Checkpoint,
  [until, watcher]: readonly [number, Watcher],
): Checkpoint {
  const march = begin(course, from);
  const stops = (watcher.stops ?? []).filter((t) => t >= from.t && t <= until);
  let nextStop = 0;
  const visit = (): void => {
    while (nextStop < stops.length && stops[nextStop]! <= march.t + EPSILON) {
      march.f(march.t, march.y, march.work.slope);
      watcher.onStop?.(stops[nextStop]!, march.y, march.body.m);
      nextStop += 1;
    }
  };
  for (;;) {
    // Doses due exactly at the end belong to whoever goes on from here.
    if (march.t >= until) {
      visit();
      break;
    }
    setInputs(march);
    giveDoses(march);
    visit();
    const edge = Math.min(until, nextEdge(march), stops[nextStop] ?? Number.POSITIVE_INFINITY);
    if (march.step < FIRST_STEP) march.step = FIRST_STEP;
    glide(march, edge, watcher);
  }
  return { t: march.t, step: march.step, y: march.y.slice() };
}
