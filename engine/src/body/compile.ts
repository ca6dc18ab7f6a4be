import { habitualEvents, heightOf } from './background.ts';
import type { Constitution } from './constitution.ts';
import { type DrugKnowledge, drugOf, type Medicines, medicinesOf } from './drug.ts';
import {
  type Amounts,
  doseTaken,
  drinkTaken,
  mealTaken,
  sharesOf,
  type Taken,
  withMinerals,
} from './intake.ts';
import type { InputName } from './moment.ts';
import type { Parameters } from './parameters.ts';
import type { BodyEvent, ExerciseEvent, InfusionEvent, LossEvent, Scenario, SweatEvent } from './scenario.ts';
import { sweatRate } from './sweat-rate.ts';

/** A stretch of time, minutes after `start`, and the rates that hold in it. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly rates: readonly (readonly [InputName, number])[];
}
export interface Impulse {
  readonly at: number;
  readonly index: number;
  readonly amount: number;
}

/** Everything that is done to the body, in minutes, ready for integration. */
export interface Programme {
  readonly segments: readonly Segment[];
  readonly impulses: readonly Impulse[];
  readonly medicines: Medicines;
}

const MINUTES_PER_HOUR = 60;
const ML_PER_L = 1000;
/** What takes no time is done in this many minutes: a rate needs a span. */
const AT_ONCE_MIN = 1;

interface Sat extends Taken {
  readonly at: number;
  readonly over: number;
}

const rates = (amounts: Amounts, over: number): Segment['rates'] =>
  (Object.entries(amounts) as [InputName, number][])
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => [name, amount / over]);

const spanOf = (e: { readonly at_h: number; readonly over_min?: number | undefined }) => {
  const at = e.at_h * MINUTES_PER_HOUR;
  return { at, over: Math.max(AT_ONCE_MIN, e.over_min ?? AT_ONCE_MIN) };
};

/** Times of something that may repeat. */
function timesOf(
  e: { readonly at_h: number; readonly every_h?: number | undefined; readonly until_h?: number | undefined },
  duration_h: number,
): readonly number[] {
  if (e.every_h === undefined || !(e.every_h > 0)) return [e.at_h];
  const end = Math.min(e.until_h ?? duration_h, duration_h);
  const times: number[] = [];
  for (let n = 0; e.at_h + n * e.every_h < end || n === 0; n += 1) times.push(e.at_h + n * e.every_h);
  return times;
}

function takenOf(e: BodyEvent, p: Parameters, duration_h: number): readonly Sat[] {
  if (e.kind === 'drink') return [{ ...spanOf(e), ...drinkTaken(e, p) }];
  if (e.kind === 'meal') return [{ ...spanOf(e), ...mealTaken(e, p) }];
  if (e.kind !== 'dose') return [];
  const dose = doseTaken(e, p);
  if (dose === undefined) return [];
  return timesOf(e, duration_h).map((at_h) => ({ ...spanOf({ at_h }), ...dose }));
}

/** Things eaten close together share one uptake: half a tablet twice is a tablet. */
function sittings(taken: readonly Sat[], gap: number): readonly (readonly Sat[])[] {
  const groups: Sat[][] = [];
  for (const one of [...taken].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && one.at - first.at <= gap) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function intakeSegments(taken: readonly Sat[], c: Constitution, p: Parameters): readonly Segment[] {
  return sittings(taken, p.gut.sitting).flatMap((group) => {
    const whole = sharesOf(
      group.map((one) => one.load),
      p,
    );
    const shares = { ...whole, calcium: whole.calcium * c.calciumFactor };
    return group.map((one) => ({
      from: one.at,
      to: one.at + one.over,
      rates: rates(withMinerals(one, shares, p), one.over),
    }));
  });
}

function sweatSegment(e: SweatEvent): Segment {
  const { at, over } = spanOf(e);
  const litres = e.volume_ml / ML_PER_L;
  return {
    from: at,
    to: at + over,
    rates: rates(
      {
        measuredSweat: litres,
        measuredSweatSodium: (e.sodium_mmol_l ?? 0) * litres,
        measuredSweatPotassium: (e.potassium_mmol_l ?? 0) * litres,
        sweatOfUnknownSodium: e.sodium_mmol_l === undefined ? litres : 0,
        sweatOfUnknownPotassium: e.potassium_mmol_l === undefined ? litres : 0,
      },
      over,
    ),
  };
}

/** Work, without sweat where sweat was weighed: a measured `sweat` overrides what the model would estimate. */
function exerciseSegments(
  e: ExerciseEvent,
  sweats: readonly Segment[],
  [scenario, c]: readonly [Scenario, Constitution],
): readonly Segment[] {
  const { at, over } = spanOf(e);
  const end = at + over;
  const rate = sweatRate({
    met: e.met,
    air_c: e.air_c ?? TEMPERATE.air_c,
    relativeHumidity: e.relative_humidity ?? TEMPERATE.relativeHumidity,
    mass_kg: c.mass_kg,
    height_m: heightOf(scenario),
    acclimation: scenario.person.habits?.heat_acclimation ?? 0,
  });
  const cuts = [at, end, ...sweats.flatMap((s) => [s.from, s.to])].filter((t) => t >= at && t <= end);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] as number;
    const weighed = sweats.some((s) => s.from < to && s.to > from);
    return {
      from,
      to,
      rates: [['work_met', e.met], ...(weighed ? [] : ([['unmeasuredSweat', rate]] as const))],
    };
  });
}
const TEMPERATE = { air_c: 22, relativeHumidity: 0.5 };

