/** What the sample diary's person wrote down; see make-sample-diary.ts. */
import {
  type Draft,
  type Entry,
  entryDocument,
  isDrink,
  type Muscle,
  parseEntry,
  snapshotOf,
} from '@tonus/engine/diary';
import { type Food, shippedFoods } from '@tonus/engine/foods';
import { addDays, type Instant, instant, instantOf } from '@tonus/engine/units';
import {
  between,
  chance,
  DAYS,
  type Day,
  dayOf,
  FIRST_DAY,
  oddsOf,
  pick,
  rounded,
  SEED,
  sweatOf,
  WATER_TABLET_FROM,
  ZONE,
} from './sample-diary-day.ts';
import { BREAKFASTS, DINNERS, type Dish, LUNCHES, SNACKS } from './sample-diary-menu.ts';

const MARK = 'synthetic: from the sample diary';
const foods = new Map<string, Food>(shippedFoods().map((food) => [food.name, food]));
const foodCalled = (name: string): Food => {
  const food = foods.get(name);
  if (food === undefined) throw new RangeError(`no shipped food is called "${name}"`);
  return food;
};

const entries: Entry[] = [];
type Own = Record<string, unknown> & { readonly kind: Draft['kind'] };

/** Adds one entry, held to the same limits as any other. */
function write(at: Instant, own: Own): void {
  const id = `sample-${entries.length + 1}`;
  const origin = { importId: 'sample', rowKey: id };
  const enteredAt = instant(at + Math.floor(between(0, 20)) * 60_000);
  const entry = { id, at, zone: ZONE, enteredAt, ...own, origin } as unknown as Entry;
  const parsed = parseEntry(entryDocument(entry));
  if (!parsed.ok) throw new RangeError(`${parsed.error.path}: ${parsed.error.message}`);
  entries.push(entry);
}

const clock = (day: string, hour: number): Instant => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const minute = rounded((hour % 1) * 60, 5) % 60;
  return instantOf({ year, month, day: date, hour: Math.floor(hour), minute }, ZONE);
};

function taste(at: Instant, [name, amount]: Dish[number], meal?: string): void {
  const food = foodCalled(name);
  const usual = meal === undefined ? {} : { meal };
  const what = isDrink(food)
    ? { kind: 'drink', volume_ml: rounded(amount, 5) }
    : { kind: 'food', mass_g: rounded(amount, 1) };
  write(at, { ...(what as Own), food: snapshotOf(food), ...usual });
}
function serve(at: Instant, dish: Dish, meal: string): void {
  const appetite = between(0.85, 1.2);
  for (const [name, amount] of dish) taste(at, [name, amount * appetite], meal);
}

function eat({ day }: Day): void {
  serve(clock(day, between(7, 8)), pick(BREAKFASTS), 'breakfast');
  serve(clock(day, between(12.25, 13.5)), pick(LUNCHES), 'lunch');
  serve(clock(day, between(18.5, 20)), pick(DINNERS), 'dinner');
  if (chance() < 0.6) serve(clock(day, between(15, 16.5)), pick(SNACKS), 'snack');
}

function drink({ day, n, air_c }: Day): void {
  for (const hour of [7.5, 10.25, 14])
    if (chance() < 0.75) taste(clock(day, hour + between(0, 0.5)), ['Coffee, brewed', 250]);
  for (const hour of [9, 11, 13, 16, 18])
    if (chance() < 0.55 + air_c / 100) taste(clock(day, hour), ['Water, tap', between(200, 400)]);
  if (chance() < 0.35) taste(clock(day, 16), ['Tea, black', 250]);
  if ([5, 6].includes(n % 7) && chance() < 0.6)
    taste(clock(day, 20.5), [pick(['Beer', 'Wine, red']), pick([175, 330])]);
}

function move(today: Day): number {
  if (!today.isRun) return 0;
  const duration_min = rounded(between(35, 75), 5);
  const sweat = sweatOf(today, duration_min);
  const drunk_ml = today.air_c > 18 ? 250 : 0;
  const weighed =
    chance() < 0.6
      ? {
          massBefore_kg: today.mass_kg,
          massAfter_kg: rounded(today.mass_kg - sweat + drunk_ml / 1000, 0.1),
          drunk_ml,
        }
      : {};
  const run = {
    type: 'running',
    duration_min,
    distance_km: rounded((duration_min / 60) * 9.6, 0.1),
    air_c: today.air_c,
  };
  const at = clock(today.day, between(17, 17.75));
  write(at, {
    kind: 'activity',
    ...run,
    relativeHumidity: rounded(between(0.4, 0.8), 0.05),
    intensity: { by: 'feel', value: pick([4, 5, 6, 7]) },
    ...weighed,
  });
  if (chance() < 0.4) taste(instant(at + duration_min * 60_000), ['Coconut water, carton, unsweetened', 330]);
  return sweat;
}

