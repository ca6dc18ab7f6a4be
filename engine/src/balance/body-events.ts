import { type BodyEvent, compoundNamed, drugOf, LOSS_ROUTES } from '#body';
import type { Exposure, Inflow, MedicineCourse } from '#exposure';
import { type Estimate, type Instant, IONS, MOLAR_MASS } from '#units';

const MS_PER_HOUR = 3_600_000;
const ML = 1000;

/** Entries of which the simulation holds nothing, or only a part; unknown is never silently zero. */
export interface LeftOut {
  readonly entry: string;
  readonly because: 'amount-unknown' | 'not-modelled';
}
export interface BodyEvents {
  readonly events: readonly BodyEvent[];
  readonly leftOut: readonly LeftOut[];
}

const best = ({ best: value }: Estimate): number | undefined => value ?? undefined;

function eaten(inflow: Inflow, at_h: number): BodyEvent | null {
  const { ions_mmol: ions } = inflow;
  const water_l = best(inflow.water_l);
  const over_min = inflow.over_min ?? undefined;
  const perLitre = (amount: Estimate, factor = 1): number | undefined =>
    amount.best === null || !water_l ? undefined : (amount.best * factor) / water_l;
  if (inflow.kind === 'drink') {
    if (!water_l) return null;
    return {
      kind: 'drink',
      at_h,
      over_min,
      volume_ml: water_l * ML,
      sodium_mmol_l: perLitre(ions.sodium),
      potassium_mmol_l: perLitre(ions.potassium),
      calcium_mg_l: perLitre(ions.calcium, MOLAR_MASS.calcium),
      magnesium_mg_l: perLitre(ions.magnesium, MOLAR_MASS.magnesium),
      carbohydrate_g_l: perLitre(inflow.carbohydrate_g),
      protein_g_l: perLitre(inflow.protein_g),
      fat_g_l: perLitre(inflow.fat_g),
      ethanol_g: best(inflow.ethanol_g),
      caffeine_mg: best(inflow.caffeine_mg),
    };
  }
  const mg = (amount: Estimate, mass: number): number | undefined =>
    amount.best === null ? undefined : amount.best * mass;
  return {
    kind: 'meal',
    at_h,
    over_min,
    water_ml: water_l === undefined ? undefined : water_l * ML,
    energy_kcal: best(inflow.energy_kcal),
    carbohydrate_g: best(inflow.carbohydrate_g),
    protein_g: best(inflow.protein_g),
    fat_g: best(inflow.fat_g),
    sodium_mmol: best(ions.sodium),
    potassium_mmol: best(ions.potassium),
    calcium_mg: mg(ions.calcium, MOLAR_MASS.calcium),
    magnesium_mg: mg(ions.magnesium, MOLAR_MASS.magnesium),
    ethanol_g: best(inflow.ethanol_g),
    caffeine_mg: best(inflow.caffeine_mg),
  };
}

function supplement(inflow: Inflow, at_h: number): BodyEvent | null {
  if (inflow.route === 'skin') return null;
  const known = inflow.compound === undefined ? undefined : compoundNamed(inflow.compound);
  const largest = Math.max(...IONS.map((ion) => best(inflow.ions_mmol[ion]) ?? 0));
  if (known !== undefined && inflow.compound !== undefined && largest > 0)
    return { kind: 'dose', at_h, compound: inflow.compound, mmol: largest };
  return eaten(inflow, at_h);
}

function medicine(course: MedicineCourse, from_h: number, hours: (at: Instant) => number): BodyEvent | null {
  const { atc, dose_mg, every_h, until } = course;
  if (atc === null || dose_mg === null || drugOf(atc)?.acts !== true) return null;
  const began = hours(course.from);
  // Doses long before the run no longer act; the later ones keep their hour.
  const skipped = every_h === null ? 0 : Math.max(0, Math.ceil((from_h - began) / every_h)) * every_h;
  return {
    kind: 'medicine',
    at_h: began + skipped,
    atc,
    mg: dose_mg,
    ...(every_h === null ? {} : { every_h }),
    ...(until === null ? {} : { until_h: hours(until) }),
  };
}

/** What crossed the body's borders, as events in hours after `start`; medicines from `from_h` on. */
export function bodyEvents(exposure: Exposure, start: Instant, from_h: number): BodyEvents {
  const hours = (at: Instant): number => (at - start) / MS_PER_HOUR;
  const events: BodyEvent[] = [];
  const leftOut: LeftOut[] = [];
  const keep = (event: BodyEvent | null, entry: string, because: LeftOut['because']): void => {
    if (event === null) leftOut.push({ entry, because });
    else events.push(event);
  };
  for (const inflow of exposure.inflows) {
    const at_h = hours(inflow.at);
    const event = inflow.kind === 'supplement' ? supplement(inflow, at_h) : eaten(inflow, at_h);
    keep(event, inflow.entry, inflow.route === 'skin' ? 'not-modelled' : 'amount-unknown');
  }
  for (const { entry, at, duration_min, volume_l, ions_mmol } of exposure.sweatings) {
    const litres = volume_l.best;
    const concentration = (amount: Estimate): number | undefined =>
      amount.best === null || !litres ? undefined : amount.best / litres;
    const event: BodyEvent | null =
      litres === null
        ? null
        : {
            kind: 'sweat',
            at_h: hours(at),
            over_min: best(duration_min),
            volume_ml: litres * ML,
            sodium_mmol_l: concentration(ions_mmol.sodium),
            potassium_mmol_l: concentration(ions_mmol.potassium),
          };
    keep(event, entry, 'amount-unknown');
  }
  for (const { entry, at, route, volume_l, ions_mmol } of exposure.gutOutflows) {
    const litres = volume_l.best;
    const modelled = LOSS_ROUTES.find((one) => one === route);
    const event: BodyEvent | null =
      litres === null || litres === 0 || modelled === undefined
        ? null
        : {
            kind: 'loss',
            at_h: hours(at),
            route: modelled,
            volume_ml: litres * ML,
            sodium_mmol_l: (ions_mmol.sodium.best ?? 0) / litres,
            potassium_mmol_l: (ions_mmol.potassium.best ?? 0) / litres,
          };
    keep(event, entry, 'amount-unknown');
  }
  for (const course of exposure.courses) keep(medicine(course, from_h, hours), course.entry, 'not-modelled');
  return { events, leftOut };
}
