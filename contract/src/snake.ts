/** Ten digits are more than any source has, and spare the reader the noise of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(10));

/** `unknownShare` is `unknown_share` on the wire, at every depth; `sodium_mg` is itself already. */
export function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake);
  if (typeof value === 'number') return rounded(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
      snake(inner),
    ]),
  );
}
