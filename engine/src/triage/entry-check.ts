import { convert } from '#units';
import type { Facts } from './facts.ts';
import { type Fired, type Rule, ruleFired } from './fired.ts';
import { isKnown } from './input.ts';

/** Sodium in salt by mass (22.99 / 58.44). */
export const SODIUM_OF_SALT = 0.3934;
/** Above this a day's sodium is more likely salt typed as sodium: no guidance reaches it (HRS 2015: 4.8 g). */
const SODIUM_LIMIT_G = 4.8;
/** WHO 2012: 5 g of salt; a clinician may set 10–12 g in POTS. */
const SALT_LIMIT_G = 6;

export interface EntryDoubt {
  readonly field: string;
  readonly salt_g: number;
  readonly sodium_g: number;
  readonly typedAs: 'sodium' | 'salt';
}

const grams = (value: number, unit: string): number | null => {
  if (/^mmol/i.test(unit)) return (value * 22.99) / 1000;
  const read = convert(
    value,
    unit.replace(/\/d(ay)?$/, '').trim() === 'µg' ? 'ug' : unit.replace(/\/d(ay)?$/, '').trim(),
    'g',
  );
  return read.ok ? read.value : null;
};

/** A number that was typed as sodium and is plausible only as salt, or a salt target far above guidance. */
export function entryDoubt(facts: Facts): EntryDoubt | null {
  const { entry } = facts.input;
  if (!isKnown(entry)) return null;
  const mass = grams(entry.value, entry.unit);
  if (mass === null) return null;
  const field = entry.field.toLowerCase();
  if (/sodium|natrium|\bna\b/.test(field) && mass > SODIUM_LIMIT_G)
    return { field: entry.field, salt_g: mass, sodium_g: mass * SODIUM_OF_SALT, typedAs: 'sodium' };
  if (/salt|salz|garam/.test(field) && mass > SALT_LIMIT_G)
    return { field: entry.field, salt_g: mass, sodium_g: mass * SODIUM_OF_SALT, typedAs: 'salt' };
  return null;
}

/** Upper daily amounts above which a target of another field is doubted: NASEM 2019, IOM 1997 and 2011, EFSA 2015, Hew-Butler 2015. */
const DOUBTED: readonly (readonly [RegExp, number, string])[] = [
  [/magnesium/, 1, 'g'],
  [/potassium/, 6, 'g'],
  [/calcium/, 3, 'g'],
  [/caffeine/, 0.6, 'g'],
  [/water|fluid/, 6, 'L'],
];

/** T42: an entry that cannot be meant is asked about, converted and never taken over. */
export const entryRule: Rule = (facts): readonly Fired[] => {
  const doubt = entryDoubt(facts);
  const fire = (key: string, values: Record<string, string | number>): readonly Fired[] => [
    ruleFired(key, {
      spec: 'T42',
      level: 'routine',
      cause: 'input-error',
      because: { key, values },
      source: 'stoichiometry (NaCl 58.44 g/mol); NASEM 2019; HRS 2015',
    }),
  ];
  if (doubt !== null) {
    return fire('salt-for-sodium', {
      salt_g: Number(doubt.salt_g.toFixed(1)),
      sodium_g: Number(doubt.sodium_g.toFixed(1)),
      typed: doubt.typedAs,
    });
  }
  const entry = facts.input.entry;
  if (!isKnown(entry)) return [];
  const field = entry.field.toLowerCase();
  for (const [name, limit, unit] of DOUBTED) {
    if (!name.test(field)) continue;
    const read = convert(entry.value, entry.unit.replace(/\/d(ay)?$/, '').trim(), unit);
    if (!read.ok || read.value > limit)
      return fire('entry-too-large', { field: entry.field, value: entry.value, unit: entry.unit });
  }
  return [];
};
