import { type Token, wordAt } from './token.ts';

const MEALS = new Set(['breakfast', 'lunch', 'dinner', 'supper', 'brunch', 'elevenses']);
const LEADS = new Set(['for', 'at', 'with', 'during']);

export interface MealPhrase {
  readonly from: number;
  readonly next: number;
  readonly meal: string;
}

/** `for lunch`, `with breakfast`, `breakfast: …`, `lunch 2 eggs`. A meal says nothing of the hour. */
export function mealPhrases(tokens: readonly Token[]): readonly MealPhrase[] {
  const phrases: MealPhrase[] = [];
  for (const [i, token] of tokens.entries()) {
    if (!MEALS.has(token.word)) continue;
    const my = wordAt(tokens, i - 1) === 'my' ? i - 1 : i;
    const led = LEADS.has(wordAt(tokens, my - 1));
    const heads =
      i === 0 || [',', ';', '.', '\n'].includes(wordAt(tokens, i - 1)) || wordAt(tokens, i + 1) === ':';
    if (!led && !heads) continue;
    const next = wordAt(tokens, i + 1) === ':' ? i + 2 : i + 1;
    phrases.push({ from: led ? my - 1 : i, next, meal: token.word });
  }
  return phrases;
}
