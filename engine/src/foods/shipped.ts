import {
  DRINKS,
  type DrinkComposition,
  FOOD_PORTIONS,
  STARTER_FOODS,
  type StarterFood,
  SUPPLEMENTS,
  type SupplementSalt,
} from '#reference';
import { byIon, IONS } from '#units';
import { fold } from './fold.ts';
import type { Food, Nutrients, Portion } from './food.ts';

/** 1 US fluid ounce in mL (NIST Handbook 44). */
const FLUID_OUNCE_ML = 29.5735295625;

/**
 * Mass of one fluid ounce, g, of starter drinks that the drinks table does not hold; it makes their density.
 * Source: USDA FNDDS 2021-2023, food portions, "1 fl oz" (without ice).
 */
const FLUID_OUNCE_G: Readonly<Record<string, number>> = {
  '2710708': 30,
  '2710472': 30,
  '2710428': 30,
  '2710505': 30,
  '2709325': 31,
  '2709329': 31,
  '2705513': 27,
  '2710726': 32,
  '2710633': 30,
  '2710638': 30,
  '2710660': 30,
};

/** FoodData Central's number where the row was taken from there. */
const fdcIdOf = (reference: string | null): string | undefined =>
  reference?.startsWith('fdc:') ? reference.slice(4) : undefined;

const slug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Leaves out what is not known: an absent nutrient is unknown, never zero. */
function known(amounts: { readonly [N in keyof Nutrients]: number | null }): Nutrients {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== null));
}

const starterNutrients = (row: StarterFood): Nutrients =>
  known({
    energy_kcal: row.energy_kcal,
    water_g: row.water_g,
    sodium_mg: row.sodium_mg,
    potassium_mg: row.potassium_mg,
    calcium_mg: row.calcium_mg,
    magnesium_mg: row.magnesium_mg,
    phosphorus_mg: row.phosphorus_mg,
    sugar_g: row.sugar_g,
    caffeine_mg: row.caffeine_mg,
    alcohol_g: row.alcohol_g,
  });

/** FNDDS's "usual amount" is its default when nobody says how much; the words stay out of a label. */
const usualPortion = (row: StarterFood): readonly Portion[] =>
  row.portion_g === null
    ? []
    : [{ label: row.portionLabel.replace(' (FNDDS default)', '').replace(/^1 /, ''), grams: row.portion_g }];

/** The usual portion first, then what a piece, a spoon or a cup of it weighs. */
function portionOf(row: StarterFood): Pick<Food, 'portions'> {
  const more = FOOD_PORTIONS.flatMap(({ fdcId, label, grams }) =>
    fdcId === row.fdcId && grams !== null ? [{ label, grams }] : [],
  );
  const portions = [...usualPortion(row), ...more];
  return portions.length === 0 ? {} : { portions };
}

function fromStarter(row: StarterFood): Food {
  const ounce = FLUID_OUNCE_G[row.fdcId];
  return {
    id: slug(row.name),
    source: 'starter',
    name: row.name,
    per: '100 g',
    nutrients: starterNutrients(row),
    group: row.group,
    fdcId: row.fdcId,
    ...(ounce === undefined ? {} : { density_g_ml: Number((ounce / FLUID_OUNCE_ML).toFixed(3)) }),
    ...(row.aliases.length > 0 ? { aliases: row.aliases } : {}),
    ...portionOf(row),
    ...(row.recalled ? { recalled: true } : {}),
  };
}

/** mg/L to mg per 100 mL; the table's own digits are kept (10.4, not 10.400000000000001). */
const perDecilitre = (amount: number | null): number | null =>
  amount === null ? null : Number((amount / 10).toPrecision(12));

const drinkNutrients = (row: DrinkComposition): Nutrients =>
  known({
    energy_kcal: perDecilitre(row.energy_kcal_l),
    water_g: perDecilitre(row.water_g_l),
    carbohydrate_g: perDecilitre(row.carbohydrate_g_l),
    sugar_g: perDecilitre(row.sugar_g_l),
    sodium_mg: perDecilitre(row.sodium_mg_l),
    potassium_mg: perDecilitre(row.potassium_mg_l),
    calcium_mg: perDecilitre(row.calcium_mg_l),
    magnesium_mg: perDecilitre(row.magnesium_mg_l),
    chloride_mg: perDecilitre(row.chloride_mg_l),
    caffeine_mg: perDecilitre(row.caffeine_mg_l),
    alcohol_g: perDecilitre(row.alcohol_g_l),
  });

