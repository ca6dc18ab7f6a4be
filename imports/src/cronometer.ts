import { createHash } from 'node:crypto';
import {
  type ImportContext,
  type ImportedRow,
  type ImportReader,
  type SourceFile,
  UnreadableFile,
} from '@tonus/contract';
import { DAY_TOTAL_ID, type Draft, isDrinkName, SERVING_KEY } from '@tonus/engine/diary';
import type { FoodSnapshot, Nutrient, Nutrients } from '@tonus/engine/foods';
import type { LocalDay } from '@tonus/engine/units';
import { type Amount, amountOf } from './cronometer-amount.ts';
import { type Columns, columnsOf, numberOf, type Role } from './cronometer-columns.ts';
import { dayOf, type Moment, momentOf } from './cronometer-moment.ts';
import { delimiterOf, type Table, type TableRow, tableOf } from './delimited.ts';
import { headOf, openFile, type Part } from './open-file.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a row says, or why it says nothing; the reason never echoes a cell. */
type Told<T> = { readonly value: T } | { readonly refused: string };

interface Sheet {
  readonly columns: Columns;
  readonly decimalComma: boolean;
  readonly cell: (row: TableRow, role: Role) => string;
}

const sheetOf = (table: Table, decimalComma: boolean): Sheet => {
  const columns = columnsOf(table);
  return { columns, decimalComma, cell: (row, role) => row.cells[columns.at(role)] ?? '' };
};

/** The row's nutrients as they stand: totals of what was eaten. An empty cell stays unknown, a zero stays zero. */
function totalsOf({ columns, decimalComma }: Sheet, row: TableRow): Told<Nutrients> {
  const totals: Mutable<Nutrients> = {};
  for (const { nutrient, at, factor } of columns.nutrients) {
    const value = numberOf(row.cells[at] ?? '', decimalComma);
    if (value === null) continue;
    if (Number.isNaN(value)) return { refused: `the column for ${plain(nutrient)} holds no number` };
    if (value < 0) return { refused: `the column for ${plain(nutrient)} is negative` };
    totals[nutrient] = value * factor;
  }
  return { value: totals };
}

const plain = (nutrient: Nutrient): string => nutrient.slice(0, nutrient.lastIndexOf('_'));
const hasAny = (nutrients: Nutrients): boolean => Object.keys(nutrients).length > 0;

/** What the parts of a food weigh together, g: nothing weighs less than that. */
function leastMass(totals: Nutrients): number {
  const parts = (['water_g', 'protein_g', 'fat_g', 'carbohydrate_g', 'alcohol_g'] as const).map(
    (n) => totals[n] ?? 0,
  );
  const minerals = (['sodium_mg', 'potassium_mg', 'calcium_mg', 'magnesium_mg'] as const).map(
    (n) => (totals[n] ?? 0) / 1000,
  );
  // Nothing holds more than 9 kcal/g, the energy of fat.
  return Math.max(sum(parts) + sum(minerals), (totals.energy_kcal ?? 0) / 9);
}
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Totals of an amount as a composition per hundred. */
const perHundred = (totals: Nutrients, amount: number): Nutrients =>
  amount === 0
    ? {}
    : Object.fromEntries(
        Object.entries(totals).map(([n, total]) => [n, Number(((total / amount) * 100).toPrecision(12))]),
      );

const slug = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 20);
const snapshot = (name: string, per: FoodSnapshot['per'], nutrients: Nutrients): FoodSnapshot => ({
  id: slug(name),
  source: 'cronometer',
  name,
  per,
  nutrients,
});

const RECKONED = 'weight reckoned from its parts';

type Intake =
  | Pick<Extract<Draft, { kind: 'food' }>, 'kind' | 'food' | 'mass_g'>
  | Pick<Extract<Draft, { kind: 'drink' }>, 'kind' | 'food' | 'volume_ml'>;

