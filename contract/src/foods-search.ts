import { instant } from '@tonus/engine/units';
import { z } from 'zod';
import { text } from './documents.ts';
import { verb } from './verb.ts';

const OWN_MS = 90 * 86_400_000;

const food = z.looseObject({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  per: z.string(),
  nutrients: z.record(z.string(), z.number()),
});

export const searchFoods = verb({
  name: 'foods/search',
  summary: "Foods and drinks by name: the person's own first, then what is installed.",
  input: z.strictObject({ query: text(200), limit: z.int().min(1).max(100).default(10) }),
  output: z.object({ hits: z.array(z.object({ food, score: z.number(), sure: z.boolean() })) }),
  async run({ query, limit }, tools) {
    const from = instant(tools.now() - OWN_MS);
    const own = await (await tools.diary()).entries({ from, kinds: ['food', 'drink'], limit: 2000 });
    const hits = await (await tools.foods(own)).find(query, limit);
    return {
      ok: true,
      value: { hits: hits.map((hit) => ({ ...hit, food: { ...hit.food } })) },
    };
  },
});
