import { type Food, type FoodSource, wordsOf } from '@tonus/engine/foods';
import { type Insertable, sql, type Transaction } from 'kysely';
import { wordsTable } from './foods-migrations.ts';
import { foodNumber } from './foods-number.ts';
import {
  FOOD_TABLES,
  type FoodDatabase,
  type FoodImportsTable,
  type FoodsTable,
  type FoodTable,
  type FoodTables,
} from './foods-tables.ts';

/** What is to be remembered of a list of foods. */
export type FoodImportInfo = Pick<
  FoodImportsTable,
  'id' | 'format' | 'maker' | 'attribution' | 'licence' | 'fingerprint' | 'country'
>;
export type FoodImport = Readonly<FoodImportsTable>;

export interface FoodsAdded {
  readonly added: number;
  /** Rows of earlier lists that these stand in for. */
  readonly replaced: number;
}

type Tx = Transaction<FoodTables>;

/** 500 rows of ten columns stay under both databases' limit of parameters. */
const BATCH = 500;

const tableOf = (source: FoodSource): FoodTable =>
  source === 'open-food-facts' ? 'open_food_facts' : 'foods';

/** Words by which a food is found. */
const searchWords = (food: Food): readonly string[] => [
  ...new Set([food.name, food.brand ?? '', ...(food.aliases ?? [])].flatMap(wordsOf)),
];

interface Adding {
  readonly tx: Tx;
  readonly kind: FoodDatabase['kind'];
  readonly importId: string;
  readonly uses: Map<string, number>;
  readonly seen: Set<string>;
  serial: number;
  added: number;
}

function rowOf(food: Food, adding: Adding): Insertable<FoodsTable> {
  const words = searchWords(food);
  for (const word of words) adding.uses.set(word, (adding.uses.get(word) ?? 0) + 1);
  adding.serial += 1;
  return {
    number: foodNumber(food.source, wordsOf(food.name).length, adding.serial),
    import_id: adding.importId,
    source: food.source,
    id: food.id,
    name: food.name,
    brand: food.brand ?? null,
    gtin: food.gtin ?? null,
    words: words.join(' '),
    body: JSON.stringify(food),
    superseded_by: null,
  };
}

async function insertBatch(table: FoodTable, foods: readonly Food[], adding: Adding): Promise<void> {
  if (foods.length === 0) return;
  const rows = foods.map((food) => rowOf(food, adding));
  await adding.tx.insertInto(table).values(rows).execute();
  if (adding.kind === 'sqlite') {
    const pairs = sql.join(rows.map((row) => sql`(${row.number}, ${row.words})`));
    await sql`insert into ${sql.table(wordsTable(table))}(rowid, words) values ${pairs}`.execute(adding.tx);
  }
  adding.added += rows.length;
}

async function insertAll(foods: AsyncIterable<Food>, adding: Adding): Promise<void> {
  const waiting: { readonly [T in FoodTable]: Food[] } = { foods: [], open_food_facts: [] };
  for await (const food of foods) {
    const key = `${food.source}:${food.id}`;
    if (adding.seen.has(key)) continue;
    adding.seen.add(key);
    const table = tableOf(food.source);
    waiting[table].push(food);
    if (waiting[table].length >= BATCH) await insertBatch(table, waiting[table].splice(0), adding);
  }
  for (const table of FOOD_TABLES) await insertBatch(table, waiting[table], adding);
}

async function insertTerms(adding: Adding): Promise<void> {
  const terms = [...adding.uses].map(([word, uses]) => ({ import_id: adding.importId, word, uses }));
  for (let at = 0; at < terms.length; at += BATCH * 3)
    await adding.tx
      .insertInto('food_terms')
      .values(terms.slice(at, at + BATCH * 3))
      .execute();
}

/** Rows of earlier imports that the new one has too; the latest official word stands. */
async function supersede(tx: Tx, importId: string, kind: FoodDatabase['kind']): Promise<number> {
  let replaced = 0;
  // PostgreSQL would plan for the empty tables that it remembers.
  if (kind === 'postgres')
    for (const table of FOOD_TABLES) await sql`analyze ${sql.table(table)}`.execute(tx);
  for (const table of FOOD_TABLES) {
    const { numAffectedRows } = await sql`
      update ${sql.table(table)} set superseded_by = ${importId}
      where import_id <> ${importId} and superseded_by is null and exists (
        select 1 from ${sql.table(table)} as later
        where later.id = ${sql.table(table)}.id and later.source = ${sql.table(table)}.source
          and later.import_id = ${importId})`.execute(tx);
    replaced += Number(numAffectedRows ?? 0);
  }
  // A packet is listed again, under a new number, whenever its label changes: the newest listing stands.
  await sql`
    update foods set superseded_by = ${importId}
    where source = 'fdc-branded' and gtin is not null and superseded_by is null and exists (
      select 1 from (
        select gtin, max(cast(id as bigint)) as newest from foods
        where source = 'fdc-branded' and gtin is not null and superseded_by is null
        group by gtin having count(*) > 1) as twice
      where twice.gtin = foods.gtin and twice.newest > cast(foods.id as bigint))`.execute(tx);
  return replaced;
}

