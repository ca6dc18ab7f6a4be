import type { GutOutflow, Sweating } from '#exposure';
import { depleter, type Prior, prior } from '#reference';
import type { Losses, LossSource } from './balance.ts';

interface Cited {
  readonly source: string;
  readonly recalled: boolean;
}

function cited(of: keyof Losses, rule: string, rows: readonly (Cited | undefined)[]): LossSource {
  const known = rows.filter((row) => row !== undefined);
  return {
    of,
    rule,
    source: [...new Set(known.map(({ source }) => source))].join('; '),
    recalled: known.some(({ recalled }) => recalled),
  };
}

const byPrior = (of: keyof Losses, ids: readonly Prior['id'][]): LossSource =>
  cited(of, 'B-12', ids.map(prior));

/** Where every loss of the day is known from; a loss that did not happen needs no source. */
export function lossSources(
  sweatings: readonly Sweating[],
  gutOutflows: readonly GutOutflow[],
): readonly LossSource[] {
  const sweat: readonly LossSource[] = [
    cited('sweat_ml', 'B-7', sweatings),
    cited('sweat_sodium_mg', 'B-9', [...sweatings, prior('sweat-sodium')]),
    cited('sweat_potassium_mg', 'B-9', [...sweatings, depleter('sweat-K')]),
    cited('sweat_calcium_mg', 'B-9', [...sweatings, depleter('sweat-Ca')]),
    cited('sweat_magnesium_mg', 'B-9', [...sweatings, depleter('sweat-Mg')]),
  ];
  const gut = (['gut_ml', 'gut_sodium_mg', 'gut_potassium_mg'] as const).map((of) =>
    cited(of, 'B-10', gutOutflows),
  );
  return [
    ...(sweatings.length > 0 ? sweat : []),
    byPrior('urine_ml', ['metabolic-water', 'insensible-water', 'stool-water', 'obligatory-urine']),
    byPrior('insensible_ml', ['insensible-water']),
    byPrior('stool_ml', ['stool-water']),
    ...(gutOutflows.length > 0 ? gut : []),
  ];
}
