import { type Food, findFoods, indexFoods } from '@tonus/engine/foods';
import { median } from './row.ts';

/** Each query is asked so often and its median kept: other programs share the machine. */
export const TIMES = 5;

/** Build time and time per query in ms, of one run; needs nothing of Node, so it races in a browser as well. */
export function searchBench(
  foods: readonly Food[],
  asked: readonly string[],
): { readonly build_ms: number; readonly firstSlip_ms: number; readonly each_ms: readonly number[] } {
  const started = performance.now();
  const index = indexFoods(foods);
  const built = performance.now();
  findFoods(index, 'brocolli', { limit: 10 });
  const firstSlip_ms = performance.now() - built;
  const each_ms = asked.map((query) =>
    median(
      Array.from({ length: TIMES }, () => {
        const from = performance.now();
        findFoods(index, query, { limit: 10 });
        return performance.now() - from;
      }),
    ),
  );
  return { build_ms: built - started, firstSlip_ms, each_ms };
}
