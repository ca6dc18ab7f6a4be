import { type FieldError, fail, ok, type Result } from '#units';

/** How one column of the diary becomes one exposure. Lags are in bins. */
export interface TriggerSpec {
  readonly column: string;
  /** Turned so that more of the exposure means more harm expected. */
  readonly sign: 1 | -1;
  /** What counts as one meaningful step, in the column's unit. */
  readonly step: number;
  /** peak: acute things, one step in the latest counted bin gives 1 and fades; mean: habits and levels, 1 = one step kept up. */
  readonly norm: 'peak' | 'mean';
  /** amount: per bin, adds up over the day; state: an average. */
  readonly kind: 'amount' | 'state';
  /** Days. */
  readonly half_life: number;
  readonly min_lag: number;
  readonly max_lag: number;
}

export interface DiarySpec {
  readonly id: string;
  /** Hours in one bin: 24 or a divisor of it. */
  readonly bin_h: number;
  readonly triggers: Readonly<Record<string, TriggerSpec>>;
  readonly nuisance: {
    readonly heat_per: number;
    readonly recent_half_life_days: number;
    readonly recent_window_days: number;
    /** Number of slot dummies: bins in a day − 1. */
    readonly slots: number;
  };
  /** Number of cosines for slow drift. */
  readonly drift_basis: number;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const said = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing');

/** Reads fields of one object and remembers the first that was wrong. */
function reader(document: Json, path: string) {
  const faults: FieldError[] = [];
  const complain = (name: string, expected: string): void =>
    void faults.push({
      path: `${path}${name}`,
      message: `expected ${expected}, got ${said(document[name])}`,
    });
  return {
    faults,
    number(
      name: string,
      rule: { readonly least: number; readonly whole?: boolean; readonly or?: number },
    ): number {
      const value = document[name] ?? rule.or;
      const good =
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= rule.least &&
        (rule.whole !== true || Number.isInteger(value));
      if (!good) complain(name, `${rule.whole === true ? 'a whole' : 'a'} number ≥ ${rule.least}`);
      return good ? value : rule.least;
    },
    choice<T>(name: string, choices: readonly T[]): T {
      const found = choices.find((c) => c === document[name]);
      if (found === undefined) complain(name, `one of ${choices.map((c) => JSON.stringify(c)).join(', ')}`);
      return found ?? (choices[0] as T);
    },
    text(name: string): string {
      const value = document[name];
      if (typeof value !== 'string' || value === '') complain(name, 'a name');
      return typeof value === 'string' ? value : '';
    },
    closed(known: readonly string[]): void {
      for (const name of Object.keys(document))
        if (!known.includes(name) && !name.startsWith('x-'))
          faults.push({ path: `${path}${name}`, message: 'unknown field' });
    },
  };
}

const TRIGGER_FIELDS = ['column', 'sign', 'step', 'norm', 'kind', 'half_life', 'min_lag', 'max_lag'] as const;
const TINY = 1e-6;

function parseTrigger(value: unknown, path: string): Result<TriggerSpec> {
  if (!isObject(value)) return fail({ path, message: `expected an object, got ${said(value)}` });
  const read = reader(value, `${path}.`);
  const trigger: TriggerSpec = {
    column: read.text('column'),
    sign: read.choice('sign', [1, -1] as const),
    step: read.number('step', { least: TINY }),
    norm: read.choice('norm', ['peak', 'mean'] as const),
    kind: read.choice('kind', ['amount', 'state'] as const),
    half_life: read.number('half_life', { least: TINY }),
    min_lag: read.number('min_lag', { least: 0, whole: true }),
    max_lag: read.number('max_lag', { least: 0, whole: true }),
  };
  read.closed(TRIGGER_FIELDS);
  if (trigger.max_lag < trigger.min_lag)
    read.faults.push({ path: `${path}.max_lag`, message: `expected at least min_lag (${trigger.min_lag})` });
  const fault = read.faults[0];
  return fault === undefined ? ok(trigger) : fail(fault);
}

function parseTriggers(value: unknown): Result<Record<string, TriggerSpec>> {
  if (!isObject(value) || Object.keys(value).length === 0)
    return fail({ path: 'triggers', message: 'expected at least one trigger' });
  const triggers: Record<string, TriggerSpec> = {};
  for (const [name, document] of Object.entries(value)) {
    const parsed = parseTrigger(document, `triggers.${name}`);
    if (!parsed.ok) return parsed;
    triggers[name] = parsed.value;
  }
  return ok(triggers);
}

/** A spec document in the form of the reference diaries; what is left out takes the reference's value. */
export function parseSpec(document: unknown): Result<DiarySpec> {
  if (!isObject(document)) return fail({ path: '', message: 'expected a spec object' });
  const read = reader(document, '');
  read.closed(['id', 'bin_h', 'rows', 'triggers', 'nuisance', 'drift_basis']);
  const bin_h = read.number('bin_h', { least: 1, or: 24 });
  const nuisance = isObject(document['nuisance']) ? document['nuisance'] : {};
  const inner = reader(nuisance, 'nuisance.');
  inner.closed(['weekend', 'heat_per', 'recent_half_life_days', 'recent_window_days', 'slots']);
  const parsed = {
    id: typeof document['id'] === 'string' ? document['id'] : '',
    bin_h,
    nuisance: {
      heat_per: inner.number('heat_per', { least: TINY, or: 5 }),
      recent_half_life_days: inner.number('recent_half_life_days', { least: TINY, or: 2 }),
      recent_window_days: inner.number('recent_window_days', { least: 0, or: 7 }),
      slots: inner.number('slots', { least: 0, whole: true, or: Math.round(24 / bin_h) - 1 }),
    },
    drift_basis: read.number('drift_basis', { least: 0, whole: true, or: 4 }),
  };
  if (24 % bin_h !== 0)
    read.faults.push({ path: 'bin_h', message: `expected a divisor of 24 hours, got ${said(bin_h)}` });
  const fault = read.faults[0] ?? inner.faults[0];
  if (fault !== undefined) return fail(fault);
  const triggers = parseTriggers(document['triggers']);
  return triggers.ok ? ok({ ...parsed, triggers: triggers.value }) : triggers;
}
