/**
 * Synthetic diaries with known truth. The same configuration and seed give the same diary, to the last digit,
 * as the reference diaries of the shared folder were made (diary.test.ts holds that).
 */
import {
  type DiarySpec,
  type Table,
  TRIGGERS,
  type TriggerName,
  type TriggerSpec,
} from '@tonus/engine/insight';
import { type Random, seededRandom } from '@tonus/engine/numerics';
import {
  COLUMNS,
  type ColumnName,
  calendar,
  clamp,
  type Day,
  type Habits,
  logistic,
  round1,
  round2,
  simulatedPerson,
} from './person.ts';

export interface Effect {
  /** Odds ratio per step. */
  readonly or: number;
  readonly half_life?: number;
}

export interface DiaryConfig {
  readonly id?: string;
  readonly seed: number;
  readonly days: number;
  readonly bin_h?: number;
  readonly start?: string;
  readonly triggers?: readonly TriggerName[];
  readonly catalogue?: Readonly<Partial<Record<TriggerName, Partial<TriggerSpec>>>>;
  readonly baseline?: number;
  readonly effects?: Readonly<Partial<Record<TriggerName, Effect>>>;
  readonly exposure?: Habits;
  readonly slot_logit?: readonly number[];
  readonly heat_or?: number;
  readonly weekend_or?: number;
  readonly excite?: number;
  readonly drift?: {
    readonly type: 'linear' | 'sin' | 'step';
    readonly amp: number;
    readonly cycles?: number;
    readonly at?: number;
  };
  readonly episode_extra_days?: number;
  readonly react_mg_days?: number;
  readonly prodrome?: { readonly stress?: number; readonly coffee?: number; readonly sitting?: number };
  readonly logging?: {
    readonly p0: number;
    readonly p1: number;
    readonly gap_start?: number;
    readonly gap_stop?: number;
    readonly item_missing?: number;
  };
}

export interface Diary {
  readonly spec: DiarySpec;
  readonly table: Table;
  /** Everything that happened, logged or not. */
  readonly truth: { readonly spasm: Int8Array; readonly doses: Readonly<Record<ColumnName, Float64Array>> };
}

/** What a typical bin's exposure is, so that the baseline risk is that of a typical day. */
const TYPICAL: Readonly<Record<TriggerName, number>> = {
  sweat: 0.9,
  dehydration: -4,
  low_sodium: -3.2,
  low_potassium: -2.8,
  low_magnesium: -3,
  alcohol: 0.6,
  coffee: 1.5,
  short_sleep: -7.2,
  stress: 2,
  sitting: 3.4,
  lifting: 0.25,
  diuretic: 0,
};

function specOf(config: DiaryConfig, perDay: number): DiarySpec {
  const triggers: Record<string, TriggerSpec> = {};
  for (const name of config.triggers ?? (Object.keys(TRIGGERS) as TriggerName[])) {
    const usual: TriggerSpec = TRIGGERS[name];
    const fine = perDay > 1 ? { min_lag: 1, max_lag: Math.round((usual.max_lag * perDay) / 2) + 2 } : {};
    triggers[name] = { ...usual, ...fine, ...config.catalogue?.[name] };
  }
  return {
    id: config.id ?? '',
    bin_h: config.bin_h ?? 24,
    triggers,
    nuisance: {
      heat_per: 5,
      recent_half_life_days: 2,
      recent_window_days: 7,
      slots: perDay > 1 ? perDay - 1 : 0,
    },
    drift_basis: 4,
  };
}

/** The exposure as it truly acts, from fully known doses; NaN before anything could act. */
function trueExposure(
  trigger: TriggerSpec,
  doses: Float64Array,
  at: { readonly t: number; readonly halfLife: number; readonly binDays: number },
): number {
  let sum = 0;
  let total = 0;
  for (let l = trigger.min_lag; l <= trigger.max_lag; l += 1) {
    if (at.t - l < 0) continue;
    const w = 2 ** ((-(l - trigger.min_lag) * at.binDays) / at.halfLife);
    sum += w * (doses[at.t - l] as number);
    total += w;
  }
  if (total === 0) return Number.NaN;
  if (trigger.norm === 'peak') return (trigger.sign * sum) / trigger.step;
  return (trigger.sign * (trigger.kind === 'amount' ? 1 / at.binDays : 1) * (sum / total)) / trigger.step;
}

const SHARES: Readonly<Partial<Record<ColumnName, readonly number[]>>> = {
  sweat_h: [0, 0.3, 0.4, 0.3],
  water_l: [0.05, 0.3, 0.35, 0.3],
  sodium_g: [0, 0.2, 0.4, 0.4],
  potassium_g: [0, 0.3, 0.35, 0.35],
  magnesium_mg: [0, 0.3, 0.35, 0.35],
  sitting_h: [0, 0.4, 0.4, 0.2],
};

