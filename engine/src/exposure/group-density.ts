import { type FoodSnapshot, NUTRIENTS, type Nutrient } from '#foods';
import { sortedQuantile } from '#numerics';
import { DRINKS, STARTER_FOODS } from '#reference';

/** Highest amounts per 100 g that all but one in twenty foods of a group stay under. */
type Densities = { readonly [N in Nutrient]?: number };

const UPPER_SHARE = 0.95;
const upper = (amounts: readonly number[]): number | undefined =>
  amounts.length === 0
    ? undefined
    : sortedQuantile(
        [...amounts].sort((a, b) => a - b),
        UPPER_SHARE,
      );

/** What the drinks table holds per litre, as amounts per 100 mL. */
const DRINK_ROWS: readonly { readonly group: string; readonly per100: Densities }[] = DRINKS.map((row) => {
  const litre: { readonly [N in Nutrient]?: number | null } = {
    energy_kcal: row.energy_kcal_l,
    water_g: row.water_g_l,
    carbohydrate_g: row.carbohydrate_g_l,
    sugar_g: row.sugar_g_l,
    sodium_mg: row.sodium_mg_l,
    potassium_mg: row.potassium_mg_l,
    calcium_mg: row.calcium_mg_l,
    magnesium_mg: row.magnesium_mg_l,
    chloride_mg: row.chloride_mg_l,
    caffeine_mg: row.caffeine_mg_l,
    alcohol_g: row.alcohol_g_l,
  };
  const known = Object.entries(litre).filter(([, amount]) => amount !== null);
  return { group: row.category, per100: Object.fromEntries(known.map(([n, a]) => [n, Number(a) / 10])) };
});

const STARTER_ROWS = STARTER_FOODS.map((row) => ({
  group: row.group,
  per100: Object.fromEntries(
    NUTRIENTS.flatMap((nutrient) => {
      const amount = (row as unknown as Readonly<Record<string, unknown>>)[nutrient];
      return typeof amount === 'number' ? [[nutrient, amount] as const] : [];
    }),
  ) as Densities,
}));

const densitiesOf = (rows: readonly { readonly per100: Densities }[]): Densities =>
  Object.fromEntries(
    NUTRIENTS.flatMap((nutrient) => {
      const amounts = rows.flatMap(({ per100 }) => per100[nutrient] ?? []);
      const bound = upper(amounts);
      return bound === undefined ? [] : [[nutrient, bound] as const];
    }),
  );

const cache = new Map<string, Densities | null>();
/** Of every drink, whatever its category. */
const ANY_DRINK = '*drink';

function densities(group: string): Densities | null {
  const held = cache.get(group);
  if (held !== undefined) return held;
  const drinks = DRINK_ROWS.filter((row) => group === ANY_DRINK || row.group === group);
  const rows = [
    ...drinks,
    ...STARTER_ROWS.filter((row) => row.group === (group === ANY_DRINK ? 'drinks' : group)),
  ];
  const made = rows.length === 0 ? null : densitiesOf(rows);
  cache.set(group, made);
  return made;
}

/**
 * How much of a nutrient 100 g (100 mL of a drink) of such a food holds at most, where the food does not say:
 * the 95th percentile of its group in our own tables (B-4). Null where its group is not one of ours.
 */
export function densityBound(
  food: Pick<FoodSnapshot, 'group'>,
  kind: 'food' | 'drink',
  nutrient: Nutrient,
): number | null {
  const own = food.group === undefined ? null : densities(food.group);
  const rows = own ?? (kind === 'drink' ? densities(ANY_DRINK) : null);
  return rows?.[nutrient] ?? null;
}
