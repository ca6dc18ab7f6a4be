import type { Person } from '#person';
import { DEPLETERS, type Depleter } from '#reference';
import { doseTimes, type MedicineCourse, type Window } from './medicine-course.ts';

/** What a medicine somebody takes does to an ion or to water, as the table has it. */
export interface MedicineEffect {
  readonly row: Depleter;
  /** Names as the person wrote them. */
  readonly names: readonly string[];
  /** Entries that say so; empty for a medicine that stands in the profile only. */
  readonly entries: readonly string[];
  /** False when the match rests on a class or a name, not on the agent's own code. */
  readonly sure: boolean;
}

interface Taken {
  readonly name: string;
  readonly atc: string | null;
  readonly entry: string | null;
}

type Match = 'agent' | 'perhaps' | null;

/** A code inside the row's class is the agent; a person's code that is itself a class may be it. */
function matchCode(code: string, atc: string): Match {
  if (atc.startsWith(code)) return 'agent';
  return atc.length >= 3 && code.startsWith(atc) ? 'perhaps' : null;
}

/** `furosemide` inside `Loop diuretics (furosemide, bumetanide)`; short words name nothing. */
const namesIn = (row: Depleter, name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word.length >= 6 && new RegExp(`\\b${word}\\b`).test(row.name.toLowerCase()));

function match(row: Depleter, taken: Taken): Match {
  if (taken.atc === null) return namesIn(row, taken.name) ? 'perhaps' : null;
  const found = row.atc.map((code) => matchCode(code, taken.atc ?? ''));
  return found.includes('agent') ? 'agent' : found.includes('perhaps') ? 'perhaps' : null;
}

/** A combination row needs every one of its codes, any other row one of them. */
function takersOf(row: Depleter, taken: readonly Taken[]): readonly (readonly [Taken, Match])[] {
  const found = taken.flatMap((one) => {
    const how = match(row, one);
    return how === null ? [] : [[one, how] as const];
  });
  if (row.class !== 'combination') return found;
  const all = row.atc.every((code) => taken.some((one) => one.atc !== null && one.atc.startsWith(code)));
  return all ? found : [];
}

/** Medicines taken inside the window, and those of the profile, each with what the table says of it (B-11). */
export function medicineEffects(
  courses: readonly MedicineCourse[],
  person: Person,
  window: Window,
): readonly MedicineEffect[] {
  const logged = courses
    .filter((course) => doseTimes(course, window).length > 0)
    .map(({ name, atc, entry }): Taken => ({ name, atc, entry }));
  const standing = (person.medicines ?? []).map(
    ({ name, atc }): Taken => ({ name, atc: atc ?? null, entry: null }),
  );
  return DEPLETERS.filter((row) => row.kind === 'drug').flatMap((row) => {
    const takers = takersOf(row, [...logged, ...standing]);
    if (takers.length === 0) return [];
    return {
      row,
      names: [...new Set(takers.map(([one]) => one.name))],
      entries: [...new Set(takers.flatMap(([one]) => one.entry ?? []))],
      sure: takers.some(([, how]) => how === 'agent'),
    };
  });
}
