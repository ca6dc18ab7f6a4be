import type { EntryOf } from '#diary';
import { SUPPLEMENTS, type SupplementSalt, saltsNamed } from '#reference';
import { type Estimate, exactly, NONE, times, UNKNOWN } from '#units';

export interface SupplementDose {
  /** Mass of the mineral itself that counts as intake. */
  readonly elemental_mg: Estimate;
  /** Share (0–1) that the gut takes up of a single dose of about 10 mmol. */
  readonly absorbedShare: Estimate;
  readonly recalled: boolean;
}

type Pick3 = (salt: SupplementSalt) => readonly [number | null, number | null, number | null];
const SHARE: Pick3 = ({ elemental_pct }) => [elemental_pct, elemental_pct, elemental_pct];
const ABSORBED: Pick3 = (salt) => [salt.absorptionLow_pct, salt.absorptionBest_pct, salt.absorptionHigh_pct];

/** One salt gives its own figure, several a range without a best: nobody said which one it is. */
function shareOver(salts: readonly SupplementSalt[], pick: Pick3): Estimate {
  const rows = salts.map(pick);
  const of = (i: 0 | 2): readonly number[] => rows.flatMap((row) => row[i] ?? []);
  if (of(2).length === 0) return UNKNOWN;
  const best = rows.length === 1 ? (rows[0]?.[1] ?? null) : null;
  return {
    low: Math.min(...of(0)) / 100,
    best: best === null ? null : best / 100,
    high: Math.max(...of(2)) / 100,
  };
}

const knownSalts = ({ mineral, route }: EntryOf<'supplement'>): readonly SupplementSalt[] =>
  SUPPLEMENTS.filter(
    (salt) => salt.mineral === mineral && salt.route === route && salt.elemental_pct !== null,
  );

/**
 * How much mineral a supplement held (B-5). A stated element stands; a stated salt is turned into its element by the
 * salt's formula, over all salts of that mineral when it is not said which. Through the skin nothing is
 * counted, and at most the table's 1 %.
 */
export function supplementDose(entry: EntryOf<'supplement'>): SupplementDose {
  const named = entry.compound === null ? [] : saltsNamed(entry.mineral, entry.compound, entry.route);
  const salts = named.length > 0 ? named : knownSalts(entry);
  const held =
    entry.elemental_mg !== null
      ? exactly(entry.elemental_mg)
      : entry.saltMass_mg === null
        ? UNKNOWN
        : times(exactly(entry.saltMass_mg), shareOver(salts, SHARE));
  const absorbedShare = shareOver(salts, ABSORBED);
  const recalled = salts.some((salt) => salt.recalled);
  if (entry.route === 'oral') return { elemental_mg: held, absorbedShare, recalled };
  // An unknown amount on the skin counts as nothing too: uptake that matters has not been shown (Grober 2017).
  const high = held.high === null ? null : held.high * (absorbedShare.high ?? 0.01);
  return {
    elemental_mg: { low: 0, best: 0, high: high ?? 0 },
    absorbedShare: { ...NONE, high: absorbedShare.high },
    recalled,
  };
}
