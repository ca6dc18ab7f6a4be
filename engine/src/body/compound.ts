import { SUPPLEMENTS, type SupplementSalt } from '#reference';
import type { Ion } from '#units';

/** A salt as the gut meets it. */
export interface Compound {
  readonly mineral: Ion;
  readonly salt: SupplementSalt;
  /** Share that dissolves and can be taken up (magnesium), or uptake against calcium carbonate (calcium). */
  readonly soluble: number;
  /** Base it brings, mmol per mmol of the mineral. */
  readonly alkali: number;
}

/** Words that say how much water is in the crystal or which form it is; they do not change which salt it is. */
const SET_ASIDE =
  /\((?:anhydrous)\)|\b(?:anhydrous|mono|di|tri|tetra|penta|hexa|hepta)?hydrate\b|\b(?:chelate|tablets?|capsules?)\b/g;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(SET_ASIDE, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * How much of a magnesium salt dissolves in the gut, by the word in its name; the rest passes through.
 * Soluble organic salts and chloride 1; the others from Firoz 2001 and the supplements table (modelling choice).
 */
const MAGNESIUM_SOLUBLE: readonly (readonly [word: string, share: number])[] = [
  ['oxide', 0.1],
  ['hydroxide', 0.2],
  ['carbonate', 0.3],
  ['sulfate', 0.5],
];
/** Sheikh 1987 [recalled]: carbonate 0.30 sets the scale. */
const CARBONATE_UPTAKE_PCT = 30;

function soluble(row: SupplementSalt): number {
  if (row.route === 'skin') return 0;
  if (row.mineral === 'calcium')
    return (row.absorptionBest_pct ?? CARBONATE_UPTAKE_PCT) / CARBONATE_UPTAKE_PCT;
  if (row.mineral !== 'magnesium') return 1;
  const salt = plain(row.salt);
  return MAGNESIUM_SOLUBLE.find(([word]) => salt.includes(word))?.[1] ?? 1;
}

/** Base per mole of the mineral, where the anion is burnt to bicarbonate or is one. */
const ALKALI: readonly (readonly [word: string, perMole: number])[] = [
  ['bicarbonate', 1],
  ['gluconate', 1],
  ['lactate', 1],
];
function alkali(row: SupplementSalt): number {
  const salt = plain(row.salt);
  if (row.mineral === 'sodium' || row.mineral === 'potassium')
    return salt.includes('citrate') ? 1 : (ALKALI.find(([word]) => salt.includes(word))?.[1] ?? 0);
  return 0;
}

const compoundOf = (row: SupplementSalt): Compound => ({
  mineral: row.mineral,
  salt: row,
  soluble: soluble(row),
  alkali: alkali(row),
});

function namesOf(row: SupplementSalt): readonly string[] {
  const common = (row.commonNames ?? '').split(',').map(plain);
  const salt = plain(row.salt);
  return [salt, ...common].filter((name) => name !== '').flatMap((name) => [`${row.mineral} ${name}`, name]);
}

/** `magnesium oxide`, `Epsom salt`, `potassium citrate`: the salt it names, or undefined. */
export function compoundNamed(name: string): Compound | undefined {
  const wanted = plain(name);
  const rows = SUPPLEMENTS.filter((row) => row.formula !== null);
  const exact = rows.find((row) => namesOf(row)[0] === wanted);
  if (exact !== undefined) return compoundOf(exact);
  const named = rows.find((row) => namesOf(row).includes(wanted));
  if (named !== undefined) return compoundOf(named);
  const british = wanted.replace('sulphate', 'sulfate');
  return british === wanted ? undefined : compoundNamed(british);
}
