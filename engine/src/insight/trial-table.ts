import { fail, ok, type Result } from '#units';
import type { Table } from './table.ts';

/** One day of a randomised trial as it was logged. */
export interface TrialDay {
  readonly day: number;
  readonly cycle: number;
  readonly period: number;
  readonly arm: 'A' | 'B';
  readonly washout: boolean;
  readonly logged: boolean;
  /** Share of the arm's treatment taken; null when not said. */
  readonly took: number | null;
  readonly spasm: 0 | 1 | null;
  readonly pain: number | null;
  readonly person: number;
}

/** Columns of a trial table that hold words. */
export const TRIAL_WORDS = ['date', 'arm'] as const;
const NEEDED = ['day', 'cycle', 'period', 'logged'] as const;

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function checkRow(table: Table, row: number): Result<null> {
  const arm = table.words['arm']?.[row];
  if (arm !== 'A' && arm !== 'B')
    return fail({ path: `arm[${row}]`, message: `expected A or B, got "${arm ?? ''}"` });
  for (const name of NEEDED)
    if (known(table.numbers[name]?.[row]) === null)
      return fail({ path: `${name}[${row}]`, message: 'expected a number, got nothing' });
  const spasm = known(table.numbers['spasm']?.[row]);
  if (spasm !== null && spasm !== 0 && spasm !== 1)
    return fail({ path: `spasm[${row}]`, message: `expected 0 or 1, got ${spasm}` });
  const pain = known(table.numbers['pain']?.[row]);
  if (pain !== null && (pain < 0 || pain > 10))
    return fail({ path: `pain[${row}]`, message: `expected a number from 0 to 10, got ${pain}` });
  return ok(null);
}

/** The days of a trial table; a column `person` makes it a series of trials. */
export function parseTrial(table: Table): Result<readonly TrialDay[]> {
  for (const name of NEEDED)
    if (table.numbers[name] === undefined)
      return fail({ path: name, message: 'expected this column in the trial' });
  if (table.words['arm'] === undefined)
    return fail({ path: 'arm', message: 'expected this column in the trial' });
  if (table.rows === 0) return fail({ path: '', message: 'expected at least one day' });
  const days: TrialDay[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const checked = checkRow(table, row);
    if (!checked.ok) return checked;
    const number = (name: string): number | null => known(table.numbers[name]?.[row]);
    const spasm = number('spasm');
    days.push({
      day: number('day') ?? 0,
      cycle: number('cycle') ?? 0,
      period: number('period') ?? 0,
      arm: table.words['arm']?.[row] === 'B' ? 'B' : 'A',
      washout: number('washout') === 1,
      logged: number('logged') === 1,
      took: number('took'),
      spasm: spasm === null ? null : spasm > 0 ? 1 : 0,
      pain: number('pain'),
      person: number('person') ?? 1,
    });
  }
  return ok(days);
}

/** Days that count: logged, after the washout, with the outcome known. */
export const usedDays = (days: readonly TrialDay[], outcome: 'spasm' | 'pain'): readonly TrialDay[] =>
  days.filter((d) => d.logged && !d.washout && d[outcome] !== null);

/** −1 on the first day of the trial to 1 on its last. */
export const trendOf = (day: number, length: number): number => (2 * (day + 0.5)) / length - 1;
export const trialLength = (days: readonly TrialDay[]): number => Math.max(...days.map((d) => d.day)) + 1;
