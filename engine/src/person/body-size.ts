import { priorRange } from '#reference';
import { type Estimate, exactly } from '#units';
import type { Person } from './person.ts';

/** Body mass, kg; the range of most adults when the person has not said. */
export const bodyMass = (person: Person): Estimate =>
  person.mass_kg === undefined ? priorRange('body-mass') : exactly(person.mass_kg);

export const bodyHeight_cm = (person: Person): Estimate =>
  person.height_cm === undefined ? priorRange('body-height') : exactly(person.height_cm);

/** Body surface area, m² (Du Bois & Du Bois 1916, recalled): 0.007184 · kg^0.425 · cm^0.725. */
export const surfaceArea_m2 = (mass_kg: number, height_cm: number): number =>
  0.007184 * mass_kg ** 0.425 * height_cm ** 0.725;
