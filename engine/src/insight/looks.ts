import { buildDesign, type Design } from './design.ts';
import { proposalFit } from './importance.ts';
import { buildM1 } from './m1.ts';
import { type Posterior, samplePosterior } from './posterior.ts';
import type { DiarySpec } from './spec.ts';
import { summarise } from './summary.ts';
import { firstRows, type Table } from './table.ts';
import { tailProbability } from './tail.ts';

/**
 * Claims are made only at looks on a fixed rhythm, each seeing nothing later than its day, so that opening the page
 * more often cannot raise the chance of a false alarm. The limits were set by simulation (docs/model/insight.md).
 */
export const LOOK_RULE = {
  everyDays: 28,
  /** Odds ratio per step that counts as worth speaking of. */
  oddsRatio: 1.2,
  likely: 0.985,
  /** Protective claims are held to a stricter limit, so that both sides together stay near 1 in 20 people a year. */
  likelyProtective: 0.995,
  likelyLooks: 2,
  likelyEvents: 10,
  possible: 0.95,
  leastEvents: 3,
} as const;

export const LEVELS = ['too early', 'no sign', 'possible', 'likely'] as const;
export type Level = (typeof LEVELS)[number];

/** What one look saw of one trigger. */
export interface LookAt {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q95: number;
  /** P(odds ratio per step > 1.2) */
  readonly harmful: number;
  /** P(odds ratio per step < 1 / 1.2) */
  readonly protective: number;
}

export interface Look {
  readonly day: number;
  readonly rows: number;
  readonly events: number;
  /** By trigger; one that never varied is absent. Empty when there were too few episodes to look. */
  readonly triggers: Readonly<Record<string, LookAt>>;
}

/** Few draws first, more only while a level hangs on them. */
const DRAWS = [1000, 4000, 16_000] as const;
const WORTH = Math.log(LOOK_RULE.oddsRatio);
const { possible, likely, likelyProtective } = LOOK_RULE;
/** The limits a level hangs on, with how near the draws may leave it: "possible" is no claim, a tie there is a tie. */
const LIMITS = [
  { side: 'harmful', limit: possible, tie: 0.005 },
  { side: 'harmful', limit: likely, tie: 0.001 },
  { side: 'protective', limit: possible, tie: 0.005 },
  { side: 'protective', limit: likelyProtective, tie: 0.001 },
] as const;

interface Reading {
  readonly triggers: Readonly<Record<string, LookAt>>;
  /** Whether the draws leave it open on which side of a limit a probability lies. */
  readonly open: boolean;
}

function readTriggers(design: Design, posterior: Posterior): Reading {
  const triggers: Record<string, LookAt> = {};
  let open = false;
  design.columns.forEach((column, k) => {
    if (column.role !== 'trigger') return;
    const { mean, sd, q05, q95 } = summarise(posterior.values[k + 1] as Float64Array, posterior.weights);
    const harmful = tailProbability(posterior, k + 1, WORTH);
    const above = tailProbability(posterior, k + 1, -WORTH);
    const protective = { probability: 1 - above.probability, error: above.error };
    const sides = { harmful, protective };
    for (const { side, limit, tie } of LIMITS) {
      const { probability, error } = sides[side];
      if (error > tie && Math.abs(probability - limit) < 3 * error) open = true;
    }
    triggers[column.name] = {
      mean,
      sd,
      q05,
      q95,
      harmful: harmful.probability,
      protective: protective.probability,
    };
  });
  return { triggers, open };
}

/** The look on this day: only bins before it are seen. */
export function lookOn(
  table: Table,
  spec: DiarySpec,
  options: { readonly day: number; readonly seed: number },
): Look {
  const rows = Math.round(options.day * (24 / spec.bin_h));
  const design = buildDesign(table, spec, { rows });
  const head = { day: options.day, rows: design.rows, events: design.events };
  if (design.events < LOOK_RULE.leastEvents) return { ...head, triggers: {} };
  const { model } = buildM1(design);
  const fit = proposalFit(model);
  const seed = options.seed + options.day;
  let reading: Reading = { triggers: {}, open: true };
  for (const draws of DRAWS) {
    if (reading.open) reading = readTriggers(design, samplePosterior(model, { draws, seed, fit }));
  }
  return { ...head, triggers: reading.triggers };
}

/** Whole days the diary spans. */
export const daysSpanned = (table: Table, spec: DiarySpec): number =>
  Math.floor((table.rows * spec.bin_h) / 24);

/** Days of the looks still to be made, so that a caller can make them one by one, show progress and stop. */
export function lookDays(table: Table, spec: DiarySpec, known: number): readonly number[] {
  const count = Math.floor(daysSpanned(table, spec) / LOOK_RULE.everyDays);
  return Array.from({ length: Math.max(0, count - known) }, (_, k) => (known + k + 1) * LOOK_RULE.everyDays);
}

/** Every look that the diary is long enough for. Looks already made may be handed back, they do not change. */
export function takeLooks(
  table: Table,
  spec: DiarySpec,
  options: { readonly seed: number; readonly known?: readonly Look[] },
): readonly Look[] {
  const known = options.known ?? [];
  const perDay = 24 / spec.bin_h;
  return [
    ...known,
    ...lookDays(table, spec, known.length).map((day) =>
      // The look may use nothing of later rows, not even their number.
      lookOn(firstRows(table, Math.round(day * perDay)), spec, { day, seed: options.seed }),
    ),
  ];
}

/** The level of a trigger at one look, harmful or protective. */
export interface Verdict {
  readonly level: Level;
  readonly direction: 'harmful' | 'protective';
}

const levelFor = (looks: readonly Look[], name: string, side: 'harmful' | 'protective'): Level => {
  const latest = looks.at(-1);
  const seen = looks.slice(-LOOK_RULE.likelyLooks).map((look) => look.triggers[name]?.[side] ?? 0);
  const limit = side === 'harmful' ? LOOK_RULE.likely : LOOK_RULE.likelyProtective;
  const steady = seen.length === LOOK_RULE.likelyLooks && seen.every((p) => p >= limit);
  if (steady && (latest?.events ?? 0) >= LOOK_RULE.likelyEvents) return 'likely';
  if ((latest?.triggers[name]?.[side] ?? 0) >= LOOK_RULE.possible) return 'possible';
  if (latest?.triggers[name] === undefined || latest.events < LOOK_RULE.likelyEvents) return 'too early';
  return 'no sign';
};

/** The level that a trigger has at the last of these looks. */
export function verdictAt(looks: readonly Look[], name: string): Verdict {
  const harmful = levelFor(looks, name, 'harmful');
  if (harmful === 'likely' || harmful === 'possible') return { level: harmful, direction: 'harmful' };
  const protective = levelFor(looks, name, 'protective');
  if (protective === 'likely' || protective === 'possible')
    return { level: protective, direction: 'protective' };
  return { level: harmful, direction: 'harmful' };
}

/** The day of the first look at which the trigger was on its present level or a higher one without a break since. */
export function levelSince(looks: readonly Look[], name: string): number | null {
  const now = verdictAt(looks, name);
  if (now.level !== 'likely' && now.level !== 'possible') return null;
  let since: number | null = null;
  for (let count = looks.length; count > 0; count -= 1) {
    const then = verdictAt(looks.slice(0, count), name);
    if (then.direction !== now.direction || LEVELS.indexOf(then.level) < LEVELS.indexOf(now.level)) break;
    since = looks[count - 1]?.day ?? since;
  }
  return since;
}
