/**
 * The cited tables. Marked pure, so that a page that does not read a table does not carry it.
 * An empty cell is null: unknown, never zero. `recalled` rows await a reading of their source.
 */

import type { Estimate } from '#units';
import { type ActivityRow, packed as activities } from './activities.table.ts';
import { type ContraindicationRow, packed as contraindications } from './contraindications.table.ts';
import { type DangerWordRow, packed as dangerWords } from './danger-words.table.ts';
import { type DepleterRow, packed as depleters } from './depleters.table.ts';
import { type DifferentialRow, packed as differential } from './differential.table.ts';
import { type DriRow, packed as dri } from './dri.table.ts';
import { type DrinkRow, packed as drinks } from './drinks.table.ts';
import { type FoodPortionRow, packed as foodPortions } from './food-portions.table.ts';
import { type LabRow, packed as labs } from './labs.table.ts';
import { type Cited, rowsOf } from './packed.ts';
import { type PopulationRow, packed as populations } from './populations.table.ts';
import { type PriorRow, packed as priors } from './priors.table.ts';
import { type RedFlagRow, packed as redFlags } from './red-flags.table.ts';
import { saltsAmong } from './salts-named.ts';
import { type StarterFoodRow, packed as starterFoods } from './starter-foods.table.ts';
import { type StretchRow, packed as stretches } from './stretches.table.ts';
import { type SupplementRow, packed as supplements } from './supplements.table.ts';
import { type SweatRow, packed as sweat } from './sweat.table.ts';
import { type SymptomRow, packed as symptoms } from './symptoms.table.ts';

export * from './details.ts';

/** Made when first asked for, so that a page that never asks does not carry the table. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export type StarterFood = Cited<StarterFoodRow>;
export type FoodPortion = Cited<FoodPortionRow>;
export type DrinkComposition = Cited<DrinkRow>;
export type SupplementSalt = Cited<SupplementRow>;
export type ReferenceIntake = Cited<DriRow>;
export type SweatStudy = Cited<SweatRow>;
export type ActivityNorm = Cited<ActivityRow>;
export type Prior = Cited<PriorRow>;
export type Depleter = Cited<DepleterRow>;
export type PopulationRule = Cited<PopulationRow>;

/** Foods, amounts per 100 g. */
export const STARTER_FOODS: readonly StarterFood[] = /* @__PURE__ */ rowsOf<StarterFoodRow>(starterFoods);
/** What single pieces, spoons and cups of starter foods weigh. */
export const FOOD_PORTIONS: readonly FoodPortion[] = /* @__PURE__ */ rowsOf<FoodPortionRow>(foodPortions);
/** Drinks, amounts per litre. */
export const DRINKS: readonly DrinkComposition[] = /* @__PURE__ */ rowsOf<DrinkRow>(drinks);
/** Mineral salts: how much of the mineral a gram holds and how much of it is taken up. */
export const SUPPLEMENTS: readonly SupplementSalt[] = /* @__PURE__ */ rowsOf<SupplementRow>(supplements);
/** Dietary reference intakes of every authority. */
export const DRI: readonly ReferenceIntake[] = /* @__PURE__ */ rowsOf<DriRow>(dri);
/** Measured and estimated sweat rates and concentrations. */
export const SWEAT: readonly SweatStudy[] = /* @__PURE__ */ rowsOf<SweatRow>(sweat);
/** What moves an ion or water: drugs, habits, conditions; one row per agent and ion. */
export const DEPLETERS: readonly Depleter[] = /* @__PURE__ */ rowsOf<DepleterRow>(depleters);
/** Targets and limits of groups of people, and who may set them. */
export const POPULATIONS: readonly PopulationRule[] = /* @__PURE__ */ rowsOf<PopulationRow>(populations);
/** Metabolic rate, speed and wind of common activities. */
export const ACTIVITIES: readonly ActivityNorm[] = /* @__PURE__ */ rowsOf<ActivityRow>(activities);
/** Values that stand in where a person, a food or a session does not say, each as a range. */
export const PRIORS: readonly Prior[] = /* @__PURE__ */ rowsOf<PriorRow>(priors);

const priorsById = lazily(() => new Map(PRIORS.map((row) => [row.id, row])));

/** The prior of this name; every name is known to the compiler. */
export function prior(id: Prior['id']): Prior {
  const row = priorsById().get(id);
  if (row === undefined) throw new RangeError(`no prior ${id}`);
  return row;
}

/** The same as an estimate. */
export function priorRange(id: Prior['id']): Estimate {
  const { low, best, high } = prior(id);
  return { low, best, high };
}

const depletersById = lazily(() => new Map(DEPLETERS.map((row) => [row.id, row])));

/** The row of this agent and ion, `caffeine-water`; absent when the table has none. */
export const depleter = (id: string): Depleter | undefined => depletersById().get(id);

export type Contraindication = Cited<ContraindicationRow>;
export type DangerWord = Cited<DangerWordRow>;
export type DifferentialFact = Cited<DifferentialRow>;
export type LabFact = Cited<LabRow>;
export type RedFlag = Cited<RedFlagRow>;
export type Stretch = Cited<StretchRow>;
export type SymptomFact = Cited<SymptomRow>;

/** What must not be suggested to whom, with the rule's priority and source. */
export const CONTRAINDICATIONS: readonly Contraindication[] =
  /* @__PURE__ */ rowsOf<ContraindicationRow>(contraindications);
/** Words of people in danger, by language, and the question or sign each stands for. */
export const DANGER_WORDS: readonly DangerWord[] = /* @__PURE__ */ rowsOf<DangerWordRow>(dangerWords);
/** Priors by setting, likelihood ratios with their ranges, muscles. */
export const DIFFERENTIAL: readonly DifferentialFact[] =
  /* @__PURE__ */ rowsOf<DifferentialRow>(differential);
/** Analytes and formulas of a blood or urine panel. */
export const LABS: readonly LabFact[] = /* @__PURE__ */ rowsOf<LabRow>(labs);
/** Red-flag questions, when they are positive, how soon one must be seen. */
export const RED_FLAGS: readonly RedFlag[] = /* @__PURE__ */ rowsOf<RedFlagRow>(redFlags);
/** Gentle mobility and paced breathing, with dose and stop rules. */
export const STRETCHES: readonly Stretch[] = /* @__PURE__ */ rowsOf<StretchRow>(stretches);
/** How symptoms and disorders go together. */
export const SYMPTOMS: readonly SymptomFact[] = /* @__PURE__ */ rowsOf<SymptomRow>(symptoms);

/**
 * The supplement rows a compound's name can mean, `magnesium glycinate`; several where the name is not
 * specific, none where it is not known. By mouth unless `skin`.
 */
export const saltsNamed = (
  mineral: SupplementSalt['mineral'],
  compound: string,
  route: 'oral' | 'skin' = 'oral',
): readonly SupplementSalt[] =>
  saltsAmong(
    SUPPLEMENTS.filter((salt) => salt.route === route),
    mineral,
    compound,
  );
