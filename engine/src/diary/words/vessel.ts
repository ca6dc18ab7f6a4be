import type { Food, Portion } from '#foods';
import { isAmerican, type Locale } from './measure.ts';
import { phraseBook } from './token.ts';

/** Household amounts by the word that stands before `of`. */
export const VESSELS = phraseBook<string>(
  Object.entries({
    glass: 'glass,glasses,glassful',
    mug: 'mug,mugs',
    bottle: 'bottle,bottles',
    can: 'can,cans,tin,tins',
    carton: 'carton,cartons',
    shot: 'shot,shots',
    handful: 'handful,handfuls',
    slice: 'slice,slices',
    piece: 'piece,pieces',
    bowl: 'bowl,bowls,plate,plates,serving,servings,portion,portions,helping,helpings',
    bag: 'bag,bags,packet,packets,pack,packs,pouch',
    bar: 'bar,bars',
    pinch: 'pinch,pinches',
    scoop: 'scoop,scoops',
    sachet: 'sachet,sachets',
    fillet: 'fillet,fillets,filet,filets',
    clove: 'clove,cloves',
    rasher: 'rasher,rashers,strip,strips',
    pot: 'pot,pots,tub,tubs,container,containers',
    square: 'square,squares',
    stick: 'stick,sticks',
  }).flatMap(([name, words]) => words.split(',').map((word) => [word, name] as const)),
);

/** Words that a portion's label may use for the vessel. */
const LABELS: Readonly<Record<string, RegExp>> = {
  glass: /glass/,
  mug: /mug/,
  bottle: /bottle/,
  can: /\bcan\b/,
  carton: /carton|container/,
  shot: /shot/,
  handful: /handful|^(1 )?oz\b/,
  slice: /slice|^(1 )?piece/,
  piece: /piece|medium|whole|^(1 )?(large|regular|fruit|slice|bar)\b/,
  bag: /bag|pouch|packet/,
  bar: /bar|pouch/,
  pinch: /pinch/,
  scoop: /scoop/,
  sachet: /sachet|packet/,
  fillet: /fillet/,
  clove: /clove/,
  rasher: /slice|rasher|strip/,
  pot: /container|pot/,
  square: /square/,
  stick: /stick/,
};

export const portionFor = (food: Food, vessel: string): Portion | undefined =>
  food.portions?.find(({ label }) => LABELS[vessel]?.test(label.toLowerCase()));

const FLUID_OUNCE_ML = 29.5735;
/**
 * mL of a vessel where no portion of the food's own says so. Wine: 125, 175 and 250 mL are the measures of
 * British law (Weights and Measures (Specified Quantities) Order 1988), as are 25 mL for spirits; a US standard
 * drink is 5 fl oz of wine or 1.5 of spirits, and a can 12 fl oz (NIAAA). Glass, mug and bottle: customary, recalled.
 */
function customary(vessel: string, group: string, american: boolean): number | null {
  const isWine = /wine/.test(group);
  switch (vessel) {
    case 'glass':
      return isWine ? (american ? 5 * FLUID_OUNCE_ML : 175) : american ? 8 * FLUID_OUNCE_ML : 250;
    case 'mug':
      return 350;
    case 'bottle':
      if (isWine) return 750;
      return /beer/.test(group) ? (american ? 12 * FLUID_OUNCE_ML : 330) : 500;
    case 'can':
      return american ? 12 * FLUID_OUNCE_ML : /energy/.test(group) ? 250 : 330;
    case 'shot':
      return /coffee/.test(group) ? 30 : american ? 1.5 * FLUID_OUNCE_ML : 25;
    default:
      return null;
  }
}

const WINE_SIZES: Readonly<Record<string, number>> = { small: 125, medium: 175, large: 250, big: 250 };

/** What decides a vessel's size beside its name. */
export interface VesselSaid {
  readonly vessel: string;
  readonly size: string | null;
}

/** mL of one vessel of a drink; null when it is not known. */
export function vesselVolume({ vessel, size }: VesselSaid, group: string, locale: Locale): number | null {
  const american = isAmerican(locale);
  if (vessel === 'glass' && /wine/.test(group) && !american && size !== null) return WINE_SIZES[size] ?? null;
  return customary(vessel, group, american);
}

/** A pinch, g: the starter table's own portion of salt. */
export const PINCH_G = 0.4;
