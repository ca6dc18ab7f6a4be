import { plural } from './amounts.ts';

export interface AddedFoods {
  readonly import_id: string | null;
  readonly maker: string;
  readonly attribution: string;
  readonly licence: string;
  readonly added: number;
  readonly replaced: number;
  readonly already: number;
  readonly refused: readonly { readonly where: string; readonly reason: string }[];
  readonly refused_count: number;
  readonly dry_run: boolean;
}

interface Hits {
  readonly hits: readonly {
    readonly food: {
      readonly name: string;
      readonly source: string;
      readonly per: string;
      readonly brand?: unknown;
      readonly recalled?: unknown;
      readonly nutrients: { readonly [nutrient: string]: number };
    };
  }[];
}

export interface FoodLists {
  readonly lists: readonly {
    readonly id: string;
    readonly at: string;
    readonly maker: string;
    readonly attribution: string;
    readonly licence: string;
    readonly country: string | null;
    readonly foods: number;
  }[];
}

/** Where a composition was read, in a word or two. */
const BADGES: { readonly [source: string]: string } = {
  starter: 'Tonus',
  drinks: 'Tonus, drinks',
  supplements: 'Tonus, salts',
  'fdc-foundation': 'USDA Foundation',
  'fdc-sr-legacy': 'USDA SR',
  'fdc-survey': 'USDA survey',
  'fdc-branded': 'USDA packet',
  'open-food-facts': 'Open Food Facts',
  cronometer: 'Cronometer',
  own: 'yours',
};

const MINERALS = [
  ['sodium_mg', 'Na'],
  ['potassium_mg', 'K'],
  ['calcium_mg', 'Ca'],
  ['magnesium_mg', 'Mg'],
] as const;

/** Unknown is said, never shown as nothing. */
const minerals = (nutrients: { readonly [nutrient: string]: number }): string =>
  MINERALS.map(([key, symbol]) => {
    const amount = nutrients[key];
    return `${symbol} ${amount === undefined ? '?' : Number(amount.toPrecision(3))}`;
  }).join(', ');

/** What `tonus foods` says. */
export const FOODS = {
  action: 'add, search, list or remove',
  what: 'a file, words, or the id of a list',
  from: 'fdc or openfoodfacts, where it is not told by itself',
  fetch: 'fetch an official list from its publisher: ',
  country: 'of Open Food Facts only what is sold in a country: en:germany',
  prepared: 'take the prepared product where a packet gives no other',
  limit: 'at most so many',
  noAction: (got: string): string => `expected add, search, list or remove, got "${got}"`,
  noFile: 'name the file of a list, or --fetch one',
  noWords: 'say what to search for',
  noId: 'name the list to remove by its id; tonus foods list shows them',
  noSuchList: (id: string): string => `there is no list "${id}"; tonus foods list shows them`,
  badLimit: (got: string): string => `--limit: expected a whole number from 1 to 100, got "${got}"`,
  badFormat: (got: string): string => `--from: expected fdc or openfoodfacts, got "${got}"`,
  badCountry: (got: string): string =>
    `--country: expected a tag as Open Food Facts writes it, en:germany, got "${got}"`,
  badName: (got: string, names: readonly string[]): string =>
    `--fetch: expected one of ${names.join(', ')} or the name of a FoodData Central file, got "${got}"`,
  oneOf: 'name a file or --fetch a list, not both',
  added: (a: AddedFoods): string => {
    if (a.already > 0)
      return `This file was added before: ${plural(a.already, 'food')} of ${a.maker} are here already.`;
    const counts = [
      `${plural(a.added, 'food')} ${a.dry_run ? 'would be added' : 'added'} from ${a.maker}`,
      ...(a.replaced > 0 ? [`${a.replaced} in place of earlier ones`] : []),
      ...(a.refused_count > 0 ? [`${a.refused_count} refused`] : []),
    ];
    return [
      `${counts.join(', ')}.`,
      `Source: ${a.attribution} (${a.licence}).`,
      ...(a.import_id === null ? [] : [`To take it away: tonus foods remove ${a.import_id}`]),
    ].join('\n');
  },
  refusals: (a: AddedFoods): readonly string[] => [
    ...a.refused.map(({ where, reason }) => `${where} ${reason}`),
    ...(a.refused_count > a.refused.length ? [`… and ${a.refused_count - a.refused.length} more`] : []),
  ],
  found: ({ hits }: Hits): string =>
    hits.length === 0
      ? 'Nothing by that name. Other lists can be added: tonus foods add FILE'
      : hits
          .map(({ food }) => {
            const brand = typeof food.brand === 'string' ? ` (${food.brand})` : '';
            const badge = `${BADGES[food.source] ?? food.source}${food.recalled === true ? ', from memory' : ''}`;
            return `${food.name}${brand}  [${badge}]  mg per ${food.per}: ${minerals(food.nutrients)}`;
          })
          .join('\n'),
  listed: ({ lists }: FoodLists): string =>
    lists.length === 0
      ? 'No list was added yet; the foods that come with Tonus are always here.'
      : lists
          .map(
            (list) =>
              `${list.id}  ${list.at.slice(0, 10)}  ${plural(list.foods, 'food')}  ${list.maker}` +
              `${list.country === null ? '' : ` (${list.country})`}: ${list.attribution}, ${list.licence}`,
          )
          .join('\n'),
  removed: ({ removed }: { readonly removed: number }): string => `${plural(removed, 'food')} removed.`,
};
