import type { Draft, Entry } from '@tonus/engine/diary';
import type { Instant } from '@tonus/engine/units';

export interface Repeat {
  readonly key: string;
  readonly draft: Draft;
}

const DAY_MS = 86_400_000;
/** After this many days a habit weighs half. */
const HALF_LIFE_DAYS = 5;

/** Same thing in the same amount; anything else is no repeat. */
function keyOf(entry: Entry): string | null {
  switch (entry.kind) {
    case 'food':
      return `food ${entry.food.source} ${entry.food.id} ${entry.mass_g}`;
    case 'drink':
      return `drink ${entry.food.source} ${entry.food.id} ${entry.volume_ml}`;
    case 'supplement':
      return `supplement ${entry.mineral} ${entry.compound} ${entry.elemental_mg} ${entry.saltMass_mg}`;
    case 'medicine':
      return entry.schedule === undefined ? `medicine ${entry.name} ${entry.dose_mg}` : null;
    default:
      return null;
  }
}

function draftOf(entry: Entry, at: Instant, zone: string): Draft {
  const { id: _id, enteredAt: _enteredAt, origin: _origin, remark: _remark, ...rest } = entry;
  return { ...rest, at, zone } as Draft;
}

/** The thing without its amount: of each, only the usual amount is offered. */
function thingOf(entry: Entry): string {
  switch (entry.kind) {
    case 'food':
    case 'drink':
      return `${entry.food.source} ${entry.food.id}`;
    case 'supplement':
      return `${entry.mineral} ${entry.compound}`;
    case 'medicine':
      return entry.name;
    default:
      return entry.kind;
  }
}

/** What is had often and lately, best first: each thing once, in its usual amount; old habits fade. */
export function repeats(entries: readonly Entry[], now: Instant, limit: number): readonly Repeat[] {
  const found = new Map<string, { weight: number; latest: Entry }>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null || entry.at > now) continue;
    const weight = 0.5 ** ((now - entry.at) / DAY_MS / HALF_LIFE_DAYS);
    const known = found.get(key);
    found.set(key, {
      weight: (known?.weight ?? 0) + weight,
      latest: known === undefined || entry.at >= known.latest.at ? entry : known.latest,
    });
  }
  const offered = new Set<string>();
  return [...found]
    .sort(([, a], [, b]) => b.weight - a.weight || b.latest.at - a.latest.at)
    .filter(([, { latest }]) => !offered.has(thingOf(latest)) && offered.add(thingOf(latest)))
    .slice(0, limit)
    .map(([key, { latest }]) => ({ key, draft: draftOf(latest, now, latest.zone) }));
}