/** A liquid is entered as a drink, anything else by its mass; without a mass what its parts weigh together. */
function intakeOf(name: string, amount: Amount, totals: Nutrients): Intake & { readonly remark?: string } {
  const { mass_g, volume_ml } = amount;
  if (volume_ml !== null && isDrinkName(name)) {
    // Water holds water, whether or not the file has columns.
    const known =
      hasAny(totals) || !/^(tap |bottled |drinking )?water\b/i.test(name) ? totals : { water_g: volume_ml };
    return { kind: 'drink', food: snapshot(name, '100 mL', perHundred(known, volume_ml)), volume_ml };
  }
  if (mass_g !== null)
    return { kind: 'food', food: snapshot(name, '100 g', perHundred(totals, mass_g)), mass_g };
  const least = leastMass(totals);
  if (least === 0) return { kind: 'food', food: snapshot(name, '100 g', {}), mass_g: null };
  const mass = Number(least.toPrecision(4));
  return {
    kind: 'food',
    food: snapshot(name, '100 g', perHundred(totals, mass)),
    mass_g: mass,
    remark: RECKONED,
  };
}

/** The same row of the same file always gives the same key; identical rows of one day are counted. */
function keyMaker(prefix: string): (...identity: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (...identity) => {
    const content = createHash('sha256')
      .update(identity.map((cell) => cell.trim()).join('\u001f'))
      .digest('hex')
      .slice(0, 32);
    const ordinal = (seen.get(content) ?? 0) + 1;
    seen.set(content, ordinal);
    return `${prefix}${content}:${ordinal}`;
  };
}

const SERVING_ROLES = ['day', 'time', 'group', 'name', 'amount', 'unit'] as const;

interface Serving {
  readonly day: LocalDay;
  readonly moment: Moment;
  readonly intake: ReturnType<typeof intakeOf>;
  readonly said: string;
  readonly meal: string;
}

function servingOf(sheet: Sheet, row: TableRow, zone: string): Told<Serving> {
  const day = dayOf(sheet.cell(row, 'day'));
  if (day === null) return { refused: 'the day is no date like 2026-08-14' };
  const moment = momentOf(day, sheet.cell(row, 'time'), zone);
  if (moment === null) return { refused: 'the time is no time of day' };
  const name = sheet.cell(row, 'name').trim();
  if (name === '') return { refused: 'the food has no name' };
  const amount = amountOf(sheet.cell(row, 'amount'), sheet.cell(row, 'unit'), sheet.decimalComma);
  if (amount === null) return { refused: 'the amount holds no number ≥ 0' };
  const totals = totalsOf(sheet, row);
  if ('refused' in totals) return totals;
  const said = `${sheet.cell(row, 'amount').trim()} ${sheet.cell(row, 'unit').trim()}`.trim();
  const intake = intakeOf(name.slice(0, 500), amount, totals.value);
  return {
    value: {
      day,
      moment,
      intake,
      said: said.slice(0, 200),
      meal: sheet.cell(row, 'group').trim().slice(0, 200),
    },
  };
}

interface Reading {
  readonly context: ImportContext;
  /** Days whose servings carry their composition: their totals would count everything twice. */
  readonly weighed: Set<LocalDay>;
  readonly decimalComma: boolean;
}

function* strangeColumns({ columns }: Sheet): Generator<ImportedRow> {
  for (const header of columns.strange)
    yield {
      line: 1,
      refused: `the unit of the column "${header.slice(0, 60)}" is not known; the column is left out`,
    };
}

async function* readServings(
  table: Table,
  { context, weighed, decimalComma }: Reading,
): AsyncGenerator<ImportedRow> {
  const sheet = sheetOf(table, decimalComma);
  const key = keyMaker(SERVING_KEY);
  yield* strangeColumns(sheet);
  for await (const row of table.rows()) {
    const told = servingOf(sheet, row, context.zone);
    if ('refused' in told) {
      yield { line: row.line, refused: told.refused };
      continue;
    }
    const { day, moment, intake, said, meal } = told.value;
    if (hasAny(intake.food.nutrients)) weighed.add(day);
    const rowKey = key(...SERVING_ROLES.map((role) => sheet.cell(row, role)));
    const draft = {
      ...intake,
      ...moment,
      zone: context.zone,
      origin: { importId: context.importId, rowKey },
      ...(said === '' ? {} : { portion: said }),
      ...(meal === '' ? {} : { meal }),
    } as Draft;
    yield { line: row.line, draft, rowKey };
  }
}