function rest({ day, sleep_h, sitting_h, stress, mass_kg }: Day): void {
  write(clock(day, between(6, 7)), {
    kind: 'sleep',
    duration_h: sleep_h,
    quality: Math.min(10, Math.round(sleep_h + between(-1, 1))),
  });
  if (chance() < 0.3) write(clock(day, 7), { kind: 'weight', mass_kg });
  if (chance() < 0.3) write(clock(day, 7.1), { kind: 'urine', colour: pick([2, 3, 3, 4, 5]) });
  write(clock(day, 9), { kind: 'sitting', duration_h: sitting_h, what: 'at the desk' });
  write(clock(day, 21), { kind: 'stress', level: stress });
  if (chance() < 0.5)
    write(clock(day, 21.5), {
      kind: 'supplement',
      mineral: 'magnesium',
      compound: 'magnesium citrate',
      elemental_mg: 150,
      saltMass_mg: null,
      route: 'oral',
    });
}

const MUSCLES: readonly Muscle[] = [
  'quadratus lumborum',
  'quadratus lumborum',
  'erector spinae, lumbar',
  'calf',
  'hamstrings',
];

function spasm(today: Day, sweat_l: number): void {
  const odds = oddsOf(today, sweat_l);
  if (chance() >= odds / (1 + odds)) return;
  const locked = chance() < 0.5;
  const helped =
    chance() < 0.4
      ? { helped: [{ what: pick(['heat', 'stretching', 'walking']), after_min: pick([5, 10, 20]) }] }
      : {};
  const what = {
    muscle: pick(MUSCLES),
    side: pick(['left', 'left', 'right']),
    onset: pick(['sudden', 'gradual']),
    grip: locked ? 'locked' : 'sore',
  };
  const size = {
    severity: Math.round(between(3, 8)),
    duration_s: rounded(between(30, 600), 10),
    lingering_h: rounded(between(0.5, 12), 0.5),
  };
  write(clock(today.day, between(19, 22.5)), { kind: 'episode', ...what, ...size, ...helped, remark: MARK });
}

function live(n: number): void {
  const today = dayOf(n);
  const isLast = n === DAYS - 1;
  const share = isLast ? 1 : chance();
  // Some days were forgotten, and some were begun.
  if (share < 0.03) return;
  rest(today);
  if (share < 0.13) return serve(clock(today.day, 7.5), pick(BREAKFASTS), 'breakfast');
  eat(today);
  drink(today);
  const sweat_l = move(today);
  spasm(today, sweat_l);
  if (isLast)
    write(clock(today.day, 22.5), {
      kind: 'note',
      text: 'The sample ends here: nobody lived these days.',
      remark: MARK,
    });
}

const person = {
  sex: 'male',
  age_y: 41,
  mass_kg: 71,
  height_cm: 178,
  zone: ZONE,
  locale: 'en-GB',
  authority: 'EFSA',
};
write(clock(FIRST_DAY, 6), { kind: 'person', person, remark: MARK });
for (let n = 0; n < DAYS; n++) {
  if (n === WATER_TABLET_FROM) {
    const schedule = { every_h: 24, until: null };
    write(clock(addDays(FIRST_DAY, n), 8), {
      kind: 'medicine',
      name: 'indapamide',
      atc: 'C03BA11',
      dose_mg: 1.5,
      schedule,
      remark: MARK,
    });
  }
  live(n);
}
const ordered = entries.toSorted((a, b) => a.at - b.at);
const lines = ordered.map((entry) => JSON.stringify(entryDocument(entry)));
const head = `"synthetic":true,"about":"120 days of a person who does not exist, made by scripts/make-sample-diary.ts","seed":${SEED}`;

/** The whole file. */
export const SAMPLE_DIARY = `{${head},"entries":[\n${lines.join(',\n')}\n]}\n`;
