import type { Food, Portion } from '#foods';
import { convertExact } from '#units';
import type { Amount } from './food-amount.ts';
import { isAmerican, isKnownPour, type Locale, type Measure } from './measure.ts';
import { PINCH_G, portionFor, vesselVolume } from './vessel.ts';

/** An amount of a known food. `value`: mL of a drink, g of anything else; null when it cannot be told. */
export interface Portioned {
  readonly value: number | null;
  /** What was assumed beyond the words, to be shown. */
  readonly portion?: string;
  /** Other sizes that may have been meant; their presence is a question. */
  readonly ask?: 'amount' | 'unit';
  readonly others?: readonly { readonly label: string; readonly value: number | null }[];
}

const DRINK_GROUPS =
  /^(drinks|water|mineral water|coconut water|milk|juice|soft drink|sports drink|energy drink|coffee|tea|beer|wine|spirits|broth|brine|ors|home recipe|.*beverages?.*)$/i;
const DRINK_NAMES =
  /^(water|coffee|espresso|latte|cappuccino|tea|iced tea|beer|lager|ale|cider|wine|whiske?y|vodka|rum|gin|milk|kefir|buttermilk|kombucha|cola|lemonade|smoothie|soft drink|sports drink|energy drink|broth)\b|\b(milk|juice|water|drink|beverage|soda|smoothie|tea|coffee|beer|wine)$/i;
const NOT_POURED = /powder|dry|concentrate|chocolate bar|candy|ice cream|instant, not/i;

/** Whether a name alone says that it is poured. */
export function isDrinkName(name: string): boolean {
  const first = name.split(',')[0] ?? '';
  return !NOT_POURED.test(name) && !/^milk chocolate/i.test(first) && DRINK_NAMES.test(first);
}

/** Whether a food is poured: then it is entered as a drink, in mL. */
export function isDrink(food: Food): boolean {
  const isLiquid = food.per === '100 mL' || DRINK_GROUPS.test(food.group ?? '');
  return (isLiquid && !NOT_POURED.test(food.name)) || isDrinkName(food.name);
}

const US_ML: Readonly<Record<string, number>> = {
  cup: 236.588,
  tbsp: 14.7868,
  tsp: 4.92892,
  'fl oz': 29.5735,
};
/** Tables write `1 cup` or `cup`. */
const VOLUME_LABEL = /^(?:([\d.]+)\s*)?(cup|tbsp|tablespoon|tsp|teaspoon|fl oz)\b/i;

const labelUnit = ({ label }: Portion): string =>
  (VOLUME_LABEL.exec(label)?.[2] ?? '')
    .toLowerCase()
    .replace('tablespoon', 'tbsp')
    .replace('teaspoon', 'tsp');

/** mL that a portion's label names (`1 cup, sliced`: US measures, as in USDA tables), or null. */
function labelVolume({ label }: Portion): number | null {
  const match = VOLUME_LABEL.exec(label);
  if (match === null) return null;
  const size = US_ML[labelUnit({ label, grams: 0 })];
  return size === undefined ? null : Number(match[1] ?? 1) * size;
}

/** g/mL as it lies in the cup: its own density, or what a cup or spoon of it weighs. */
function densityOf(food: Food): number | null {
  if (food.density_g_ml !== undefined) return food.density_g_ml;
  for (const portion of food.portions ?? []) {
    const volume = labelVolume(portion);
    if (volume !== null) return portion.grams / volume;
  }
  return null;
}

/** Drinks lie between 0.94 and 1.05 g/mL: where the table is silent, water's is near enough. */
const poured = (food: Food, grams: number): number => grams / (densityOf(food) ?? 1);

const round = (value: number): number => Number(value.toPrecision(5));
/** A usual portion is no finer than this. */
const roughly = (value: number): number => Number(value.toPrecision(3));
const inUnit = (food: Food, grams: number): number =>
  isDrink(food) ? roughly(poured(food, grams)) : round(grams);
const unitOf = (food: Food): string => (isDrink(food) ? 'mL' : 'g');

const usualOf = (food: Food): Portion | undefined => food.portions?.[0];
const bare = ({ label }: Portion): string => label.replace(/^1 /, '');
const isUsual = (portion: Portion): boolean => bare(portion).startsWith('usual amount');

