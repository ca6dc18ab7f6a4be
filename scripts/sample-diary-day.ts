/** The days of the sample diary's person, drawn from a seed, and the made-up rule by which they hurt. */
import { addDays } from '@tonus/engine/units';

export const SEED = 20_260_301;
export const FIRST_DAY = '2026-03-01';
export const DAYS = 120;
export const ZONE = 'Europe/London';
export const WATER_TABLET_FROM = 74;

/** Lehmer's generator: whole numbers only, the same on every machine. */
let state = SEED;
export const chance = (): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
export const between = (low: number, high: number): number => low + (high - low) * chance();
export const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
export const rounded = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(3));

export interface Day {
  readonly day: string;
  readonly n: number;
  readonly air_c: number;
  readonly isRun: boolean;
  readonly sitting_h: number;
  readonly sleep_h: number;
  readonly stress: number;
  readonly mass_kg: number;
}

/** What the day is like; spring turns to summer over the 120 days. */
export function dayOf(n: number): Day {
  const weekend = n % 7 === 0 || n % 7 === 6;
  return {
    day: addDays(FIRST_DAY, n),
    n,
    air_c: rounded(7 + (n / DAYS) * 15 + between(-5, 8), 1),
    isRun: [2, 4, 0].includes(n % 7) && chance() < 0.85,
    sitting_h: rounded(weekend ? between(2, 5) : between(5, 10), 0.5),
    sleep_h: rounded(between(5, 8.5), 0.25),
    stress: Math.round(weekend ? between(1, 5) : between(2, 9)),
    mass_kg: rounded(71 + between(-0.7, 0.7), 0.1),
  };
}

/** L lost in a run, by the made-up rule of this sample. */
export const sweatOf = ({ air_c }: Day, minutes: number): number =>
  (minutes / 60) * (0.5 + Math.max(0, air_c - 8) * 0.045);

/** Odds of a spasm, doubled or so by each strain of the day. */
export function oddsOf({ n, sitting_h, sleep_h, stress }: Day, sweat_l: number): number {
  const strains = [sweat_l > 1, sitting_h > 7.5, sleep_h < 6, stress >= 8, n >= WATER_TABLET_FROM];
  return 0.06 * strains.reduce((odds, strained) => (strained ? odds * 2.2 : odds), 1);
}
