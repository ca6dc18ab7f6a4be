import { STRETCHES, type Stretch } from '#reference';
import { type GateCase, gate, strictness } from './gate.ts';
import { urgency } from './input.ts';
import type { TriageAnswer } from './triage.ts';

export const MOMENTS = ['acute', 'subacute', 'bedtime', 'recovery'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Words of the person's case that shut a row whose own contraindications name them. */
const SHUT: readonly (readonly [RegExp, RegExp, (person: GateCase) => boolean])[] = [
  [/osteoporosis/, /^$/, (person) => person.conditions.some((code) => /^M8[0-2]/.test(code))],
  [/pregnancy/, /pregnancy fine/, (person) => person.pregnant !== 'no'],
  [/suspected DVT/i, /^$/, (person) => person.conditions.some((code) => code.startsWith('I82'))],
  [/fever/, /^$/, (person) => person.signs.has('R50')],
  [/spinal stenosis/, /^$/, (person) => person.conditions.some((code) => code.startsWith('M48.0'))],
  [/fracture/, /^$/, (person) => person.conditions.some((code) => code.startsWith('M80'))],
];

const isShut = (row: Stretch, person: GateCase): boolean =>
  SHUT.some(([named, unless, applies]) => {
    const text = row.contraindications ?? '';
    return named.test(text) && !(unless.source !== '^$' && unless.test(text)) && applies(person);
  });

/** The table's muscle words for a muscle of the body map. */
const TARGETS: readonly (readonly [RegExp, RegExp])[] = [
  [/quadratus/, /quadratus|whichever|global/],
  [/erector|multifid|spin/, /erector|multifid|lumbar|global/],
  [/latissimus|rhomb|trapez|thorac/, /latissimus|thoracic|global/],
  [/iliopsoas|psoas|iliacus/, /iliopsoas|psoas|global/],
  [/glute|piriform/, /gluteal|global/],
  [/hamstring/, /hamstrings|whichever/],
  [/calf|gastroc|soleus|foot|tibial/, /gastrocnemius|calf|whichever/],
  [/abdominal|intercost/, /obliques|intercostals|whichever|global/],
];

const targets = (row: Stretch, muscle: string): boolean => {
  const wanted = TARGETS.find(([pattern]) => pattern.test(muscle.toLowerCase()))?.[1] ?? /global|whichever/;
  return wanted.test(row.targetMuscle);
};

const NEEDS_GATE = /stretch|stability|aerobic|mobility|acute/;
const action = (row: Stretch): string =>
  row.type === 'comfort' ? 'heat_pack' : NEEDS_GATE.test(row.type) ? 'stretch' : 'breathing';

/**
 * The guided session for a muscle and a moment: rows of the stretches table that the answer and the gate leave
 * open, breathing first. Empty from `within-days` on: the flag comes before the stretch.
 */
export function mobility(
  answer: Pick<TriageAnswer, 'level' | 'person'>,
  muscle: string,
  moment: Moment,
): readonly Stretch[] {
  if (urgency(answer.level) >= urgency('within-days')) return [];
  const open = STRETCHES.filter((row) => {
    const fits = row.when.includes(moment) || row.when.includes('all');
    const forMuscle = row.type === 'breathing' || row.type === 'comfort' || targets(row, muscle);
    const allowed = strictness(gate(action(row), answer.person).decision) < strictness('clinician-first');
    return fits && forMuscle && allowed && !isShut(row, answer.person);
  });
  return [...open].sort((a, b) => Number(b.type === 'breathing') - Number(a.type === 'breathing'));
}