/** Adds a list of foods as a whole: a fault on the way, of the file or of the database, leaves nothing of it behind. */
export async function addFoods(
  database: FoodDatabase,
  info: FoodImportInfo,
  {
    foods,
    at,
    refused,
  }: { readonly foods: AsyncIterable<Food>; readonly at: number; readonly refused: () => number },
): Promise<FoodsAdded> {
  return database.writing(async (tx) => {
    const before = await tx
      .selectFrom('food_imports')
      .select((e) => [e.fn.max('seq').as('seq'), e.fn.sum('added').as('added')])
      .executeTakeFirst();
    const last = await lastSerial(tx);
    const adding: Adding = {
      tx,
      kind: database.kind,
      importId: info.id,
      uses: new Map(),
      seen: new Set(),
      serial: last,
      added: 0,
    };
    await insertAll(foods, adding);
    await insertTerms(adding);
    const replaced = await supersede(tx, info.id, database.kind);
    if (database.kind === 'postgres') await insertWords(tx, info.id);
    await tx
      .insertInto('food_imports')
      .values({ ...info, seq: Number(before?.seq ?? 0) + 1, at, added: adding.added, refused: refused() })
      .execute();
    return { added: adding.added, replaced };
  });
}

/** PostgreSQL takes the words of all rows at once, in the order in which they will be read. */
async function insertWords(tx: Tx, importId: string): Promise<void> {
  for (const table of FOOD_TABLES) {
    await sql`
      insert into ${sql.table(wordsTable(table))} (word, number)
      select word, number from ${sql.table(table)} cross join unnest(string_to_array(words, ' ')) as word
      where import_id = ${importId} and word <> '' order by word, number`.execute(tx);
    await sql`analyze ${sql.table(wordsTable(table))}`.execute(tx);
  }
}

/** Serials are never used twice among the rows that are there. */
async function lastSerial(tx: Tx): Promise<number> {
  let last = 0;
  for (const table of FOOD_TABLES) {
    const { rows } = await sql<{ serial: number | null }>`
      select max(number % ${sql.lit(2 ** 40)}) as serial from ${sql.table(table)}`.execute(tx);
    last = Math.max(last, Number(rows[0]?.serial ?? 0));
  }
  return last;
}

/** The standing import of the same file, asked the same way. */
export const sameImport = (database: FoodDatabase, fingerprint: string): Promise<FoodImport | undefined> =>
  database.reading
    .selectFrom('food_imports')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();

export const listImports = (database: FoodDatabase): Promise<readonly FoodImport[]> =>
  database.reading.selectFrom('food_imports').selectAll().orderBy('seq').execute();

/** Takes a whole list away again; what it had stood in for stands once more. Null when there is no such list. */
export async function removeFoods(
  database: FoodDatabase,
  importId: string,
): Promise<{ readonly removed: number } | null> {
  return database.writing(async (tx) => {
    const known = await tx
      .selectFrom('food_imports')
      .select('id')
      .where('id', '=', importId)
      .executeTakeFirst();
    if (known === undefined) return null;
    let removed = 0;
    for (const table of FOOD_TABLES) {
      const key = database.kind === 'sqlite' ? sql`rowid` : sql`number`;
      await sql`delete from ${sql.table(wordsTable(table))} where ${key} in (
        select number from ${sql.table(table)} where import_id = ${importId})`.execute(tx);
      const gone = await tx.deleteFrom(table).where('import_id', '=', importId).executeTakeFirst();
      removed += Number(gone.numDeletedRows);
      await tx
        .updateTable(table)
        .set({ superseded_by: null })
        .where('superseded_by', '=', importId)
        .execute();
    }
    await tx.deleteFrom('food_terms').where('import_id', '=', importId).execute();
    await tx.deleteFrom('food_imports').where('id', '=', importId).execute();
    return { removed };
  });
}
