import { fail, ok, type Result } from '#units';
import type { DiarySpec, TriggerSpec } from './spec.ts';
import { firstRows, type Table } from './table.ts';

/** One column of the design matrix over the rows used. */
export interface Column {
  readonly name: string;
  readonly role: 'trigger' | 'nuisance' | 'drift';
  readonly values: Float64Array;
}

/** The design matrix of a diary: which bins are used, what happened in them and what went before. */
export interface Design {
  readonly columns: readonly Column[];
  /** Triggers that never varied over the rows used. */
  readonly flat: readonly string[];
  /** 1 where a new episode began. */
  readonly outcome: Float64Array;
  /** Bin number of each row used. */
  readonly bin: Int32Array;
  /** Share of the kernels' weight that was really recorded. */
  readonly cover: Float64Array;
  readonly binDays: number;
  readonly rows: number;
  readonly events: number;
}

const LEAST_COVER = 1 / 3;
const FLAT = 1e-9;
const NEEDED = ['t', 'day', 'slot', 'weekend', 'heat_c', 'logged', 'at_risk', 'spasm'] as const;

/** Names the first column that the spec or the rules need and the table has not. */
export function checkColumns(table: Table, spec: DiarySpec): Result<Table> {
  for (const name of NEEDED)
    if (table.numbers[name] === undefined)
      return fail({ path: name, message: 'expected this column in the diary' });
  for (const [name, trigger] of Object.entries(spec.triggers))
    if (table.numbers[trigger.column] === undefined)
      return fail({
        path: `triggers.${name}.column`,
        message: `expected a column of the diary, got "${trigger.column}"`,
      });
  const gap = table.numbers['t']?.findIndex((t, row) => t !== row) ?? -1;
  if (gap >= 0)
    return fail({ path: `t[${gap}]`, message: `expected bins in order without gaps (${gap} here)` });
  return ok(table);
}

const column = (table: Table, name: string): Float64Array =>
  table.numbers[name] ?? new Float64Array(table.rows).fill(Number.NaN);

const meanOfKnown = (values: Float64Array): number => {
  let sum = 0;
  let count = 0;
  for (const v of values)
    if (!Number.isNaN(v)) {
      sum += v;
      count += 1;
    }
  return count === 0 ? Number.NaN : sum / count;
};

/** Rule 2: what a missing dose is taken to be, by weekend flag and slot; and the overall mean. */
function fillings(
  doses: Float64Array,
  classOf: Int32Array,
): { readonly overall: number; readonly fill: Float64Array } {
  const sums = new Float64Array(64);
  const counts = new Float64Array(64);
  for (let t = 0; t < doses.length; t += 1) {
    const dose = doses[t] as number;
    if (Number.isNaN(dose)) continue;
    const c = classOf[t] as number;
    sums[c] = (sums[c] as number) + dose;
    counts[c] = (counts[c] as number) + 1;
  }
  const known = meanOfKnown(doses);
  const overall = Number.isNaN(known) ? 0 : known;
  const byClass = sums.map((sum, c) => ((counts[c] as number) > 0 ? sum / (counts[c] as number) : overall));
  return { overall, fill: Float64Array.from(classOf, (c) => byClass[c] as number) };
}

/** Rule 1: weight of each lag. `longer` stretches the half-life for sensitivity checks. */
const kernel = (trigger: TriggerSpec, binDays: number, longer: number): Float64Array =>
  Float64Array.from(
    { length: trigger.max_lag - trigger.min_lag + 1 },
    (_, i) => 2 ** ((-i * binDays) / (trigger.half_life * longer)),
  );

/** Rule 3 for one trigger; adds the recorded share of its kernel to `cover`. */
function exposure(trigger: TriggerSpec, source: Source): Float64Array {
  const { doses, classOf, cover, binDays, longer } = source;
  const { overall, fill } = fillings(doses, classOf);
  const weights = kernel(trigger, binDays, longer);
  const total = weights.reduce((a, b) => a + b, 0);
  const scale =
    (trigger.sign / trigger.step) *
    (trigger.norm === 'peak' ? 1 : (trigger.kind === 'amount' ? 1 / binDays : 1) / total);
  return doses.map((_, t) => {
    let sum = 0;
    let recorded = 0;
    for (let i = 0; i < weights.length; i += 1) {
      const at = t - trigger.min_lag - i;
      const w = weights[i] as number;
      const dose = at < 0 ? Number.NaN : (doses[at] as number);
      if (!Number.isNaN(dose)) recorded += w;
      sum += w * (Number.isNaN(dose) ? (at < 0 ? overall : (fill[at] as number)) : dose);
    }
    cover[t] = (cover[t] as number) + recorded / total;
    return scale * sum;
  });
}

interface Source {
  readonly doses: Float64Array;
  readonly classOf: Int32Array;
  readonly cover: Float64Array;
  readonly binDays: number;
  readonly longer: number;
}

/** Recent episodes, fading; an unknown bin counts as the average one. */
function recentEpisodes(outcome: Float64Array, average: number, spec: DiarySpec): Float64Array {
  const binDays = spec.bin_h / 24;
  const window = Math.round(spec.nuisance.recent_window_days / binDays);
  const fade = Float64Array.from(
    { length: window },
    (_, i) => 2 ** ((-i * binDays) / spec.nuisance.recent_half_life_days),
  );
  const filled = outcome.map((y) => (Number.isNaN(y) ? average : y));
  return filled.map((_, t) => {
    let sum = 0;
    for (let l = 1; l <= Math.min(window, t); l += 1)
      sum += (filled[t - l] as number) * (fade[l - 1] as number);
    return sum;
  });
}

