import { RED_FLAGS } from '#reference';
import { atc, cue, type Facts, has, hasComplaint, icd, muscleIs } from './facts.ts';
import { isKnown } from './input.ts';
import { LOWERS_SODIUM, RAISES_POTASSIUM } from './rules-labs.ts';

/** An episode was begun, or a muscle is spoken of: without that nothing is asked out of the blue. */
const complains = (f: Facts): boolean => isKnown(f.input.episode) || hasComplaint(f);

/** The back, or a complaint that names no place yet: bladder and saddle are asked rather than missed. */
const somewhereAtTheBack = (f: Facts): boolean =>
  muscleIs(f, 'back') || (complains(f) && !isKnown(f.input.episode?.muscle) && !muscleIs(f, 'leg'));

/** When a question of the table is worth asking; the column `ask_when` names one of these. */
const WHEN: Readonly<Record<string, (facts: Facts) => boolean>> = {
  never: () => false,
  any: complains,
  back: somewhereAtTheBack,
  trunk: (f) => somewhereAtTheBack(f) || cue(f, 'trunk', 'chest_pain'),
  sudden: (f) => f.input.episode?.onset === 'sudden' && muscleIs(f, 'back'),
  palpitations: (f) => has(f, 'palpitations', 'faint'),
  headache: (f) => has(f, 'headache', 'stiff-neck', 'light-hurts'),
  exertion: (f) => isKnown(f.input.event) || cue(f, 'exercise', 'hot'),
  'sodium-risk': (f) => atc(f, ...LOWERS_SODIUM) || cue(f, 'drank-lots') || has(f, 'headache'),
  words: (f) => f.opened.has('selfharm'),
  flank: (f) => cue(f, 'flank', 'uti') || /quadratus/i.test(f.input.episode?.muscle ?? ''),
  denosumab: (f) => atc(f, 'M05BX04'),
  trauma: (f) => cue(f, 'trauma-minor', 'trauma-major', 'fx-trauma'),
  cancer: (f) => has(f, 'ca-history') || icd(f, 'C', 'Z85'),
  'back-over-50': (f) => muscleIs(f, 'back') && (f.age ?? 51) > 50,
  'back-long': (f) => muscleIs(f, 'back') && cue(f, 'chronic-3m', 'morning-stiff', 'night-pain'),
  child: (f) => f.age !== null && f.age < 16,
  leg: (f) => muscleIs(f, 'leg'),
  muscle: (f) => isKnown(f.input.event) || cue(f, 'exercise', 'hot') || atc(f, 'C10AA') || has(f, 'weak'),
  tetany: (f) => has(f, 'tingling', 'carpopedal') || icd(f, 'E89.2', 'E20') || atc(f, 'M05BX04'),
  'potassium-risk': (f) => icd(f, 'N17', 'N18') || atc(f, ...RAISES_POTASSIUM),
  'potassium-loss': (f) =>
    atc(f, 'C03A', 'C03B', 'C03C') || has(f, 'vomiting', 'diarrhoea') || cue(f, 'laxative', 'licorice'),
  'magnesium-loss': () => false,
  'magnesium-load': (f) =>
    (icd(f, 'N18') || (f.egfr ?? 99) < 60) &&
    (atc(f, 'A12CC', 'A02AA', 'A06AD') || cue(f, 'epsom', 'antacid')),
  'calcium-risk': (f) => icd(f, 'C', 'E21') || atc(f, 'A11CC', 'A12A') || has(f, 'thirst'),
  losses: (f) => has(f, 'vomiting', 'diarrhoea', 'thirst', 'dizzy') || cue(f, 'hot'),
  jaw: (f) => cue(f, 'jaw', 'wound') || has(f, 'jaw-stiff'),
  twitching: (f) => has(f, 'twitching'),
  psychotropic: (f) => atc(f, 'N05A', 'N06A', 'A03FA', 'N02AX'),
  pregnant: (f) => f.pregnancy.state === 'yes' || f.postpartumWeeks !== null,
  'maybe-pregnant': (f) => f.pregnancy.state === 'unknown' && cue(f, 'possible-pregnancy', 'belly-pain'),
  steroid: (f) => icd(f, 'E27', 'E23.0', 'E25', 'E89.6') || atc(f, 'H02A'),
  'ketone-risk': (f) => icd(f, 'E10', 'E11', 'E13', 'E14') || atc(f, 'A10') || cue(f, 'keto'),
  digoxin: (f) => atc(f, 'C01AA'),
  lithium: (f) => atc(f, 'N05AN'),
  alcohol: (f) => icd(f, 'F10') || cue(f, 'alcohol-heavy', 'alcohol-stopped'),
};

/** Flags the rules read from age, sex or an examination: never a question to the person. */
const answeredAlready = (facts: Facts, id: string): boolean => has(facts, id) || facts.denied.has(id);

/**
 * The questions still open, in order of screen then of the table: bladder and saddle first, always with back
 * pain; each once. What words opened without being clear is asked even after "all red flags negative".
 */
export function askNext(facts: Facts): readonly string[] {
  const rows = RED_FLAGS.filter((row) => row.screen !== null);
  const wanted = rows.filter((row) => {
    if (answeredAlready(facts, row.id) && facts.signs.get(row.id)?.from !== 'text') return false;
    if (facts.signs.get(row.id)?.from === 'text') return facts.denied.has(row.id) || facts.allNegative;
    if (facts.opened.has(row.id)) return true;
    return !facts.allNegative && (WHEN[row.askWhen]?.(facts) ?? false);
  });
  return [...wanted].sort((a, b) => (a.screen ?? 9) - (b.screen ?? 9)).map((row) => row.id);
}

/** Every word `ask_when` may hold, for the check of the table. */
export const ASK_WHEN: readonly string[] = Object.keys(WHEN);
