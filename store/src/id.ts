import { randomBytes, randomUUIDv7 } from 'node:crypto';

let last = '';

/** The last twelve hex digits are 48 random bits; one more of them is a new id that sorts right behind. */
const successor = (id: string): string =>
  id.slice(0, -12) + (Number.parseInt(id.slice(-12), 16) + 1).toString(16).padStart(12, '0').slice(-12);

/** A UUID of version 7 (RFC 9562): unique, and those of one process rise in the order they were made, also inside one millisecond. */
export function newId(): string {
  const fresh = randomUUIDv7();
  last = fresh > last ? fresh : successor(last);
  return last;
}

/** A store's name among the person's devices, as stamps carry it: eight hexadecimal digits. */
export const newDevice = (): string => randomBytes(4).toString('hex');
