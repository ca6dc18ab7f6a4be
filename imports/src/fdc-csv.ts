import { UnreadableFile } from '@tonus/contract';
import type { FoodSource, Portion } from '@tonus/engine/foods';
import { columnKey, delimiterOf, type Table, type TableRow, tableOf } from './delimited.ts';
import { type Brand, fdcFood, sourceOfType } from './fdc-food.ts';
import { FDC_NUTRIENTS, factorOf, nutrientsFrom, placeOf } from './fdc-nutrients.ts';
import { portionOf } from './fdc-portions.ts';
import type { FoodRow } from './food-reader.ts';
import type { OpenFile, Part } from './open-file.ts';
import { headText } from './text.ts';

const partNamed = (file: OpenFile, name: string): Part | undefined =>
  file.parts.find((part) => part.name.toLowerCase().split('/').at(-1) === name);

const needed = (table: Table, part: Part, names: readonly string[]): readonly number[] =>
  names.map((name) => {
    const at = table.column(name);
    if (at < 0) throw new UnreadableFile(`${part.name}: the column ${name} is missing`);
    return at;
  });

const cell = (row: TableRow, at: number): string => (at < 0 ? '' : (row.cells[at] ?? ''));
/** Undefined where the cell is empty: not reported. NaN where it is no number. */
const amountIn = (row: TableRow, at: number): number | undefined => {
  const text = cell(row, at).trim();
  return text === '' ? undefined : Number(text);
};

/** Runs over a part that may not be there. */
async function eachRow(
  file: OpenFile,
  name: string,
  visitor: (table: Table, part: Part) => (row: TableRow) => void,
): Promise<boolean> {
  const part = partNamed(file, name);
  if (part === undefined) return false;
  const table = await tableOf(part);
  const visit = visitor(table, part);
  for await (const row of table.rows()) visit(row);
  return true;
}

/** A small table as a map from one column to another. */
async function lookup(
  file: OpenFile,
  name: string,
  [from, to]: readonly [readonly string[], readonly string[]],
): Promise<ReadonlyMap<string, string>> {
  const map = new Map<string, string>();
  await eachRow(file, name, (table) => {
    const key = table.column(...from);
    const value = table.column(...to);
    return (row) => {
      const text = cell(row, value);
      if (text !== '') map.set(cell(row, key), text);
    };
  });
  return map;
}

const BLOCK = 4096;
const WIDTH = FDC_NUTRIENTS.length;

/** Amounts of all foods by slot and place, in blocks of 32-bit numbers: 84 bytes a food instead of an object. */
class Amounts {
  readonly #blocks: Float32Array[] = [];
  /** How often a (slot, place) was given, where more than once. */
  readonly #again = new Map<number, number>();