function lossSegment(e: LossEvent, p: Parameters): Segment {
  const { at, over } = spanOf(e);
  const litres = e.volume_ml / ML_PER_L;
  const l = p.losses;
  const sodium = { vomit: l.vomitSodium, stool: l.stoolSodium, ostomy: l.ostomySodium }[e.route];
  const potassium = { vomit: l.vomitPotassium, stool: l.stoolPotassium, ostomy: l.ostomyPotassium }[e.route];
  const acid = e.route === 'vomit' ? l.vomitAcid : -l.stoolAlkali;
  return {
    from: at,
    to: at + over,
    rates: rates(
      {
        lostWater: litres,
        lostSodium: (e.sodium_mmol_l ?? sodium) * litres,
        lostPotassium: (e.potassium_mmol_l ?? potassium) * litres,
        lostAcid: acid * litres,
      },
      over,
    ),
  };
}

function infusionSegment(e: InfusionEvent): Segment {
  const { at, over } = spanOf(e);
  const litres = (e.volume_ml ?? 0) / ML_PER_L;
  const fluid = rates(
    {
      infusedWater: litres,
      infusedSodium: (e.sodium_mmol_l ?? 0) * litres,
      infusedPotassium: (e.potassium_mmol_l ?? 0) * litres,
      infusedMagnesium: (e.magnesium_mmol_l ?? 0) * litres,
    },
    over,
  );
  const hormone = e.substance === 'vasopressin' ? e.pg_kg_min : undefined;
  return {
    from: at,
    to: at + over,
    rates: hormone === undefined ? fluid : [...fluid, ['infusedVasopressin_pg_kg', hormone]],
  };
}

function medicineImpulses(scenario: Scenario): {
  readonly impulses: readonly Impulse[];
  readonly medicines: Medicines;
} {
  const courses = scenario.events.flatMap((e) => {
    if (e.kind !== 'medicine') return [];
    const known = drugOf(e.atc);
    return known?.acts === true ? [{ e, known }] : [];
  });
  const medicines = medicinesOf(courses.map(({ known }) => known));
  const depotOf = ({ kind, halfLife_h }: Extract<DrugKnowledge, { acts: true }>): number =>
    medicines.taken.find(
      (m) =>
        m.kind === kind && Math.abs((m.elimination * halfLife_h * MINUTES_PER_HOUR) / LN2 - 1) < 1 / ML_PER_L,
    )?.depot ?? 0;
  const impulses = courses.flatMap(({ e, known }) =>
    timesOf(e, scenario.duration_h).map((at) => ({
      at: at * MINUTES_PER_HOUR,
      index: depotOf(known),
      amount: e.mg / known.standard_mg,
    })),
  );
  return { impulses: [...impulses].sort((a, b) => a.at - b.at), medicines };
}
const { LN2 } = Math;

/** Turns a scenario into rates over time for this body. */
export function compile(scenario: Scenario, c: Constitution, p: Parameters): Programme {
  const events = [...habitualEvents(scenario, c), ...scenario.events];
  const taken = events.flatMap((e) => takenOf(e, p, scenario.duration_h));
  const sweats = events.flatMap((e) => (e.kind === 'sweat' ? [sweatSegment(e)] : []));
  const rest = events.flatMap((e): readonly Segment[] => {
    if (e.kind === 'exercise') return exerciseSegments(e, sweats, [scenario, c]);
    if (e.kind === 'loss') return [lossSegment(e, p)];
    return e.kind === 'infusion' ? [infusionSegment(e)] : [];
  });
  const segments = [...intakeSegments(taken, c, p), ...sweats, ...rest].sort((a, b) => a.from - b.from);
  return { segments, ...medicineImpulses(scenario) };
}
