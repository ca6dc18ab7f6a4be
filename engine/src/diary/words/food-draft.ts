import type { Food, FoodHit, FoodSnapshot, Nutrient } from '#foods';
import type { Amount } from './food-amount.ts';
import { isDrink, portioned } from './food-portion.ts';
import type { Question } from './statement.ts';

/** What an entry keeps of a food. */
export function snapshotOf(food: Food): FoodSnapshot {
  const { id, source, name, per, nutrients, density_g_ml, group, recalled } = food;
  return {
    id,
    source,
    name,
    per,
    nutrients,
    ...(density_g_ml === undefined ? {} : { density_g_ml }),
    ...(group === undefined ? {} : { group }),
    ...(recalled === undefined ? {} : { recalled }),
  };
}

export interface Eaten {
  readonly fields: { readonly kind: string; readonly [field: string]: unknown };
  readonly questions: readonly Question[];
}

/** The draft's fields for this food and amount. */
export function eaten(food: Food, amount: Amount, locale: string): Eaten {
  const { value, portion, ask, others = [] } = portioned(food, amount, locale);
  const drink = isDrink(food);
  const field = drink ? 'volume_ml' : 'mass_g';
  const shown = portion === undefined ? {} : { portion };
  const fields = {
    kind: drink ? 'drink' : 'food',
    food: snapshotOf(food),
    [field]: value,
    ...shown,
  } as Eaten['fields'];
  if (ask === undefined) return { fields, questions: [] };
  const choices = others.map((other) => ({
    label: other.label,
    fields: { [field]: other.value, portion: other.label },
  }));
  return { fields, questions: [{ field, why: ask, choices }] };
}

export interface Candidate {
  readonly food: Food;
  readonly score: number;
}

/**
 * A food that a person logged or imported has no portions of its own: it borrows those of the best match that has
 * them and is poured, or not, like itself.
 */
export function withPortions(hits: readonly FoodHit[]): readonly Candidate[] {
  return hits.map(({ food, score }) => {
    if ((food.portions ?? []).length > 0) return { food, score };
    const lender = hits.find(
      (hit) => (hit.food.portions ?? []).length > 0 && isDrink(hit.food) === isDrink(food),
    );
    const portions = lender?.food.portions;
    return { food: portions === undefined ? food : { ...food, portions }, score };
  });
}

/** Two foods whose scores are this near are equally likely meant. */
const TIE = 1;
/** Others are offered down to here. */
const NEAR = 10;

/**
 * About 5 % of what a day is held against: WHO's 2,000 mg of sodium and 3,510 mg of potassium, EFSA's 950 mg of
 * calcium, 350 mg of magnesium, 400 mg of caffeine and 2,000 kcal, and a tenth of a glass of alcohol.
 */
const MATTERS: readonly (readonly [Nutrient, number])[] = [
  ['sodium_mg', 100],
  ['potassium_mg', 175],
  ['calcium_mg', 48],
  ['magnesium_mg', 18],
  ['caffeine_mg', 20],
  ['energy_kcal', 100],
  ['alcohol_g', 1],
];

const broughtBy = (food: Food, { fields }: Eaten, nutrient: Nutrient): number => {
  const amount = Number(fields['volume_ml'] ?? fields['mass_g'] ?? 100);
  return ((food.nutrients[nutrient] ?? 0) * amount) / 100;
};

/** Whether it makes a difference to the day which of the two it was. */
function differs(a: Food, b: Food, eat: (food: Food) => Eaten): boolean {
  const [ofA, ofB] = [eat(a), eat(b)];
  return MATTERS.some(([nutrient, much]) => {
    const known = a.nutrients[nutrient] !== undefined && b.nutrients[nutrient] !== undefined;
    return !known
      ? nutrient === 'sodium_mg'
      : Math.abs(broughtBy(a, ofA, nutrient) - broughtBy(b, ofB, nutrient)) > much;
  });
}

/** Asked where the words leave it open and the answer matters. `isLoose`: the words hold the food only just. */
export function whichFood(
  candidates: readonly Candidate[],
  isLoose: boolean,
  eat: (food: Food) => Eaten,
): readonly Question[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const equal = candidates.filter((other) => first.score - other.score < TIE);
  if (!isLoose && !equal.some(({ food }) => differs(first.food, food, eat))) return [];
  const near = candidates.filter((other) => first.score - other.score < NEAR).slice(0, 4);
  const choices = near.map(({ food }) => ({ label: food.name, fields: eat(food).fields }));
  return [{ field: 'food', why: 'which-food', choices }];
}