  add(slot: number, place: number, amount: number): void {
    const block = Math.floor(slot / BLOCK);
    while (this.#blocks.length <= block) this.#blocks.push(new Float32Array(BLOCK * WIDTH).fill(Number.NaN));
    const values = this.#blocks[block];
    const at = (slot % BLOCK) * WIDTH + place;
    if (values === undefined) return;
    const before = values[at] ?? Number.NaN;
    if (Number.isNaN(before)) {
      values[at] = amount;
      return;
    }
    const key = slot * WIDTH + place;
    const times = this.#again.get(key) ?? 1;
    values[at] = (before * times + amount) / (times + 1);
    this.#again.set(key, times + 1);
  }

  of(slot: number): ArrayLike<number> {
    const values = this.#blocks[Math.floor(slot / BLOCK)];
    return values?.subarray((slot % BLOCK) * WIDTH, (slot % BLOCK) * WIDTH + WIDTH) ?? [];
  }
}

interface Gathered {
  /** fdc_id → slot, for the rows that are foods. */
  readonly slots: ReadonlyMap<number, number>;
  readonly amounts: Amounts;
  readonly portions: ReadonlyMap<number, Portion[]>;
  readonly brands: ReadonlyMap<number, Brand>;
  readonly refusals: readonly FoodRow[];
  readonly refusedSlots: ReadonlySet<number>;
}

async function foodSlots(file: OpenFile): Promise<ReadonlyMap<number, number>> {
  const slots = new Map<number, number>();
  await eachRow(file, 'food.csv', (table, part) => {
    const [id = -1, type = -1] = needed(table, part, ['fdc_id', 'data_type', 'description']);
    return (row) => {
      const fdcId = Number(cell(row, id));
      if (sourceOfType(cell(row, type)) !== undefined && Number.isSafeInteger(fdcId) && !slots.has(fdcId))
        slots.set(fdcId, slots.size);
    };
  });
  return slots;
}

async function gatherAmounts(
  file: OpenFile,
  slots: ReadonlyMap<number, number>,
): Promise<Pick<Gathered, 'amounts' | 'refusals' | 'refusedSlots'>> {
  const units = await lookup(file, 'nutrient.csv', [['id'], ['unit_name']]);
  const unitsByNumber = await lookup(file, 'nutrient.csv', [['nutrient_nbr'], ['unit_name']]);
  const amounts = new Amounts();
  const refusals: FoodRow[] = [];
  const refusedSlots = new Set<number>();
  const found = await eachRow(file, 'food_nutrient.csv', (table, part) => {
    const [food = -1, nutrient = -1, amount = -1] = needed(table, part, ['fdc_id', 'nutrient_id', 'amount']);
    return (row) => {
      const slot = slots.get(Number(cell(row, food)));
      const written = cell(row, nutrient);
      const place = slot === undefined ? -1 : placeOf(Number(written));
      if (slot === undefined || place < 0) return;
      const value = amountIn(row, amount);
      if (value === undefined) return;
      const factor = factorOf(place, units.get(written) ?? unitsByNumber.get(written));
      const refuse = (refused: string): void => {
        refusals.push({ where: `${part.name}:${row.line}`, refused });
        refusedSlots.add(slot);
      };
      if (factor === undefined) return refuse('the unit is not one of this nutrient');
      if (!Number.isFinite(value)) return refuse('the amount is not a number');
      amounts.add(slot, place, value * factor);
    };
  });
  if (!found)
    throw new UnreadableFile(
      `${file.name}: food_nutrient.csv is missing; give the whole archive or its folder`,
    );
  return { amounts, refusals, refusedSlots };
}

async function gatherPortions(
  file: OpenFile,
  slots: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, Portion[]>> {
  const unitNames = await lookup(file, 'measure_unit.csv', [['id'], ['name']]);
  const portions = new Map<number, Portion[]>();
  await eachRow(file, 'food_portion.csv', (table, part) => {
    const [food = -1, grams = -1] = needed(table, part, ['fdc_id', 'gram_weight']);
    const amount = table.column('amount');
    const unit = table.column('measure_unit_id');
    const said = table.column('portion_description');
    const modifier = table.column('modifier');
    return (row) => {
      const slot = slots.get(Number(cell(row, food)));
      if (slot === undefined) return;
      const portion = portionOf({
        amount: amountIn(row, amount),
        gramWeight: amountIn(row, grams),
        unit: cell(row, unit) === '9999' ? undefined : unitNames.get(cell(row, unit)),
        modifier: cell(row, modifier),
        description: cell(row, said),
      });
      if (portion !== null) portions.set(slot, [...(portions.get(slot) ?? []), portion]);
    };
  });
  return portions;
}

async function gatherBrands(
  file: OpenFile,
  slots: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, Brand>> {
  const brands = new Map<number, Brand>();
  await eachRow(file, 'branded_food.csv', (table, part) => {
    const [food = -1, gtin = -1] = needed(table, part, ['fdc_id', 'gtin_upc']);
    const owner = table.column('brand_owner');
    const name = table.column('brand_name');
    const size = table.column('serving_size');
    const unit = table.column('serving_size_unit');
    const text = table.column('household_serving_fulltext');
    return (row) => {
      const slot = slots.get(Number(cell(row, food)));
      if (slot === undefined) return;
      brands.set(slot, {
        name: cell(row, name).trim() || cell(row, owner).trim(),
        gtin: cell(row, gtin),
        servingSize: amountIn(row, size) ?? 0,
        servingUnit: cell(row, unit),
        servingText: cell(row, text),
      });
    };
  });
  return brands;
}

/** Name of a row's group: an SR category by id, or for survey rows (trap) a WWEIA code in the same column. */
async function groupNames(file: OpenFile): Promise<(row: GroupKey) => string | undefined> {
  const categories = await lookup(file, 'food_category.csv', [['id'], ['description']]);
  const wweia = await lookup(file, 'wweia_food_category.csv', [
    ['wweia_food_category_code', 'wweia_food_category'],
    ['wweia_food_category_description'],
  ]);
  const survey = await lookup(file, 'survey_fndds_food.csv', [
    ['fdc_id'],
    ['wweia_category_number', 'wweia_category_code'],
  ]);
  return ({ source, category, fdcId }) =>
    source === 'fdc-survey'
      ? wweia.get(category === '' ? (survey.get(fdcId) ?? '') : category)
      : categories.get(category);
}

interface GroupKey {
  readonly source: FoodSource;
  readonly category: string;
  readonly fdcId: string;
}

/** Streams the foods of the official CSV files; `food_nutrient.csv` need be in no order. */
export async function* readFdcCsv(file: OpenFile): AsyncGenerator<FoodRow> {
  const slots = await foodSlots(file);
  const gathered = {
    slots,
    ...(await gatherAmounts(file, slots)),
    portions: await gatherPortions(file, slots),
    brands: await gatherBrands(file, slots),
  };
  yield* gathered.refusals;
  yield* emit(file, gathered);
}

async function* emit(file: OpenFile, gathered: Gathered): AsyncGenerator<FoodRow> {
  const part = partNamed(file, 'food.csv');
  if (part === undefined) throw new UnreadableFile(`${file.name}: food.csv is missing`);
  const groupOf = await groupNames(file);
  const table = await tableOf(part);
  const [id = -1, type = -1, name = -1] = needed(table, part, ['fdc_id', 'data_type', 'description']);
  const category = table.column('food_category_id');
  const emitted = new Set<number>();
  for await (const row of table.rows()) {
    const source = sourceOfType(cell(row, type));
    const fdcId = cell(row, id);
    const slot = gathered.slots.get(Number(fdcId));
    if (source === undefined || slot === undefined || emitted.has(slot) || gathered.refusedSlots.has(slot))
      continue;
    emitted.add(slot);
    const food = fdcFood({
      fdcId: String(Number(fdcId)),
      source,
      description: cell(row, name),
      group: groupOf({ source, category: cell(row, category), fdcId }),
      nutrients: nutrientsFrom(gathered.amounts.of(slot)),
      portions: gathered.portions.get(slot) ?? [],
      brand: gathered.brands.get(slot),
    });
    yield typeof food === 'string' ? { where: `${part.name}:${row.line}`, refused: food } : { food };
  }
}

const TELLING = ['fdc_id', 'data_type', 'description'];

/** Whether these are the official CSV files: a part whose first line has the three telling columns of `food.csv`. */
export async function isFdcCsv(file: OpenFile): Promise<boolean> {
  for (const part of file.parts) {
    const head = await headText(part, 4096).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return '';
      throw error;
    });
    const [first = ''] = head.split(/\r?\n/, 1);
    const columns = first.split(delimiterOf(first)).map(columnKey);
    if (TELLING.every((column) => columns.includes(columnKey(column)))) return true;
  }
  return false;
}
