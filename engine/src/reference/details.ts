/** What stands beside each table for whoever wants to know more; row for row in the table's own order. */
import { type ActivityDetailRow, packed as activityDetails } from './activities-detail.table.ts';
import { type DepleterDetailRow, packed as depleterDetails } from './depleters-detail.table.ts';
import { type DriDetailRow, packed as driDetails } from './dri-detail.table.ts';
import { type DrinkDetailRow, packed as drinkDetails } from './drinks-detail.table.ts';
import { type Cited, rowsOf } from './packed.ts';
import { type PopulationDetailRow, packed as populationDetails } from './populations-detail.table.ts';
import { type PriorDetailRow, packed as priorDetails } from './priors-detail.table.ts';
import { type StarterFoodDetailRow, packed as starterFoodDetails } from './starter-foods-detail.table.ts';
import { type SupplementDetailRow, packed as supplementDetails } from './supplements-detail.table.ts';
import { type SweatDetailRow, packed as sweatDetails } from './sweat-detail.table.ts';

export type ActivityDetail = Cited<ActivityDetailRow>;
export type DepleterDetail = Cited<DepleterDetailRow>;
export type DriDetail = Cited<DriDetailRow>;
export type DrinkDetail = Cited<DrinkDetailRow>;
export type PopulationDetail = Cited<PopulationDetailRow>;
export type PriorDetail = Cited<PriorDetailRow>;
export type StarterFoodDetail = Cited<StarterFoodDetailRow>;
export type SupplementDetail = Cited<SupplementDetailRow>;
export type SweatDetail = Cited<SweatDetailRow>;

/** Confidence and notes of the activities. */
export const ACTIVITY_DETAILS: readonly ActivityDetail[] =
  /* @__PURE__ */ rowsOf<ActivityDetailRow>(activityDetails);
/** The agents' mechanism, time scale, cramp statistics, interactions and notes. */
export const DEPLETER_DETAILS: readonly DepleterDetail[] =
  /* @__PURE__ */ rowsOf<DepleterDetailRow>(depleterDetails);
/** Confidence and notes of the reference intakes. */
export const DRI_DETAILS: readonly DriDetail[] = /* @__PURE__ */ rowsOf<DriDetailRow>(driDetails);
/** Osmolality and hydration index of drinks, where they were measured. */
export const DRINK_DETAILS: readonly DrinkDetail[] = /* @__PURE__ */ rowsOf<DrinkDetailRow>(drinkDetails);
/** Whom each rule speaks of, and what it says. */
export const POPULATION_DETAILS: readonly PopulationDetail[] =
  /* @__PURE__ */ rowsOf<PopulationDetailRow>(populationDetails);
/** Why each stand-in value is what it is. */
export const PRIOR_DETAILS: readonly PriorDetail[] = /* @__PURE__ */ rowsOf<PriorDetailRow>(priorDetails);
/** The official table's own description of each food. */
export const STARTER_FOOD_DETAILS: readonly StarterFoodDetail[] =
  /* @__PURE__ */ rowsOf<StarterFoodDetailRow>(starterFoodDetails);
/** On what the absorption rests, and how well each salt is borne. */
export const SUPPLEMENT_DETAILS: readonly SupplementDetail[] =
  /* @__PURE__ */ rowsOf<SupplementDetailRow>(supplementDetails);
/** How each sweat study was done. */
export const SWEAT_DETAILS: readonly SweatDetail[] = /* @__PURE__ */ rowsOf<SweatDetailRow>(sweatDetails);
