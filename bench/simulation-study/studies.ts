/** Studies other than years of diary; each returns plain counts. */
export const STUDIES: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {};