interface World {
  readonly config: DiaryConfig;
  readonly random: Random;
  readonly spec: DiarySpec;
  readonly perDay: number;
  readonly bins: number;
  readonly doses: Record<ColumnName, Float64Array>;
  readonly heat: Float64Array;
  readonly spasm: Int8Array;
  readonly count: Int16Array;
  readonly severity: Float64Array;
  readonly atRisk: Int8Array;
  readonly fate: { ongoing: number; magnesiumUntil: number };
}

/** Puts a day's doses into its bins. */
function place(world: World, d: number, lived: { readonly heat: number; readonly day: Day }): void {
  const { perDay, doses, heat, random } = world;
  if (perDay === 1) {
    for (const c of COLUMNS) doses[c][d] = lived.day[c];
    heat[d] = round1(lived.heat);
    return;
  }
  const { day } = lived;
  for (let s = 0; s < perDay; s += 1) {
    const t = d * perDay + s;
    for (const [c, share] of Object.entries(SHARES))
      doses[c as ColumnName][t] = round2(day[c as ColumnName] * (share[s] as number));
    doses.stress[t] = day.stress;
    doses.sleep_h[t] = day.sleep_h;
    doses.diuretic[t] = s === 1 ? day.diuretic : 0;
    heat[t] = round1(lived.heat + ([-4, 0, 4, 0][s] as number));
  }
  const add = (c: ColumnName, slot: number): void => {
    const t = d * perDay + slot;
    doses[c][t] = (doses[c][t] as number) + 1;
  };
  for (let k = 0; k < day.alcohol_drinks; k += 1) add('alcohol_drinks', random.uniform() < 0.8 ? 3 : 2);
  for (let k = 0; k < day.coffee_cups; k += 1) {
    const u = random.uniform();
    add('coffee_cups', u < 0.6 ? 1 : u < 0.95 ? 2 : 3);
  }
  if (day.lifting) doses.lifting[d * perDay + (random.uniform() < 0.5 ? 1 : 2)] = 1;
}

function driftAt(config: DiaryConfig, share: number): number {
  const drift = config.drift;
  if (drift === undefined) return 0;
  if (drift.type === 'linear') return drift.amp * (2 * share - 1);
  if (drift.type === 'sin') return drift.amp * Math.sin(2 * Math.PI * share * (drift.cycles ?? 1));
  return share > (drift.at ?? 1) ? drift.amp : 0;
}

/** Log odds that an episode begins in bin t. */
function hazard(world: World, t: number, weekend: 0 | 1): number {
  const { config, spec, perDay } = world;
  const binDays = 1 / perDay;
  const base = config.baseline ?? 0.1;
  let sum = Math.log(base / (1 - base)) + (config.slot_logit?.[t % perDay] ?? 0);
  for (const [name, effect] of Object.entries(config.effects ?? {}) as [TriggerName, Effect][]) {
    const trigger = spec.triggers[name] as TriggerSpec;
    const halfLife = effect.half_life ?? trigger.half_life;
    const x = trueExposure(trigger, world.doses[trigger.column as ColumnName], { t, halfLife, binDays });
    if (!Number.isNaN(x)) sum += Math.log(effect.or) * (x - TYPICAL[name]);
  }
  sum += (Math.log(config.heat_or ?? 1) * ((world.heat[t] as number) - 14)) / 5;
  sum += Math.log(config.weekend_or ?? 1) * weekend;
  if (config.excite) {
    let recent = 0;
    for (let l = 1; l <= 7 * perDay && t - l >= 0; l += 1)
      recent += 2 ** ((-(l - 1) * binDays) / 2) * (world.spasm[t - l] as number);
    sum += config.excite * recent;
  }
  return sum + driftAt(config, (t + 0.5) / world.bins);
}

/** What an episode itself brings with it on the same day. */
function consequences(world: World, t: number, d: number): void {
  const { config, random, doses, fate, perDay } = world;
  world.count[t] = 1 + random.poisson(0.25);
  world.severity[t] = clamp(Math.round(5 + 1.8 * random.normal()), 1, 10);
  if (config.episode_extra_days) while (random.uniform() < config.episode_extra_days) fate.ongoing += perDay;
  if (config.react_mg_days) fate.magnesiumUntil = d + config.react_mg_days;
  if (config.prodrome && perDay === 1) {
    doses.stress[t] = clamp((doses.stress[t] as number) + (config.prodrome.stress ?? 0), 0, 10);
    doses.coffee_cups[t] = clamp((doses.coffee_cups[t] as number) + (config.prodrome.coffee ?? 0), 0, 8);
    doses.sitting_h[t] = round1((doses.sitting_h[t] as number) + (config.prodrome.sitting ?? 0));
  }
}

