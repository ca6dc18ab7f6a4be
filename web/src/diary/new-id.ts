/** Crockford's base 32: no I, L, O, U to be misread. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID: 48 bits of time, 80 of chance, so that ids made apart never meet and sort by age.
 * Not crypto.randomUUID, which browsers withhold on plain http inside a home network.
 */
export function newId(now: number): string {
  let time = '';
  for (let rest = now, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32))
    time = SIGNS.charAt(rest % 32) + time;
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return time + Array.from(chance, (byte) => SIGNS.charAt(byte % 32)).join('');
}
