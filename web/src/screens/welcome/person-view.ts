import type { Person } from '@tonus/engine/person';
import type { Words } from '../../words/en.ts';

export interface PersonValues {
  readonly sex: '' | 'female' | 'male';
  readonly born: string;
  readonly mass: string;
}

export const personValues = (person: Person): PersonValues => ({
  sex: person.sex ?? '',
  born: person.born?.slice(0, 4) ?? '',
  mass: person.mass_kg === undefined ? '' : String(person.mass_kg),
});

export interface PersonProblems {
  readonly born?: string;
  readonly mass?: string;
}

const OLDEST_Y = 125;

/** The three answers, each of which may be missing; what else is known of the person stays. */
export function personFrom(
  values: PersonValues,
  known: Person,
  place: { readonly year: number; readonly zone: string; readonly locale: string; readonly words: Words },
): { readonly person: Person | null; readonly problems: PersonProblems } {
  const { sex: _sex, born: _born, mass_kg: _mass, ...rest } = known;
  const born = values.born.trim();
  const mass = values.mass.trim().replace(',', '.');
  const year = Number(born);
  const mass_kg = Number(mass);
  const problems: { born?: string; mass?: string } = {};
  if (born !== '' && !(/^\d{4}$/.test(born) && year <= place.year && year >= place.year - OLDEST_Y))
    problems.born = place.words.welcome.bornWrong;
  if (mass !== '' && !(mass_kg >= 1 && mass_kg <= 650)) problems.mass = place.words.welcome.massWrong;
  if (problems.born !== undefined || problems.mass !== undefined) return { person: null, problems };
  const bornAsKnown = known.born !== undefined && known.born.slice(0, 4) === born ? known.born : born;
  return {
    person: {
      ...rest,
      ...(values.sex === '' ? {} : { sex: values.sex }),
      ...(born === '' ? {} : { born: bornAsKnown }),
      ...(mass === '' ? {} : { mass_kg }),
      zone: place.zone,
      locale: place.locale,
    },
    problems,
  };
}
