import { randomBytes, randomUUIDv7 } from 'node:crypto';

/** A UUID of version 7 (RFC 9562): unique, and sorts by when it was made. */
export const newId = (): string => randomUUIDv7();

/** A store's name among the person's devices, as stamps carry it: eight hexadecimal digits. */
export const newDevice = (): string => randomBytes(4).toString('hex');
