import type { FoodSnapshot, Nutrient } from '#foods';
import type { FieldError } from '#units';
import { DAY_TOTAL_ID } from './counted-once.ts';
import type { Activity, BloodPressure, Drink, Entry, FoodEaten, Supplement } from './entry.ts';

const error = (path: string, message: string): FieldError => ({ path, message });

/** What one entry may bring of a nutrient. Recalled, all of them. */
const AT_ONCE: readonly { readonly nutrient: Nutrient; readonly most: number; readonly why: string }[] = [
  {
    nutrient: 'caffeine_mg',
    most: 1000,
    why: 'seizures are reported from about 1,200 mg of caffeine at once',
  },
  { nutrient: 'alcohol_g', most: 450, why: '450 g of alcohol at once kills most adults' },
  { nutrient: 'sodium_mg', most: 40_000, why: '100 g of salt at once has killed adults' },
];

/** Hundreds of what the food's composition is given per. */
function hundredsOf(food: FoodSnapshot, amount: number, measured: 'g' | 'mL'): number {
  if ((food.per === '100 g') === (measured === 'g')) return amount / 100;
  // Drinks lie between 0.94 and 1.05 g/mL, near enough for bounds as wide as these.
  const density = food.density_g_ml ?? 1;
  return (measured === 'mL' ? amount * density : amount / density) / 100;
}

function checkEaten(entry: FoodEaten | Drink): FieldError | null {
  const [field, amount, measured] =
    entry.kind === 'drink'
      ? (['volume_ml', entry.volume_ml, 'mL'] as const)
      : (['mass_g', entry.mass_g, 'g'] as const);
  if (amount === null) return null;
  const hundreds = hundredsOf(entry.food, amount, measured);
  for (const { nutrient, most, why } of AT_ONCE) {
    const got = (entry.food.nutrients[nutrient] ?? 0) * hundreds;
    // A whole day's intake is not at once.
    if (got > most * (entry.food.id === DAY_TOTAL_ID ? 3 : 1))
      return error(field, `expected less, got ${amount} ${measured} (${why})`);
  }
  return null;
}

function checkSupplement({ route, saltMass_mg, elemental_mg }: Supplement): FieldError | null {
  if (route === 'oral' && saltMass_mg !== null && saltMass_mg > 100_000)
    return error('saltMass_mg', `expected at most 100000 mg by mouth, got ${saltMass_mg}`);
  // 40 g of sodium is 100 g of salt, which has killed adults.
  if (route === 'oral' && elemental_mg !== null && elemental_mg > 40_000)
    return error('elemental_mg', `expected at most 40000 mg by mouth, got ${elemental_mg}`);
  if (saltMass_mg !== null && elemental_mg !== null && elemental_mg > saltMass_mg)
    return error('elemental_mg', `expected at most the salt's ${saltMass_mg} mg, got ${elemental_mg}`);
  return null;
}

const INTENSITY_MAX = { met: 28, 'heart-rate': 250, power: 2600, feel: 10 } as const;
const ON_FOOT = /^(running|walking|hiking|trail running|marathon)$/;

function checkActivity(entry: Activity): FieldError | null {
  const { intensity, distance_km, duration_min } = entry;
  if (intensity !== undefined && intensity.value > INTENSITY_MAX[intensity.by])
    return error(
      'intensity.value',
      `expected at most ${INTENSITY_MAX[intensity.by]} for ${intensity.by}, got ${intensity.value}`,
    );
  if (distance_km === undefined) return null;
  const onFoot = ON_FOOT.test(entry.type);
  if (onFoot && distance_km > 500)
    return error('distance_km', `expected at most 500 km on foot, got ${distance_km}`);
  const speed = duration_min === null || duration_min === 0 ? 0 : (distance_km / duration_min) * 60;
  const fastest = onFoot ? 38 : 130;
  return speed > fastest
    ? error('distance_km', `expected at most ${fastest} km/h, got ${Math.round(speed)} km/h`)
    : null;
}

const checkPressure = (entry: BloodPressure): FieldError | null =>
  entry.diastolic_mmHg < entry.systolic_mmHg
    ? null
    : error(
        'diastolic_mmHg',
        `expected less than the systolic ${entry.systolic_mmHg} mmHg, got ${entry.diastolic_mmHg}`,
      );

/** What no single field can know: fields that contradict each other, and amounts that only the food makes deadly. */
export function contradiction(entry: Entry): FieldError | null {
  switch (entry.kind) {
    case 'food':
    case 'drink':
      return checkEaten(entry);
    case 'supplement':
      return checkSupplement(entry);
    case 'activity':
      return checkActivity(entry);
    case 'blood-pressure':
      return checkPressure(entry);
    case 'urine':
      return entry.colour === undefined && entry.volume_ml === undefined
        ? error('colour', 'expected a colour or a volume_ml, got neither')
        : null;
    default:
      return null;
  }
}
