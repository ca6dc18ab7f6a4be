import {
  type Dictionary,
  dictionaryOf,
  type FindOptions,
  type Food,
  type FoodHit,
  type FoodSource,
  fold,
  gtin14,
  type Phrasing,
  phrasingsOf,
  rankFoods,
  wordsOf,
} from '@tonus/engine/foods';
import { type RawBuilder, sql } from 'kysely';
import { wordsTable } from './foods-migrations.ts';
import { PACKETS_FROM } from './foods-number.ts';
import { FOOD_TABLES, type FoodDatabase, type FoodTable } from './foods-tables.ts';

/** Candidates for one phrasing: every generic food that can matter, and the shortest-named packets. */
const MOST_GENERIC = 150;
const MOST_PACKETS = 60;
const MOST_PHRASINGS = 5;
/** Candidates in all that go to the ranking. */
const ENOUGH = 220;

interface Candidate {
  readonly number: number;
  readonly table: FoodTable;
  readonly source: string;
  readonly id: string;
  readonly name: string;
  readonly brand: string | null;
}

/** Searches the foods of the added lists; the ranking is the engine's own. */
export interface FoodSearch {
  find(query: string, options: FindOptions): Promise<readonly FoodHit[]>;
}

/** `strawberri` is on its way to strawberries, which stand in the index as `strawberry`. */
const stump = (word: string): string => (word.length > 3 ? word.replace(/[iy]$/, '') : word);
const isHalf = ({ words, half }: Phrasing, place: number): boolean =>
  half !== null && place === words.length - 1;

/** FTS5: every word must stand there, the last one may go on. Words are letters and digits only. */
const ftsQuery = (phrasing: Phrasing): string =>
  phrasing.words.map((word, i) => (isHalf(phrasing, i) ? `"${stump(word)}" *` : `"${word}"`)).join(' AND ');

/** The same as a tsquery. */
const tsQuery = (phrasing: Phrasing): string =>
  phrasing.words.map((word, i) => (isHalf(phrasing, i) ? `'${stump(word)}':*` : `'${word}'`)).join(' & ');

type Row = Omit<Candidate, 'table'>;

function candidatesQuery(
  kind: FoodDatabase['kind'],
  table: FoodTable,
  {
    phrasing,
    packets,
    limit,
  }: { readonly phrasing: Phrasing; readonly packets: boolean; readonly limit: number },
): RawBuilder<Row> {
  const range = packets ? sql`>= ${sql.lit(PACKETS_FROM)}` : sql`< ${sql.lit(PACKETS_FROM)}`;
  if (kind === 'sqlite')
    return sql<Row>`
      select f.number, f.source, f.id, f.name, f.brand
      from ${sql.table(wordsTable(table))} as w cross join ${sql.table(table)} as f on f.number = w.rowid
      where w.words match ${ftsQuery(phrasing)} and w.rowid ${range} and f.superseded_by is null
      order by w.rowid limit ${limit}`;
  return sql<Row>`
    select number, source, id, name, brand from ${sql.table(table)}
    where array_to_tsvector(string_to_array(words, ' ')) @@ ${tsQuery(phrasing)}::tsquery
      and number ${range} and superseded_by is null
    order by number limit ${limit}`;
}

async function candidates(
  database: FoodDatabase,
  phrasings: readonly Phrasing[],
): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const phrasing of phrasings.slice(0, MOST_PHRASINGS)) {
    for (const table of FOOD_TABLES) {
      for (const packets of table === 'foods' ? [false, true] : [true]) {
        const limit = packets ? MOST_PACKETS : MOST_GENERIC;
        const { rows } = await candidatesQuery(database.kind, table, { phrasing, packets, limit }).execute(
          database.reading,
        );
        for (const row of rows) found.set(`${table}:${row.number}`, { ...row, table });
      }
    }
    if (found.size >= ENOUGH) break;
  }
  return [...found.values()];
}

/** Enough of a food to rank it by. */
const sketch = (candidate: Candidate): Food => ({
  id: candidate.id,
  source: candidate.source as FoodSource,
  name: candidate.name,
  per: '100 g',
  nutrients: {},
  ...(candidate.brand === null ? {} : { brand: candidate.brand }),
});

async function bodies(
  database: FoodDatabase,
  chosen: readonly Candidate[],
): Promise<ReadonlyMap<Candidate, Food>> {
  const out = new Map<Candidate, Food>();
  for (const table of FOOD_TABLES) {
    const numbers = chosen.filter((c) => c.table === table).map((c) => c.number);
    if (numbers.length === 0) continue;
    const rows = await database.reading
      .selectFrom(table)
      .select(['number', 'body'])
      .where('number', 'in', numbers)
      .execute();
    const byNumber = new Map(rows.map((row) => [row.number, row.body]));
    for (const c of chosen) {
      const body = c.table === table ? byNumber.get(c.number) : undefined;
      if (body !== undefined) out.set(c, JSON.parse(body) as Food);
    }
  }
  return out;
}