/** Takes the rows used and centres them; null when nothing varies. */
function centred(values: Float64Array, kept: readonly number[]): Float64Array | null {
  const used = Float64Array.from(kept, (t) => values[t] as number);
  let mean = 0;
  for (const v of used) mean += v;
  mean /= used.length;
  let squares = 0;
  for (let i = 0; i < used.length; i += 1) {
    const v = (used[i] as number) - mean;
    used[i] = v;
    squares += v * v;
  }
  return used.length > 0 && Math.sqrt(squares / used.length) >= FLAT ? used : null;
}

function nuisanceSeries(table: Table, spec: DiarySpec, average: number): readonly [string, Float64Array][] {
  const heat = column(table, 'heat_c');
  const usualHeat = meanOfKnown(heat);
  const slot = column(table, 'slot');
  return [
    ['weekend', column(table, 'weekend')],
    [
      'heat',
      heat.map(
        (h) => (Number.isNaN(h) ? (Number.isNaN(usualHeat) ? 0 : usualHeat) : h) / spec.nuisance.heat_per,
      ),
    ],
    ['recent', recentEpisodes(column(table, 'spasm'), average, spec)],
    ...Array.from({ length: spec.nuisance.slots }, (_, s): [string, Float64Array] => [
      `slot${s + 1}`,
      slot.map((v) => (v === s + 1 ? 1 : 0)),
    ]),
  ];
}

const driftColumns = (kept: readonly number[], rows: number, count: number): readonly Column[] =>
  Array.from({ length: count }, (_, k) => ({
    name: `drift${k + 1}`,
    role: 'drift' as const,
    values: Float64Array.from(kept, (t) => Math.SQRT2 * Math.cos((Math.PI * (k + 1) * (t + 0.5)) / rows)),
  }));

/** Which part of the diary is looked at, and how. */
export interface DesignOptions {
  /** Only the first so many rows (an earlier look); all when absent. */
  readonly rows?: number;
  /** Factor on every half-life; 1 when absent. */
  readonly halfLives?: number;
}

/** The design matrix of the diary, or of its first `rows` bins as an earlier look would have seen it. */
export function buildDesign(whole: Table, spec: DiarySpec, options: DesignOptions = {}): Design {
  const table = firstRows(whole, options.rows ?? whole.rows);
  const binDays = spec.bin_h / 24;
  const weekend = column(table, 'weekend');
  const slot = column(table, 'slot');
  const classOf = Int32Array.from(
    weekend,
    (w, t) => (w === 1 ? 1 : 0) + 2 * Math.min(31, (slot[t] as number) || 0),
  );
  const cover = new Float64Array(table.rows);
  const triggers = Object.entries(spec.triggers);
  const exposures = triggers.map(([name, trigger]): [string, Float64Array] => [
    name,
    exposure(trigger, {
      doses: column(table, trigger.column),
      classOf,
      cover,
      binDays,
      longer: options.halfLives ?? 1,
    }),
  ]);
  const spasm = column(table, 'spasm');
  const logged = column(table, 'logged');
  const atRisk = column(table, 'at_risk');
  const known: number[] = [];
  for (let t = 0; t < table.rows; t += 1)
    if (logged[t] === 1 && atRisk[t] === 1 && !Number.isNaN(spasm[t])) known.push(t);
  const kept = known.filter((t) => (cover[t] as number) / triggers.length >= LEAST_COVER);
  const average =
    known.length === 0 ? 0 : known.reduce((sum, t) => sum + (spasm[t] as number), 0) / known.length;
  return assemble({ table, spec, kept, exposures, nuisance: nuisanceSeries(table, spec, average), cover });
}

interface Parts {
  readonly table: Table;
  readonly spec: DiarySpec;
  readonly kept: readonly number[];
  readonly exposures: readonly [string, Float64Array][];
  readonly nuisance: readonly [string, Float64Array][];
  readonly cover: Float64Array;
}

function assemble({ table, spec, kept, exposures, nuisance, cover }: Parts): Design {
  const columns: Column[] = [];
  const flat: string[] = [];
  const add = (role: 'trigger' | 'nuisance', series: readonly [string, Float64Array][]): void => {
    for (const [name, values] of series) {
      const used = centred(values, kept);
      if (used !== null) columns.push({ name, role, values: used });
      else if (role === 'trigger') flat.push(name);
    }
  };
  add('trigger', exposures);
  add('nuisance', nuisance);
  const outcome = Float64Array.from(kept, (t) => ((column(table, 'spasm')[t] as number) > 0 ? 1 : 0));
  return {
    columns: [...columns, ...driftColumns(kept, table.rows, spec.drift_basis)],
    flat,
    outcome,
    bin: Int32Array.from(kept),
    cover: Float64Array.from(kept, (t) => (cover[t] as number) / exposures.length),
    binDays: spec.bin_h / 24,
    rows: kept.length,
    events: outcome.reduce((sum, y) => sum + y, 0),
  };
}
