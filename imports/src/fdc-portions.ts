import type { Portion } from '@tonus/engine/foods';

/** A household measure as FoodData Central writes it, in any of its three ways. */
export interface FdcPortion {
  /** SR and Foundation: how many; absent for survey foods, whose description says it. */
  readonly amount?: number | undefined;
  readonly gramWeight?: number | undefined;
  /** `undetermined` (code 9999) where the unit stands elsewhere. */
  readonly unit?: string | undefined;
  /** SR: the unit in words. Foundation: a remark. Survey: a code. */
  readonly modifier?: string | undefined;
  /** Survey: `1 cup`. */
  readonly description?: string | undefined;
}

const FLUID_OUNCE_ML = 29.5735295625;
const isCode = (text: string): boolean => /^\d{4,6}$/.test(text.trim());

/**
 * One of ours, for a single measure. Null for a weight of nothing, for no words, and for the survey's "Guideline
 * amount", which says how much of a topping goes with something else. "Quantity not specified" is the survey's
 * default amount and becomes `usual amount`.
 */
export function portionOf(written: FdcPortion): Portion | null {
  const { gramWeight } = written;
  if (gramWeight === undefined || !(gramWeight > 0)) return null;
  const said = (written.description ?? '').trim();
  if (said !== '' && !/^none$/i.test(said)) {
    if (/^guideline amount/i.test(said)) return null;
    if (/^quantity not specified/i.test(said)) return { label: 'usual amount', grams: gramWeight };
    return { label: said.replace(/^1 /, ''), grams: gramWeight };
  }
  const unit =
    written.unit === undefined || /^(undetermined|)$/i.test(written.unit.trim()) ? '' : written.unit.trim();
  const modifier = (written.modifier ?? '').trim();
  const words = [unit, isCode(modifier) ? '' : modifier].filter((word) => word !== '').join(', ');
  if (words === '') return null;
  const count = written.amount !== undefined && written.amount > 0 ? written.amount : 1;
  return { label: words, grams: Number((gramWeight / count).toPrecision(6)) };
}

/** Density of what is poured, g/mL, from the weight of its fluid ounce; undefined for what is not. */
export function densityFrom(portions: readonly Portion[]): number | undefined {
  const ounce = portions.find((portion) => /^fl oz( \((no ice|NFS)\))?$/i.test(portion.label));
  if (ounce === undefined) return undefined;
  const density = Number((ounce.grams / FLUID_OUNCE_ML).toFixed(3));
  return density > 0.5 && density < 2 ? density : undefined;
}