async function byBarcode(database: FoodDatabase, gtin: string): Promise<readonly Food[]> {
  const found: Food[] = [];
  for (const table of FOOD_TABLES) {
    const rows = await database.reading
      .selectFrom(table)
      .select('body')
      .where('gtin', '=', gtin)
      .where('superseded_by', 'is', null)
      .orderBy('number')
      .limit(20)
      .execute();
    found.push(...rows.map((row) => JSON.parse(row.body) as Food));
  }
  return found;
}

const BARCODE_SCORE = 1000;

/** Words of the query and what they could be parts of, as the dictionary knows them; enough when none is misspelt. */
async function knownWords(database: FoodDatabase, query: string): Promise<Dictionary> {
  const typed = wordsOf(query);
  const last = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .at(-1);
  const rows = await database.reading
    .selectFrom('food_terms')
    .select('word')
    .where('word', 'in', typed.length === 0 ? [''] : typed)
    .execute();
  const begun = last === undefined ? [] : await wordsBeginning(database, [last, last.replace(/i$/, 'y')]);
  const words = [...new Set([...rows.map((row) => row.word), ...begun])].sort();
  return dictionaryOf(words, () => 1);
}

async function wordsBeginning(
  database: FoodDatabase,
  beginnings: readonly string[],
): Promise<readonly string[]> {
  const out: string[] = [];
  for (const beginning of new Set(beginnings)) {
    const row = await database.reading
      .selectFrom('food_terms')
      .select('word')
      .where('word', '>=', beginning)
      .orderBy('word')
      .limit(1)
      .executeTakeFirst();
    if (row?.word.startsWith(beginning) === true) out.push(row.word);
  }
  return out;
}

/** In a list this long a word that stands in one food only is as likely a slip of the list's own. */
const LONG_LIST = 60_000;

async function wholeDictionary(database: FoodDatabase): Promise<Dictionary> {
  const rows = await database.reading
    .selectFrom('food_terms')
    .select((e) => ['word', e.fn.sum<number>('uses').as('uses')])
    .groupBy('word')
    .execute();
  const kept = rows.length < LONG_LIST ? rows : rows.filter((row) => Number(row.uses) > 1);
  const sorted = kept
    .map((row) => ({ word: row.word, uses: Number(row.uses) }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  return dictionaryOf(
    sorted.map((row) => row.word),
    (number) => sorted[number]?.uses ?? 0,
  );
}

/** Opens the search. The dictionary for misspelt words is read once and again after a list came or went. */
export function foodSearch(database: FoodDatabase): FoodSearch {
  let cached: { readonly version: string; readonly dictionary: Dictionary } | undefined;
  const dictionary = async (): Promise<Dictionary> => {
    const ids = await database.reading.selectFrom('food_imports').select('id').orderBy('seq').execute();
    const version = ids.map((row) => row.id).join();
    if (cached?.version !== version) cached = { version, dictionary: await wholeDictionary(database) };
    return cached.dictionary;
  };
  const phrased = async (query: string, typing: boolean): Promise<readonly Phrasing[]> => {
    const phrasings = phrasingsOf(await knownWords(database, query), query, typing);
    // Everything was known as typed: no need of the whole dictionary.
    if (wordsOf(query).length === 0 || phrasings.some((p) => p.asTyped)) return phrasings;
    return phrasingsOf(await dictionary(), query, typing);
  };
  return {
    async find(query, options) {
      const gtin = gtin14(query);
      if (gtin !== null) {
        const found = await byBarcode(database, gtin);
        if (found.length > 0)
          return found.slice(0, options.limit).map((food) => ({ food, score: BARCODE_SCORE, sure: true }));
      }
      const phrasings = await phrased(query, options.typing ?? true);
      const found = await candidates(database, phrasings);
      const sketches = new Map(found.map((c) => [sketch(c), c]));
      const hits = rankFoods([...sketches.keys()], phrasings, options);
      const chosen = hits.flatMap((hit) => sketches.get(hit.food) ?? []);
      const whole = await bodies(database, chosen);
      return hits.flatMap((hit) => {
        const candidate = sketches.get(hit.food);
        const food = candidate === undefined ? undefined : whole.get(candidate);
        return food === undefined ? [] : [{ ...hit, food }];
      });
    },
  };
}
