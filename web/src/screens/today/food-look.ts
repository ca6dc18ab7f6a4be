import type { FoodHit } from '@tonus/engine/foods';
import type { Engine } from '../../engine-calls.ts';
import { post } from '../../entries/server-port.ts';
import { mergedHits } from './line-view.ts';

export interface FoodLook {
  readonly hits: readonly FoodHit[];
  /** The imported tables did not answer. */
  readonly partial: boolean;
}

/** Hits of the tables imported on the server, or null when it does not answer. */
export async function farFoods(query: string, limit: number): Promise<readonly FoodHit[] | null> {
  const answer = await post('foods/search', { query, limit });
  if (!answer.ok) return null;
  const { hits } = answer.value as { hits?: readonly FoodHit[] };
  return hits ?? [];
}

/** Looks in the browser's tables at once and in the server's as they come; `tell` may be called twice. */
export async function lookUp(
  asked: { readonly engine: Engine; readonly query: string; readonly limit: number; readonly far: boolean },
  tell: (look: FoodLook) => void,
): Promise<void> {
  const near = await asked.engine.findFoods(asked.query, asked.limit);
  tell({ hits: near, partial: false });
  if (!asked.far) return;
  const far = await farFoods(asked.query, asked.limit);
  tell({ hits: mergedHits(near, far ?? [], asked.limit), partial: far === null });
}

const PAUSE_MS = 250;
const FEW = 6;

/**
 * Looks the foods of a line up in the server's tables while it is being typed, so that the line can be read
 * with them; each name once. `onMet` is called when there is something new to read with.
 */
export function farReader(engine: Engine, locale: string, onMet: () => void): (line: string) => void {
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (line: string): Promise<void> => {
    const phrases = (await engine.foodPhrases(line, locale)).filter((phrase) => !asked.has(phrase));
    const answers = await Promise.all(phrases.map((phrase) => farFoods(phrase, FEW)));
    answers.forEach((hits, at) => {
      if (hits !== null) asked.add(phrases[at] ?? '');
    });
    const foods = answers.flatMap((hits) => (hits ?? []).map(({ food }) => food));
    if (foods.length > 0 && (await engine.meetFoods(foods)) > 0) onMet();
  };
  return (line) => {
    clearTimeout(timer);
    if (line.trim() !== '') timer = setTimeout(() => void ask(line).catch(() => undefined), PAUSE_MS);
  };
}
