import { UnreadableFile } from '@tonus/contract';
import { type Table, type TableRow, tableOf, tabRowsOf } from './delimited.ts';
import { isRecord } from './fdc-json.ts';
import type { FoodOptions, FoodRow } from './food-reader.ts';
import { type OffAmount, type OffProduct, offFood } from './off-product.ts';
import type { OpenFile, Part } from './open-file.ts';
import { headText, linesOf, textOf } from './text.ts';

type Json = { readonly [key: string]: unknown };

/** Numbers come as numbers, as text, or as nothing. */
function amountFrom(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  return Number(value.trim().replace(',', '.'));
}

const textFrom = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const tagsFrom = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.filter((tag) => typeof tag === 'string');
  return typeof value === 'string' ? value.split(',').map((tag) => tag.trim()) : [];
};

/** Schema below 1003: `nutriments` is flat, and the prepared product has keys of its own. */
function flatAmount(nutriments: Json, { prepared }: FoodOptions): OffProduct['amount'] {
  return (nutrient) => {
    const suffixes = prepared === true ? ['_100g', '_prepared_100g'] : ['_100g'];
    for (const suffix of suffixes) {
      const value = amountFrom(nutriments[`${nutrient}${suffix}`]);
      if (value !== null) return withModifier(value, nutriments[`${nutrient}_modifier`]);
    }
    return null;
  };
}

/** `<` and `≤` are bounds, `~` is a value; `>` says nothing that an intake can be reckoned with. */
function withModifier(value: number, modifier: unknown): OffAmount | null {
  if (modifier === '<' || modifier === '≤' || modifier === '<=') return { value, below: true };
  return modifier === '>' || modifier === '≥' || modifier === '>=' ? null : { value };
}

const PER: { readonly [per: string]: OffProduct['per'] } = { '100g': '100 g', '100ml': '100 mL' };

/** Schema 1003 on: sets of nutrients, each per something and as sold or prepared. */
function setOf(nutrition: Json, { prepared }: FoodOptions): Json | null {
  const sets = [
    nutrition.aggregated_set,
    ...(Array.isArray(nutrition.input_sets) ? nutrition.input_sets : []),
  ];
  const usable = sets.filter(isRecord).filter((set) => typeof set.per === 'string' && set.per in PER);
  const sold = usable.find((set) => set.preparation !== 'prepared');
  return sold ?? (prepared === true ? usable[0] : undefined) ?? null;
}

function setAmount(set: Json): OffProduct['amount'] {
  const nutrients = isRecord(set.nutrients) ? set.nutrients : {};
  return (nutrient) => {
    const written = nutrients[nutrient];
    if (!isRecord(written)) return null;
    const value = amountFrom(written.value);
    const amount = value === null ? null : withModifier(value, written.modifier);
    return amount === null || typeof written.unit !== 'string' ? amount : { ...amount, unit: written.unit };
  };
}

function productOf(record: Json, options: FoodOptions): OffProduct {
  const fields = {
    text: (field: string) => textFrom(record[field]),
    tags: (field: string) => tagsFrom(record[field]),
  };
  const set = isRecord(record.nutrition) ? setOf(record.nutrition, options) : null;
  if (set !== null) {
    const per = PER[String(set.per)];
    return { ...fields, amount: setAmount(set), ...(per === undefined ? {} : { per }) };
  }
  return { ...fields, amount: flatAmount(isRecord(record.nutriments) ? record.nutriments : {}, options) };
}

const soldIn = (product: OffProduct, country: string | undefined): boolean =>
  country === undefined || product.tags('countries_tags').includes(country);

const rowOf = (product: OffProduct, where: string): FoodRow => {
  const food = offFood(product);
  return typeof food === 'string' ? { where, refused: food } : { food };
};