/** A single thing's label: `medium`, `slice`, `1 fruit`; no measure, no several. */
const isSingle = (portion: Portion): boolean =>
  labelVolume(portion) === null && !isUsual(portion) && !/^(\d|oz\b|lb\b|pat\b|pinch\b)/.test(bare(portion));
const isPart = (portion: Portion): boolean =>
  /\b(slice|chunk|ring|leaf|wedge|section|strip|stick|piece|cube|spear|floweret|inch)\b/i.test(bare(portion));

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss|o)es$/, '$1')
    .replace(/([^s])s$/, '$1');
/** What the thing is called: `Grapes` grape, `Cookie, chocolate chip` cookie. */
const headOf = (food: Food): string =>
  singular((food.name.split(/[,(]/)[0] ?? '').trim().split(' ').at(-1) ?? '');
const isNamed = (portion: Portion, head: string): boolean => {
  const [first = '', second = ''] = bare(portion).split(/[\s,]+/);
  return singular(first) === head || (/^(medium|regular)$/.test(first) && singular(second) === head);
};

/**
 * g of one piece, where a portion is one: `grape`, `medium cookie`, `medium`, `oz (23 whole kernels)`, but not `cup`;
 * a slice only where nothing larger is meant (two slices of bread, but two whole onions).
 */
function pieceGrams(food: Food): Portion | null {
  const all = food.portions ?? [];
  const kernels = all.flatMap(({ label, grams }) => {
    const count = /\((\d+) (?:whole|halves|kernels|pieces)/.exec(label)?.[1];
    return count === undefined ? [] : [{ label: 'piece', grams: grams / Number(count) }];
  });
  const halves = all.flatMap((p) => (bare(p) === 'half' ? [{ label: 'whole', grams: p.grams * 2 }] : []));
  const singles = all.filter(isSingle);
  const whole = singles.filter((portion) => !isPart(portion));
  const [usual] = singles.filter((portion) => portion === all[0]);
  return (
    singles.find((portion) => isNamed(portion, headOf(food))) ??
    halves[0] ??
    (usual !== undefined && !isPart(usual) ? usual : undefined) ??
    whole.find((portion) => /^(whole|fruit|medium|regular)\b/.test(bare(portion))) ??
    usual ??
    kernels[0] ??
    (whole.length === 1 ? whole[0] : undefined) ??
    null
  );
}

const times = (count: number, what: string): string => `${round(count)} × ${what}`;
const described = (food: Food, { label, grams }: Portion): string =>
  `${label} (${inUnit(food, grams)} ${unitOf(food)})`;

/** So many of the food's own portions, with the assumption in words. */
const portions = (food: Food, count: number, portion: Portion): Portioned => ({
  value: round(inUnit(food, portion.grams) * count),
  portion: times(count, described(food, portion)),
});

const sizes = (food: Food): NonNullable<Portioned['others']> =>
  (food.portions ?? []).map((portion) => ({
    label: described(food, portion),
    value: inUnit(food, portion.grams),
  }));

/** How much was not said: the usual portion stands in, and is asked about. */
function unsure(food: Food): Portioned {
  const usual = usualOf(food);
  return usual === undefined
    ? unknown(food)
    : { ...portions(food, 1, usual), ask: 'amount', others: sizes(food) };
}

/** It was said, but not in a way that can be weighed: five grapes are not five cups of them. */
const unknown = (food: Food): Portioned => ({ value: null, ask: 'amount', others: sizes(food) });

function ofMeasure(food: Food, measure: Measure, locale: Locale): Portioned {
  const { dimension, value, unit, count } = measure;
  if (!isDrink(food)) {
    if (dimension === 'mass') return { value: round(value) };
    const measures = (food.portions ?? []).filter((portion) => labelVolume(portion) !== null);
    const same = measures.find((portion) => labelUnit(portion) === unit);
    const spoon = US_ML[unit] === undefined ? undefined : (same ?? measures[0]);
    // A table's cups and spoons are US measures, and so weigh what they weigh whatever the locale's cup holds.
    if (spoon !== undefined)
      return { value: round(((US_ML[unit] ?? 0) * count * spoon.grams) / (labelVolume(spoon) ?? 1)) };
    const density = densityOf(food);
    return density === null ? unknown(food) : { value: round(value * density) };
  }
  if (dimension === 'volume') {
    const foreign = (unit === 'pint' || unit === 'fl oz') && !isKnownPour(locale);
    return foreign ? askedPour(unit, count) : { value: round(value) };
  }
  return unit === 'oz' ? ofOunces(food, count, locale) : { value: round(poured(food, value)) };
}

/** A pint is 568 mL in Britain and 473 mL in America. */
function askedPour(unit: 'pint' | 'fl oz', count: number): Portioned {
  const codes = unit === 'pint' ? (['[pt_br]', '[pt_us]'] as const) : (['[foz_br]', '[foz_us]'] as const);
  const others = codes.map((code, i) => ({
    label: `${count} ${i === 0 ? 'imperial' : 'US'} ${unit}`,
    value: round(convertExact(count, code, 'mL')),
  }));
  return { value: others[0]?.value ?? null, ask: 'unit', others };
}

/** Ounces of a drink are fluid ounces where drinks are sold so; elsewhere it is asked. */
function ofOunces(food: Food, count: number, locale: Locale): Portioned {
  if (isAmerican(locale)) return { value: round(convertExact(count, '[foz_us]', 'mL')) };
  const fluid = round(convertExact(count, '[foz_br]', 'mL'));
  const weighed = round(poured(food, convertExact(count, 'oz', 'g')));
  const others = [
    { label: `${count} fl oz`, value: fluid },
    { label: `${count} oz by weight`, value: weighed },
  ];
  return { value: fluid, ask: 'unit', others };
}

type VesselAmount = Extract<Amount, { by: 'vessel' }>;

function ofVessel(food: Food, amount: VesselAmount, locale: Locale): Portioned {
  const { vessel, count } = amount;
  const own = portionFor(food, vessel);
  if (isDrink(food)) {
    if (own !== undefined && isAmerican(locale)) return portions(food, count, own);
    const volume = vesselVolume(amount, food.group ?? '', locale);
    if (volume !== null)
      return { value: round(volume * count), portion: times(count, `${vessel} (${round(volume)} mL)`) };
  }
  if (vessel === 'bowl') {
    const usual = usualOf(food);
    return usual === undefined ? unknown(food) : portions(food, count, usual);
  }
  if (own !== undefined) return portions(food, count, own);
  if (vessel === 'pinch')
    return { value: round(PINCH_G * count), portion: times(count, `pinch (${PINCH_G} g)`) };
  const piece = vessel === 'piece' ? pieceGrams(food) : null;
  if (piece !== null) return portions(food, count, piece);
  return count === 1 ? unsure(food) : unknown(food);
}

type CountAmount = Extract<Amount, { by: 'count' }>;

function ofCount(food: Food, { count, size }: CountAmount): Portioned {
  const sized = size === null ? undefined : food.portions?.find(({ label }) => label.includes(size));
  if (sized !== undefined) return portions(food, count, sized);
  const usual = usualOf(food);
  const isPlain = size === null || size === 'medium' || size === 'regular';
  if (usual === undefined) return unknown(food);
  if (!isPlain) return { ...portions(food, count, usual), ask: 'amount', others: sizes(food) };
  if (isDrink(food)) return portions(food, count, usual);
  const piece = pieceGrams(food);
  if (piece !== null) return portions(food, count, piece);
  // `a croissant` is FNDDS's usual amount; three sardines are not three of them.
  if (count !== 1) return unknown(food);
  return isUsual(usual) ? portions(food, 1, usual) : unsure(food);
}

/** The amount that was said, of this food. */
export function portioned(food: Food, amount: Amount, locale: Locale): Portioned {
  switch (amount.by) {
    case 'measure':
      return ofMeasure(food, amount.measure, locale);
    case 'vessel':
      return ofVessel(food, amount, locale);
    case 'count':
      return ofCount(food, amount);
    case 'vague':
      return unsure(food);
    case 'nothing': {
      const usual = usualOf(food);
      return usual === undefined ? unsure(food) : portions(food, 1, usual);
    }
  }
}
