import { stem } from './fold.ts';
import { SAME_COOKING, SAME_FOOD } from './names.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** The words that a set of foods is written with. */
export interface Dictionary {
  /** Number of the first word that does not sort before this one. */
  readonly from: (word: string) => number;
  readonly number: (word: string) => number | null;
  readonly begins: (beginning: string) => boolean;
  /** Known words near a misspelt one, nearest and most used first. */
  readonly guesses: (word: string, limit: number) => readonly Guess[];
}

export interface Guess {
  readonly word: string;
  readonly slips: number;
}

/** Words of the table of names, so that `corgette` is known for a misspelt courgette. */
const NAME_WORDS: readonly string[] = [
  ...new Set([...SAME_FOOD, ...SAME_COOKING].flat().flatMap((phrase) => phrase.split(' ').map(stem))),
];

/** Over stemmed words in alphabetical order; the deletion dictionary is built by the first misspelling. */
export function dictionaryOf(words: readonly string[], usesOf: (number: number) => number): Dictionary {
  let spelling: Spelling | undefined;
  const from = (word: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    from,
    number: (word) => {
      const at = from(word);
      return words[at] === word ? at : null;
    },
    begins: (beginning) => (words[from(beginning)] ?? '').startsWith(beginning),
    guesses: (word, limit) => {
      spelling ??= spellingOf([...words, ...NAME_WORDS]);
      const near = spelling.near(word).map(({ term, slips }) => ({
        word: words[term] ?? NAME_WORDS[term - words.length] ?? '',
        slips,
        uses: term < words.length ? usesOf(term) : 1,
      }));
      near.sort((a, b) => effort(a, word) - effort(b, word) || b.uses - a.uses);
      return near.slice(0, limit);
    },
  };
}

/** A slip in the first letter is rarer than one further on. */
const effort = (guess: Guess, typed: string): number => guess.slips + (guess.word[0] === typed[0] ? 0 : 0.5);
