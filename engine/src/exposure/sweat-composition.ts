import type { Person } from '#person';
import { depleter, prior } from '#reference';
import { type ByIon, type Estimate, times, UNKNOWN } from '#units';

const LIMITS = { low: 10, high: 90 } as const;
const within = (value: number): number => Math.min(Math.max(value, LIMITS.low), LIMITS.high);

/** A row of the depleters table as a concentration, mmol/L. */
function rowConcentration(id: string): Estimate {
  const row = depleter(id);
  if (row === undefined || row.effectLow === null || row.effectHigh === null) return UNKNOWN;
  return { low: row.effectLow, best: row.effect, high: row.effectHigh };
}

/**
 * Sodium of whole-body sweat, mmol/L (B-9): mean 35.9, SD 10.4 between people (Baker 2016); more at high rates
 * (fitted to Holmes 2016); 15 less at full heat acclimation (Buono 2007); never outside 10–90 (Baker 2019).
 */
export function sweatSodium_mmol_l(rate_l_h: Estimate, person: Person): Estimate {
  const mean = prior('sweat-sodium').best;
  const spread = 1.28 * prior('sweat-sodium-sd').best;
  const slope = prior('sweat-sodium-rate-slope').best;
  const shift = (person.habits?.heat_acclimation ?? 0) * prior('sweat-sodium-acclimation').best;
  const at = (level: number, rate: number | null): number =>
    within(level * (1 + slope * ((rate ?? 1.2) / 1.2 - 1)) + shift);
  return {
    low: at(mean - spread, rate_l_h.best),
    best: at(mean, rate_l_h.best),
    high: at(mean + spread, rate_l_h.best),
  };
}

/** The ions in a volume of sweat, mmol. Potassium, calcium and magnesium do not follow the rate. */
export function sweatIons(volume_l: Estimate, rate_l_h: Estimate, person: Person): ByIon<Estimate> {
  return {
    sodium: times(volume_l, sweatSodium_mmol_l(rate_l_h, person)),
    potassium: times(volume_l, rowConcentration('sweat-K')),
    calcium: times(volume_l, rowConcentration('sweat-Ca')),
    magnesium: times(volume_l, rowConcentration('sweat-Mg')),
  };
}
