/** Made by hand for the view tests: one plain day, with figures that are easy to check by eye. */
import { BALANCED, type Balanced, type Today } from '@tonus/engine/balance';
import type { Entry } from '@tonus/engine/diary';
import { dayBounds, instant, type Spread } from '@tonus/engine/units';
import { en } from '../../words/en.ts';
import type { Phrasing } from '../../words/phrasing.ts';

export const PHRASING: Phrasing = { words: en, locale: 'en-GB' };
export const ZONE = 'Europe/Berlin';
export const DAY = '2026-06-14';
const { from } = dayBounds(DAY, ZONE);
/** Instant of an hour of the day; fractions allowed. */
export const at = (hour: number) => instant(from + hour * 3_600_000);

export const exactly = (known: number): Spread => ({ known, low: known, high: known, unknownShare: 0 });
const eachBalanced = <T>(make: (of: Balanced) => T): { readonly [B in Balanced]: T } =>
  Object.fromEntries(BALANCED.map((of) => [of, make(of)])) as { [B in Balanced]: T };

export const EMPTY_DAY: Today = {
  date: DAY,
  zone: ZONE,
  intake: eachBalanced(() => exactly(0)),
  hourly: eachBalanced(() => Array.from({ length: 24 }, () => exactly(0))),
  losses: {
    sweat_ml: exactly(0),
    sweat_sodium_mg: exactly(0),
    sweat_potassium_mg: exactly(0),
    urine_ml: exactly(0),
    insensible_ml: exactly(0),
    gut_ml: exactly(0),
  },
  targets: {},
  upperLimits: [],
  drains: [],
  lossSources: [],
  medicines: [],
  asks: [],
  completeness: eachBalanced(() => ({ share: 1, silent: [] })),
  next: { kind: 'within' },
};

export const target = (low: number | null, high: number | null) => ({
  low,
  high,
  kind: 'AI',
  scope: 'all sources',
  source: 'a table',
  recalled: false,
});

export const dayWith = (
  part: { readonly intake?: Partial<Today['intake']> } & Omit<Partial<Today>, 'intake'>,
): Today => ({
  ...EMPTY_DAY,
  ...part,
  intake: { ...EMPTY_DAY.intake, ...part.intake },
});

const head = (id: string, hour: number) => ({ id, at: at(hour), zone: ZONE, enteredAt: at(hour) });

export const COFFEE: Entry = {
  ...head('coffee', 9.5),
  kind: 'drink',
  food: {
    id: 'c1',
    source: 'starter',
    name: 'Coffee, brewed',
    per: '100 mL',
    nutrients: { caffeine_mg: 40 },
    recalled: true,
  },
  volume_ml: 240,
  portion: '1 cup',
};
export const RUN: Entry = {
  ...head('run', 17),
  kind: 'activity',
  type: 'running',
  duration_min: 60,
  air_c: 31,
};
export const SPASM: Entry = {
  ...head('spasm', 20),
  kind: 'episode',
  muscle: 'quadratus lumborum',
  side: 'left',
  severity: 7,
  grip: 'locked',
  duration_s: 90,
};
/** Woke at seven. */
export const NIGHT: Entry = { ...head('night', 7), kind: 'sleep', duration_h: 8 };
