import { FOOD_SOURCES, type FoodSnapshot, NUTRIENTS, type Nutrient } from '#foods';
import type { Field, FieldsOf } from './field.ts';

/** 100 mL of the densest foods (syrups, brines) weigh about 150 g, so no part can weigh more. */
const PART_WHY = 'a part cannot weigh more than 100 g, or 100 mL, of the food itself';
const MAXIMA: Record<string, { readonly max: number; readonly why: string }> = {
  g: { max: 150, why: PART_WHY },
  mg: { max: 150_000, why: PART_WHY },
  ug: { max: 150_000_000, why: PART_WHY },
  kcal: { max: 1400, why: 'pure fat has 9 kcal/g, and 100 mL weigh at most 150 g' },
};

function nutrientField(nutrient: Nutrient): Field {
  const unit = nutrient.slice(nutrient.lastIndexOf('_') + 1);
  const { max, why } = MAXIMA[unit] ?? { max: 150, why: PART_WHY };
  return { type: 'number', unit: unit === 'ug' ? 'µg' : unit, min: 0, max, why };
}

const NUTRIENT_FIELDS = Object.fromEntries(NUTRIENTS.map((n) => [n, nutrientField(n)])) as {
  readonly [N in Nutrient]: Field;
};

/** What an entry keeps of a food. */
export const FOOD_FIELDS = {
  id: { type: 'text', maxLength: 200, required: true },
  source: { type: 'choice', choices: FOOD_SOURCES, required: true },
  name: { type: 'text', maxLength: 500, required: true },
  per: { type: 'choice', choices: ['100 g', '100 mL'], required: true },
  nutrients: { type: 'nested', fields: NUTRIENT_FIELDS, required: true },
  density_g_ml: {
    type: 'number',
    unit: 'g/mL',
    min: 0.02,
    max: 3,
    why: 'puffed cereal is near 0.05, table salt 2.2 when solid',
  },
  group: { type: 'text', maxLength: 100 },
  recalled: { type: 'boolean' },
} as const satisfies FieldsOf<FoodSnapshot>;
