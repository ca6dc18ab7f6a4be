import { type DiarySpec, type Table, TRIGGERS, type TriggerName } from '@tonus/engine/insight';
import { seededRandom } from '@tonus/engine/numerics';
import { type DiaryConfig, type Effect, makeDiary } from './diary.ts';

/** One simulated person's year as the analysis sees it, and what is true of it. */
export interface Case {
  readonly table: Table;
  readonly spec: DiarySpec;
  readonly effects: Readonly<Partial<Record<TriggerName, Effect>>>;
}

export interface Scenario {
  readonly id: string;
  readonly what: string;
  /** Whether anything that is logged has an effect. */
  readonly real: boolean;
  /** Not held to the limit on false claims: it shows what goes wrong when the rule of the house is broken. */
  readonly warning?: boolean;
  readonly make: (seed: number) => Case;
}

export const DAYS = 364;
export const ELEVEN = (Object.keys(TRIGGERS) as TriggerName[]).filter((name) => name !== 'diuretic');
const FIVE: readonly TriggerName[] = ['sweat', 'dehydration', 'alcohol', 'coffee', 'short_sleep'];
const BASE = 0.12;

const from =
  (config: Partial<DiaryConfig>) =>
  (seed: number): Case => {
    const full: DiaryConfig = { seed, days: DAYS, triggers: ELEVEN, baseline: BASE, ...config };
    const { table, spec } = makeDiary(full);
    return { table, spec, effects: full.effects ?? {} };
  };

/** Two different triggers of the eleven, each with an odds ratio of 2, 3 or 5 per step. */
function twoEffects(seed: number): Readonly<Partial<Record<TriggerName, Effect>>> {
  const random = seededRandom(seed + 77_777_777);
  const first = Math.floor(random.uniform() * ELEVEN.length);
  const second = (first + 1 + Math.floor(random.uniform() * (ELEVEN.length - 1))) % ELEVEN.length;
  const strength = (): Effect => ({ or: [2, 3, 5][Math.floor(random.uniform() * 3)] as number });
  return { [ELEVEN[first] as TriggerName]: strength(), [ELEVEN[second] as TriggerName]: strength() };
}

const FORGETTABLE = ['alcohol_drinks', 'coffee_cups', 'lifting'] as const;
const FORGOTTEN = 0.4;

/**
 * Forty in a hundred days' drinks, coffees and lifts are not written down on the day. When a spasm comes that or the
 * next day the person remembers and fills them in; `countLate` says whether what was filled in is analysed.
 */
const recalled =
  (countLate: boolean) =>
  (seed: number): Case => {
    const { table, spec, truth } = makeDiary({ seed, days: DAYS, triggers: ELEVEN, baseline: BASE });
    const random = seededRandom(seed + 55_555_555);
    const numbers: Record<string, Float64Array> = { ...table.numbers };
    for (const name of FORGETTABLE)
      numbers[name] = truth.doses[name].map((dose, t) => {
        if (random.uniform() >= FORGOTTEN) return dose;
        const reminded = truth.spasm[t] === 1 || truth.spasm[t + 1] === 1;
        return reminded && countLate ? dose : 0;
      });
    return { table: { ...table, numbers }, spec, effects: {} };
  };

/** The temperature acts, and the diary does not know it. */
function hiddenHeat(seed: number): Case {
  const whole = from({ heat_or: 1.9, exposure: { water_heat: 0.05, heat_amp: 11 } })(seed);
  const heat_c = new Float64Array(whole.table.rows).fill(14);
  return { ...whole, table: { ...whole.table, numbers: { ...whole.table.numbers, heat_c } } };
}

const MESSY: Partial<DiaryConfig> = {
  heat_or: 1.4,
  weekend_or: 1.4,
  excite: 0.7,
  drift: { type: 'sin', amp: 0.7, cycles: 1.3 },
  logging: { p0: 0.7, p1: 0.95 },
};

export const SCENARIOS: readonly Scenario[] = [
  { id: 'null', what: 'null, complete', real: false, make: from({}) },
  {
    id: 'messy',
    what: 'null; heat, weekend, clustering and drift act; 30 % of quiet days unlogged',
    real: false,
    make: from(MESSY),
  },
  {
    id: 'fast-drift',
    what: 'null; drift too fast for the basis, stress autocorrelated 0.95',
    real: false,
    make: from({ drift: { type: 'sin', amp: 0.9, cycles: 4.5 }, exposure: { stress_ar: 0.95 } }),
  },
  {
    id: 'reverse',
    what: 'null; a spasm causes stress, coffee and sitting the same day, magnesium taken after it, clustering',
    real: false,
    make: from({ excite: 0.8, prodrome: { stress: 3, coffee: 2, sitting: 3 }, react_mg_days: 3 }),
  },
  {
    id: 'heat',
    what: 'heat is the only cause and known',
    real: false,
    make: from({ heat_or: 1.9, exposure: { water_heat: 0.05, heat_amp: 11 } }),
  },
  { id: 'hidden-heat', what: 'heat is the only cause and hidden', real: false, make: hiddenHeat },
  { id: 'five', what: 'null, five triggers instead of eleven', real: false, make: from({ triggers: FIVE }) },
  {
    id: 'long',
    what: 'null; episodes last several days, gaps, single items missing',
    real: false,
    make: from({
      episode_extra_days: 0.3,
      logging: { p0: 0.95, p1: 0.95, gap_start: 0.04, gap_stop: 0.25, item_missing: 0.12 },
    }),
  },
  {
    id: 'recall-prospective',
    what: 'recall: what was filled in after an episode is left out (the rule of the house)',
    real: false,
    make: recalled(false),
  },
  {
    id: 'recall-everything',
    what: 'recall: everything counted, as if the rule did not exist',
    real: false,
    warning: true,
    make: recalled(true),
  },
  {
    id: 'two-real',
    what: 'two real triggers, odds ratio 2, 3 or 5 each; the other nine have none',
    real: true,
    make: (seed) => from({ effects: twoEffects(seed) })(seed),
  },
  {
    id: 'two-real-quiet',
    what: 'the same with half of the quiet days and 5 % of the episode days unlogged',
    real: true,
    make: (seed) => from({ effects: twoEffects(seed), logging: { p0: 0.5, p1: 0.95 } })(seed),
  },
];

export const scenario = (id: string): Scenario => {
  const found = SCENARIOS.find((s) => s.id === id);
  if (found === undefined) throw new Error(`no scenario "${id}"`);
  return found;
};
