import type { ImportReader } from '@tonus/contract';
import { cronometer } from './cronometer.ts';

/** Formats of people's own history, in the order in which they are asked. */
export const READERS: readonly ImportReader[] = [cronometer];
