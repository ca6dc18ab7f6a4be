/**
 * What the words around a food's name say about how usual it is. Somebody who types `milk` means milk as it is
 * poured, not a biscuit, a baby's jar or a powder; they would have said so.
 * The weights are ours (expert-set): the ranking is judged by two gold sets, not by any one of them.
 */
export const WORD_KINDS = ['content', 'neutral', 'plain', 'prepared', 'odd', 'infant'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Points taken from a name for a word of this kind that nobody asked for; a negative cost is a bonus. */
export const WORD_COST: Readonly<Record<WordKind, number>> = {
  content: 3,
  neutral: 0.4,
  plain: -4,
  prepared: 7,
  odd: 16,
  infant: 45,
};

const KINDS: Readonly<Record<Exclude<WordKind, 'content'>, string>> = {
  neutral:
    'and or with without in of as to from the a an for not on by ns type style all any added no include includes ' +
    'cooking method form commercial variety varieties common both solid only eaten usda food part unspecified ' +
    'unenriched enriched prepared made fat salt sugar skin seed drained 100 cooked',
  plain: 'raw nfs plain fresh whole regular brewed tap table ripe white hot leaf black bottled unsweetened',
  prepared:
    'canned dried dehydrated frozen powder powdered instant condensed concentrate mix flavored flavoured ' +
    'sweetened pickled candied breaded battered stuffed creamed smoked cured fried restaurant fast reduced low ' +
    'light diet nonfat lowfat free chocolate dessert syrup pack juice dry evaporated glazed cocktail ' +
    'salad soup sandwich cake cookie pie sauce dip dressing spread roll casserole stew gravy topping filling ' +
    'decaffeinated iced sweet leave green peel tops immature shell mature acidified baking',
  odd:
    'imitation substitute analog analogue meatless alaska native wild babassu industrial shoshone navajo apache ' +
    'hopi southwest feral game organ variety byproduct separable separated mechanically blood brain tripe chitin ' +
    'fortified supplement medical experimental restructured textured isolate meat-free bake',
  infant: 'baby babyfood infant toddler junior strained gerber formula human',
};

/** Kind of each known word, by its stem. */
export function kindsOfWords(stem: (word: string) => string): ReadonlyMap<string, WordKind> {
  const out = new Map<string, WordKind>();
  for (const kind of ['neutral', 'plain', 'prepared', 'odd', 'infant'] as const)
    for (const word of KINDS[kind].split(' ')) if (!out.has(stem(word))) out.set(stem(word), kind);
  return out;
}

/**
 * First words of official names that are a shelf, not the food: `Fish, salmon`, `Nuts, almonds`,
 * `Beverages, coffee, brewed`, `Cheese, feta`. The next words name the food.
 */
export const SHELVES: ReadonlySet<string> = new Set([
  'fish',
  'nut',
  'seed',
  'beverage',
  'alcoholic beverage',
  'cereal',
  'cereal ready to eat',
  'spice',
  'fast food',
  'snack',
  'candy',
  'crustacean',
  'mollusk',
  'cheese',
  'oil',
  'vegetable oil',
  'game meat',
  'leavening agent',
  'sweetener',
  'syrup',
  'salad dressing',
  'seaweed',
  'soft drink',
  'restaurant',
  'squash',
  'bean',
  'lettuce',
]);
