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

/** A run of rows in the order of their numbers: generic foods, or the packets of one table. */
interface Shelf {
  readonly table: FoodTable;
  readonly packets: boolean;
  readonly limit: number;
}
const SHELVES: readonly Shelf[] = [
  { table: 'foods', packets: false, limit: MOST_GENERIC },
  { table: 'foods', packets: true, limit: MOST_PACKETS },
  { table: 'open_food_facts', packets: true, limit: MOST_PACKETS },
];

interface Sought {
  readonly phrasing: Phrasing;
  /** The half word alone begins the words of so many foods that the first few are soon met by walking them all. */
  readonly walk: boolean;
}
const WALK_FROM = 20_000;

const usesOfBeginning = (beginning: string): RawBuilder<{ uses: number }> =>
  sql`select coalesce(sum(uses), 0) as uses from food_terms
    where word >= ${beginning} and word < ${`${beginning}\uffff`}`;

/** Decides for PostgreSQL, whose planner cannot know that short names come first. */
async function soughtOf(database: FoodDatabase, phrasing: Phrasing): Promise<Sought> {
  const [only, more] = phrasing.words;
  if (database.kind === 'sqlite' || only === undefined || more !== undefined || !isHalf(phrasing, 0))
    return { phrasing, walk: false };
  const { rows } = await usesOfBeginning(stump(only)).execute(database.reading);
  return { phrasing, walk: Number(rows[0]?.uses ?? 0) > WALK_FROM };
}

const numbersOn = ({ packets }: Shelf): RawBuilder<unknown> =>
  packets ? sql`>= ${sql.lit(PACKETS_FROM)}` : sql`< ${sql.lit(PACKETS_FROM)}`;

/** SQLite: FTS5 walks its rows by number and stops. */
const ftsOnShelf = (phrasing: Phrasing, shelf: Shelf): RawBuilder<Candidate> => sql`select * from (
  select ${sql.lit(shelf.table)} as "table", f.number, f.source, f.id, f.name, f.brand
  from ${sql.table(wordsTable(shelf.table))} as w cross join ${sql.table(shelf.table)} as f on f.number = w.rowid
  where w.words match ${ftsQuery(phrasing)} and w.rowid ${numbersOn(shelf)} and f.superseded_by is null
  order by w.rowid limit ${sql.lit(shelf.limit)})`;

/** The rows whose numbers PostgreSQL is to walk: those of the first whole word, of the half word, or all. */
function numbersToWalk({ phrasing, walk }: Sought, shelf: Shelf): RawBuilder<unknown> {
  const words = sql.table(wordsTable(shelf.table));
  const [first] = phrasing.words;
  if (!isHalf(phrasing, 0)) return sql`${words} as w`;
  if (walk) return sql`${sql.table(shelf.table)} as w`;
  const beginning = stump(first ?? '');
  // Four times the limit, for rows that are superseded.
  return sql`(select distinct number from ${words}
    where word >= ${beginning} and word < ${`${beginning}\uffff`} and number ${numbersOn(shelf)}
    order by number limit ${sql.lit(shelf.limit * 4)}) as w`;
}

/** Not `like`, which the planner takes to be rare, and then reads the whole table first. */
const holdsBeginning = (beginning: string): RawBuilder<unknown> =>
  sql`strpos(' ' || f.words, ${` ${beginning}`}) > 0`;

/** PostgreSQL: the lists of the whole words, each in the order of numbers, are merged; the half word is looked for in the text. */
function listsOnShelf(sought: Sought, shelf: Shelf): RawBuilder<Candidate> {
  const { words } = sought.phrasing;
  const whole = words.filter((_, i) => !isHalf(sought.phrasing, i));
  const half = words.length > whole.length ? stump(words.at(-1) ?? '') : null;
  const lists = whole.slice(1).map(
    (word, i) =>
      sql` join ${sql.table(wordsTable(shelf.table))} as ${sql.ref(`w${i}`)}
          on ${sql.ref(`w${i}.number`)} = w.number and ${sql.ref(`w${i}.word`)} = ${word}`,
  );
  return sql`(
    select ${sql.lit(shelf.table)} as "table", f.number, f.source, f.id, f.name, f.brand
    from ${numbersToWalk(sought, shelf)} ${sql.join(lists, sql` `)}
    join ${sql.table(shelf.table)} as f on f.number = w.number
    where ${whole[0] === undefined ? sql`true` : sql`w.word = ${whole[0]}`}
      and w.number ${numbersOn(shelf)} and f.superseded_by is null
      and ${half === null ? sql`true` : holdsBeginning(half)}
    order by w.number limit ${sql.lit(shelf.limit)})`;
}

/** One question for the likeliest phrasing, and one for all others only where that found little. */
async function candidates(
  database: FoodDatabase,
  phrasings: readonly Phrasing[],
): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const some of [phrasings.slice(0, 1), phrasings.slice(1, MOST_PHRASINGS)]) {
    if (some.length === 0 || found.size >= ENOUGH) break;
    const sought = await Promise.all(some.map((phrasing) => soughtOf(database, phrasing)));
    const parts = sought.flatMap((one) =>
      SHELVES.map((shelf) =>
        database.kind === 'sqlite' ? ftsOnShelf(one.phrasing, shelf) : listsOnShelf(one, shelf),
      ),
    );
    const { rows } = await sql<Candidate>`${sql.join(parts, sql` union all `)}`.execute(database.reading);
    for (const row of rows) found.set(`${row.table}:${row.number}`, row);
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
  // The word itself where it is known, or the first that begins with it: one question for all of them.
  const asked = [...new Set([...typed, ...(last === undefined ? [] : [last, last.replace(/i$/, 'y')])])];
  if (asked.length === 0) return dictionaryOf([], () => 1);
  const { rows } = await sql<{ word: string | null }>`${sql.join(
    asked.map((word) => sql`select min(word) as word from food_terms where word >= ${word}`),
    sql` union `,
  )}`.execute(database.reading);
  const words = rows.flatMap(({ word }) => (word === null ? [] : [word])).sort();
  return dictionaryOf(words, () => 1);
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