function episodes(world: World, d: number, weekend: 0 | 1): void {
  for (let s = 0; s < world.perDay; s += 1) {
    const t = d * world.perDay + s;
    const odds = hazard(world, t, weekend);
    if (world.fate.ongoing > 0) {
      world.atRisk[t] = 0;
      world.fate.ongoing -= 1;
      continue;
    }
    world.spasm[t] = world.random.bernoulli(logistic(odds));
    if (world.spasm[t]) consequences(world, t, d);
  }
}

/** Which bins have a check-in. */
function checkIns({ config, random, perDay, bins, spasm }: World): Int8Array {
  const logging = config.logging ?? { p0: 1, p1: 1 };
  const logged = new Int8Array(bins);
  let gap = 0;
  for (let d = 0; d < bins / perDay; d += 1) {
    const day = spasm.subarray(d * perDay, (d + 1) * perDay);
    if (logging.gap_start)
      gap = gap ? (random.uniform() < (logging.gap_stop ?? 1) ? 0 : 1) : random.bernoulli(logging.gap_start);
    const made = gap ? 0 : random.bernoulli(day.some((y) => y > 0) ? logging.p1 : logging.p0);
    logged.fill(made, d * perDay, (d + 1) * perDay);
  }
  return logged;
}

function writeDown(world: World, days: ReturnType<typeof calendar>): Table {
  const { perDay, bins, random, spec } = world;
  const logged = checkIns(world);
  const columns = [...new Set(Object.values(spec.triggers).map((t) => t.column))] as ColumnName[];
  const series = (f: (t: number) => number): Float64Array =>
    Float64Array.from({ length: bins }, (_, t) => f(t));
  const whenLogged = (f: (t: number) => number) => series((t) => (logged[t] ? f(t) : Number.NaN));
  const missing = world.config.logging?.item_missing ?? 0;
  const dosed: Record<string, Float64Array> = Object.fromEntries(
    columns.map((c) => [c, new Float64Array(bins)]),
  );
  for (let t = 0; t < bins; t += 1)
    for (const c of columns) {
      const left = !logged[t] || (missing > 0 && random.uniform() < missing);
      (dosed[c] as Float64Array)[t] = left ? Number.NaN : (world.doses[c][t] as number);
    }
  const day = (t: number): number => Math.floor(t / perDay);
  return {
    rows: bins,
    words: { date: Array.from({ length: bins }, (_, t) => days.date(day(t))) },
    numbers: {
      t: series((t) => t),
      day: series(day),
      slot: series((t) => t % perDay),
      weekend: series((t) => days.weekend(day(t))),
      heat_c: world.heat,
      logged: series((t) => logged[t] as number),
      at_risk: whenLogged((t) => world.atRisk[t] as number),
      spasm: whenLogged((t) => world.spasm[t] as number),
      spasm_n: whenLogged((t) => world.count[t] as number),
      severity: whenLogged((t) => (world.spasm[t] ? (world.severity[t] as number) : Number.NaN)),
      ...dosed,
    },
  };
}

/** One diary: what happened, and what of it was written down. */
export function makeDiary(config: DiaryConfig): Diary {
  const random = seededRandom(config.seed);
  const perDay = Math.round(24 / (config.bin_h ?? 24));
  const bins = config.days * perDay;
  const days = calendar(config.start ?? '2024-01-08');
  const world: World = {
    config,
    random,
    spec: specOf(config, perDay),
    perDay,
    bins,
    doses: Object.fromEntries(COLUMNS.map((c) => [c, new Float64Array(bins)])) as Record<
      ColumnName,
      Float64Array
    >,
    heat: new Float64Array(bins),
    spasm: new Int8Array(bins),
    count: new Int16Array(bins),
    severity: new Float64Array(bins),
    atRisk: new Int8Array(bins).fill(1),
    fate: { ongoing: 0, magnesiumUntil: -1 },
  };
  const person = simulatedPerson(random, config.exposure ?? {});
  for (let d = 0; d < config.days; d += 1) {
    const weather = { weekend: days.weekend(d), dayOfYear: days.dayOfYear(d) };
    place(world, d, person.live(d, weather, d <= world.fate.magnesiumUntil));
    episodes(world, d, weather.weekend);
  }
  return {
    spec: world.spec,
    table: writeDown(world, days),
    truth: { spasm: world.spasm, doses: world.doses },
  };
}
