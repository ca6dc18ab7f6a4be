import type { Cited } from './packed.ts';
import type { SupplementRow } from './supplements.table.ts';

type Salt = Cited<SupplementRow>;

/** Words of a salt's name that say how it crystallises or is sold, not which salt it is. */
const BESIDE = /\b(anhydrous|mono|di|tri|tetra|penta|hexa|hepta)?hydrate\b|\banhydrous\b|\bchelate\b|[(),.]/g;

const words = (name: string, mineral: string): string =>
  ` ${name.toLowerCase().replace(BESIDE, ' ').replaceAll(mineral, ' ').replace(/\s+/g, ' ').trim()} `;

const namesOf = (salt: Salt): readonly string[] =>
  [salt.salt, ...(salt.commonNames?.split(',') ?? [])].map((name) => words(name, salt.mineral));

/**
 * The rows of a table of salts that a compound's name can mean: mineral plus salt or a common name, hydration
 * left out. More than one where the name is not specific, none where it is not known.
 */
export function saltsAmong(salts: readonly Salt[], mineral: string, compound: string): readonly Salt[] {
  const asked = words(compound, mineral);
  const own = salts.filter((salt) => salt.mineral === mineral && salt.elemental_pct !== null);
  const exact = own.filter((salt) => namesOf(salt).includes(asked));
  if (exact.length > 0 || asked.trim() === '') return exact;
  return own.filter((salt) => namesOf(salt).some((name) => name.includes(asked) || asked.includes(name)));
}
