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
