import { ACTIVITIES, type ActivityNorm } from '#reference';

const key = (type: string): string =>
  type
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const byName: ReadonlyMap<string, ActivityNorm> = new Map(
  ACTIVITIES.flatMap((row) => [row.type, ...row.aliases].map((name) => [key(name), row] as const)),
);

/** The table's row for what a person called an activity; the row `other` when it knows none. */
export function activityNorm(type: string): ActivityNorm {
  const asked = key(type);
  const found =
    byName.get(asked) ??
    // `trail running` is running, `easy bike ride` a bike ride: the longest known name inside the words.
    [...byName]
      .filter(([name]) => name !== '' && ` ${asked} `.includes(` ${name} `))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1] ??
    byName.get('other');
  if (found === undefined) throw new RangeError('the activities table has lost its row "other"');
  return found;
}
