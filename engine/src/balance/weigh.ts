import { type Exposure, type Inflow, medicineEffects } from '#exposure';
import type { Person } from '#person';
import { dayBounds, type Instant, type LocalDay } from '#units';
import type { Today } from './balance.ts';
import { drains, medicineActions } from './drains.ts';
import { completeness, hourlyIntake, intake, onDay } from './intake.ts';
import { lossSources } from './loss-sources.ts';
import { daysPassed, losses, sweatingsOnDay } from './losses.ts';
import { nextOf } from './next.ts';
import { asksOf, populationFindings } from './population.ts';
import { whoseValues } from './reference-values.ts';
import { targets } from './targets.ts';
import { upperLimits } from './upper-limits.ts';

export interface WeighedDay {
  readonly person: Person;
  readonly date: LocalDay;
  /** Where the reader is; entries keep the zone they were written in. */
  readonly zone: string;
  readonly now: Instant;
}

/** A dose that is due later is not yet taken. */
const isTaken = ({ kind, at }: Inflow, now: Instant): boolean => kind !== 'medicine' || at <= now;

/** One day's intake and loss against what a person like this one should have. */
export function weigh(exposure: Exposure, { person, date, zone, now }: WeighedDay): Today {
  const inflows = onDay(exposure.inflows, date).filter((inflow) => isTaken(inflow, now));
  const sweatings = sweatingsOnDay(exposure.sweatings, date);
  const gutOutflows = onDay(exposure.gutOutflows, date);
  const urine = onDay(exposure.urine, date);
  const days = daysPassed(date, zone, now);
  const taken = intake(inflows);
  const effects = medicineEffects(exposure.courses, person, dayBounds(date, zone));
  const wanted = targets(person, date, effects);
  const medicines = medicineActions(effects);
  const complete = completeness(inflows);
  return {
    date,
    zone,
    intake: taken,
    hourly: hourlyIntake(inflows),
    losses: losses({ sweatings, gutOutflows, urine, waterIn: taken.water_ml, days }),
    lossSources: lossSources(sweatings, gutOutflows),
    targets: wanted,
    upperLimits: upperLimits(inflows, person, date),
    drains: drains({ inflows, sweatings, gutOutflows, medicines, person }),
    medicines,
    asks: asksOf(populationFindings({ person, age: whoseValues(person, date).age, effects })),
    completeness: complete,
    next: nextOf({
      intake: taken,
      targets: wanted,
      medicines,
      completeness: complete,
      hasEntries: inflows.length + sweatings.length + gutOutflows.length > 0,
    }),
  };
}