/** What people call the drinks whose table name is a label's or a country's. */
const DRINK_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Tap water, USA average': ['water', 'tap water', 'glass of water'],
  'Sparkling water, plain': ['sparkling water', 'fizzy water', 'soda water'],
  'Coffee, brewed': ['coffee', 'filter coffee', 'black coffee', 'americano'],
  'Tea, black': ['tea', 'cup of tea', 'black tea'],
  'Pedialyte type electrolyte solution': ['electrolyte drink', 'pedialyte'],
  'WHO ORS, reduced osmolarity (2002)': ['ORS', 'oral rehydration solution', 'rehydration salts'],
  'Chicken broth from cube': ['stock cube broth', 'bouillon'],
};

/**
 * One food for a drink that stands in both tables: the drinks table has litres, chloride and density, the starter
 * table the everyday name, aliases and a usual portion.
 */
function fromDrink(row: DrinkComposition, starter: StarterFood | undefined): Food {
  const own = starter === undefined || starter.name === row.name ? [] : [row.name];
  const aliases = [...new Set([...own, ...(starter?.aliases ?? []), ...(DRINK_ALIASES[row.name] ?? [])])];
  const fdcId = fdcIdOf(row.refId);
  return {
    id: slug(row.name),
    source: 'drinks',
    name: starter?.name ?? row.name,
    per: '100 mL',
    nutrients: drinkNutrients(row),
    group: row.category,
    ...(row.density_g_ml === null ? {} : { density_g_ml: row.density_g_ml }),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(starter === undefined ? {} : portionOf(starter)),
    ...(fdcId === undefined ? {} : { fdcId }),
    ...(row.recalled ? { recalled: true } : {}),
  };
}

const SYMBOL = byIon((ion) => ({ sodium: 'Na', potassium: 'K', calcium: 'Ca', magnesium: 'Mg' })[ion]);

/** Whether a chemical formula names the element: `C4H6CaO4` calcium, but no carbon for `Cl`. */
export const formulaHolds = (formula: string, symbol: string): boolean =>
  new RegExp(`${symbol}(?![a-z])`).test(formula);

/** Per 100 g of the pure salt. What its formula does not hold, it does not hold: there zero is known. */
function fromSupplement(row: SupplementSalt): Food {
  const minerals = Object.fromEntries(
    IONS.flatMap((ion) => {
      if (ion === row.mineral)
        return row.element_mg_g === null ? [] : [[`${ion}_mg`, row.element_mg_g * 100]];
      const absent = row.formula !== null && !formulaHolds(row.formula, SYMBOL[ion]);
      return absent ? [[`${ion}_mg`, 0]] : [];
    }),
  );
  const common = (row.commonNames ?? '').split(/[,;]/).map((name) => name.trim());
  const aliases = common
    .filter((name) => name !== '')
    .flatMap((name) => (name.includes(row.mineral) ? [name] : [name, `${row.mineral} ${name}`]));
  return {
    id: slug(`${row.mineral} ${row.salt}`),
    source: 'supplements',
    name: `${row.mineral[0]?.toUpperCase()}${row.mineral.slice(1)} ${row.salt}`,
    per: '100 g',
    nutrients: minerals,
    group: 'supplements',
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(row.recalled ? { recalled: true } : {}),
  };
}

/** A salt that is swallowed; the row for a dose study is no thing in a drawer. */
const isEaten = (row: SupplementSalt): boolean => row.route === 'oral' && row.element_mg_g !== null;

/** The foods, drinks and mineral salts that come with the product, each with its source in the reference tables. */
export function shippedFoods(): readonly Food[] {
  const byFdcId = new Map(STARTER_FOODS.map((row) => [row.fdcId, row]));
  const inDrinks = new Set(DRINKS.map((row) => fdcIdOf(row.refId)));
  return [
    ...STARTER_FOODS.filter((row) => !inDrinks.has(row.fdcId)).map(fromStarter),
    ...DRINKS.map((row) => fromDrink(row, byFdcId.get(fdcIdOf(row.refId) ?? ''))),
    ...SUPPLEMENTS.filter(isEaten).map(fromSupplement),
  ];
}

/**
 * A shipped food after its official row was imported: the official composition, under the everyday name and with
 * the everyday portions. Ours keeps what the official row does not report.
 */
export function withOfficial(ours: Food, official: Food): Food {
  const scale = ours.per === '100 mL' ? ours.density_g_ml : 1;
  // Without a density a row per 100 g cannot be poured: ours stays.
  if (scale === undefined) return ours;
  const perOurs = Object.fromEntries(
    Object.entries(official.nutrients).map(([nutrient, amount]) => [nutrient, amount * scale]),
  );
  const { recalled: _, ...kept } = ours;
  return { ...kept, nutrients: { ...ours.nutrients, ...perOurs } };
}