async function* readJsonLines(part: Part, options: FoodOptions): AsyncGenerator<FoodRow> {
  let line = 0;
  let good = 0;
  for await (const text of linesOf(textOf(part.bytes(), part.name), part.name)) {
    line++;
    if (text.trim() === '') continue;
    const where = `${part.name}:${line}`;
    const record = parsed(text);
    if (!isRecord(record)) {
      // A line that is no JSON at the very start: not this format at all.
      if (good === 0 && line > 100) throw new UnreadableFile(`${part.name}: the lines are not JSON objects`);
      yield { where, refused: 'the line is not a JSON object' };
      continue;
    }
    good++;
    const product = productOf(record, options);
    if (soldIn(product, options.country)) yield rowOf(product, where);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tabProduct(table: Table, options: FoodOptions): (row: TableRow) => OffProduct {
  const places = new Map(table.header.map((name, at) => [name.trim(), at]));
  const cell = (row: TableRow, name: string): string => row.cells[places.get(name) ?? -1] ?? '';
  const suffixes = options.prepared === true ? ['_100g', '_prepared_100g'] : ['_100g'];
  return (row) => ({
    text: (field) => cell(row, field),
    tags: (field) => tagsFrom(cell(row, field)),
    amount: (nutrient) => {
      for (const suffix of suffixes) {
        const value = amountFrom(cell(row, `${nutrient}${suffix}`));
        if (value !== null) return { value };
      }
      return null;
    },
  });
}

const tabTable = (part: Part): Promise<Table> =>
  tableOf(part, tabRowsOf(part, linesOf(textOf(part.bytes(), part.name), part.name)));

async function* readTabs(part: Part, options: FoodOptions): AsyncGenerator<FoodRow> {
  const table = await tabTable(part);
  const productFrom = tabProduct(table, options);
  for await (const row of table.rows()) {
    const product = productFrom(row);
    if (!soldIn(product, options.country)) continue;
    const where = `${part.name}:${row.line}`;
    // A row cut short would read the columns that are left as unknown; one too long has slipped sideways.
    if (row.cells.length !== table.header.length)
      yield { where, refused: `expected ${table.header.length} columns, got ${row.cells.length}` };
    else yield rowOf(product, where);
  }
}

type Layout = 'tabs' | 'json-lines' | 'one-product';

/** Which of the two files a part is, by its first bytes. */
async function layoutOf(part: Part): Promise<Layout | null> {
  const head = await headText(part);
  const first = head.split(/\r?\n/, 1)[0] ?? '';
  const columns = first.split('\t');
  if (columns.includes('code') && columns.includes('product_name')) return 'tabs';
  const isProduct =
    /"(code|_id)"\s*:/.test(head) && /"(nutriments|nutrition|product_name|countries_tags)"\s*:/.test(head);
  if (!head.trimStart().startsWith('{') || !isProduct) return null;
  // A product alone, as the site answers for a barcode, is written over many lines.
  return /^\{\s*$/.test(first) ? 'one-product' : 'json-lines';
}

const LONGEST_PRODUCT = 16 * 2 ** 20;

async function* readOneProduct(part: Part, options: FoodOptions): AsyncGenerator<FoodRow> {
  let text = '';
  for await (const piece of textOf(part.bytes(), part.name)) {
    text += piece;
    if (text.length > LONGEST_PRODUCT)
      throw new UnreadableFile(`${part.name}: a record is longer than any of this format`);
  }
  const record = parsed(text);
  if (!isRecord(record)) throw new UnreadableFile(`${part.name}: the JSON is malformed or cut off`);
  const product = productOf(isRecord(record.product) ? record.product : record, options);
  if (soldIn(product, options.country)) yield rowOf(product, `${part.name}:1`);
}

async function layouts(file: OpenFile): Promise<readonly (readonly [Part, Layout])[]> {
  const out: (readonly [Part, Layout])[] = [];
  for (const part of file.parts) {
    const layout = await layoutOf(part).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return null;
      throw error;
    });
    if (layout !== null) out.push([part, layout]);
  }
  return out;
}

export const isOpenFoodFacts = async (file: OpenFile): Promise<boolean> => (await layouts(file)).length > 0;

/** Streams the products of a dump, tab-separated or a JSON object a line, of either nutrition schema. */
export async function* readOpenFoodFacts(file: OpenFile, options: FoodOptions): AsyncGenerator<FoodRow> {
  for (const [part, layout] of await layouts(file)) yield* READ[layout](part, options);
}

const READ: { readonly [L in Layout]: (part: Part, options: FoodOptions) => AsyncIterable<FoodRow> } = {
  tabs: readTabs,
  'json-lines': readJsonLines,
  'one-product': readOneProduct,
};
