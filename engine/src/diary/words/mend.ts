import { type FindFood, slipsAllowed, slipsBetween } from '#foods';
import { ANALYTE_NAMES } from './analytes.ts';
import { MEDICINES } from './medicines.ts';
import type { Token } from './token.ts';

/** Words the reader acts on; shorter ones are not mended, since at four letters a slip makes another word. */
const CUES: readonly string[] = [
  ...`yesterday today tonight morning afternoon evening midnight monday tuesday wednesday thursday friday saturday sunday
  minute minutes hours second seconds millilitre millilitres milliliter milliliters litres liters grams kilos kilograms
  tablespoon tablespoons teaspoon teaspoons glass glasses bottle bottles pints slice slices handful pieces
  spasm spasms cramp cramps locked severity hamstring hamstrings quadriceps trapezius piriformis adductor forearm sudden
  running walking walked cycling cycled swimming gardening football weights humidity
  weight weighed urine colour color stress stressed sleep slept sitting period heavy
  vomited vomiting diarrhoea diarrhea headache migraine nausea palpitations dizzy
  magnesium potassium calcium sodium glycinate citrate chloride carbonate elemental blood pressure pulse breakfast lunch dinner
  twice daily helped stretching`.split(/\s+/),
  ...[...MEDICINES, ...ANALYTE_NAMES].map(([name]) => name).filter((name) => /^[a-z]{5,}$/.test(name)),
];
const KNOWN = new Set(CUES);

const isPluralOf = (word: string, cue: string): boolean =>
  ['s', 'es'].some((end) => word === `${cue}${end}` || cue === `${word}${end}`);

/** The one cue word within reach of a slip; none when two are equally near. */
function nearestCue(word: string): string | null {
  const limit = slipsAllowed(word);
  let best: string | null = null;
  let nearest = limit + 1;
  for (const cue of CUES) {
    if (Math.abs(cue.length - word.length) > limit || cue === best) continue;
    const slips = slipsBetween(word, cue, limit);
    if (slips < nearest) [best, nearest] = [cue, slips];
    else if (slips === nearest && best !== null && !isPluralOf(cue, best)) best = null;
  }
  return nearest <= limit ? best : null;
}

/** Mends slips of the fingers in the words that steer the reader, but never a word that is a food. */
export function mend(tokens: readonly Token[], find: FindFood): readonly Token[] {
  return tokens.map((token) => {
    if (token.kind !== 'word' || token.word.length < 5 || KNOWN.has(token.word)) return token;
    const cue = nearestCue(token.word);
    if (cue === null || isPluralOf(token.word, cue) || find(token.text, 1)[0]?.sure) return token;
    return { ...token, word: cue };
  });
}
