import { fail, ok, type Result } from '#units';

/**
 * A laboratory unit as what is counted over what it is counted in: `mmol/L`, `mg/dL`, `U/L`, `mmol/(24.h)`.
 * `kind` names the dimension (`mol/L`), `size` how many of its base units one of it is.
 */
export interface LabUnit {
  readonly kind: string;
  readonly size: number;
}

const PREFIX: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  d: 1e-1,
  c: 1e-2,
  k: 1e3,
};
const COUNTED: Readonly<Record<string, string>> = {
  mol: 'mol',
  eq: 'eq',
  g: 'g',
  osm: 'osm',
  u: 'U',
  // Reports write U and IU for the same thing; none of our analytes has both.
  '[iu]': 'U',
  iu: 'U',
  kat: 'kat',
  l: 'l',
};
const OVER: Readonly<Record<string, readonly [string, number]>> = {
  l: ['L', 1],
  dl: ['L', 0.1],
  ml: ['L', 1e-3],
  ul: ['L', 1e-6],
  kg: ['kg', 1],
  '(24.h)': ['day', 1],
  mol: ['mol', 1],
  mmol: ['mol', 1e-3],
  'mmol{creat}': ['mol', 1e-3],
};

/** Forms that a printed report or a person uses, as UCUM. */
function asUcum(unit: string): string {
  return unit
    .trim()
    .replace(/\s+/g, '')
    .replace(/[µμ]/g, 'u')
    .replace(/^mcg/i, 'ug')
    .replace(/^mcmol/i, 'umol')
    .replace(/\/(24h|24hr|24hrs|24hours|d|day)$/i, '/(24.h)')
    .toLowerCase();
}

const FILTRATION = /^ml\/min(\/\{?1\.73_?m[2²]\}?)?$/;

function counted(text: string): Result<{ readonly kind: string; readonly size: number }, string> {
  for (const [name, kind] of Object.entries(COUNTED).sort(([a], [b]) => b.length - a.length)) {
    if (!text.endsWith(name)) continue;
    const size = PREFIX[text.slice(0, text.length - name.length)];
    if (size !== undefined) return ok({ kind, size });
  }
  return fail(`unknown unit "${text}"`);
}

/** Reads a laboratory unit written as UCUM or as people print it; an unknown one is an error, never a default. */
export function labUnit(text: string): Result<LabUnit, string> {
  const unit = asUcum(text);
  if (unit === '%') return ok({ kind: '%', size: 1 });
  if (unit === '1') return ok({ kind: '1', size: 1 });
  if (FILTRATION.test(unit)) return ok({ kind: 'filtration', size: 1 });
  const slash = unit.indexOf('/');
  if (slash < 0) return fail(`unknown unit "${text}"`);
  const over = OVER[unit.slice(slash + 1)];
  const top = counted(unit.slice(0, slash));
  if (over === undefined || !top.ok) return fail(`unknown unit "${text}"`);
  return ok({ kind: `${top.value.kind}/${over[0]}`, size: top.value.size / over[1] });
}