/** A whole day as one food at noon, its mass that of its parts. */
function dayTotal(
  sheet: Sheet,
  row: TableRow,
  zone: string,
): Told<{ readonly day: LocalDay; readonly fields: object } | null> {
  const day = dayOf(sheet.cell(row, 'day'));
  if (day === null) return { refused: 'the date is no date like 2026-08-14' };
  const totals = totalsOf(sheet, row);
  if ('refused' in totals) return totals;
  const least = leastMass(totals.value);
  // A day on which nothing was written is no day of fasting.
  if (least === 0) return { value: null };
  const mass_g = Number(least.toPrecision(4));
  const food = {
    ...snapshot('Day total (Cronometer)', '100 g', perHundred(totals.value, mass_g)),
    id: DAY_TOTAL_ID,
  };
  const open = /^(false|no|nein|non|falsch|faux|0)$/i.test(sheet.cell(row, 'completed').trim());
  const remark = open ? `${RECKONED}; the day was not marked complete` : RECKONED;
  return { value: { day, fields: { kind: 'food', food, mass_g, remark, ...momentOf(day, '', zone) } } };
}

async function* readDays(
  table: Table,
  { context, weighed, decimalComma }: Reading,
): AsyncGenerator<ImportedRow> {
  const sheet = sheetOf(table, decimalComma);
  const key = keyMaker('cronometer:day:');
  yield* strangeColumns(sheet);
  for await (const row of table.rows()) {
    const told = dayTotal(sheet, row, context.zone);
    if ('refused' in told) yield { line: row.line, refused: told.refused };
    else if (told.value === null) yield { line: row.line, refused: 'the day holds nothing' };
    else if (!weighed.has(told.value.day)) {
      const rowKey = key(told.value.day);
      const origin = { importId: context.importId, rowKey };
      yield { line: row.line, draft: { ...told.value.fields, zone: context.zone, origin } as Draft, rowKey };
    }
  }
}

type Layout = 'servings' | 'days' | null;

/** By the names of the columns: a name and an amount make servings, a date with nutrients alone makes days. */
function layoutOf(table: Table): Layout {
  const { at, nutrients } = columnsOf(table);
  if (at('day') < 0) return null;
  if (at('name') >= 0 && at('amount') >= 0) return 'servings';
  return at('name') < 0 && nutrients.length >= 4 ? 'days' : null;
}

interface Found {
  readonly part: Part;
  readonly layout: Layout;
  readonly decimalComma: boolean;
}

/** The header alone, from the first bytes of a part. */
async function lookAt(part: Part): Promise<Found> {
  const nothing = { part, layout: null, decimalComma: false };
  if (!/\.csv$|\.txt$|^[^.]*$/i.test(part.name)) return nothing;
  const head = await headOf(part);
  const end = head.indexOf(0x0a);
  const line = end < 0 ? head : head.subarray(0, end + 1);
  try {
    const layout = layoutOf(await tableOf({ name: part.name, bytes: () => only(line) }));
    return { part, layout, decimalComma: delimiterOf(new TextDecoder().decode(line)) === ';' };
  } catch (error) {
    if (error instanceof UnreadableFile) return nothing;
    throw error;
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** An export may come as one file, or several in an archive or folder. */
const MOST_PARTS = 20;

async function* readAll(file: SourceFile, context: ImportContext): AsyncGenerator<ImportedRow> {
  const opened = await openFile(file.path, { name: file.name });
  try {
    const weighed = new Set<LocalDay>();
    const found = await Promise.all(opened.parts.slice(0, MOST_PARTS).map(lookAt));
    if (found.every(({ layout }) => layout === null))
      throw new UnreadableFile(
        `${file.name}: it has neither the columns of servings.csv nor those of dailysummary.csv`,
      );
    // Servings first: they decide which days need no total.
    for (const { part, layout, decimalComma } of found)
      if (layout === 'servings') yield* readServings(await tableOf(part), { context, weighed, decimalComma });
    for (const { part, layout, decimalComma } of found)
      if (layout === 'days') yield* readDays(await tableOf(part), { context, weighed, decimalComma });
  } finally {
    await opened.close();
  }
}

async function recognises(file: SourceFile): Promise<boolean> {
  const opened = await openFile(file.path, { name: file.name });
  try {
    for (const part of opened.parts.slice(0, MOST_PARTS))
      if ((await lookAt(part)).layout !== null) return true;
    return false;
  } finally {
    await opened.close();
  }
}

/**
 * Cronometer's servings.csv (with and without nutrient columns) and dailysummary.csv, alone or zipped together.
 * A day's total enters the diary as one food only where its servings do not carry their own composition.
 */
export const cronometer: ImportReader = { format: 'cronometer', recognises, read: readAll };
