/** `1,234` above a thousand, one decimal below ten: as exact as it can be known. */
export function amount(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-GB');
  if (Math.abs(value) >= 10) return String(Math.round(value));
  return String(Math.round(value * 10) / 10);
}

/** `water_ml` as a name and a unit. */
export function named(key: string): { readonly name: string; readonly unit: string } {
  const [name = key, unit = ''] = key.split('_');
  return { name, unit };
}

export const clock = (iso: unknown): string => String(iso).slice(11, 16);
export const dayOf = (iso: unknown): string => String(iso).slice(0, 10);

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
